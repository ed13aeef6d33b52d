"""What the banner says: the incident, its clocks, and how far the data can be trusted."""

from console.live import Live
from console.outbox_figures import Figures
from console.panes.words import DUES, countdown, drill_marked, elapsed, minute
from models.health.condition import Condition
from models.health.figure import age
from models.incident.approvals.part import PART as APPROVALS
from models.incident.cadence import Audience, standing
from models.incident.conflicts.commanders import is_disputed
from resources.tongue import tr
from widgets.banner_data import BannerData
from widgets.freshness import Freshness, FreshnessKind

_NO_OUTBOX = Figures()
_AUDIENCES = {Audience.EXTERNAL: "customers", Audience.INTERNAL: "internal"}


def banner_data(
    live: Live,
    *,
    is_simulated: bool,
    shelved: int = 0,
    outbox: Figures = _NO_OUTBOX,
    offline: Freshness | None = None,
    rights_asked: int = 0,
) -> BannerData:
    """The banner at this second; `offline` takes the place of the figures' age while the hub is away, `rights_asked` are
    requests for elevated rights, which stand in the inbox of approvals, too.
    """
    incident, now_ms = live.incident, live.clock.now_ms()
    fresh = offline or freshness(live, is_simulated=is_simulated)
    if incident is None:
        return BannerData(
            None,
            fresh,
            shelved=shelved,
            outbox=outbox.words,
            outbox_short=outbox.short,
            outbox_needs_care=outbox.needs_care,
            approvals=rights_asked,
        )
    due = incident.updates[0] if incident.updates else None
    declared = tr(
        # What comes last may be cut off in the banner, and the state must not be.
        "{state} · declared {minute} by {person}",
        minute=minute(incident.declared_ms),
        person=live.person(incident.declared_by),
        state=tr(incident.state).upper(),
    )
    return BannerData(
        severity=incident.severity.rank,
        freshness=fresh,
        shelved=shelved,
        outbox=outbox.words,
        outbox_short=outbox.short,
        outbox_needs_care=outbox.needs_care,
        approvals=len(live.part(APPROVALS).pending(now_ms)) + rights_asked,
        number=incident.number,
        title=drill_marked(incident.title, incident.drill),
        declared=declared,
        over="" if incident.is_open else tr(incident.state).upper(),
        elapsed=elapsed(incident.declared_ms, incident.resolved_ms or now_ms),
        commander=live.person(incident.commander) if incident.commander else "",
        commander_disputed=is_disputed(incident),
        next_update=countdown(due.due_ms, now_ms) if due else "",
        next_update_audience=_AUDIENCES[due.audience] if due else "",
        next_update_due=DUES[standing(due.due_ms, now_ms)] if due else DUES[standing(now_ms + 3_600_000, now_ms)],
    )


def freshness(live: Live, *, is_simulated: bool) -> Freshness:
    """How old the newest health datum is, across all sources."""
    ages = [health.age_seconds for health in live.health if health.age_seconds is not None]
    if not ages:
        return Freshness(FreshnessKind.NEVER)
    youngest = min(ages)
    if all(health.condition is Condition.UNKNOWN for health in live.health) or youngest > 30:
        return Freshness(FreshnessKind.STALE, age(youngest))
    return Freshness(FreshnessKind.SIMULATED if is_simulated else FreshnessKind.LIVE, age(youngest))
