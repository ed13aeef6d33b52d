from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.fakes.hub import Hub
from tests.fakes.hub_members import Workstation
from tests.fakes.street import Home, Street, Town, at_home

PEOPLE = {"ana": ("Ana Ruiz", "responder"), "bo": ("Bo Lindqvist", "incident_commander"), "wall": ("Wall", "observer")}


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """Three that have spoken with their hub once: a responder, a commander and a wall."""
    with ExitStack() as stack:
        town = Town(Hub(), Street(), tmp_path_factory.mktemp("town"))
        for key, (name, role) in PEOPLE.items():
            town.joined(key, name, role)
        for key, place in town.places.items():
            town.homes[key] = stack.enter_context(at_home(town.street, place))
        for home in town.homes.values():
            home.hub.turn()
        yield town


@pytest.fixture
def settle(town: Town) -> Iterator[Callable[..., Home]]:
    """Somebody else moves in for a test."""
    with ExitStack() as stack:

        def make(
            key: str, name: str, role: str = "responder", prepare: Callable[[Workstation], None] | None = None
        ) -> Home:
            place = town.place(f"{key} {len(town.street.met)}", name, role)
            town.street.met.append(key)
            if prepare is not None:
                prepare(place)
            place.join()
            return stack.enter_context(at_home(town.street, place))

        yield make
