"""All rules over one text, in reading order, each place told once."""

from collections.abc import Callable, Iterator
from typing import Final

from models.comms.lint import leaks, required, signs, style, wording
from models.comms.lint.checked import Checked
from models.comms.lint.finding import Finding

Rule = Callable[[Checked], Iterator[Finding]]

ANY_LANGUAGE: Final[tuple[Rule, ...]] = (
    signs.open_variables,
    signs.hidden_signs,
    leaks.secrets,
    leaks.addresses,
    leaks.hosts,
    leaks.people,
    leaks.payment_numbers,
    leaks.vendors,
    leaks.mentions,
    leaks.labels,
    style.language,
    style.length,
)
ENGLISH: Final[tuple[Rule, ...]] = (
    wording.exposed_data,
    wording.blame,
    wording.guesses,
    wording.causes,
    wording.promises,
    required.impact,
    required.next_update,
    required.data_loss,
    required.time_zones,
    style.promises_for_ever,
    style.trade_words,
    style.long_sentences,
    style.shouting,
)
"""In the order in which a place that several rules name is told: the gravest first."""

RULES: Final = (
    "variable",
    "hidden-sign",
    "secret",
    "ip",
    "hostname",
    "person",
    "vendor",
    "mention",
    "internal-label",
    "language",
    "length",
    "data-exposure",
    "blame",
    "speculation",
    "cause",
    "eta",
    "impact",
    "next-update",
    "data-loss",
    "time-zone",
    "guarantee",
    "jargon",
    "long-sentence",
    "capitals",
)
"""Every name a finding may bear."""


def lint(checked: Checked) -> tuple[Finding, ...]:
    """What is found, missing things first, then in reading order. Pure."""
    rules = ANY_LANGUAGE + (ENGLISH if style.is_english(checked) else ())
    told: list[Finding] = []
    for rule in rules:
        for finding in rule(checked):
            if not any(_covers(other, finding) for other in told):
                told.append(finding)
    return tuple(sorted(told, key=lambda each: (each.start, each.end, RULES.index(each.rule))))


def _covers(told: Finding, new: Finding) -> bool:
    """Whether one place would be told twice. What is missing has no place, and a long sentence may hold anything."""
    if new.end == 0 or told.end == 0 or "long-sentence" in (told.rule, new.rule):
        return told.rule == new.rule and (told.start, told.end) == (new.start, new.end) == (0, 0)
    return told.start < new.end and new.start < told.end
