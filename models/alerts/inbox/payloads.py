"""Alerts out of the documents that others send, told apart by their shape.

Known are: a list of Alertmanager's API v2, its webhook of version 4, a webhook of PagerDuty V3, and CloudEvents, alone or as a
batch, whose data is an alert or a CDEvents incident. Whatever can't be read is a problem with its place; the rest is taken.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.alerts.alert import Alert, AlertState
from models.alerts.inbox.events import LATEST_MS
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames
from models.kernel.clock import parse_rfc3339
from models.kernel.errors import BadInput, Problem
from resources.said import say

MOST_BYTES: Final = 4 * 1024 * 1024
MOST_ALERTS: Final = 5_000
MOST_DEPTH: Final = 40
_SUMMARIES: Final = ("summary", "description", "message")


@dataclass(frozen=True, slots=True)
class Payload:
    """What a document told."""

    form: str
    """In words, e.g. "Alertmanager webhook"."""
    alerts: tuple[Alert, ...]
    is_complete: bool
    """Whether it lists all that stands: only Alertmanager's own list does."""
    problems: tuple[Problem, ...] = ()
    """What was left out."""


class _Odd(ValueError):
    """A part that can't be read; the field and what was expected."""

    def __init__(self, field: str, message: str) -> None:
        self.field, self.message = field, message
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class _Reader:
    names: ServiceNames
    source: str
    now_ms: int

    def alertmanager(self, entry: Any) -> Alert:
        """One of Alertmanager's, from its list or its webhook."""
        labels, status = _labels(entry, "labels"), entry.get("status")
        notes = _labels(entry, "annotations")
        name = labels.get("alertname", "")
        starts, ends = _when(entry, "startsAt"), _end(entry, "endsAt")
        told = status.get("state") if isinstance(status, dict) else status
        # While an alert fires, its end is the time at which it would expire by itself.
        is_over = told == "resolved" or (ends is not None and ends <= self.now_ms)
        state: AlertState = "resolved" if is_over else "suppressed" if told == "suppressed" else "firing"
        summary = next((notes[key] for key in _SUMMARIES if notes.get(key)), name)
        fingerprint, severity = _text(entry, "fingerprint"), labels.get("severity", "")
        return self._alert(fingerprint, name, labels, state, severity, summary, starts, ends if is_over else None)

    def pagerduty(self, document: Any) -> Alert | None:
        """An incident of a V3 webhook; None for events of another kind."""
        event = _mapping(document, "event")
        kind = _text(event, "event_type")
        if not kind.startswith("incident."):
            return None
        data = _mapping(event, "data")
        service = _mapping(data, "service", required=False)
        labels = {"service": str(service.get("summary") or ""), "pagerduty": str(data.get("html_url") or "")}
        state: AlertState = "resolved" if kind == "incident.resolved" or data.get("status") == "resolved" else "firing"
        title = str(data.get("title") or "")
        ends = _when(event, "occurred_at") if state == "resolved" else None
        urgency = str(_mapping(data, "priority", required=False).get("summary") or data.get("urgency") or "")
        # Whether it was acknowledged over there, its begin stays the same: a later event of it is no other alert.
        starts = _when(
            data if data.get("created_at") else event, "created_at" if data.get("created_at") else "occurred_at"
        )
        return self._alert(_text(data, "id"), title, labels, state, urgency, title, starts, ends)

    def cloudevent(self, event: Any) -> Alert | None:
        """A CloudEvent whose data is an alert, or a CDEvent about an incident; None for events of another kind."""
        cdevent = event if "context" in event else event.get("data")
        if isinstance(cdevent, dict) and isinstance(cdevent.get("context"), dict) and "subject" in cdevent:
            return self._cdevent(cdevent)
        data = event.get("data")
        if not isinstance(data, dict) or not str(event.get("type", "")):
            return None
        if isinstance(data.get("labels"), dict) and "fingerprint" in data:
            return self.alertmanager(data)
        if "alert" not in str(event["type"]).casefold():
            return None
        state: AlertState = "resolved" if str(data.get("status", "")).casefold() in ("resolved", "ok") else "firing"
        at = _when({"time": data.get("starts_at") or event.get("time")}, "time")
        labels = _labels(data, "labels") | {"service": str(data.get("service") or event.get("subject") or "")}
        title = str(data.get("summary") or data.get("title") or data.get("name") or "")
        key = str(data.get("fingerprint") or data.get("dedup_key") or event.get("subject") or _text(event, "id"))
        ended = _when(event, "time") if state == "resolved" else None
        return self._alert(
            key, str(data.get("name") or title), labels, state, str(data.get("severity") or ""), title, at, ended
        )

    def _cdevent(self, event: Mapping[str, Any]) -> Alert | None:
        context, subject = _mapping(event, "context"), _mapping(event, "subject")
        parts = _text(context, "type").split(".")
        # dev.cdevents.incident.detected.0.2.0: any version is read, the draft ones too.
        if len(parts) < 4 or parts[2] != "incident" or parts[3] not in ("detected", "reported", "resolved"):
            return None
        content = _mapping(subject, "content", required=False)
        service = _mapping(content, "service", required=False)
        labels = {
            "service": str(service.get("id") or ""),
            "environment": str(_mapping(content, "environment", required=False).get("id") or ""),
        }
        at = _when(context, "timestamp")
        state: AlertState = "resolved" if parts[3] == "resolved" else "firing"
        title = str(content.get("description") or f"incident {parts[3]}")
        ended = at if state == "resolved" else None
        return self._alert(_text(subject, "id"), title, labels, state, "", title, at, ended)

    def _alert(
        self,
        fingerprint: str,
        name: str,
        labels: Mapping[str, str],
        state: AlertState,
        severity: str,
        summary: str,
        starts: int,
        ends: int | None,
    ) -> Alert:
        known = {key: value for key, value in labels.items() if value}
        service = self.names.service_of(known, DEFAULT_SERVICE_LABEL)
        return Alert(fingerprint, name, service, state, severity, summary, starts, ends, known, self.source)


def read_payload(raw: bytes, where: str, names: ServiceNames, source: str, now_ms: int) -> Payload:
    """The alerts of a document. BadInput where it is too large or too deep, no JSON, or of no known shape."""
    if len(raw) > MOST_BYTES:
        raise _bad(
            where,
            "",
            say(
                "expected at most {most_bytes} MiB, found {count:,} bytes",
                most_bytes=MOST_BYTES // 1024 // 1024,
                count=len(raw),
            ),
        )
    try:
        document = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise _bad(where, "", say("expected UTF-8: byte {start} is none", start=error.start)) from None
    except (ValueError, RecursionError) as error:
        raise _bad(
            where, "", say("expected JSON: {error}", error=str(error)[:200] or say("nested too deeply"))
        ) from None
    if is_deeper(document, MOST_DEPTH):
        raise _bad(where, "", say("expected no more than {most_depth} levels of nesting", most_depth=MOST_DEPTH))
    return _told(document, where, _Reader(names, source, now_ms))


def _told(document: Any, where: str, reader: _Reader) -> Payload:
    if isinstance(document, dict):
        if isinstance(document.get("alerts"), list) and "groupKey" in document:
            return _read("Alertmanager webhook", document["alerts"], "alerts", where, reader.alertmanager)
        if isinstance(document.get("event"), dict) and "event_type" in document["event"]:
            return _read("PagerDuty webhook", [document], "", where, reader.pagerduty)
        if _is_cloudevent(document):
            return _read("CloudEvents", [document], "", where, reader.cloudevent)
    if isinstance(document, list):
        if any(isinstance(each, dict) and _is_cloudevent(each) for each in document):
            return _read("CloudEvents", document, "[]", where, reader.cloudevent)
        if not document or any(isinstance(each, dict) and "labels" in each for each in document):
            return _read("Alertmanager list", document, "[]", where, reader.alertmanager, is_complete=True)
    expected = say("Alertmanager's list or webhook, a PagerDuty V3 webhook, or CloudEvents")
    raise _bad(where, "", say("expected {expected}, found a document of another shape", expected=expected))


def _read(
    form: str,
    entries: list[Any],
    place: str,
    where: str,
    read: Callable[[Any], Alert | None],
    is_complete: bool = False,
) -> Payload:
    if len(entries) > MOST_ALERTS:
        raise _bad(
            where,
            place,
            say(
                "expected at most {most_alerts:,} alerts, found {count:,}", most_alerts=MOST_ALERTS, count=len(entries)
            ),
        )
    alerts: dict[tuple[str, int, AlertState], Alert] = {}
    problems: list[Problem] = []
    for number, entry in enumerate(entries):
        at = "" if not place else f"{place.removesuffix('[]')}[{number}]"
        try:
            if not isinstance(entry, dict):
                raise _Odd("", say("expected an object, found {entry!r}", entry=str(entry)[:40]))
            alert = read(entry)
        except _Odd as odd:
            problems.append(Problem(where, None, ".".join(filter(None, (at, odd.field))), odd.message))
            continue
        if alert is not None:
            alerts[alert.fingerprint, alert.starts_at_ms, alert.state] = alert
    # With some left out nobody may conclude that what is missing has ended.
    return Payload(form, tuple(alerts.values()), is_complete and not problems, tuple(problems))


def _is_cloudevent(document: Mapping[str, Any]) -> bool:
    wrapped = "specversion" in document and "type" in document
    return wrapped or ("context" in document and "subject" in document)


def _mapping(entry: Mapping[str, Any], field: str, required: bool = True) -> Mapping[str, Any]:
    value = entry.get(field)
    if isinstance(value, dict):
        return value
    if required or value is not None:
        raise _Odd(field, say("expected an object"))
    return {}


def _labels(entry: Mapping[str, Any], field: str) -> dict[str, str]:
    return {str(name)[:200]: str(value)[:500] for name, value in _mapping(entry, field, required=False).items()}


def _text(entry: Mapping[str, Any], field: str) -> str:
    value = entry.get(field)
    if not isinstance(value, str) or not value:
        raise _Odd(field, say("expected a text"))
    return value


def _when(entry: Mapping[str, Any], field: str) -> int:
    value = _text(entry, field)
    try:
        at_ms = parse_rfc3339(value)
    except ValueError:
        raise _Odd(
            field, say("expected a time such as 2026-11-21T14:05:00Z, found {value!r}", value=value[:40])
        ) from None
    if not 0 <= at_ms <= LATEST_MS:
        raise _Odd(field, say("expected a time from 1970 on, found {value!r}", value=value[:40]))
    return at_ms


def _end(entry: Mapping[str, Any], field: str) -> int | None:
    value = entry.get(field)
    # Some versions write no end as the year 1.
    return None if value in (None, "") or str(value).startswith("0001-") else _when(entry, field)


def is_deeper(document: Any, most: int) -> bool:
    """Whether lists and objects lie in each other more than so many times."""
    level = [document]
    for _ in range(most):
        level = [
            item
            for each in level
            if isinstance(each, dict | list)
            for item in (each.values() if isinstance(each, dict) else each)
        ]
        if not level:
            return False
    return True


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _bad(where: str, field: str, message: str) -> BadInput:
    return BadInput(Problem(where, None, field, message))
