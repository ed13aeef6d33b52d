"""The published JSON Schema of the own format, draft 2020-12; resources/schemas/catalog.schema.json is its text."""

import json
from typing import Any

from models.catalog.edge_format import DEPENDENCY
from models.catalog.own_format import CATALOG
from models.catalog.protection_format import BREAKER, FALLBACK


def json_schema() -> dict[str, Any]:
    """The schema of one document. Rules between fields (known targets, unique ids) are beyond it; the reader checks them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:watchfloor:schema:catalog:1",
        "title": "Watchfloor catalog",
        "description": "Services, what they depend on, vendors and business functions of one estate.",
        **CATALOG.schema(),
        "$defs": {"dependency": DEPENDENCY.schema(), "breaker": BREAKER.schema(), "fallback": FALLBACK.schema()},
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=True) + "\n"
