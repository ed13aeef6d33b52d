"""Watchfloor's own catalog format, as tables: which field holds what. The published JSON Schema derives from them.

docs/catalog.md explains the format to people.
"""

from typing import Any

from models.catalog.draft import Draft, Sheet
from models.catalog.edge_format import ID, DependencyShape
from models.catalog.estate import BusinessFunction, Service, ServiceKind, Vendor
from models.catalog.findings import Findings, Place
from models.catalog.shapes import (
    END,
    PROSE,
    Choice,
    Duration,
    Flag,
    ListOf,
    Number,
    Part,
    Record,
    Shape,
    Text,
)
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode

FORMAT = "catalog/1"
"""Stands behind `watchfloor:` and says which version of the format a file is written in."""

_LINE = Text()
_NAMES = ListOf(_LINE)
_IDS = ListOf(ID)

_EDGES: Shape = DependencyShape()

SERVICE = Record(
    {
        "id": Part(ID, "the id of the service, unique in the estate", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "kind": Part(Choice(ServiceKind), "what it is made of; application where missing"),
        "tier": Part(Number("a tier from 0 (most critical) to 3", 0, 3, whole=True), "tier, 0 (most critical) to 3"),
        "team": Part(_LINE, "the team that runs it"),
        "owner": Part(_LINE, "the person who answers for it"),
        "business_unit": Part(_LINE, "the business unit it belongs to"),
        "regions": Part(_NAMES, "the regions it runs in"),
        "zones": Part(_NAMES, "the zones it runs in"),
        "on_call": Part(_LINE, "the on-call schedule"),
        "escalation": Part(_LINE, "the escalation policy, or who is called next"),
        "runbooks": Part(_NAMES, "its runbooks"),
        "rto": Part(Duration(), "recovery time objective: 15m, 4h, or seconds"),
        "rpo": Part(Duration(), "recovery point objective: 15m, 4h, or seconds"),
        "slo": Part(
            Number("a ratio between 0 and 1, such as 0.999", 0, 1, exclusive=True),
            "good time or events over 30 days as a ratio, such as 0.999",
        ),
        "sla": Part(
            Number("a ratio between 0 and 1, such as 0.995", 0, 1, exclusive=True),
            "what customers were promised over 30 days as a ratio, such as 0.995",
        ),
        "availability": Part(
            Number("a ratio between 0 and 1, such as 0.9995", 0, 1, exclusive=True),
            "its own availability, its dependencies left out, as a ratio, such as 0.9995",
        ),
        "stateful": Part(Flag(), "whether it keeps data"),
        "users": Part(
            Number("a whole number of people", 0, 10**12, whole=True), "people who use it in an ordinary hour"
        ),
        "revenue_per_minute": Part(Number("an amount from 0", 0, 1e12), "revenue through it in an ordinary minute"),
        "currency": Part(Text("^[A-Z]{3}" + END, "a currency code such as EUR", 3, 3), "the currency of the revenue"),
        "functions": Part(_IDS, "ids of the business functions it carries"),
        "vendor": Part(ID, "id of the vendor it is bought from"),
        "aliases": Part(_NAMES, "other names monitoring uses for it"),
        "depends_on": Part(ListOf(_EDGES), "the services it needs"),
        "description": Part(Text(PROSE, "text", 10_000, 0), "what it is for"),
    },
    "a service",
)

VENDOR = Record(
    {
        "id": Part(ID, "the id of the vendor", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "support": Part(_LINE, "support address or contract"),
        "phone": Part(_LINE, "support telephone, in quotes"),
        "status_url": Part(
            Text(r"^https?://[^\s\u0000-\u001f]+" + END, "an http or https address", 2000), "its status page"
        ),
    },
    "a vendor",
)

FUNCTION = Record(
    {
        "id": Part(ID, "the id of the business function", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "core": Part(Flag(), "whether its failure alone makes an incident SEV1"),
    },
    "a business function",
)

CATALOG = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), f"the format: {FORMAT}"),
        "name": Part(_LINE, "the name of the estate; the name of the file where missing"),
        "regions": Part(_NAMES, "all regions; services may then name no other"),
        "functions": Part(ListOf(FUNCTION), "business functions"),
        "vendors": Part(ListOf(VENDOR), "vendors"),
        "services": Part(ListOf(SERVICE), "the services", required=True),
    },
    "a catalog",
)

_RENAMED = {"rto": "rto_seconds", "rpo": "rpo_seconds", "slo": "slo_target", "sla": "sla_target"}


def read_own(node: Node, findings: Findings) -> Sheet:
    """One document in the own format; problems go to `findings`, what could be read is given back."""
    sheet = Sheet()
    values = CATALOG.read(node, "", findings)
    if values is None or not isinstance(node, MapNode):
        sheet.is_whole = False
        return sheet
    sheet.name = values.get("name")
    sheet.regions = values.get("regions", ())
    where = findings.where
    for entry, place in _with_places(node, "vendors", values, where):
        sheet.vendors.append((Vendor(**_named(entry)), place))
    for entry, place in _with_places(node, "functions", values, where):
        sheet.functions.append((BusinessFunction(**_named(entry)), place))
    listed = node.entries.get("services")
    for entry, place in _with_places(node, "services", values, where):
        service = Service(**{_RENAMED.get(key, key): value for key, value in _named(entry).items()})
        at = listed.items[_index(place)] if isinstance(listed, ListNode) else None
        sheet.drafts.append(Draft(service, place, at if isinstance(at, MapNode) else None))
    read = (("vendors", sheet.vendors), ("functions", sheet.functions), ("services", sheet.drafts))
    sheet.is_whole = all(_count(node.entries.get(key)) == len(entries) for key, entries in read)
    return sheet


def _count(node: Node | None) -> int:
    if isinstance(node, ListNode):
        return len(node.items)
    return 0 if node is None or (isinstance(node, ScalarNode) and node.value is None) else -1


def _named(entry: dict[str, Any]) -> dict[str, Any]:
    return {"name": entry["id"], **entry}


def _with_places(node: MapNode, key: str, values: dict[str, Any], where: str) -> list[tuple[dict[str, Any], Place]]:
    """Entries that have an id, with their places. Where an entry was unreadable places would shift, but then nothing is kept."""
    listed = node.entries.get(key)
    items = listed.items if isinstance(listed, ListNode) else []
    pairs = zip(values.get(key, ()), items, strict=False)
    return [
        (entry, Place(where, item.line, f"{key}[{index}]"))
        for index, (entry, item) in enumerate(pairs)
        if "id" in entry
    ]


def _index(place: Place) -> int:
    return int(place.field.rpartition("[")[2].rstrip("]"))
