"""What one page of the wall says."""

from dataclasses import dataclass

from widgets.banner_data import Due
from widgets.glyphs import GlyphKind


@dataclass(frozen=True, slots=True)
class Mark:
    """A service or a condition: its glyph and its name."""

    kind: GlyphKind
    name: str


@dataclass(frozen=True, slots=True)
class Line:
    """One of the lines two to four."""

    label: str
    words: str = ""
    marks: tuple[Mark, ...] = ()
    """In place of words; what does not fit is counted at the end."""
    more: int = 0
    """Marks beyond those given."""
    note: str = ""
    """Of when it is, where that is not now: "as of 14:20Z"."""


@dataclass(frozen=True, slots=True)
class WallData:
    """One page. Times are in words already: nothing here reads a clock."""

    severity: int | None
    """1 to 4; None where no incident is open."""
    title: str
    clock: str
    """Since its declaration; the time of day where no incident is open."""
    lines: tuple[Line, Line, Line]
    next_update: str
    due: Due
    commander: str
    live: str
    """Live 14:36Z, or STALE since 14:30Z."""
    is_stale: bool
    page: str = ""
    """2 of 3, where pages turn."""
    is_drill: bool = False

    @property
    def spoken(self) -> str:
        """All of it as sentences, for a screen reader and for tests."""
        head = "No open incident" if self.severity is None else f"SEV{self.severity}, {self.title}, {self.clock}"
        lines = [f"{line.label}: {spoken(line)}" for line in self.lines]
        foot = f"Next update {self.next_update or 'none'}, commander {self.commander or 'nobody'}, {self.live}"
        return ". ".join((("DRILL, not real. " if self.is_drill else "") + head, *lines, foot))


def spoken(line: Line) -> str:
    """A line in words."""
    marks = ", ".join(f"{mark.name} {mark.kind.value.replace('_', ' ')}" for mark in line.marks)
    more = f" and {line.more} more" if line.more else ""
    return f"{marks or line.words}{more}{', ' + line.note if line.note else ''}"
