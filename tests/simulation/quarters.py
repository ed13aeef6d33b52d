"""The histories in memory of every run, in four files, so that several workers share them. `make soak` goes on
where they end.
"""

from tests.simulation.options import played
from tests.simulation.search import wrong

IN_ALL = 10_000
QUARTERS = 4
SLICES = range(5)
"""Of a quarter: a test each, so that one which hangs is known by its seeds."""


def found_wrong(quarter: int, part: int) -> list[str]:
    """What is wrong in a slice of a quarter, each with the command that shows it again."""
    seeds = range(quarter + QUARTERS * part, IN_ALL, QUARTERS * len(SLICES))
    return [str(found) for found in map(wrong, map(played, seeds)) if found is not None]
