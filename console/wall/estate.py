"""What the wall says of the estate: the services that are worst off, as one line and as tiles. Pure: the present is given."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from console.panes.words import minute
from console.wall.ages import as_of, instant, old
from models.health.condition import Condition
from models.health.figure import age, figure
from models.health.verdict import ServiceHealth
from resources.tongue import marked, tr
from widgets.glyphs import GlyphKind, glyph_of
from widgets.wall.data import Line, Mark, Tile

STALE_AFTER_MS: Final = 30_000
"""Three heartbeats of ten seconds (ux.md rule 10)."""
TILES: Final = 6
"""On a page."""
_MOST_PAGES: Final = 2
_MARKS: Final = 6
_WORDS: Final = {
    Condition.DOWN: marked("DOWN"),
    Condition.DEGRADED: marked("DEGRADED"),
    Condition.AT_RISK: marked("AT RISK"),
    Condition.UNKNOWN: marked("UNKNOWN"),
    Condition.OK: marked("normal"),
}

Lines = tuple[Line, Line, Line]
EMPTY: Final = Line("")


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of the estate."""

    health: tuple[ServiceHealth, ...]
    seen_ms: int | None
    """When the newest value was measured; None where nothing ever was."""
    names: Callable[[str], str]
    """The name of a service by its id."""
    is_simulated: bool = False

    def is_stale(self, now_ms: int) -> bool:
        """Whether what is shown of the estate is no longer the present."""
        return self.seen_ms is None or now_ms - self.seen_ms > STALE_AFTER_MS

    @property
    def broken(self) -> tuple[ServiceHealth, ...]:
        """Down, degraded and at risk, the worst first, then the longest."""
        found = (each for each in self.health if each.condition.is_abnormal and each.condition is not Condition.UNKNOWN)
        return tuple(sorted(found, key=lambda each: (each.condition.rank, each.since_ms or 0, each.service)))

    @property
    def lost(self) -> tuple[ServiceHealth, ...]:
        """Unknown now, and known to have been otherwise: what was broken before comes first."""
        found = (each for each in self.health if each.condition is Condition.UNKNOWN and each.was is not None)
        return tuple(sorted(found, key=lambda each: (each.was.rank if each.was else 9, each.service)))

    @property
    def troubled(self) -> tuple[ServiceHealth, ...]:
        """What a tile is worth."""
        return (*self.broken, *self.lost)


def live_words(sight: Sight, now_ms: int) -> str:
    """Live 14:36Z; STALE since 14:30Z from half a minute on."""
    if sight.seen_ms is None:
        return tr("NO DATA")
    if sight.is_stale(now_ms):
        return tr("STALE since {time}", time=instant(sight.seen_ms, now_ms))
    if sight.is_simulated:
        return tr("SIMULATED {time}", time=minute(now_ms))
    return tr("Live {time}", time=minute(now_ms))


def worst_line(sight: Sight, now_ms: int) -> Line:
    """The services that are worst off, then how many more."""
    label = tr("Worst")
    if sight.is_stale(now_ms):
        was = sight.broken or tuple(each for each in sight.lost if each.was is not None and each.was.is_abnormal)
        names = tuple(Mark(GlyphKind.UNKNOWN, sight.names(each.service)) for each in was[:_MARKS])
        note = "" if sight.seen_ms is None else tr("as of {time}", time=instant(sight.seen_ms, now_ms))
        return Line(label, "" if names else tr("unknown: no current data"), names, max(0, len(was) - _MARKS), note)
    broken, note = sight.broken, _seen(sight, now_ms)
    marks = tuple(Mark(glyph_of(each.condition), sight.names(each.service)) for each in broken[:_MARKS])
    if marks:
        return Line(label, marks=marks, more=max(0, len(broken) - _MARKS), note=note)
    unknown = sum(each.condition is Condition.UNKNOWN for each in sight.health)
    return Line(label, tr("none broken, {count} unknown", count=unknown) if unknown else tr("none"), note=note)


def services_line(sight: Sight, now_ms: int) -> Line:
    """40 of 42 services normal, and what the others are."""
    label, total = tr("Services"), len(sight.health)
    if not total:
        return Line(label, tr("Nothing is watched yet"))
    if sight.is_stale(now_ms):
        return Line(label, tr("No current data on any service"))
    counts = {condition: sum(each.condition is condition for each in sight.health) for condition in Condition}
    normal = counts.pop(Condition.OK)
    others = " · ".join(f"{count} {tr(_WORDS[condition])}" for condition, count in counts.items() if count)
    words = tr("{count} of {total} services normal", count=normal, total=total)
    return Line(label, words, note=_seen(sight, now_ms), below=(others,) if others else ())


def tile_pages(sight: Sight) -> int:
    """How many pages of tiles there are; none where nothing is wrong, and two at most."""
    if sight.seen_ms is None:
        return 0
    return min(_MOST_PAGES, -(-len(sight.troubled) // TILES))


def tile_lines(sight: Sight, now_ms: int, number: int = 0) -> Lines:
    """The worst services as tiles, two a line."""
    tiles = [tile(each, sight, now_ms) for each in sight.troubled[number * TILES : (number + 1) * TILES]]
    rows = [Line("", tiles=tuple(tiles[at : at + 2])) for at in range(0, len(tiles), 2)]
    rows += [EMPTY] * (3 - len(rows))
    return (rows[0], rows[1], rows[2])


def tile(each: ServiceHealth, sight: Sight, now_ms: int) -> Tile:
    """One service: state, figure, since when, and how old the figure is. What is too old counts as unknown."""
    name, newest = sight.names(each.service), old(each.age_seconds)
    if each.condition is Condition.UNKNOWN or sight.is_stale(now_ms):
        was = each.was if each.condition is Condition.UNKNOWN else each.condition
        unknown = tr(_WORDS[Condition.UNKNOWN])
        longer = unknown if was is None else tr("UNKNOWN, was {state}", state=tr(_WORDS[was]))
        return Tile(GlyphKind.UNKNOWN, name, (longer, unknown), newest)
    word = tr(_WORDS[each.condition])
    reading = each.headline
    value = "" if reading is None or reading.value is None else figure(reading.value, reading.unit)
    metric = "" if reading is None or not value else f"{reading.metric} {value}"
    lasts = "" if each.since_ms is None else age(max(0, now_ms - each.since_ms) / 1000)
    # A figure without its name would pass for the age beside it.
    told = ((word, lasts, metric), (word, metric), (metric,), (word,))
    said = tuple(dict.fromkeys(" · ".join(filter(None, parts)) for parts in told))
    return Tile(glyph_of(each.condition), name, said, newest)


def _seen(sight: Sight, now_ms: int) -> str:
    return "" if sight.seen_ms is None else as_of(sight.seen_ms, now_ms)
