"""Work in a process of its own, so that neither memory nor a QApplication of one measurement is another's."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

T = TypeVar("T")

_PATIENCE_SECONDS: Final = 1_800


def apart(work: Callable[..., T], *arguments: object) -> T:
    """What `work` gives; it and its arguments go to the process and back by pickle."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result(_PATIENCE_SECONDS)
