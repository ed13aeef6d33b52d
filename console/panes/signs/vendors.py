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
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column("Vendor", weight=0.4, least=120),
    Column("Vendor says", weight=0.8, least=176),
    Column("We see"),
    Column("The two views", weight=0.6, least=200),
    Column("Since, UTC", help="Since when they disagree; where they agree, since when there is trouble"),
    Column("Who saw it first"),
    AGE,
    WHY,
)
EMPTY = (
    "No vendor on record. Name vendors with their status_url in the catalogue (docs/catalog.md) "
    "or under vendors in the probe file (docs/probes.md)."
)
_SAYS = {
    Indicator.NONE: (Condition.OK, "all well"),
    Indicator.MAINTENANCE: (Condition.OK, "maintenance"),
    Indicator.MINOR: (Condition.AT_RISK, "minor trouble"),
    Indicator.MAJOR: (Condition.DEGRADED, "major trouble"),
    Indicator.CRITICAL: (Condition.DOWN, "critical trouble"),
    Indicator.UNKNOWN: (Condition.UNKNOWN, "not known"),
}
_SEES = {
    OwnSight.WELL: (Condition.OK, "well"),
    OwnSight.FAILS: (Condition.DEGRADED, "failing"),
    OwnSight.UNKNOWN: (Condition.UNKNOWN, "no view"),
}


def sheet(standings: Sequence[VendorStanding], around: Around) -> Sheet:
    """All vendors, the worst first, and those who disagree with us first among equals."""
    order = sorted(standings, key=lambda each: (each.condition.rank, each.disagreement is Disagreement.NONE, each.name))
    rows = tuple(_row(each, around) for each in order)
    return Sheet("Vendors", COLUMNS, rows, counted(rows, "vendors"), EMPTY)


def explain(standing: VendorStanding, around: Around) -> Explained:
    """Everything about one vendor."""
    parts = [Said("Why", sentence(standing.sentence))]
    if standing.disagreement is not Disagreement.NONE:
        since = "" if standing.since_ms is None else f"since {since_words(standing.since_ms, around.now_ms)}"
        parts.append(Said("Conflict", sentence(standing.disagreement.value), since))
    parts += _said(standing.status, standing.age_seconds)
    own = standing.own
    condition, word = _SEES[own.sight]
    seen = sentence(own.words or f"{own.by}: {word}")
    since = "" if own.since_ms is None else f"since {since_words(own.since_ms, around.now_ms)}"
    parts.append(Said("We see", seen, since, glyph_of(condition)))
    first = lead_words(standing.lead_seconds, standing.name)
    parts.append(Said("First", sentence(first) or "No trouble that both of us saw is on record."))
    return Explained(
        standing.name, f"{standing.condition.upper()} · vendor", glyph_of(standing.condition), tuple(parts)
    )


def _row(standing: VendorStanding, around: Around) -> DataRow:
    own_condition, own_word = _SEES[standing.own.sight]
    agrees = standing.disagreement is Disagreement.NONE
    cells = (
        state_cell(standing.condition),
        name_cell(standing.name),
        _says_cell(standing.status),
        Cell(own_word, glyph_of(own_condition), sort=float(own_condition.rank), full=_own_words(standing.own)),
        Cell("agree" if agrees else standing.disagreement.value, sort=f"{agrees:d} {standing.disagreement.value}"),
        since_cell(standing.since_ms, around.now_ms),
        _lead_cell(standing),
        age_cell(standing.age_seconds),
        Cell(sentence(standing.sentence), emphasis=Emphasis.QUIET),
    )
    spoken = f"{standing.name}, {standing.condition.value}. {sentence(standing.sentence)}"
    return DataRow(f"vendor:{standing.vendor}", cells, standing.condition, spoken)


def _says_cell(status: VendorStatus | None) -> Cell:
    if status is None:
        return Cell("not read yet", GlyphKind.UNKNOWN, is_known=False)
    condition, word = _SAYS[status.indicator]
    said = status.incidents[0].title if status.incidents else word
    return Cell(said, glyph_of(condition), sort=float(condition.rank), full=status.words)


def _lead_cell(standing: VendorStanding) -> Cell:
    lead = standing.lead_seconds
    if lead is None:
        return NONE
    if abs(lead) < 30:
        return Cell("both at once", sort=0.0)
    return Cell(f"we, by {age(lead)}" if lead > 0 else f"vendor, by {age(-lead)}", sort=lead)


def _own_words(own: OwnView) -> str:
    return sentence(f"{own.by}: {own.words}") if own.words else ""


def _said(status: VendorStatus | None, age_seconds: float | None) -> list[Said]:
    if status is None:
        return [Said("Vendor says", "Its status page was not read yet.", glyph=GlyphKind.UNKNOWN)]
    condition, word = _SAYS[status.indicator]
    read = f"read {ago(age_seconds)}" + (f" · {status.url}" if status.url else "")
    parts = [Said("Vendor says", sentence(status.words or word), read, glyph_of(condition))]
    if status.error:
        parts.append(Said("Not read", sentence(status.error), glyph=GlyphKind.UNKNOWN))
    broken = [each for each in status.components if not each.is_operational]
    if broken:
        parts.append(Said("Parts", ", ".join(f"{each.name} ({each.status.replace('_', ' ')})" for each in broken)))
    parts += [_notice("" if at else "Incidents", each) for at, each in enumerate(status.incidents)]
    parts += [_notice("" if at else "Planned", each) for at, each in enumerate(status.maintenances)]
    return parts


def _notice(label: str, notice: VendorNotice) -> Said:
    return Said(
        label, f"{notice.title} ({notice.status.replace('_', ' ')}). {sentence(notice.words)}".strip(), notice.url
    )
