"""Everything that was said or was to be said, as rows to search and export: drafts, reviews, sends, refusals, replies."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.comms.outbox import events as told
from models.comms.update import Update
from models.kernel import canonical
from models.kernel.event import Event
from models.kernel.ids import PersonId, StreamId

_TEXTS: Final = ("value", "text", "reason", "words", "title", "body", "who")


@dataclass(frozen=True, slots=True)
class ArchiveRow:
    """One event."""

    at_ms: int
    incident: StreamId
    number: str
    what: str
    """The event's type without its context: sent, place_written."""
    audience: str
    sink: str
    by: PersonId
    text: str
    """The whole text, as far as the event holds or names one."""
    recipients: tuple[str, ...] = ()
    approvers: tuple[PersonId, ...] = ()
    blobs: tuple[str, ...] = ()
    """SHA-256 of the stored bytes that belong to it."""
    event: str = ""

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        plain: dict[str, Any] = {
            "at_ms": self.at_ms,
            "incident": self.incident,
            "number": self.number,
            "what": self.what,
            "audience": self.audience,
            "sink": self.sink,
            "by": self.by,
            "text": self.text,
            "event": self.event,
        }
        for name in ("recipients", "approvers", "blobs"):
            if getattr(self, name):
                plain[name] = list(getattr(self, name))
        return plain


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for; empty fields find everything."""

    audience: str = ""
    words: str = ""
    """Each must stand somewhere in the row, in whatever case."""
    since_ms: int | None = None
    until_ms: int | None = None

    def finds(self, row: ArchiveRow) -> bool:
        """Whether the row is meant."""
        if self.audience and row.audience != self.audience:
            return False
        if self.since_ms is not None and row.at_ms < self.since_ms:
            return False
        if self.until_ms is not None and row.at_ms >= self.until_ms:
            return False
        place = f"{row.number}\n{row.what}\n{row.sink}\n{row.text}\n{' '.join(row.recipients)}".casefold()
        return all(word in place for word in self.words.casefold().split())


def rows(
    incident: StreamId, number: str, events: Iterable[Event], blob: Callable[[str], bytes | None]
) -> Iterator[ArchiveRow]:
    """An incident's rows in the order of the events. `blob` gives stored bytes by their SHA-256."""
    audiences: dict[str, str] = {}
    effects: dict[str, Mapping[str, Any]] = {}
    for event in events:
        body = event.body
        if body is None:
            yield ArchiveRow(event.at_ms, incident, number, "erased", "", "", event.actor, "", event=event.id)
            continue
        if "audience" in body and isinstance(body.get("draft"), str):
            audiences[body["draft"]] = str(body["audience"])
        if event.type == told.QUEUED:
            effects[str(body.get("effect"))] = body
        queued = effects.get(str(body.get("effect")), {})
        source = body if event.type == told.QUEUED else queued
        text, recipients, kept = _text(event, body, blob)
        yield ArchiveRow(
            event.at_ms,
            incident,
            number,
            event.type.partition(".")[2],
            str(body.get("audience") or source.get("audience") or audiences.get(str(body.get("draft")), "")),
            str(body.get("sink") or source.get("sink") or ""),
            event.actor,
            text,
            recipients,
            tuple(PersonId(each) for each in body.get("approvers", ())),
            kept,
            event.id,
        )


def _text(
    event: Event, body: Mapping[str, Any], blob: Callable[[str], bytes | None]
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    if event.type == told.QUEUED:
        update, content = blob(str(body.get("update"))), blob(str(body.get("content")))
        kept = tuple(str(body[name]) for name in ("update", "content") if body.get(name))
        return _of_update(update, str(body.get("title", ""))), _recipients(content), kept
    found = body.get("update")
    if isinstance(found, dict):
        return f"{found.get('title', '')}\n\n{found.get('body', '')}", (), ()
    return "\n".join(str(body[name]) for name in _TEXTS if isinstance(body.get(name), str)), (), ()


def _of_update(raw: bytes | None, title: str) -> str:
    try:
        update = None if raw is None else Update.from_plain(canonical.decode(raw))
    except ValueError:
        update = None
    return title if update is None else f"{update.title}\n\n{update.body}"


def _recipients(content: bytes | None) -> tuple[str, ...]:
    try:
        plain = {} if content is None else canonical.decode(content)
    except ValueError:
        return ()
    found = plain.get("recipients") if isinstance(plain, dict) else None
    return tuple(str(each) for each in found) if isinstance(found, list) else ()
