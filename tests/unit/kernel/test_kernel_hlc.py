import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.kernel.clock import ManualClock
from models.kernel.hlc import MAX_DRIFT_MS, Hlc, HybridClock

STAMPS = st.builds(Hlc, st.integers(0, 2**48 - 1), st.integers(0, 0xFFFF))


@given(STAMPS)
def test_text_form_survives(stamp: Hlc) -> None:
    assert Hlc.parse(str(stamp)) == stamp
    assert len(str(stamp)) == 16


@given(STAMPS, STAMPS)
def test_text_sorts_like_time(first: Hlc, second: Hlc) -> None:
    assert (str(first) < str(second)) == (first < second)


@pytest.mark.parametrize("text", ["", "0" * 15, "0" * 17, "0" * 15 + "G", "0" * 15 + "A", " " * 16, "+" + "0" * 15])
def test_other_texts_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="16 hexadecimal"):
        Hlc.parse(text)


@given(st.lists(st.one_of(st.just("tick"), st.integers(0, 2_000_000), STAMPS), max_size=60))
def test_stamps_never_repeat_or_go_back_whatever_the_clock_does(steps: list[object]) -> None:
    """I11: monotone, and never dragged along by a stamp more than five minutes ahead."""
    clock = ManualClock(1_000_000)
    hybrid = HybridClock(clock)
    last = hybrid.tick()
    ceiling = last.ms
    for step in steps:
        if isinstance(step, int):
            clock.set_wall(step)
        elif isinstance(step, Hlc):
            followed = hybrid.observe(step)
            assert followed == (step.ms <= clock.now_ms() + MAX_DRIFT_MS)
            if followed:
                last = max(last, step)
        else:
            stamp = hybrid.tick()
            assert stamp > last
            last = stamp
        ceiling = max(ceiling, clock.now_ms() + MAX_DRIFT_MS)
        assert last.ms <= ceiling + 1


def test_it_follows_the_wall_clock_and_counts_within_a_millisecond() -> None:
    clock = ManualClock(5_000)
    hybrid = HybridClock(clock)
    assert [hybrid.tick(), hybrid.tick()] == [Hlc(5_000, 0), Hlc(5_000, 1)]
    clock.advance(1)
    assert hybrid.tick() == Hlc(6_000, 0)
    clock.set_wall(1)
    assert hybrid.tick() == Hlc(6_000, 1)


def test_a_full_counter_moves_to_the_next_millisecond() -> None:
    assert HybridClock(ManualClock(1), Hlc(9, 0xFFFF)).tick() == Hlc(10, 0)
