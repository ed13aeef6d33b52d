"""Outage or degradation, from figures alone (HLT-5): availability and latency as promised, budget burn, users, health verdicts.

Each verdict has its rules, asked from the worst down. What is unknown fires no rule and clears nobody: NO IMPACT needs every
figure known, and a verdict that stands is not lowered by figures that are missing.

The limits follow the severity matrix (25 % of users, 5 %) and the burn-rate alerts of HLT-6 (6x and 1x). A quarter of all
requests failing counts like a quarter of all users.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from resources.said import said_join, say

MILLION: Final = 1_000_000


class Verdict(StrEnum):
    """The value is stored and shown."""

    OUTAGE = "OUTAGE"
    DEGRADED = "DEGRADED"
    PERFORMANCE_ISSUE = "PERFORMANCE ISSUE"
    UNKNOWN = "UNKNOWN"
    NO_IMPACT = "NO IMPACT"

    @property
    def rank(self) -> int:
        """0 is the highest. UNKNOWN stands above NO IMPACT: nobody can rule an impact out."""
        return list(Verdict).index(self)


def higher(*verdicts: Verdict) -> Verdict:
    """The highest of several."""
    return min(verdicts, key=lambda verdict: verdict.rank)


@dataclass(frozen=True, slots=True)
class Indicators:
    """What is known. None: nobody can tell. Whole numbers, so that every machine records and reads the same."""

    availability_ppm: int | None = None
    """Good share of requests, in millionths: 0.985 is 985,000."""
    promised_ppm: int | None = None
    """What was promised of it."""
    latency_ms: int | None = None
    promised_latency_ms: int | None = None
    burn_milli: int | None = None
    """Error-budget burn rate in thousandths: 14.4x is 14,400."""
    users_bp: int | None = None
    """Users affected, in basis points."""
    services_down: int | None = None
    """Of the incident's services, how many the health verdict calls DOWN."""
    services_degraded: int | None = None

    def to_plain(self) -> dict[str, int]:
        """What is known, by name."""
        return {name: value for name in self.__slots__ if (value := getattr(self, name)) is not None}

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Indicators":
        """The inverse of to_plain; what later versions know is passed over."""
        return cls(**{name: plain[name] for name in cls.__slots__ if name in plain})


@dataclass(frozen=True, slots=True)
class Determination:
    """The verdict and what it rests on."""

    verdict: Verdict
    rule: str
    """One sentence."""
    indicators: Indicators
    unknown: tuple[str, ...] = ()
    """What could not be judged, in words."""


def determine(given: Indicators, standing: Verdict | None = None) -> Determination:
    """Judge the figures. `standing` is the verdict in force: figures that are incomplete never lower it."""
    unknown = _unknown(given)
    verdict, rule = _judge(given, unknown)
    if standing is not None and unknown and standing.rank < verdict.rank:
        return Determination(
            standing,
            say("Stays {standing}: {listed} not known", standing=standing, listed=said_join(", ", unknown)),
            given,
            unknown,
        )
    return Determination(verdict, rule, given, unknown)


def _judge(given: Indicators, unknown: tuple[str, ...]) -> tuple[Verdict, str]:
    users, good, promised, burn = given.users_bp, given.availability_ppm, given.promised_ppm, given.burn_milli
    slow = given.latency_ms, given.promised_latency_ms
    is_short = good is not None and promised is not None and good < promised
    if users is not None and users >= 2_500:
        return Verdict.OUTAGE, say("{users:g} % of users are affected: 25 % or more", users=users / 100)
    if is_short and good is not None and good <= 750_000:
        return Verdict.OUTAGE, say("{million:g} % of requests fail: 25 % or more", million=(MILLION - good) / 10000)
    if given.services_down:
        return Verdict.OUTAGE, say("The health verdict on {counted} is DOWN", counted=_counted(given.services_down))
    if is_short and good is not None and promised is not None:
        return Verdict.DEGRADED, say(
            "Availability {good:g} % is under the promised {promised:g} %", good=good / 10000, promised=promised / 10000
        )
    if burn is not None and burn >= 6_000:
        return Verdict.DEGRADED, say("The error budget burns at {burn:g}x: 6x or more", burn=burn / 1000)
    if users is not None and users >= 500:
        return Verdict.DEGRADED, say("{users:g} % of users are affected: 5 % or more", users=users / 100)
    if given.services_degraded:
        return Verdict.DEGRADED, say(
            "The health verdict on {counted} is DEGRADED", counted=_counted(given.services_degraded)
        )
    if slow[0] is not None and slow[1] is not None and slow[0] > slow[1]:
        return Verdict.PERFORMANCE_ISSUE, say(
            "Latency {slow} ms is over the promised {slow2} ms", slow=slow[0], slow2=slow[1]
        )
    if burn is not None and burn > 1_000:
        return Verdict.PERFORMANCE_ISSUE, say("The error budget burns at {burn:g}x: more than 1x", burn=burn / 1000)
    if users is not None and users > 0:
        return Verdict.PERFORMANCE_ISSUE, say("{users:g} % of users are affected: under 5 %", users=users / 100)
    if unknown:
        return Verdict.UNKNOWN, say("Not known: {listed}", listed=said_join(", ", unknown))
    return Verdict.NO_IMPACT, say("Availability and latency are as promised, the budget holds, no users are affected")


def _counted(services: int) -> str:
    return say("1 service") if services == 1 else say("{count} services", count=services)


def _unknown(given: Indicators) -> tuple[str, ...]:
    known = {
        say("availability against its commitment"): None not in (given.availability_ppm, given.promised_ppm),
        say("latency against its commitment"): None not in (given.latency_ms, given.promised_latency_ms),
        say("error-budget burn"): given.burn_milli is not None,
        say("users affected"): given.users_bp is not None,
    }
    return tuple(words for words, is_known in known.items() if not is_known)
