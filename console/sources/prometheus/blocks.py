"""From the answers of Prometheus to samples of series: which value belongs to which raw time."""

from collections.abc import Iterable, Mapping

import numpy as np

from console.sources.prometheus.api import Answer, Series
from console.sources.prometheus.grouping import Question
from models.health.samples import FloatArray, SampleBlock, SeriesKey

Identity = tuple[str, ...]
"""The values of the labels a question tells its series apart by."""


def block_of(key: SeriesKey, question: Question, times: FloatArray, values: FloatArray) -> SampleBlock:
    """Samples with what the question's template says of them."""
    return SampleBlock(key, question.template.unit, times, values, question.template.metric)


def by_identity(answer: Answer, question: Question) -> Mapping[Identity, Series]:
    """The series of an answer."""
    return {identity_of(series, question.by): series for series in answer.series}


def identity_of(series: Series, by: Iterable[str]) -> Identity:
    """What tells this series apart from the others of its answer."""
    return tuple(series.labels.get(name, "") for name in by)


def at_raw_times(values: Series, raw: Series, earliest: float = -np.inf) -> tuple[FloatArray, FloatArray]:
    """The values at the raw times they were computed from, from `earliest` on; both were evaluated at the same moments.

    A moment without a raw time is left out: nothing had been measured then. Of several values computed from the same raw
    samples the first counts.
    """
    places = np.searchsorted(raw.times, values.times)
    places[places == len(raw.times)] = 0
    matched = raw.times[places] == values.times
    moments, figures = raw.values[places][matched], values.values[matched]
    is_first = np.ones(len(moments), dtype=bool)
    is_first[1:] = np.diff(moments) > 0
    is_first &= moments >= earliest
    return moments[is_first], figures[is_first]
