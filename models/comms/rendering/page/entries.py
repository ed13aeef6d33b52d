"""What the page knows: every update it was given. status.json holds all of it, and is where the page is read from again."""

import json
from dataclasses import dataclass, replace
from typing import Any, Final

from models.comms.phase import Phase
from models.comms.update import Component, ComponentState
from models.kernel import reading
from models.kernel.clock import rfc3339

FORMAT: Final = "watchfloor.statuspage.v1"
MOST_INCIDENTS: Final = 100
"""Shown and kept in status.json; older ones keep their own page."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One update, as static.render gives it."""

    id: str
    incident: str
    number: str
    title: str
    phase: Phase
    body: str
    components: tuple[Component, ...]
    at_ms: int
    next_update_ms: int | None
    drill: bool

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        return {
            "id": self.id,
            "incident": self.incident,
            "number": self.number,
            "title": self.title,
            "phase": str(self.phase),
            "body": self.body,
            "components": [each.to_plain() for each in self.components],
            "at_ms": self.at_ms,
            "next_update_ms": self.next_update_ms,
            "drill": self.drill,
        }


@dataclass(frozen=True, slots=True)
class Incident:
    """All updates on one, newest first."""

    id: str
    entries: tuple[Entry, ...]

    @property
    def newest(self) -> Entry:
        """The last word on it."""
        return self.entries[0]

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return self.newest.phase is not Phase.RESOLVED

    @property
    def file(self) -> str:
        """The name of its page."""
        return f"incident-{self.id}.html"


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page."""

    title: str
    url: str
    """Where it is served, with a closing slash; empty where that is not known."""
    language: str = "en"
    entries: tuple[Entry, ...] = ()

    def with_entry(self, entry: Entry) -> "Page":
        """With one more update; the same one twice changes nothing."""
        kept = [each for each in self.entries if each.id != entry.id]
        page = replace(self, entries=tuple(sorted((*kept, entry), key=lambda each: (each.at_ms, each.id))))
        shown = {incident.id for incident in page.incidents[:MOST_INCIDENTS]}
        return replace(page, entries=tuple(each for each in page.entries if each.incident in shown))

    def has(self, id_: str) -> bool:
        """Whether an update is on the page."""
        return any(each.id == id_ for each in self.entries)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The one with the newest update first."""
        by_id: dict[str, list[Entry]] = {}
        for entry in reversed(self.entries):
            by_id.setdefault(entry.incident, []).append(entry)
        return tuple(Incident(id_, tuple(entries)) for id_, entries in by_id.items())

    @property
    def components(self) -> tuple[Component, ...]:
        """The newest state of each that was ever named, by name."""
        newest: dict[str, Component] = {}
        for entry in self.entries:
            newest |= {each.key: each for each in entry.components}
        return tuple(sorted(newest.values(), key=lambda each: (each.name.casefold(), each.key)))

    @property
    def worst(self) -> ComponentState:
        """Of all components."""
        order = list(ComponentState)[:4]
        states = [each.state for each in self.components if each.state in order]
        return max(states, key=order.index, default=ComponentState.OPERATIONAL)

    @property
    def written_ms(self) -> int:
        """When the newest update was made."""
        return max((each.at_ms for each in self.entries), default=0)


def read_entry(raw: bytes) -> Entry:
    """The content of an update for this page; ValueError where it is none."""
    return _entry(json.loads(raw))


def read_page(raw: bytes, title: str, url: str, language: str) -> Page:
    """From status.json; ValueError where it is not what this program wrote."""
    try:
        plain = json.loads(raw)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(plain, dict) or plain.get("format") != FORMAT:
        raise ValueError("not a status page of this program")
    return Page(title, url, language, tuple(map(_entry, reading.objects(plain, "entries"))))


def status_json(page: Page) -> bytes:
    """For machines, and for the next update of the page."""
    document = {
        "format": FORMAT,
        "title": page.title,
        "updated_at": rfc3339(page.written_ms),
        "status": str(page.worst),
        "components": [each.to_plain() for each in page.components],
        "open": [each.id for each in page.incidents if each.is_open],
        "entries": [each.to_plain() for each in page.entries],
    }
    return json.dumps(document, indent=1, ensure_ascii=False, sort_keys=True).encode() + b"\n"


def _entry(plain: Any) -> Entry:
    if not isinstance(plain, dict):
        raise reading.BadBody("an entry is no object")
    id_, incident = reading.text(plain, "id"), reading.text(plain, "incident")
    if not (_is_name(id_) and _is_name(incident)):
        # They name files and anchors.
        raise reading.BadBody("an entry has an odd id")
    return Entry(
        id_,
        incident,
        reading.text(plain, "number"),
        reading.text(plain, "title"),
        Phase(reading.text(plain, "phase")),
        reading.text(plain, "body"),
        tuple(map(Component.from_plain, reading.objects(plain, "components"))),
        reading.count(plain, "at_ms"),
        reading.optional_moment(plain, "next_update_ms"),
        reading.flag(plain, "drill"),
    )


def _is_name(text: str) -> bool:
    return 1 <= len(text) <= 60 and text.isascii() and text.replace("-", "").isalnum()
