"""Guesses, promises, causes nobody confirmed, blame, and words on exposed data.

Precision goes first. "Some customers may see errors" is how impact is told, not a guess; "we will update you within 30
minutes" promises an update, not a repair; "we are investigating the root cause" names none. After PagerDuty's incident response
guide (never guess, no estimate of resolution) and capabilities.md COM-3 and COM-4.
"""

import re
from collections.abc import Iterator
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.lint.checked import Checked, Sentence
from models.comms.lint.finding import Finding
from models.comms.phase import Phase
from resources.said import say

_I: Final = re.IGNORECASE
_CAUSED: Final = (
    r"(?:caused|due|related|linked|attributable|connected|the result|a result|stemming|originating|coming from|"
    r"triggered)"
)

_GUESS: Final = re.compile(
    r"\b(?:we|our (?:team|engineers)|engineers|they|I) (?:\w+ly )?(?:currently )?(?:believe|think|suspect|assume|"
    r"guess|presume)\b(?: that\b)?"
    r"|\b(?:it|this|that|the (?:\w+ ){1,3}?)\s?(?:appears?|seems?|looks?)(?: like| as (?:if|though)| to be|"
    r" to have been) (?=[^.]*\b" + _CAUSED + r"\b)"
    r"|\b(?:appears?|seems?) to (?:be|have been) " + _CAUSED + r"\b"
    r"|\b(?:probably|presumably|supposedly|apparently|perhaps|allegedly|conceivably)\b"
    r"|\b(?<!as soon as )(?<!soon as )(?<!quickly as )possibly\b"
    r"|\bmost likely\b|\b(?:the )?(?:likely|probable|possible|potential|suspected) (?:root )?(?:cause|culprit|"
    r"reason|source)s?\b"
    r"|\b(?:likely|potentially|maybe) (?:been )?" + _CAUSED + r"\b"
    r"|\b(?:may|might|could) (?:well )?(?:be|have been) (?:\w+ly )?" + _CAUSED + r"\b"
    r"|\bour best guess\b|\bworking (?:theory|hypothesis)\b|\bsuspected (?:to be|of)\b",
    _I,
)

_TIME: Final = (
    r"(?:\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm)\b|noon|midnight|tonight|tomorrow|(?:this|the) (?:morning|afternoon|"
    r"evening)|"
    r"end of (?:the )?day|eod\b|\d+ ?(?:-|to) ?\d+ (?:minutes|mins?|hours|hrs?)|(?:an?|one|two|three|few|"
    r"couple of|next|\d+)"
    r"(?: more| few| couple of)? ?(?:minutes?|mins?\b|hours?|hrs?\b|half hour|days?)|half an hour|shortly|soon\b|"
    r"momentarily|monday|tuesday|"
    r"wednesday|thursday|friday|saturday|sunday)"
)
_REPAIRED: Final = (
    r"(?:resol(?:ved?|ution)|restor(?:ed?|ation|ing)|fix(?:ed|es)?|repair(?:ed)?|recover(?:ed|y|s)?|back (?:up|"
    r"online|to normal)|be back|"
    r"normal (?:service|operations?)|up and running|available again|working again|completed?)"
)
_PROMISE: Final = re.compile(
    r"\b(?:eta|etr)\b(?: (?:is|of|for (?:a|the) (?:fix|resolution)))?:?[^.\n]{0,12}?" + _TIME + r"|"
    r"\bestimated (?:time (?:of|to|for) )?" + _REPAIRED + r"\b[^.\n]{0,20}?" + _TIME + r"|"
    r"\b(?:will|should|shall|to|'ll|expect(?:ed|s|ing)?|anticipate[ds]?|hope(?:ful)?|aim(?:ing)?|going to|"
    r"on track)\b[^.\n]{0,50}?\b"
    + _REPAIRED
    + r"\b[^.\n]{0,30}?(?:\b(?:by|in|within|before|at|around|about|until|over|for|under|less than|"
    r"next)\b )?(?:the |approximately |about |around |roughly |~)*" + _TIME,
    _I,
)
_OF_UPDATE: Final = re.compile(
    r"\b(?:updates?|post(?:ing)? (?:again|more)|(?:more|further|additional) (?:information|details|news)|"
    r"report back|communicate|keep you|root cause|post-?mortem|"
    r"retrospective|maintenance|review|analysis|summary)\b",
    _I,
)
_NO_ESTIMATE: Final = re.compile(
    r"\b(?:no|not|n't|without|unable|cannot|too early)\b[^.\n]{0,40}\b(?:eta|etr|estimate[ds]?|timeline)\b", _I
)

_CAUSE: Final = re.compile(
    r"\b(?:was|were|is|are|been|being) (?:\w+ly )?(?:caused|triggered|brought about) by\b"
    r"|\b(?:caused|triggered) by\b|\b(?:due|owing) to\b|\bbecause of\b|\bas a (?:result|consequence) of\b|"
    r"\bresult(?:ed|s|ing) from\b|\bstem(?:s|med|ming) from\b"
    r"|\b(?:the )?(?:root )?cause (?:was|is|has been (?:identified|traced|found|determined|isolated))\b(?: (?:as|"
    r"to be|to))?"
    r"|\btraced (?:back )?to\b|\bthe (?:culprit|problem|issue) (?:was|is) (?:a|an|our|the) (?=\w+)",
    _I,
)
_VAGUE: Final = re.compile(
    r"^\W*(?:(?:an?|the|this|that|these|our|its?|ongoing|current|recent|unexpected|earlier|technical|temporary|"
    r"internal|previous|planned|scheduled|known|"
    r"same|some|on-?going|elevated|increased|high(?:er)?|unusually|service|platform|system)\W+)*"
    r"(?:issues?|incidents?|outages?|problems?|disruptions?|interruptions?|events?|degradations?|maintenance|"
    r"inconvenience|circumstances|errors?|demand|"
    r"load|traffic|volumes?|delays?|unavailability|investigation|situation|it|this|that)\b",
    _I,
)
_UNKNOWN_CAUSE: Final = re.compile(
    r"\b(?:investigat\w*|looking into|look for|determin(?:e|ing)|identify(?:ing)?|working to (?:find|understand|"
    r"identify)|understand(?:ing)?|"
    r"unknown|not (?:yet )?(?:known|identified|confirmed|determined|clear)|under investigation|analy[sz]\w*|"
    r"isolat(?:e|ing)|whether)\b",
    _I,
)

_BLAME: Final = re.compile(
    r"\b(?:human|operator|user|employee|engineer|staff) error\b"
    r"|\b(?:careless(?:ly|ness)?|negligen(?:t|ce|tly)|incompeten(?:t|ce)|sloppy|reckless(?:ly)?)\b"
    r"|\b(?:an? |one of our |our )?(?:engineer|employee|operator|developer|technician|contractor|administrator|"
    r"admin|colleague|team member|someone|somebody)s? "
    r"(?:accidentally|mistakenly|inadvertently|wrongly|incorrectly|unintentionally|carelessly) \w+"
    r"|\b(?:mistake|error|fault|failure) (?:made )?by (?:an? |one of )?(?:our |the )?(?:engineer|employee|"
    r"operator|developer|team|staff|vendor|provider|partner|supplier)s?\b"
    r"|\b(?:is|was|are|were) (?:entirely |solely |not )?(?:our|their|his|her|the \w+'s|your) (?:own )?fault\b|"
    r"\bto blame\b|\bblames? (?:\w+)\b|\bat fault\b"
    r"|\b(?:provider|vendor|supplier|partner|carrier|third party)s?(?:'s)? (?:failed us|let us down|messed up|"
    r"screwed up|failed to \w+|negligence|mistake|incompetence)\b"
    r"|\b(?:messed|screwed) up\b|\bbotched\b",
    _I,
)

_EXPOSED: Final = re.compile(
    r"\b(?:data|security|privacy) (?:breach|leak|exposure|exfiltration|theft)(?:es|s)?\b|\b(?:was|were|been|is|"
    r"are|got) (?:\w+ly )?(?:breached|hacked|compromised|leaked|stolen|"
    r"exfiltrated)\b|\b(?:exposed|leaked|stole|accessed) (?:\w+ ){0,3}?(?:customer|user|personal|private|"
    r"sensitive|card|payment|health) (?:data|details|information|records)\b"
    r"|\b(?:customer|user|personal|private|sensitive|card|payment|health) (?:data|details|information|"
    r"records) (?:\w+ ){0,4}?(?:exposed|leaked|stolen|accessed|disclosed|visible to)\b"
    r"|\bunauthori[sz]ed (?:access|part(?:y|ies)|disclosure)\b|\bhackers?\b|\battackers? (?:gained|accessed|stole)\b",
    _I,
)
_NOT: Final = re.compile(r"\b(?:no|not|n't|never|without|none|neither|nor)\b", _I)


def guesses(checked: Checked) -> Iterator[Finding]:
    """Words that tell a guess as news."""
    for sentence in checked.sentences():
        for match in _GUESS.finditer(sentence.text):
            yield _at(
                "speculation",
                sentence,
                match,
                say("A guess is read as a fact, and has to be taken back in public."),
                say("Say what is seen, or that the cause is still being investigated."),
                blocking=checked.is_public,
            )


def promises(checked: Checked) -> Iterator[Finding]:
    """An hour at which all will be well, without a recorded basis."""
    if checked.known.has_estimate or checked.phase is Phase.RESOLVED:
        return
    for sentence in checked.sentences():
        match = _PROMISE.search(sentence.text)
        if match is None or _OF_UPDATE.search(match[0]) or _NO_ESTIMATE.search(sentence.text):
            continue
        yield _at(
            "eta",
            sentence,
            match,
            say("It promises when this will be over; no estimate with a basis is recorded."),
            say("No estimate yet: give the time of the next update instead."),
            blocking=checked.is_public or checked.audience is CommsAudience.EXECUTIVES,
        )


def causes(checked: Checked) -> Iterator[Finding]:
    """A cause that nobody confirmed, or that nobody decided to tell."""
    if checked.known.is_cause_disclosed or not checked.is_public:
        return
    is_confirmed = checked.phase is not Phase.INVESTIGATING
    for sentence in checked.sentences():
        for match in _CAUSE.finditer(sentence.text):
            if _VAGUE.match(sentence.text[match.end() :]) or _UNKNOWN_CAUSE.search(sentence.text[: match.start()]):
                continue
            if match[0].lower().startswith(("the root cause", "root cause", "the cause", "cause")) and (
                _UNKNOWN_CAUSE.search(sentence.text[match.end() :]) or _is_denied(sentence, match)
            ):
                continue
            yield _at(
                "cause",
                sentence,
                match,
                say("It names a cause before one is confirmed.")
                if not is_confirmed
                else say("It names a cause, and nobody recorded the decision to disclose it."),
                say("Say what customers notice; the cause follows once it is confirmed and cleared for them."),
                blocking=not is_confirmed,
            )


def blame(checked: Checked) -> Iterator[Finding]:
    """A person, a team or a supplier as the one at fault."""
    for sentence in checked.sentences():
        for match in _BLAME.finditer(sentence.text):
            yield _at(
                "blame",
                sentence,
                match,
                say("It says who is at fault."),
                say("Say what happened to the system, not who did it."),
                blocking=checked.is_public,
            )


def exposed_data(checked: Checked) -> Iterator[Finding]:
    """Words with a legal meaning."""
    if checked.known.is_data_disclosed:
        return
    for sentence in checked.sentences():
        for match in _EXPOSED.finditer(sentence.text):
            is_denied = _is_denied(sentence, match)
            yield _at(
                "data-exposure",
                sentence,
                match,
                say("It denies that data were exposed: legal has not agreed to that yet.")
                if is_denied
                else say("Words on exposed data have a legal meaning, and legal has not agreed to them."),
                say("Leave it out until the disclosure is decided."),
                blocking=checked.is_public and not is_denied,
            )


def _is_denied(sentence: Sentence, match: re.Match[str]) -> bool:
    return _NOT.search(sentence.text) is not None


def _at(rule: str, sentence: Sentence, match: re.Match[str], reason: str, advice: str, *, blocking: bool) -> Finding:
    start = sentence.start + match.start()
    return Finding(rule, start, start + len(match[0]), match[0], reason, advice, blocking=blocking)
