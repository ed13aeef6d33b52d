"""Things of one kind inside an incident (polls, hypotheses, pages …) as a set of events leaves them.

A thing is opened by one event under a key, has single-valued fields that people write (each a register) and notes that only
ever grow (voices, evidence, calls). Events may come in any order and any number of times: what is written about a thing that
has not been opened yet waits for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, PersonId
from models.kernel.register import Register


@dataclass(frozen=True, slots=True)
class Record:
    """What one event said: the opening of a thing, or a note on it."""

    event: EventId
    hlc: Hlc
    actor: PersonId
    at_ms: int
    """The author's wall clock."""
    body: Mapping[str, Any]
    """JSON values; a reader checks them when the event is folded, so views may trust their shapes."""
    kind: str = ""
    """Of a note."""

    @property
    def stamp(self) -> tuple[Hlc, EventId]:
        """Order among records: the logical clock, then the id."""
        return (self.hlc, self.event)


class Ledger:
    """Mutable; owned by the fold."""

    def __init__(self) -> None:
        self._opened: dict[str, Record] = {}
        self._fields: dict[tuple[str, str], Register[Any]] = {}
        self._notes: dict[str, dict[EventId, Record]] = {}
        self.touched: set[tuple[str, str]] = set()
        """Fields written since whoever watches for conflicts last looked."""

    def open(self, event: Event, key: str, body: Mapping[str, Any], kind: str = "") -> None:
        """A thing begins. Opened twice under one key, the earlier opening counts."""
        new = _record(event, body, kind)
        old = self._opened.get(key)
        if old is None or new.stamp < old.stamp:
            self._opened[key] = new

    def write(self, event: Event, key: str, field: str, value: Any) -> None:
        """Set a field; `value` is a JSON value. The event must name the heads it replaces (see `heads`)."""
        self._fields.setdefault((key, field), Register()).write(event, value)
        self.touched.add((key, field))

    def note(self, event: Event, key: str, kind: str, body: Mapping[str, Any]) -> None:
        """Add a note."""
        self._notes.setdefault(key, {})[event.id] = _record(event, body, kind)

    def keys(self) -> tuple[str, ...]:
        """Things that have been opened, in the order of their opening."""
        return tuple(sorted(self._opened, key=lambda key: self._opened[key].stamp))

    def opened(self, key: str) -> Record | None:
        """The opening of a thing; None while it has not arrived."""
        return self._opened.get(key)

    def register(self, key: str, field: str) -> Register[Any]:
        """Who wrote the field; an empty register where nobody did."""
        return self._fields.get((key, field)) or Register()

    def heads(self, key: str, *fields: str) -> tuple[EventId, ...]:
        """What a new write of these fields must supersede."""
        return tuple(sorted({head for field in fields for head in self.register(key, field).ids}))

    def shown(self, key: str, field: str, default: Any = None) -> Any:
        """The newest value of a field."""
        value = self.register(key, field).shown()
        return default if value is None else value

    def notes(self, key: str, kind: str | None = None) -> tuple[Record, ...]:
        """The notes on a thing, of one kind or all, oldest first."""
        found = (note for note in self._notes.get(key, {}).values() if kind is None or note.kind == kind)
        return tuple(sorted(found, key=lambda note: note.stamp))

    @property
    def is_empty(self) -> bool:
        """Whether nothing was ever said about anything: looking at a part must not change the state."""
        return not (self._opened or self._fields or self._notes)

    def registers(self) -> Mapping[tuple[str, str], Register[Any]]:
        """Every field that was written, by (key, field)."""
        return self._fields

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; equal for equal sets of events."""
        return {
            "opened": {key: _to_plain(self._opened[key]) for key in sorted(self._opened)},
            "fields": [[key, field, self._fields[key, field].to_plain(_same)] for key, field in sorted(self._fields)],
            "notes": {
                key: [_to_plain(note) for note in sorted(notes.values(), key=lambda note: note.stamp)]
                for key, notes in sorted(self._notes.items())
            },
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "Ledger":
        """The inverse of to_plain."""
        ledger = cls()
        ledger._opened = {key: _from_plain(record) for key, record in plain["opened"].items()}
        for key, field, register in plain["fields"]:
            ledger._fields[key, field] = Register.from_plain(register, _same)
        for key, notes in plain["notes"].items():
            ledger._notes[key] = {note.event: note for note in map(_from_plain, notes)}
        return ledger


def _record(event: Event, body: Mapping[str, Any], kind: str) -> Record:
    return Record(event.id, event.hlc, event.actor, event.at_ms, body, kind)


def _to_plain(record: Record) -> list[Any]:
    return [record.event, str(record.hlc), record.actor, record.at_ms, dict(record.body), record.kind]


def _from_plain(plain: list[Any]) -> Record:
    event, hlc, actor, at_ms, body, kind = plain
    return Record(EventId(event), Hlc.parse(hlc), PersonId(actor), at_ms, body, kind)


def _same(value: Any) -> Any:
    return value
