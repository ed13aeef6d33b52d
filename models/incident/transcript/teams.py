"""Microsoft Teams: lists of chatMessage as Microsoft Graph gives them, and the JSON of a personal "Export chat".

Graph: {"value": [chatMessage …]} or the bare list; createdDateTime, from.user.displayName, body.contentType and content,
replyToId, lastEditedDateTime, deletedDateTime. The export: {"conversations": [{displayName, MessageList: […]}]}.
"""

from typing import Any, Final

from models.incident.transcript.message import Message
from models.incident.transcript.plain_text import plain_text
from models.incident.transcript.reading import Found, Plain, inner, instant, objects, words
from resources.said import say

SOURCE: Final = "teams"
_SPOKEN: Final = ("message", "")


def is_graph(plain: object) -> bool:
    """Whether an object looks like a chatMessage."""
    return isinstance(plain, dict) and "createdDateTime" in plain


def read_teams(name: str, content: Any, channel: str, found: Found) -> None:
    """Take the messages of one file. `channel` names those that don't, and leaves out other conversations."""
    if isinstance(content, dict) and "conversations" in content:
        for place, conversation in objects(name, content["conversations"], found, "conversations"):
            title = words(conversation, "displayName", "id")
            if channel and channel not in (title, words(conversation, "id")):
                continue
            for at, plain in objects(name, conversation.get("MessageList"), found, f"{place}.MessageList"):
                _take_exported(name, at, plain, title, found)
        return
    listed = content.get("value") if isinstance(content, dict) else content
    for place, plain in objects(name, listed, found, "value" if isinstance(content, dict) else ""):
        _take_graph(name, place, plain, channel, found)


def _take_graph(name: str, place: str, plain: Plain, channel: str, found: Found) -> None:
    if words(plain, "messageType") not in _SPOKEN:
        return
    created, id_ = words(plain, "createdDateTime"), words(plain, "id")
    at_ms = instant(created)
    if at_ms is None or not id_:
        found.miss(name, place, say("expected id and createdDateTime, e.g. 2026-11-21T14:31:40Z"))
        return
    own = words(inner(plain, "channelIdentity"), "channelId") or words(plain, "chatId")
    sender = inner(plain, "from")
    author = next(
        (
            words(inner(sender, kind), "displayName", "id")
            for kind in ("user", "application", "device")
            if sender.get(kind)
        ),
        "",
    )
    body = inner(plain, "body")
    text = words(body, "content")
    message = Message(
        SOURCE,
        channel or own,
        id_,
        author or "unknown",
        at_ms,
        plain_text(text) if words(body, "contentType").lower() == "html" else text.strip(),
        words(plain, "replyToId"),
        is_edited=bool(words(plain, "lastEditedDateTime")),
        is_deleted=bool(words(plain, "deletedDateTime")),
    )
    found.take(message, name, place)


def _take_exported(name: str, place: str, plain: Plain, channel: str, found: Found) -> None:
    kind = words(plain, "messagetype")
    if not kind.startswith(("RichText", "Text")):
        return
    at_ms, id_ = instant(words(plain, "originalarrivaltime")), words(plain, "id")
    if at_ms is None or not id_:
        found.miss(name, place, say("expected id and originalarrivaltime, e.g. 2026-11-21T14:31:40Z"))
        return
    properties = inner(plain, "properties")
    text = words(plain, "content")
    message = Message(
        SOURCE,
        channel,
        id_,
        words(plain, "displayName", "from") or "unknown",
        at_ms,
        plain_text(text) if kind.startswith("RichText") else text.strip(),
        is_edited=bool(properties.get("edittime")),
        is_deleted=bool(properties.get("deletetime")),
    )
    found.take(message, name, place)
