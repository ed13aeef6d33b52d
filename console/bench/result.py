"""What a benchmark brings: figures, each with what it was held against in the same run, and whether the goal is met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Progress = Callable[[str], None]
"""Hears one line now and then: what is being done."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One thing that must not grow. Smaller is better throughout."""

    name: str
    value: float
    """The measured figure, or its ratio to the peer's."""
    unit: str
    """× for a ratio to the peer."""
    limit: float
    """The largest value that meets the goal."""

    @property
    def is_met(self) -> bool:
        """Whether the value is within the limit."""
        return self.value <= self.limit


@dataclass(frozen=True, slots=True)
class Result:
    """Outcome of one benchmark."""

    name: str
    what: str
    """What was measured and how large it was."""
    figures: Mapping[str, float]
    """Our own, by name with the unit last: p50_ms, bytes_per_event."""
    peer: str
    """What stands against it: a peer, or the physical limit."""
    peer_figures: Mapping[str, float]
    goals: tuple[Goal, ...] = ()
    ratios: Mapping[str, float] = field(default_factory=dict)
    """Our figure as a multiple of the peer's."""

    @property
    def is_met(self) -> bool:
        """Whether every goal is met."""
        return all(goal.is_met for goal in self.goals)

    def to_plain(self) -> dict[str, Any]:
        """For JSON."""
        return {
            "name": self.name,
            "what": self.what,
            "figures": {name: _rounded(value) for name, value in self.figures.items()},
            "peer": self.peer,
            "peer_figures": {name: _rounded(value) for name, value in self.peer_figures.items()},
            "ratios": {name: _rounded(value) for name, value in self.ratios.items()},
            "goals": [
                {
                    "name": goal.name,
                    "value": _rounded(goal.value),
                    "unit": goal.unit,
                    "limit": goal.limit,
                    "met": goal.is_met,
                }
                for goal in self.goals
            ],
            "met": self.is_met,
        }


@dataclass(frozen=True, slots=True)
class Size:
    """How much to measure. The defaults are those of the published figures; tests take tiny ones."""

    events: int = field(default=1_000_000, metadata={"help": "size of the record that fold builds", "least": 1_000})
    commands: int = field(default=2_000, metadata={"help": "that append carries out"})
    starts: int = field(default=5, metadata={"help": "of each program, by start"})
    series: int = field(default=210, metadata={"help": "labelled ones, for detect"})
    layouts: int = field(default=5, metadata={"help": "graphs of each kind and size, for layout"})
    tiles: int = field(default=200, metadata={"help": "that charts shows"})
    charts_seconds: int = field(default=60, metadata={"help": "simulated by charts, a frame each"})
    charts_rounds: int = field(default=2, metadata={"help": "of each wall, in turns, by charts", "least": 1})
    graph_nodes: int = field(default=60_000, metadata={"help": "services, for graph", "least": 10})
    graph_edges: int = field(default=260_000, metadata={"help": "dependencies, for graph", "least": 20})
    backfill: int = field(default=1_000, metadata={"help": "series that bring their history, for charts"})
    faults: int = field(default=180, metadata={"help": "injected into the demo estate, for suspects", "least": 6})
    canvas_nodes: int = field(default=1_000, metadata={"help": "that canvas shows, with five edges each", "least": 20})
    canvas_frames: int = field(default=160, metadata={"help": "of each way of moving the canvas", "least": 8})
    palette_entries: int = field(default=10_000, metadata={"help": "that are found by name, for palette", "least": 200})
    entries: int = field(default=10_000, metadata={"help": "of the timeline that is searched, for timeline"})
    sync_events: int = field(
        default=10_000, metadata={"help": "that one workstation has of another, for sync", "least": 100}
    )
    alarms: int = field(default=1_000, metadata={"help": "in a minute, for flood", "least": 60})
    hub_stations: int = field(default=50, metadata={"help": "workstations of a hub, for hub", "least": 2})
    wall_days: int = field(default=30, metadata={"help": "that a wall is left alone, for wall", "least": 1})
    hub_seconds: int = field(default=6, metadata={"help": "of each load, for hub", "least": 1})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a benchmark works. The directory is empty, on the disk to be measured, and removed afterwards."""

    directory: Path
    size: Size
    progress: Progress


Benchmark = Callable[[Surroundings], Result]


def percentile(values: list[float], share: float) -> float:
    """The smallest value that at least this share of all does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-len(ordered) * round(share * 1000) // 1000) - 1))]


def _rounded(value: float) -> float:
    return round(value, 4)
