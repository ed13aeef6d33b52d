import random

from hypothesis import given
from hypothesis import strategies as st

from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId
from models.kernel.register import Register
from tests.fakes.events import ANA, STREAM, Device

ORIGIN = Device().author.origin


def write(number: int, *supersedes: int, ms: int = 0) -> Event:
    return Event(
        id=EventId(f"{number:03}"),
        stream=STREAM,
        type="t",
        schema=1,
        origin=ORIGIN,
        seq=1,
        hlc=Hlc(ms or number, 0),
        at_ms=0,
        actor=ANA,
        supersedes=tuple(EventId(f"{other:03}") for other in supersedes),
        body={},
    )


@st.composite
def writes(draw: st.DrawFn) -> list[tuple[Event, int]]:
    """Writes that each supersede some of those before, with clocks that agree with nothing."""
    found = []
    for number in range(draw(st.integers(1, 12))):
        gone = draw(st.sets(st.integers(0, number - 1), max_size=4)) if number else set()
        found.append((write(number, *gone, ms=draw(st.integers(1, 5))), draw(st.integers(0, 3))))
    return found


def folded(history: list[tuple[Event, int]]) -> Register[int]:
    register: Register[int] = Register()
    for event, value in history:
        register.write(event, value)
    return register


@given(writes(), st.randoms(use_true_random=False))
def test_order_and_repetition_do_not_matter(history: list[tuple[Event, int]], dice: random.Random) -> None:
    expected = folded(history)
    again = history + dice.choices(history, k=5)
    dice.shuffle(again)
    assert folded(again).to_plain(int) == expected.to_plain(int)


@given(writes())
def test_the_heads_are_the_writes_nobody_superseded(history: list[tuple[Event, int]]) -> None:
    register = folded(history)
    gone = {other for event, _ in history for other in event.supersedes}
    standing = [(event, value) for event, value in history if event.id not in gone]
    assert register.ids == tuple(sorted(event.id for event, _ in standing))
    assert register.in_conflict == (len({value for _, value in standing}) > 1)
    newest = max(standing, key=lambda pair: (pair[0].hlc, pair[0].id))
    assert register.shown() == newest[1]
    assert register.shown(min) == min(value for _, value in standing)


@given(writes())
def test_superseding_all_heads_settles_it(history: list[tuple[Event, int]]) -> None:
    register = folded(history)
    register.write(write(99, *(int(head) for head in register.ids), ms=1), 7)
    assert (register.shown(), register.in_conflict, register.ids) == (7, False, ("099",))


@given(writes(), st.integers(0, 12))
def test_going_on_from_a_snapshot(history: list[tuple[Event, int]], cut: int) -> None:
    register = Register.from_plain(folded(history[:cut]).to_plain(int), int)
    for event, value in history[cut:]:
        register.write(event, value)
    assert register.to_plain(int) == folded(history).to_plain(int)


def test_unset() -> None:
    register: Register[int] = Register()
    assert (register.shown(), register.shown(min), register.ids, register.in_conflict) == (None, None, (), False)
