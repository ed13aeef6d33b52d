"""What the overview says beside its tiles: order and groups of services, why nothing is there, and that all is past."""

from collections import Counter
from collections.abc import Sequence

from console.live import Live
from console.panes import health_views
from console.panes.words import clock_time
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from widgets.charts.tile_grid import GroupView

NO_OWNER = "No owner"
NO_REGION = "No region"


def sort_key(live: Live, health: ServiceHealth, order: str) -> tuple[object, ...]:
    """Place of a service: worst first, by tier, or by name. Nobody's tier is between 1 and 2, never last."""
    service = health_views.entry_of(live, health.service)
    tier = service.tier if service and service.tier is not None else 1.5
    name = (service.name if service else health.service).casefold()
    if order == "name":
        return (name, health.service)
    if order == "tier":
        return (tier, health.condition.rank, name, health.service)
    return (health.condition.rank, tier, health.since_ms or 0, name, health.service)


def group_of(live: Live, service_id: str, by: str) -> str:
    """The team or the regions a service belongs to."""
    service = health_views.entry_of(live, service_id)
    if by == "region":
        return ", ".join(service.regions) if service and service.regions else NO_REGION
    return (service.team if service else None) or NO_OWNER


def normal_groups(live: Live, normal: Sequence[ServiceHealth], by: str) -> list[GroupView]:
    """The normal services under their heads, which stand in the order of the alphabet."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for each in normal:
        service = health_views.entry_of(live, each.service)
        name = service.name if service else each.service
        groups.setdefault(group_of(live, each.service, by), []).append((each.service, name))
    return [GroupView(name, tuple(services), "no rule broken") for name, services in sorted(groups.items())]


def heads(live: Live, shown: Sequence[ServiceHealth], by: str) -> dict[str, str]:
    """Head of the group of each service shown: "Checkout · 1 degraded, 2 at risk"; empty where nothing is grouped."""
    if by == "none":
        return {}
    groups = {each.service: group_of(live, each.service, by) for each in shown}
    counts: dict[str, Counter[Condition]] = {}
    for each in shown:
        counts.setdefault(groups[each.service], Counter())[each.condition] += 1
    words = {
        name: ", ".join(f"{found[condition]} {condition.value}" for condition in Condition if found[condition])
        for name, found in counts.items()
    }
    return {service: f"{name} · {words[name]}" for service, name in groups.items()}


def why_empty(live: Live) -> str:
    """Why there is no service at all, and what to press."""
    if live.is_loading:
        return f"Loading what the sources bring: {live.intake.waiting:,} series to go.".replace(",", " ")
    failing = [status for status in live.sources.values() if status.state == "failing"]
    if failing:
        what = f"{failing[0].name} can't be reached: {failing[0].last_error}. It is tried again by itself."
        return f"MONITORING BLIND. {what} No service is known without it: {_IMPORT}."
    if live.sources:
        names = ", ".join(sorted(live.sources))
        return f"{names} answered but named no service. {_IMPORT}, so that its series find their services."
    return f"No services yet: no catalogue is in force and no source has answered. {_IMPORT}, Ctrl+comma connects a source."


_IMPORT = "Ctrl+K, then “import”, takes up a catalogue"


def blindness(live: Live) -> tuple[str, str] | None:
    """Lead and sentence where not one service has current data; None while any has."""
    health = live.health
    if not health or any(each.condition is not Condition.UNKNOWN for each in health):
        return None
    failing = sorted(status.name for status in live.sources.values() if status.state == "failing")
    why = f"Monitoring is blind: {', '.join(failing)} can't be reached. " if failing else ""
    ages = [each.age_seconds for each in health if each.age_seconds is not None]
    if not ages:
        return "NO CURRENT DATA", f"{why}Nothing was ever received of any of {len(health)} services."
    last_ms = live.clock.now_ms() - round(min(ages) * 1000)
    return "NO CURRENT DATA", (
        f"{why}Of {len(health)} services the last figure is from {clock_time(last_ms)}Z, "
        f"{health_views.age_words(min(ages))} ago. The tiles show what was."
    )


def sources_note(live: Live) -> str:
    """41 of 42 services reporting; the sources that don't answer, where there are any."""
    seen = sum(each.condition is not Condition.UNKNOWN for each in live.health)
    note = f"{seen} of {len(live.health)} services reporting"
    failing = sum(status.state == "failing" for status in live.sources.values())
    if failing:
        note = f"{len(live.sources) - failing} of {len(live.sources)} sources answering · {note}"
    return note
