"""What one page of the wall says."""

from dataclasses import dataclass

from resources.tongue import tr
from widgets.banner_data import Due
from widgets.glyphs import GlyphKind

Said = tuple[str, ...]
"""The same in several lengths, the longest first: what is shown is the first that fits, so that no state or figure is elided."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A service or a condition: its glyph and its name."""

    kind: GlyphKind
    name: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One service: half a line."""

    kind: GlyphKind
    name: str
    said: Said
    """State and figure."""
    age: str
    """Of its newest figure; never empty."""


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
    """How old it is: "3 min"; of when, where that is long ago: "as of 14:20Z"."""
    below: Said = ()
    """A second row, in smaller letters."""
    glyph: GlyphKind | None = None
    """Before the label."""
    tiles: tuple[Tile, ...] = ()
    """At most two, in place of everything else."""


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
    over_title: str = ""
    """REAL INCIDENT, where a drill is open at the same time."""
    alarm: Said = ()
    """Somebody broke the glass: over the whole width, in any page."""
    trouble: Said = ()
    """The record itself does not answer or takes in nothing new, and since when: in line 1, over the title."""
    record: Said = ()
    """How the record stands: hub and sources, the most important first."""
    is_record_in_trouble: bool = False
    foot: Line | None = None
    """In place of the next update and the commander, where no incident is open."""

    @property
    def spoken(self) -> str:
        """All of it as sentences, for a screen reader and for tests."""
        head = self.title if self.severity is None else f"SEV{self.severity}, {self.title}, {self.clock}"
        if self.over_title:
            head = f"{self.over_title}. {head}"
        if self.is_drill:
            head = tr("DRILL, not real. {head}", head=head)
        foot = self._spoken_foot()
        lines = [f"{line.label}: {spoken(line)}" if line.label else spoken(line) for line in self.lines]
        return ". ".join(
            filter(None, (*self.alarm[:1], *self.trouble[:1], head, *lines, foot, self.live, *self.record[:1]))
        )

    def _spoken_foot(self) -> str:
        if self.foot is not None:
            return f"{self.foot.label}: {spoken(self.foot)}"
        return tr(
            "Next update {time}, commander {name}",
            time=self.next_update or tr("none"),
            name=self.commander or tr("nobody"),
        )


def spoken(line: Line) -> str:
    """A line in words."""
    marks = ", ".join(f"{mark.name} {mark.kind.value}" for mark in line.marks)
    tiles = ", ".join(f"{tile.name} {tile.kind.value}, {tile.said[0]}, {tile.age}" for tile in line.tiles)
    said = tiles or marks or line.words
    if line.more:
        said = tr("{names} and {count} more", names=said, count=line.more)
    return ", ".join(filter(None, (said, *line.below[:1], line.note)))
