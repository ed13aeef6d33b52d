"""What the demo estate has to show about protections and availability."""

import pytest

import resources
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog
from models.resilience.composite import composite
from models.resilience.protections import protection_findings

DAY = "2026-11-01"


@pytest.fixture(scope="module")
def demo() -> Catalog:
    return read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))]).catalog


def test_a_couple_of_dozen_edges_are_protected(demo: Catalog) -> None:
    guarded = [edge.protection for service in demo.services for edge in service.depends_on if edge.protection]
    assert 24 <= len(guarded) <= 40
    assert sum(protection.breaker is not None for protection in guarded) >= 10


def test_every_call_to_a_vendor_has_a_breaker(demo: Catalog) -> None:
    for service in demo.services:
        for edge in service.depends_on:
            if demo.by_id[edge.target].vendor is not None:
                assert edge.protection is not None, (service.id, edge.target)
                assert edge.protection.breaker is not None, (service.id, edge.target)


def test_there_is_something_of_each_kind_to_find(demo: Catalog) -> None:
    found = protection_findings(demo, DAY)
    assert [storm.chain for storm in found.storms] == [("web", "checkout", "orders", "db-3")]
    assert found.storms[0].attempts == 18
    assert [(row.caller, row.target, row.tested) for row in found.fallbacks] == [
        ("payments", "fraud-scoring", None),
        ("checkout", "address-check", "2026-01-20"),
    ]
    assert [(row.caller, row.via, row.target) for row in found.timeouts] == [("web", "checkout", "orders")]
    assert ("checkout", "orders") in {(row.caller, row.target) for row in found.unprotected}


def test_its_promises_can_be_kept(demo: Catalog) -> None:
    promised = {service.id for service in demo.services if service.sla_target is not None}
    assert promised == {"web", "checkout", "payments", "auth", "search"}
    assert {id_: composite(demo, id_).exceeds for id_ in promised} == dict.fromkeys(promised, False)
