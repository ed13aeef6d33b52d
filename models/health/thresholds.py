"""The static rules: which value of a signal means which condition, and for how long it must hold.

Stand-ins until a baseline from weeks of history replaces them. Whoever judges calls `judge` alone, so that the rule behind
it can change without its callers.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

import numpy as np

from models.catalog.estate import Service, ServiceKind
from models.health.condition import Condition
from models.health.figure import figure, span
from models.health.samples import FloatArray, Signal, Unit
from models.health.usual import Usual
from resources.said import in_a_row, say

_WINDOW_SECONDS = 300.0
"""Samples further than this from the newest have no say in m of n: they belong to another time."""
_CLEARS_AT = 0.9
"""A condition once reached ends only this far inside its limit, so that a value on the limit doesn't flap."""


class Direction(Enum):
    """Where the trouble lies."""

    ABOVE = "at or above"
    BELOW = "at or below"
    COLLAPSE = "below usual"
    OUTSIDE = "outside usual"


@dataclass(frozen=True, slots=True)
class Level:
    """`condition` holds when `need` of the last `of` samples are beyond `limit` and, if asked, for so long without a break."""

    condition: Condition
    limit: float
    """In the rule's unit; for a collapse the share of the lower edge of the usual range; unused outside the usual range."""
    need: int = 2
    of: int = 3
    for_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Rule:
    """The levels of one signal, worst first. Judges only series kept in `unit`, any unit where it is None."""

    direction: Direction
    levels: tuple[Level, ...]
    unit: Unit | None = None


@dataclass(frozen=True, slots=True, eq=False)
class SeriesView:
    """What a rule may look at: one series, oldest first, NaN for gaps."""

    name: str
    """What is measured, for the sentence, e.g. p99 latency."""
    unit: Unit
    times: FloatArray
    values: FloatArray


def latency_rule(limit_seconds: float) -> Rule:
    """At risk from 80 % of the limit, degraded from the limit on. Slowness alone never means down."""
    levels = (Level(Condition.DEGRADED, limit_seconds), Level(Condition.AT_RISK, 0.8 * limit_seconds))
    return Rule(Direction.ABOVE, levels, Unit.SECONDS)


ERRORS = Rule(
    Direction.ABOVE,
    (Level(Condition.DOWN, 0.5), Level(Condition.DEGRADED, 0.05), Level(Condition.AT_RISK, 0.01)),
    Unit.RATIO,
)
SATURATION = Rule(Direction.ABOVE, (Level(Condition.DEGRADED, 0.9), Level(Condition.AT_RISK, 0.8)), Unit.RATIO)
STORE_SATURATION = Rule(
    Direction.ABOVE, (Level(Condition.DOWN, 0.98, need=3, of=3, for_seconds=60.0), *SATURATION.levels), Unit.RATIO
)
"""A data store that is full takes no more writes: for its callers it is down."""
UP = Rule(
    Direction.BELOW,
    (Level(Condition.DOWN, 0.0), Level(Condition.DEGRADED, 0.5), Level(Condition.AT_RISK, 0.999)),
)
"""Share of a service's instances that answer their probe."""
OWN_PROBE = "probe "
"""Series of our own probes are labelled with this and the probe's id."""
PROBE = Rule(Direction.BELOW, (Level(Condition.DEGRADED, 0.0),))
"""One probe alone doesn't make an outage: down is said only where a second view agrees."""
TRAFFIC = Rule(Direction.COLLAPSE, (Level(Condition.DEGRADED, 0.5),), Unit.PER_SECOND)
"""Requests; a machine's bytes a second come and go without meaning trouble."""
BUSINESS = Rule(Direction.OUTSIDE, (Level(Condition.AT_RISK, 0.0, need=3, of=4),))
DEFAULT_RULES: Mapping[Signal, Rule] = MappingProxyType(
    {
        Signal.ERRORS: ERRORS,
        Signal.LATENCY: latency_rule(1.0),
        Signal.TRAFFIC: TRAFFIC,
        Signal.SATURATION: SATURATION,
        Signal.BUSINESS: BUSINESS,
        Signal.UP: UP,
    }
)


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Which rule judges which signal of which service; an override for a service wins."""

    defaults: Mapping[Signal, Rule] = field(default_factory=lambda: DEFAULT_RULES)
    overrides: Mapping[tuple[str, Signal], Rule] = field(default_factory=dict)
    """By service id and signal."""

    def rule(self, service_id: str, signal: Signal, service: Service | None, label: str = "") -> Rule:
        """The rule for a series of this signal; `service` is its catalog entry, None for one only discovered."""
        override = self.overrides.get((service_id, signal))
        if override is not None:
            return override
        if signal is Signal.UP and label.startswith(OWN_PROBE):
            return PROBE
        default = self.defaults[signal]
        holds_data = service is not None and service.kind is ServiceKind.DATA_STORE
        return STORE_SATURATION if default is SATURATION and holds_data else default


def judge(view: SeriesView, rule: Rule, usual: Usual | None, was: Condition | None = None) -> tuple[Condition, str]:
    """The condition this series alone speaks for, and the figure and rule that decided, as a clause.

    Looks only at values, not at their age: the caller refuses what is too old first. A series without any value is UNKNOWN.
    `was` is the condition judged before; it ends only somewhat inside its limit.
    """
    longest = max((level.of for level in rule.levels), default=1)
    values = _recent(view, longest)
    if not values:
        return Condition.UNKNOWN, say("{view}: no value", view=view.name)
    newest = figure(values[-1], view.unit)
    if rule.unit is not None and view.unit is not rule.unit:
        return Condition.OK, f"{view.name} {newest}"
    for level in rule.levels:
        limit = _limit(level, rule, usual, level.condition is was)
        if limit is None:
            return Condition.OK, say("{view} {newest}, no usual range known yet", view=view.name, newest=newest)
        low, high = limit
        window = values[-level.of :]
        beyond = sum(value <= low or value >= high for value in window)
        if beyond >= min(level.need, len(window)) and _held(view, low, high, level.for_seconds):
            return level.condition, in_a_row((view.name, " ", newest, ", ", _rule_words(level, rule, usual, view.unit)))
    return Condition.OK, f"{view.name} {newest}"


def began(view: SeriesView, rule: Rule, usual: Usual | None, condition: Condition) -> float | None:
    """When the newest unbroken run beyond this condition's limit began, in seconds since the epoch.

    None where the run reaches back to the oldest sample held (or to a gap), so that its beginning isn't known.
    """
    level = next((level for level in rule.levels if level.condition is condition), None)
    limit = None if level is None else _limit(level, rule, usual, inside=False)
    if limit is None:
        return None
    first: float | None = None
    for time, value in zip(view.times[::-1].tolist(), view.values[::-1].tolist(), strict=True):
        if math.isnan(value):
            return None
        if not (value <= limit[0] or value >= limit[1]):
            return first
        first = time
    return None


def _recent(view: SeriesView, count: int) -> list[float]:
    """The last `count` values, without gaps and without what lies too far back from the newest."""
    times, values = view.times[-4 * count :].tolist(), view.values[-4 * count :].tolist()
    pairs = [(time, value) for time, value in zip(times, values, strict=True) if value == value]  # NaN is not itself
    if not pairs:
        places = (~np.isnan(view.values)).nonzero()[0][-count:]
        pairs = list(zip(view.times[places].tolist(), view.values[places].tolist(), strict=True))
    return [value for time, value in pairs[-count:] if pairs[-1][0] - time <= _WINDOW_SECONDS]


def _limit(level: Level, rule: Rule, usual: Usual | None, inside: bool) -> tuple[float, float] | None:
    """Values at or below the first or at or above the second are beyond the level; None without a usual range."""
    ease = _CLEARS_AT if inside else 1.0
    if rule.direction is Direction.ABOVE:
        return -math.inf, level.limit * ease
    if rule.direction is Direction.BELOW:
        return level.limit, math.inf
    if usual is None:
        return None
    if rule.direction is Direction.COLLAPSE:
        edge = level.limit * usual.low / ease
        return (math.nextafter(edge, -math.inf) if edge > 0 else -math.inf), math.inf
    margin = max((usual.high - usual.low) / 2, abs(usual.high + usual.low) / 20) * ease
    return math.nextafter(usual.low - margin, -math.inf), math.nextafter(usual.high + margin, math.inf)


def _held(view: SeriesView, low: float, high: float, seconds: float) -> bool:
    """Whether every value of the last `seconds` is beyond the limit, and the samples reach that far back."""
    if seconds == 0.0:
        return True
    since = float(view.times[-1]) - seconds
    if view.times[0] > since:
        return False
    recent = view.values[view.times >= since]
    recent = recent[~np.isnan(recent)]
    return bool(len(recent)) and bool(((recent <= low) | (recent >= high)).all())


def _rule_words(level: Level, rule: Rule, usual: Usual | None, unit: Unit) -> str:
    if rule.direction in (Direction.ABOVE, Direction.BELOW):
        held = say(" for {for_seconds:.0f} s", for_seconds=level.for_seconds) if level.for_seconds else ""
        limit = figure(level.limit, unit)
        words = say("at or above {limit}", limit=limit)
        if rule.direction is Direction.BELOW:
            words = say("at or below {limit}", limit=limit)
        return words + held
    assert usual is not None  # _limit gave None before
    usual_words = say("usual {low}", low=span(usual.low, usual.high, unit))
    if rule.direction is Direction.COLLAPSE:
        return say("below {limit:.0%} of {usual_words}", limit=level.limit, usual_words=usual_words)
    return say("out of range, {usual_words}", usual_words=usual_words)
