"""Everything about an incident but its timeline: the single-valued fields, each a register, and what follows from them."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeVar

from models.incident import updates
from models.incident.cadence import Audience, Cadence, UpdateDue
from models.incident.conflicts.events import ConflictSettled
from models.incident.entry import Entry, Kind
from models.incident.events import Declared, HandoverOffered
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity, highest
from models.incident.views import Claim, Conflict, HandoverOffer, IncidentSummary
from models.kernel.event import Event
from models.kernel.hlc import ZERO, Hlc
from models.kernel.ids import EventId, PersonId, StreamId
from models.kernel.register import Head, Register

T = TypeVar("T")

_DONE: Final = (State.RESOLVED, State.POSTMORTEM, State.CLOSED)


class Headline:
    """Mutable; owned by the fold. Registers are public to be read: decide names their heads in what it writes."""

    def __init__(self, stream: StreamId, cadence: Cadence) -> None:
        self.stream = stream
        self.cadence = cadence
        self.title: Register[str] = Register()
        self.severity: Register[Severity] = Register()
        self.state: Register[State] = Register()
        self.services: Register[tuple[str, ...]] = Register()
        self.offer: Register[EventId | None] = Register()
        self.roles: dict[Role, Register[PersonId | None]] = {role: Register() for role in Role}
        self.due: dict[Audience, Register[int | None]] = {audience: Register() for audience in Audience}
        self.declared: Declared | None = None
        self._declared_by: tuple[Hlc, EventId, PersonId, int] | None = None
        self._first_ms: int | None = None
        self._rules: dict[EventId, str] = {}
        self._merges: dict[EventId, StreamId] = {}
        self._offers: dict[EventId, HandoverOffer] = {}
        self._resolved: tuple[Hlc, int] = (ZERO, 0)
        self._out: dict[Audience, updates.Out] = dict.fromkeys(Audience, updates.NOTHING_OUT)
        self._conflicts: dict[str, Conflict] = {}
        self._erased = ""
        """When and by which order the declaration was erased."""
        self._fixed: tuple[Any, ...] | None = None
        self._summary: tuple[tuple[Any, ...], tuple[int, int, int | None], IncidentSummary] | None = None
        """The last summary given out and what it was made of: a decision asks for the same one several times."""

    def saw(self, event: Event) -> None:
        """Any event of the incident: the earliest time stands in for the declaration's until that arrives."""
        if self._first_ms is None or event.at_ms < self._first_ms:
            self._first_ms = event.at_ms
            self._fixed = None

    def posted(self, entry: Entry) -> None:
        """A new entry was logged; comms entries are updates that went out."""
        if entry.kind is not Kind.COMMS:
            return
        for audience in updates.audiences_of(entry.fields):
            self._out[audience] = self._out[audience].with_post(entry.occurred_ms, entry.hlc)
        self._fixed = None

    def erase(self, event: Event) -> None:
        """The declaration was erased: what is left is over, and says so."""
        self._erased = max(self._erased, event.erased)
        self._fixed = None

    def declare(self, event: Event, body: Declared) -> None:
        """Fold the declaration. Of several in one stream the first gives the number."""
        if self._declared_by is None or (event.hlc, event.id) < self._declared_by[:2]:
            self.declared = body
            self._declared_by = (event.hlc, event.id, event.actor, event.at_ms)
        self.set_title(event, body.title)
        self.set_severity(event, body.severity, body.rule)
        self.set_state(event, State.DECLARED)
        self.set_services(event, body.services)
        if body.commander is not None:
            self.set_role(event, Role.INCIDENT_COMMANDER, body.commander)

    def set_title(self, event: Event, title: str) -> None:
        """Fold a title."""
        self._write("title", self.title, event, title, str)

    def set_severity(self, event: Event, severity: Severity, rule: str) -> None:
        """Fold a rating and the sentence that explains it."""
        self._rules[event.id] = rule
        self._write("severity", self.severity, event, severity, str, highest)

    def set_state(self, event: Event, state: State) -> None:
        """Fold a move along the lifecycle."""
        if state is State.RESOLVED:
            self._resolved = max(self._resolved, (event.hlc, event.at_ms))
        self._write("state", self.state, event, state, str, _least_advanced)

    def set_services(self, event: Event, services: tuple[str, ...]) -> None:
        """Fold the list of services."""
        self._write("services", self.services, event, services, ", ".join, _union)

    def set_role(self, event: Event, role: Role, person: PersonId | None) -> None:
        """Fold who holds a role."""
        self._write(f"role:{role}", self.roles[role], event, person, _or_nobody)

    def set_due(self, event: Event, audience: Audience, due_ms: int | None) -> None:
        """Fold a promised time."""
        self._write(f"due:{audience}", self.due[audience], event, due_ms, _or_nobody)

    def offer_command(self, event: Event, body: HandoverOffered) -> None:
        """Fold an offer of command."""
        self._offers[event.id] = HandoverOffer(event.id, event.actor, body.to, body.briefing, event.at_ms)
        self._write("handover", self.offer, event, event.id, _or_nobody)

    def take_command(self, event: Event) -> None:
        """Fold an accepted offer: its author is the Incident Commander."""
        self._write("handover", self.offer, event, None, _or_nobody)
        self.set_role(event, Role.INCIDENT_COMMANDER, event.actor)

    def withdraw_offer(self, event: Event) -> None:
        """Fold the end of an offer that nobody took."""
        self._write("handover", self.offer, event, None, _or_nobody)

    def merge(self, event: Event, into: StreamId) -> None:
        """Fold a merge."""
        self._merges[event.id] = into
        self.set_state(event, State.MERGED)

    def settle(self, event: Event, settled: ConflictSettled) -> None:
        """Fold one value of a field that stands again. When the incident was resolved is not when that was settled."""
        name, _, rest = settled.field.partition(":")
        value = settled.value
        match name:
            case "title":
                self.set_title(event, value)
            case "severity":
                self.set_severity(event, Severity(value), settled.rule)
            case "state":
                if settled.into:
                    self._merges[event.id] = StreamId(settled.into)
                self._write("state", self.state, event, State(value), str, _least_advanced)
            case "services":
                self.set_services(event, tuple(value))
            case "handover":
                self._write("handover", self.offer, event, value, _or_nobody)
            case "role":
                self.set_role(event, Role(rest), value)
            case "due":
                self.set_due(event, Audience(rest), value)

    def registers(self) -> Mapping[str, Register[Any]]:
        """Every single-valued field by its name in conflicts."""
        single: dict[str, Register[Any]] = {
            "title": self.title,
            "severity": self.severity,
            "state": self.state,
            "services": self.services,
            "handover": self.offer,
        }
        single |= {f"role:{role}": register for role, register in self.roles.items()}
        return single | {f"due:{audience}": register for audience, register in self.due.items()}

    def rule_of(self, rating: EventId) -> str:
        """The sentence that explained a rating."""
        return self._rules.get(rating, "")

    def merged_by(self, merge: EventId) -> StreamId | None:
        """Where a merge leads to."""
        return self._merges.get(merge)

    def note_conflict(self, field: str, register: Register[T], shown: str, word: Callable[[T], str]) -> None:
        """Keep the list of conflicts in step with one register."""
        if register.in_conflict:
            claims = tuple(Claim(head.event, word(head.value), head.actor, head.hlc.ms) for head in register.heads)
            self._conflicts[field] = Conflict(field, shown, claims)
            self._fixed = None
        elif self._conflicts.pop(field, None) is not None:
            self._fixed = None

    def summary(self, entry_count: int, pinned_count: int, last_entry_ms: int | None) -> IncidentSummary:
        """As it stands. All but the three arguments is worked out once after each change of a field."""
        if self._fixed is None:
            self._fixed = self._work_out()
        counts = (entry_count, pinned_count, last_entry_ms)
        if self._summary is None or self._summary[0] is not self._fixed or self._summary[1] != counts:
            self._summary = (self._fixed, counts, IncidentSummary(*(*self._fixed, *counts)))
        return self._summary[2]

    def _write(
        self,
        field: str,
        register: Register[T],
        event: Event,
        value: T,
        word: Callable[[T], str],
        safest: Callable[[Iterable[T]], T] | None = None,
    ) -> None:
        register.write(event, value)
        self._fixed = None
        if register.heads:
            self.note_conflict(field, register, word(_shown(register, safest)[1]), word)

    def _work_out(self) -> tuple[Any, ...]:
        """The arguments of IncidentSummary, in order, up to last_update_ms."""
        known, first_ms = self.declared, self._first_ms or 0
        declared_ms = self._declared_by[3] if self._declared_by else first_ms
        declared_by = self._declared_by[2] if self._declared_by else None
        rated, severity = _shown(self.severity, highest) if self.severity.heads else (None, Severity.SEV1)
        unknown = State.CLOSED if self._erased else State.DECLARED
        moved, state = _shown(self.state, _least_advanced) if self.state.heads else (None, unknown)
        holders = {role: person for role, register in self.roles.items() if (person := register.shown()) is not None}
        severity_ms = rated.hlc.ms if rated else declared_ms
        offer = self.offer.shown()
        return (
            self.stream,
            known is not None,
            known.number if known else "erased" if self._erased else "",
            self.title.shown() or (f"Incident {self._erased}" if self._erased else "Declaration not received yet"),
            severity,
            state,
            self._rules.get(rated.event, "") if rated else "",
            holders,
            holders.get(Role.INCIDENT_COMMANDER),
            declared_ms,
            declared_by,
            known.drill if known else False,
            self.services.shown(_union) or (),
            moved.hlc.ms if moved else declared_ms,
            severity_ms,
            self._resolved[1] if state in _DONE and self._resolved[0] != ZERO else None,
            self._merges.get(moved.event) if moved and state is State.MERGED else None,
            self._updates(severity, state, declared_ms, severity_ms),
            tuple(self._conflicts[field] for field in sorted(self._conflicts)),
            self._offers.get(offer) if offer else None,
            max((out.last_ms for out in self._out.values() if out.count), default=None),
        )

    def _updates(self, severity: Severity, state: State, declared_ms: int, rated_ms: int) -> tuple[UpdateDue, ...]:
        if not state.is_open:
            return ()
        promises = {audience: register.heads[0] for audience, register in self.due.items() if register.heads}
        return updates.dues(self.cadence[severity], self._out, promises, declared_ms, rated_ms)

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; what can be worked out is left out."""
        return {
            "title": self.title.to_plain(str),
            "severity": self.severity.to_plain(str),
            "state": self.state.to_plain(str),
            "services": self.services.to_plain(list),
            "offer": self.offer.to_plain(_same),
            "roles": {str(role): register.to_plain(_same) for role, register in self.roles.items()},
            "due": {str(audience): register.to_plain(_same) for audience, register in self.due.items()},
            "declared": None if self.declared is None else self.declared.to_body(),
            "declared_by": None if self._declared_by is None else [str(self._declared_by[0]), *self._declared_by[1:]],
            "first_ms": self._first_ms,
            "rules": dict(sorted(self._rules.items())),
            "merges": dict(sorted(self._merges.items())),
            "offers": [_offer_to_plain(self._offers[offer]) for offer in sorted(self._offers)],
            "resolved": [str(self._resolved[0]), self._resolved[1]],
            "out": {str(audience): out.to_plain() for audience, out in self._out.items()},
            **({"erased": self._erased} if self._erased else {}),
        }

    @classmethod
    def from_plain(cls, stream: StreamId, plain: Mapping[str, Any], cadence: Cadence) -> "Headline":
        """The inverse of to_plain."""
        new = cls(stream, cadence)
        new.title = Register.from_plain(plain["title"], str)
        new.severity = Register.from_plain(plain["severity"], Severity)
        new.state = Register.from_plain(plain["state"], State)
        new.services = Register.from_plain(plain["services"], tuple)
        new.offer = Register.from_plain(plain["offer"], _same)
        new.roles |= {Role(role): Register.from_plain(register, _same) for role, register in plain["roles"].items()}
        new.due |= {Audience(name): Register.from_plain(register, _same) for name, register in plain["due"].items()}
        new.declared = None if plain["declared"] is None else Declared.from_body(plain["declared"])
        if plain["declared_by"] is not None:
            hlc, event, actor, at_ms = plain["declared_by"]
            new._declared_by = (Hlc.parse(hlc), EventId(event), PersonId(actor), at_ms)
        new._first_ms = plain["first_ms"]
        new._rules = dict(plain["rules"])
        new._merges = dict(plain["merges"])
        new._offers = {offer[0]: HandoverOffer(*offer) for offer in plain["offers"]}
        new._resolved = (Hlc.parse(plain["resolved"][0]), plain["resolved"][1])
        new._erased = plain.get("erased", "")
        new._out = {Audience(name): updates.Out.from_plain(out) for name, out in plain["out"].items()}
        new._note_all()
        return new

    def _note_all(self) -> None:
        """Work out the conflicts anew."""
        self._note("title", self.title, str)
        self._note("severity", self.severity, str, highest)
        self._note("state", self.state, str, _least_advanced)
        self._note("services", self.services, ", ".join, _union)
        self._note("handover", self.offer, _or_nobody)
        for role, holder in self.roles.items():
            self._note(f"role:{role}", holder, _or_nobody)
        for audience, promise in self.due.items():
            self._note(f"due:{audience}", promise, _or_nobody)

    def _note(
        self,
        field: str,
        register: Register[T],
        word: Callable[[T], str],
        safest: Callable[[Iterable[T]], T] | None = None,
    ) -> None:
        if register.heads:
            self.note_conflict(field, register, word(_shown(register, safest)[1]), word)


def _shown(register: Register[T], safest: Callable[[Iterable[T]], T] | None) -> tuple[Head[T], T]:
    """The value that counts, and the newest head that holds it (the newest of all where none holds just that)."""
    heads = register.heads
    if safest is None:
        return heads[0], heads[0].value
    value = safest([head.value for head in heads])
    return next((head for head in heads if head.value == value), heads[0]), value


def _least_advanced(states: Iterable[State]) -> State:
    return min(states, key=lambda state: state.progress)


def _union(lists: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    several = list(lists)
    return several[0] if len(several) == 1 else tuple(sorted({service for services in several for service in services}))


def _or_nobody(value: object) -> str:
    return "nobody" if value is None else str(value)


def _same(value: Any) -> Any:
    return value


def _offer_to_plain(offer: HandoverOffer) -> list[Any]:
    return [offer.id, offer.by, offer.to, offer.briefing, offer.offered_ms]
