"""Alertmanager's documents as values. Servers differ from the specification and from each other: read what makes sense."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from console.http import Malformed
from models.alerts.alert import Alert, AlertGroup, AlertState, Matcher, Silence, SilenceState
from models.health.service_names import ServiceNames
from models.kernel.clock import parse_rfc3339
from resources.said import say

_SILENCE_STATES: Mapping[str, SilenceState] = {"pending": "pending", "active": "active"}
_SUMMARY_ANNOTATIONS = ("summary", "description", "message")


def read_alerts(
    document: Any, names: ServiceNames, service_label: str, source: str, now_ms: int
) -> tuple[tuple[Alert, ...], tuple[str, ...]]:
    """The alerts of a list, and a warning where some were not understood. Malformed where it is no list."""
    entries = _listed(document, "alerts")
    alerts = []
    for entry in entries:
        alert = _alert(entry, names, service_label, source, now_ms)
        if alert is not None:
            alerts.append(alert)
    odd = len(entries) - len(alerts)
    return tuple(alerts), ((f"{odd} alerts were not understood and left out",) if odd else ())


def read_silences(document: Any) -> tuple[tuple[Silence, ...], tuple[str, ...]]:
    """The silences that stand or are to come, and a warning where some were not understood."""
    silences, odd = [], 0
    for entry in _listed(document, "silences"):
        try:
            state = _SILENCE_STATES.get(entry["status"]["state"])
            if state is None:
                continue
            matchers = tuple(
                Matcher(
                    str(one["name"]),
                    str(one["value"]),
                    is_regex=bool(one.get("isRegex", False)),
                    is_equal=bool(one.get("isEqual", True)),  # missing in versions before 0.22
                )
                for one in entry["matchers"]
            )
            starts, ends = parse_rfc3339(entry["startsAt"]), parse_rfc3339(entry["endsAt"])
            author, comment = str(entry.get("createdBy", "")), str(entry.get("comment", ""))
            silences.append(Silence(str(entry["id"]), state, matchers, starts, ends, author, comment))
        except (KeyError, TypeError, ValueError, AttributeError):
            odd += 1
    return tuple(silences), ((f"{odd} silences were not understood and left out",) if odd else ())


def read_groups(document: Any) -> tuple[AlertGroup, ...]:
    """The groups of a list; Malformed where it is none."""
    groups = []
    for entry in _listed(document, "alert groups"):
        try:
            fingerprints = tuple(str(alert["fingerprint"]) for alert in entry["alerts"])
            receiver = str(entry["receiver"]["name"])
            groups.append(AlertGroup(_labels(entry.get("labels") or {}), receiver, fingerprints))
        except (KeyError, TypeError, AttributeError):
            continue
    return tuple(groups)


def _alert(entry: Any, names: ServiceNames, service_label: str, source: str, now_ms: int) -> Alert | None:
    try:
        labels = _labels(entry["labels"])
        annotations = _labels(entry.get("annotations") or {})
        starts = parse_rfc3339(entry["startsAt"])
        ends = _end(entry.get("endsAt"))
        is_suppressed = (entry.get("status") or {}).get("state") == "suppressed"
        name = labels.get("alertname", "")
        fingerprint = str(entry["fingerprint"])
    except (KeyError, TypeError, ValueError, AttributeError):
        return None
    # While an alert fires, Alertmanager reports as its end the time it would expire by itself, which is no end yet.
    is_over = ends is not None and ends <= now_ms
    state: AlertState = "resolved" if is_over else "suppressed" if is_suppressed else "firing"
    summary = next((annotations[key] for key in _SUMMARY_ANNOTATIONS if annotations.get(key)), name)
    service = names.service_of(labels, service_label)
    severity = labels.get("severity", "")
    return Alert(
        fingerprint, name, service, state, severity, summary, starts, ends if is_over else None, labels, source
    )


def _end(text: Any) -> int | None:
    """When it ended; None for no end, which some versions write as the year 1."""
    if not text or str(text).startswith("0001-"):
        return None
    return parse_rfc3339(str(text))


def _labels(entry: Any) -> Mapping[str, str]:
    return MappingProxyType({str(name): str(value) for name, value in entry.items()})


def _listed(document: Any, what: str) -> list[Any]:
    if document is None:  # an empty list, as some versions write it
        return []
    if not isinstance(document, list):
        raise Malformed(
            say("Alertmanager: expected a list of {what}, got {document}", what=what, document=str(document)[:80])
        )
    return document
