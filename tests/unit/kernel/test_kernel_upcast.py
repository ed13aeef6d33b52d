from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from models.kernel.upcast import SchemaRegistry
from tests.fakes.events import Device

EVENT = Device().write("thing.made", {"minutes": 2})


def to_ms(body: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"ms": body["minutes"] * 60_000}


def to_span(body: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"span": [0, body["ms"]]}


def registry() -> SchemaRegistry:
    known = SchemaRegistry()
    known.know("thing.made", 3, {1: to_ms, 2: to_span})
    known.know("thing.gone", 1)
    return known


def test_old_content_is_read_as_new() -> None:
    first = registry().upcast(EVENT)
    assert first is not None and (first.body, first.schema) == ({"span": [0, 120_000]}, 3)
    second = registry().upcast(replace(EVENT, schema=2, body={"ms": 5}))
    assert second is not None and second.body == {"span": [0, 5]}
    current = replace(EVENT, schema=3, body={"span": [1, 2]})
    assert registry().upcast(current) is current
    assert EVENT.body == {"minutes": 2}


def test_what_is_unknown_stays_opaque() -> None:
    assert registry().upcast(replace(EVENT, type="thing.sold")) is None
    assert registry().upcast(replace(EVENT, schema=4)) is None
    assert registry().upcast(replace(EVENT, body=None)) is None


def test_declarations_are_complete_and_unique() -> None:
    known = registry()
    with pytest.raises(ValueError, match="declared twice"):
        known.know("thing.made", 1)
    with pytest.raises(ValueError, match=r"no step from version \[2\]"):
        known.know("thing.other", 3, {1: to_ms})
    assert "thing.other" not in known.current
