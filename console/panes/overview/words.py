"""What the overview says beside its tiles: order and groups of services, why nothing is there, and that all is past."""

from collections import Counter
from collections.abc import Sequence

from console.live import Live
from console.panes import health_views
from console.panes.words import clock_time
from console.sources.feeds import eyes_failing
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from resources.tongue import marked, tr
from widgets.charts.tile_grid import GroupView

NO_OWNER = marked("No owner")
NO_REGION = marked("No region")


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
        return ", ".join(service.regions) if service and service.regions else tr(NO_REGION)
    return (service.team if service else None) or tr(NO_OWNER)


def normal_groups(live: Live, normal: Sequence[ServiceHealth], by: str) -> list[GroupView]:
    """The normal services under their heads, which stand in the order of the alphabet."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for each in normal:
        service = health_views.entry_of(live, each.service)
        name = service.name if service else each.service
        groups.setdefault(group_of(live, each.service, by), []).append((each.service, name))
    return [GroupView(name, tuple(services), tr("no rule broken")) for name, services in sorted(groups.items())]


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
        return tr("Loading what the sources bring: {waiting:,} series to go.", waiting=live.intake.waiting).replace(
            ",", " "
        )
    failing = eyes_failing(live.sources.values())
    if failing:
        what = tr(
            "{name} can't be reached: {last_error}. It is tried again by itself.",
            name=failing[0].name,
            last_error=failing[0].last_error,
        )
        return tr("MONITORING BLIND. {what} No service is known without it: {action}.", what=what, action=tr(_IMPORT))
    if live.sources:
        names = ", ".join(sorted(live.sources))
        return tr(
            "{names} answered but named no service. {action}, so that its series find their services.",
            names=names,
            action=tr(_IMPORT),
        )
    if live.catalog is not None:
        return nothing_heard(len(live.catalog.services))
    return tr(
        "No services yet: no catalogue is in force and no source has answered. {action}, Ctrl+comma connects a source.",
        action=tr(_IMPORT),
    )


def nothing_heard(services: int) -> str:
    """While no source has answered yet, or there is none."""
    if services == 1:
        return tr("Nothing heard yet of the catalogue's one service: no source has answered. Ctrl+comma connects one.")
    return tr(
        "Nothing heard yet of the catalogue's {services:,} services: no source has answered. Ctrl+comma connects one.",
        services=services,
    )


_IMPORT = marked("Ctrl+K, then “import”, takes up a catalogue")


def blindness(live: Live) -> tuple[str, str] | None:
    """Lead and sentence where not one service has current data; None while any has."""
    health = live.health
    if not health or any(each.condition is not Condition.UNKNOWN for each in health):
        return None
    failing = sorted(status.name for status in eyes_failing(live.sources.values()))
    why = tr("Monitoring is blind: {failing} can't be reached. ", failing=", ".join(failing)) if failing else ""
    ages = [each.age_seconds for each in health if each.age_seconds is not None]
    if not ages:
        return tr("NO CURRENT DATA"), tr(
            "{why}Nothing was ever received of any of {health} services.", why=why, health=len(health)
        )
    last_ms = live.clock.now_ms() - round(min(ages) * 1000)
    return tr("NO CURRENT DATA"), (
        tr(
            "{why}Of {health} services the last figure is from {clock_time}Z, {age_words} ago. The "
            "tiles show what was.",
            why=why,
            health=len(health),
            clock_time=clock_time(last_ms),
            age_words=health_views.age_words(min(ages)),
        )
    )


def sources_note(live: Live) -> str:
    """41 of 42 services reporting; the sources that don't answer, where there are any."""
    seen = sum(each.condition is not Condition.UNKNOWN for each in live.health)
    note = tr("{seen} of {health} services reporting", seen=seen, health=len(live.health))
    failing = sum(status.state == "failing" for status in live.sources.values())
    if failing:
        note = tr(
            "{sources} of {sources2} sources answering · {note}",
            sources=len(live.sources) - failing,
            sources2=len(live.sources),
            note=note,
        )
    return note
