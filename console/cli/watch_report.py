"""What `watch` prints, from verdicts, alerts and source states. Pure: the same facts give the same text."""

from collections.abc import Mapping, Sequence
from typing import Any

from console.sources.runner import SourceStatus
from models.alerts.alert import Alert
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.verdict import Reading, ServiceHealth
from models.kernel.clock import rfc3339

_GLYPHS = {
    Condition.DOWN: "✖ DOWN",
    Condition.DEGRADED: "▼ DEGRADED",
    Condition.UNKNOWN: "? UNKNOWN",
    Condition.AT_RISK: "! AT RISK",
    Condition.OK: "✓ OK",
}
_HEAD = ("STATE", "SERVICE", "VALUE", "AGE", "WHY")


def watch_document(
    as_of_ms: int, sources: Sequence[SourceStatus], services: Sequence[ServiceHealth], alerts: Sequence[Alert] | None
) -> dict[str, Any]:
    """The JSON document. `alerts` is None where no alerting system has answered: not known, which is not the same as none."""
    by_service = _by_service(alerts or ())
    return {
        "as_of": rfc3339(as_of_ms),
        "sources": [_source(status, as_of_ms) for status in sources],
        "services": [_service(health, by_service.get(health.service, ())) for health in worst_first(services)],
        "alerts_known": alerts is not None,
        "alerts_without_service": [_alert(alert) for alert in by_service.get(None, ())],
    }


def watch_table(
    as_of_ms: int, sources: Sequence[SourceStatus], services: Sequence[ServiceHealth], alerts: Sequence[Alert] | None
) -> list[str]:
    """The lines for a person: sources first, then services, worst first."""
    lines = [f"as of {rfc3339(as_of_ms)}"]
    for status in sources:
        lines.append(_source_line(status, as_of_ms))
        lines += [f"  warning: {text}" for text in status.warnings]
    by_service = _by_service(alerts or ())
    rows = [_HEAD, *(_row(health, by_service.get(health.service, ())) for health in worst_first(services))]
    if len(rows) == 1:
        return [*lines, "no service is known"]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD) - 1)]
    for row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
        lines.append("  ".join((*cells, row[-1])).rstrip())
    return lines


def worst_first(services: Sequence[ServiceHealth]) -> list[ServiceHealth]:
    """By condition, the worst first, then by name."""
    return sorted(services, key=lambda health: (health.condition.rank, health.service))


def _by_service(alerts: Sequence[Alert]) -> Mapping[str | None, Sequence[Alert]]:
    grouped: dict[str | None, list[Alert]] = {}
    for alert in alerts:
        grouped.setdefault(alert.service, []).append(alert)
    return grouped


def _source(status: SourceStatus, as_of_ms: int) -> dict[str, Any]:
    success = status.last_success_ms
    return {
        "name": status.name,
        "state": status.state,
        "last_success": None if success is None else rfc3339(success),
        "age_seconds": None if success is None else max(0.0, round((as_of_ms - success) / 1000, 3)),
        "latency_ms": None if status.latency_ms is None else round(status.latency_ms, 1),
        "error": status.last_error,
        "warnings": list(status.warnings),
    }


def _service(health: ServiceHealth, alerts: Sequence[Alert]) -> dict[str, Any]:
    headline = health.headline
    return {
        "service": health.service,
        "state": _word(health.condition),
        "since": None if health.since_ms is None else rfc3339(health.since_ms),
        "age_seconds": _rounded(health.age_seconds),
        "why": health.why,
        "via": health.via,
        "was": None if health.was is None else _word(health.was),
        "value": None if headline is None else headline.value,
        "unit": None if headline is None else headline.unit.value,
        "metric": None if headline is None else headline.metric,
        "signals": [_signal(reading) for reading in health.readings],
        "alerts": [_alert(alert) for alert in alerts],
    }


def _signal(reading: Reading) -> dict[str, Any]:
    return {
        "signal": reading.key.signal.value,
        "label": reading.key.label,
        "metric": reading.metric,
        "value": reading.value,
        "unit": reading.unit.value,
        "last_value": reading.last_value,
        "age_seconds": _rounded(reading.age_seconds),
        "stale": reading.is_stale,
        "state": _word(reading.condition),
    }


def _alert(alert: Alert) -> dict[str, Any]:
    return {
        "fingerprint": alert.fingerprint,
        "name": alert.name,
        "state": alert.state,
        "severity": alert.severity,
        "summary": alert.summary,
        "starts_at": rfc3339(alert.starts_at_ms),
    }


def _source_line(status: SourceStatus, as_of_ms: int) -> str:
    if status.state == "ok":
        return f"{status.name}: answering, {status.latency_ms or 0:.0f} ms"
    past = status.last_success_ms
    last = "never answered" if past is None else f"last answered {age((as_of_ms - past) / 1000)} ago"
    return f"{status.name}: {status.state.upper()}, {last}: {status.last_error or ''}".rstrip(": ")


def _row(health: ServiceHealth, alerts: Sequence[Alert]) -> tuple[str, ...]:
    headline = health.headline
    value = "–" if headline is None or headline.value is None else figure(headline.value, headline.unit)
    seen = "never" if health.age_seconds is None else age(health.age_seconds)
    firing = [alert.name for alert in alerts if alert.state == "firing"]
    why = health.why + (f" [alerts: {', '.join(firing)}]" if firing else "")
    return _GLYPHS[health.condition], health.service, value, seen, why


def _word(condition: Condition) -> str:
    return condition.value.replace(" ", "_")


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, 3)
