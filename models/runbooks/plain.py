"""A runbook as a plain dict, in the shape of the file format, for storage, events and JSON; what is empty is left out."""

import hashlib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from models.kernel.canonical import encode
from models.runbooks.fallback import Fallback
from models.runbooks.runbook import (
    ActionCall,
    ActionMode,
    Branch,
    Chunk,
    Link,
    LiveValue,
    Prerequisite,
    ReadMode,
    Runbook,
    Step,
    StepKind,
)

FORMAT: Final = "runbook/1"
"""Stands behind `watchfloor:` and says which version of the format a document is written in."""


def to_plain(runbook: Runbook) -> dict[str, Any]:
    """The runbook as dict, list, str, int and bool. `from_plain` gives an equal runbook back."""
    plain: dict[str, Any] = {
        "watchfloor": FORMAT,
        "key": runbook.key,
        "title": runbook.title,
        "version": runbook.version,
        "owner_team": runbook.owner_team,
        "services": list(runbook.services),
        "failure_modes": list(runbook.failure_modes),
        "alerts": list(runbook.alerts),
        "tags": list(runbook.tags),
        "last_tested": _day(runbook.last_tested),
        "review_due": _day(runbook.review_due),
        "mode": None if runbook.mode is ReadMode.READ_DO else str(runbook.mode),
        "summary": runbook.summary,
        "prerequisites": [_full({"text": each.text, "live": _live(each.live)}) for each in runbook.prerequisites],
        "fallback": None if runbook.fallback is None else runbook.fallback.to_plain(),
        "source": runbook.source,
    }
    return {**_full(plain), "chunks": [_chunk(each) for each in runbook.chunks]}


def content_bytes(runbook: Runbook) -> bytes:
    """Canonical bytes of what it says: version and source left out, so that the same text hashes the same."""
    plain = to_plain(runbook)
    plain.pop("version", None)
    plain.pop("source", None)
    return encode(plain)


def content_sha256(runbook: Runbook) -> str:
    """Hash of these bytes, in hex."""
    return hashlib.sha256(content_bytes(runbook)).hexdigest()


def from_plain(plain: Any) -> Runbook:
    """The runbook of a dict made by `to_plain`. ValueError where it is not one; what later versions add is passed over."""
    taken = _Taken(plain)
    return Runbook(
        key=taken.text("key"),
        title=taken.text("title"),
        version=taken.number("version") or 1,
        owner_team=taken.text("owner_team"),
        services=taken.texts("services"),
        failure_modes=taken.texts("failure_modes"),
        alerts=taken.texts("alerts"),
        tags=taken.texts("tags"),
        last_tested=taken.day("last_tested"),
        review_due=taken.day("review_due"),
        summary=taken.text("summary"),
        prerequisites=tuple(Prerequisite(each.text("text"), _live_of(each)) for each in taken.many("prerequisites")),
        chunks=tuple(
            Chunk(each.text("title"), tuple(map(_step_of, each.many("steps"))), each.text("note"))
            for each in taken.many("chunks")
        ),
        mode=ReadMode(taken.text("mode") or ReadMode.READ_DO),
        fallback=taken.fallback(),
        source=taken.text("source"),
    )


class _Taken:
    """A mapping whose fields are taken by kind; ValueError where one is of another kind."""

    def __init__(self, plain: Any) -> None:
        if not isinstance(plain, Mapping):
            raise ValueError(f"expected a mapping, found {type(plain).__name__}")
        self._plain = plain

    def _one(self, key: str, kind: type) -> Any:
        value = self._plain.get(key)
        if value is not None and (not isinstance(value, kind) or (kind is int and isinstance(value, bool))):
            raise ValueError(f"expected {kind.__name__} as {key}, found {type(value).__name__}")
        return value

    def text(self, key: str) -> str:
        return self._one(key, str) or ""

    def number(self, key: str) -> int | None:
        number: int | None = self._one(key, int)
        return number

    def fallback(self) -> Fallback | None:
        terms = self._plain.get("fallback")
        return None if terms is None else Fallback.from_plain(terms)

    def flag(self, key: str) -> bool:
        return bool(self._one(key, bool))

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._one(key, list) or []
        if not all(isinstance(value, str) for value in values):
            raise ValueError(f"expected texts in {key}")
        return tuple(values)

    def day(self, key: str) -> date | None:
        text = self.text(key)
        return date.fromisoformat(text) if text else None

    def one(self, key: str) -> "_Taken | None":
        value = self._one(key, dict)
        return None if value is None else _Taken(value)

    def many(self, key: str) -> "list[_Taken]":
        return [_Taken(value) for value in self._one(key, list) or []]

    def parameters(self, key: str) -> dict[str, str | int | bool]:
        values = self._one(key, dict) or {}
        if not all(isinstance(name, str) and isinstance(value, str | int | bool) for name, value in values.items()):
            raise ValueError(f"expected texts, whole numbers or flags in {key}")
        return dict(values)


def _chunk(chunk: Chunk) -> dict[str, Any]:
    return {"title": chunk.title, **_full({"note": chunk.note}), "steps": [_step(each) for each in chunk.steps]}


def _step(step: Step) -> dict[str, Any]:
    plain = {
        "key": step.key,
        "text": step.text,
        "kind": None if step.kind is StepKind.DO else str(step.kind),
        "detail": step.detail,
        "expected": step.expected,
        "takes": step.expected_seconds,
        "command": step.command,
        "links": [{"text": each.text, "url": each.url} for each in step.links],
        "live": _live(step.live),
        "destructive": step.destructive,
        "parallel_group": step.parallel_group,
        "needs": list(step.needs),
        "branches": [{"outcome": each.outcome, "to": each.to} for each in step.branches],
        "confirm": step.confirm,
        "action": _action(step.action),
    }
    return _full(plain)


def _step_of(taken: _Taken) -> Step:
    called = taken.one("action")
    return Step(
        key=taken.text("key"),
        text=taken.text("text"),
        detail=taken.text("detail"),
        kind=StepKind(taken.text("kind") or StepKind.DO),
        expected=taken.text("expected"),
        expected_seconds=taken.number("takes"),
        command=taken.text("command") or None,
        links=tuple(Link(each.text("text"), each.text("url")) for each in taken.many("links")),
        live=_live_of(taken),
        destructive=taken.flag("destructive"),
        parallel_group=taken.text("parallel_group"),
        needs=taken.texts("needs"),
        branches=tuple(Branch(each.text("outcome"), each.text("to")) for each in taken.many("branches")),
        confirm=taken.flag("confirm"),
        action=None
        if called is None
        else ActionCall(
            called.text("name"), called.parameters("parameters"), ActionMode(called.text("mode") or ActionMode.CONFIRM)
        ),
    )


def _live(live: LiveValue | None) -> dict[str, Any] | None:
    if live is None:
        return None
    return _full({name: getattr(live, name) for name in ("label", "promql", "field", "service", "unit", "normal")})


def _live_of(taken: _Taken) -> LiveValue | None:
    live = taken.one("live")
    if live is None:
        return None
    return LiveValue(*(live.text(name) for name in ("label", "promql", "field", "service", "unit", "normal")))


def _action(action: ActionCall | None) -> dict[str, Any] | None:
    if action is None:
        return None
    return {"name": action.name, **_full({"parameters": dict(action.parameters)}), "mode": str(action.mode)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _full(plain: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in plain.items() if value not in (None, "", [], {}) and value is not False}
    return {key: str(value) if isinstance(value, StrEnum) else value for key, value in kept.items()}
