"""The beginnings and ends of paths that are too long and too many to be made in full."""

from models.topology.spread import Spread

_Ends = tuple[tuple[int, ...], tuple[int, ...]]


class PathEnds:
    """Paths share their beginnings, so each service is looked at once, however long the paths are."""

    def __init__(self, spread: Spread, most: int) -> None:
        """`most`: so many ids of a path in all, half of them from each end."""
        self._spread = spread
        self._half = max(1, most // 2)
        self._known: dict[tuple[int, int], _Ends] = {}

    def of(self, service: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The first and the last ids of the path to a service that is hit. They overlap where the path is short."""
        spread, half, known = self._spread, self._half, self._known
        at: tuple[int, int] | None = (service, spread.state.level[service])
        wanted = (service, spread.state.level[service])
        steps: list[tuple[int, int]] = []
        while at is not None and at not in known:
            steps.append(at)
            at = spread.before(*at)
        first, last = ((), ()) if at is None else known[at]
        for step in reversed(steps):
            first = first if len(first) == half else (*first, step[0])
            last = (*last, step[0])[-half:]
            known[step] = first, last
        first, last = known[wanted]
        ids = spread.graph.ids
        return tuple(ids[each] for each in first), tuple(ids[each] for each in last)
