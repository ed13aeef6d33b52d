"""The failure of a place or a vendor as an overlay: which services are gone, and which have lost a part of themselves."""

from collections.abc import Callable, Iterable

from models.catalog.estate import Catalog, Service
from models.topology.names import one_of
from models.topology.overlay import Overlay


def of_zone(catalog: Catalog, *names: str) -> Overlay:
    """These zones fail. A service with no other zone is down, one with others is at risk. BadInput for an unknown zone."""
    known = {zone: zone for service in catalog.services for zone in service.zones}
    gone = {one_of("zone", name, known, "zone") for name in names}
    return _lost(catalog.services, lambda service: service.zones, gone)


def of_region(catalog: Catalog, *names: str) -> Overlay:
    """These regions fail. A service with no other region is down, one with others is at risk. BadInput for an unknown region.

    Where a service names its zones and no regions, a zone belongs to the region whose name it begins with (eu-west-1a to
    eu-west-1, or to eu-west).
    """
    regions = (*catalog.regions, *(region for service in catalog.services for region in service.regions))
    known = {region: region for region in regions}
    gone = {one_of("region", name, known, "region") for name in names}

    def places(service: Service) -> tuple[str, ...]:
        return service.regions or tuple(_region_of(zone, known) for zone in service.zones)

    return _lost(catalog.services, places, gone)


def of_vendor(catalog: Catalog, *names: str) -> Overlay:
    """Everything bought from these vendors, given by id or name, is down. BadInput for an unknown vendor."""
    known = {vendor.name: vendor.id for vendor in catalog.vendors} | {
        vendor.id: vendor.id for vendor in catalog.vendors
    }
    gone = {one_of("vendor", name, known, "vendor") for name in names}
    return Overlay(down=frozenset(service.id for service in catalog.services if service.vendor in gone))


def _lost(services: Iterable[Service], places_of: Callable[[Service], tuple[str, ...]], gone: set[str]) -> Overlay:
    down, at_risk = set(), set()
    for service in services:
        places = set(places_of(service))
        if places and places <= gone:
            down.add(service.id)
        elif places & gone:
            at_risk.add(service.id)
    return Overlay(down=frozenset(down), at_risk=frozenset(at_risk))


def _region_of(zone: str, regions: Iterable[str]) -> str:
    return max((region for region in regions if zone.startswith(region)), key=len, default="")
