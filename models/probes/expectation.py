"""Whether an answer is what its probe expects. Pure: the probers bring the answer, the rules stand here."""

import json
import re
from dataclasses import dataclass
from typing import Any

from models.health.figure import figure
from models.health.samples import Unit
from models.kernel.clock import utc
from models.probes.json_path import NoSuchValue, value_at
from models.probes.result import Lookup, Outcome, ResolverAnswer
from models.probes.spec import DnsCheck, HttpExpectation, Plain
from resources.said import in_a_row, say

BODY_LIMIT = 1024 * 1024
"""Bytes of a body that are looked at."""
_LINE_LIMIT = 4096
"""Characters of a line a pattern is tried on: longer ones could take it too long."""
_DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class HttpAnswer:
    """What came back."""

    status: int
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    """At most BODY_LIMIT bytes."""
    is_whole: bool = True

    @property
    def text(self) -> str:
        """The body as text; what is no UTF-8 is replaced."""
        return self.body.decode("utf-8", errors="replace")


def http_fault(expect: HttpExpectation, answer: HttpAnswer) -> str:
    """The first expectation that is not met, as a sentence; empty where all are."""
    if not any(low <= answer.status <= high for low, high in expect.status):
        return say(
            "answered {status}, expected {status_words}", status=answer.status, status_words=status_words(expect.status)
        )
    for name, part in expect.headers:
        values = [value for key, value in answer.headers if key.casefold() == name.casefold()]
        if not any(part.casefold() in value.casefold() for value in values):
            found = say("found {values!r}", values=values[0][:80]) if values else say("there is none")
            return say("the header {name} does not contain {part!r}: {found}", name=name, part=part, found=found)
    text = answer.text
    for part in expect.contains:
        if part not in text:
            return say("the body does not contain {part!r}{cut}", part=part[:80], cut=_cut(answer))
    if expect.regex is not None and not _matches(expect.regex, text):
        return say("no line of the body matches {regex!r}{cut}", regex=expect.regex, cut=_cut(answer))
    return _json_fault(expect.json, answer)


def status_words(ranges: tuple[tuple[int, int], ...]) -> str:
    """For example: 2xx or 304."""
    return " or ".join(
        str(low)
        if low == high
        else say("{low}xx", low=low // 100)
        if low % 100 == 0 and high == low + 99
        else say("{low} to {high}", low=low, high=high)
        for low, high in ranges
    )


def certificate_fault(expires_ms: int | None, now_ms: int, days: int) -> str:
    """A sentence where the certificate ends within so many days; empty where it lasts or there is none."""
    if expires_ms is None or expires_ms - now_ms >= days * _DAY_MS:
        return ""
    on = utc(expires_ms).strftime("%Y-%m-%d")
    if expires_ms <= now_ms:
        return say("the certificate ended on {on}", on=on)
    return say("the certificate ends on {on}, in {expires_ms} days", on=on, expires_ms=(expires_ms - now_ms) // _DAY_MS)


def over_budget(took: float, budget: float | None) -> str:
    """A sentence where it took longer than it may; empty where not."""
    if budget is None or took <= budget:
        return ""
    return say("took {took}, budget {budget}", took=figure(took, Unit.SECONDS), budget=figure(budget, Unit.SECONDS))


def dns_verdict(check: DnsCheck, answers: tuple[ResolverAnswer, ...]) -> tuple[Outcome, str]:
    """What the resolvers' answers amount to together, and why. Disagreement is told of even where each answer would do."""
    what = f"{check.name} {check.type}"
    if not answers:
        return Outcome.INCONCLUSIVE, say("no resolver is known to ask")
    heard = [each for each in answers if each.lookup not in (Lookup.TIMEOUT, Lookup.UNREACHABLE)]
    good = [each for each in answers if _is_expected(check, each)]
    if not good:
        said = {_said(each) for each in answers}
        words = (
            said.pop()
            if len(said) == 1
            else "; ".join(in_a_row((each.resolver, ": ", _said(each))) for each in answers)
        )
        wanted = (
            "" if check.answers is None or not heard else say("; expected {answers}", answers=_listed(check.answers))
        )
        return Outcome.FAIL, in_a_row((what, ": ", words, wanted))
    if len(good) < len(answers):
        bad = "; ".join(in_a_row((each.resolver, ": ", _said(each))) for each in answers if each not in good)
        wanted = say(", expected {answers}", answers=_listed(check.answers)) if check.answers is not None else ""
        return Outcome.DEGRADED, say(
            "{what}: resolvers disagree: {resolver}: {said}; {bad}{wanted}",
            what=what,
            resolver=good[0].resolver,
            said=_said(good[0]),
            bad=bad,
            wanted=wanted,
        )
    if len({each.answers for each in good}) > 1:
        said_by = "; ".join(in_a_row((each.resolver, ": ", _said(each))) for each in good)
        return Outcome.DEGRADED, say("{what}: resolvers disagree: {said_by}", what=what, said_by=said_by)
    return Outcome.OK, ""


def _is_expected(check: DnsCheck, answer: ResolverAnswer) -> bool:
    if answer.lookup is not Lookup.ANSWERED:
        return False
    return check.answers is None or frozenset(map(_plain_name, answer.answers)) == frozenset(
        map(_plain_name, check.answers)
    )


def _plain_name(text: str) -> str:
    return text.rstrip(".").casefold()


def _said(answer: ResolverAnswer) -> str:
    return _listed(answer.answers) if answer.lookup is Lookup.ANSWERED else answer.lookup.value


def _listed(answers: "frozenset[str] | tuple[str, ...]") -> str:
    shown = sorted(answers)
    rest = say(" and {count} more", count=len(shown) - 4) if len(shown) > 4 else ""
    return ", ".join(shown[:4]) + rest


def _matches(pattern: str, text: str) -> bool:
    compiled = re.compile(pattern)
    return any(compiled.search(line[:_LINE_LIMIT]) for line in text.splitlines() or [""])


def _json_fault(expected: tuple[tuple[str, Plain], ...], answer: HttpAnswer) -> str:
    if not expected:
        return ""
    try:
        document: Any = json.loads(answer.body)
    except (ValueError, RecursionError):
        return say("the body is no JSON{cut}", cut=_cut(answer))
    for path, wanted in expected:
        try:
            value = value_at(document, path)
        except NoSuchValue:
            return say("{path} is missing, expected {shown}", path=path, shown=_shown(wanted))
        if value != wanted or isinstance(value, bool) is not isinstance(wanted, bool):
            return say("{path} is {shown}, expected {shown2}", path=path, shown=_shown(value), shown2=_shown(wanted))
    return ""


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _cut(answer: HttpAnswer) -> str:
    return "" if answer.is_whole else say(" (only its first MiB was looked at)")
