"""A composite availability in sentences, with the digits that matter."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

from models.resilience.result import Composite
from resources.said import say

INDEPENDENCE: Final = say(
    "Failures are taken for independent: a common cause such as one zone, one deploy or one certificate isn't in the figure, "
    "and with one the truth is lower wherever redundancy is counted on."
)
_UNITS: Final = ((86_400, "d"), (3_600, "h"), (60, "min"))
_NAMED: Final = 5


def percent(ratio: float) -> str:
    """Four decimals, more where that is not enough to tell it from 100 %."""
    if ratio >= 1.0:
        return "100 %"
    decimals = max(4, min(10, math.ceil(-math.log10(1.0 - ratio))))
    text = f"{ratio * 100:.{decimals}f}".rstrip("0").rstrip(".")
    return f"{text} %"


def span(seconds: float) -> str:
    """43 min 12 s, 4 min 19.2 s, 1 d 2 h; less than 0.1 s is said so."""
    rest = round(seconds, 1)
    if rest <= 0.0:
        return "0 s" if seconds <= 0.0 else say("less than 0.1 s")
    parts = []
    for size, unit in _UNITS:
        count = int(rest // size)
        if count:
            parts.append(f"{count} {unit}")
            rest = round(rest - count * size, 1)
    if rest or not parts:
        parts.append(f"{rest:g} s")
    return " ".join(parts)


def composite_words(found: Composite) -> tuple[str, ...]:
    """What a person must know beside the figure, the most important first."""
    return tuple(_sentences(found))


def _sentences(found: Composite) -> Iterable[str]:
    yield _figure(found)
    if found.promised is not None:
        yield _promise(found, found.promised)
    if found.before is not None:
        changes = ", ".join(say("{id} at {percent}", id=id_, percent=percent(figure)) for id_, figure in found.changes)
        yield say(
            "With {changes}: {percent} in place of {percent2}.",
            changes=changes,
            percent=percent(found.value),
            percent2=percent(found.before),
        )
    if found.assumed and len(found.assumed) <= found.dependencies:
        yield (
            say(
                "No figure for {few}: taken for perfect, so the composite is an upper bound. "
                "Declare availability to get the truth.",
                few=_few(found.assumed),
            )
        )
    if found.from_objective:
        yield say("For {few} the SLO stands in, for no availability is declared.", few=_few(found.from_objective))
    if found.counted_twice:
        yield (
            say(
                "The SLO of {few} also covers what it depends on, which counts once more beside it: "
                "the truth may be higher. Declare availability there.",
                few=_few(found.counted_twice),
            )
        )
    if found.absorbed:
        edges = _few([f"{caller} → {target}" for caller, target in found.absorbed])
        without = (
            ""
            if found.without_absorbing is None
            else say(" Should none of them work: {percent}.", percent=percent(found.without_absorbing))
        )
        yield say(
            "Left out, for a stored answer or another provider stands in: {edges}.{without}",
            edges=edges,
            without=without,
        )
    yield INDEPENDENCE


def _figure(found: Composite) -> str:
    count = found.dependencies
    of = say("{service} with the {count} services it can't do without", service=found.service, count=count)
    if count == 1:
        of = say("{service} with the 1 service it can't do without", service=found.service)
    if not count:
        of = say("{service}, which needs no other service", service=found.service)
    if len(found.assumed) == count + 1:
        return say(
            "{of}: unknown. Nothing here has a figure, all of it is assumed perfect, and that is no finding of 100 %.",
            of=of,
        )
    value, down = percent(found.value), span(found.downtime_seconds_30d)
    if not found.is_exact:
        told = {"of": of, "value": value, "low": percent(found.low), "high": percent(found.high)}
        if found.assumed:
            return say("{of}: at most about {value}, sampled; 99 % sure between {low} and {high}.", **told)
        return say("{of}: about {value}, sampled; 99 % sure between {low} and {high}.", **told)
    if found.assumed:
        return say("{of}: at most {value}, at least {down} down in 30 days.", of=of, value=value, down=down)
    return say("{of}: {value}, {down} down in 30 days.", of=of, value=value, down=down)


def _promise(found: Composite, promised: float) -> str:
    if found.exceeds:
        return say(
            "Promise exceeds composite: {percent} was promised, {percent2} is what the parts give.",
            percent=percent(promised),
            percent2=percent(found.value),
        )
    if found.exceeds is None:
        return say(
            "Whether the promise of {percent} can be kept can't be told from these figures.", percent=percent(promised)
        )
    return say("The promise of {percent} is within the composite.", percent=percent(promised))


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else say("{shown} and {count} more", shown=shown, count=len(names) - _NAMED)
