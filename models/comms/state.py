"""What was said of one incident, as a set of events leaves it: in any order, any number of times."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from models.comms import events, places, record
from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.record import Fact
from models.comms.update import Update
from models.kernel import canonical, reading
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OriginId, PersonId
from models.kernel.register import Register


@dataclass(frozen=True, slots=True)
class Written:
    """One write: who put what where, and what it replaced."""

    event: EventId
    hlc: Hlc
    actor: PersonId
    at_ms: int
    place: str
    """Of a draft, or the name of a fact."""
    value: Any
    supersedes: tuple[EventId, ...]

    @property
    def stamp(self) -> tuple[Hlc, EventId]:
        """Order among writes."""
        return (self.hlc, self.event)


@dataclass(frozen=True, slots=True)
class Begun:
    """The beginning of a draft."""

    event: EventId
    origin: OriginId
    """Of the workstation at which it was begun: it holds the draft until it hands it on."""
    hlc: Hlc
    actor: PersonId
    at_ms: int
    audience: CommsAudience
    template: str
    template_version: int
    revision: int


@dataclass(frozen=True, slots=True)
class Handed:
    """A draft was handed on; it counts if the author held it then."""

    event: EventId
    origin: OriginId
    number: int
    """How many had held it."""
    to: OriginId


@dataclass(frozen=True, slots=True)
class Asked:
    """A review was asked for exactly this text."""

    event: EventId
    origin: OriginId
    """Of the workstation at which it was asked."""
    hlc: Hlc
    actor: PersonId
    at_ms: int
    draft: str
    update: Update
    rendered: tuple[str, ...]
    sha256: str
    heads: frozenset[str]
    """Every write the text was made of: one more, and this review is void."""
    facts: Mapping[str, str]
    """What the text says of the record."""
    groups: tuple[str, ...]
    people: int
    policy: int
    """Version of the table of approvers."""
    preapproved: bool
    turn: int = 1
    """Which holder of the draft asked, from 1."""


@dataclass(frozen=True, slots=True)
class Noted:
    """Something that was said once: an override, a question for an estimate, a confirmed script, a posting."""

    event: EventId
    hlc: Hlc
    actor: PersonId
    at_ms: int
    kind: str
    body: Mapping[str, Any]


class CommsState:
    """Mutable; owned by the book. One an incident."""

    def __init__(self) -> None:
        self.facts: dict[Fact, Register[Any]] = {}
        self.drafts: dict[str, Begun] = {}
        self.places: dict[tuple[str, str], Register[Any]] = {}
        self.spokespersons: dict[str, Register[bool]] = {}
        self._writes: dict[str, dict[EventId, Written]] = {}
        self._handed: dict[str, dict[EventId, Handed]] = {}
        self._copied: dict[str, dict[EventId, str]] = {}
        self._asked: dict[str, dict[EventId, Asked]] = {}
        self._notes: dict[EventId, Noted] = {}

    def apply(self, event: Event) -> bool:
        """Fold one event of a current schema; False where its body is not what its type says, and then nothing is changed."""
        body = event.body
        if body is None:
            return False
        try:
            return self._fold(event, body)
        except (ValueError, TypeError):
            return False

    def register(self, draft: str, place: str) -> Register[Any]:
        """Who wrote a place; an empty register where nobody did."""
        return self.places.get((draft, place)) or Register()

    def fact(self, fact: Fact) -> Register[Any]:
        """Who wrote a fact."""
        return self.facts.get(fact) or Register()

    def value(self, fact: Fact) -> Any:
        """What counts of a fact: the newest; for the phase the least advanced, so that nothing looks finished too soon."""
        register = self.fact(fact)
        if fact is Fact.PHASE:
            return register.shown(lambda values: min(values, key=_phase_rank))
        return register.shown()

    def written(self, key: str) -> tuple[Written, ...]:
        """Every write to a draft, or to the record (key ""), oldest first."""
        return tuple(sorted(self._writes.get(key, {}).values(), key=lambda one: one.stamp))

    def asked(self, draft: str) -> tuple[Asked, ...]:
        """Every review asked of a draft, oldest first."""
        return tuple(sorted(self._asked.get(draft, {}).values(), key=lambda one: (one.hlc, one.event)))

    def holders(self, draft: str) -> tuple[OriginId, ...]:
        """All workstations that ever held a draft, the present one last; none where its beginning has not arrived.

        By numbers, not by time: clocks may be wrong, and a workstation gives each number once.
        """
        begun = self.drafts.get(draft)
        if begun is None:
            return ()
        held, handings = [begun.origin], self._handed.get(draft, {}).values()
        while True:
            # Two of one number by one workstation are a fork, which only a copied disk or a liar can make.
            following = [each for each in handings if (each.number, each.origin) == (len(held), held[-1])]
            if not following:
                return tuple(held)
            held.append(min(following, key=lambda each: each.event).to)

    def copied(self, draft: str) -> str | None:
        """The draft that this one began as a copy of."""
        found = self._copied.get(draft, {})
        return found[min(found)] if found else None

    def noted(self, kind: str) -> tuple[Noted, ...]:
        """Everything of a kind, oldest first."""
        found = (note for note in self._notes.values() if note.kind == kind)
        return tuple(sorted(found, key=lambda one: (one.hlc, one.event)))

    def heads(self, draft: str) -> frozenset[str]:
        """Every write that a draft's text is made of now."""
        return frozenset(head for (key, _), register in self.places.items() if key == draft for head in register.ids)

    def draft_keys(self) -> tuple[str, ...]:
        """Drafts in the order in which they were begun."""
        return tuple(sorted(self.drafts, key=lambda key: (self.drafts[key].hlc, self.drafts[key].event)))

    @property
    def digest(self) -> str:
        """Equal for equal sets of events."""

        def register(one: Register[Any]) -> Any:
            return one.to_plain(lambda value: value)

        plain = {
            "facts": {str(fact): register(one) for fact, one in self.facts.items()},
            "drafts": {key: [begun.event, str(begun.hlc), begun.revision] for key, begun in self.drafts.items()},
            "handed": {key: sorted(found) for key, found in self._handed.items()},
            "places": {f"{key}/{place}": register(one) for (key, place), one in self.places.items()},
            "people": {person: register(one) for person, one in self.spokespersons.items()},
            "writes": {key: sorted(found) for key, found in self._writes.items()},
            "asked": {key: sorted(found) for key, found in self._asked.items()},
            "notes": sorted(self._notes),
        }
        return hashlib.sha256(canonical.encode(plain)).hexdigest()

    def _fold(self, event: Event, body: Mapping[str, Any]) -> bool:
        if event.type == events.FACT_CHANGED:
            fact = Fact(reading.text(body, "fact"))
            value = record.checked(fact, body.get("value"))
            self.facts.setdefault(fact, Register()).write(event, value)
            self._keep("", event, str(fact), value)
        elif event.type == events.DRAFT_BEGUN:
            self._begin(event, body)
        elif event.type == events.PLACE_WRITTEN:
            draft, place = reading.text(body, "draft"), reading.text(body, "place")
            value = places.checked(place, body.get("value"))
            self.places.setdefault((draft, place), Register()).write(event, value)
            self._keep(draft, event, place, value)
        elif event.type == events.DRAFT_HANDED:
            draft, to = reading.text(body, "draft"), OriginId(reading.text(body, "to"))
            handed = Handed(event.id, event.origin, reading.count(body, "number", 1), to)
            self._handed.setdefault(draft, {})[event.id] = handed
        elif event.type == events.REVIEW_ASKED:
            asked = _asked(event, body)
            self._asked.setdefault(asked.draft, {})[event.id] = asked
        elif event.type == events.SPOKESPERSON_NAMED:
            person, is_on = reading.text(body, "person"), reading.flag(body, "is_on")
            self.spokespersons.setdefault(person, Register()).write(event, is_on)
        elif event.type in _NOTES:
            for name in _NOTES[event.type]:
                reading.text(body, name)
            if event.type == events.DRAFT_COPIED:
                self._copied.setdefault(body["draft"], {})[event.id] = body["of"]
            self._notes[event.id] = Noted(event.id, event.hlc, event.actor, event.at_ms, event.type, body)
        else:
            return False
        return True

    def _begin(self, event: Event, body: Mapping[str, Any]) -> None:
        begun = Begun(
            event.id,
            event.origin,
            event.hlc,
            event.actor,
            event.at_ms,
            CommsAudience(reading.text(body, "audience")),
            reading.text_or_empty(body, "template"),
            reading.count(body, "template_version", 0),
            reading.count(body, "revision", 1),
        )
        key = reading.text(body, "draft")
        old = self.drafts.get(key)
        if old is None or (begun.hlc, begun.event) < (old.hlc, old.event):
            self.drafts[key] = begun

    def _keep(self, key: str, event: Event, place: str, value: Any) -> None:
        written = Written(event.id, event.hlc, event.actor, event.at_ms, place, value, event.supersedes)
        self._writes.setdefault(key, {})[event.id] = written


_NOTES: Mapping[str, tuple[str, ...]] = {
    events.ETR_ASKED: ("who",),
    events.FINDING_OVERRIDDEN: ("draft", "rule", "text", "reason"),
    events.SCRIPT_CONFIRMED: ("draft", "sha256"),
    events.POSTED: ("draft", "sha256"),
    events.REDACTED: ("draft",),
    events.DRAFT_COPIED: ("draft", "of", "reason"),
    events.BESIDE_SAID: ("draft", "beside", "reason"),
}
"""The texts that a note of each type must bring."""


def _asked(event: Event, body: Mapping[str, Any]) -> Asked:
    update = body.get("update")
    if not isinstance(update, Mapping):
        raise reading.BadBody("update: not an object")
    facts = body.get("facts", {})
    if not isinstance(facts, Mapping):
        raise reading.BadBody("facts: not an object")
    return Asked(
        event.id,
        event.origin,
        event.hlc,
        event.actor,
        event.at_ms,
        reading.text(body, "draft"),
        Update.from_plain(update),
        reading.texts(body, "rendered"),
        reading.text(body, "sha256"),
        frozenset(reading.texts(body, "heads")),
        {str(name): str(value) for name, value in facts.items()},
        reading.texts(body, "groups"),
        reading.count(body, "people", 0),
        reading.count(body, "policy", 0),
        reading.flag(body, "preapproved"),
        max(1, reading.count(body, "turn", 1)) if "turn" in body else 1,
    )


def _phase_rank(value: str | None) -> int:
    return -1 if value is None else Phase(value).rank
