"""The words by which sections, lists and lines of ordinary runbooks are told apart."""

import re
from typing import Final

from models.runbooks.runbook import StepKind


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in text.split(","))


DESCRIBING: Final = _words(
    "meaning, impact, overview, summary, background, description, context, full context, introduction, about, purpose, scope, "
    "audience, symptoms, symptom, references, reference, links, link, resources, changelog, history, glossary, contacts, "
    "contact, metadata, appendix, notes, note, credits, license, contents, toc, severity, see also, further reading, "
    "related links, related, additional resources, additional information, more information, table of contents, "
    "revision history, version history, external links, useful links, quick links, known issues, possible causes, example, "
    "examples, related runbooks, related alerts"
)
"""Titles of sections that tell something; their lists are no steps."""

PREREQUISITES: Final = _words(
    "prerequisites, prerequisite, requirements, pre-requisites, before you begin, before you start, you need"
)

ACTING: Final = re.compile(
    r"\b(diagnos\w*|mitigat\w*|resol\w+|remediat\w*|troubleshoot\w*|fix\w*|recover\w*|procedures?|steps?|actions?|respon\w+"
    r"|investigat\w*|triage|what to do|how to|solutions?|contain\w*|eradicat\w*|roll\W?back|restor\w*|verif\w*|checks?)\b",
    re.IGNORECASE,
)
"""Titles of sections that ask for something: a paragraph there that begins with a verb is a step."""

FACTS: Final = _words(
    "message, severity, owner, owners, team, teams, service, services, alert, alerts, alertname, duration, dashboard, "
    "dashboards, source, sources, expression, expr, threshold, tier, type, status, version, author, authors, reviewer, "
    "reviewed, updated, label, labels, tags, runbook, date, contact, slack, priority, description, summary, impact, sla, slo, "
    "component, components, runbook link, alert name, last updated, last reviewed, slack channel, runbook url"
)
"""Words before a colon that make a line a fact and not a step: "Severity: critical"."""

_VERBS: Final = re.compile(
    r"(?:first|then|next|finally|also|now|please|if [^.]{3,100}?)?[,:]?\s*"
    r"(?:add|apply|ask|assign|block|call|capture|change|check|clean|clear|close|compare|confirm|connect|consider|contact|copy"
    r"|cordon|create|delete|deploy|determine|disable|disconnect|drain|edit|enable|ensure|escalate|examine|execute|exit|expand|fail|find|fix"
    r"|follow|free|get|go|identify|increase|inspect|investigate|isolate|kill|list|log|look|make sure|migrate|monitor|move|notify"
    r"|open|page|pause|ping|post|prevent|promote|pull|query|raise|reboot|rebuild|recreate|redeploy|reduce|remove|repair|replace|rerun"
    r"|reset|resize|restart|restore|resume|retry|review|revert|revoke|roll|rotate|run|save|scale|search|see|send|set|shut|start|stop"
    r"|study|switch|take|tell|terminate|test|troubleshoot|try|uncordon|update|upgrade|use|validate|verify|view|wait|watch)\b(?!:)",
    re.IGNORECASE,
)

_FACT: Final = re.compile(r"([A-Za-z][A-Za-z _-]{1,24}?)\s*:\s*\S")
_CHECKS: Final = re.compile(
    r"(?:check|verify|confirm|ensure|validate|inspect|review|look|is|are|does|do|has|have|make sure|see|compare|examine)\b",
    re.IGNORECASE,
)
_SAYS: Final = re.compile(
    r"(?:say|announce|tell|notify|inform|post|communicate|page|call|escalate|contact|email|message)\b", re.IGNORECASE
)
NUMBERED: Final = re.compile(
    r"\s*(?:step\s+\d{1,3}\s*[:.)–—-]+|\(\d{1,3}\)|\d{1,3}\s*[.):]|\d{1,3}\s+[–—-])\s*(?=\S)", re.IGNORECASE
)
_ALERT_HEADING: Final = re.compile(
    r"alert(?:\s*name)?\s*:\s*[\"'`“]*([A-Za-z_][A-Za-z0-9_:]{3,99})[\"'`”]*\s*\Z", re.IGNORECASE
)
_HUMPS: Final = re.compile(r"[a-z0-9][A-Z]")
_EXPECTED: Final = re.compile(
    r"\s*(?:expected(?: result| output| value| outcome)?|you should see)\s*:\s*(\S.*)\Z", re.IGNORECASE
)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_ONLY_CODE: Final = re.compile(r"`([^`\n]*\s[^`\n]*\S[^`\n]*)`[.:;]?")
_SENTENCE: Final = re.compile(r"(?<=[.!?:;])\s+")
_SHORTEST: Final = 20
_ROOM: Final = 200
"""Characters of a step's text; what goes on beyond becomes detail."""


def is_describing(title: str) -> bool:
    """Whether a section of this title tells something instead of asking for it."""
    return _bare(title) in DESCRIBING


def is_prerequisites(title: str) -> bool:
    """Whether a section lists what must be there."""
    return _bare(title) in PREREQUISITES


def is_fact(text: str) -> bool:
    """Whether a line states a fact of the runbook."""
    match = _FACT.match(text)
    return match is not None and match[1].strip().lower() in FACTS


def is_acting(title: str) -> bool:
    """Whether a section asks for something."""
    return ACTING.search(title) is not None


def is_order(text: str) -> bool:
    """Whether a paragraph tells somebody to do something."""
    return _VERBS.match(text) is not None


def kind_of(text: str) -> StepKind:
    """What a step of this text asks for."""
    if _CHECKS.match(text):
        return StepKind.CHECK
    return StepKind.SAY if _SAYS.match(text) else StepKind.DO


def alert_of(heading: str) -> str | None:
    """The alert rule a heading names, None where it names none."""
    named = _ALERT_HEADING.match(heading)
    if named:
        return named[1]
    word = heading.strip().strip("`'\"")
    is_name = re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{7,99}", word) is not None
    return word if is_name and len(_HUMPS.findall(word)) >= 2 else None


def expected_of(line: str) -> str | None:
    """What a line says should be seen, None where it says nothing of the kind."""
    match = _EXPECTED.match(line)
    return match[1] if match else None


def only_code(text: str) -> str:
    """The code of a line that is nothing but a command in backticks; empty where it says anything else."""
    match = _ONLY_CODE.fullmatch(text.strip())
    return match[1].strip() if match else ""


def code_in(text: str) -> str:
    """All code in backticks, a line each."""
    return "\n".join(_CODE.findall(text))


def stands_alone(line: str) -> bool:
    """Whether a line of a paragraph says something by itself: numbered, a fact, or what to expect."""
    return NUMBERED.match(line) is not None or is_fact(line) or expected_of(line) is not None


def split_text(text: str) -> tuple[str, str]:
    """A step's line, and what goes on as detail."""
    if len(text) <= _ROOM:
        return text, ""
    at = next((match for match in _SENTENCE.finditer(text) if _SHORTEST <= match.start() <= _ROOM), None)
    if at is not None:
        return text[: at.start()], text[at.end() :]
    space = text.rfind(" ", _SHORTEST, _ROOM)
    cut = space if space > 0 else _ROOM
    return text[:cut].rstrip(), text[cut:].lstrip()


def _bare(title: str) -> str:
    return " ".join(re.sub(r"[^\w\s-]", "", title.lower()).split())
