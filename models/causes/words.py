"""The evidence for and against a candidate, as clauses with figures."""

from collections.abc import Sequence
from typing import Final

from models.causes.figures import figure, named, seconds_words, times_usual
from models.causes.neighbours import Neighbours
from models.causes.sign import Sign
from models.causes.signal_kind import SignalKind
from models.causes.standing import NOTABLE, Standing
from resources.said import in_a_row, say

_MOST_SIGNS: Final = 3


def sign_words(sign: Sign, onset: float | None) -> str:
    """What one sign says: "latency 12× its usual (0.31, usually 0.026), began 40 s before the onset"."""
    if sign.symptom is not None:
        told = sign.symptom.words or say(sign.symptom.kind.value)
        if not sign.symptom.words and sign.signal:
            told = say("{kind} on {signal}", kind=told, signal=sign.signal)
        return told + _began(sign, onset)
    found = sign.deviation
    if found is None:
        return sign.signal
    ratio = times_usual(found.reached, found.usual)
    levels = say("{reached}, usually {usual}", reached=figure(found.reached), usual=figure(found.usual))
    told = in_a_row((sign.signal, " ", ratio, " (", levels, ")")) if ratio else in_a_row((sign.signal, " ", levels))
    if found.never_moved:
        told += say(", had never moved before")
    return told + _began(sign, onset)


def _began(sign: Sign, onset: float | None) -> str:
    if sign.began is None or onset is None:
        return ""
    late = sign.began - onset
    if abs(late) < 1:
        return say(", began at the onset")
    if late > 0:
        return say(", began {span} after the onset", span=seconds_words(late))
    return say(", began {span} before the onset", span=seconds_words(late))


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
        told.append(say("first out: nothing else began earlier"))
    strong = sorted((sign for sign in signs if sign.strength >= 1), key=lambda sign: (-sign.strength, sign.signal))
    told += [sign_words(sign, onset) for sign in strong[:_MOST_SIGNS]]
    if standing.is_unseen and standing.blamed_by:
        names = named(sorted(near.ids[caller] for caller in standing.blamed_by))
        told.append(
            say("nothing is measured of it, and {names} is in trouble and needs it", names=names)
            if len(standing.blamed_by) == 1
            else say("nothing is measured of it, and {names} are in trouble and need it", names=names)
        )
    troubled = [need for need in near.needs[number] if standings[need].suffering > 0]
    if standing.suffering > 0 and near.has_edges and not troubled:
        unseen = any(standings[need].is_unseen for need in near.needs[number])
        told.append(
            say("it needs nothing else in the graph")
            if not near.needs[number]
            else say("nothing it needs is abnormal, as far as that is measured")
            if unseen
            else say("nothing it needs is abnormal")
        )
    elif standing.suffering > 0 and troubled and (standing.explanation is None or standing.explanation.share < 0.3):
        told.append(say("what it needs changed too little to explain it"))
    callers = [caller for caller in near.callers[number] if standings[caller].suffering > 0]
    if callers:
        names = named([near.ids[caller] for caller in callers])
        told.append(
            say("needed by {names}, which suffers", names=names)
            if len(callers) == 1
            else say("needed by {names}, which suffer", names=names)
        )
    if covered >= 0.3 and not callers:
        told.append(say("{what} % of the trouble lies with services that need it", what=round(100 * covered)))
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
        told.append(
            say(
                "{ids}, which it needs, is in trouble too: {sign_words}",
                ids=near.ids[why.service],
                sign_words=sign_words(why.sign, onset),
            )
        )
    strongest = standing.strongest
    if strongest is None:
        told.append(say("no metric and no symptom of its own"))
    elif strongest.kind is SignalKind.TRAFFIC and strongest.direction < 0:
        told.append(say("its traffic fell, which trouble elsewhere does too"))
    elif strongest.strength < NOTABLE:
        told.append(say("hardly left its usual: {sign_words}", sign_words=sign_words(strongest, None)))
    elif strongest.kind.bad and strongest.direction == -strongest.kind.bad:
        told.append(say("{signal} changed for the better", signal=strongest.signal))
    if strongest is not None and strongest.strength >= NOTABLE and strongest.began is not None and onset is not None:
        late = strongest.began - onset
        step = strongest.deviation.step if strongest.deviation is not None else 0.0
        if late >= max(60.0, 2.0 * step):
            told.append(say("began {span} after the onset", span=seconds_words(late)))
    if not is_reachable and alerted is not None:
        told.append(say("{alerted} does not need it, as far as the graph knows", alerted=alerted))
    if signs and all(sign.deviation is not None and sign.deviation.samples_before < 10 for sign in signs):
        told.append(say("little is known of its usual"))
    return told
