"""What can go wrong, and the exit code each error ends a command with.

    TwosourceError
    ├── InputError        (2)  the folder, file or option given cannot be used
    │   └── NothingReadable   (3)  no report of the folder could be read
    ├── ModelMissing      (4)  a model or package that this step needs is not installed
    ├── CheckFailed       (5)  a brief does not agree with the reports it cites
    ├── OutputError       (6)  a result could not be written
    ├── CaseNewer         (7)  a later version of Twosource made this case
    └── CaseBusy          (8)  another program writes to this case

A file that cannot be read is no error: it becomes a Reject and the rest goes on.
"""

from __future__ import annotations


class TwosourceError(Exception):
    """Something a user can act on; the message says what, where and what now, in one sentence."""

    exit_code = 1


class InputError(TwosourceError):
    exit_code = 2


class NothingReadable(InputError):
    exit_code = 3


class ModelMissing(TwosourceError):
    exit_code = 4


class CheckFailed(TwosourceError):
    exit_code = 5


class OutputError(TwosourceError):
    exit_code = 6


class CaseNewer(TwosourceError):
    exit_code = 7


class CaseBusy(TwosourceError):
    exit_code = 8
