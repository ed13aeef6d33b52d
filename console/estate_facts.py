"""What a declaration may know of the estate: the plain facts that the incident context takes from the catalogue."""

from collections.abc import Iterable

from models.catalog.estate import Catalog
from models.incident.commands import EstateFacts


def estate_facts(catalog: Catalog | None, services: Iterable[str]) -> EstateFacts:
    """Tiers of all known services, and the core functions that the named ones carry."""
    if catalog is None:
        return EstateFacts()
    carried = {function for name in services if (service := catalog.by_id.get(name)) for function in service.functions}
    core = tuple(function.name for function in catalog.functions if function.core and function.id in carried)
    return EstateFacts({service.id: service.tier for service in catalog.services}, core, has_catalog=True)
