"""Reads a runbook from YAML or JSON. All that is wrong is told at once, with file, line and field."""

from collections.abc import Collection
from pathlib import PurePath
from typing import Any, Final

from models.catalog.findings import Findings
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_document
from models.kernel.errors import BadInput, Problem
from models.runbooks.fallback import Fallback
from models.runbooks.format import MAX_BYTES, MAX_STEPS, RUNBOOK
from models.runbooks.plain import content_bytes
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
from resources.said import say

MAX_FROZEN: Final = 512 * 1024
"""Bytes of the canonical form: an incident keeps a whole copy of what it works through."""


def read_runbook(where: str, text: str, actions: Collection[str] | None = None) -> Runbook:
    """The runbook of a text. `actions` are the names of the registered ones, None where nobody knows them here.

    BadInput names everything wrong, up to a limit.
    """
    check_size(where, len(text.encode(errors="replace")))
    node = read_document(where, text, say("a runbook"))
    findings = Findings(where)
    values = RUNBOOK.read(node, "", findings)
    findings.raise_any()
    assert values is not None
    assert isinstance(node, MapNode)
    # From here on every entry was readable, so values and nodes correspond by index.
    _check(values, node, findings, actions)
    findings.raise_any()
    runbook = _runbook(values, PurePath(where).stem)
    check_frozen(where, runbook)
    return runbook


def check_size(where: str, size: int) -> None:
    """BadInput where a file of so many bytes is too large for a runbook."""
    if size > MAX_BYTES:
        raise BadInput(
            Problem(
                where,
                None,
                "",
                say(
                    "expected a runbook of at most {max_bytes} MiB, found {size:,} bytes",
                    max_bytes=MAX_BYTES // 1024 // 1024,
                    size=size,
                ),
            )
        )


def check_frozen(where: str, runbook: Runbook) -> None:
    """BadInput where an incident could not keep a copy."""
    size = len(content_bytes(runbook))
    if size > MAX_FROZEN:
        message = say(
            "expected at most {max_frozen} KiB, found {size} KiB: split it into several",
            max_frozen=MAX_FROZEN // 1024,
            size=size // 1024,
        )
        raise BadInput(Problem(where, None, "", message))


def _check(values: dict[str, Any], root: MapNode, findings: Findings, actions: Collection[str] | None) -> None:
    if not values["chunks"]:
        findings.add(root.line_of("chunks"), "chunks", say("expected at least one chunk, found none"))
    places: list[tuple[str, dict[str, Any], MapNode]] = []
    for index, (chunk, node) in enumerate(zip(values["chunks"], _items(root, "chunks"), strict=True)):
        if not chunk["steps"]:
            findings.add(node.line_of("steps"), f"chunks[{index}].steps", say("expected at least one step, found none"))
        for at, (step, mine) in enumerate(zip(chunk["steps"], _items(node, "steps"), strict=True)):
            step.setdefault("key", f"{index + 1}.{at + 1}")
            places.append((f"chunks[{index}].steps[{at}]", step, mine))
            _check_step(step, mine, f"chunks[{index}].steps[{at}]", findings, actions)
    for index, (entry, node) in enumerate(
        zip(values.get("prerequisites", ()), _items(root, "prerequisites"), strict=True)
    ):
        _check_live(entry, node, f"prerequisites[{index}]", findings)
    if len(places) > MAX_STEPS:
        findings.add(
            root.line_of("chunks"),
            "chunks",
            say("expected at most {max_steps} steps, found {count}", max_steps=MAX_STEPS, count=len(places)),
        )
    _check_order(places, findings)


def _check_order(places: list[tuple[str, dict[str, Any], MapNode]], findings: Findings) -> None:
    """Branches lead down and needs lead up, so nothing can go round in a circle."""
    order: dict[str, int] = {}
    for position, (path, step, node) in enumerate(places):
        key = step["key"]
        if key in order:
            first = places[order[key]][2].line
            findings.add(
                node.line_of("key"),
                f"{path}.key",
                say("expected each key once, found {key!r} again (first on line {first})", key=key, first=first),
            )
        else:
            order[key] = position
    for position, (path, step, node) in enumerate(places):
        for index, need in enumerate(step.get("needs", ())):
            at = order.get(need)
            if at is None or at >= position:
                why = say("no step has that key") if at is None else say("which would go round in a circle")
                findings.add(
                    _line(node, "needs", index),
                    f"{path}.needs[{index}]",
                    say("expected the key of a step further up, found {need!r}: {why}", need=need, why=why),
                )
        for index, branch in enumerate(step.get("branches", ())):
            at = order.get(branch["to"])
            if at is None or at <= position:
                why = say("no step has that key") if at is None else say("which would go round in a circle")
                findings.add(
                    _line(node, "branches", index),
                    f"{path}.branches[{index}].to",
                    say("expected the key of a step further down, found {to!r}: {why}", to=branch["to"], why=why),
                )


def _check_step(
    step: dict[str, Any], node: MapNode, path: str, findings: Findings, actions: Collection[str] | None
) -> None:
    branches = step.get("branches", ())
    if step.get("kind") is StepKind.DECIDE and len(branches) < 2:
        findings.add(
            node.line_of("branches"),
            f"{path}.branches",
            say("expected two outcomes to decide between, found {count}", count=len(branches)),
        )
    if len({branch["outcome"] for branch in branches}) < len(branches):
        findings.add(node.line_of("branches"), f"{path}.branches", say("expected each outcome once, found one again"))
    _check_live(step, node, path, findings)
    action = step.get("action")
    if action is not None and actions is not None and action["name"] not in actions:
        known = ", ".join(sorted(actions)) or say("none is registered")
        called = node.entries["action"]
        line = called.line_of("name") if isinstance(called, MapNode) else called.line
        findings.add(
            line,
            f"{path}.action.name",
            say("expected a registered action ({known}), found {name!r}", known=known, name=action["name"]),
        )


def _check_live(entry: dict[str, Any], node: MapNode, path: str, findings: Findings) -> None:
    live = entry.get("live")
    if live is not None and ("promql" in live) == ("field" in live):
        found = say("both") if "promql" in live else say("neither")
        findings.add(
            node.line_of("live"), f"{path}.live", say("expected either promql or field, found {found}", found=found)
        )


def _items(node: MapNode, key: str) -> list[MapNode]:
    listed = node.entries.get(key)
    items: list[Node] = listed.items if isinstance(listed, ListNode) else []
    return [item for item in items if isinstance(item, MapNode)]


def _line(node: MapNode, key: str, index: int) -> int | None:
    listed = node.entries.get(key)
    return listed.items[index].line if isinstance(listed, ListNode) else node.line_of(key)


def _runbook(values: dict[str, Any], stem: str) -> Runbook:
    return Runbook(
        key=values.get("key", stem),
        title=values["title"],
        version=values.get("version", 1),
        owner_team=values.get("owner_team", ""),
        services=values.get("services", ()),
        failure_modes=values.get("failure_modes", ()),
        alerts=values.get("alerts", ()),
        tags=values.get("tags", ()),
        last_tested=values.get("last_tested"),
        review_due=values.get("review_due"),
        summary=values.get("summary", "").strip(),
        prerequisites=tuple(Prerequisite(each["text"], _live(each)) for each in values.get("prerequisites", ())),
        chunks=tuple(
            Chunk(each["title"], tuple(map(_step, each["steps"])), each.get("note", "").strip())
            for each in values["chunks"]
        ),
        mode=values.get("mode", ReadMode.READ_DO),
        fallback=Fallback.from_plain(values["fallback"]) if "fallback" in values else None,
        source=values.get("source", ""),
    )


def _step(values: dict[str, Any]) -> Step:
    called = values.get("action")
    return Step(
        key=values["key"],
        text=values["text"],
        detail=values.get("detail", "").strip("\n"),
        kind=values.get("kind", StepKind.DO),
        expected=values.get("expected", ""),
        expected_seconds=values.get("takes"),
        command=values.get("command", "").strip("\n") or None,
        links=tuple(Link(**each) for each in values.get("links", ())),
        live=_live(values),
        destructive=values.get("destructive", False),
        parallel_group=values.get("parallel_group", ""),
        needs=values.get("needs", ()),
        branches=tuple(Branch(**each) for each in values.get("branches", ())),
        confirm=values.get("confirm", False),
        action=None
        if called is None
        else ActionCall(called["name"], called.get("parameters", {}), called.get("mode", ActionMode.CONFIRM)),
    )


def _live(values: dict[str, Any]) -> LiveValue | None:
    live = values.get("live")
    return None if live is None else LiveValue(**live)
