"""What the console already knows for each step of triage, as a finding to be checked and kept. Pure; unknown is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from console.panes.words import minute
from models.health.change import Change
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.incident.triage.steps import Step
from models.topology.totals import Totals
from models.vendors.disagreement import VendorStanding

DAY_MS = 24 * 3_600_000
_MOST = 3
"""Named one by one; more are counted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the console knows at one moment."""

    now_ms: int
    affected: tuple[str, ...] = ()
    """Services of the incident; the broken ones where it names none."""
    health: Mapping[str, ServiceHealth] = field(default_factory=dict)
    totals: Totals | None = None
    """The live blast radius; None without a catalogue or without live health."""
    hops: Mapping[str, int] = field(default_factory=dict)
    """Affected services (0) and what they need, by the number of edges between."""
    has_graph: bool = False
    has_changes: bool = False
    """Whether any source of changes is connected."""
    changes: tuple[Change, ...] = ()
    worse: frozenset[tuple[str, str]] = frozenset()
    """Keys of the changes after which figures got worse."""
    vendors: tuple[VendorStanding, ...] | None = None
    """None before the first look."""
    runbooks: tuple[tuple[str, str], ...] = ()
    """Service and runbook, as the catalogue names them."""


def findings(known: Known) -> dict[Step, str]:
    """A sentence for every step."""
    return {
        Step.SCOPE: scope(known),
        Step.CHANGES: changes(known),
        Step.MONITORING: monitoring(known),
        Step.VENDORS: vendors(known),
        Step.RUNBOOK: runbook(known),
    }


def scope(known: Known) -> str:
    """12 services hit, 3 of tier 0 or 1; 4000 to 9000 users an hour."""
    totals = known.totals
    if totals is None:
        return "Blast radius unknown: no catalogue or no live health"
    words = f"{totals.services} services hit, {totals.tier0 + totals.tier1} of tier 0 or 1"
    if totals.users is None or totals.users_at_least is None:
        users = "users unknown"
    else:
        users = f"{totals.users_at_least:,} to {totals.users:,} users an hour"
    unseen = sum(each.condition is Condition.UNKNOWN for each in known.health.values())
    return f"{words}; {users}" + (
        f"; {unseen} {'service' if unseen == 1 else 'services'} can't be seen" if unseen else ""
    )


def ranked_changes(known: Known) -> tuple[Change, ...]:
    """Of the last 24 h on the affected services and what they need: those that made it worse first, then near, then new."""
    near = [
        change
        for change in known.changes
        if change.service in known.hops and known.now_ms - DAY_MS <= change.at_ms <= known.now_ms
    ]
    return tuple(
        sorted(
            near,
            key=lambda each: (each.key not in known.worse, known.hops[each.service or ""], -each.at_ms, each.key),
        )
    )


def changes(known: Known) -> str:
    """2 changes in 24 h: orders v88 on orders at 13:58Z, got worse after."""
    if not known.has_changes:
        return "Changes unknown: no source reports any"
    upstream = "" if known.has_graph else "; what they need is unknown without a catalogue"
    found = ranked_changes(known)
    if not found:
        return f"No change in 24 h on {_listed(known.affected) or 'the affected services'} or upstream{upstream}"
    said = [
        f"{each.title} on {each.service} at {minute(each.at_ms)}{', got worse after' if each.key in known.worse else ''}"
        for each in found[:_MOST]
    ]
    return f"{len(found)} changes in 24 h: {'; '.join(said)}{_more(len(found))}{upstream}"


def monitoring(known: Known) -> str:
    """checkout DOWN since 14:02Z: errors 38 %; payments UNKNOWN."""
    if not known.affected:
        return "No service is named, and none is seen to be broken"
    said = [_seen(service, known.health.get(service)) for service in known.affected[:_MOST]]
    return "; ".join(said) + _more(len(known.affected))


def vendors(known: Known) -> str:
    """Acquira: vendor says OK, we see it fail."""
    if known.vendors is None:
        return "Vendors unknown: not looked at yet"
    if not known.vendors:
        return "No vendors in the catalogue"
    trouble = [each for each in known.vendors if each.condition not in (Condition.OK, Condition.UNKNOWN)]
    unknown = [each.name for each in known.vendors if each.condition is Condition.UNKNOWN]
    parts = [each.sentence for each in trouble[:_MOST]]
    if not trouble:
        well = len(known.vendors) - len(unknown)
        parts = [f"No trouble seen at {well} of {len(known.vendors)} vendors"]
    if unknown:
        parts.append(f"unknown: {_listed(unknown)}")
    return "; ".join(parts)


def runbook(known: Known) -> str:
    """Candidates: checkout: Fail over payments."""
    if not known.runbooks:
        return f"No runbook named for {_listed(known.affected) or 'any service'}"
    said = [f"{service}: {name}" for service, name in known.runbooks[:_MOST]]
    return f"Candidates: {'; '.join(said)}{_more(len(known.runbooks))}"


def _seen(service: str, health: ServiceHealth | None) -> str:
    if health is None or health.condition is Condition.UNKNOWN:
        was = "" if health is None or health.was is None else f" (was {health.was.upper()})"
        return f"{service} UNKNOWN: no current data{was}"
    since = "" if health.since_ms is None else f" since {minute(health.since_ms)}"
    why = f": {health.why}" if health.why else ""
    return f"{service} {health.condition.upper()}{since}{why}"


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names[:_MOST]) + _more(len(names))


def _more(count: int) -> str:
    return f" and {count - _MOST} more" if count > _MOST else ""
