"""CloudEvents 1.0 in JSON: one event, a batch, or an event whose attributes came as HTTP headers."""

import base64
import binascii
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

from models.changes.cdevents import change_of_cdevent, is_cdevent
from models.changes.entry import change_of_entry
from models.changes.fields import mapping, text
from models.health.change import Change
from models.kernel.errors import BadInput, Problem
from resources.said import say

MOST_EVENTS = 1_000
"""At most so many in one batch."""


def is_cloudevent(document: Any) -> bool:
    """Whether the document carries the attributes every CloudEvent has."""
    return isinstance(document, dict) and "specversion" in document and "type" in document and "source" in document


def binary_event(headers: Mapping[str, str], body: Any) -> dict[str, Any]:
    """The event whose attributes are the headers `ce-…` (lower case, values percent-encoded) and whose data is `body`."""
    event: dict[str, Any] = {
        name.removeprefix("ce-"): unquote(value) for name, value in headers.items() if name.startswith("ce-")
    }
    return event | {"data": body}


def changes_of(document: Any, where: str) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """The changes an event or a batch reports, and what in it could not be read. BadInput where it is neither.

    Events that report no change (a build, a test, an incident) are passed over in silence.
    """
    events = document if isinstance(document, list) else [document]
    if len(events) > MOST_EVENTS:
        raise BadInput(
            Problem(
                where,
                None,
                "",
                say("expected at most {most_events} events, found {count}", most_events=MOST_EVENTS, count=len(events)),
            )
        )
    changes: dict[tuple[str, str], Change] = {}
    problems: list[Problem] = []
    for place, event in enumerate(events):
        at = f"[{place}]" if isinstance(document, list) else ""
        try:
            change = _change(event, where, at)
        except BadInput as error:
            problems += error.problems
            continue
        if change is not None:
            changes[change.key] = change
    return tuple(changes.values()), tuple(problems)


def _change(event: Any, where: str, at: str) -> Change | None:
    if is_cdevent(event):  # not wrapped: context and subject at the top
        return change_of_cdevent(event, where, at)
    if not is_cloudevent(event):
        return change_of_entry(mapping(event), where, at).require()
    if not text(event["specversion"], 10).startswith("1."):
        raise BadInput(Problem(where, None, f"{at}.specversion".lstrip("."), say("expected CloudEvents 1.0")))
    identity = text(event.get("id"), 200)
    if not identity:
        raise BadInput(Problem(where, None, f"{at}.id".lstrip("."), say("expected an id, found none")))
    data = _data(event, where, at)
    source = text(event["source"], 300)
    if is_cdevent(data):
        return change_of_cdevent(data, where, at)
    if text(event["type"]).startswith("dev.cdevents."):
        # The attributes of the envelope stand in for a context that is missing.
        context = {"id": identity, "source": source, "type": event["type"], "timestamp": event.get("time")}
        return change_of_cdevent({"context": context, **mapping(data)}, where, at)
    found = mapping(data)
    if "title" not in found and "service" not in found:
        return None
    return change_of_entry({"at": event.get("time"), **found, "id": identity}, where, at, source).require()


def _data(event: Mapping[str, Any], where: str, at: str) -> Any:
    """The payload, decoded where it came as text or base64."""
    data = event.get("data")
    if data is None and isinstance(event.get("data_base64"), str):
        try:
            data = base64.b64decode(event["data_base64"], validate=True).decode()
        except (binascii.Error, UnicodeDecodeError) as error:
            raise BadInput(
                Problem(where, None, f"{at}.data_base64".lstrip("."), say("can't be decoded: {error}", error=error))
            ) from None
    if isinstance(data, str):
        try:
            return json.loads(data)
        except (ValueError, RecursionError):
            return None
    return data
