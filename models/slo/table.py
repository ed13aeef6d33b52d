"""Objectives as rows of text: the same cells in a pane and at a terminal."""

from collections.abc import Sequence

from models.health.figure import age
from models.kernel.clock import rfc3339
from models.slo.attainment import Attainment
from models.slo.standing import SloStanding, WindowStanding
from models.slo.words import budget, duration, factor, percent, rough
from resources.said import in_a_row, say

SLO_HEAD = (
    "STATE",
    "SERVICE",
    "OBJECTIVE",
    "TARGET",
    "ACHIEVED",
    "BUDGET LEFT",
    "BURN",
    "SPENT IN",
    "SLA",
    "AGE",
    "WHY",
)
PARTS_HEAD = ("FROM", "UNTIL", "KIND", "WHAT", "LENGTH", "COUNTED", "EXCLUDED", "REMARK")
_NONE = "–"


def slo_cells(standing: SloStanding) -> tuple[str, ...]:
    """The cells under SLO_HEAD for one objective; a dash for what isn't known."""
    slo, left, ends = standing.slo, standing.budget_left, standing.exhaustion_seconds
    agreement = standing.sla
    room = ""
    if agreement is not None and agreement.headroom is not None:
        room = say(
            " ({more}{headroom:.3g} points)",
            more="+" if agreement.headroom >= 0 else "",
            headroom=agreement.headroom * 100,
        )
    return (
        standing.condition.value,
        slo.service,
        slo.name,
        say("{percent} over {words}", percent=percent(slo.objective), words=slo.window.words()),
        _NONE if standing.achieved is None else percent(standing.achieved),
        _NONE if left is None else budget(left),
        burn_words(standing.windows),
        _NONE if ends is None else "spent" if ends == 0 else rough(ends),
        _NONE if agreement is None else percent(agreement.sla) + room,
        "never" if standing.age_seconds is None else age(standing.age_seconds),
        standing.why,
    )


def burn_words(windows: Sequence[WindowStanding]) -> str:
    """The burn over each window, the shortest first: "5 min 21×, 1 h 18.2×, 3 d –"."""
    said = (
        in_a_row((duration(each.seconds), " ", _NONE if each.burn is None else factor(each.burn))) for each in windows
    )
    return ", ".join(said) or _NONE


def attainment_lines(found: Attainment) -> list[str]:
    """The figures of an attainment, a line each."""
    lines = [
        say(
            "attainment {percent} with verified customer reports, {percent2} monitored only",
            percent=percent(found.ratio),
            percent2=percent(found.monitored_ratio),
        ),
        say(
            "counted downtime {sum} of {considered_ms}, {sum2} excluded",
            sum=_span(sum(each.length_ms for each in found.counted)),
            considered_ms=_span(found.considered_ms),
            sum2=_span(sum(each.length_ms for each in found.excluded)),
        ),
    ]
    if found.unverified_ratio < found.ratio:
        lines.append(
            say(
                "it would be {percent} if every report that is not verified were",
                percent=percent(found.unverified_ratio),
            )
        )
    terms, left = found.terms, found.left_ms
    if terms.sla is not None and left is not None:
        room = (
            say("{left} of downtime left", left=_span(left))
            if left >= 0
            else say("{what} too much downtime", what=_span(-left))
        )
        kept = say("SLA {sla} kept, {room}", sla=percent(terms.sla), room=room)
        lines.append(kept if found.is_met else say("SLA {sla} BROKEN, {room}", sla=percent(terms.sla), room=room))
    if found.is_slo_stricter is False and terms.slo is not None:
        lines.append(say("the SLO of {percent} is not stricter than the SLA it protects", percent=percent(terms.slo)))
    return lines


def attainment_cells(found: Attainment) -> list[tuple[str, ...]]:
    """The cells under PARTS_HEAD for each interval given, by its begin."""
    return [
        (
            moment(each.interval.start_ms),
            moment(each.interval.end_ms),
            each.kind.value,
            each.title,
            _span(each.interval.length_ms),
            _span(each.counted_ms),
            _span(each.excluded_ms),
            each.remark,
        )
        for each in found.contributions
    ]


def columns(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines with aligned columns, the last one as long as it is; nothing without rows."""
    if not rows:
        return []
    every = [head, *rows]
    widths = [max(len(row[place]) for row in every) for place in range(len(head) - 1)]
    return [
        "  ".join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in every
    ]


def moment(at_ms: int) -> str:
    """An instant in UTC, without a fraction where it is whole: 2026-11-21T14:05:00Z."""
    return rfc3339(at_ms).replace(".000Z", "Z")


def _span(milliseconds: float) -> str:
    return duration(milliseconds / 1000)
