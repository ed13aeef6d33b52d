"""Work in a process of its own: what it gives, what it raises, and that it is not waited for without end."""

import time

import pytest

from console.bench import apart as module
from console.bench.apart import apart
from models.kernel.errors import WatchfloorError


def test_what_it_gives_and_raises_comes_back() -> None:
    assert apart(divmod, 7, 2) == (3, 1)
    with pytest.raises(ZeroDivisionError):
        apart(divmod, 7, 0)


def test_what_takes_too_long_is_ended_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE_SECONDS", 0)
    with pytest.raises(WatchfloorError, match="did not end within") as told:
        apart(time.sleep, 3_600)
    assert told.value.__cause__ is None
