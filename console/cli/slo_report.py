"""What the `slo` verbs print as JSON. Pure: the same facts give the same document."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from models.kernel.clock import rfc3339
from models.kernel.errors import Problem
from models.slo.attainment import Attainment
from models.slo.attainment_file import AttainmentFile
from models.slo.burn import BurnPair
from models.slo.intervals import Interval, length_ms
from models.slo.objective import OwnSignal, Slo, Unmeasured
from models.slo.reading import SloReading
from models.slo.standing import SloStanding, WindowStanding


def slo_document(reading: SloReading) -> dict[str, Any]:
    """What was read and what was not."""
    return {
        "valid": True,
        "slos": [_slo(slo) for slo in reading.slos],
        "counts": dict(reading.counts),
        "skipped": [_problem(problem) for problem in reading.skipped],
    }


def standing_document(
    as_of_ms: int,
    standings: Sequence[SloStanding],
    skipped: Sequence[Problem],
    failure: str | None,
    warnings: Sequence[str],
) -> dict[str, Any]:
    """Every objective with its budget, windows and pairs; null for what isn't known."""
    return {
        "as_of": rfc3339(as_of_ms),
        "error": failure,
        "slos": [_standing(each) for each in standings],
        "warnings": list(warnings),
        "skipped": [_problem(problem) for problem in skipped],
    }


def attainment_document(given: AttainmentFile, found: Attainment) -> dict[str, Any]:
    """Both figures with everything that went in. Times in seconds."""
    left = found.left_ms
    return {
        "service": given.service or None,
        "counterparty": given.counterparty or None,
        "period": _interval(found.period),
        "attainment": found.ratio,
        "attainment_monitored_only": found.monitored_ratio,
        "attainment_if_all_verified": found.unverified_ratio,
        "counted_seconds": length_ms(found.counted) / 1000,
        "excluded_seconds": length_ms(found.excluded) / 1000,
        "sla": found.terms.sla,
        "slo": found.terms.slo,
        "met": found.is_met,
        "slo_stricter_than_sla": found.is_slo_stricter,
        "downtime_left_seconds": None if left is None else round(left / 1000, 3),
        "counted": [_interval(each) for each in found.counted],
        "excluded": [_interval(each) for each in found.excluded],
        "contributions": [
            {
                **_interval(each.interval),
                "kind": each.kind.value,
                "title": each.title,
                "counted_seconds": each.counted_ms / 1000,
                "excluded_seconds": each.excluded_ms / 1000,
                "remark": each.remark,
            }
            for each in found.contributions
        ],
    }


def _standing(standing: SloStanding) -> dict[str, Any]:
    agreement = standing.sla
    return {
        **_slo(standing.slo),
        "state": standing.condition.value.replace(" ", "_"),
        "why": standing.why,
        "achieved": standing.achieved,
        "events": standing.events,
        "budget_left": standing.budget_left,
        "exhaustion_seconds": standing.exhaustion_seconds,
        "age_seconds": standing.age_seconds,
        "period": _window(standing.period),
        "windows": [_window(each) for each in standing.windows],
        "pairs": [{**_pair(each.pair), "state": each.state.value.replace(" ", "_")} for each in standing.pairs],
        "sla_standing": None if agreement is None else asdict(agreement),
        "notes": list(standing.notes),
    }


def _slo(slo: Slo) -> dict[str, Any]:
    indicator = slo.indicator
    return {
        "service": slo.service,
        "name": slo.name,
        "objective": slo.objective,
        "window": slo.window.words(),
        "window_seconds": slo.window.seconds,
        "budgeting": slo.budgeting.value,
        "measured": not isinstance(indicator, Unmeasured | OwnSignal),
        "not_measured_because": indicator.reason if isinstance(indicator, Unmeasured) else None,
        "sla": slo.sla,
        "origin": slo.origin,
    }


def _window(window: WindowStanding) -> dict[str, Any]:
    return asdict(window)


def _pair(pair: BurnPair) -> dict[str, Any]:
    return {**asdict(pair), "urgency": pair.urgency.value}


def _interval(interval: Interval) -> dict[str, Any]:
    return {"start": rfc3339(interval.start_ms), "end": rfc3339(interval.end_ms)}


def _problem(problem: Problem) -> dict[str, Any]:
    plain = asdict(problem)
    return {"file": plain.pop("where"), **plain}
