import pytest

from models.incident.cadence import (
    DEFAULT_CADENCE,
    MINUTE_MS,
    NO_POSTS,
    Audience,
    Posts,
    Standing,
    remaining_ms,
    standing,
    update_due,
)
from models.incident.severity import Severity

DECLARED = 1_000_000_000


def due_minutes(severity: Severity, audience: Audience, posts: Posts = NO_POSTS, rated_ms: int = DECLARED) -> float:
    due = update_due(DEFAULT_CADENCE[severity][audience], DECLARED, rated_ms, posts)
    return (due - DECLARED) / MINUTE_MS


def at(minutes: int, count: int) -> Posts:
    return Posts(count, DECLARED + minutes * MINUTE_MS)


def test_sev1_for_the_public_first_scope_then_every_20_for_two_hours_then_30() -> None:
    external = Audience.EXTERNAL
    assert due_minutes(Severity.SEV1, external) == 5
    assert due_minutes(Severity.SEV1, external, at(4, 1)) == 9
    assert due_minutes(Severity.SEV1, external, at(9, 2)) == 29
    assert due_minutes(Severity.SEV1, external, at(119, 8)) == 139
    assert due_minutes(Severity.SEV1, external, at(120, 9)) == 150


@pytest.mark.parametrize(
    ("severity", "audience", "first", "every"),
    [
        (Severity.SEV1, Audience.INTERNAL, 15, 15),
        (Severity.SEV2, Audience.INTERNAL, 30, 30),
        (Severity.SEV2, Audience.EXTERNAL, 30, 60),
        (Severity.SEV3, Audience.INTERNAL, 60, 120),
    ],
)
def test_matrix(severity: Severity, audience: Audience, first: int, every: int) -> None:
    assert due_minutes(severity, audience) == first
    assert due_minutes(severity, audience, at(10, 1)) == 10 + every
    assert due_minutes(severity, audience, at(500, 7)) == 500 + every


def test_what_has_no_cadence() -> None:
    assert set(DEFAULT_CADENCE[Severity.SEV3]) == {Audience.INTERNAL}
    assert not DEFAULT_CADENCE[Severity.SEV4]


def test_a_raise_starts_the_first_update_anew() -> None:
    assert due_minutes(Severity.SEV1, Audience.EXTERNAL, rated_ms=DECLARED + 40 * MINUTE_MS) == 45


def test_standing_at_its_edges() -> None:
    due = 100 * MINUTE_MS
    assert standing(due, due - 5 * MINUTE_MS - 1) is Standing.AHEAD
    assert standing(due, due - 5 * MINUTE_MS) is Standing.SOON
    assert standing(due, due - 1) is Standing.SOON
    assert standing(due, due) is Standing.OVERDUE
    assert remaining_ms(due, due + 3) == -3
