"""Opens the networks that ship with the package, and says what to do where one cannot be opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ..errors import ModelMissing

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from onnxruntime import InferenceSession


@contextmanager
def needed_by(model: str) -> Iterator[None]:
    """ModelMissing where a package or a file that `model` ("the tagger") needs is not there."""
    try:
        yield
    except ImportError as error:
        raise ModelMissing(f"{model} needs the package {error.name!r}; install it") from error
    except FileNotFoundError as error:
        raise ModelMissing(f"{model}'s file {error.filename} is missing; install twosource again") from error


def open_network(file: Traversable, threads: int = 1) -> InferenceSession:
    """The network in `file`, to be run on the processor; call it within `needed_by`."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(file.read_bytes(), options, providers=["CPUExecutionProvider"])
