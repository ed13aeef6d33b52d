"""Journeys: steps in order, with the cookies and values of this run alone, each step held to its own budget."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from http.cookiejar import CookieJar
from urllib.parse import quote

from console.sources.probes.http_probe import exchange
from console.sources.probes.run import ProbeFault, Run, Verdict
from models.probes.expectation import HttpAnswer, http_fault, over_budget
from models.probes.json_path import NoSuchValue, value_at
from models.probes.references import filled
from models.probes.result import Outcome, StepResult
from models.probes.spec import Extract, HttpCheck, Journey, JourneyStep

_LONGEST_VALUE = 4096
_LINE_LIMIT = 4096


def travel(run: Run, journey: Journey) -> tuple[Verdict, tuple[StepResult, ...]]:
    """Take the steps until one fails. A step that could not be made at all raises, as the run then says nothing."""
    jar = CookieJar()
    values: dict[str, str] = {}
    done: list[StepResult] = []
    flaw = ""
    for step in journey.steps:
        began = run.clock.monotonic()
        run.status = None
        fault = ""
        try:
            answer = exchange(run, _filled(step.http, values), jar)
            fault = http_fault(step.http.expect, answer) or _take(step, answer, values)
        except ProbeFault as error:
            if error.is_inconclusive:
                raise
            fault = str(error)
            run.is_reached = error.is_reached
        took = run.clock.monotonic() - began
        slow = "" if fault else over_budget(took, step.budget_seconds)
        outcome = Outcome.FAIL if fault else Outcome.DEGRADED if slow else Outcome.OK
        done.append(StepResult(step.name, outcome, took, step.budget_seconds, run.status, fault or slow))
        if fault:
            return Verdict(fault=f"{step.name}: {fault}"), tuple(done)
        flaw = flaw or (f"{step.name}: {slow}" if slow else "")
    return Verdict(flaw=flaw), tuple(done)


def _filled(check: HttpCheck, values: Mapping[str, str]) -> HttpCheck:
    """The check with the values of earlier steps in place. They come from a server: no host, no line break, no new parameter."""

    def plain(name: str) -> str:
        # Secrets are filled in when they are sent.
        return values.get(name, f"${{{name}}}")

    def within(change: Callable[[str], str]) -> Callable[[str], str]:
        return lambda name: change(values[name]) if name in values else f"${{{name}}}"

    headers = tuple(
        (name, filled(value, within(_one_line)) if isinstance(value, str) else value) for name, value in check.headers
    )
    return replace(
        check,
        url=filled(check.url, within(lambda value: quote(value, safe=""))),
        headers=headers,
        body=None if check.body is None else filled(check.body, plain),
    )


def _one_line(value: str) -> str:
    return "".join(letter for letter in value if ord(letter) >= 32)


def _take(step: JourneyStep, answer: HttpAnswer, values: dict[str, str]) -> str:
    """Take the step's values; a sentence where one is not there."""
    for extract in step.extract:
        found = _found(extract, answer)
        if found is None or len(found) > _LONGEST_VALUE:
            where = extract.json if extract.json is not None else f"/{extract.regex}/"
            return f"no usable value for {extract.name} at {where}"
        # A value that looks like a reference stays text: only the probe file names secrets.
        values[extract.name] = found.replace("${", "$ {")
    return ""


def _found(extract: Extract, answer: HttpAnswer) -> str | None:
    if extract.json is not None:
        try:
            value = value_at(json.loads(answer.body), extract.json)
        except (ValueError, RecursionError, NoSuchValue):
            return None
        if isinstance(value, bool) or not isinstance(value, str | int | float):
            return None
        return str(value)
    pattern = re.compile(extract.regex or "")
    for line in answer.text.splitlines():
        match = pattern.search(line[:_LINE_LIMIT])
        if match is not None and match[1] is not None:
            return match[1]
    return None
