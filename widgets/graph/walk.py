"""Walking the graph by key: along edges to the sides, within the column up and down. Pure."""

from enum import StrEnum

from widgets.graph.places import Places
from widgets.graph.views import EdgeKey


class Way(StrEnum):
    """Where to go. Left and right are those of the picture."""

    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    HOME = "home"
    END = "end"


_BACK = {Way.LEFT: Way.RIGHT, Way.RIGHT: Way.LEFT}


class Walker:
    """Remembers the last step along an edge, so that the way back leads where one came from."""

    def __init__(self) -> None:
        self._came: tuple[str, Way, str] | None = None
        """From where, which way, to where."""

    def step(self, places: Places, roots: tuple[str, ...], here: str, way: Way) -> str:
        """The node to go to; `here` where there is none that way. Without a node it begins at the root."""
        if not places.ids:
            return ""
        if here not in places.index:
            return end_of(places) if way is Way.END else first_of(places, roots)
        if way is Way.HOME:
            return first_of(places, roots)
        if way is Way.END:
            return end_of(places, here)
        if way in (Way.UP, Way.DOWN):
            return _within(places, here, -1 if way is Way.UP else 1)
        found = self._along(places, here, way)
        if found != here:
            self._came = (here, way, found)
        return found

    def _along(self, places: Places, here: str, way: Way) -> str:
        others = neighbours(places, here, is_right=way is Way.RIGHT)
        if self._came is not None:
            start, before, end = self._came
            if end == here and _BACK[way] is before and start in others:
                return start
        return others[0] if others else here


def neighbours(places: Places, here: str, *, is_right: bool) -> tuple[str, ...]:
    """The nodes an edge leads to on one side, nearest in height first. Right are callers, in a mirrored picture the needs."""
    callers, needs = places.links
    ids = (callers if is_right != places.structure[2] else needs).get(here, ())
    number = places.index
    y = float(places.y[number[here]])

    def distance(other: str) -> tuple[float, float, str]:
        at = number[other]
        return abs(float(places.y[at]) - y), abs(float(places.x[at]) - float(places.x[number[here]])), other

    return tuple(sorted(ids, key=distance))


def edges_of(places: Places, here: str) -> tuple[EdgeKey, ...]:
    """The edges of a node in the order in which a key goes through them: to its callers, then to its needs."""
    callers, needs = places.links
    y = places.y
    up = sorted(callers.get(here, ()), key=lambda other: float(y[places.index[other]]))
    down = sorted(needs.get(here, ()), key=lambda other: float(y[places.index[other]]))
    return tuple([(other, here) for other in up] + [(here, other) for other in down])


def first_of(places: Places, roots: tuple[str, ...]) -> str:
    """The uppermost root, else the uppermost node of the first column."""
    known = [root for root in roots if root in places.index]
    among = known or [node for node in places.ids if places.rank[places.index[node]] == 0] or list(places.ids)
    return min(
        among, key=lambda node: (int(places.rank[places.index[node]]), float(places.y[places.index[node]]), node)
    )


def end_of(places: Places, here: str = "") -> str:
    """The node of the last column nearest in height."""
    last = int(places.rank.max())
    y = float(places.y[places.index[here]]) if here in places.index else 0.0
    among = [node for number, node in enumerate(places.ids) if places.rank[number] == last]
    return min(among, key=lambda node: (abs(float(places.y[places.index[node]]) - y), node))


def _within(places: Places, here: str, step: int) -> str:
    at = places.index[here]
    column = [number for number in range(len(places.ids)) if places.rank[number] == places.rank[at]]
    column.sort(key=lambda number: int(places.order[number]))
    place = column.index(at) + step
    return places.ids[column[place]] if 0 <= place < len(column) else here
