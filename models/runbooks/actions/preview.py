"""What a person sees before a call runs: each line a name and a value. Secrets are ••• with their names."""

import re
from dataclasses import dataclass
from typing import Any, Final

from models.catalog.durations import format_duration
from models.probes.expectation import status_words
from models.probes.spec import SecretRef
from models.runbooks.actions.call import Call, CommandWork, DnsWork, HttpWork, PromqlWork, WaitWork, body_text
from models.runbooks.actions.masking import masked_name
from resources.said import say

_REFERENCE: Final = re.compile(r"\$\{secret:([^}]{1,100})\}")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a preview."""

    name: str
    value: str


def preview(call: Call) -> tuple[Line, ...]:
    """The call with resolved parameters, in the words of its kind."""
    action = call.action
    lines = [Line("Action", f"{action.label} ({action.kind.label})")]
    lines += [Line(say("Parameter {name}", name=name), str(value)) for name, value in call.parameters.items()]
    lines += _lines(call)
    lines.append(Line("Timeout", _seconds(call.timeout_seconds)))
    marks = [
        word
        for word, holds in (
            ("destructive", action.destructive),
            (say("only looks"), action.only_looks),
        )
        if holds
    ]
    lines += [Line("Approval", action.approval.sentence)] if action.approval is not None else []
    lines += [Line("Nature", ", ".join(marks))] if marks else []
    lines += [Line("Secrets", ", ".join(sorted(call.secrets)))] if call.secrets else []
    return (*lines, Line("SHA-256", call.sha256))


def preview_text(call: Call) -> str:
    """The preview as text, a line each; what an event of the run keeps."""
    return "\n".join(f"{line.name}: {line.value}" for line in preview(call))


def shown(text: str) -> str:
    """A text with references to secrets as ••• (NAME)."""
    return _REFERENCE.sub(lambda match: masked_name(match[1]), text)


def argv_words(argv: tuple[str, ...]) -> str:
    """Arguments as one line in which each can be told from the next. To be read, never to be run."""
    return " ".join(
        each if re.fullmatch(r"[\w@%+=:,./-]+", each) else "'" + each.replace("'", "'\\''") + "'" for each in argv
    )


def _lines(call: Call) -> list[Line]:
    match call.work:
        case HttpWork() as work:
            return _request(work)
        case CommandWork(template):
            lines = [Line("Program", argv_words(template.argv))]
            lines += [Line("Directory", template.directory)] if template.directory else []
            lines += [Line(f"Variable {name}", shown(value)) for name, value in template.environment]
            lines += [Line("Passed on", ", ".join(template.pass_on))] if template.pass_on else []
            lines.append(Line("Dry run", argv_words(template.dry_run) if template.dry_run else "it has none"))
            statuses = " or ".join(map(str, template.statuses))
            return [*lines, Line("Expected", f"exit status {statuses}")]
        case PromqlWork(expression, expect):
            return [Line("Expression", expression), Line("Expected", _expected(expect))]
        case DnsWork(check):
            where = ", ".join(f"{host}:{port}" for host, port in check.resolvers) or "the system's"
            answers = ", ".join(sorted(check.answers)) if check.answers else "any answer"
            return [Line("Name", f"{check.name} {check.type}"), Line("Resolvers", where), Line("Expected", answers)]
        case WaitWork(look, interval_ms):
            every = _seconds(interval_ms / 1000)
            inner = [Line(f"Check · {line.name.lower()}", line.value) for line in _lines(look)]
            return [Line("Check", f"{look.action.label} every {every}"), *inner]


def _request(work: HttpWork) -> list[Line]:
    template = work.template
    lines = [Line("Request", f"{template.method} {template.url}")]
    for name, value in template.headers:
        if isinstance(value, SecretRef):
            user = f"{value.user}:" if value.user is not None else ""
            lines.append(Line(say("Header {name}", name=name), f"{user}{masked_name(value.name)}"))
        else:
            lines.append(Line(say("Header {name}", name=name), value))
    body = body_text(template)
    lines += [] if body is None else [Line("Body", shown(body))]
    expect = template.expect
    expected = [say("status {status_words}", status_words=status_words(expect.status))]
    expected += [say("contains {text!r}", text=text) for text in expect.contains]
    expected += [say("{path} is {value}", path=path, value=_value(value)) for path, value in expect.json]
    return [*lines, Line("Expected", "; ".join(expected))]


def _value(value: Any) -> str:
    return repr(value) if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)


def _expected(expect: str) -> str:
    return {"some": "at least one series", "empty": "no series"}.get(expect.strip(), f"every value {expect.strip()}")


def _seconds(seconds: float) -> str:
    return format_duration(int(seconds)) if seconds >= 1 and seconds == int(seconds) else f"{seconds:g} s"
