"""What is known of an incident that tells which runbooks fit it, and what of the estate needs one. On the store thread."""

from typing import TYPE_CHECKING

from models.catalog.estate import Catalog
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.severity import Severity
from models.kernel.ids import StreamId
from models.response.policy import ResponsePolicy
from models.runbooks.gaps import CRITICAL_TIER, ModeNeed, ServiceNeed, VendorNeed
from models.runbooks.matching import Proposal, Situation, propose

if TYPE_CHECKING:
    from console.desk import Desk


def situation_of(desk: "Desk", incident: StreamId) -> Situation:
    """What is known of one incident. On the store thread."""
    state = desk.incidents.state(incident)
    summary, classified = state.summary(), state.part(CLASSIFICATION)
    log = desk.alerts.state
    linked = {
        run.last.name
        for print_ in log.prints()
        for run in log.runs(print_)
        if run.link is not None and run.link.incident == incident
    }
    return Situation(
        alerts=tuple(sorted(linked)),
        services=summary.services,
        failure_mode=classified.failure_mode,
        mode_name=classified.mode_name,
        severity=str(summary.severity) if isinstance(summary.severity, Severity) else "",
        named=classified.protocol.runbook if classified.protocol is not None else "",
        words=summary.title,
    )


def proposals_for(desk: "Desk", incident: StreamId) -> tuple[Proposal, ...]:
    """The runbooks that fit an incident, the best first. On the store thread."""
    return propose(desk.runbooks.library.runbooks, situation_of(desk, incident))


def service_needs(catalog: Catalog | None) -> tuple[ServiceNeed, ...]:
    """The services of the estate in force."""
    services = catalog.services if catalog is not None else ()
    return tuple(ServiceNeed(each.id, each.name, each.tier, each.team or "", each.runbooks) for each in services)


def vendor_needs(catalog: Catalog | None) -> tuple[VendorNeed, ...]:
    """The vendors from which services of the critical tiers are bought."""
    if catalog is None:
        return ()
    critical = [each for each in catalog.services if each.tier is not None and each.tier <= CRITICAL_TIER]
    found = []
    for vendor in catalog.vendors:
        bought = tuple(each.name for each in critical if each.vendor == vendor.id)
        if bought:
            found.append(VendorNeed(vendor.id, vendor.name, bought))
    return tuple(found)


def mode_needs(policy: ResponsePolicy) -> tuple[ModeNeed, ...]:
    """The failure modes of the response policy in force."""
    return tuple(ModeNeed(each.id, each.name) for each in policy.failure_modes)
