from types import SimpleNamespace
from typing import cast

import numpy as np

from console.live import Live
from console.panes.charts.regions import region_rows
from models.catalog.estate import Catalog, Service
from models.health.board import HealthBoard
from models.health.samples import SampleBlock, SeriesKey, Signal, Unit
from models.health.verdict import ServiceHealth
from models.kernel.clock import ManualClock
from widgets.glyphs import GlyphKind

NOW = 1_795_271_700.0
ESTATE = Catalog("x", (Service("checkout", "checkout", zones=("us-east-1a",)),), regions=("eu-west", "us-east"))


def assessed(*series: tuple[Signal, str, float]) -> tuple[Live, ServiceHealth]:
    board = HealthBoard(ManualClock(round(NOW * 1000)), ESTATE)
    times = np.arange(NOW - 600, NOW + 1, 10.0)
    board.ingest(
        [
            SampleBlock(SeriesKey("checkout", signal, label), Unit.RATIO, times, np.full(times.size, value))
            for signal, label, value in series
        ]
    )
    return cast(Live, SimpleNamespace(catalog=ESTATE)), board.assess(round(NOW * 1000))[0]


def test_regions_the_worst_first_with_errors_and_instances() -> None:
    rows = region_rows(
        *assessed(
            (Signal.ERRORS, "us-east", 0.007),
            (Signal.ERRORS, "eu-west", 0.41),
            (Signal.UP, "eu-west", 0.58),
            (Signal.ERRORS, "us-east-1a", 0.006),
        )
    )
    assert (rows[0].label, rows[0].value) == ("eu-west", "41 %")
    assert rows[0].word.endswith("58 % up")
    assert rows[0].glyph in (GlyphKind.DOWN, GlyphKind.DEGRADED)
    assert {row.label for row in rows} == {"eu-west", "us-east", "us-east-1a"}


def test_labels_that_name_no_region_make_no_rows() -> None:
    assert region_rows(*assessed((Signal.ERRORS, "canary", 0.4), (Signal.LATENCY, "eu-west", 0.1))) == []


def test_a_region_nobody_hears_of_is_unknown() -> None:
    live, _now = assessed((Signal.ERRORS, "eu-west", 0.001))
    board = HealthBoard(ManualClock(round(NOW * 1000)), ESTATE)
    board.ingest(
        [SampleBlock(SeriesKey("checkout", Signal.ERRORS, "eu-west"), Unit.RATIO, np.array([NOW]), np.zeros(1))]
    )
    (row,) = region_rows(live, board.assess(round((NOW + 3600) * 1000))[0])
    assert (row.value, row.glyph, row.word) == ("–", GlyphKind.UNKNOWN, "UNKNOWN")
