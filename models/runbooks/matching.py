"""Which runbooks fit an incident, and why: by alert, service, failure mode, severity and the words people use."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from models.runbooks.runbook import Runbook
from resources.said import say

MOST: Final = 5
"""So many are proposed: more is a list to search, and no proposal."""

_NAMED: Final = 150
_ALERT, _MODE, _SERVICE, _SEVERITY = 100, 50, 40, 30
_RARE, _UNCOMMON, _COMMON = 12, 8, 3
_FEW, _SEVERAL = 2, 6
_LEAST: Final = 12
"""Below it, what fits may be chance."""
_MOST_WORDS: Final = 4
_SHORTEST_PLURAL: Final = 3
_SHOWN: Final = 2
_WORD: Final = re.compile(r"[a-z0-9]{2,}")
_HUMP: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_PLAIN: Final = frozenset(
    _WORD.findall(
        "an and are as at be by can cannot do does down for from has have high in into is it its low no not of off on or our out "
        "over slow than that the their them then there these they this to too up very was we were what when where which who why "
        "will with you your all any checklist runbook service services error errors failing failed failure fails alert alerts "
        "incident issue issues problem problems unavailable"
    )
)


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known of an incident."""

    alerts: tuple[str, ...] = ()
    """Names of the alert rules that fired."""
    services: tuple[str, ...] = ()
    failure_mode: str = ""
    """Id of the failure mode."""
    mode_name: str = ""
    severity: str = ""
    """SEV1 …; empty where it is not classified."""
    named: str = ""
    """Key of the runbook that the loaded protocol names."""
    words: str = ""
    """Title and symptoms, as people wrote them."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A runbook that fits, and why."""

    runbook: Runbook
    score: int
    """Higher fits better; only the order means anything."""
    reasons: tuple[str, ...]
    """The strongest first, each a few words."""


def propose(runbooks: Sequence[Runbook], situation: Situation, most: int = MOST) -> tuple[Proposal, ...]:
    """The runbooks that fit, the best first. Equal facts give equal proposals, whatever the order of the runbooks."""
    vocabularies = {id(runbook): _vocabulary(runbook) for runbook in runbooks}
    spread = Counter(word for words in vocabularies.values() for word in words)
    said = _words(f"{situation.words} {situation.mode_name} {' '.join(situation.alerts)}")
    found = [_fit(runbook, situation, said & vocabularies[id(runbook)], spread) for runbook in runbooks]
    fitting = [each for each in found if each.score >= _LEAST]
    return tuple(sorted(fitting, key=lambda each: (-each.score, each.runbook.title.lower(), each.runbook.key))[:most])


def _fit(runbook: Runbook, situation: Situation, shared: frozenset[str], spread: Counter[str]) -> Proposal:
    score = 0
    reasons: list[str] = []
    if situation.named and situation.named == runbook.key:
        score += _NAMED
        reasons.append(say("named by the protocol"))
    mine = {name.lower() for name in runbook.alerts}
    named = sorted({name for name in situation.alerts if name.lower() in mine})
    if named:
        score += _ALERT + 5 * (min(len(named), 5) - 1)
        names = _some(named)
        reasons.append(
            say("answers alert {names}", names=names) if len(named) == 1 else say("answers alerts {names}", names=names)
        )
    if situation.failure_mode and situation.failure_mode in runbook.failure_modes:
        score += _MODE
        reasons.append(say("for the failure mode {mode_name}", mode_name=situation.mode_name or situation.failure_mode))
    served = [service for service in situation.services if service in runbook.services]
    if served:
        score += _SERVICE + 5 * (min(len(served), 5) - 1)
        names = _some(served)
        reasons.append(
            say("for service {names}", names=names) if len(served) == 1 else say("for services {names}", names=names)
        )
    if situation.severity and situation.severity.lower() in {tag.lower() for tag in runbook.tags}:
        score += _SEVERITY
        reasons.append(say("for every {severity}", severity=situation.severity))
    strangers = bool(runbook.services) and bool(situation.services) and not served
    if shared and not (strangers and not named):
        # A runbook of other services is not proposed for words alone.
        weights = sorted(((_weight(spread[word]), word) for word in shared), key=lambda each: (-each[0], each[1]))
        score += sum(weight for weight, _ in weights[:_MOST_WORDS])
        reasons.append(say("words: {words}", words=", ".join(word for _, word in weights[:_MOST_WORDS])))
    if score and runbook.fallback is not None:
        reasons.append(runbook.fallback.words)
    return Proposal(runbook, score, tuple(reasons))


def _weight(count: int) -> int:
    """A word that few runbooks hold tells more."""
    if count <= _FEW:
        return _RARE
    return _UNCOMMON if count <= _SEVERAL else _COMMON


def _vocabulary(runbook: Runbook) -> frozenset[str]:
    return _words(" ".join((runbook.title, *runbook.tags, *runbook.alerts, *runbook.failure_modes)))


def _words(text: str) -> frozenset[str]:
    parts = _WORD.findall(_HUMP.sub(" ", text).lower())
    return frozenset(_stem(part) for part in parts if part not in _PLAIN and not part.isdigit())


def _stem(word: str) -> str:
    """Certificates and certificate are one word."""
    return word[:-1] if len(word) > _SHORTEST_PLURAL and word.endswith("s") and not word.endswith("ss") else word


def _some(names: Iterable[str]) -> str:
    shown = list(names)
    first = ", ".join(shown[:_SHOWN])
    return first if len(shown) <= _SHOWN else say("{shown} and {count} more", shown=first, count=len(shown) - _SHOWN)
