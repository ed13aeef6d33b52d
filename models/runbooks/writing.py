"""Writes a runbook as YAML that reads back to an equal one, for people to copy and change."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from models.catalog.durations import format_duration
from models.catalog.yaml_flow import flow
from models.runbooks.plain import to_plain
from models.runbooks.runbook import Runbook

_SHORT: Final = 100


def to_yaml(runbook: Runbook) -> str:
    """The document; version and source are left out, for the library gives them."""
    plain = to_plain(runbook)
    plain.pop("version", None)
    plain.pop("source", None)
    return "\n".join(_lines(plain, "")) + "\n"


def _lines(plain: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in plain.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{indent}{key}:"
            for item in value:
                yield from _entry(item, indent + "  ")
        elif isinstance(value, str) and _is_block(value):
            yield f"{indent}{key}: |-"
            yield from (f"{indent}  {line}" if line else "" for line in value.split("\n"))
        elif key == "takes":
            yield f"{indent}{key}: {format_duration(value)}"
        else:
            yield f"{indent}{key}: {flow(value)}"


def _entry(item: Mapping[str, Any], indent: str) -> Iterator[str]:
    line = flow(item)
    if len(line) <= _SHORT and not any(isinstance(value, dict | list) for value in item.values()):
        yield f"{indent}- {line}"
        return
    first, *rest = _lines(item, indent + "  ")
    yield f"{indent}- {first.lstrip()}"
    yield from rest


def _is_block(text: str) -> bool:
    """Whether text can stand as it is, line by line: what begins or ends with a blank is quoted instead."""
    return "\n" in text and text.strip() == text and not text.startswith("#")
