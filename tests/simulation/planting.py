"""How a bug is planted: a function of the program is changed for as long as a history runs."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import Any

from tests.simulation.options import Options, draw, with_demotions, with_effects
from tests.simulation.world import Plant


@dataclass(frozen=True, slots=True)
class Bug:
    """One planted bug."""

    name: str
    plant: Plant
    level: int
    seed: int
    """The first whose history gives it away."""
    breaks: str
    """The invariant that this history finds broken."""
    has_effects: bool = False
    """Whether it is one in which updates leave."""
    has_demotions: bool = False
    """Whether it is one in which roles are changed."""

    @property
    def options(self) -> Options:
        """Of the history that is recorded for it."""
        return self.drawn(self.seed)

    def drawn(self, seed: int) -> Options:
        """Of a seed's history in which it can show."""
        found = draw(seed, self.level)
        if self.has_demotions:
            return with_demotions(found)
        return with_effects(found) if self.has_effects else found


PLANTS: dict[str, tuple[Plant, int]] = {}
OF_EFFECTS: set[str] = set()
OF_ROLES: set[str] = set()


@contextmanager
def swapped(owner: Any, name: str, value: Any) -> Iterator[None]:
    before = getattr(owner, name)
    setattr(owner, name, value)
    try:
        yield
    finally:
        setattr(owner, name, before)


def changed(owner: Any, name: str, level: int = 1) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """The decorated function takes the real one's place, and is given it first. Its own name names the bug."""

    def enter(wrong: Callable[..., Any]) -> Callable[..., Any]:
        real = getattr(owner, name)

        def plant() -> AbstractContextManager[None]:
            def instead(*args: Any, **kwargs: Any) -> Any:
                return wrong(real, *args, **kwargs)

            return swapped(owner, name, instead)

        PLANTS[wrong.__name__.replace("_", "-")] = (plant, level)
        return wrong

    return enter


def sending(owner: Any, name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """As `changed`, of the outbox: it shows only where updates leave."""

    def enter(wrong: Callable[..., Any]) -> Callable[..., Any]:
        OF_EFFECTS.add(wrong.__name__.replace("_", "-"))
        return changed(owner, name)(wrong)

    return enter


def among_roles(owner: Any, name: str, level: int = 1) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """As `changed`, of rights that are taken away: it shows only where roles are changed."""

    def enter(wrong: Callable[..., Any]) -> Callable[..., Any]:
        OF_ROLES.add(wrong.__name__.replace("_", "-"))
        return changed(owner, name, level)(wrong)

    return enter
