"""A composite availability in sentences, with the digits that matter."""

import math
from collections.abc import Iterable, Sequence
from typing import Final

from models.resilience.result import Composite

INDEPENDENCE: Final = (
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
        return "0 s" if seconds <= 0.0 else "less than 0.1 s"
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
        changes = ", ".join(f"{id_} at {percent(figure)}" for id_, figure in found.changes)
        yield f"With {changes}: {percent(found.value)} in place of {percent(found.before)}."
    if found.assumed and len(found.assumed) <= found.dependencies:
        yield (
            f"No figure for {_few(found.assumed)}: taken for perfect, so the composite is an upper bound. "
            "Declare availability to get the truth."
        )
    if found.from_objective:
        yield f"For {_few(found.from_objective)} the SLO stands in, for no availability is declared."
    if found.counted_twice:
        yield (
            f"The SLO of {_few(found.counted_twice)} also covers what it depends on, which counts once more beside it: "
            "the truth may be higher. Declare availability there."
        )
    if found.absorbed:
        edges = _few([f"{caller} → {target}" for caller, target in found.absorbed])
        without = (
            "" if found.without_absorbing is None else f" Should none of them work: {percent(found.without_absorbing)}."
        )
        yield f"Left out, for a stored answer or another provider stands in: {edges}.{without}"
    yield INDEPENDENCE


def _figure(found: Composite) -> str:
    count = found.dependencies
    of = f"{found.service} with the {count} service{'' if count == 1 else 's'} it can't do without"
    if not count:
        of = f"{found.service}, which needs no other service"
    if len(found.assumed) == count + 1:
        return (
            f"{of}: unknown. Nothing here has a figure, all of it is assumed perfect, and that is no finding of 100 %."
        )
    most, least = ("at most ", "at least ") if found.assumed else ("", "")
    if not found.is_exact:
        return (
            f"{of}: {most}about {percent(found.value)}, sampled; 99 % sure between {percent(found.low)} "
            f"and {percent(found.high)}."
        )
    return f"{of}: {most}{percent(found.value)}, {least}{span(found.downtime_seconds_30d)} down in 30 days."


def _promise(found: Composite, promised: float) -> str:
    if found.exceeds:
        return f"Promise exceeds composite: {percent(promised)} was promised, {percent(found.value)} is what the parts give."
    if found.exceeds is None:
        return f"Whether the promise of {percent(promised)} can be kept can't be told from these figures."
    return f"The promise of {percent(promised)} is within the composite."


def _few(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return shown if len(names) <= _NAMED else f"{shown} and {len(names) - _NAMED} more"
