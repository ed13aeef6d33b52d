"""Work in a process of its own, so that neither memory nor a QApplication of one measurement is another's."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import active_children, get_context
from typing import TypeVar

from models.kernel.errors import WatchfloorError

T = TypeVar("T")

_PATIENCE_SECONDS = 7_200


def apart(work: Callable[..., T], *arguments: object) -> T:
    """What `work` gives; it and its arguments go to the process and back by pickle. WatchfloorError where it takes hours."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(work, *arguments).result(_PATIENCE_SECONDS)
        except TimeoutError:
            for child in active_children():
                child.terminate()
            raise WatchfloorError(f"a measurement did not end within {_PATIENCE_SECONDS // 3600} h") from None
