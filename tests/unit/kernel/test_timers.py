"""Timers fire once, on time, never in a burst; what fell due in a gap is asked about."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.timers import GAP_SECONDS, Timer, TimerBoard

T0 = 1_790_000_000_000
MINUTE = 60_000


class Room:
    """A board with the two clocks around it."""

    def __init__(self) -> None:
        self.wall, self.steady = T0, 100.0
        self.board = TimerBoard()
        self.board.advance(self.wall, self.steady)

    def arm(self, name: str, seconds: float) -> Timer:
        timer = Timer(name, self.wall + round(seconds * 1000), f"do {name}")
        self.board.arm(timer, self.wall)
        return timer

    def tick(self, wall: float = 1.0, steady: float = 1.0) -> tuple[list[str], list[str]]:
        self.wall += round(wall * 1000)
        self.steady += steady
        fired = self.board.advance(self.wall, self.steady)
        return [each.id for each in fired.on_time], [each.id for each in fired.missed]

    def run(self, seconds: int) -> list[str]:
        return [name for _ in range(seconds) for name in self.tick()[0]]

    def restart(self) -> None:
        self.board = TimerBoard.from_plain(json.loads(json.dumps(self.board.to_plain())))


def test_fires_when_due_and_once() -> None:
    room = Room()
    room.arm("a", 5)
    assert room.run(4) == []
    assert room.tick() == (["a"], [])
    assert room.run(100) == []
    assert room.board.pending == ()


def test_setting_the_same_instant_again_changes_nothing_before_or_after_it_fired() -> None:
    room = Room()
    timer = room.arm("a", 5)
    room.run(2)
    room.board.arm(timer, room.wall)
    assert room.run(5) == ["a"]
    room.board.arm(timer, room.wall)
    assert room.run(50) == []


def test_another_instant_sets_it_anew() -> None:
    room = Room()
    room.arm("a", 5)
    room.arm("a", 20)
    assert room.run(19) == []
    assert room.run(1) == ["a"]
    room.arm("a", 3)
    assert room.run(3) == ["a"]


def test_cancelled_is_silent() -> None:
    room = Room()
    room.arm("a", 5)
    assert room.board.cancel("a")
    assert not room.board.cancel("a")
    assert room.run(50) == []


@pytest.mark.parametrize("step", [-86_400, -3600, -20, 20])
def test_a_stepped_wall_clock_neither_fires_nor_delays(step: int) -> None:
    room = Room()
    room.arm("a", 10)
    room.run(3)
    assert room.tick(wall=1 + step) == ([], [])
    assert room.run(5) == []
    assert room.run(1) == ["a"]


def test_many_small_steps_forward_do_not_add_up() -> None:
    room = Room()
    room.arm("a", 60)
    for _ in range(59):
        assert room.tick(wall=20) == ([], [])
    assert room.tick() == (["a"], [])


@pytest.mark.parametrize("steady", [3600.0, 1.0], ids=["monotonic went on", "monotonic slept too"])
def test_what_fell_due_asleep_is_missed_and_the_rest_goes_on_time(steady: float) -> None:
    room = Room()
    for name, seconds in (("a", 600), ("b", 1200), ("c", 4000)):
        room.arm(name, seconds)
    assert room.tick(wall=3600, steady=steady) == ([], ["a", "b"])
    assert [timer.id for timer in room.board.missed] == ["a", "b"]
    assert room.run(399) == []
    assert room.run(1) == ["c"]


def test_a_restart_is_a_gap_however_short() -> None:
    room = Room()
    room.arm("a", 5)
    room.arm("b", 90)
    room.restart()
    room.steady = 3.0  # another boot, another start
    assert room.tick(wall=10) == ([], ["a"])
    assert room.run(79) == []
    assert room.run(1) == ["b"]


def test_missed_stays_over_restarts_until_answered() -> None:
    room = Room()
    timer = room.arm("a", 600)
    room.tick(wall=3600)
    room.restart()
    room.tick()
    assert room.board.missed == (timer,)
    room.board.arm(timer, room.wall)
    assert room.board.answer("a") == timer
    assert room.board.answer("a") is None
    room.restart()
    room.board.arm(timer, room.wall)
    assert room.tick() == ([], [])
    assert not room.board.missed


def test_set_for_long_ago_is_missed_and_for_just_now_fires() -> None:
    room = Room()
    room.arm("old", -GAP_SECONDS - 5)
    room.arm("new", -2)
    assert room.tick() == (["new"], ["old"])


def test_keep_cancels_what_is_gone_and_forgets_what_was_spent() -> None:
    room = Room()
    a, b = room.arm("a", 5), Timer("b", T0 + 8000, "do b")
    room.board.keep([b], room.wall)
    assert room.run(10) == ["b"]
    room.board.keep([a], room.wall)
    assert room.board.to_plain()["spent"] == {}


def test_state_of_something_else_is_refused() -> None:
    for plain in ({}, {"wall_ms": 1, "pending": 3, "missed": [], "spent": {}}, {"wall_ms": 1, "pending": [[1]]}):
        with pytest.raises(ValueError):
            TimerBoard.from_plain(plain)


moves = st.lists(
    st.one_of(
        st.tuples(st.just("tick"), st.floats(-10_000, 10_000), st.floats(0, 400)),
        st.tuples(st.just("arm"), st.integers(0, 5), st.integers(-100, 900)),
        st.tuples(st.just("cancel"), st.integers(0, 5), st.just(0)),
        st.tuples(st.just("restart"), st.floats(0, 50), st.just(0)),
    ),
    max_size=60,
)


@given(moves)
def test_every_timer_ends_in_one_place_and_nothing_fires_twice(history: list[tuple[str, float, float]]) -> None:
    room = Room()
    place: dict[tuple[str, int], str] = {}
    current: dict[str, int] = {}
    for move, first, second in history:
        if move == "arm":
            name = str(first)
            before = current.get(name)
            timer = room.arm(name, second)
            if before == timer.due_ms:
                continue
            if before is not None and place[name, before] == "pending":
                place[name, before] = "cancelled"
            current[name] = timer.due_ms
            place[name, timer.due_ms] = "pending"
        elif move == "cancel":
            if room.board.cancel(str(first)):
                place[str(first), current.pop(str(first))] = "cancelled"
        else:
            if move == "restart":
                room.restart()
                first, second = 1 + first, 1.0
            on_time, missed = room.tick(first, second)
            if move == "restart" or second > GAP_SECONDS:
                assert on_time == []
            for names, word in ((on_time, "fired"), (missed, "missed")):
                for name in names:
                    assert place[name, current[name]] == "pending"
                    place[name, current[name]] = word
    pending = {(timer.id, timer.due_ms) for timer in room.board.pending}
    assert pending == {key for key, word in place.items() if word == "pending"}


@given(st.integers(1, 90), st.lists(st.floats(-100_000, 25), min_size=1, max_size=20))
def test_whatever_small_steps_and_settings_back_it_fires_at_its_second(seconds: int, steps: list[float]) -> None:
    room = Room()
    room.arm("a", seconds)
    walls = (1 + steps[second % len(steps)] for second in range(100))
    fired = [second for second, wall in enumerate(walls, 1) if room.tick(wall=wall) == (["a"], [])]
    assert fired == [seconds]
