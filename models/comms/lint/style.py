"""How it reads: long sentences, words of the trade, promises for ever. Never blocking."""

import re
from collections.abc import Iterator
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.lint.checked import MAX_CHECKED, Checked
from models.comms.lint.finding import Finding
from resources.said import say

_I: Final = re.IGNORECASE

LONG_SENTENCE: Final = 40
"""Words. Plain-language guides ask for 15 to 20 on average; one of 40 has to be read twice."""
MOST_SENTENCES: Final = 12

_TRADE: Final = {
    r"5xx(?: errors?| responses?)?": "errors",
    r"(?:http )?5\d\d (?:errors?|responses?|status codes?)": "errors",
    r"p(?:50|90|95|99|999)(?: latency)?": "response time",
    r"(?:k8s|kubernetes)": "our platform",
    r"pods?": "servers",
    r"oom(?:[- ]?kill(?:ed|s)?)?": "ran out of memory",
    r"fail(?:ed)?[- ]?over": "switch to standby systems",
    r"roll(?:ed|ing)? ?-?back (?:of )?v?\d[\w.]*": "undo of a recent change",
    r"replica(?:tion)? lag": "delay in our databases",
    r"thundering herd|cache stampede": "surge of requests",
    r"split[- ]brain": "inconsistency between our data centres",
    r"upstreams?": "systems we depend on",
    r"load balancers?": "our systems",
    r"circuit breakers?": "safeguards",
    r"(?:db|database) (?:primary|master|replicas?|shards?)": "database",
}
_TRADES: Final = tuple((re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", _I), plain) for words, plain in _TRADE.items())
_FOR_EVER: Final = re.compile(
    r"\b(?:will|can) never (?:happen|occur) again\b|\b(?:guarantee[sd]?|ensure|promise)\b[^.\n]{0,40}\b(?:never|"
    r"not happen|won't happen|again)\b|\bnever again\b",
    _I,
)
_SHOUTED: Final = re.compile(r"\b(?:[A-Z]{4,}\b[ ,!]+){3,}[A-Z]{4,}\b")
_ENGLISH: Final = frozenset(
    (
        "the",
        "and",
        "of",
        "to",
        "are",
        "were",
        "been",
        "our",
        "your",
        "this",
        "that",
        "with",
        "by",
        "from",
        "not",
        "have",
        "you",
        "we",
    )
)
"""Frequent words that hardly any other language writes so."""
_FEWEST_WORDS: Final = 16
_FEWEST_ENGLISH: Final = 0.06


def is_english(checked: Checked) -> bool:
    """Whether the wording can be judged at all; short texts count as English."""
    words = re.findall(r"\b[^\W\d_]+\b", checked.without_links.lower())
    return len(words) < _FEWEST_WORDS or sum(word in _ENGLISH for word in words) / len(words) >= _FEWEST_ENGLISH


def language(checked: Checked) -> Iterator[Finding]:
    """Other languages are checked for what needs no grammar only, and that is said."""
    if not is_english(checked):
        yield Finding(
            "language",
            0,
            0,
            "",
            say(
                "This does not read as English: only addresses, hosts, secrets, names and open variables were checked."
            ),
            say("Have somebody who reads the language check impact, guesses, promises and the next update."),
            blocking=False,
        )


def long_sentences(checked: Checked) -> Iterator[Finding]:
    """Sentences that have to be read twice."""
    for sentence in checked.sentences():
        if sentence.words > LONG_SENTENCE:
            yield Finding(
                "long-sentence",
                sentence.start,
                sentence.start + len(sentence.text),
                sentence.text,
                say("{words} words in one sentence.", words=sentence.words),
                say("Make it two or three."),
                blocking=False,
            )


def trade_words(checked: Checked) -> Iterator[Finding]:
    """Words that only people of the trade know."""
    if checked.audience in (CommsAudience.INTERNAL, CommsAudience.REGULATOR):
        return
    text = checked.without_links
    for pattern, plain in _TRADES:
        for match in pattern.finditer(text):
            yield Finding(
                "jargon",
                match.start(),
                match.end(),
                match[0],
                say("Customers don't know the word."),
                say("Perhaps “{plain}”.", plain=plain),
                plain,
                blocking=False,
            )


def promises_for_ever(checked: Checked) -> Iterator[Finding]:
    """That it never happens again, which nobody can know."""
    for match in _FOR_EVER.finditer(checked.without_links):
        yield Finding(
            "guarantee",
            match.start(),
            match.end(),
            match[0],
            say("Nobody can promise that."),
            say("Say what is being done."),
            blocking=False,
        )


def shouting(checked: Checked) -> Iterator[Finding]:
    """Several words in capitals."""
    for match in _SHOUTED.finditer(checked.without_links):
        yield Finding(
            "capitals",
            match.start(),
            match.end(),
            match[0],
            say("Capitals read as shouting."),
            say("Write it in sentence case."),
            blocking=False,
        )


def length(checked: Checked) -> Iterator[Finding]:
    """More than anybody reads in the middle of an outage, or than is checked."""
    if len(checked.text) > MAX_CHECKED:
        yield Finding(
            "length",
            MAX_CHECKED,
            len(checked.text),
            "",
            say("Only the first {max_checked:,} signs were checked.", max_checked=MAX_CHECKED),
            say("Shorten it: an update fits on one screen."),
        )
    elif checked.audience is not CommsAudience.REGULATOR and sum(1 for _each in checked.sentences()) > MOST_SENTENCES:
        yield Finding(
            "length",
            0,
            0,
            "",
            say("It is longer than most people read."),
            say("At most {most_sentences} sentences.", most_sentences=MOST_SENTENCES),
            blocking=False,
        )
