"""Values on one line of YAML, as text that every reader of YAML reads back to the same: what our formats are written with."""

import json
import re
from typing import Any, Final

from models.catalog.yaml_nodes import scalar_value

_PLAIN: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9_./ -]*[A-Za-z0-9_./])?\Z")
_ELSEWHERE_NO_TEXT: Final = ("yes", "no", "on", "off", "y", "n")
"""Text here, true and false to readers of YAML 1.1."""


def flow(value: Any) -> str:
    """A JSON-able value in flow style."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    if isinstance(value, str):
        return _text(value)
    return json.dumps(value)


def _text(text: str) -> str:
    if _PLAIN.match(text) and scalar_value(text) == text and text.lower() not in _ELSEWHERE_NO_TEXT:
        return text
    # JSON's quotes are YAML's: whatever it says, it stays text.
    return json.dumps(text, ensure_ascii=False)
