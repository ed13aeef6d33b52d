"""Which fallbacks of the library fit an incident. On the store thread."""

from typing import TYPE_CHECKING

from models.incident.classification.part import PART as CLASSIFICATION
from models.kernel.ids import StreamId
from models.runbooks.matching import Situation, propose
from models.runbooks.runbook import Runbook

if TYPE_CHECKING:
    from console.desk import Desk


def fallbacks_for(desk: "Desk", incident: StreamId) -> tuple[Runbook, ...]:
    """By service, vendor, failure mode and words; not by alerts, of which a flood brings thousands. The best first."""
    books = [book for book in desk.runbooks.library.runbooks if book.fallback is not None]
    if not books:
        return ()
    state, catalog = desk.incidents.state(incident), desk.catalogs.current
    summary, classified = state.summary(), state.part(CLASSIFICATION)
    known = {} if catalog is None else catalog.by_id
    hit = [known[key] for key in summary.services if key in known]
    named = {key for service in hit for key in service.runbooks}
    vendors = {service.vendor for service in hit if service.vendor}
    bought = [
        book for book in books if book.key in named or (book.fallback and not vendors.isdisjoint(book.fallback.vendors))
    ]
    situation = Situation(
        services=summary.services,
        failure_mode=classified.failure_mode,
        mode_name=classified.mode_name,
        words=summary.title,
    )
    fitting = [each.runbook for each in propose(books, situation, len(books))]
    return (*bought, *(book for book in fitting if book not in bought))
