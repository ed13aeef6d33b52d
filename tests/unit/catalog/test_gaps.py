from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Service
from models.catalog.gaps import Gap, gaps, missing_fields, production_ready

WHOLE = Service(
    "a", "a", tier=0, owner="O", on_call="c", escalation="e", runbooks=("r",), rto_seconds=60, rpo_seconds=0
)


def test_a_service_with_everything_has_no_gap() -> None:
    assert missing_fields(WHOLE) == ()
    assert gaps(Catalog("c", (WHOLE,))) == ()


@pytest.mark.parametrize(
    ("field", "empty", "name"),
    [
        ("owner", None, "owner"),
        ("on_call", "", "on-call"),
        ("runbooks", (), "runbook"),
        ("escalation", None, "escalation"),
        ("rto_seconds", None, "RTO"),
        ("rpo_seconds", None, "RPO"),
    ],
)
def test_each_missing_field_is_a_gap(field: str, empty: object, name: str) -> None:
    service = replace(WHOLE, **{field: empty})  # type: ignore[arg-type]  # one field at a time, by name
    assert missing_fields(service) == (name,)
    assert not production_ready(service)


@given(st.none() | st.integers(0, 3), st.booleans())
def test_only_tier_0_and_1_are_kept_from_production(tier: int | None, has_gap: bool) -> None:
    service = replace(WHOLE, tier=tier, owner=None if has_gap else "O")
    assert production_ready(service) == (not has_gap or tier not in (0, 1))


def test_gaps_that_block_come_first_then_by_tier_and_an_unknown_tier_last() -> None:
    services = tuple(
        Service(id_, id_, tier=tier)
        for id_, tier in (("none", None), ("three", 3), ("one", 1), ("two", 2), ("zero", 0))
    )
    found = gaps(Catalog("c", services))
    assert [gap.service for gap in found] == ["zero", "one", "two", "three", "none"]
    assert [gap.blocks_production for gap in found] == [True, True, False, False, False]
    assert found[0] == Gap("zero", ("owner", "on-call", "runbook", "escalation", "RTO", "RPO"), True)
