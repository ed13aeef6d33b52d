"""Who is on call, the next hand-off, and hours ahead that nobody covers, as rows and in full sentences. Pure."""

from collections.abc import Iterable
from typing import Final

from console.oncall_now import DutyRow, OncallPicture
from console.panes.sheet import NONE, STATE, WHY, Around, Sheet, ago, counted, name_cell, sentence, state_cell
from console.panes.words import minute
from models.health.condition import Condition
from models.health.figure import age
from models.kernel.clock import utc
from models.oncall.gaps import DAYS, Gap
from models.oncall.plan import Duty, Person
from resources.tongue import marked, tr
from widgets.calendar_words import weekday_and_day
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

DUTIES: Final = (
    STATE,
    Column(marked("For"), weight=0.5, least=144),
    Column(marked("Duty")),
    Column(marked("On call now"), weight=0.5, least=136),
    Column(marked("Phone"), least=120),
    Column(marked("Until, UTC"), help=marked("When it is handed on")),
    Column(marked("Then"), help=marked("Who takes over")),
    Column(marked("Plan"), is_right=True, help=marked("How long ago somebody said that the plan is right")),
    WHY,
)
GAPS: Final = (
    STATE,
    Column(marked("What"), weight=0.5, least=160),
    Column(marked("Duty")),
    Column(marked("From, UTC")),
    Column(marked("To, UTC")),
    Column(marked("Hours"), is_right=True),
    WHY,
)
NO_PLAN: Final = marked(
    "No on-call plan is in force. Import one: oncall import PLAN.yaml CALENDAR.ics (docs/oncall.md)."
)
OLD_DAYS: Final = 30
"""After which a plan that nobody confirmed wants a look."""
_DAY_MS: Final = 86_400_000


def sheets(picture: OncallPicture | None, around: Around) -> tuple[Sheet, Sheet]:
    """Who is on call; what is not covered."""
    if picture is None:
        return Sheet(tr("On call"), DUTIES, (), "", tr("Reading the plan…")), Sheet(tr("Not covered"), GAPS, (), "", "")
    empty = (
        tr(NO_PLAN) if picture.version is None else picture.trouble or tr("The plan names no roster and no schedule.")
    )
    rows = tuple(_duty_row(each, number, picture, around) for number, each in enumerate(_ordered(picture.duties)))
    gaps = tuple(_gap_row(each, number) for number, each in enumerate(picture.gaps))
    none = (
        tr("No gap in the next {days} days.", days=DAYS) if picture.version is not None and not picture.trouble else ""
    )
    return (
        Sheet(tr("On call"), DUTIES, rows, f"{plan_words(picture, around)}" if rows else "", empty),
        Sheet(
            tr("Not covered, {days} days ahead", days=DAYS),
            GAPS,
            gaps,
            counted(gaps, marked("{count} gaps: {parts}")),
            none or tr(NO_PLAN),
        ),
    )


def abnormal(picture: OncallPicture | None) -> int:
    """Nobody on call now, and gaps ahead."""
    if picture is None:
        return 0
    return len(picture.gaps) + sum(each.found.person is None for each in picture.duties)


def explain(picture: OncallPicture | None, row: str, around: Around) -> Explained | None:
    """Everything about one row; None where it is gone."""
    kind, _, number = row.partition(":")
    if picture is None or not number.isdecimal():
        return None
    at = int(number)
    if kind == "gap":
        return _gap(picture.gaps[at]) if at < len(picture.gaps) else None
    ordered = _ordered(picture.duties)
    return _duty(ordered[at], picture, around) if at < len(ordered) else None


def plan_words(picture: OncallPicture, around: Around) -> str:
    """Payments on-call, version 3, confirmed 4 d ago."""
    confirmed = "" if picture.confirmed_ms is None else tr(", confirmed {ago}", ago=ago(_old(picture, around)))
    return tr(
        "{picture}, version {version}{confirmed}", picture=picture.name, version=picture.version, confirmed=confirmed
    )


def condition_of(row: DutyRow) -> Condition:
    """Nobody is worst; somebody without a number can't be called."""
    if row.found.person is None:
        return Condition.DOWN if row.found.duty is Duty.PRIMARY else Condition.DEGRADED
    return Condition.OK if row.found.person.phone else Condition.AT_RISK


def _ordered(duties: Iterable[DutyRow]) -> list[DutyRow]:
    kinds = ("roster", "schedule", "service")
    return sorted(duties, key=lambda each: (condition_of(each).rank, kinds.index(each.kind)))


def _old(picture: OncallPicture, around: Around) -> float:
    return max(0, around.now_ms - (picture.confirmed_ms or 0)) / 1000


def _duty_row(row: DutyRow, number: int, picture: OncallPicture, around: Around) -> DataRow:
    found, condition = row.found, condition_of(row)
    old = _old(picture, around)
    cells = (
        state_cell(
            condition,
            tr("nobody") if found.person is None else tr("no number") if condition is Condition.AT_RISK else "",
        ),
        Cell(row.name, emphasis=Emphasis.NAME, full=row.for_),
        Cell(tr(found.duty.value)),
        Cell(tr("NOBODY"), GlyphKind.DOWN) if found.person is None else name_cell(found.person.name),
        NONE
        if found.person is None
        else Cell(found.person.phone or tr("none on record"), is_known=bool(found.person.phone)),
        NONE if found.until_ms is None else Cell(_moment(found.until_ms, around.now_ms), sort=float(found.until_ms)),
        NONE if found.until_ms is None else Cell(_name(found.next_person)),
        Cell(age(old), GlyphKind.AT_RISK if old > OLD_DAYS * 86_400 else None, sort=old),
        Cell(sentence(found.path[-1] if found.path else ""), emphasis=Emphasis.QUIET),
    )
    spoken = (
        f"{row.name}, {tr(found.duty.value)}: {_called(found.person)}. {sentence(found.path[-1] if found.path else '')}"
    )
    return DataRow(f"duty:{number}", cells, condition, spoken, row.service)


def _gap_row(gap: Gap, number: int) -> DataRow:
    condition = Condition.DEGRADED if gap.services else Condition.AT_RISK
    cells = (
        state_cell(condition),
        name_cell(gap.what),
        Cell(tr(str(gap.duty))),
        Cell(_day(gap.start_ms), sort=float(gap.start_ms)),
        Cell(_day(gap.end_ms), sort=float(gap.end_ms)),
        Cell(f"{(gap.end_ms - gap.start_ms) / 3_600_000:.0f}", sort=float(gap.end_ms - gap.start_ms)),
        Cell(sentence(gap.sentence), emphasis=Emphasis.QUIET),
    )
    return DataRow(f"gap:{number}", cells, condition, sentence(gap.sentence), gap.services[0] if gap.services else "")


def _duty(row: DutyRow, picture: OncallPicture, around: Around) -> Explained:
    found, condition = row.found, condition_of(row)
    parts = [Said(tr("On call"), sentence(_called(found.person)), glyph=glyph_of(condition))]
    if found.person is not None and found.person.contact:
        parts.append(Said(tr("Contact"), found.person.contact))
    if row.for_:
        parts.append(Said(tr("Answers for"), sentence(row.for_)))
    if found.until_ms is None:
        parts.append(Said(tr("Hand-off"), tr("None within five weeks.")))
    else:
        zone = (picture.zones or {}).get(found.schedule or "", "")
        at = f"{_day(found.until_ms)}{(tr(' (schedule in {zone})', zone=zone) if zone else '')}"
        parts.append(Said(tr("Hand-off"), sentence(tr("to {name}, {at}", name=_name(found.next_person), at=at))))
    parts += [Said("" if at else tr("Path"), sentence(step)) for at, step in enumerate(found.path)]
    ahead = [each.sentence for each in picture.gaps if each.what == found.asked and each.duty is found.duty]
    parts += [Said("" if at else tr("Not covered"), sentence(each)) for at, each in enumerate(ahead[:5])]
    old = _old(picture, around)
    note = (
        tr("Older than a month: confirm it with oncall confirm.")
        if old > OLD_DAYS * 86_400
        else tr("Kept here: it works offline.")
    )
    parts.append(Said(tr("Plan"), sentence(plan_words(picture, around)), note))
    return Explained(row.name, f"{tr(condition).upper()} · {row.kind}, {found.duty}", glyph_of(condition), tuple(parts))


def _gap(gap: Gap) -> Explained:
    condition = Condition.DEGRADED if gap.services else Condition.AT_RISK
    parts = [
        Said(tr("Why"), sentence(gap.sentence)),
        Said(tr("From"), f"{_day(gap.start_ms)}."),
        Said(tr("To"), f"{_day(gap.end_ms)}."),
    ]
    if gap.services:
        parts.append(
            Said(tr("Critical"), sentence(tr("{services} would page nobody", services=", ".join(gap.services))))
        )
    return Explained(
        gap.what,
        tr("{condition} · {duty}, not covered", condition=tr(condition).upper(), duty=gap.duty),
        glyph_of(condition),
        tuple(parts),
    )


def _called(person: Person | None) -> str:
    return tr("nobody") if person is None else f"{person.name}, {person.phone or tr('no phone number on record')}"


def _name(person: Person | None) -> str:
    return tr("nobody") if person is None else person.name


def _moment(at_ms: int, now_ms: int) -> str:
    """Today the time alone."""
    return minute(at_ms) if at_ms // _DAY_MS == now_ms // _DAY_MS else _day(at_ms)


def _day(at_ms: int) -> str:
    return f"{weekday_and_day(utc(at_ms))} {minute(at_ms)}"
