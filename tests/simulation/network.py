"""A network that loses, repeats, delays and reorders messages, and falls apart in every direction singly."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.simulation.schedule import Scheduler, below


@dataclass(frozen=True, slots=True)
class Weather:
    """How bad the network is; shares from 0 to 1."""

    drop: float = 0.0
    repeat: float = 0.0
    slow: float = 0.0
    """Of the messages that take a hundred times as long as others, and so come after later ones."""


class Network:
    def __init__(self, scheduler: Scheduler, random: Random, weather: Weather) -> None:
        self._scheduler = scheduler
        self._random = random
        self.weather = weather
        self.cut: set[tuple[str, str]] = set()
        """Directions in which nothing passes: (from, to)."""
        self._is_healed = False

    def send(self, source: str, target: str, deliver: Callable[[], None]) -> None:
        """Perhaps delivers, perhaps more than once, some time later."""
        if (source, target) in self.cut or self._chance(self.weather.drop):
            return
        for _ in range(2 if self._chance(self.weather.repeat) else 1):
            delay = (1 + below(self._random, 40)) * (100 if self._chance(self.weather.slow) else 1)
            self._scheduler.later(delay, lambda: self._arrive(source, target, deliver))

    def isolate(self, node: str, others: list[str], *, inbound: bool = True, outbound: bool = True) -> None:
        if self._is_healed:
            return
        for other in others:
            if other != node and inbound:
                self.cut.add((other, node))
            if other != node and outbound:
                self.cut.add((node, other))

    def rejoin(self, node: str) -> None:
        self.cut = {pair for pair in self.cut if node not in pair}

    def heal(self) -> None:
        """For good: no partition that was planned comes after it."""
        self._is_healed = True
        self.cut.clear()
        self.weather = Weather()

    def _arrive(self, source: str, target: str, deliver: Callable[[], None]) -> None:
        # A cable pulled while the message was on its way takes the message along.
        if (source, target) not in self.cut:
            deliver()

    def _chance(self, share: float) -> bool:
        return share > 0 and self._random.random() < share
