"""Changes and whether something worsened after them, as rows and in full sentences. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from console.panes.sheet import (
    NONE,
    STATE,
    Around,
    Sheet,
    ago,
    name_cell,
    sentence,
    since_words,
    state_cell,
    unknown_figure,
)
from console.panes.words import clock_time
from models.changes.comparison import Comparison, Verdict
from models.changes.standing import ChangeStanding, p_words
from models.health.condition import Condition
from models.health.figure import age, figure
from models.kernel.clock import utc
from resources.tongue import marked, tr
from widgets.explanation import Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column(marked("When, UTC")),
    Column(marked("Service"), weight=0.5, least=120),
    Column(marked("Change"), weight=1.0, least=176),
    Column(
        marked("Signal"),
        weight=0.4,
        least=96,
        help=marked("The signal that decided; all of them are in the column beside"),
    ),
    Column(marked("Before"), is_right=True),
    Column(marked("After"), is_right=True),
    Column(marked("Certainty"), help=marked("Chance of such a difference were nothing changed")),
    Column(marked("All signals")),
    Column(marked("By")),
)
EMPTY = marked(
    "No change was reported yet. Name GitHub repositories, Argo CD, a file or a listener in Settings → Watching, "
    "Ctrl+comma (docs/changes.md)."
)
_WORDS = {
    Verdict.WORSE: "regression",
    Verdict.BETTER: "better",
    Verdict.NO_CHANGE: marked("no change"),
    Verdict.TOO_EARLY: marked("too early"),
    Verdict.NO_DATA: marked("no data"),
}
_DAY_MS = 86_400_000


def sheet(standings: Sequence[ChangeStanding], around: Around) -> Sheet:
    """In the board's order: regressions first, then the newest."""
    rows = tuple(_row(each, around) for each in standings)
    worse = sum(each.verdict is Verdict.WORSE for each in standings)
    meta = (
        (
            tr("{rows} changes, {worse} followed by a regression", rows=len(rows), worse=worse)
            if len(rows) > 1
            else tr("{rows} change, {worse} followed by a regression", rows=len(rows), worse=worse)
        )
        if rows
        else ""
    )
    return Sheet(tr("Changes"), COLUMNS, rows, meta, tr(EMPTY))


def row_id(standing: ChangeStanding) -> str:
    """Unique among changes."""
    return "\n".join(standing.change.key)


def explain(standing: ChangeStanding, around: Around) -> Explained:
    """Everything about one change."""
    change = standing.change
    parts = [Said(tr("Why"), sentence(standing.sentence))]
    if standing.began_ms is not None and standing.verdict is Verdict.WORSE:
        lead = age(max(0, standing.began_ms - change.at_ms) / 1000)
        parts.append(
            Said(
                tr("Began"),
                tr(
                    "Most likely {clock_time}Z, {lead} after the change.",
                    clock_time=clock_time(standing.began_ms),
                    lead=lead,
                ),
            )
        )
    if standing.also:
        parts.append(Said(tr("Suspect"), tr("Things worsened earlier after {also}.", also=", ".join(standing.also))))
    parts.append(
        Said(
            tr("Changed"),
            tr(
                "{kind} by {author}, {when} ago.",
                kind=tr(change.kind.value).capitalize(),
                author=change.author or tr("nobody named"),
                when=_when(change.at_ms, around.now_ms),
            ),
            " · ".join(filter(None, (change.detail, change.source, change.url))),
            GlyphKind.CHANGE,
        )
    )
    for number, each in enumerate(standing.comparisons):
        parts.append(_compared("" if number else tr("Signals"), each))
    if not standing.comparisons:
        parts.append(Said(tr("Signals"), tr("None was compared yet."), glyph=GlyphKind.UNKNOWN))
    looked = (
        tr("Not looked at yet.")
        if standing.looked_ms is None
        else tr("Looked at up to {clock_time}Z.", clock_time=clock_time(standing.looked_ms))
    )
    until = tr("The verdict is final.") if standing.is_final else tr("It is looked at once a minute, for 15 minutes.")
    parts.append(Said(tr("Looked"), f"{looked} {until}"))
    if standing.verdict is Verdict.WORSE:
        parts.append(Said(tr("Beware"), tr("After is not because: who is to blame is for people to find out.")))
    word = f"{tr(_WORDS[standing.verdict]).upper()} · {around.name_of(change.service) or tr('no service named')}"
    return Explained(change.title, word, glyph_of(standing.condition), tuple(parts))


def _row(standing: ChangeStanding, around: Around) -> DataRow:
    change = standing.change
    service = around.name_of(change.service)
    first = standing.comparisons[0] if standing.comparisons else None
    cells = (
        replace(state_cell(standing.condition, tr(_WORDS[standing.verdict])), full=sentence(standing.sentence)),
        Cell(_when(change.at_ms, around.now_ms), sort=float(change.at_ms)),
        name_cell(service) if service else Cell(tr("not named"), is_known=False),
        Cell(change.title, GlyphKind.CHANGE, full=change.detail),
        Cell(first.metric) if first is not None else NONE,
        _value(first, is_after=False),
        _value(first, is_after=True),
        Cell(p_words(first.p), sort=first.p) if first is not None and first.p is not None else NONE,
        _signals(standing.comparisons),
        Cell(change.author) if change.author else NONE,
    )
    spoken = tr(
        "{sentence} Changed {when}.", sentence=sentence(standing.sentence), when=_when(change.at_ms, around.now_ms)
    )
    return DataRow(row_id(standing), cells, standing.condition, spoken, change.service or "")


def _signals(comparisons: Sequence[Comparison]) -> Cell:
    """3 of 4 worse."""
    if not comparisons:
        return Cell(tr("none compared"), is_known=False)
    found = [each.verdict for each in comparisons]
    worse, known = found.count(Verdict.WORSE), sum(each not in (Verdict.NO_DATA, Verdict.TOO_EARLY) for each in found)
    if not known:
        return Cell(tr("too few samples"), is_known=False)
    return Cell(tr("{worse} of {known} worse", worse=worse, known=known), sort=-worse / known)


def _value(one: Comparison | None, *, is_after: bool) -> Cell:
    if one is None:
        return NONE
    value = one.after if is_after else one.before
    if value is None:
        return unknown_figure()
    return Cell(figure(value, one.unit), emphasis=Emphasis.NAME if is_after else Emphasis.PLAIN, sort=value)


def _compared(label: str, one: Comparison) -> Said:
    condition = {Verdict.WORSE: Condition.DEGRADED, Verdict.BETTER: Condition.OK, Verdict.NO_CHANGE: Condition.OK}
    glyph = glyph_of(condition.get(one.verdict, Condition.UNKNOWN))
    if one.before is None or one.after is None:
        return Said(label, f"{one.metric}: {one.verdict.value}.", tr("too few samples before or after"), glyph)
    stretch = (
        tr("the last {age}", age=age(one.after_seconds))
        if one.is_tail
        else tr("{age} after", age=age(one.after_seconds))
    )
    note = f"{tr(one.verdict.value)}, {p_words(one.p)}, {stretch}"
    if one.peers is not None:
        note += tr("; other services × {peers:.2g} meanwhile", peers=one.peers)
    return Said(label, f"{one.metric} {figure(one.before, one.unit)} → {figure(one.after, one.unit)}", note, glyph)


def _when(at_ms: int, now_ms: int) -> str:
    """13:46Z, 50 min; with its day from a day on."""
    if now_ms - at_ms < _DAY_MS:
        return since_words(at_ms, now_ms)
    return f"{utc(at_ms):%Y-%m-%d %H:%MZ}, {ago((now_ms - at_ms) / 1000).removesuffix(' ago')}"
