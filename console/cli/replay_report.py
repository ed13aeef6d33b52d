"""What `replay` prints as JSON. Pure: the same outcome gives the same document."""

import math
from typing import Any

from models.alerts.comparison import Comparison
from models.alerts.replay import PastIncident, Replay
from models.kernel.clock import rfc3339


def replay_document(
    found: Replay, comparison: Comparison | None, skipped_rows: int, warnings: tuple[str, ...]
) -> dict[str, Any]:
    """The rule's outcome, and beside it that of the rule it would replace."""
    document = {**_replay(found), "skipped_rows": skipped_rows, "warnings": list(warnings)}
    if comparison is not None:
        document["against"] = _replay(comparison.old)
        document["newly_missed"] = [_incident(each) for each in comparison.newly_missed]
        document["newly_found"] = [_incident(each) for each in comparison.newly_found]
        document["summary"] = comparison.sentence()
    return document


def _replay(found: Replay) -> dict[str, Any]:
    rate = found.alerts_per_week
    return {
        "rule": found.rule.name,
        "words": found.rule.words(),
        "start": _instant(found.start),
        "end": _instant(found.end),
        "series": found.series,
        "samples": found.samples,
        "alert_count": len(found.alerts),
        "alerts_per_week": None if rate is None else round(rate, 4),
        "false_alert_count": len(found.false_alerts),
        "share_of_time_firing": round(found.firing_share, 6),
        "median_delay_seconds": found.median_delay,
        "alerts_by_service": found.counts(),
        "alerts": [
            {
                "service": each.service or None,
                "series": each.series or None,
                "start": _instant(each.start),
                "end": None if each.is_open else _instant(each.end),
                "peak": each.peak,
                "incident": each.incident,
            }
            for each in found.alerts
        ],
        "incidents": [
            {
                **_incident(each.incident),
                "detected": each.delay_seconds is not None,
                "missed": each.is_missed,
                "has_data": each.has_data,
                "delay_seconds": each.delay_seconds,
                "alerts": each.alerts,
            }
            for each in found.outcomes
        ],
    }


def _incident(incident: PastIncident) -> dict[str, Any]:
    return {
        "title": incident.title,
        "service": incident.service or None,
        "start": _instant(incident.start),
        "end": _instant(incident.end),
    }


def _instant(seconds: float) -> str | None:
    return rfc3339(round(seconds * 1000)) if math.isfinite(seconds) else None
