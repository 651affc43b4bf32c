"""Works out aside what follows from decisions, so that no page waits for a large story to be read anew."""

from __future__ import annotations

import threading

from ..errors import TwosourceError
from .fresh import Fresh
from .reading import Reading

_FAILED = "Twosource made an error; the window it runs in says more."


class Working:
    """One worker, which runs while something is to be worked out; `failed` says why it could not."""

    def __init__(self, reading: Reading, fresh: Fresh) -> None:
        self._reading = reading
        self._fresh = fresh
        self._lock = threading.Lock()
        self._is_asked = False
        self._idle = threading.Event()
        self._idle.set()
        self.failed = ""

    @property
    def is_busy(self) -> bool:
        return not self._idle.is_set()

    def start(self) -> None:
        """Sees to it that everything kept until now is worked out."""
        with self._lock:
            self._is_asked = True
            if self._idle.is_set():
                self._idle.clear()
                threading.Thread(target=self._run, daemon=True).start()

    def wait(self, seconds: float) -> None:
        """Until all is worked out, but no longer than so many seconds."""
        self._idle.wait(seconds)

    def _run(self) -> None:
        while self._goes_on():
            failed = _FAILED
            try:
                self._reading.settle()
                self._fresh.renew()
                failed = ""
            except (TwosourceError, OSError) as error:
                failed = str(error)
            finally:
                self.failed = failed
                if failed is _FAILED:  # an error of our own ends the thread
                    self._idle.set()

    def _goes_on(self) -> bool:
        with self._lock:
            if not self._is_asked:
                self._idle.set()
            asked, self._is_asked = self._is_asked, False
            return asked
