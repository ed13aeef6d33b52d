import shutil
from pathlib import Path

import numpy as np
import pytest

from console.bench import layout
from console.bench.dot import place_with_dot
from console.bench.layout_samples import KINDS, demo_estate, layered_of_chance
from console.bench.line_crossings import line_crossings
from console.bench.result import Size, Surroundings
from models.kernel.errors import WatchfloorError
from models.layout.layered import layered


def test_the_counter_of_the_benchmark_and_that_of_the_layout_agree() -> None:
    sample = layered_of_chance(80, 130, 7, 3)
    found = layered(sample.count, sample.edges)
    assert line_crossings(found.x, found.y, np.array(sample.edges)) == found.crossings > 0


def test_samples_come_from_their_seed_and_have_the_size_they_say() -> None:
    one, again, other = (layered_of_chance(300, 410, 12, seed) for seed in (1, 1, 2))
    assert one == again != other
    assert (one.count, len(set(one.edges))) == (300, 410)
    assert demo_estate().count > 20


def test_without_dot_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    said: list[str] = []
    with pytest.raises(WatchfloorError, match="apt install graphviz"):
        layout.measure(Surroundings(tmp_path, Size(layouts=1), said.append))


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_both_are_measured_on_the_same_graphs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = {kind: (lambda seed: layered_of_chance(40, 60, 5, seed)) for kind in KINDS}
    monkeypatch.setattr(layout, "KINDS", small)
    monkeypatch.setattr("console.bench.layout_samples.KINDS", small)
    said: list[str] = []
    result = layout.measure(Surroundings(tmp_path, Size(layouts=1), said.append))
    assert result.name == "layout"
    assert {goal.name for goal in result.goals} >= {"layered 300: crossings", "layered 2000: seconds"}
    assert result.ratios["layered_300_crossings"] == pytest.approx(
        result.figures["layered_300_crossings"] / result.peer_figures["layered_300_crossings"]
    )
    assert len(said) == len(KINDS) + 1


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_dot_puts_what_needs_right_of_what_is_needed() -> None:
    placed = place_with_dot(3, [(2, 0), (0, 1)])
    assert placed.x[2] < placed.x[0] < placed.x[1]
    assert placed.seconds > 0
