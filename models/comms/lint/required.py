"""What an update must say: what customers notice, when they hear more, and at the end what became of their data.

Which of them depends on the phase: after "resolved" nobody waits for a next update, and before it nobody can speak of lost data.
"""

import re
from collections.abc import Iterator
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.lint.checked import Checked
from models.comms.lint.finding import Finding
from models.comms.phase import Phase
from resources.said import say

_I: Final = re.IGNORECASE

_EFFECT: Final = re.compile(
    r"\b(?:unable|cannot|can't|can not|could not|couldn't|not (?:be )?able|fail(?:s|ed|ing|ures?)?|errors?|"
    r"error rates?|slow(?:er|ness|ly|ed)?|delay(?:s|ed)?|latenc(?:y|ies)|"
    r"degrad(?:ed|ation)|unavailab(?:le|ility)|inaccessible|unreachable|unresponsive|down|outages?|"
    r"interrupt(?:ed|ions?)|disrupt(?:ed|ions?)|time ?outs?|timing out|missing|"
    r"intermittent(?:ly)?|affect(?:ed|s|ing)?|impact(?:ed|s|ing)?|not (?:working|loading|available|responding|"
    r"receiving|seeing|processing|being \w+)|blocked|stuck|"
    r"prevent(?:s|ed|ing)?|twice|impossible|no longer|later?|issues? (?:with|affecting|accessing|loading|when|in|on)|"
    r"lost|losing|drop(?:ped|s|ping)?|duplicate[ds]?|incorrect(?:ly)?|wrong|stale|partial(?:ly)?|difficult(?:y|"
    r"ies)|problems?|trouble|paused|limited|reject(?:ed|ing)|denied)\b",
    _I,
)
_WHO: Final = re.compile(
    r"\b(?:customers?|users?|people|visitors?|subscribers?|merchants?|tenants?|accounts?|orders?|payments?|"
    r"checkouts?|purchases?|transactions?|log ?-?ins?|logging in|"
    r"sign ?-?(?:ins?|ups?)|signing in|requests?|calls?|api|apis|web ?sites?|sites?|apps?|applications?|pages?|"
    r"dashboards?|services?|platform|portal|messages?|e-?mails?|"
    r"notifications?|deliver(?:y|ies)|uploads?|downloads?|searches|search|reports?|exports?|webhooks?|builds?|"
    r"deployments?|jobs?|pushes|data|files?|images?|videos?|"
    r"connections?|traffic|access|store|shops?|carts?|bookings?|invoices?|transfers?|queries|functions?|"
    r"features?|products?|systems?|connectivity|sessions?)\b",
    _I,
)
_WELL: Final = re.compile(
    r"\b(?:restored|recover(?:ed|ing|y)|back to normal|working (?:normally|again|as expected)|operating normally|"
    r"normal(?:ly)?|resolved|operational|available again|"
    r"stable|improv(?:ed|ing|ement)|fix(?:ed)?|mitigated|decreas(?:ed|ing)|returned|returning|healthy|succe(?:ed|"
    r"eding|ss\w*))\b",
    _I,
)

_UPDATE: Final = re.compile(
    r"\b(?:next|another|further|additional|more|an|new|regular|hourly) (?:status )?(?:update|information|details|"
    r"news)s?\b|\bupdates? (?:you|this page|again|every|by|at|within|in|to follow|will)\b"
    r"|\b(?:will|to) (?:be )?(?:post(?:ed|ing)?|updat(?:e|ed|ing)|shar(?:e|ed|ing)|report(?:ed|ing)? back|"
    r"provid(?:e|ed|ing))\b|\bnext update\b",
    _I,
)
_WHEN: Final = re.compile(
    r"\b(?:\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm)\b|noon|midnight|hourly|(?:an?|one|two|half an|the|\d+|"
    r"\w+)(?: ?(?:-|to) ?\d+)? ?-?(?:minutes?|mins?|hours?|hrs?|h)\b|end of (?:the )?day|"
    r"tomorrow|\d{4}-\d{2}-\d{2})",
    _I,
)
_DATA: Final = re.compile(
    r"\b(?:data|orders?|payments?|messages?|records?|files?|transactions?|e-?mails?|events?|uploads?|changes|"
    r"information|nothing|requests?|jobs?|bookings?|backups?|"
    r"notifications?|webhooks?|content)\b[^.\n]{0,80}?\b(?:lost|loss|losses|missing|corrupt(?:ed|ion)?|intact|"
    r"safe|preserved|recovered|unaffected|not affected|affected|impacted|"
    r"deleted|duplicated|delivered|replayed|reprocessed|re-?sent|complete)\b"
    r"|\b(?:no|without|any|some) (?:\w+ )?(?:data )?(?:loss|losses|corruption)\b|\b(?:lost|corrupted|missing|"
    r"recovered) (?:\w+ ){0,3}?(?:data|orders?|payments?|messages?|records?|files?|transactions?)\b",
    _I,
)
_CLOCK: Final = re.compile(r"(?<![\d:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?![\d.])(?:[:.][0-5]\d)?\s?(?:am\b|pm\b)?", _I)
_ZONE: Final = re.compile(
    r"^\W{0,3}(?:Z\b|UTC|GMT|[A-Z]{2,4}T\b|CET|CEST|BST|IST|JST|SGT|HKT|local time|[+-]\d{2}:?\d{2}|(?:eastern|"
    r"pacific|central|mountain)\b|(?:[-–]|to|and|until)\s*\d)",
    _I,
)


def impact(checked: Checked) -> Iterator[Finding]:
    """What customers notice, or that it is well again."""
    if checked.audience is CommsAudience.INTERNAL:
        return
    for sentence in checked.sentences():
        if _EFFECT.search(sentence.text) and _WHO.search(sentence.text):
            return
        if checked.phase.rank >= Phase.MONITORING.rank and _WELL.search(sentence.text):
            return
    yield _missing(
        "impact",
        say("It does not say what customers notice."),
        say("Say who can't do what: “About a third of card payments fail.”"),
        blocking=True,
    )


def next_update(checked: Checked) -> Iterator[Finding]:
    """When the reader hears more, unless it is over."""
    if checked.phase is Phase.RESOLVED or checked.known.says_next_update:
        return
    of_update = [each.text for each in checked.sentences() if _UPDATE.search(each.text)]
    if any(_WHEN.search(text) for text in of_update):
        return
    is_strict = checked.phase is not Phase.MONITORING
    reason = (
        say("It promises an update without a time.")
        if of_update
        else say("It does not say when the next update comes.")
    )
    yield _missing("next-update", reason, say("Add “Next update at hh:mm UTC.”"), blocking=is_strict)


def data_loss(checked: Checked) -> Iterator[Finding]:
    """At the end, whether anything was lost."""
    if checked.phase is not Phase.RESOLVED or checked.audience is CommsAudience.INTERNAL:
        return
    if any(_DATA.search(sentence.text) for sentence in checked.sentences()):
        return
    yield _missing(
        "data-loss",
        say("A resolution says what became of the data."),
        say("Say “No data was lost”, once that is confirmed, or what was lost."),
        blocking=True,
    )


def time_zones(checked: Checked) -> Iterator[Finding]:
    """Clock times without a zone: readers live in several."""
    text = checked.without_links
    for match in _CLOCK.finditer(text):
        if not _ZONE.match(text[match.end() :]):
            yield Finding(
                "time-zone",
                match.start(),
                match.end(),
                match[0],
                say("Readers in other time zones can't tell when that is."),
                say("Add the zone, such as UTC."),
                f"{match[0].rstrip()} UTC",
                blocking=False,
            )


def _missing(rule: str, reason: str, advice: str, *, blocking: bool) -> Finding:
    return Finding(rule, 0, 0, "", reason, advice, blocking=blocking)
