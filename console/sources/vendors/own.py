"""Our own view of each vendor: from the probes that watch it and from the services bought from it."""

from collections.abc import Iterable, Sequence

from models.catalog.estate import Catalog, Vendor
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.probes.spec import ProbePlan
from models.probes.verdict import ProbeStanding, ProbeState
from models.vendors.disagreement import OwnSight, OwnView
from resources.said import say


def vendors_of(catalog: Catalog | None, plan: ProbePlan) -> tuple[Vendor, ...]:
    """Every vendor of the catalogue, then those only the probe file names."""
    known = catalog.vendors if catalog is not None else ()
    ids = {vendor.id for vendor in known}
    extra = tuple(Vendor(watch.id, watch.id, status_url=watch.status_url) for watch in plan.vendors)
    return (*known, *(vendor for vendor in extra if vendor.id not in ids))


def own_views(
    catalog: Catalog | None,
    plan: ProbePlan,
    standings: Sequence[ProbeStanding],
    health: Sequence[ServiceHealth],
) -> tuple[OwnView, ...]:
    """One for each vendor we look at. Probes speak first; without a current one, the services' own figures do."""
    services = {
        vendor.id: {
            service.id for service in (catalog.services if catalog is not None else ()) if service.vendor == vendor.id
        }
        for vendor in vendors_of(catalog, plan)
    }
    named = {watch.id: set(watch.probes) for watch in plan.vendors}
    views = []
    for vendor, ids in services.items():
        probes = [each for each in standings if each.probe in named.get(vendor, set()) or each.service in ids]
        bought = [each for each in health if each.service in ids]
        views.append(_by_probes(vendor, probes) or _by_services(vendor, bought, probes))
    return tuple(views)


def _by_probes(vendor: str, probes: Sequence[ProbeStanding]) -> OwnView | None:
    """What probes say; None where none has anything current to say."""
    failing = [each for each in probes if each.state is ProbeState.FAILING]
    if failing:
        worst = min(failing, key=lambda each: each.since_ms or 0)
        return OwnView(
            vendor, OwnSight.FAILS, worst.since_ms, say("our probes"), worst.last.error if worst.last else ""
        )
    if any(each.is_current for each in probes):
        return OwnView(vendor, OwnSight.WELL, by=say("our probes"))
    return None


def _by_services(vendor: str, bought: Sequence[ServiceHealth], probes: Iterable[ProbeStanding]) -> OwnView:
    broken = [each for each in bought if each.condition in (Condition.DOWN, Condition.DEGRADED) and each.via is None]
    if broken:
        began = [each.since_ms for each in broken if each.since_ms is not None]
        names = ", ".join(each.service for each in broken)
        return OwnView(vendor, OwnSight.FAILS, min(began, default=None), say("our figures of {names}", names=names))
    unknown = [each for each in bought if each.condition is Condition.UNKNOWN]
    if bought and not unknown:
        return OwnView(vendor, OwnSight.WELL, by=say("our figures"))
    if unknown:
        began = [each.since_ms for each in unknown if each.since_ms is not None]
        names = ", ".join(each.service for each in unknown)
        return OwnView(
            vendor,
            OwnSight.UNKNOWN,
            min(began, default=None),
            words=say("we have no current data of {names}", names=names),
        )
    words = say("our probes say nothing of it at present") if list(probes) else say("nothing of ours watches it")
    return OwnView(vendor, OwnSight.UNKNOWN, words=words)
