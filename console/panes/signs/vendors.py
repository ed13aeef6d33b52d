"""What vendors say of themselves beside what we see, as rows and in full sentences. Pure."""

from collections.abc import Sequence

from console.panes.sheet import (
    AGE,
    NONE,
    STATE,
    WHY,
    Around,
    Sheet,
    age_cell,
    ago,
    counted,
    name_cell,
    sentence,
    since_cell,
    since_words,
    state_cell,
)
from models.health.condition import Condition
from models.health.figure import age
from models.vendors.disagreement import Disagreement, OwnSight, OwnView, VendorStanding, lead_words
from models.vendors.indicator import Indicator
from models.vendors.status import VendorNotice, VendorStatus
from resources.tongue import marked, tr
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column(marked("Vendor"), weight=0.4, least=120),
    Column(marked("Vendor says"), weight=0.8, least=176),
    Column(marked("We see")),
    Column(marked("The two views"), weight=0.6, least=200),
    Column(
        marked("Since, UTC"), help=marked("Since when they disagree; where they agree, since when there is trouble")
    ),
    Column(marked("Who saw it first")),
    AGE,
    WHY,
)
EMPTY = marked(
    "No vendor on record. Name vendors with their status_url in the catalogue (docs/catalog.md) "
    "or under vendors in the probe file (docs/probes.md)."
)
_SAYS = {
    Indicator.NONE: (Condition.OK, marked("all well")),
    Indicator.MAINTENANCE: (Condition.OK, marked("maintenance")),
    Indicator.MINOR: (Condition.AT_RISK, marked("minor trouble")),
    Indicator.MAJOR: (Condition.DEGRADED, marked("major trouble")),
    Indicator.CRITICAL: (Condition.DOWN, marked("critical trouble")),
    Indicator.UNKNOWN: (Condition.UNKNOWN, marked("not known")),
}
_SEES = {
    OwnSight.WELL: (Condition.OK, marked("well")),
    OwnSight.FAILS: (Condition.DEGRADED, marked("failing")),
    OwnSight.UNKNOWN: (Condition.UNKNOWN, marked("no view")),
}


def sheet(standings: Sequence[VendorStanding], around: Around) -> Sheet:
    """All vendors, the worst first, and those who disagree with us first among equals."""
    order = sorted(standings, key=lambda each: (each.condition.rank, each.disagreement is Disagreement.NONE, each.name))
    rows = tuple(_row(each, around) for each in order)
    return Sheet(tr("Vendors"), COLUMNS, rows, counted(rows, marked("{count} vendors: {parts}")), tr(EMPTY))


def explain(standing: VendorStanding, around: Around) -> Explained:
    """Everything about one vendor."""
    parts = [Said(tr("Why"), sentence(standing.sentence))]
    if standing.disagreement is not Disagreement.NONE:
        since = (
            ""
            if standing.since_ms is None
            else tr("since {since_words}", since_words=since_words(standing.since_ms, around.now_ms))
        )
        parts.append(Said(tr("Conflict"), sentence(tr(standing.disagreement.value)), since))
    parts += _said(standing.status, standing.age_seconds)
    own = standing.own
    condition, word = _SEES[own.sight]
    seen = sentence(own.words or f"{own.by}: {tr(word)}")
    since = (
        "" if own.since_ms is None else tr("since {since_words}", since_words=since_words(own.since_ms, around.now_ms))
    )
    parts.append(Said(tr("We see"), seen, since, glyph_of(condition)))
    first = lead_words(standing.lead_seconds, standing.name)
    parts.append(Said(tr("First"), sentence(first) or tr("No trouble that both of us saw is on record.")))
    return Explained(
        standing.name,
        tr("{condition} · vendor", condition=tr(standing.condition).upper()),
        glyph_of(standing.condition),
        tuple(parts),
    )


def _row(standing: VendorStanding, around: Around) -> DataRow:
    own_condition, own_word = _SEES[standing.own.sight]
    agrees = standing.disagreement is Disagreement.NONE
    cells = (
        state_cell(standing.condition),
        name_cell(standing.name),
        _says_cell(standing.status),
        Cell(tr(own_word), glyph_of(own_condition), sort=float(own_condition.rank), full=_own_words(standing.own)),
        Cell(
            tr("agree") if agrees else tr(standing.disagreement.value), sort=f"{agrees:d} {standing.disagreement.value}"
        ),
        since_cell(standing.since_ms, around.now_ms),
        _lead_cell(standing),
        age_cell(standing.age_seconds),
        Cell(sentence(standing.sentence), emphasis=Emphasis.QUIET),
    )
    spoken = f"{standing.name}, {tr(standing.condition.value)}. {sentence(standing.sentence)}"
    return DataRow(f"vendor:{standing.vendor}", cells, standing.condition, spoken)


def _says_cell(status: VendorStatus | None) -> Cell:
    if status is None:
        return Cell(tr("not read yet"), GlyphKind.UNKNOWN, is_known=False)
    condition, word = _SAYS[status.indicator]
    said = status.incidents[0].title if status.incidents else tr(word)
    return Cell(said, glyph_of(condition), sort=float(condition.rank), full=status.words)


def _lead_cell(standing: VendorStanding) -> Cell:
    lead = standing.lead_seconds
    if lead is None:
        return NONE
    if abs(lead) < 30:
        return Cell(tr("both at once"), sort=0.0)
    return Cell(tr("we, by {age}", age=age(lead)) if lead > 0 else tr("vendor, by {age}", age=age(-lead)), sort=lead)


def _own_words(own: OwnView) -> str:
    return sentence(f"{own.by}: {own.words}") if own.words else ""


def _said(status: VendorStatus | None, age_seconds: float | None) -> list[Said]:
    if status is None:
        return [Said(tr("Vendor says"), tr("Its status page was not read yet."), glyph=GlyphKind.UNKNOWN)]
    condition, word = _SAYS[status.indicator]
    read = tr("read {ago}", ago=ago(age_seconds)) + (f" · {status.url}" if status.url else "")
    parts = [Said(tr("Vendor says"), sentence(status.words or tr(word)), read, glyph_of(condition))]
    if status.error:
        parts.append(Said(tr("Not read"), sentence(status.error), glyph=GlyphKind.UNKNOWN))
    broken = [each for each in status.components if not each.is_operational]
    if broken:
        parts.append(Said(tr("Parts"), ", ".join(f"{each.name} ({each.status.replace('_', ' ')})" for each in broken)))
    parts += [_notice("" if at else tr("Incidents"), each) for at, each in enumerate(status.incidents)]
    parts += [_notice("" if at else tr("Planned"), each) for at, each in enumerate(status.maintenances)]
    return parts


def _notice(label: str, notice: VendorNotice) -> Said:
    return Said(
        label, f"{notice.title} ({notice.status.replace('_', ' ')}). {sentence(notice.words)}".strip(), notice.url
    )
