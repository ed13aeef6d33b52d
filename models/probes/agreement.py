"""What probes, real users and the backend's own figures say of a service, side by side.

One perspective alone is a suspicion. An outage is confirmed by two that agree, or by probes from two vantage points.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.health.condition import Condition
from models.health.samples import Signal
from models.health.verdict import Reading, ServiceHealth
from resources.said import said_join, say


class View(StrEnum):
    """What one perspective says. The value is the word shown to people."""

    FINE = "fine"
    DEGRADES = "degrades"
    FAILS = "fails"
    UNKNOWN = "no view"


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """One service of the matrix."""

    service: str
    synthetic: View
    real_user: View
    backend: View
    vantages: tuple[str, ...]
    """Vantage points from which probes fail."""
    agreeing: int
    """Perspectives and further vantage points that say it fails."""
    is_confirmed: bool
    sentence: str
    age_seconds: float | None
    """Of the oldest perspective that has a view."""
    contradiction: str = ""
    """Where the load balancer sends traffic to what can't serve it."""


def agree(
    service: str,
    synthetic: View,
    real_user: View,
    backend: View,
    vantages: tuple[str, ...] = (),
    age_seconds: float | None = None,
    contradiction: str = "",
) -> AgreementRow:
    """The row, with its sentence and whether an outage is confirmed."""
    failing = [view is View.FAILS for view in (synthetic, real_user, backend)]
    agreeing = sum(failing) + max(0, len(vantages) - 1)
    is_confirmed = agreeing >= 2
    sentence = _sentence(synthetic, real_user, backend, vantages, is_confirmed)
    return AgreementRow(
        service,
        synthetic,
        real_user,
        backend,
        vantages,
        agreeing,
        is_confirmed,
        sentence,
        age_seconds,
        contradiction,
    )


def views_of(health: ServiceHealth) -> tuple[View, View]:
    """What real users and the backend's figures say, from a service's readings. Series of probes count as neither.

    Real-user series are those labelled `rum` or `real user`, and business figures: what people manage to do.
    """
    users: list[Reading] = []
    backend: list[Reading] = []
    for reading in health.readings:
        words = f"{reading.key.label} {reading.metric}".casefold()
        if reading.key.label.startswith("probe") or reading.metric.startswith("probe"):
            continue
        is_user = "real user" in words or "real-user" in words or "rum" in words.split()
        (users if is_user or reading.key.signal is Signal.BUSINESS else backend).append(reading)
    return _view(users), _view(backend)


def errors_fail(health: ServiceHealth | None) -> bool:
    """Whether the service's own error rate is beyond its limit."""
    readings = () if health is None else health.readings
    return any(
        reading.key.signal is Signal.ERRORS and reading.condition in (Condition.DOWN, Condition.DEGRADED)
        for reading in readings
    )


def _view(readings: list[Reading]) -> View:
    known = [reading.condition for reading in readings if reading.condition is not Condition.UNKNOWN]
    if not known:
        return View.UNKNOWN
    if Condition.DOWN in known or Condition.DEGRADED in known:
        return View.FAILS
    return View.DEGRADES if Condition.AT_RISK in known else View.FINE


def _sentence(synthetic: View, real_user: View, backend: View, vantages: tuple[str, ...], is_confirmed: bool) -> str:
    named = ((say("probes"), synthetic), (say("real users"), real_user), (say("backend"), backend))
    by_view = {view: [name for name, said in named if said is view] for view in View}
    failing, degrading, fine, unseen = (by_view[each] for each in (View.FAILS, View.DEGRADES, View.FINE, View.UNKNOWN))
    if len(unseen) == 3:
        return say("nobody has a current view of it")
    if is_confirmed:
        who = _and(failing) if len(failing) > 1 else say("probes from {names}", names=_and(list(vantages[:3])))
        more = [say("{names} degrading", names=_and(degrading))] if degrading else []
        more += [say("{names} fine so far", names=_and(fine))] if fine else []
        return said_join("; ", [say("outage confirmed: {who} agree", who=who), *more])
    if synthetic is View.FAILS:
        if degrading:
            return say("synthetic fails, {names} degrading: not confirmed yet", names=_and(degrading))
        if real_user is View.FINE:
            return say("synthetic fails, RUM fine: check the probe")
        if backend is View.FINE:
            return say("synthetic fails, backend fine: check the probe and the way in between")
        return say("synthetic fails and nobody else has a view: not confirmed")
    if real_user is View.FAILS:
        sees_nothing = synthetic is not View.UNKNOWN
        return say("real users fail") + (
            say(", the probes see nothing: widen the journey") if sees_nothing else say(": not confirmed")
        )
    if backend is View.FAILS:
        others = _and(degrading + fine)
        return (
            say("backend fails, {others} not: users not hit as far as seen", others=others)
            if others
            else say("backend fails: not confirmed")
        )
    if degrading == ["probes"]:
        return say("synthetic degrades before anything else does: an early sign")
    if degrading:
        return say("first signs of trouble: {names} degrading, nothing fails", names=_and(degrading))
    return say("{names} fine", names=_and(fine)) + (say("; no view from {names}", names=_and(unseen)) if unseen else "")


def _and(words: list[str]) -> str:
    return said_join(say(" and "), [part for part in (said_join(", ", words[:-1]), words[-1] if words else "") if part])
