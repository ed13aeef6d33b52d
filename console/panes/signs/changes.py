"""Changes and whether something worsened after them, as rows and in full sentences. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from console.panes.sheet import (
    NONE,
    STATE,
    UNKNOWN_FIGURE,
    Around,
    Sheet,
    ago,
    name_cell,
    sentence,
    since_words,
    state_cell,
)
from console.panes.words import clock_time
from models.changes.comparison import Comparison, Verdict
from models.changes.standing import ChangeStanding, p_words
from models.health.condition import Condition
from models.health.figure import age, figure
from models.kernel.clock import utc
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column("When, UTC"),
    Column("Service", weight=0.5, least=120),
    Column("Change", weight=1.0, least=176),
    Column("Signal", weight=0.4, least=96, help="The signal that decided; all of them are in the column beside"),
    Column("Before", is_right=True),
    Column("After", is_right=True),
    Column("Certainty", help="Chance of such a difference were nothing changed"),
    Column("All signals"),
    Column("By"),
)
EMPTY = (
    "No change was reported yet. Name GitHub repositories, Argo CD, a file or a listener in Settings → Watching, "
    "Ctrl+comma (docs/changes.md)."
)
_WORDS = {
    Verdict.WORSE: "regression",
    Verdict.BETTER: "better",
    Verdict.NO_CHANGE: "no change",
    Verdict.TOO_EARLY: "too early",
    Verdict.NO_DATA: "no data",
}
_DAY_MS = 86_400_000


def sheet(standings: Sequence[ChangeStanding], around: Around) -> Sheet:
    """In the board's order: regressions first, then the newest."""
    rows = tuple(_row(each, around) for each in standings)
    worse = sum(each.verdict is Verdict.WORSE for each in standings)
    meta = f"{len(rows)} {'changes' if len(rows) > 1 else 'change'}, {worse} followed by a regression" if rows else ""
    return Sheet("Changes", COLUMNS, rows, meta, EMPTY)


def row_id(standing: ChangeStanding) -> str:
    """Unique among changes."""
    return "\n".join(standing.change.key)


def explain(standing: ChangeStanding, around: Around) -> Explained:
    """Everything about one change."""
    change = standing.change
    parts = [Said("Why", sentence(standing.sentence))]
    if standing.began_ms is not None and standing.verdict is Verdict.WORSE:
        lead = age(max(0, standing.began_ms - change.at_ms) / 1000)
        parts.append(Said("Began", f"Most likely {clock_time(standing.began_ms)}Z, {lead} after the change."))
    if standing.also:
        parts.append(Said("Suspect", f"Things worsened earlier after {', '.join(standing.also)}."))
    parts.append(
        Said(
            "Changed",
            f"{change.kind.value.capitalize()} by {change.author or 'nobody named'}, {_when(change.at_ms, around.now_ms)} ago.",
            " · ".join(filter(None, (change.detail, change.source, change.url))),
            GlyphKind.CHANGE,
        )
    )
    for number, each in enumerate(standing.comparisons):
        parts.append(_compared("" if number else "Signals", each))
    if not standing.comparisons:
        parts.append(Said("Signals", "None was compared yet.", glyph=GlyphKind.UNKNOWN))
    looked = (
        "Not looked at yet." if standing.looked_ms is None else f"Looked at up to {clock_time(standing.looked_ms)}Z."
    )
    until = "The verdict is final." if standing.is_final else "It is looked at once a minute, for 15 minutes."
    parts.append(Said("Looked", f"{looked} {until}"))
    if standing.verdict is Verdict.WORSE:
        parts.append(Said("Beware", "After is not because: who is to blame is for people to find out."))
    word = f"{_WORDS[standing.verdict].upper()} · {around.name_of(change.service) or 'no service named'}"
    return Explained(change.title, word, glyph_of(standing.condition), tuple(parts))


def _row(standing: ChangeStanding, around: Around) -> DataRow:
    change = standing.change
    service = around.name_of(change.service)
    first = standing.comparisons[0] if standing.comparisons else None
    cells = (
        replace(state_cell(standing.condition, _WORDS[standing.verdict]), full=sentence(standing.sentence)),
        Cell(_when(change.at_ms, around.now_ms), sort=float(change.at_ms)),
        name_cell(service) if service else Cell("not named", is_known=False),
        Cell(change.title, GlyphKind.CHANGE, full=change.detail),
        Cell(first.metric) if first is not None else NONE,
        _value(first, is_after=False),
        _value(first, is_after=True),
        Cell(p_words(first.p), sort=first.p) if first is not None and first.p is not None else NONE,
        _signals(standing.comparisons),
        Cell(change.author) if change.author else NONE,
    )
    spoken = f"{sentence(standing.sentence)} Changed {_when(change.at_ms, around.now_ms)}."
    return DataRow(row_id(standing), cells, standing.condition, spoken, change.service or "")


def _signals(comparisons: Sequence[Comparison]) -> Cell:
    """3 of 4 worse."""
    if not comparisons:
        return Cell("none compared", is_known=False)
    found = [each.verdict for each in comparisons]
    worse, known = found.count(Verdict.WORSE), sum(each not in (Verdict.NO_DATA, Verdict.TOO_EARLY) for each in found)
    if not known:
        return Cell("too few samples", is_known=False)
    return Cell(f"{worse} of {known} worse", sort=-worse / known)


def _value(one: Comparison | None, *, is_after: bool) -> Cell:
    if one is None:
        return NONE
    value = one.after if is_after else one.before
    if value is None:
        return UNKNOWN_FIGURE
    return Cell(figure(value, one.unit), emphasis=Emphasis.NAME if is_after else Emphasis.PLAIN, sort=value)


def _compared(label: str, one: Comparison) -> Said:
    condition = {Verdict.WORSE: Condition.DEGRADED, Verdict.BETTER: Condition.OK, Verdict.NO_CHANGE: Condition.OK}
    glyph = glyph_of(condition.get(one.verdict, Condition.UNKNOWN))
    if one.before is None or one.after is None:
        return Said(label, f"{one.metric}: {one.verdict.value}.", "too few samples before or after", glyph)
    stretch = f"the last {age(one.after_seconds)}" if one.is_tail else f"{age(one.after_seconds)} after"
    note = f"{one.verdict.value}, {p_words(one.p)}, {stretch}"
    if one.peers is not None:
        note += f"; other services × {one.peers:.2g} meanwhile"
    return Said(label, f"{one.metric} {figure(one.before, one.unit)} → {figure(one.after, one.unit)}", note, glyph)


def _when(at_ms: int, now_ms: int) -> str:
    """13:46Z, 50 min; with its day from a day on."""
    if now_ms - at_ms < _DAY_MS:
        return since_words(at_ms, now_ms)
    return f"{utc(at_ms):%Y-%m-%d %H:%MZ}, {ago((now_ms - at_ms) / 1000).removesuffix(' ago')}"
