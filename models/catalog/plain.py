"""A catalog as a plain dict, in the shape of the own format, for storage and for JSON; defaults are left out."""

from dataclasses import fields
from enum import StrEnum
from typing import Any

from models.catalog.edge_format import plain_edge
from models.catalog.estate import Catalog, Dependency
from models.catalog.findings import Findings
from models.catalog.own_format import FORMAT, read_own
from models.catalog.reading import join_sheets
from models.catalog.yaml_nodes import node_of

_KEYS = {"rto_seconds": "rto", "rpo_seconds": "rpo", "slo_target": "slo", "sla_target": "sla"}


def to_plain(catalog: Catalog) -> dict[str, Any]:
    """The catalog as dict, list, str, int, float and bool. `from_plain` gives an equal catalog back."""
    plain: dict[str, Any] = {"watchfloor": FORMAT, "name": catalog.name}
    if catalog.regions:
        plain["regions"] = list(catalog.regions)
    for key, parts in (("functions", catalog.functions), ("vendors", catalog.vendors)):
        if parts:
            plain[key] = [_part(part) for part in parts]
    plain["services"] = [_part(service) for service in catalog.services]
    return plain


def from_plain(plain: dict[str, Any], where: str = "stored catalog") -> Catalog:
    """The catalog of a dict made by `to_plain`, or of parsed JSON in the same shape. BadInput where it is not one."""
    findings = Findings(where)
    sheet = read_own(node_of(plain), findings)
    findings.raise_any()
    return join_sheets([sheet], "catalog", findings)


def _part(part: Any) -> dict[str, Any]:
    plain: dict[str, Any] = {}
    for field in fields(part):
        value = getattr(part, field.name)
        if value == field.default or (field.name == "name" and value == part.id):
            continue
        plain[_KEYS.get(field.name, field.name)] = _value(value)
    return plain


def _value(value: Any) -> Any:
    if isinstance(value, StrEnum):
        return str(value)
    if isinstance(value, Dependency):
        return plain_edge(value)
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return value
