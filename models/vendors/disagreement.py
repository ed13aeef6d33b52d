"""The vendor's word against ours: who says what since when, and who saw it first."""

from dataclasses import dataclass
from enum import StrEnum

from models.health.condition import Condition
from models.health.figure import age as age_words
from models.kernel.clock import utc
from models.vendors.indicator import Indicator
from models.vendors.status import VendorStatus
from resources.said import in_a_row, say


class OwnSight(StrEnum):
    """What we see of a vendor's services ourselves."""

    WELL = "well"
    FAILS = "fails"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class OwnView:
    """Our own view of one vendor, made from probes and from the services bought from it."""

    vendor: str
    sight: OwnSight
    since_ms: int | None = None
    """When this view began; None where it is not known."""
    by: str = say("our probes")
    """Who looks: our probes, or the name of a service."""
    words: str = ""


class Disagreement(StrEnum):
    """How the two views stand to each other."""

    NONE = "agree"
    VENDOR_SAYS_OK = "vendor says OK, we see it fail"
    VENDOR_SAYS_TROUBLE = "vendor says trouble, we see none"
    UNCONFIRMED = "vendor says OK, we can't see it"
    UNSEEN = "no current word from the vendor"


@dataclass(frozen=True, slots=True)
class VendorStanding:
    """One vendor at one moment, for a tile."""

    vendor: str
    name: str
    condition: Condition
    """The worse of the two views; our own sight is believed."""
    disagreement: Disagreement
    sentence: str
    since_ms: int | None
    """Since when the disagreement stands; where there is none, since when the trouble does."""
    lead_seconds: float | None
    """How much earlier we saw the present (else the last) trouble than the vendor said so; negative: the vendor was first."""
    status: VendorStatus | None
    own: OwnView
    age_seconds: float | None
    """Of the vendor's word; None where there is none."""


def compare(
    name: str, status: VendorStatus | None, is_current: bool, own: OwnView, said_since_ms: int | None
) -> tuple[Condition, Disagreement, str]:
    """Condition, kind of disagreement and sentence. `said_since_ms` is since when the vendor has been admitting trouble."""
    seen = _seen(own)
    if status is None or not is_current or status.indicator is Indicator.UNKNOWN:
        reason = (
            say("its status page was not read yet")
            if status is None
            else status.error or say("its status page is out of date")
        )
        return (
            _own_condition(own),
            Disagreement.UNSEEN,
            say("no current word from {name}: {reason}; {seen}", name=name, reason=reason, seen=seen),
        )
    if status.indicator.is_trouble:
        said = say("{name} says: {said}{since}", name=name, said=_said(status), since=_since(said_since_ms))
        if own.sight is OwnSight.WELL:
            return (
                Condition.AT_RISK,
                Disagreement.VENDOR_SAYS_TROUBLE,
                say("{said}; {by} see none of it", said=said, by=own.by),
            )
        condition = Condition.DOWN if own.sight is OwnSight.FAILS else Condition.DEGRADED
        return condition, Disagreement.NONE, in_a_row((said, "; ", seen))
    if own.sight is OwnSight.FAILS:
        sentence = say("vendor says {calm}, {seen}", calm=_calm(status), seen=seen)
        return Condition.DEGRADED, Disagreement.VENDOR_SAYS_OK, sentence
    if own.sight is OwnSight.UNKNOWN:
        return (
            Condition.UNKNOWN,
            Disagreement.UNCONFIRMED,
            say("vendor says {calm}, but {seen}", calm=_calm(status), seen=seen),
        )
    return (
        Condition.OK,
        Disagreement.NONE,
        say("vendor says {calm}, and {by} find it well", calm=_calm(status), by=own.by),
    )


def lead_words(lead_seconds: float | None, name: str) -> str:
    """For example: we saw it 7 min before Acquira said so; empty where nothing was recorded."""
    if lead_seconds is None:
        return ""
    if abs(lead_seconds) < 30:
        return say("we and {name} saw it at the same time", name=name)
    if lead_seconds > 0:
        return say("we saw it {age_words} before {name} said so", age_words=age_words(lead_seconds), name=name)
    return say("{name} said so {age_words} before we saw it", name=name, age_words=age_words(-lead_seconds))


def _said(status: VendorStatus) -> str:
    if status.incidents:
        return f"{status.incidents[0].title} ({status.incidents[0].status})"
    return status.words or say("{indicator} trouble", indicator=say(status.indicator.value))


def _calm(status: VendorStatus) -> str:
    return say("maintenance is under way") if status.indicator is Indicator.MAINTENANCE else "OK"


def _seen(own: OwnView) -> str:
    match own.sight:
        case OwnSight.FAILS:
            fails = say("{by} fail{since}", by=own.by, since=_since(own.since_ms))
            return in_a_row((fails, ": ", own.words)) if own.words else fails
        case OwnSight.WELL:
            return say("{by} find it well", by=own.by)
    return (own.words or say("we have no view of our own")) + _since(own.since_ms)


def _own_condition(own: OwnView) -> Condition:
    match own.sight:
        case OwnSight.FAILS:
            return Condition.DEGRADED
        case OwnSight.WELL:
            return Condition.OK
    return Condition.UNKNOWN


def _since(at_ms: int | None) -> str:
    return "" if at_ms is None else say(" since {strftime}Z", strftime=utc(at_ms).strftime("%H:%M"))
