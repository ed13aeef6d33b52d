"""Looking for trouble: many histories, until one is wrong; and the command that shows that one again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Final

from tests.simulation.options import Options, draw
from tests.simulation.planting import Bug
from tests.simulation.world import run

MOST: Final = 10_000
"""Histories within which a planted bug must be found."""

_LEAST: Final = {
    "slow": 0, "repeat": 0, "drop": 0, "wire": 0, "bundles": 0, "cuts": 0, "expiry": 0, "jumps": 0, "hub_rollbacks": 0,
    "rollbacks": 0, "clones": 0, "crashes": 0, "evil": 0, "effects": 0,
    "demotions": 0, "peers": 0, "streams": 1, "stations": 3, "writes": 1,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A history in which something is wrong."""

    options: Options
    invariant: str
    """The name of the invariant, or of the error that the program raised."""
    what: str

    def __str__(self) -> str:
        return f"seed {self.options.seed}: {self.what}\n  replay: {self.options.replay()}"


def wrong(options: Options, bug: Bug | None = None) -> Found | None:
    """What is wrong with the history of these options; None where all holds."""
    try:
        run(options) if bug is None else run(options, bug.plant)
    except Exception as error:  # noqa: BLE001  # whatever the program raises in a history is a finding
        return Found(options, getattr(error, "name", "") or type(error).__name__, f"{type(error).__name__}: {error}")
    return None


def first_wrong(seeds: Iterable[int], level: int = 1, bug: Bug | None = None) -> Found | None:
    """The first history of these seeds that is wrong; with a bug, that is wrong because of it."""
    for seed in seeds:
        options = draw(seed, level) if bug is None else bug.drawn(seed)
        found = wrong(options, bug)
        if found is not None and (bug is None or wrong(options) is None):
            return found
    return None


def smaller(found: Found, bug: Bug | None = None) -> Found:
    """The same trouble with as few kinds of it as possible: each option is tried at less, as long as it stays wrong."""
    best, is_better = found, True
    while is_better:
        is_better = False
        for name, low in _LEAST.items():
            value = getattr(best.options, name)
            for less in sorted({low, value // 2, value - 1} if isinstance(value, int) else {0.0}):
                again = wrong(_with(best.options, name, less), bug) if low <= less < value else None
                if again is not None and again.invariant == best.invariant:
                    best, is_better = again, True
                    break
    return best


def _with(options: Options, name: str, value: float) -> Options:
    fields: dict[str, Any] = {name: value}
    return replace(options, **fields)
