"""Reads the past: series from CSV, incidents from CSV, YAML or JSON. Rows that make no sense are reported and left out."""

import csv
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np

from models.alerts.replay import PastIncident, SeriesHistory
from models.catalog.findings import Findings, found
from models.catalog.yaml_nodes import ListNode, MapNode, Node, ScalarNode, read_documents
from models.kernel.errors import BadInput, Problem
from resources.said import say

_MILLISECONDS_FROM = 1e11
"""A number this large is milliseconds: as seconds it would lie beyond the year 5000."""
_MOST_REPORTED = 20
_TIME_NAMES = ("timestamp", "time", "ts", "datetime", "date")
_EXPECTED_TIME = say("expected a time such as 2026-11-21T14:05:00Z, or seconds since the epoch")


@dataclass(frozen=True, slots=True)
class PastSeries:
    """What a text held."""

    histories: tuple[SeriesHistory, ...]
    skipped: tuple[Problem, ...]
    """The first rows left out."""
    skipped_rows: int
    """All rows left out."""


def moment(text: str) -> float | None:
    """Seconds since the epoch of an ISO time (UTC where it names no zone), or of epoch seconds or milliseconds; else None."""
    text = text.strip()
    if re.match(r"[-+]?\d+(\.\d*)?(e[-+]?\d+)?\Z", text, re.IGNORECASE) and not re.match(r"\d{8}\Z", text):
        number = float(text)
        number = number / 1000 if abs(number) >= _MILLISECONDS_FROM else number
        return number if abs(number) < _MILLISECONDS_FROM else None
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return None
    try:
        return (when if when.tzinfo is not None else when.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, ValueError):
        return None


def read_series(name: str, text: str) -> PastSeries:
    """Series by service and name of `timestamp,value[,service[,series]]` lines, header allowed; sorted by time.

    Empty values and NaN are gaps. Rows without time or number are reported; of two rows of one moment the first counts.
    BadInput where no row could be read.
    """
    rows = _rows(name, text)
    places = _columns(rows[0][1]) if rows else None
    samples: dict[tuple[str, str], dict[float, float]] = {}
    skipped: list[Problem] = []
    count = 0

    def skip(line: int, field: str, message: str) -> None:
        nonlocal count
        count += 1
        if len(skipped) < _MOST_REPORTED:
            skipped.append(Problem(name, line, field, message))

    time_at, value_at, service_at, series_at = places or (0, 1, 2, 3)
    for line, row in rows:
        if not any(cell.strip() for cell in row) or (row is rows[0][1] and places is not None):
            continue
        if len(row) <= max(time_at, value_at):
            skip(
                line,
                "",
                say("expected timestamp,value, found 1 column")
                if len(row) == 1
                else say("expected timestamp,value, found {count} columns", count=len(row)),
            )
            continue
        when = moment(row[time_at])
        value = _value(row[value_at])
        if when is None:
            skip(
                line,
                "timestamp",
                say("{expected_time}, found {row!r}", expected_time=_EXPECTED_TIME, row=row[time_at].strip()[:60]),
            )
            continue
        if value is None:
            skip(line, "value", say("expected a number, found {row!r}", row=row[value_at].strip()[:60]))
            continue
        service, series = (
            row[at].strip() if at is not None and at < len(row) else "" for at in (service_at, series_at)
        )
        held = samples.setdefault((service, series), {})
        if when in held:
            skip(line, "timestamp", say("expected each moment once; the first row of it counts"))
        held.setdefault(when, value)
    if not samples:
        raise BadInput(*(skipped or [Problem(name, None, "", say("expected timestamp,value lines, found none"))]))
    histories = []
    for (service, series), by_time in samples.items():
        times = np.array(sorted(by_time))
        histories.append(SeriesHistory(service, series, times, np.array([by_time[at] for at in times.tolist()])))
    return PastSeries(tuple(histories), tuple(skipped), count)


def read_incidents(name: str, text: str) -> tuple[PastIncident, ...]:
    """Incidents of a CSV with start, end, title, service (header allowed), or of a YAML or JSON list of the same fields.

    An empty end is an incident that goes on. BadInput names everything wrong.
    """
    findings = Findings(name)
    rows = _csv_rows(name, text) if _is_csv(name, text) else _yaml_rows(name, text, findings)
    incidents = []
    for line, row in rows:
        start, end = moment(row.get("start", "")), moment(row.get("end", ""))
        if start is None:
            findings.add(
                line,
                "start",
                say("{expected_time}, found {start!r}", expected_time=_EXPECTED_TIME, start=row.get("start", "")[:60]),
            )
        if end is None and row.get("end"):
            findings.add(
                line, "end", say("{expected_time}, found {end!r}", expected_time=_EXPECTED_TIME, end=row["end"][:60])
            )
        elif start is not None and end is not None and end < start:
            findings.add(line, "end", say("expected an end after the start"))
        if start is not None:
            ends = math.inf if end is None else end
            incidents.append(PastIncident(row.get("title", ""), start, ends, row.get("service", "")))
    findings.raise_any()
    return tuple(incidents)


def _value(text: str) -> float | None:
    text = text.strip()
    if text.lower() in ("", "nan", "null", "none"):
        return math.nan
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) else math.nan


def _columns(row: Sequence[str]) -> tuple[int, int, int | None, int | None] | None:
    """Where each column is, by a header; None where the row is none."""
    names = [cell.strip().lower() for cell in row]
    at = {name: place for place, name in reversed(list(enumerate(names)))}
    times = [at[name] for name in _TIME_NAMES if name in at]
    if times and "value" in at:
        return times[0], at["value"], at.get("service"), at.get("series", at.get("signal", at.get("metric")))
    is_data = len(row) > 1 and (moment(row[0]) is not None or _value(row[1]) is not None)
    return None if is_data else (0, 1, 2, 3)


def _is_csv(name: str, text: str) -> bool:
    if name.endswith((".csv", ".yaml", ".yml", ".json")):
        return name.endswith(".csv")
    return not re.match(r"\s*(?:[\[{]|-\s|#|incidents\s*:)", text)


def _rows(name: str, text: str) -> list[tuple[int, list[str]]]:
    """The rows of a CSV, each with the line it ends on."""
    reader = csv.reader(io.StringIO(text.lstrip("\ufeff")))
    try:
        return [(reader.line_num, row) for row in reader]
    except csv.Error as error:
        raise BadInput(
            Problem(name, reader.line_num, "", say("expected CSV, found something else: {error}", error=error))
        ) from None


def _csv_rows(name: str, text: str) -> list[tuple[int, dict[str, str]]]:
    fields = ["start", "end", "title", "service"]
    found_rows = []
    for line, row in _rows(name, text):
        cells = [cell.strip() for cell in row]
        if line == 1 and "start" in [cell.lower() for cell in cells]:
            fields = [cell.lower() for cell in cells]
        elif any(cells):
            found_rows.append((line, dict(zip(fields, cells, strict=False))))
    return found_rows


def _yaml_rows(name: str, text: str, findings: Findings) -> list[tuple[int, dict[str, str]]]:
    documents = read_documents(name, text)
    node: Node | None = documents[0] if len(documents) == 1 else None
    if isinstance(node, MapNode):
        node = node.entries.get("incidents")
    if not isinstance(node, ListNode):
        findings.add(1, "", say("expected a list of incidents, or incidents: with a list"))
        return []
    rows = []
    for index, item in enumerate(node.items):
        if not isinstance(item, MapNode):
            findings.add(
                item.line, f"[{index}]", say("expected start, end, title and service, found {found}", found=found(item))
            )
            continue
        rows.append((item.line or 0, {key: _text(value) for key, value in item.entries.items()}))
    return rows


def _text(node: Any) -> str:
    value = node.value if isinstance(node, ScalarNode) else None
    return "" if value is None else str(value)
