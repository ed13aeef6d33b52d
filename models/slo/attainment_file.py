"""Reads the file an attainment is worked out from: contract, period, downtime, maintenance and customers' reports."""

import re
from dataclasses import dataclass
from typing import Any

from models.catalog.findings import Findings, found
from models.catalog.shapes import END, IDENTIFIER, Duration, Flag, ListOf, Number, Part, Record, Shape, Text
from models.catalog.yaml_nodes import MapNode, Node, ScalarNode, read_document
from models.kernel.clock import parse_rfc3339
from models.slo.attainment import DEFAULT_NOTICE_SECONDS, CustomerReport, Downtime, Maintenance, Terms
from models.slo.intervals import Interval
from resources.said import say

FORMAT = "sla/1"
_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])\Z")
_RATIO = Number("a ratio between 0 and 1, such as 0.995", 0, 1, exclusive=True)
_LINE = Text()


@dataclass(frozen=True)
class Instant:
    """A moment with its zone, read as milliseconds since the epoch."""

    def read(self, node: Node, at: str, findings: Findings) -> int | None:
        """Milliseconds."""
        value = node.value if isinstance(node, ScalarNode) else None
        try:
            if isinstance(value, str):
                return parse_rfc3339(value)
        except (ValueError, OverflowError):
            pass
        findings.add(
            node.line,
            at,
            say("expected a time with its zone, such as 2026-11-21T14:05:00Z, found {found}", found=found(node)),
        )
        return None

    def schema(self) -> dict[str, Any]:
        """A date-time."""
        return {"type": "string", "format": "date-time"}


_BOUNDS = {"start": Part(Instant(), "when it began", True), "end": Part(Instant(), "when it ended", True)}


@dataclass(frozen=True)
class _Period:
    """A calendar month in UTC (2026-11), or start and end."""

    def read(self, node: Node, at: str, findings: Findings) -> Interval | None:
        value = node.value if isinstance(node, ScalarNode) else None
        match = _MONTH.match(value) if isinstance(value, str) else None
        if match is not None and int(match[1]):
            year, month = int(match[1]), int(match[2])
            following = f"{year + month // 12:04d}-{month % 12 + 1:02d}"
            if following[:4] <= "9999":
                return Interval(*(parse_rfc3339(f"{each}-01T00:00:00Z") for each in (value, following)))
        if not isinstance(node, MapNode):
            said = say("expected a month such as 2026-11, or start and end")
            findings.add(node.line, at, say("{said}, found {found}", said=said, found=found(node)))
            return None
        return _interval(_BOUNDED.read(node, at, findings) or {}, node, at, findings)

    def schema(self) -> dict[str, Any]:
        """Either form."""
        return {"anyOf": [{"type": "string", "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$"}, _BOUNDED.schema()]}


_BOUNDED = Record(_BOUNDS, "a period")


def _entry(what: str, **parts: Part) -> Shape:
    return ListOf(Record({**_BOUNDS, **parts}, what), 10_000)


_FILE = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), "the format", required=True),
        "service": Part(Text(IDENTIFIER, "a service", 200), "the service"),
        "counterparty": Part(_LINE, "whom it was agreed with"),
        "period": Part(_Period(), "the period: a month such as 2026-11, or start and end", required=True),
        "sla": Part(_RATIO, "the ratio agreed"),
        "slo": Part(_RATIO, "the internal objective that protects it"),
        "notice": Part(Duration(), "how long before a maintenance must be announced; 72h where missing"),
        "monthly_cap": Part(Duration(), "most maintenance excluded in a month; no cap where missing"),
        "downtime": Part(_entry("a downtime", title=Part(_LINE, "what it was")), "downtime monitoring saw"),
        "maintenance": Part(
            _entry("a maintenance", announced=Part(Instant(), "when it was announced"), title=Part(_LINE, "its title")),
            "maintenance",
        ),
        "customer_reports": Part(
            _entry(
                "a customer's report",
                ticket=Part(_LINE, "the number of its ticket", True),
                verified=Part(Flag(), "whether somebody has verified it", True),
            ),
            "outages customers reported",
        ),
    },
    "an agreement",
)


@dataclass(frozen=True, slots=True)
class AttainmentFile:
    """What such a file holds."""

    service: str
    counterparty: str
    period: Interval
    terms: Terms
    downtimes: tuple[Downtime, ...]
    maintenances: tuple[Maintenance, ...]
    reports: tuple[CustomerReport, ...]


def read_attainment(name: str, text: str) -> AttainmentFile:
    """The file; `name` is what messages call it. BadInput names everything wrong."""
    findings = Findings(name)
    document = read_document(name, text, say("one agreement"))
    values = _FILE.read(document, "", findings) or {}
    intervals = {
        key: [
            (entry, _interval(entry, document, f"{key}[{index}]", findings))
            for index, entry in enumerate(values.get(key, ()))
        ]
        for key in ("downtime", "maintenance", "customer_reports")
    }
    findings.raise_any()

    def given(key: str) -> list[tuple[dict[str, Any], Interval]]:
        return [(entry, interval) for entry, interval in intervals[key] if interval is not None]

    return AttainmentFile(
        service=values.get("service", ""),
        counterparty=values.get("counterparty", ""),
        period=values["period"],
        terms=Terms(
            values.get("sla"),
            values.get("notice", DEFAULT_NOTICE_SECONDS),
            values.get("monthly_cap"),
            values.get("slo"),
        ),
        downtimes=tuple(Downtime(interval, entry.get("title", "")) for entry, interval in given("downtime")),
        maintenances=tuple(
            Maintenance(interval, entry.get("announced"), entry.get("title", ""))
            for entry, interval in given("maintenance")
        ),
        reports=tuple(
            CustomerReport(interval, entry["ticket"], entry["verified"])
            for entry, interval in given("customer_reports")
        ),
    )


def _interval(entry: dict[str, Any], node: MapNode | Node, at: str, findings: Findings) -> Interval | None:
    start, end = entry.get("start"), entry.get("end")
    if start is None or end is None:
        return None
    if end <= start:
        findings.add(_line(node, at), at, say("expected an end after the start"))
        return None
    return Interval(start, end)


def _line(node: Node, at: str) -> int | None:
    """The line of an entry such as downtime[2], seen from the document; of the node itself for anything else."""
    match = re.match(r"(\w+)\[(\d+)\]\Z", at)
    listed = node.entries.get(match[1]) if match and isinstance(node, MapNode) else None
    items = getattr(listed, "items", ())
    return items[int(match[2])].line if match and int(match[2]) < len(items) else node.line
