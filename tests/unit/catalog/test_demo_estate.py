"""The estate the demo runs on: what its screens and drills rely on."""

import pytest

import resources
from models.catalog.estate import Catalog, ServiceKind, Strength
from models.catalog.gaps import gaps
from models.catalog.reading import NamedText, read_catalog


@pytest.fixture(scope="module")
def demo() -> Catalog:
    reading = read_catalog([NamedText("demo.yaml", resources.text("estates/demo.yaml"))])
    assert reading.skipped == ()
    return reading.catalog


def test_it_is_a_whole_company(demo: Catalog) -> None:
    assert len(demo.services) == 42
    assert {service.tier for service in demo.services} == {0, 1, 2, 3}
    assert {service.kind for service in demo.services} == set(ServiceKind)
    assert {"eu-west", "us-east", "ap-south"} <= set(demo.regions)
    assert {service.vendor for service in demo.services} - {None} == {vendor.id for vendor in demo.vendors}
    carried = {function for service in demo.services for function in service.functions}
    assert carried == {function.id for function in demo.functions}
    assert {service.id for service in demo.services if service.tier == 1} == {
        "web", "checkout", "payments", "payouts", "ledger",
    }  # fmt: skip


def test_critical_services_are_production_ready_and_some_others_have_gaps(demo: Catalog) -> None:
    found = gaps(demo)
    assert [gap.service for gap in found if gap.blocks_production] == []
    assert {gap.service for gap in found} == {"ab-tests", "consent"}


def test_every_kind_of_edge_is_there(demo: Catalog) -> None:
    edges = [edge for service in demo.services for edge in service.depends_on]
    assert {edge.strength for edge in edges} == set(Strength)
    assert {edge.group for edge in edges} >= {"identity-db", "catalog-db", "senders"}
    assert "db-3" in {edge.target for edge in demo.by_id["orders"].depends_on}
    assert "orders" in {edge.target for edge in demo.by_id["checkout"].depends_on}
