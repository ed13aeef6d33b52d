import pytest

from models.freshness.ages import AgeLimits, Freshness, freshness, require_current
from models.freshness.classes import DEFAULT_LIMITS, DataClass
from models.kernel.errors import BadInput, StaleData


@pytest.mark.parametrize(
    ("age", "expected"),
    [
        (None, Freshness.NEVER),
        (0.0, Freshness.FRESH),
        (60.0, Freshness.FRESH),
        (60.1, Freshness.STALE),
        (300.0, Freshness.STALE),
        (300.1, Freshness.EXPIRED),
    ],
)
def test_health_ages_by_a_minute_and_five(age: float | None, expected: Freshness) -> None:
    assert freshness(age, DEFAULT_LIMITS[DataClass.HEALTH]) is expected


def test_reading_beyond_the_hard_limit_raises() -> None:
    limits = DEFAULT_LIMITS[DataClass.ON_CALL]
    require_current("on-call", 72 * 3600.0, limits)
    with pytest.raises(StaleData, match="on-call: no current data"):
        require_current("on-call", 72 * 3600.0 + 1, limits)
    with pytest.raises(StaleData, match="never seen"):
        require_current("on-call", None, limits)


def test_limits_in_the_wrong_order_are_refused() -> None:
    with pytest.raises(BadInput):
        AgeLimits(300.0, 60.0)
