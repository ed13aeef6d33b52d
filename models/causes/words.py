"""The evidence for and against a candidate, as clauses with figures."""

from collections.abc import Sequence
from typing import Final

from models.causes.figures import figure, named, seconds_words, times_usual
from models.causes.neighbours import Neighbours
from models.causes.sign import Sign
from models.causes.signal_kind import SignalKind
from models.causes.standing import NOTABLE, Standing

_MOST_SIGNS: Final = 3


def sign_words(sign: Sign, onset: float | None) -> str:
    """What one sign says: "latency 12× its usual (0.31, usually 0.026), began 40 s before the onset"."""
    if sign.symptom is not None:
        told = sign.symptom.words or f"{sign.symptom.kind.value}{f' on {sign.signal}' if sign.signal else ''}"
        return told + _began(sign, onset)
    found = sign.deviation
    if found is None:
        return sign.signal
    ratio = times_usual(found.reached, found.usual)
    levels = f"{figure(found.reached)}, usually {figure(found.usual)}"
    told = f"{sign.signal} {ratio} ({levels})" if ratio else f"{sign.signal} {levels}"
    if found.never_moved:
        told += ", had never moved before"
    return told + _began(sign, onset)


def _began(sign: Sign, onset: float | None) -> str:
    if sign.began is None or onset is None:
        return ""
    late = sign.began - onset
    if abs(late) < 1:
        return ", began at the onset"
    return f", began {seconds_words(late)} {'after' if late > 0 else 'before'} the onset"


def speaks_for(
    number: int,
    standing: Standing,
    signs: Sequence[Sign],
    standings: Sequence[Standing],
    near: Neighbours,
    *,
    onset: float | None,
    covered: float,
    is_first_out: bool,
) -> list[str]:
    """What speaks for a service."""
    told: list[str] = []
    if is_first_out:
        told.append("first out: nothing else began earlier")
    strong = sorted((sign for sign in signs if sign.strength >= 1), key=lambda sign: (-sign.strength, sign.signal))
    told += [sign_words(sign, onset) for sign in strong[:_MOST_SIGNS]]
    if standing.is_unseen and standing.blamed_by:
        names = named(sorted(near.ids[caller] for caller in standing.blamed_by))
        told.append(
            f"nothing is measured of it, and {names} {_is_are(standing.blamed_by)} in trouble and need{_s(standing.blamed_by)} it"
        )
    troubled = [need for need in near.needs[number] if standings[need].suffering > 0]
    if standing.suffering > 0 and near.has_edges and not troubled:
        unseen = any(standings[need].is_unseen for need in near.needs[number])
        told.append(
            "it needs nothing else in the graph"
            if not near.needs[number]
            else f"nothing it needs is abnormal{', as far as that is measured' if unseen else ''}"
        )
    elif standing.suffering > 0 and troubled and (standing.explanation is None or standing.explanation.share < 0.3):
        told.append("what it needs changed too little to explain it")
    callers = [caller for caller in near.callers[number] if standings[caller].suffering > 0]
    if callers:
        told.append(f"needed by {named([near.ids[caller] for caller in callers])}, which suffer{_s(callers)}")
    if covered >= 0.3 and not callers:
        told.append(f"{round(100 * covered)} % of the trouble lies with services that need it")
    return told


def speaks_against(
    number: int,
    standing: Standing,
    signs: Sequence[Sign],
    near: Neighbours,
    *,
    onset: float | None,
    is_reachable: bool,
    alerted: str | None,
) -> list[str]:
    """What speaks against it."""
    told: list[str] = []
    why = standing.explanation
    if why is not None and why.share >= 0.3:
        told.append(f"{near.ids[why.service]}, which it needs, is in trouble too: {sign_words(why.sign, onset)}")
    strongest = standing.strongest
    if strongest is None:
        told.append("no metric and no symptom of its own")
    elif strongest.kind is SignalKind.TRAFFIC and strongest.direction < 0:
        told.append("its traffic fell, which trouble elsewhere does too")
    elif strongest.strength < NOTABLE:
        told.append(f"hardly left its usual: {sign_words(strongest, None)}")
    elif strongest.kind.bad and strongest.direction == -strongest.kind.bad:
        told.append(f"{strongest.signal} changed for the better")
    if strongest is not None and strongest.strength >= NOTABLE and strongest.began is not None and onset is not None:
        late = strongest.began - onset
        step = strongest.deviation.step if strongest.deviation is not None else 0.0
        if late >= max(60.0, 2.0 * step):
            told.append(f"began {seconds_words(late)} after the onset")
    if not is_reachable and alerted is not None:
        told.append(f"{alerted} does not need it, as far as the graph knows")
    if signs and all(sign.deviation is not None and sign.deviation.samples_before < 10 for sign in signs):
        told.append("little is known of its usual")
    return told


def _is_are(items: Sequence[object]) -> str:
    return "is" if len(items) == 1 else "are"


def _s(items: Sequence[object]) -> str:
    return "s" if len(items) == 1 else ""
