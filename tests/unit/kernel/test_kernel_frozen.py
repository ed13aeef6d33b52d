from dataclasses import FrozenInstanceError, dataclass, replace

import pytest

from models.kernel.frozen import maker


@dataclass(frozen=True, slots=True)
class Place:
    x: int
    y: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Watched:
    x: int

    def __post_init__(self) -> None:
        raise AssertionError


def test_what_is_made_is_what_is_made_as_usual() -> None:
    made = maker(Place)(1, 2, "here")
    assert made == Place(1, 2, "here") and hash(made) == hash(Place(1, 2, "here")) and type(made) is Place
    assert replace(made, y=3) == Place(1, 3, "here") and repr(made) == repr(Place(1, 2, "here"))
    with pytest.raises(FrozenInstanceError):
        made.x = 3  # type: ignore[misc]  # that is what is refused


def test_all_fields_are_given_and_those_that_look_after_themselves_are_left_alone() -> None:
    with pytest.raises(TypeError):
        maker(Place)(1, 2)
    with pytest.raises(TypeError):
        maker(Watched)
