"""Frozen pictures of what was drafted and asked, for screens, verbs and gates. They may cross threads."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.record import Fact, words_of
from models.comms.state import Asked, CommsState, Noted, Written
from models.comms.update import Component
from models.kernel.ids import EventId, OriginId, PersonId
from resources.said import say


@dataclass(frozen=True, slots=True)
class FactView:
    """One fact of the record."""

    fact: Fact
    value: Any
    words: str
    by: PersonId | None
    at_ms: int | None
    heads: tuple[tuple[EventId, PersonId, str], ...]
    """Event, author and words of every value that stands."""
    at: Mapping[EventId, int] = field(default_factory=dict)
    """When each of them was written."""
    values: tuple[Any, ...] = ()
    """The values themselves, in the order of `heads`."""

    @property
    def in_conflict(self) -> bool:
        """Whether different values stand side by side."""
        return len({words for _, _, words in self.heads}) > 1

    @property
    def different(self) -> tuple[int, ...]:
        """Which of `heads` say different things, the first of each."""
        words = [each for _, _, each in self.heads]
        return tuple(at for at, each in enumerate(words) if each not in words[:at])


@dataclass(frozen=True, slots=True)
class PlaceHead:
    """One of the values of a place that no later write has replaced."""

    event: EventId
    actor: PersonId
    at_ms: int
    value: Any


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place of a draft."""

    name: str
    value: Any
    heads: tuple[PlaceHead, ...]
    """Newest first."""
    base: str = ""
    """Where several stand: the text both began from."""

    @property
    def in_conflict(self) -> bool:
        """Whether different values stand side by side: nothing goes out until a person settled it."""
        return len({repr(head.value) for head in self.heads}) > 1

    @property
    def ids(self) -> tuple[EventId, ...]:
        """What a write that has seen this replaces."""
        return tuple(head.event for head in self.heads)


@dataclass(frozen=True, slots=True)
class Outdated:
    """Something the text says of the record that the record no longer says."""

    variable: str
    was: str
    now: str
    """Empty where nothing is known any more."""


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The latest review asked of a draft."""

    asked: Asked
    void: str
    """Why nothing can be approved by it any more; empty where it stands."""


@dataclass(frozen=True, slots=True)
class DraftView:
    """One draft."""

    key: str
    audience: CommsAudience
    revision: int
    template: str
    template_version: int
    begun_by: PersonId
    begun_ms: int
    places: Mapping[str, PlaceView]
    written_ms: int
    """When it was last written to."""
    written_by: PersonId
    heads: frozenset[str]
    review: ReviewView | None
    overridden: tuple[tuple[str, str], ...] = ()
    """Rules and texts of findings that somebody took the responsibility for, in this very text."""
    confirmed: tuple[Noted, ...] = ()
    """By support, for scripts."""
    posted: Noted | None = None
    holders: tuple[OriginId, ...] = ()
    """All workstations that ever held it, the present one last; see models.comms.holding."""
    updates: frozenset[str] = frozenset()
    """Hashes of all updates that were ever put up of it: once one is out, the draft is."""
    copy_of: str = ""
    """The draft that it began as a copy of."""

    @property
    def holder(self) -> OriginId:
        """The workstation that puts it up for approval and sends it."""
        return self.holders[-1] if self.holders else OriginId("")

    @property
    def title(self) -> str:
        """One line."""
        return str(self.value(places.TITLE, ""))

    @property
    def sections(self) -> Mapping[str, str]:
        """The text by sections, in their order, without empty ones."""
        found = {place: str(self.value(place, "")) for place in places.SECTIONS}
        return {place: text for place, text in found.items() if text.strip()}

    @property
    def body(self) -> str:
        """The text as one, paragraphs parted by blank lines."""
        return "\n\n".join(text.strip() for text in self.sections.values())

    @property
    def phase(self) -> Phase:
        """What it says of how far the incident is."""
        return Phase(self.value(places.PHASE, Phase.INVESTIGATING))

    @property
    def next_update_ms(self) -> int | None:
        """What it promises."""
        value = self.value(places.NEXT, None)
        return value if isinstance(value, int) else None

    @property
    def components(self) -> tuple[Component, ...]:
        """What it says of services."""
        return tuple(Component.from_plain(each) for each in self.value(places.COMPONENTS, ()))

    @property
    def used(self) -> Mapping[str, str]:
        """What its words say of the record."""
        found = self.value(places.USED, {})
        return found if isinstance(found, dict) else {}

    @property
    def is_dropped(self) -> bool:
        """Whether it was put aside for good."""
        return bool(self.value(places.DROPPED, False))

    @property
    def conflicts(self) -> tuple[PlaceView, ...]:
        """Places where several texts stand."""
        return tuple(place for place in self.places.values() if place.in_conflict)

    @property
    def words(self) -> int:
        """Of title and text."""
        return len(f"{self.title} {self.body}".split())

    def value(self, place: str, default: Any) -> Any:
        """What counts of a place."""
        found = self.places.get(place)
        return default if found is None or found.value is None else found.value

    def outdated(self, values: Mapping[str, str]) -> tuple[Outdated, ...]:
        """What its words say that is not so any more; `values` are those of the variables now."""
        return tuple(
            Outdated(name, was, values.get(name, ""))
            for name, was in sorted(self.used.items())
            if name != "next_update" and values.get(name, "") != was
        )


@dataclass(frozen=True, slots=True)
class CommsView:
    """All of one incident."""

    facts: Mapping[Fact, FactView] = field(default_factory=dict)
    drafts: tuple[DraftView, ...] = ()
    """Oldest first; without those that were dropped."""
    etr_asked: tuple[Noted, ...] = ()
    spokespersons: Mapping[PersonId, bool] = field(default_factory=dict)
    """Whom somebody put on the list or took off it."""
    changes: tuple[Written, ...] = ()
    """Of the record, oldest first."""

    def draft(self, key: str) -> DraftView | None:
        """By key, or by at least the first six of its letters."""
        found = [each for each in self.drafts if each.key == key or (len(key) >= 6 and each.key.startswith(key))]
        return found[0] if len(found) == 1 else None

    def current(self, audience: CommsAudience) -> DraftView | None:
        """The newest for an audience."""
        return next((each for each in reversed(self.drafts) if each.audience is audience), None)

    def words(self, fact: Fact) -> str:
        """A fact as people read it; empty where unset."""
        found = self.facts.get(fact)
        return found.words if found is not None else ""


NOTHING_SAID = CommsView()


def view(state: CommsState) -> CommsView:
    """The picture of the state."""
    drafts = tuple(_draft(state, key) for key in state.draft_keys())
    people = {PersonId(who): bool(register.shown(all)) for who, register in sorted(state.spokespersons.items())}
    return CommsView(
        {fact: _fact(state, fact) for fact in Fact},
        tuple(each for each in drafts if not each.is_dropped),
        state.noted("comms.etr_asked"),
        people,
        state.written(""),
    )


def _fact(state: CommsState, fact: Fact) -> FactView:
    heads = state.fact(fact).heads
    times = {written.event: written.at_ms for written in state.written("")}
    value = state.value(fact)
    return FactView(
        fact,
        value,
        words_of(fact, value),
        heads[0].actor if heads else None,
        times.get(heads[0].event) if heads else None,
        tuple((head.event, head.actor, words_of(fact, head.value)) for head in heads),
        {head.event: times[head.event] for head in heads if head.event in times},
        tuple(head.value for head in heads),
    )


def _draft(state: CommsState, key: str) -> DraftView:
    begun = state.drafts[key]
    writes = state.written(key)
    by_event = {written.event: written for written in writes}
    last = writes[-1] if writes else None
    heads = state.heads(key)
    names = sorted({written.place for written in writes})
    asked = state.asked(key)
    overridden = tuple(
        (str(note.body["rule"]), str(note.body["text"]))
        for note in state.noted("comms.finding_overridden")
        if note.body["draft"] == key
    )
    confirmed = tuple(note for note in state.noted("comms.script_confirmed") if note.body["draft"] == key)
    posted = [note for note in state.noted("comms.posted") if note.body["draft"] == key]
    held = state.holders(key)
    return DraftView(
        key,
        begun.audience,
        begun.revision,
        begun.template,
        begun.template_version,
        begun.actor,
        begun.at_ms,
        {name: _place(state, key, name, by_event) for name in names},
        last.at_ms if last else begun.at_ms,
        last.actor if last else begun.actor,
        heads,
        _review(asked, heads, held),
        overridden,
        confirmed,
        posted[-1] if posted else None,
        held,
        frozenset(each.update.sha256 for each in asked),
        state.copied(key) or "",
    )


def _review(asked: tuple[Asked, ...], heads: frozenset[str], held: tuple[OriginId, ...]) -> ReviewView | None:
    """The latest: of a later holder before one of an earlier, whatever their clocks; last of all one by who never held it."""
    if not asked:
        return None
    last = max(asked, key=lambda each: (_turn(each, held), each.hlc, each.event))
    if _turn(last, held) == 0:
        return ReviewView(last, say("it was put up for approval where the draft is not held: ask again"))
    if last.heads != heads:
        return ReviewView(last, say("the text was changed after it was put up for approval: ask again"))
    return ReviewView(last, "")


def _turn(asked: Asked, held: tuple[OriginId, ...]) -> int:
    """Of which holder it is, from 1; 0 where its author did not hold the draft then."""
    return asked.turn if held[asked.turn - 1 : asked.turn] == (asked.origin,) else 0


def _place(state: CommsState, key: str, name: str, writes: Mapping[EventId, Written]) -> PlaceView:
    heads = tuple(
        PlaceHead(head.event, head.actor, writes[head.event].at_ms, head.value)
        for head in state.register(key, name).heads
    )
    return PlaceView(name, heads[0].value if heads else None, heads, _base(heads, writes) if len(heads) > 1 else "")


def _base(heads: tuple[PlaceHead, ...], writes: Mapping[EventId, Written]) -> str:
    """The newest write that all heads came after."""
    past: list[set[EventId]] = []
    for head in heads:
        seen: set[EventId] = set()
        left = list(writes[head.event].supersedes)
        while left:
            event = left.pop()
            if event not in seen and event in writes:
                seen.add(event)
                left.extend(writes[event].supersedes)
        past.append(seen)
    common = set.intersection(*past)
    if not common:
        return ""
    value = writes[max(common, key=lambda event: writes[event].stamp)].value
    return value if isinstance(value, str) else ""
