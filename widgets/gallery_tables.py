"""Samples of tables and explanations, and how the gallery shows them."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from models.health.condition import Condition
from widgets import gallery_samples as samples
from widgets.data_table import DataTable
from widgets.explanation import Bar, Bars, Explained, Explanation, Said
from widgets.gallery_states import State, is_old, long, panel_of, sized
from widgets.glyphs import GlyphKind, glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis
from widgets.sentence_strip import SentenceStrip

COLUMNS = (
    Column("State", least=96),
    Column("Service", weight=0.4, least=120),
    Column("Used", is_right=True),
    Column("Full in", is_right=True),
    Column("Why", weight=1.0, least=200),
)
_ROWS = (
    ("db-3", Condition.DEGRADED, 0.996, 0.0, "connections used 99.6 %, at its limit."),
    ("orders", Condition.AT_RISK, 0.871, 2400.0, "connections used 87.1 %, full in about 40 min (25 min to 2 h)."),
    ("fraud-scoring", Condition.UNKNOWN, None, None, "cpu unknown, last figure 15 min ago."),
    ("search", Condition.OK, 0.7, None, "cpu 70 %, not filling (no steady rise in the last 2 h)."),
    ("web", Condition.OK, 0.565, None, "cpu 56.5 %, as every day."),
)


def rows(state: State = State.NORMAL) -> tuple[DataRow, ...]:
    """Five resources; two hundred where overflow is shown."""
    found = [_row(each, state) for each in _ROWS]
    if state is State.OVERFLOW:
        found = [
            DataRow(f"{number}", row.cells, row.condition, row.spoken, row.service)
            for number, row in enumerate(found * 40)
        ]
    return tuple(found)


def data_table(state: State) -> QWidget:
    """A table in its panel, 960 × 280."""
    table = DataTable("What fills up")
    table.resize(960, 240)
    table.set_table(COLUMNS, () if state is State.EMPTY else rows(state))
    table.set_stale(is_old(state))
    empty = "No saturation figure is known. Connect Prometheus in Settings, Ctrl+comma."
    return panel_of("What fills up", table, state, empty, QSize(960, 280))


def explanation(state: State) -> QWidget:
    """One thing in full sentences, 464 wide."""
    parts: tuple[Said | Bars, ...] = (
        Said("Why", long(state, "Burns 21× its budget over 1 h and 24× over 5 min; page from 14.4×."), "since 13:53Z"),
        Bars(
            "Burn rate", (Bar("1 h, page 14.4×", "21×", 0.88, 0.6, is_bad=True), Bar("6 h, page 6×", "4.1×", 0.4, 0.6))
        ),
        Said("Not known", "Only 12 % of the last 3 d is known.", glyph=GlyphKind.UNKNOWN),
    )
    explained = Explained(long(state, "checkout: errors"), "DEGRADED · SLO 99.9 % over 30d", GlyphKind.DEGRADED, parts)
    shown = Explanation(None if state is State.EMPTY else explained)
    return sized(shown, 464, max(320, shown.sizeHint().height()))


def sentence_strip(state: State) -> QWidget:
    """What is said below a table without a side column."""
    strip = SentenceStrip()
    strip.resize(960, 64)
    strip.set_sentence("" if state is State.EMPTY else long(state, "connections used 99.6 %, at its limit."))
    return sized(strip, 960, strip.height())


def _row(sample: tuple[str, Condition, float | None, float | None, str], state: State) -> DataRow:
    name, condition, used, ahead, why = sample
    why = samples.LONG if state is State.OVERFLOW else why
    cells = (
        Cell(condition.upper(), glyph_of(condition), Emphasis.STATE, float(condition.rank)),
        Cell(name, emphasis=Emphasis.NAME),
        Cell("unknown", is_known=False) if used is None else Cell(f"{used:.1%}".replace("%", " %"), sort=used),
        Cell("not foreseen", is_known=False)
        if ahead is None
        else Cell("full" if ahead <= 0 else f"{ahead / 60:.0f} min", sort=ahead),
        Cell(why, emphasis=Emphasis.QUIET),
    )
    return DataRow(name, cells, condition, f"{name}, {condition.value}. {why}", name)
