"""What a table shows: columns, and rows of cells with their words ready."""

from dataclasses import dataclass
from enum import StrEnum

from models.health.condition import Condition
from widgets.glyphs import GlyphKind


class Emphasis(StrEnum):
    """How the words of a cell are set."""

    PLAIN = "plain"
    """15, text."""
    NAME = "name"
    """15 semibold: what the row is about."""
    STATE = "state"
    """13 semibold: the word of a state."""
    QUIET = "quiet"
    """13, secondary."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. Widths are logical pixels, padding included."""

    head: str
    weight: float = 0.0
    """Above 0 its words may be elided and it takes its share of the room that is left; else it is as wide as its words."""
    least: int = 48
    is_right: bool = False
    """Figures stand right, so that their digits stand below one another."""
    help: str = ""
    """What the head means, as its tooltip."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell."""

    text: str
    glyph: GlyphKind | None = None
    emphasis: Emphasis = Emphasis.PLAIN
    sort: float | str | None = None
    """What it is sorted by; None: by its text. Cells without a figure come last whichever way is sorted: see `is_known`."""
    is_known: bool = True
    """False for a figure nobody has: it is shown as said in `text`, and sorted behind all others."""
    full: str = ""
    """More than fits, for the tooltip; empty: the text alone."""


@dataclass(frozen=True, slots=True)
class DataRow:
    """One row. `id` is unique within its table."""

    id: str
    cells: tuple[Cell, ...]
    condition: Condition
    spoken: str
    """The whole row in a sentence, for screen readers."""
    service: str = ""
    """Id of the service whose charts Enter opens; empty for none."""


def sort_key(row: DataRow, column: int) -> tuple[int, float, str]:
    """Place of a row among others by one column, ascending: figures before words."""
    cell = row.cells[column]
    value = cell.text if cell.sort is None else cell.sort
    if isinstance(value, str):
        return 1, 0.0, value.casefold()
    return 0, float(value), ""
