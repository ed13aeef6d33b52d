"""How wide the columns of a table are: as wide as their words, and columns with a weight share what is left."""

from collections.abc import Sequence

from resources.tongue import tr
from widgets.itemmodels.data_table_delegate import advance, paddings
from widgets.itemmodels.data_table_row import Column

_GIVES = 3
"""The part of its least width that a column with a weight gives up before the table scrolls."""
_ARROW = 16
"""Room for the arrow of a sorted column: widths must not jump when one is chosen."""


class Widths:
    """What each column has needed so far: a column does not shake with the figures in it, so it never gets narrower."""

    def __init__(self) -> None:
        self._needed: dict[int, int] = {}

    def note(self, column: int, width: int) -> None:
        """A column needs this much now."""
        self._needed[column] = max(width, self._needed.get(column, 0))

    def shared(self, columns: Sequence[Column], room: int) -> list[int]:
        """Widths of all columns in so much room; together wider where the least they need is wider."""
        needed = [self._needed.get(place, column.least) for place, column in enumerate(columns)]
        widths = [
            min(column.least, needed[place]) if column.weight > 0 else needed[place]
            for place, column in enumerate(columns)
        ]
        left = room - sum(widths)
        self._give_way(columns, widths, -left)
        left = max(0, left)
        open_ = [place for place, column in enumerate(columns) if column.weight > 0]
        # Who needs less than its share leaves the rest to the others.
        while left > 0 and open_:
            total = sum(columns[place].weight for place in open_)
            sated = [p for p in open_ if needed[p] - widths[p] <= left * columns[p].weight / total]
            if not sated:
                shares = {p: int(left * columns[p].weight / total) for p in open_}
                for place, share in shares.items():
                    widths[place] += share
                left -= sum(shares.values())
                break
            for place in sated:
                left -= needed[place] - widths[place]
                widths[place] = needed[place]
                open_.remove(place)
        weights = {place: column.weight for place, column in enumerate(columns) if column.weight > 0}
        weights = weights or ({len(columns) - 1: 1.0} if columns else {})
        for place, weight in weights.items():
            widths[place] += int(max(0, left) * weight / sum(weights.values()))
        if weights and sum(widths) < room:
            widths[max(weights)] += room - sum(widths)
        return widths

    @staticmethod
    def _give_way(columns: Sequence[Column], widths: list[int], wanting: int) -> None:
        """Where little is wanting, columns whose words may be elided go without it: nobody scrolls sideways for a few pixels."""
        spare = {place: widths[place] // _GIVES for place, column in enumerate(columns) if column.weight > 0}
        if not 0 < wanting <= sum(spare.values()):
            return
        for place in sorted(spare, key=lambda each: columns[each].weight, reverse=True):
            given = min(wanting, spare[place])
            widths[place] -= given
            wanting -= given


def head_width(column: Column, place: int, count: int) -> int:
    """How wide a column must be for its head, with the arrow it may get."""
    return sum(paddings(place, count)) + advance(tr(column.head), "label", 600) + _ARROW
