"""Samples of Prometheus, from an answer of its API in JSON or from the text that exporters serve."""

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from models.coupling.fields import items, mapping, name, number, shown, within_years
from models.coupling.notes import Notes
from resources.said import say

MOST_SAMPLES: Final = 500_000
_LINE = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:]*)\s*(?:\{(.*)\})?\s+(\S+)(?:\s+(-?[0-9.]+))?\s*(?:#.*)?\Z")
_LABEL = re.compile(r'\s*([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*"((?:[^"\\]|\\.)*)"\s*,?')
_ESCAPE = re.compile(r"\\(.)")


@dataclass(frozen=True, slots=True)
class Sample:
    """How far one counter has come: the calls it tells of, and when."""

    metric: str
    """Empty where an expression was asked for, which takes the name away."""
    labels: Mapping[str, str]
    calls: float
    first_ms: int | None
    last_ms: int | None


def looks_like_exposition(text: str) -> bool:
    """Whether the first line that says something is a sample or a comment on one."""
    for line in text[:20_000].splitlines():
        if line.strip():
            return line.startswith(("# HELP", "# TYPE", "# UNIT")) or _LINE.match(line) is not None or line[0] == "#"
    return False


def read_exposition(text: str, notes: Notes) -> Iterator[Sample]:
    """Counters as an exporter serves them: `name{label="value"} 12 [time]`."""
    taken = 0
    for place, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        found = _LINE.match(line) if len(line) < 20_000 else None
        value = None if found is None else number(found[3])
        if found is None or (value is None and found[3].lower() not in ("nan", "+inf", "-inf", "inf")):
            notes.skip("", say('left out: expected a sample such as name{client="web",server="shop"} 12'), place)
            continue
        taken += 1
        if taken > MOST_SAMPLES:
            notes.skip(
                "",
                say(
                    "expected at most {most_samples:,} samples, found more; the rest was left out",
                    most_samples=MOST_SAMPLES,
                ),
                place,
            )
            return
        if value is not None and value >= 0:
            # Prometheus writes milliseconds here, OpenMetrics seconds.
            at = number(found[4]) if found[4] else None
            at_ms = None if at is None else within_years(at if at >= 1e11 else at * 1000)
            yield Sample(found[1], _labels(found[2] or ""), value, None, at_ms)


def read_answer(document: Any, notes: Notes) -> Iterator[Sample]:
    """An instant vector, or a matrix of raw counters, whose growth over its range counts. BadInput for a refusal."""
    if document.get("status") != "success":
        said = name(document.get("error"), 300) or say("no success")
        raise notes.refusal(say("expected an answer of Prometheus with status success, found: {said}", said=said))
    data = mapping(document.get("data"))
    kind, result = data.get("resultType"), items(data.get("result"))
    if kind not in ("vector", "matrix"):
        raise notes.refusal(say("expected a vector or a matrix in data.resultType, found {shown}", shown=shown(kind)))
    if len(result) > MOST_SAMPLES:
        notes.skip(
            "data.result",
            say(
                "expected at most {most_samples:,} series, found {count:,}; the rest is left out",
                most_samples=MOST_SAMPLES,
                count=len(result),
            ),
        )
    for place, entry in enumerate(result[:MOST_SAMPLES]):
        at = f"data.result[{place}]"
        metric = mapping(mapping(entry).get("metric"))
        labels = {key: value for key, value in metric.items() if isinstance(value, str) and len(value) <= 1000}
        title = labels.pop("__name__", "")
        if kind == "vector":
            sample = _of_pair(title, labels, mapping(entry).get("value"))
        elif not title:
            raise notes.refusal(
                say(
                    "expected a range of raw counters: of an expression nobody can tell whether its values are "
                    "totals or rates. Export the counter itself, or an instant query of increase(…[24h])"
                )
            )
        else:
            sample = _of_range(title, labels, items(mapping(entry).get("values")))
        if sample is None:
            notes.skip(at, say("left out: expected pairs of a time and a number from 0"))
        else:
            yield sample


def _of_pair(title: str, labels: Mapping[str, str], pair: Any) -> Sample | None:
    point = _point(pair)
    return None if point is None else Sample(title, labels, point[1], None, within_years(point[0] * 1000))


def _of_range(title: str, labels: Mapping[str, str], pairs: list[Any]) -> Sample | None:
    """How far the counter grew; where it falls it began anew."""
    points = [point for pair in pairs if (point := _point(pair)) is not None]
    if not points:
        return None
    grown, first, last = 0.0, None, None
    for (_, before), (at, value) in pairwise(points):
        step = value - before if value >= before else value
        if step > 0:
            grown += step
            first, last = first if first is not None else at, at
    span = [None if at is None else within_years(at * 1000) for at in (first, last)]
    return Sample(title, labels, grown, span[0], span[1])


def _point(pair: Any) -> tuple[float, float] | None:
    if not isinstance(pair, list) or len(pair) != 2:
        return None
    at, value = number(pair[0]), number(pair[1])
    return None if at is None or value is None or value < 0 or math.isnan(at) else (at, value)


def _labels(text: str) -> Mapping[str, str]:
    found = {}
    for label in _LABEL.finditer(text):
        found[label[1]] = _ESCAPE.sub(lambda each: "\n" if each[1] == "n" else each[1], label[2])
    return found
