"""One chat message, and many as canonical bytes: a JSON array a line, so that equal messages have one hash everywhere."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from models.kernel import canonical
from models.kernel.reading import LATEST_MS

MAX_TEXT: Final = 40_000
"""Of one message: the longest that the services themselves take."""
MAX_MESSAGES: Final = 20_000
"""Of one import."""
MAX_BYTES: Final = 16 * 1024 * 1024
"""Of one import as canonical lines."""


@dataclass(frozen=True, slots=True)
class Message:
    """As its service had it: times are the service's own, no clock offset applied."""

    source: str
    """slack or teams."""
    channel: str
    """Name, without #."""
    id: str
    """The service's own, unique within the channel."""
    author: str
    """Name as the service shows it."""
    at_ms: int
    text: str
    """Plain text; names for people's ids, addresses written out."""
    thread: str = ""
    """Id of the message that it answers; empty for none."""
    is_edited: bool = False
    is_deleted: bool = False

    @property
    def key(self) -> tuple[str, str, str]:
        """Two messages of one key are versions of one message."""
        return (self.source, self.channel, self.id)


def to_lines(messages: Iterable[Message]) -> bytes:
    """The blob of an import: in the order of time."""
    ordered = sorted(messages, key=lambda message: (message.at_ms, message.id))
    return b"".join(canonical.encode(_plain(message)) + b"\n" for message in ordered)


def from_lines(data: bytes) -> tuple[Message, ...]:
    """The inverse. ValueError where the bytes are not what to_lines writes."""
    return tuple(_message(json.loads(line)) for line in data.split(b"\n") if line)


def storable(text: str) -> str:
    """Without signs that no record can hold: NUL and halves of surrogate pairs become a mark."""
    return "".join("\ufffd" if sign == "\x00" or "\ud800" <= sign <= "\udfff" else sign for sign in text)


def _plain(message: Message) -> list[str | int | bool]:
    return [
        message.source,
        message.channel,
        message.id,
        message.author,
        message.at_ms,
        message.text,
        message.thread,
        message.is_edited,
        message.is_deleted,
    ]


def _message(plain: object) -> Message:
    if not isinstance(plain, list) or len(plain) != 9:
        raise ValueError("not a message")
    source, channel, id_, author, at_ms, text, thread, is_edited, is_deleted = plain
    texts = (source, channel, id_, author, text, thread)
    if not all(isinstance(each, str) for each in texts) or type(at_ms) is not int or not 0 <= at_ms <= LATEST_MS:
        raise ValueError("not a message")
    return Message(source, channel, id_, author, at_ms, text, thread, bool(is_edited), bool(is_deleted))
