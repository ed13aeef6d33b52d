"""The demo estate as every console of these tests has it: read once, and what happens to it made up once.

The same scenario at the same time gives the same samples; making them up again for each of hundreds of windows would cost more
than many of their tests.
"""

import functools
from typing import Any, Final

from console import demo
from console.sources import simulator
from console.sources.simulator import SimulatorSource
from models.catalog.estate import Catalog
from models.drills.scenario import Scenario
from models.drills.simulation import Simulation
from models.health.samples import SampleBlock

_STEP_SECONDS: Final = 10.0


@functools.cache
def _read() -> tuple[Catalog, Scenario]:
    found = demo.demo()
    return found.catalog, found.source._scenario


@functools.cache
def _made_up(seed: int, start_ms: int, from_ms: int, until_ms: int, step_s: float) -> tuple[SampleBlock, ...]:
    blocks = Simulation(*_read(), seed, start_ms).samples(from_ms, until_ms, step_s)
    for block in blocks:
        # Shared by all of them: whoever wrote into one would be found out.
        block.times.flags.writeable = block.values.flags.writeable = False
    return tuple(blocks)


class KnownSimulation(Simulation):
    """Of the demo's default scenario; any other is made up as ever."""

    def samples(self, from_ms: int, until_ms: int, step_s: float) -> list[SampleBlock]:
        catalog, scenario = _read()
        if self.catalog is not catalog or self.scenario is not scenario:
            return super().samples(from_ms, until_ms, step_s)
        return list(_made_up(self.seed, self.start_ms, from_ms, until_ms, step_s))


def known_demo(begin_seconds: float) -> demo.Demo:
    """As console.demo.demo of the default scenario."""
    catalog, scenario = _read()
    source = SimulatorSource(catalog, scenario, begin_seconds=begin_seconds, step_seconds=_STEP_SECONDS)
    return demo.Demo(catalog, source)


def use() -> None:
    """From now on in this process."""
    module: Any = simulator
    module.Simulation = KnownSimulation
