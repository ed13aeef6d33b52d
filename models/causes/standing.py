"""All that is known of one service, added up: its own trouble, what of it is explained, who suffers with it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import log1p
from typing import Final

from models.causes.explaining import MOST_EXPLAINED, Explanation, Signs, explained
from models.causes.neighbours import Neighbours
from models.causes.sign import Sign
from models.causes.signal_kind import SignalKind

_SECOND_SIGN: Final = 0.2
"""What the second strongest sign of a kind adds."""
_SECOND_KIND: Final = 0.1
_FROM_CALLERS: Final = 0.5
"""How much of more load is explained by more load at those that need it."""
NOTABLE: Final = 3.0
"""Strength from which a service counts as suffering."""
_UNSEEN: Final = 0.9
"""Share of the unexplained trouble of its callers that a service without any sign of its own takes on, at most: half of it
for a single caller, more for several, less where other callers are well."""
_SILENT: Final = 0.7
"""The same where nothing is measured at all: then silence is common, and no reason to ease the callers."""


@dataclass(slots=True)
class Standing:
    """What is known of one service. Strengths are logarithms: ten times as strong adds the same everywhere."""

    own: float = 0.0
    """Trouble that is not explained by others."""
    suffering: float = 0.0
    """How clearly its callers must feel it, explained or not; 0 below what is notable."""
    strongest: Sign | None = None
    explanation: Explanation | None = None
    """Of the strongest effect."""
    unexplained_effect: float = 0.0
    is_unseen: bool = False
    """No metric and no symptom tells of it."""
    blamed_by: tuple[int, ...] = field(default=())
    """For one unseen: the callers whose trouble nothing else explains."""


def standings(signs: Signs, near: Neighbours, well: Iterable[int] = ()) -> list[Standing]:
    """For each service by number. `well` are those known to be well although no sign tells of them."""
    found = [_of_signs(number, signs, near) for number in range(len(near.ids))]
    for number in well:
        found[number].is_unseen = False
    is_measured = any(sign.deviation is not None for own in signs for sign in own)
    _blame_unseen(found, near, is_measured)
    loads = [_summed([sign for sign in own if sign.kind is SignalKind.TRAFFIC]) if own else 0.0 for own in signs]
    for number, standing in enumerate(found):
        if not signs[number]:
            continue
        above = max((loads[caller] for caller in near.callers[number] if caller != number), default=0.0)
        load = max(0.0, loads[number] - _FROM_CALLERS * min(above, loads[number]))
        own = _summed([sign for sign in signs[number] if sign.kind is SignalKind.OWN])
        kinds = sorted((standing.unexplained_effect, own, load), reverse=True)
        standing.own = kinds[0] + _SECOND_KIND * kinds[1]
    return found


def _of_signs(number: int, signs: Signs, near: Neighbours) -> Standing:
    own = signs[number]
    standing = Standing(is_unseen=not own)
    if not own:
        return standing
    standing.strongest = max(own, key=lambda sign: (sign.strength, sign.signal))
    effects = [sign for sign in own if sign.kind.is_effect]
    if not effects:
        return standing
    left: list[float] = []
    strongest = max(effects, key=lambda sign: (sign.strength, sign.signal))
    for sign in effects:
        why = explained(sign, number, signs, near) if sign.strength > 0.5 else None
        left.append(sign.strength * (1.0 - (MOST_EXPLAINED * why.share if why is not None else 0.0)))
        if sign is strongest:
            standing.explanation = why
    standing.unexplained_effect = _log_of(left)
    standing.suffering = max(0.0, log1p(strongest.strength) - log1p(NOTABLE))
    return standing


def _blame_unseen(found: Sequence[Standing], near: Neighbours, is_measured: bool) -> None:
    """What is not seen takes on trouble of its callers; several callers in trouble at once are partly explained by it."""
    eased: dict[int, float] = {}
    for number, standing in enumerate(found):
        if not standing.is_unseen:
            continue
        callers = [caller for caller in near.callers[number] if found[caller].suffering > 0]
        if not callers:
            continue
        share = (1.0 - 0.5 ** len(callers)) * (len(callers) / len(near.callers[number])) ** 0.5
        standing.own = (
            (_UNSEEN if is_measured else _SILENT) * share * max(found[caller].unexplained_effect for caller in callers)
        )
        standing.blamed_by = tuple(sorted(callers, key=lambda caller: (-found[caller].unexplained_effect, caller)))
        if is_measured and len(callers) > 1:
            eased |= {caller: max(share, eased.get(caller, 0.0)) for caller in callers}
    for caller, share in eased.items():
        found[caller].unexplained_effect *= 1.0 - MOST_EXPLAINED * share


def _summed(signs: Sequence[Sign]) -> float:
    return _log_of([sign.strength for sign in signs])


def _log_of(strengths: Sequence[float]) -> float:
    ordered = sorted(strengths, reverse=True)[:2]
    return log1p(ordered[0] + (_SECOND_SIGN * ordered[1] if len(ordered) > 1 else 0.0)) if ordered else 0.0
