"""What a PromQL assertion holds a query's values against: a comparison of every series, or how many series there are."""

import math
import operator
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from resources.said import say

EXPECTED: Final = say('a comparison such as "< 5" or ">= 0.99", or some, or empty')
_COMPARISON: Final = re.compile(
    r"\s*(<=|>=|==|!=|<|>)\s*([-+]?(?:\d{1,18}(?:\.\d{1,12})?|\.\d{1,12})(?:[eE][-+]?\d{1,2})?)\s*\Z"
)
_OPERATORS: Final[Mapping[str, Callable[[float, float], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}
_MOST_NAMED: Final = 5


@dataclass(frozen=True, slots=True)
class Sample:
    """One series of an answer."""

    labels: Mapping[str, str]
    value: float

    @property
    def words(self) -> str:
        """{instance="a"} 3.5"""
        labels = ", ".join(f'{name}="{value}"' for name, value in sorted(self.labels.items()))
        return f"{{{labels}}} {self.value:g}" if labels else f"{self.value:g}"


def parse_comparison(text: str) -> tuple[str, float] | None:
    """Operator and number; ("some", 0) and ("empty", 0) for the words. None where it is neither."""
    word = text.strip()
    if word in ("some", "empty"):
        return word, 0.0
    match = _COMPARISON.match(text)
    return None if match is None else (match[1], float(match[2]))


def assertion_fault(expect: str, samples: Sequence[Sample]) -> str:
    """Why the values don't meet it, as a sentence; empty where they do. No series is no proof: it meets `empty` alone."""
    parsed = parse_comparison(expect)
    if parsed is None:
        return say("{expect!r} is no comparison", expect=expect)
    sign, wanted = parsed
    if sign == "empty":
        return "" if not samples else say("expected no series, found {samples}", samples=_listed(samples))
    if not samples:
        return say("the query found no series, so there is no current value")
    if sign == "some":
        return ""
    # No number answers no question: NaN meets nothing, not even != 0.
    wrong = [each for each in samples if math.isnan(each.value) or not _OPERATORS[sign](each.value, wanted)]
    if not wrong:
        return ""
    return say("expected {expect}, found {wrong}", expect=expect.strip(), wrong=_listed(wrong))


def _listed(samples: Sequence[Sample]) -> str:
    shown = "; ".join(each.words for each in samples[:_MOST_NAMED])
    rest = len(samples) - _MOST_NAMED
    return say("{shown} and {rest} more", shown=shown, rest=rest) if rest > 0 else shown
