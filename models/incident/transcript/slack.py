"""Slack's standard export: channels.json, users.json and CHANNEL/YYYY-MM-DD.json; or a single day of a channel.

Format: Slack's help page "How to read Slack data exports". `ts` is the message's id and its time; thread_ts names the parent.
"""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from models.incident.transcript.message import Message
from models.incident.transcript.reading import Found, Plain, inner, objects, parsed, words
from resources.said import say

SOURCE: Final = "slack"
_REFERENCE: Final = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_DAY: Final = re.compile(r"(?:^|/)([^/]+)/\d{4}-\d{2}-\d{2}\.json$")
_GONE: Final = ("tombstone", "message_deleted")
_NAMES: Final = ("users.json", "org_users.json")


def is_message(plain: object) -> bool:
    """Whether an object looks like a message of an export."""
    return isinstance(plain, dict) and "ts" in plain


def channel_of(name: str) -> str:
    """The channel of a day's file by its folder; empty where the name has none."""
    found = _DAY.search(name.replace("\\", "/"))
    return found.group(1) if found else ""


def read_slack(files: Iterable[tuple[str, bytes]], channel: str, found: Found) -> None:
    """Take the messages of these files. `channel` names those of files without a folder, and leaves out other channels."""
    contents = list(files)
    names: dict[str, str] = {}
    for name, data in contents:
        if name.rsplit("/", 1)[-1] in _NAMES:
            for _place, user in objects(name, parsed(name, data, found), found):
                names[words(user, "id")] = _name_of(user)
    for name, data in contents:
        of = channel_of(name)
        if (of and channel and of != channel) or (not of and len(contents) > 1):
            continue
        for place, plain in objects(name, parsed(name, data, found), found):
            _take(name, place, plain, of or channel, names, found)


def _take(name: str, place: str, plain: Plain, channel: str, names: Mapping[str, str], found: Found) -> None:
    if plain.get("type", "message") != "message":
        return
    at_ms = _time(plain.get("ts"))
    if at_ms is None:
        found.miss(name, f"{place}.ts", say("expected seconds since 1970 as text, e.g. 1763735500.000200"))
        return
    user = words(plain, "user", "bot_id")
    author = names.get(user) or _name_of(inner(plain, "user_profile")) or words(plain, "username", "user", "bot_id")
    thread = words(plain, "thread_ts")
    ts = words(plain, "ts")
    attached = plain.get("files")
    said = [_plain_text(words(plain, "text"), names)]
    said += [f"[file {words(each, 'name', 'title')}]" for each in attached or () if isinstance(each, dict)]
    message = Message(
        SOURCE,
        channel,
        ts,
        author or "unknown",
        at_ms,
        "\n".join(line for line in said if line),
        "" if thread == ts else thread,
        is_edited=bool(plain.get("edited")),
        is_deleted=plain.get("subtype") in _GONE,
    )
    found.take(message, name, place)


def _name_of(user: Plain) -> str:
    profile = inner(user, "profile")
    return (
        words(user, "real_name") or words(profile, "real_name", "display_name") or words(user, "display_name", "name")
    )


def _time(ts: Any) -> int | None:
    """In whole numbers: a float would round the microseconds, which tell messages apart."""
    try:
        seconds = Decimal(ts) if isinstance(ts, str) and len(ts) < 40 else None
        return None if seconds is None or not seconds.is_finite() or abs(seconds) > 10**12 else int(seconds * 1000)
    except (InvalidOperation, ValueError):
        return None


def _plain_text(text: str, names: Mapping[str, str]) -> str:
    def word(match: re.Match[str]) -> str:
        sign, target, label = match.group(1), match.group(2), match.group(3) or ""
        if sign == "@":
            return f"@{names.get(target) or label or target}"
        if sign in ("#", "!"):
            return f"{'#' if sign == '#' else '@'}{(label or target).lstrip('@')}"
        return f"{label} ({target})" if label and label != target else target

    found = _REFERENCE.sub(word, text)
    return found.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()
