"""Objectives and agreements as rows and in full sentences. Pure."""

from collections.abc import Sequence
from dataclasses import replace

from console.panes.sheet import (
    AGE,
    NONE,
    STATE,
    Around,
    Sheet,
    age_cell,
    ago,
    counted,
    name_cell,
    state_cell,
    unknown_figure,
)
from models.slo.burn import allowed_downtime
from models.slo.standing import PairStanding, PairState, SloStanding, WindowStanding
from models.slo.words import budget, duration, factor, percent, rough
from resources.tongue import marked, shown, tr
from widgets.explanation import Bar, Bars, Explained, Said
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis

COLUMNS = (
    STATE,
    Column(marked("Service"), weight=0.6, least=120),
    Column(marked("Objective"), weight=0.8, least=112),
    Column(marked("Target"), is_right=True),
    Column(marked("Achieved"), is_right=True),
    Column(
        marked("Budget left"),
        is_right=True,
        help=marked("Share of the error budget that is left; below 0 it is overspent"),
    ),
    Column(
        marked("Burn"),
        is_right=True,
        help=marked("How many times faster than allowed, over the window that is nearest to its line"),
    ),
    Column(marked("Spent in"), is_right=True, help=marked("When the budget is gone at the rate of the last hour")),
    Column(
        "SLA", is_right=True, help=marked("The agreement, and how far above it the service is, in percentage points")
    ),
    AGE,
)
EMPTY = marked(
    "No SLO on record. Put OpenSLO or Sloth files into Settings → Watching → SLO files, Ctrl+comma, or give a service "
    "of the catalogue an slo (docs/slo.md)."
)
_LINE_AT = 0.6
"""Where on its bar the line of a burn rate lies."""


def sheet(standings: Sequence[SloStanding], around: Around) -> Sheet:
    """All objectives, as the board orders them: the worst first."""
    rows = tuple(_row(each, around) for each in standings)
    return Sheet(tr("Objectives"), COLUMNS, rows, counted(rows, marked("{count} objectives: {parts}")), tr(EMPTY))


def row_id(standing: SloStanding) -> str:
    """Unique among objectives."""
    return f"{standing.slo.service}\n{standing.slo.name}"


def explain(standing: SloStanding, around: Around) -> Explained:
    """Everything about one objective."""
    slo = standing.slo
    period = tr("{percent} over {words}", percent=percent(slo.objective), words=slo.window.words())
    down = duration(allowed_downtime(slo.objective, slo.window.seconds))
    parts: list[Said | Bars] = [
        Said(tr("Why"), standing.why),
        Said(
            tr("Objective"),
            tr("{period} lets {down} of it fail.", period=period, down=down),
            " · ".join(filter(None, (slo.description, slo.origin))),
        ),
        Said(tr("Achieved"), _achieved(standing)),
    ]
    left = standing.budget_left
    if left is not None:
        parts.append(Bars(tr("Budget"), (Bar(tr("left"), budget(left), max(0.0, left), is_bad=left <= 0),)))
    if standing.pairs:
        parts.append(Bars(tr("Burn rate"), tuple(bar for pair in standing.pairs for bar in _bars(pair))))
    few = [each for each in standing.pairs if each.state is PairState.TOO_FEW]
    if few:
        events = tr("{events:,.0f} events", events=few[0].long.events or 0)
        parts.append(
            Said(
                tr("Few events"),
                tr("A pair is above its line, but on {events} only. That is too few to judge.", events=events),
            )
        )
    if standing.sla is not None:
        parts.append(Said(tr("Agreement"), standing.sla.sentence))
    unknown = [_unknown(each) for each in (*standing.windows, standing.period) if each.burn is None]
    if unknown:
        parts.append(Said(tr("Not known"), " ".join(dict.fromkeys(unknown)), glyph=GlyphKind.UNKNOWN))
    parts += [Said(tr("Note"), note) for note in standing.notes]
    parts.append(Said(tr("Measured"), f"{ago(standing.age_seconds).capitalize()}."))
    name = f"{around.name_of(slo.service)}: {slo.name}"
    return Explained(
        name, f"{tr(standing.condition).upper()} · SLO {period}", glyph_of(standing.condition), tuple(parts)
    )


def _row(standing: SloStanding, around: Around) -> DataRow:
    slo, left = standing.slo, standing.budget_left
    service = around.name_of(slo.service)
    cells = (
        replace(state_cell(standing.condition), full=shown(standing.why)),
        name_cell(service),
        Cell(slo.name, full=slo.description),
        Cell(f"{percent(slo.objective)}, {shown(slo.window.words())}", sort=slo.objective),
        unknown_figure()
        if standing.achieved is None
        else Cell(percent(standing.achieved), sort=standing.achieved, emphasis=Emphasis.NAME),
        unknown_figure() if left is None else Cell(budget(left), sort=left),
        _burn_cell(standing),
        _spent_cell(standing),
        _agreement_cell(standing),
        age_cell(standing.age_seconds),
    )
    spoken = f"{service}, {slo.name}, {tr(standing.condition.value)}. {shown(standing.why)}"
    return DataRow(row_id(standing), cells, standing.condition, spoken, slo.service)


def _burn_cell(standing: SloStanding) -> Cell:
    """The long window nearest to its line, or above it."""
    known = [pair for pair in standing.pairs if pair.long.burn is not None]
    if not known:
        return unknown_figure() if standing.pairs else NONE
    near = max(known, key=lambda pair: (pair.state is PairState.FIRING, (pair.long.burn or 0.0) / pair.pair.factor))
    burn = near.long.burn or 0.0
    glyph = GlyphKind.DEGRADED if near.state is PairState.FIRING else None
    return Cell(
        tr("{factor} in {duration}", factor=factor(burn), duration=duration(near.long.seconds)),
        glyph,
        sort=burn / near.pair.factor,
    )


def _spent_cell(standing: SloStanding) -> Cell:
    if standing.budget_left is None:
        return unknown_figure()
    ends = standing.exhaustion_seconds
    if ends is None:
        return Cell(tr("not spent"), is_known=False)
    return Cell(tr("spent") if ends == 0 else rough(ends), sort=ends)


def _agreement_cell(standing: SloStanding) -> Cell:
    agreement = standing.sla
    if agreement is None:
        return Cell(tr("none"), is_known=False)
    if agreement.headroom is None:
        return Cell(tr("{percent}, unknown", percent=percent(agreement.sla)), is_known=False)
    room = agreement.headroom * 100
    glyph = GlyphKind.DEGRADED if room < 0 else None
    return Cell(f"{percent(agreement.sla)}, {room:+.3g}", glyph, sort=room)


def _achieved(standing: SloStanding) -> str:
    if standing.achieved is None:
        return tr("Not known: too little of the window was measured.")
    events = "" if standing.events is None else tr(" of {events:,.0f} events", events=standing.events)
    return tr("{percent}{events} were good so far.", percent=percent(standing.achieved), events=events)


def _bars(standing: PairStanding) -> tuple[Bar, ...]:
    """Both windows of a pair, each against the pair's line."""
    line, is_firing = standing.pair.factor, standing.state is PairState.FIRING
    bars = []
    for number, window in enumerate((standing.long, standing.short)):
        name = duration(window.seconds)
        if number == 0:
            name = f"{name}, {tr(standing.pair.urgency.value)} {line:g}×"
        words = tr("unknown") if window.burn is None else factor(window.burn)
        share = None if window.burn is None else window.burn / line * _LINE_AT
        bars.append(Bar(name, words, share, _LINE_AT if share is not None else None, is_firing))
    return tuple(bars)


def _unknown(window: WindowStanding) -> str:
    name = duration(window.seconds)
    if window.age_seconds is None:
        return tr("Never measured over {name}.", name=name)
    if window.known < 0.5:
        return tr("Only {budget} of the last {name} is known.", budget=budget(window.known), name=name)
    return tr("The last {name} was measured {ago}.", name=name, ago=ago(window.age_seconds))
