"""Keeps the state that pages show up to date, without letting a page wait for somebody else's writing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from contextlib import suppress

from ..errors import TwosourceError
from .heirs import Heirs
from .reading import Reading
from .snapshot import Snapshot

# How long a page waits for the newest state before it shows the one before.
_PATIENCE = 0.08
# Of the processor's time, reading a case that keeps changing may take at most one part in so many.
_SHARE = 4


class Fresh:
    """The newest state of a case; read again, aside, once the case has changed.

    The first page waits until the case is read. While an add runs, pages show the state of a moment ago.
    """

    def __init__(self, reading: Reading, clock: Callable[[], float] = time.monotonic) -> None:
        self._reading = reading
        self._clock = clock
        self._lock = threading.Lock()
        self._stamp: Hashable = None
        self._snapshot: Snapshot | None = None
        self._done = threading.Event()
        self._done.set()
        self._rest_until = 0.0
        self.heirs = Heirs()

    def snapshot(self) -> Snapshot:
        """The state to show now: the newest, or the one before while the newest is being read."""
        stamp = self._reading.stamp()
        with self._lock:
            known = self._snapshot
            if known is not None and (stamp == self._stamp or not self._done.is_set()):
                return known
            if known is not None and self._clock() < self._rest_until:
                return known
            if known is not None:
                self._done.clear()
                threading.Thread(target=self._renew_aside, daemon=True).start()
        if known is None:
            return self.renew()
        self._done.wait(_PATIENCE)
        return self._snapshot or known

    def renew(self) -> Snapshot:
        """Reads the case now and gives that state."""
        started = self._clock()
        stamp = self._reading.stamp()
        snapshot = Snapshot(self._reading.brief(), self._reading.judgements(), self._reading.edits())
        with self._lock:
            if self._snapshot is not None:
                self.heirs.note(self._snapshot, snapshot)
            self._stamp, self._snapshot = stamp, snapshot
            self._rest_until = self._clock() + (_SHARE - 1) * (self._clock() - started)
        return snapshot

    def _renew_aside(self) -> None:
        # A case that cannot be read just now keeps its last state on screen; the next page tries again.
        try:
            with suppress(TwosourceError, OSError):
                self.renew()
        finally:
            self._done.set()
