"""What an age means for each class, and that nothing beyond its hard limit is read as the present."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.age_settings import all_limits
from console.settings import Settings
from models.freshness.ages import AgeLimits, Freshness
from models.freshness.classes import DEFAULT_LIMITS, SHARED, DataClass
from models.freshness.table import Held, Shared, Table
from models.kernel.errors import StaleData

NOW = 1_795_000_000_000
HOUR = 3_600_000
HERE = {kind: Held() for kind in DataClass}


def table(exchanged_ms: int | None, belongs: bool = True) -> Table:
    return Table(HERE, Shared(belongs, exchanged_ms, exchanged_ms))


def test_a_copy_is_as_old_as_the_last_exchange() -> None:
    found = {row.name: row for row in table(NOW - 13 * HOUR).rows(NOW)}
    assert (found["on-call"].standing, found["on-call"].words) == (Freshness.STALE, "13 h old; no current data in 2 d")
    assert (found["graph"].standing, found["graph"].words) == (Freshness.FRESH, "13 h old")
    old = {row.name: row for row in table(NOW - 73 * HOUR).rows(NOW)}
    assert (old["on-call"].standing, old["on-call"].as_of_ms) == (Freshness.EXPIRED, NOW - 73 * HOUR)
    assert old["on-call"].words.startswith("NO CURRENT DATA (last 20")
    assert old["health"].words == "NO CURRENT DATA (age not known)"


def test_reading_beyond_the_hard_limit_raises_and_so_does_an_age_that_nothing_tells() -> None:
    table(NOW - 72 * HOUR).require(DataClass.ON_CALL, NOW)
    # A clock that was put back makes an exchange of the future, which says nothing.
    for exchanged in (NOW - 72 * HOUR - 1, None, NOW + 300_001):
        with pytest.raises(StaleData, match="on-call: no current data"):
            table(exchanged).require(DataClass.ON_CALL, NOW)
    # What is not here is not stale; and who is on their own is the only one who writes.
    Table({}, Shared(True)).require(DataClass.ON_CALL, NOW)
    table(None, belongs=False).require(DataClass.ON_CALL, NOW)
    rows = Table({}, Shared(True)).rows(NOW)
    assert {row.words for row in rows} == {"none here"} and not any(row.is_there for row in rows)


@given(
    kind=st.sampled_from(sorted(SHARED)),
    age=st.integers(0, 400 * 86_400_000),
    soft=st.integers(1, 1000),
    more=st.integers(0, 1000),
)
def test_row_and_gate_never_disagree(kind: DataClass, age: int, soft: int, more: int) -> None:
    limits = AgeLimits(soft * 3600.0, (soft + more) * 3600.0)
    found = Table(HERE, Shared(True, NOW - age, NOW - age), {kind: limits})
    row = found.row(kind, NOW)
    assert row.standing is found.standing(kind, NOW) and (row.soft_ms, row.hard_ms) == (
        soft * HOUR,
        (soft + more) * HOUR,
    )
    assert row.standing.is_current is (age <= row.hard_ms) is ("NO CURRENT DATA" not in row.words)
    if row.standing.is_current:
        found.require(kind, NOW)
    else:
        with pytest.raises(StaleData):
            found.require(kind, NOW)


def test_the_settings_have_the_defaults_and_set_the_wrong_way_round_the_shorter_one_decides() -> None:
    settings = Settings(None)
    assert all_limits(settings) == DEFAULT_LIMITS
    settings.put({"age.graph.soft_hours": 500, "age.graph.hard_hours": 48})
    assert all_limits(settings)[DataClass.GRAPH] == AgeLimits(48 * 3600.0, 48 * 3600.0)
