"""Changes from CDEvents: services deployed, upgraded, rolled back or removed, environments modified; versions 0.x and 1.x."""

import re
from typing import Any
from urllib.parse import unquote

from models.changes.fields import instant_ms, mapping, short, text, web_address
from models.health.change import Change, ChangeKind
from models.kernel.errors import BadInput, Problem
from resources.said import say

_TYPE = re.compile(r"dev\.cdevents\.(?P<subject>[a-z]+)\.(?P<predicate>[a-z]+)\.(?P<major>\d+)\.\d+\.\d+(?:-[\w.]+)?\Z")
_KINDS = {
    ("service", "deployed"): ChangeKind.DEPLOYMENT,
    ("service", "upgraded"): ChangeKind.DEPLOYMENT,
    ("service", "rolledback"): ChangeKind.ROLLBACK,
    ("service", "removed"): ChangeKind.INFRASTRUCTURE,
    ("environment", "modified"): ChangeKind.INFRASTRUCTURE,
}
_WORDS = {"rolledback": "rolled back"}
_MOST_MAJOR = 1


def is_cdevent(document: Any) -> bool:
    """Whether the document is a CDEvent: a context of a CDEvents type, and a subject."""
    if not isinstance(document, dict) or not isinstance(document.get("context"), dict):
        return False
    return text(document["context"].get("type")).startswith("dev.cdevents.")


def change_of_cdevent(document: Any, where: str, at: str = "") -> Change | None:
    """The change it reports; None for events that change nothing in service. BadInput where a field it needs is wrong."""
    context, subject = mapping(mapping(document).get("context")), mapping(mapping(document).get("subject"))
    match = _TYPE.match(text(context.get("type")))
    if match is None:
        raise _problem(where, at, "context.type", say("expected a type such as dev.cdevents.service.deployed.0.3.0"))
    if int(match["major"]) > _MOST_MAJOR:
        raise _problem(
            where, at, "context.type", say("expected version 0.x or 1.x, found {text}", text=text(context["type"], 80))
        )
    kind = _KINDS.get((match["subject"], match["predicate"]))
    if kind is None:
        return None
    for field, value in (("context.id", context.get("id")), ("context.source", context.get("source"))):
        if not text(value):
            raise _problem(where, at, field, say("expected text, found none"))
    name = text(subject.get("id"), 200)
    if not name:
        raise _problem(where, at, "subject.id", say("expected the name of what was changed, found none"))
    try:
        at_ms = instant_ms(context.get("timestamp"))
    except ValueError as error:
        raise _problem(where, at, "context.timestamp", str(error)) from None
    content = mapping(subject.get("content"))
    environment = text(mapping(content.get("environment")).get("id"), 100)
    extra = mapping(mapping(document).get("customData"))
    artifact = _artifact(content.get("artifactId"))
    short_name = name.rstrip("/").rpartition("/")[2] or name
    did = _WORDS.get(match["predicate"], match["predicate"])
    is_service = match["subject"] == "service"
    title = f"{short_name} {did}" if is_service else f"environment {short_name} {did}"
    return Change(
        id=text(context.get("id"), 200),
        at_ms=at_ms,
        service=short_name if is_service else None,
        title=f"{title}: {artifact}" if artifact else title,
        author=text(extra.get("author"), 100),
        detail=f"to {environment}" if environment else "",
        kind=kind,
        url=web_address(content.get("uri")) or web_address(extra.get("url")),
        source=text(context.get("source"), 300),
    )


def _artifact(value: Any) -> str:
    """A package URL in short: pkg:oci/myapp@sha256%3A0b31b1c… becomes myapp@0b31b1c."""
    whole = unquote(text(value, 300)).partition("?")[0]
    name, at_sign, version = whole.removeprefix("pkg:").rpartition("/")[2].partition("@")
    return f"{name}@{short(version.rpartition(':')[2])}" if at_sign else name


def _problem(where: str, at: str, field: str, message: str) -> BadInput:
    return BadInput(Problem(where, None, f"{at}.{field}".lstrip("."), message))
