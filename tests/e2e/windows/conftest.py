import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.fakes.console_room import Room
from tests.fakes.sharing import Sharing
from tests.fakes.twelve_tasks import Measure, measure


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    # The offscreen platform says of window hints and stacking that it has none; nothing is wrong with the window.
    here = [at for at, item in enumerate(items) if item.nodeid.startswith("tests/e2e/windows/")]
    for at in here:
        items[at].add_marker(pytest.mark.qt_log_ignore("This plugin does not support"))
    # Two windows at once would fight for the keys, so who wants one alone comes last, and the shared one is made once.
    first: dict[Path, int] = {}
    for at in here:
        first.setdefault(items[at].path, at)
    wanted = sorted(here, key=lambda at: (first[items[at].path], items[at].get_closest_marker("alone") is not None))
    for at, item in zip(here, [items[at] for at in wanted], strict=True):
        items[at] = item


@pytest.fixture(scope="module")
def sharing(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Sharing]:
    found = Sharing(tmp_path_factory)
    yield found
    found.close()


@pytest.fixture(autouse=True)
def no_thread_stays(qapp: QApplication, sharing: Sharing) -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    for thread in set(threading.enumerate()) - before - sharing.threads:
        thread.join(5)
        assert not thread.is_alive(), f"{thread.name} outlives its console"


@pytest.fixture
def rooms(tmp_path: Path, sharing: Sharing, no_thread_stays: None) -> Iterator[Callable[..., Room]]:
    """Makes consoles, one after another or side by side, each with a directory of its own, and closes them all."""
    sharing.close()
    made: list[Room] = []

    def make(**wanted: object) -> Room:
        room = Room(tmp_path / f"desk-{len(made)}", **wanted)  # type: ignore[arg-type]  # handed through as they are
        made.append(room)
        return room

    yield make
    for room in reversed(made):
        room.close()


@pytest.fixture
def room(rooms: Callable[..., Room]) -> Room:
    """The console 42 minutes into the demo's incident."""
    return rooms()


@pytest.fixture(scope="module")
def standing(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Room]:
    """One console for all that is only looked at, in whatever size: it goes from one to the next as a person's would."""
    room = Room(tmp_path_factory.mktemp("standing") / "desk")
    yield room
    room.close()


@pytest.fixture
def looking(sharing: Sharing, no_thread_stays: None) -> Iterator[Room]:
    """The shared console for a test that only looks: nothing open or selected, the war room in front, whatever ran before."""
    shared = sharing.room()
    shared.go_back()
    before = shared.marks()
    yield shared
    assert shared.marks() == before, "who writes, sets or lets time pass takes a room of their own"


@pytest.fixture
def quiet(rooms: Callable[..., Room]) -> Room:
    """The console before anything fails: no incident."""
    return rooms(rehearsed=False)


@pytest.fixture
def measured(request: pytest.FixtureRequest) -> Measure:
    """Measures one of the twelve tasks; see `tests/fakes/twelve_tasks.py`."""
    return measure(request.node.user_properties.append)
