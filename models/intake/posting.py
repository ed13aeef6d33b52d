"""What a post says: checked for size, depth and shape, and told apart from one that came before."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.alerts.alert import Alert
from models.alerts.inbox.payloads import is_deeper, read_payload
from models.changes.cloudevents import MOST_EVENTS, binary_event, changes_of, is_cloudevent
from models.health.change import Change
from models.health.service_names import ServiceNames
from models.intake.hook import HookForm
from models.kernel.errors import BadInput, Problem
from resources.said import say

MOST_BYTES: Final = 256 * 1024
MOST_DEPTH: Final = 20

_SHAPES: Final[Mapping[HookForm, str]] = {
    HookForm.ALERTMANAGER: "Alertmanager webhook",
    HookForm.PAGERDUTY: "PagerDuty webhook",
    HookForm.CLOUDEVENTS: "CloudEvents",
}


@dataclass(frozen=True, slots=True)
class Posting:
    """One post, sound in form."""

    document: str
    """As JSON, with the attributes that came as headers in their places."""
    identity: bytes
    """Equal for two posts of the same event, 32 bytes."""
    told: int
    """Alerts and changes in it; none where it is about something else."""
    left_out: tuple[str, ...]
    """What in it could not be read, each with its place."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a document says, in the words of the catalogue at hand."""

    alerts: tuple[Alert, ...]
    changes: tuple[Change, ...]
    left_out: tuple[str, ...]


def read_posting(form: HookForm, headers: Mapping[str, str], body: bytes, now_ms: int) -> Posting:
    """A post to a hook of this form. BadInput where it is too large or too deep, no JSON, or of another shape.

    Names of headers are lower case.
    """
    if len(body) > MOST_BYTES:
        raise _bad(
            say(
                "expected at most {most_bytes} KiB, found {count:,} bytes",
                most_bytes=MOST_BYTES // 1024,
                count=len(body),
            )
        )
    document = _document(headers, body)
    told = read_document(form, document, ServiceNames(), "hook", now_ms)
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return Posting(text, _identity(form, document, body), len(told.alerts) + len(told.changes), told.left_out)


def read_document(form: HookForm, document: Any, names: ServiceNames, source: str, now_ms: int) -> Told:
    """What a document of this form tells. BadInput where it is of another shape."""
    if form is not HookForm.CLOUDEVENTS:
        return _read(form, document, names, source, now_ms)
    events = document if isinstance(document, list) else [document]
    if not events or len(events) > MOST_EVENTS:
        raise _bad(say("expected 1 to {most_events} events, found {count}", most_events=MOST_EVENTS, count=len(events)))
    told = []
    for each in events:
        found = _read(form, each, names, source, now_ms)
        # What is an alert reports no change; read as one it would only be odd.
        told.append(found if found.alerts or found.left_out else _changes(each))
    return Told(
        tuple(alert for each in told for alert in each.alerts),
        tuple(change for each in told for change in each.changes),
        tuple(words for each in told for words in each.left_out),
    )


def _read(form: HookForm, document: Any, names: ServiceNames, source: str, now_ms: int) -> Told:
    payload = read_payload(json.dumps(document).encode(), "post", names, source, now_ms)
    if payload.form != _SHAPES[form]:
        raise _bad(say("expected {shapes}, found {form}", shapes=_SHAPES[form], form=payload.form))
    return Told(payload.alerts, (), tuple(str(each) for each in payload.problems))


def _changes(event: Any) -> Told:
    changes, problems = changes_of(event, "post")
    return Told((), changes, tuple(str(each) for each in problems))


def _document(headers: Mapping[str, str], body: bytes) -> Any:
    try:
        document = json.loads(body.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError as error:
        raise _bad(say("expected UTF-8: byte {start} is none", start=error.start)) from None
    except (ValueError, RecursionError) as error:
        raise _bad(say("expected JSON: {error}", error=str(error)[:200] or say("nested too deeply"))) from None
    if is_deeper(document, MOST_DEPTH):
        raise _bad(say("expected no more than {most_depth} levels of nesting", most_depth=MOST_DEPTH))
    return binary_event(headers, document) if "ce-specversion" in headers else document


def _identity(form: HookForm, document: Any, body: bytes) -> bytes:
    """By what the sender calls the event, where it does; else by every byte."""
    named: tuple[Any, ...] = ()
    if form is HookForm.PAGERDUTY:
        named = (document["event"].get("id"),)
    elif form is HookForm.CLOUDEVENTS and is_cloudevent(document):
        # CloudEvents 1.0: source and id together are unique for each event.
        named = (document.get("source"), document.get("id"))
    if named and all(isinstance(each, str) and each for each in named):
        return hashlib.sha256(json.dumps([form.value, *named]).encode()).digest()
    return hashlib.sha256(form.value.encode() + b"\0" + body).digest()


def _refuse_constant(name: str) -> Any:
    raise ValueError(f"{name} is no JSON")


def _bad(message: str) -> BadInput:
    return BadInput(Problem("post", None, "", message))
