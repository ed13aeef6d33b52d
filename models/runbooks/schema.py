"""The published JSON Schema of runbooks, draft 2020-12; resources/schemas/runbook.schema.json is its text."""

import json
from typing import Any

from models.runbooks.format import RUNBOOK


def json_schema() -> dict[str, Any]:
    """The schema of one document. Rules between fields (known keys, no circles) are beyond it; the reader checks them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:watchfloor:schema:runbook:1",
        "title": "Watchfloor runbook",
        "description": "A runbook or checklist: chunks of steps for people under stress.",
        **RUNBOOK.schema(),
    }


def schema_text() -> str:
    """The schema as it is published."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=True) + "\n"
