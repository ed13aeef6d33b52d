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
        return f"answered {answer.status}, expected {status_words(expect.status)}"
    for name, part in expect.headers:
        values = [value for key, value in answer.headers if key.casefold() == name.casefold()]
        if not any(part.casefold() in value.casefold() for value in values):
            found = f"found {values[0][:80]!r}" if values else "there is none"
            return f"the header {name} does not contain {part!r}: {found}"
    text = answer.text
    for part in expect.contains:
        if part not in text:
            return f"the body does not contain {part[:80]!r}{_cut(answer)}"
    if expect.regex is not None and not _matches(expect.regex, text):
        return f"no line of the body matches {expect.regex!r}{_cut(answer)}"
    return _json_fault(expect.json, answer)


def status_words(ranges: tuple[tuple[int, int], ...]) -> str:
    """For example: 2xx or 304."""
    return " or ".join(
        str(low) if low == high else f"{low // 100}xx" if low % 100 == 0 and high == low + 99 else f"{low} to {high}"
        for low, high in ranges
    )


def certificate_fault(expires_ms: int | None, now_ms: int, days: int) -> str:
    """A sentence where the certificate ends within so many days; empty where it lasts or there is none."""
    if expires_ms is None or expires_ms - now_ms >= days * _DAY_MS:
        return ""
    on = utc(expires_ms).strftime("%Y-%m-%d")
    if expires_ms <= now_ms:
        return f"the certificate ended on {on}"
    return f"the certificate ends on {on}, in {(expires_ms - now_ms) // _DAY_MS} days"


def over_budget(took: float, budget: float | None) -> str:
    """A sentence where it took longer than it may; empty where not."""
    if budget is None or took <= budget:
        return ""
    return f"took {figure(took, Unit.SECONDS)}, budget {figure(budget, Unit.SECONDS)}"


def dns_verdict(check: DnsCheck, answers: tuple[ResolverAnswer, ...]) -> tuple[Outcome, str]:
    """What the resolvers' answers amount to together, and why. Disagreement is told of even where each answer would do."""
    what = f"{check.name} {check.type}"
    if not answers:
        return Outcome.INCONCLUSIVE, "no resolver is known to ask"
    heard = [each for each in answers if each.lookup not in (Lookup.TIMEOUT, Lookup.UNREACHABLE)]
    good = [each for each in answers if _is_expected(check, each)]
    if not good:
        said = {_said(each) for each in answers}
        words = said.pop() if len(said) == 1 else "; ".join(f"{each.resolver}: {_said(each)}" for each in answers)
        wanted = "" if check.answers is None or not heard else f"; expected {_listed(check.answers)}"
        return Outcome.FAIL, f"{what}: {words}{wanted}"
    if len(good) < len(answers):
        bad = "; ".join(f"{each.resolver}: {_said(each)}" for each in answers if each not in good)
        wanted = f", expected {_listed(check.answers)}" if check.answers is not None else ""
        return Outcome.DEGRADED, f"{what}: resolvers disagree: {good[0].resolver}: {_said(good[0])}; {bad}{wanted}"
    if len({each.answers for each in good}) > 1:
        said_by = "; ".join(f"{each.resolver}: {_said(each)}" for each in good)
        return Outcome.DEGRADED, f"{what}: resolvers disagree: {said_by}"
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
    rest = f" and {len(shown) - 4} more" if len(shown) > 4 else ""
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
        return f"the body is no JSON{_cut(answer)}"
    for path, wanted in expected:
        try:
            value = value_at(document, path)
        except NoSuchValue:
            return f"{path} is missing, expected {_shown(wanted)}"
        if value != wanted or isinstance(value, bool) is not isinstance(wanted, bool):
            return f"{path} is {_shown(value)}, expected {_shown(wanted)}"
    return ""


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:57] + "…"


def _cut(answer: HttpAnswer) -> str:
    return "" if answer.is_whole else " (only its first MiB was looked at)"
