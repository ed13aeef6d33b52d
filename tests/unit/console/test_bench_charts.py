from pathlib import Path

import pytest

from console.bench.chart_gap import blocks
from console.bench.charts import measure
from console.bench.registry import NAMES
from console.bench.result import Size, Surroundings
from models.catalog.estate import Service


def test_charts_are_measured_against_plot_widgets(tmp_path: Path) -> None:
    said: list[str] = []
    size = Size(tiles=4, charts_seconds=1, charts_rounds=1, backfill=10)
    result = measure(Surroundings(tmp_path, size, said.append))
    assert "charts" in NAMES
    assert result.name == "charts"
    assert all(value > 0 for each in (result.figures, result.peer_figures, result.ratios) for value in each.values())
    ratio = result.figures["tiles_p50_ms"] / result.peer_figures["p50_ms"]
    assert result.ratios["p50"] == pytest.approx(ratio)
    assert [goal.limit for goal in result.goals] == [16.0, 0.05, 50.0]
    assert any("10 series" in line for line in said)


def test_every_series_brings_an_hours_worth_ending_now() -> None:
    services = tuple(Service(f"s{number}", f"s{number}") for number in range(4))
    made = blocks(services, 20, 1_800_000_000.0)
    assert len({block.key for block in made}) == 20
    for block in made:
        assert 1_440 <= block.times.size <= 3_600
        assert block.times[-1] == 1_800_000_000.0
        assert (block.times[1:] > block.times[:-1]).all()
