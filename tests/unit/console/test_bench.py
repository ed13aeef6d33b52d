import io
import json
from pathlib import Path
from random import Random
from typing import Any

import pytest

from console.bench.history import build
from console.bench.record import open_record
from console.bench.registry import NAMES, benchmark
from console.bench.report import table
from console.bench.result import Goal, Result, percentile
from console.bench.start import seconds_to_paint
from console.cli import main
from models.incident.lifecycle import State
from models.kernel.clock import ManualClock
from models.kernel.errors import WatchfloorError

TINY = ("--events", "1000", "--commands", "50", "--starts", "1", "--sync-events", "200")
BEGIN_MS = 1_735_689_600_000


def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    monkeypatch.setattr("sys.stderr", err)
    status = main(["bench", *arguments, "--data-dir", str(tmp_path / "data")])
    return status, out.getvalue(), err.getvalue()


@pytest.mark.parametrize(
    ("name", "ours", "peers"),
    [
        ("append", {"p50_ms", "p99_ms", "receipt_p50_ms"}, {"p50_ms", "p99_ms"}),
        ("sync", {"verified_per_second", "recorded_per_second", "shown_per_second", "catch_up_seconds"}, {"verify_us"}),
        ("fold", {"bytes_per_event", "rebuild_s", "rebuild_peak_mib", "start_s", "build_per_second"}, {"read_s"}),
    ],
)
def test_a_result_has_figures_peer_ratio_and_goals(
    name: str, ours: set[str], peers: set[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, err = bench(tmp_path, monkeypatch, name, "--json", *TINY)
    document: dict[str, Any] = json.loads(out)
    (result,) = document["results"]
    assert result["name"] == name
    assert ours <= result["figures"].keys()
    assert peers <= result["peer_figures"].keys()
    assert all(value > 0 for value in (result["figures"] | result["peer_figures"] | result["ratios"]).values())
    for goal in result["goals"]:
        assert goal["met"] is (goal["value"] <= goal["limit"])
    assert document["met"] is result["met"] is all(goal["met"] for goal in result["goals"])
    assert status == (0 if document["met"] else 1)
    assert f"{name}: " in err
    # Nothing is left behind, and no data directory was made.
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("fold", "--events", "10"), ("append", "--commands", "0"), ("start", "--starts", "-1")]
)
def test_what_can_not_be_measured_is_bad_input(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, out, err = bench(tmp_path, monkeypatch, *arguments)
    assert status == 2
    assert out == ""
    assert "expected" in err


def test_every_name_has_a_benchmark() -> None:
    assert {"start", "append", "fold"} <= set(NAMES)
    assert all(callable(benchmark(name)) for name in NAMES)


def test_the_table_says_what_is_not_met() -> None:
    good, bad = Goal("rebuild", 30.0, "s", 40.0), Goal("first paint", 5.28, "×", 2.0)
    result = Result(
        "start", "cold start", {"median_s": 1.9}, "empty window", {"median_s": 0.36}, (good, bad), {"p50": 5.28}
    )
    lines = "\n".join(table([result]))
    assert "NOT MET first paint: 5.28 ×, goal at most 2 ×" in lines
    assert "✓ met" in lines
    assert not result.is_met


def test_percentiles_by_nearest_rank() -> None:
    values = [float(value) for value in range(100, 0, -1)]
    assert percentile(values, 0.5) == 50
    assert percentile(values, 0.99) == 99
    assert percentile([7.0], 0.5) == percentile([7.0], 0.99) == 7


def test_the_history_folds_to_closed_incidents_and_a_few_open_ones(tmp_path: Path) -> None:
    clock = ManualClock(BEGIN_MS)
    with open_record(tmp_path / "record.db", clock) as record:
        assert list(build(record, clock, 4_000, Random(1)))[-1] == 4_000
    with open_record(tmp_path / "record.db", clock) as record:
        headings = record.book.headings()
        assert len(headings) == 200
        still_open = [each for each in headings if each.is_open]
        assert 1 <= len(still_open) <= 3
        assert {each.state for each in headings if not each.is_open} == {State.CLOSED}
        events = sum(1 for each in headings for _ in record.log.events(each.id))
        folded = sum(record.book.state(each.id).summary().entry_count for each in headings)
        # Pins and task changes are no entries; everything else must have been taken by the fold.
        assert 0.8 * events < folded < events == 4_000


def test_a_program_that_never_paints_is_named(tmp_path: Path) -> None:
    import sys

    with pytest.raises(WatchfloorError, match=r"never painted.*broken"):
        seconds_to_paint((sys.executable, "-c", "raise SystemExit('broken')"), tmp_path)
    assert seconds_to_paint((sys.executable, "-c", "import sys; sys.stderr.write('first paint\\n')"), tmp_path) > 0
