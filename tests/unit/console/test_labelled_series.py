"""The series the detector is measured on, and how findings are scored."""

import numpy as np
import pytest

from console.bench.labelled.scoring import best_outcome, outcome, windowed_score
from console.bench.labelled.series import LabelledSeries, Window, labelled_series
from console.bench.labelled.shapes import SHAPES


def series(count: int = 1000, *windows: tuple[int, int, int, int]) -> LabelledSeries:
    found = tuple(Window(*each, "spike") for each in windows)
    return LabelledSeries("made", np.arange(count, dtype=np.float64), np.zeros(count), found)


def scores(count: int, *alarms: int) -> "np.typing.NDArray[np.float64]":
    found = np.zeros(count)
    found[list(alarms)] = 1.0
    return found


@pytest.mark.parametrize("seed", range(60))
def test_every_series_is_whole_and_the_same_each_time(seed: int) -> None:
    one, again = labelled_series(seed), labelled_series(seed)
    assert np.array_equal(one.values, again.values)
    assert np.isfinite(one.values).all() and np.all(np.diff(one.times) >= 0)
    assert one.kind == SHAPES[seed % len(SHAPES)].__name__
    for window in one.windows:
        assert 0 <= window.first <= window.begin <= window.last < len(one.values)
        assert one.learning <= window.begin


def test_finding_everything_early_is_worth_a_hundred_and_silence_nothing() -> None:
    made = series(1000, (300, 399, 350, 360), (700, 799, 750, 760))
    assert windowed_score([(made, scores(1000, 300, 700))]) == pytest.approx(100.0, abs=0.7)
    assert windowed_score([(made, scores(1000))]) == 0.0
    late, early = windowed_score([(made, scores(1000, 399))]), windowed_score([(made, scores(1000, 350))])
    assert 20 < late < early < 50


def test_false_alarms_cost_and_those_while_learning_do_not() -> None:
    made = series(1000, (300, 399, 350, 360))
    clean = windowed_score([(made, scores(1000, 300))])
    assert windowed_score([(made, scores(1000, 300, 250, 900))]) < clean
    assert windowed_score([(made, scores(1000, 300, 10, 20))]) == clean


def test_events_are_counted_once_with_their_delay() -> None:
    made = series(1000, (300, 399, 350, 360), (700, 799, 750, 760))
    found = outcome([(made, scores(1000, 353, 354, 500, 505, 600))], 0.5)
    assert (found.found, found.missed, found.false_alarms, found.delay) == (1, 1, 2, 3.0)
    assert found.precision == pytest.approx(1 / 3) and found.recall == 0.5
    assert best_outcome([(made, scores(1000, 353, 755))]).f1 == 1.0
