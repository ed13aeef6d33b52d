"""What the inbox shows of alerts and groups, in the words of the screen. No rules: the caller judged everything."""

from dataclasses import dataclass
from enum import StrEnum

from resources.tongue import tr
from widgets.glyphs import GlyphKind


class Handling(StrEnum):
    """How far something is handled; chooses the mark before the state's word."""

    OPEN = "open"
    """Nobody took it: ▶ and a bold word."""
    DONE = "done"
    """Acknowledged, linked or over: ✓."""
    LATCHED = "latched"
    """Over, but never acknowledged: a ring; it stays until somebody does."""
    HELD = "held"
    """Kept from paging: no mark, hollow glyph."""


@dataclass(frozen=True, slots=True)
class AlertLine:
    """One alert below its group. Times and countdowns are words already."""

    id: str
    glyph: GlyphKind
    text: str
    began: str
    state: str
    handling: Handling = Handling.OPEN
    window: str = ""
    """Time left to acknowledge, or who did; never elided."""
    is_due: bool = False
    """The time left is short: bold."""
    note: str = ""
    """Beside the text, quiet: why it is suppressed, how often it fired."""
    is_flashing: bool = False

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join(
            each
            for each in (self.text, self.note, self.state, tr("began {began}", began=self.began), self.window)
            if each
        )


@dataclass(frozen=True, slots=True)
class AlertBlock:
    """One group: a service with its alerts, or a single alert where the list is not grouped."""

    id: str
    glyph: GlyphKind
    name: str
    word: str
    """The state of the service; words are never coloured."""
    count: int
    mix: str
    """ "1 / 4 / 13": P1, P2 and the rest."""
    lead: str
    note: str
    began: str
    state: str
    handling: Handling = Handling.OPEN
    window: str = ""
    is_due: bool = False
    is_flashing: bool = False
    children: tuple[AlertLine, ...] = ()

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        alerts = tr("{count} alert", count=self.count) if self.count == 1 else tr("{count} alerts", count=self.count)
        mix = f"P1, P2, P3 {self.mix}" if self.mix else ""
        parts = (
            self.name,
            self.word,
            alerts,
            mix,
            self.lead,
            self.note,
            self.state,
            tr("began {began}", began=self.began),
            self.window,
        )
        return ", ".join(each for each in parts if each)


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as it stands in the list: a group, folded or not, or one of its alerts."""

    block: AlertBlock
    line: AlertLine | None = None
    is_open: bool = False

    @property
    def id(self) -> str:
        """Unique in the list: a line's id may occur in one block only."""
        return self.block.id if self.line is None else f"{self.block.id}\n{self.line.id}"

    @property
    def spoken(self) -> str:
        """What a screen reader says: a group also whether it is open."""
        if self.line is not None:
            return self.line.spoken
        folded = (tr(", open") if self.is_open else tr(", folded")) if self.block.children else ""
        return self.block.spoken + folded

    @property
    def tooltip(self) -> str:
        """What may be cut in the list, whole."""
        parts = (
            (self.block.name, self.block.lead, self.block.note)
            if self.line is None
            else (self.line.text, self.line.note)
        )
        return "\n".join(each for each in parts if each)


def flat(blocks: tuple[AlertBlock, ...], unfolded: frozenset[str]) -> list[ListRow]:
    """The rows in order: every group, and below it its alerts where it is unfolded."""
    rows: list[ListRow] = []
    for block in blocks:
        is_open = block.id in unfolded and bool(block.children)
        rows.append(ListRow(block, None, is_open))
        if is_open:
            rows += [ListRow(block, line) for line in block.children]
    return rows
