from pathlib import Path

import pytest

from console.bench.canvas import measure
from console.bench.canvas_views import sample
from console.bench.result import Size, Surroundings


def test_the_canvas_is_measured_against_a_graphics_scene(tmp_path: Path) -> None:
    size = Size(canvas_nodes=30, canvas_frames=8)
    result = measure(Surroundings(tmp_path, size, lambda _line: None))
    assert result.name == "canvas" and "30 nodes and 150 edges" in result.what
    assert all(value > 0 for each in (result.figures, result.peer_figures, result.ratios) for value in each.values())
    expected = result.figures["layered_zoom_p50_ms"] / result.peer_figures["zoom_p50_ms"]
    assert result.ratios["zoom"] == pytest.approx(expected)
    assert [goal.limit for goal in result.goals] == [16.0, 16.0, 1.0]


@pytest.mark.parametrize("shape", ["layered", "power"])
def test_samples_have_the_size_asked_for_and_one_root(shape: str) -> None:
    view = sample(shape, 60, 200, 4)
    assert len(view.by_id) == 60 and len(view.drawn_edges) >= 190
    assert sum(node.is_root for node in view.nodes) == 1
    assert sample(shape, 60, 200, 4) == view
