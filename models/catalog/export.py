"""Writes a catalog as text that reads back to an equal one: the own YAML format, laid out for people, or JSON."""

import json
import re
from collections.abc import Iterator
from typing import Any

from models.catalog.durations import format_duration, format_timeout
from models.catalog.estate import Catalog
from models.catalog.plain import to_plain
from models.catalog.yaml_nodes import scalar_value

_WIDTH = 110
_PLAIN = re.compile(r"[A-Za-z0-9_/.+(](?:[A-Za-z0-9_/.+()@&' -]*[A-Za-z0-9_/.+()@&'-])?\Z")
_DURATIONS = ("rto", "rpo", "max_age")
_TIMEOUTS = ("timeout", "pause")


def to_json(catalog: Catalog) -> str:
    """The catalog as one JSON document."""
    return json.dumps(to_plain(catalog), indent=2, ensure_ascii=False) + "\n"


def to_yaml(catalog: Catalog) -> str:
    """The catalog in the own format."""
    plain = to_plain(catalog)
    lines = [f"watchfloor: {plain['watchfloor']}", f"name: {_scalar(plain['name'])}"]
    if catalog.regions:
        lines += _entry("regions", plain["regions"], "")
    for key in ("functions", "vendors", "services"):
        if key not in plain:
            continue
        if not plain[key]:
            lines.append(f"{key}: []")
            continue
        lines += ["", f"{key}:"]
        for record in plain[key]:
            lines += _record(record)
    return "\n".join(lines) + "\n"


def _record(record: dict[str, Any]) -> Iterator[str]:
    """A service, vendor or function: a list entry whose first field follows the dash."""
    lines = [line for key, value in record.items() for line in _entry(key, value, "    ")]
    yield "  - " + lines[0].lstrip()
    yield from lines[1:]


def _entry(key: str, value: Any, indent: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{indent}{key}: {_field(key, value)}"
    elif key != "depends_on" and len(line := f"{indent}{key}: [{', '.join(map(_flow, value))}]") <= _WIDTH:
        yield line
    else:
        yield f"{indent}{key}:"
        for item in value:
            yield f"{indent}  - {_flow(item)}"


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_field(key, item)}" for key, item in value.items()) + "}"
    return _scalar(value)


def _field(key: str, value: Any) -> str:
    if key in _DURATIONS:
        return format_duration(value)
    if key in _TIMEOUTS:
        return format_timeout(value)
    return _flow(value)


def _scalar(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    if _PLAIN.match(text) and scalar_value(text) == text and " #" not in text:
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    code = ord(char)
    # Spaces and marks an editor would swallow or a YAML reader would fold are written as numbers.
    if char == " " or (char.isprintable() and code != 0xFEFF):
        return char
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
