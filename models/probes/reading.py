"""Reads probe files (YAML, `watchfloor: probes/1`). Every fault is named with its line."""

import re
from collections.abc import Iterator
from typing import Any, Final

from models.catalog.findings import Findings
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_document
from models.probes.format import PROBES
from models.probes.heartbeat import ALERT_AFTER, Feed, Heartbeat
from models.probes.references import check_references
from models.probes.spec import (
    DEFAULT_TLS_DAYS,
    Check,
    DnsCheck,
    Extract,
    GatewayCheck,
    HttpCheck,
    HttpExpectation,
    IcmpCheck,
    Journey,
    JourneyStep,
    Probe,
    ProbePlan,
    RecordType,
    Redirects,
    Shows,
    TcpCheck,
    VendorWatch,
)
from resources.said import said_join, say

_TARGETS: Final = ("http", "tcp", "dns", "icmp", "gateway")
_BELONGS: Final[dict[str, tuple[str, ...]]] = {
    "method": ("http",),
    "headers": ("http",),
    "body": ("http",),
    "redirects": ("http",),
    "ca": ("http",),
    "type": ("dns",),
    "resolvers": ("dns",),
    "count": ("icmp",),
    "expect": ("http", "tcp", "dns"),
}
_EXPECT_BELONGS: Final = {
    "http": ("status", "contains", "regex", "json", "headers", "tls_days"),
    "tcp": ("contains",),
    "dns": ("answers",),
}
_FEEDS: Final = ("file", "alert", "query")


def read_probes(name: str, text: str) -> ProbePlan:
    """The plan of a text; `name` is what messages call it. BadInput names everything wrong."""
    findings = Findings(name)
    document = read_document(name, text, say("one document with probes"))
    values = PROBES.read(document, "", findings) or {}
    # What follows compares entries with one another and needs every single field to be sound.
    findings.raise_any()
    defaults = values.get("defaults", {})
    probes: list[Probe] = []
    for entry, at, node in _entries(document, "probes", values):
        check = _check(entry, at, node, findings)
        if check is not None:
            probes.append(_probe(entry, check, defaults))
    for entry, at, node in _entries(document, "journeys", values):
        probes.append(_probe(entry, _journey(entry, at, node, findings), defaults))
    heartbeats = [
        beat
        for entry, at, node in _entries(document, "heartbeats", values)
        if (beat := _heartbeat(entry, at, node, findings)) is not None
    ]
    vendors = tuple(VendorWatch(**entry) for entry in values.get("vendors", ()))
    plan = ProbePlan(values.get("vantage", ""), tuple(probes), values.get("witnesses", ()), tuple(heartbeats), vendors)
    _check_names(plan, document, values, findings)
    findings.raise_any()
    return plan


def _probe(entry: dict[str, Any], check: Check, defaults: dict[str, Any]) -> Probe:
    timing = defaults | {key: entry[key] for key in ("interval", "timeout", "failing") if key in entry}
    needed, of = timing.get("failing", (3, 5))
    return Probe(
        entry["id"],
        check,
        service=entry.get("service"),
        title=entry.get("title", ""),
        interval_seconds=timing.get("interval", 60.0 if isinstance(check, Journey) else 30.0),
        timeout_seconds=timing.get("timeout", 30.0 if isinstance(check, Journey) else 5.0),
        budget_seconds=entry.get("budget"),
        needed=needed,
        of=of,
        shows=entry.get("shows", Shows.AVAILABILITY),
        instance=entry.get("instance", ""),
    )


def _check(entry: dict[str, Any], at: str, node: MapNode, findings: Findings) -> Check | None:
    targets = [key for key in _TARGETS if key in entry and entry[key] is not False]
    if len(targets) != 1:
        listed = said_join(say(" and "), targets) or say("none of them")
        findings.add(
            node.line, at, say("expected one of {targets}, found {listed}", targets=", ".join(_TARGETS), listed=listed)
        )
        return None
    target = targets[0]
    for key, owners in _BELONGS.items():
        if key in entry and target not in owners:
            findings.add(
                node.line_of(key),
                f"{at}.{key}",
                say(
                    "expected only beside {owners}, not {target}", owners=said_join(say(" or "), owners), target=target
                ),
            )
    expect = entry.get("expect", {})
    expect_node = node.entries.get("expect")
    for key in expect:
        if key not in _EXPECT_BELONGS.get(target, ()):
            line = expect_node.line_of(key) if isinstance(expect_node, MapNode) else node.line
            findings.add(line, f"{at}.expect.{key}", say("has no meaning for {target}", target=target))
    if entry.get("shows") is Shows.HEALTH and target != "http":
        findings.add(node.line_of("shows"), f"{at}.shows", say("expected health only beside http"))
    match target:
        case "http":
            check_references(entry, (), at, node, findings)
            return _http(entry)
        case "tcp":
            contains = expect.get("contains", ())
            if len(contains) > 1:
                findings.add(
                    node.line_of("expect"), f"{at}.expect.contains", say("expected one text for a TCP greeting")
                )
            host, port = entry["tcp"]
            return TcpCheck(host, port, contains=contains[0] if contains else None)
        case "dns":
            answers = frozenset(expect["answers"]) if "answers" in expect else None
            return DnsCheck(entry["dns"], entry.get("type", RecordType.A), entry.get("resolvers", ()), answers)
        case "icmp":
            return IcmpCheck(entry["icmp"], int(entry.get("count", 3)))
    return GatewayCheck()


def _http(entry: dict[str, Any]) -> HttpCheck:
    expect = entry.get("expect", {})
    expectation = HttpExpectation(
        status=expect.get("status", ((200, 299),)),
        contains=expect.get("contains", ()),
        regex=expect.get("regex"),
        json=tuple((path, wrapped[0]) for path, wrapped in expect.get("json", ())),
        headers=expect.get("headers", ()),
        tls_days=int(expect.get("tls_days", DEFAULT_TLS_DAYS)),
    )
    return HttpCheck(
        entry["http"],
        entry.get("method", "GET"),
        entry.get("headers", ()),
        entry.get("body"),
        entry.get("redirects", Redirects.NONE),
        entry.get("ca"),
        expectation,
    )


def _journey(entry: dict[str, Any], at: str, node: MapNode, findings: Findings) -> Journey:
    steps: list[JourneyStep] = []
    known: list[str] = []
    for step, place, step_node in _entries(node, "steps", entry, at):
        check_references(step, tuple(known), place, step_node, findings)
        extracts = []
        for name, source in step.get("extract", ()):
            if len(source) != 1 or re.compile(source.get("regex", "(.)")).groups != 1:
                message = say("expected either json: PATH or regex: PATTERN with one group")
                findings.add(step_node.line_of("extract"), f"{place}.extract.{name}", message)
            extracts.append(Extract(name, **source))
        known += [extract.name for extract in extracts]
        steps.append(JourneyStep(step["name"], _http(step), step.get("budget"), tuple(extracts)))
    names = [step.name for step in steps]
    if not steps or len(set(names)) != len(names):
        findings.add(
            node.line_of("steps"), f"{at}.steps", say("expected at least one step, each with a name of its own")
        )
    return Journey(tuple(steps))


def _heartbeat(entry: dict[str, Any], at: str, node: MapNode, findings: Findings) -> Heartbeat | None:
    feeds = [key for key in _FEEDS if key in entry]
    if len(feeds) != 1:
        findings.add(
            node.line,
            at,
            say(
                "expected one of {feeds}, found {found}",
                feeds=", ".join(_FEEDS),
                found=said_join(say(" and "), feeds) or say("none of them"),
            ),
        )
        return None
    if "url" in entry and feeds[0] == "file":
        findings.add(node.line_of("url"), f"{at}.url", say("has no meaning for a file"))
    return Heartbeat(
        entry["id"],
        Feed(feeds[0]),
        entry[feeds[0]],
        entry["every"],
        entry.get("grace", 0.0),
        entry.get("title", ""),
        int(entry.get("alert_after", ALERT_AFTER)),
        entry.get("monitoring", False),
        entry.get("service"),
        entry.get("stands_in_for", ""),
        entry.get("watches", ()),
        entry.get("url"),
    )


def _check_names(plan: ProbePlan, document: Node, values: dict[str, Any], findings: Findings) -> None:
    """Ids must be their own and every named probe must exist."""
    for keys in (("probes", "journeys"), ("heartbeats",), ("vendors",)):
        first: dict[str, str] = {}
        for key in keys:
            for entry, at, node in _entries(document, key, values):
                taken = first.setdefault(entry["id"], at)
                if taken != at:
                    findings.add(
                        node.line_of("id"),
                        f"{at}.id",
                        say("{id!r} is the id of {taken} already", id=entry["id"], taken=taken),
                    )
    for entry, at, node in _entries(document, "vendors", values):
        for probe in entry.get("probes", ()):
            if probe not in plan.by_id:
                findings.add(node.line_of("probes"), f"{at}.probes", say("there is no probe {probe!r}", probe=probe))
    line = document.line_of("witnesses") if isinstance(document, MapNode) else None
    for index, witness in enumerate(plan.witnesses):
        if witness not in plan.by_id:
            findings.add(line, f"witnesses[{index}]", say("there is no probe {witness!r}", witness=witness))


def _entries(
    parent: Node, key: str, values: dict[str, Any], at: str = ""
) -> Iterator[tuple[dict[str, Any], str, MapNode]]:
    """Entries that were read, each with its path and its node."""
    listed = parent.entries.get(key) if isinstance(parent, MapNode) else None
    items = listed.items if isinstance(listed, ListNode) else []
    for index, (entry, item) in enumerate(zip(values.get(key, ()), items, strict=True)):
        assert isinstance(item, MapNode)
        yield entry, f"{at}.{key}[{index}]" if at else f"{key}[{index}]", item
