from dataclasses import replace

import pytest

from console.panes.command.prefill import DAY_MS, Known, findings, ranked_changes
from models.health.change import Change
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.incident.triage.steps import Step
from models.topology.totals import Totals
from models.vendors.disagreement import Disagreement, OwnSight, OwnView, VendorStanding

NOW = 1_795_000_000_000
MINUTE = 60_000
NOTHING = Known(NOW)


def health(service: str, condition: Condition, since_ms: int | None = NOW - 5 * MINUTE) -> ServiceHealth:
    was = Condition.OK if condition is Condition.UNKNOWN else None
    return ServiceHealth(service, condition, since_ms, 1.0, "errors 38 %, at or above 5 %", None, (), was)


def change(id_: str, service: str | None, minutes: int) -> Change:
    return Change(id_, NOW - minutes * MINUTE, service, f"{service} {id_}", "ci", source="ci")


def vendor(name: str, condition: Condition, sentence: str = "") -> VendorStanding:
    own = OwnView(name, OwnSight.UNKNOWN)
    return VendorStanding(name, name, condition, Disagreement.NONE, sentence, None, None, None, own, None)


def totals(users: int | None) -> Totals:
    return Totals(
        12, 1, 2, 4, 5, 0, users, None if users is None else 4000, {}, {}, ("checkout",), (), (), worst_hops=3
    )


def test_without_any_data_nothing_is_said_to_be_well() -> None:
    said = findings(NOTHING)
    assert said == {
        Step.SCOPE: "Blast radius unknown: no catalogue or no live health",
        Step.CHANGES: "Changes unknown: no source reports any",
        Step.MONITORING: "No service is named, and none is seen to be broken",
        Step.VENDORS: "Vendors unknown: not looked at yet",
        Step.RUNBOOK: "No runbook named for any service",
    }


def test_scope_counts_what_is_hit_and_what_nobody_can_see() -> None:
    seen = {"a": health("a", Condition.DOWN), "b": health("b", Condition.UNKNOWN)}
    known = replace(NOTHING, totals=totals(9000), health=seen)
    assert findings(known)[Step.SCOPE] == (
        "12 services hit, 3 of tier 0 or 1; 4,000 to 9,000 users an hour; 1 service can't be seen"
    )
    assert "users unknown" in findings(replace(known, totals=totals(None)))[Step.SCOPE]


def test_changes_are_ranked_worse_first_then_near_then_new() -> None:
    old, far, near, bad = (
        change("old", "checkout", DAY_MS // MINUTE + 1),
        change("far", "db", 3),
        change("near", "checkout", 90),
        change("bad", "db", 600),
    )
    elsewhere, nameless, ahead = change("x", "blog", 1), change("y", None, 1), change("z", "checkout", -1)
    known = replace(
        NOTHING,
        affected=("checkout",),
        hops={"checkout": 0, "db": 1},
        has_graph=True,
        has_changes=True,
        changes=(old, far, near, bad, elsewhere, nameless, ahead),
        worse=frozenset({bad.key}),
    )
    assert [each.id for each in ranked_changes(known)] == ["bad", "near", "far"]
    said = findings(known)[Step.CHANGES]
    assert said.startswith("3 changes in 24 h: db bad on db at ") and ", got worse after; checkout near" in said
    none = findings(replace(known, changes=(), has_graph=False))[Step.CHANGES]
    assert none == "No change in 24 h on checkout or upstream; what they need is unknown without a catalogue"


def test_an_unseen_service_is_unknown_with_what_it_was() -> None:
    seen = {"a": health("a", Condition.DOWN), "b": health("b", Condition.UNKNOWN)}
    known = replace(NOTHING, affected=("a", "b", "c", "d", "e"), health=seen)
    said = findings(known)[Step.MONITORING]
    assert said.startswith("a DOWN since ") and "errors 38 %" in said
    assert said.endswith("b UNKNOWN: no current data (was OK); c UNKNOWN: no current data and 2 more")


@pytest.mark.parametrize(
    ("vendors", "words"),
    [
        ((), "No vendors in the catalogue"),
        ((vendor("A", Condition.OK), vendor("B", Condition.UNKNOWN)), "No trouble seen at 1 of 2 vendors; unknown: B"),
        ((vendor("A", Condition.OK), vendor("B", Condition.DOWN, "B says OK, we see it fail")), "B says OK, we see"),
    ],
)
def test_vendors(vendors: tuple[VendorStanding, ...], words: str) -> None:
    assert findings(replace(NOTHING, vendors=vendors))[Step.VENDORS].startswith(words)


def test_runbooks_of_the_affected_services() -> None:
    known = replace(NOTHING, affected=("a",), runbooks=(("a", "Fail over"), ("a", "Drain")))
    assert findings(known)[Step.RUNBOOK] == "Candidates: a: Fail over; a: Drain"
