"""The schedule: how long each record is kept by the rules that apply to it, what is over, and what is wrong with the rules.

Of several rules that apply the longest period counts. Where nobody said which jurisdiction a record falls under, every one
that has a rule for its class may: so all of them apply. A record that no rule covers is kept, and named.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.kernel.ids import StreamId
from models.retention.classes import RecordClass
from models.retention.events import RuleSet
from models.retention.holds import Hold
from resources.said import say

DAY_MS: Final = 86_400_000
EVERYWHERE: Final = "*"


@dataclass(frozen=True, slots=True)
class Record:
    """All of one class in one stream that ended together, and still has content."""

    stream: StreamId
    record_class: RecordClass
    name: str
    """For people: INC-204, or the day of alerts."""
    jurisdictions: tuple[str, ...]
    """None where nobody said."""
    ended_ms: int | None
    """From when its period runs; None while it goes on."""
    events: int
    subject: StreamId | None = None
    """The incident it belongs to."""


class Standing(StrEnum):
    """What the schedule says about a record."""

    KEPT = "kept"
    DUE = "due"
    HELD = "held"
    GOES_ON = "goes on"
    MISSING = "no period"
    TOO_SHORT = "period too short"

    @property
    def is_fault(self) -> bool:
        """Whether the rules must be mended before anything is done with the record."""
        return self in (Standing.MISSING, Standing.TOO_SHORT)


@dataclass(frozen=True, slots=True)
class Assessment:
    """A record as the schedule sees it."""

    record: Record
    standing: Standing
    keep_days: int | None
    """The longest that applies; None where no rule does."""
    least_days: int
    """What is asked for at least by any rule that applies."""
    rule: str
    """Which rule counts, in words."""
    until_ms: int | None
    """When its period is over; None where it has not begun or there is none."""
    holds: tuple[Hold, ...] = ()


def applicable(rules: Iterable[RuleSet], record: Record) -> tuple[RuleSet, ...]:
    """The rules for a record."""
    named = {*record.jurisdictions, EVERYWHERE}
    return tuple(
        rule
        for rule in rules
        if rule.record_class is record.record_class and (not record.jurisdictions or rule.jurisdiction in named)
    )


def assess(record: Record, rules: Sequence[RuleSet], holds: Iterable[Hold], now_ms: int) -> Assessment:
    """What the schedule says about a record now."""
    found = applicable(rules, record)
    longest = max(found, key=lambda rule: (rule.keep_days or 0, rule.least_days, rule.jurisdiction), default=None)
    least = max((rule.least_days for rule in found), default=0)
    on = tuple(hold for hold in holds if hold.is_on and hold.covers((record.stream, record.subject or record.stream)))
    keep = None if longest is None else longest.keep_days or 0
    until = None if keep is None or record.ended_ms is None else record.ended_ms + keep * DAY_MS
    if keep is None:
        standing = Standing.MISSING
    elif keep < least:
        standing = Standing.TOO_SHORT
    elif record.ended_ms is None:
        standing = Standing.GOES_ON
    elif until is not None and until > now_ms:
        standing = Standing.KEPT
    else:
        standing = Standing.HELD if on else Standing.DUE
    return Assessment(record, standing, keep, least, "" if longest is None else words_of(longest), until, on)


def gaps(rules: Sequence[RuleSet]) -> tuple[str, ...]:
    """What is wrong with the schedule itself, whatever records there are: classes without a rule for everywhere, and rules
    shorter than what they themselves say is asked for.
    """
    everywhere = {rule.record_class for rule in rules if rule.jurisdiction == EVERYWHERE}
    missing = [
        say("{each}: no period for everywhere", each=say(each.label)) for each in RecordClass if each not in everywhere
    ]
    short = [
        say("{words_of}: at least {least_days} days are asked for", words_of=words_of(rule), least_days=rule.least_days)
        for rule in rules
        if (rule.keep_days or 0) < rule.least_days
    ]
    return (*missing, *short)


def words_of(rule: RuleSet) -> str:
    """timeline in eu: 730 days (GDPR art. 5)."""
    where = (
        say("everywhere")
        if rule.jurisdiction == EVERYWHERE
        else say("in {jurisdiction}", jurisdiction=rule.jurisdiction)
    )
    basis = f" ({rule.basis})" if rule.basis else ""
    return say(
        "{record_class} {where}: {keep_days} days{basis}",
        record_class=say(rule.record_class.label),
        where=where,
        keep_days=rule.keep_days,
        basis=basis,
    )
