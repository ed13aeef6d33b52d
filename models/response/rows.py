"""Rows of the severity matrix, from the file's words to the rule that fires, and whether they can fire at all."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from models.health.condition import Condition
from models.incident.severity import DataImpact, Measure, Row, SlaState, UsersBand
from models.response.format import MeasureWord
from resources.said import say

_YES_NO: Final = ("yes", "no")
MEASURES: Final[Mapping[MeasureWord, Measure]] = {
    MeasureWord.USERS_PERCENT: Measure.USERS,
    MeasureWord.USERS_COUNT: Measure.USERS_COUNT,
    MeasureWord.USERS: Measure.USERS_BAND,
    MeasureWord.WHOLE_REGION: Measure.WHOLE_REGION,
    MeasureWord.CORE_FUNCTION: Measure.CORE_FUNCTION,
    MeasureWord.DATA: Measure.DATA,
    MeasureWord.SERVICE: Measure.SERVICE,
    MeasureWord.CASCADING: Measure.CASCADE,
    MeasureWord.REVENUE: Measure.REVENUE,
    MeasureWord.SLA: Measure.SLA,
}
"""None of them is a technical cause."""

_WORDS: Final[Mapping[Measure, tuple[str, ...]]] = {
    Measure.USERS_BAND: tuple(UsersBand),
    Measure.WHOLE_REGION: _YES_NO,
    Measure.CORE_FUNCTION: _YES_NO,
    Measure.DATA: tuple(DataImpact),
    Measure.SERVICE: tuple(f"{tier} {state}" for tier in range(4) for state in Condition),
    Measure.SLA: tuple(SlaState),
}
"""What a measure can be, where it is a word; the others are numbers."""


def fault_of(values: Mapping[str, Any]) -> tuple[str, str] | None:
    """The field that is wrong in a row as read, and what was expected; None for a sound row."""
    measure = MEASURES[values["measure"]]
    words = _WORDS.get(measure)
    wanted, other = ("at_least", "is") if words is None else ("is", "at_least")
    if other in values:
        return other, say(
            "expected none: {measure} is compared with {wanted}", measure=values["measure"], wanted=wanted
        )
    if wanted not in values:
        expected = say("a threshold") if words is None else say("one of {words}", words=", ".join(words))
        return wanted, say("expected {expected}, found no such field", expected=expected)
    if words is not None:
        if values["is"] not in words:
            return "is", say("expected one of {words}, found {is_!r}", words=", ".join(words), is_=values["is"])
        return None
    return _number_fault(measure, values["at_least"])


def _number_fault(measure: Measure, number: float) -> tuple[str, str] | None:
    if measure is Measure.USERS:
        if number > 100:
            return "at_least", say("expected a percentage from 0 to 100, found {number:g}", number=number)
        if abs(number * 100 - round(number * 100)) > 1e-6:
            return "at_least", say("expected a percentage in steps of 0.01, found {number:g}", number=number)
    elif not float(number).is_integer():
        return "at_least", say("expected a whole number, found {number:g}", number=number)
    return None


def row_of(values: Mapping[str, Any]) -> Row:
    """The rule of a sound row. Percentages become basis points."""
    measure = MEASURES[values["measure"]]
    number = values.get("at_least")
    scale = 100 if measure is Measure.USERS else 1
    return Row(
        values["level"],
        measure,
        values["says"],
        None if number is None else round(number * scale),
        values.get("is"),
        values.get("agreed_by", ""),
        values.get("clause", ""),
    )


def out_of_order(rows: Sequence[Row]) -> dict[int, str]:
    """Rows, by index, whose threshold is not above that of every milder level of their measure; with what was expected."""
    found: dict[int, str] = {}
    for index, row in enumerate(rows):
        if row.at_least is None:
            continue
        milder = [
            each
            for each in rows
            if each.measure is row.measure
            and each.severity.rank > row.severity.rank
            and each.at_least is not None
            and each.at_least >= row.at_least
        ]
        if milder:
            worst = max(each.at_least or 0 for each in milder)
            found[index] = say(
                "thresholds out of order: expected more than {shown}, which already gives {severity}, found {later}",
                shown=_shown(row.measure, worst),
                severity=milder[0].severity,
                later=_shown(row.measure, row.at_least),
            )
    return found


def unreachable(rows: Sequence[Row]) -> dict[int, str]:
    """Rows, by index, that can never give the level, and why."""
    found: dict[int, str] = {}
    for index, row in enumerate(rows):
        if row.equals == DataImpact.UNKNOWN and row.measure is Measure.DATA:
            found[index] = say("never fires: unknown data impact counts as {suspected}", suspected=DataImpact.SUSPECTED)
        elif row.measure is Measure.SERVICE and row.equals is not None and row.equals.endswith(Condition.UNKNOWN):
            found[index] = say(
                "never fires: a service that can't be seen counts as {degraded}", degraded=Condition.DEGRADED
            )
        elif stronger := _stronger(rows, index):
            found[index] = say(
                "never fires: {severity} already fires ({sentence})",
                severity=stronger.severity,
                sentence=stronger.sentence,
            )
    return found


def _stronger(rows: Sequence[Row], index: int) -> Row | None:
    """A row that fires whenever this one does, and is asked first."""
    row = rows[index]
    for at, other in enumerate(rows):
        if other.measure is not row.measure or (other.severity.rank, at) >= (row.severity.rank, index):
            continue
        if row.equals is not None and other.equals == row.equals:
            return other
        if row.at_least is not None and other.at_least is not None and other.at_least <= row.at_least:
            return other
    return None


def _shown(measure: Measure, number: int) -> str:
    return f"{number / 100:g} %" if measure is Measure.USERS else f"{number:,}"
