"""What a page of tables is made of: one or two sheets, and the words and cells they have in common. Pure."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from console.panes.words import minute
from models.health.condition import Condition
from models.health.figure import age
from resources.tongue import marked, shown, tr
from widgets.glyphs import glyph_of
from widgets.itemmodels.data_table_row import Cell, Column, DataRow, Emphasis


def unknown_figure() -> Cell:
    """A figure nobody has."""
    return Cell(tr("unknown"), is_known=False)


NONE = Cell("–", is_known=False)
"""There can't be a figure here: nothing is missing."""


@dataclass(frozen=True, slots=True)
class Around:
    """What rows need beside the standings."""

    now_ms: int
    name_of: Callable[[str | None], str]
    """The catalogue's name of a service, else its id; empty for None."""
    is_by_zone: bool = False
    """Coverage: a row for each zone."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One table with its head. `empty` says why there is nothing and what to do, where there are no rows."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[DataRow, ...]
    meta: str = ""
    empty: str = ""


STATE = Column(marked("State"), least=96)
AGE = Column(marked("Age"), is_right=True, help=marked("How long ago this was last measured"))
WHY = Column(marked("Why"), weight=1.0, least=240)


def state_cell(condition: Condition, word: str = "") -> Cell:
    """Glyph and word of a condition, sorted the worst first."""
    return Cell((word or tr(condition.value)).upper(), glyph_of(condition), Emphasis.STATE, float(condition.rank))


def name_cell(name: str) -> Cell:
    """What the row is about."""
    return Cell(name, emphasis=Emphasis.NAME) if name else NONE


def age_cell(seconds: float | None) -> Cell:
    """An age; "never" where nothing was ever received."""
    return Cell(tr("never"), is_known=False) if seconds is None else Cell(age(seconds), sort=seconds)


def since_cell(at_ms: int | None, now_ms: int) -> Cell:
    """13:53Z, 43 min; a dash where it is not known since when."""
    if at_ms is None:
        return NONE
    return Cell(since_words(at_ms, now_ms), sort=float(at_ms))


def since_words(at_ms: int, now_ms: int) -> str:
    """13:53Z, 43 min."""
    return f"{minute(at_ms)}, {age(max(0, now_ms - at_ms) / 1000)}"


def ago(seconds: float | None) -> str:
    """12 s ago; never."""
    return tr("never") if seconds is None else tr("{age} ago", age=age(seconds))


def counted(rows: Iterable[DataRow], words: str) -> str:
    """28 objectives: 3 degraded, 1 unknown, 24 ok; of a single one its state alone. `words` have the places count and parts."""
    found = [row.condition for row in rows]
    if not found:
        return ""
    parts = [f"{found.count(each)} {tr(each.value)}" for each in Condition if each in found]
    return tr(words, count=len(found), parts=", ".join(parts)) if len(found) > 1 else parts[0]


def sentence(words: str) -> str:
    """With a capital and a full stop; empty stays empty."""
    stopped = full_stop(words)
    return f"{stopped[:1].upper()}{stopped[1:]}"


def full_stop(words: str) -> str:
    """With a full stop, for what begins with the name of a metric; empty stays empty."""
    words = shown(words).strip()
    return words if not words or words.endswith((".", "!", "?", "。")) else tr("{sentence}.", sentence=words)
