"""The dependency graph on screen, 1,000 nodes and 5,000 edges: ms a frame while it moves, against the same in a QGraphicsView.

Both run in processes of their own in the same run, at 1920 × 1080, without a screen: what is timed is the work of the GUI thread
until the picture is painted into the window's own memory.
"""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import Final, TypeVar

from console.bench.canvas_views import Moved, naive, ours
from console.bench.result import Goal, Result, Surroundings, percentile

T = TypeVar("T")

FRAME_GOAL_MS: Final = 16.0
OPEN_GOAL_S: Final = 1.0
EDGES_A_NODE: Final = 5
_SEED: Final = 4
_PATIENCE_SECONDS: Final = 900


def measure(surroundings: Surroundings) -> Result:
    """Layered and power-law estates on our canvas, then the layered one as a QGraphicsScene."""
    nodes, frames = surroundings.size.canvas_nodes, surroundings.size.canvas_frames
    edges = nodes * EDGES_A_NODE
    surroundings.progress(f"canvas: {nodes} nodes, {edges} edges, layered")
    layered = _apart(ours, "layered", nodes, edges, _SEED, frames)
    surroundings.progress(f"canvas: {nodes} nodes, {edges} edges, power law")
    power = _apart(ours, "power", nodes, edges, _SEED, frames)
    surroundings.progress("canvas: the layered one as a QGraphicsScene")
    peer = _apart(naive, "layered", nodes, edges, _SEED, frames)
    figures = {**_figures("layered", layered), **_figures("power_law", power)}
    worst = max(percentile(list(moved.of(way)), 0.95) for moved in (layered, power) for way in moved.ways)
    median = max(percentile(list(moved.of(way)), 0.5) for moved in (layered, power) for way in moved.ways)
    opened = max(layered.open_s, power.open_s)
    return Result(
        "canvas",
        f"{nodes:,} nodes and {edges:,} edges at 1920 × 1080, ms of the GUI thread a frame",
        figures,
        "the same nodes and edges as items of a QGraphicsScene, in the places of our layout",
        _figures("", peer),
        (
            Goal("a frame while panning or zooming, median of the worst way", median, "ms", FRAME_GOAL_MS),
            Goal("a frame while panning or zooming, p95 of the worst way", worst, "ms", FRAME_GOAL_MS),
            Goal("open, layout included", opened, "s", OPEN_GOAL_S),
        ),
        {
            way: percentile(list(layered.of(way)), 0.5) / max(1e-6, percentile(list(peer.of(way)), 0.5))
            for way in layered.ways
        },
    )


def _figures(name: str, moved: Moved) -> dict[str, float]:
    lead = f"{name}_" if name else ""
    figures = {f"{lead}open_s": moved.open_s, f"{lead}layout_s": moved.layout_s}
    for way in moved.ways:
        figures[f"{lead}{way}_p50_ms"] = percentile(list(moved.of(way)), 0.5)
        figures[f"{lead}{way}_p95_ms"] = percentile(list(moved.of(way)), 0.95)
    return figures


def _apart(work: Callable[..., T], *arguments: object) -> T:
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result(_PATIENCE_SECONDS)
