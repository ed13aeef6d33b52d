"""The hub's word ages by both clocks and never grows younger; a verifier opens for one person's passphrase alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.offline_verifier import BadVerifier, Verifier, verifier_of
from models.access.signing_in import HOUR_MS, SET_BACK_MS, Entrance, Idle, Lease

LIMIT = 72 * HOUR_MS
BEGAN = 1_795_000_000_000


def test_it_runs_out_after_its_hours_and_the_hub_begins_it_anew() -> None:
    lease = Lease(seen_ms=BEGAN)
    assert lease.left_ms(LIMIT) == LIMIT
    day = lease.after(24 * HOUR_MS, BEGAN + 24 * HOUR_MS)
    assert (day.entrance(LIMIT), day.left_ms(LIMIT)) == (Entrance.OPEN, 48 * HOUR_MS)
    # Closed for two days: the wall clock tells.
    over = day.resumed(BEGAN + 72 * HOUR_MS)
    assert (over.entrance(LIMIT), over.left_ms(LIMIT)) == (Entrance.OVER, 0)
    assert over.vouched(over.seen_ms).entrance(LIMIT) is Entrance.OPEN


def test_a_clock_that_is_set_back_gives_nothing() -> None:
    lease = Lease(seen_ms=BEGAN)
    # While it runs the monotonic clock counts on.
    assert lease.after(72 * HOUR_MS, BEGAN - 30 * 24 * HOUR_MS).entrance(LIMIT) is Entrance.OVER
    # While nobody looked: what can't be counted is over, but for a small correction.
    assert lease.resumed(BEGAN - SET_BACK_MS).entrance(LIMIT) is Entrance.OPEN
    doubted = lease.resumed(BEGAN - SET_BACK_MS - 1)
    assert (doubted.entrance(LIMIT), doubted.left_ms(LIMIT)) == (Entrance.SET_BACK, 0)
    assert doubted.resumed(BEGAN + HOUR_MS).entrance(LIMIT) is Entrance.SET_BACK
    assert doubted.vouched(BEGAN).entrance(LIMIT) is Entrance.OPEN


def test_an_ended_membership_stays_ended_whatever_the_hours() -> None:
    ended = Lease(seen_ms=BEGAN).ended(BEGAN + 5)
    for later in (ended, ended.after(0, BEGAN), ended.vouched(BEGAN), ended.resumed(BEGAN + 1), ended.ended(BEGAN + 9)):
        assert (later.entrance(LIMIT), later.revoked_ms) == (Entrance.REVOKED, BEGAN + 5)


STEP = st.tuples(st.booleans(), st.integers(0, 10 * HOUR_MS), st.integers(-100 * HOUR_MS, 100 * HOUR_MS))


@settings(max_examples=50, deadline=None)
@given(st.lists(STEP, max_size=30))
def test_no_turning_of_the_clock_makes_it_younger(steps: list[tuple[bool, int, int]]) -> None:
    """Each step is a stretch in a run, or a restart: true time passes, and the wall clock is set wherever somebody likes."""
    lease, ran, wall, real = Lease(seen_ms=BEGAN), 0, BEGAN, 0
    for is_restart, passed, turned in steps:
        left = lease.left_ms(LIMIT)
        wall, real = wall + passed + turned, real + passed
        lease = lease.resumed(wall) if is_restart else lease.after(passed, wall)
        ran += 0 if is_restart else passed
        assert lease.left_ms(LIMIT) <= left
        # All that ran is counted; and where the clock told the truth throughout, all there was.
        assert lease.spent_ms >= ran
    if all(turned == 0 for _, _, turned in steps):
        assert lease.spent_ms == real and not lease.is_doubtful


def test_idleness_is_counted_through_sleep_and_not_made_longer_by_a_clock_set_back() -> None:
    idle = Idle(100.0, BEGAN)
    assert not idle.is_over(100.0 + 599, BEGAN + 599_000, 10) and idle.is_over(100.0 + 600, BEGAN + 600_000, 10)
    # Asleep the monotonic clock stands still.
    assert idle.is_over(101.0, BEGAN + 3_600_000, 10)
    assert idle.is_over(100.0 + 600, BEGAN - 3_600_000, 10)
    assert not idle.is_over(1e9, BEGAN + 10**12, 0), "0 minutes: never"


def test_a_verifier_opens_for_its_person_and_passphrase_alone_and_tells_nothing() -> None:
    made = verifier_of("ana", "nine black cats")
    again = Verifier.from_text(made.to_text())
    assert again.fits("ana", "nine black cats") and not again.fits("ana", "nine black cat\udc80")
    assert not again.fits("bo", "nine black cats")
    assert "cats" not in made.to_text() + repr(made) and made.digest.hex() not in repr(made)
    for text in ("", "{}", '{"v": 2}', '{"v":1,"salt":"AA==","digest":"AA=="}', "[1]", '{"v":1,"salt":7,"digest":7}'):
        with pytest.raises(BadVerifier):
            Verifier.from_text(text)
