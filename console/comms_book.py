"""What is said about incidents: a stream beside each incident's own, and one of the organisation for its templates.

What matters to the room also becomes a line of the incident's timeline, in the same command: both or neither are recorded. The
outbox's events lie in the same streams; its rules are its own (models.comms.outbox), and this book carries them out.
"""

import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Protocol

from console.comms_facts import due_times, lacking, phase_of, situation
from models.access.groups import Groups
from models.catalog.estate import Catalog
from models.comms import commands as c
from models.comms import events
from models.comms.audience import CommsAudience
from models.comms.checks import Found, findings
from models.comms.decide import decide
from models.comms.decide_drafts import Context, Decided, Line, values_for
from models.comms.decide_holding import Holding, holding_of
from models.comms.decide_review import standing_against, told, update_of
from models.comms.holding import NOWHERE, Whereabouts
from models.comms.mismatch import Mismatch, mismatches
from models.comms.outbox import commands as out
from models.comms.outbox.events import VERSIONS as OUTBOX_VERSIONS
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import Item, updates_by_state, waiting_of
from models.comms.outbox.item import State as EffectState
from models.comms.phase import Phase
from models.comms.record import Fact
from models.comms.rendering.render import render
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import full_preview, plain
from models.comms.rhythm import Due
from models.comms.situation import Situation
from models.comms.state import CommsState
from models.comms.templates.library import Library, built_in
from models.comms.templates.reading import read_templates
from models.comms.templates.template import Template
from models.comms.update import Update
from models.comms.views import CommsView, DraftView, view
from models.freshness.classes import DataClass
from models.health.condition import Condition
from models.incident.approvals.commands import RequestApproval, WithdrawApproval
from models.incident.approvals.part import PART as APPROVALS
from models.incident.cadence import Audience
from models.incident.commands import LogEntry, SetNextUpdate
from models.incident.entry import Kind
from models.incident.state import IncidentState
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId, uuid7
from models.kernel.upcast import SchemaRegistry
from models.store.event_log import EventLog
from models.sync.reading_rights import comms_of
from resources.said import say

_PREAPPROVERS: Final = ("legal", "pr", "executive")
_PREAPPROVED_FOR_MS: Final = 180 * 86_400_000
"""A holding statement is looked at again twice a year."""


@dataclass(frozen=True, slots=True)
class CommsChange:
    """Something said about an incident is new; ask for the desk of it."""

    stream: StreamId
    """See `comms_stream`."""
    type: str
    """Of the event; empty where the stream is to be read again."""


@dataclass(frozen=True, slots=True)
class DraftDesk:
    """A draft with everything that is known against it."""

    draft: DraftView
    found: tuple[Found, ...]
    mismatches: tuple[Mismatch, ...]
    against: tuple[str, ...]
    """What stands against this person sending it now; empty where Send may be pressed."""
    update: Update
    """As it would be put up for review now."""
    holding: Holding


@dataclass(frozen=True, slots=True)
class CommsDesk:
    """All that the composer and the verbs show of one incident, at one moment."""

    view: CommsView
    situation: Situation
    library: Library
    drafts: Mapping[CommsAudience, DraftDesk]
    """The newest for each audience."""
    dues: tuple[Due, ...]
    items: tuple[Item, ...]
    """Of the outbox, in the order in which they were queued."""
    preapproved: Mapping[str, frozenset[str]]
    sinks: tuple[Sink, ...] = ()


class Incidents(Protocol):
    """What this book must know of incidents, and may add to them."""

    def state(self, stream: StreamId) -> IncidentState:
        """The folded state; BadInput where there is none."""
        ...

    def decide(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command about an incident."""
        ...


class OutboxRules(Protocol):
    """The outbox's own decisions."""

    def __call__(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow; Refused where a gate says no."""
        ...


def comms_stream(incident: StreamId) -> StreamId:
    """Where what is said about an incident is recorded."""
    return comms_of(incident)


class CommsBook:
    """On the store thread. `conditions` and `sinks` are values that any thread may replace as a whole."""

    prefix = "comms"
    commands: tuple[type, ...] = (*c.COMMANDS, *out.COMMANDS)

    def __init__(
        self,
        log: EventLog,
        org: OrgId,
        clock: Clock,
        incidents: Incidents,
        catalog: Callable[[], Catalog | None],
        groups: Callable[[], Groups],
        directory: Callable[[], Any],
    ) -> None:
        self._log, self._clock, self._incidents = log, clock, incidents
        self._catalog, self._groups, self._directory = catalog, groups, directory
        self._org = StreamId(str(uuid.uuid5(uuid.UUID(org), "comms")))
        self._registry = SchemaRegistry()
        for type_name, version in (*events.VERSIONS.items(), *OUTBOX_VERSIONS.items()):
            self._registry.know(type_name, version)
        self.conditions: Mapping[str, Condition] = {}
        """How services are seen; the windows put it here."""
        self.sinks: tuple[Sink, ...] = ()
        """Where updates go."""
        self.outbox_rules: OutboxRules | None = None
        self.whereabouts: Callable[[StreamId], Whereabouts] = lambda _incident: NOWHERE
        """This workstation, and the others that wrote in an incident."""
        self.require: Callable[[DataClass], None] = lambda _kind: None
        """Raises StaleData where the copy here of a class is too old to make an update of."""
        self._states: dict[StreamId, CommsState] = {}
        """By comms stream; loaded when first asked for."""
        self._outbox: Outbox | None = None
        self._own: dict[str, tuple[Template, ...]] | None = None
        self._agreed: dict[str, dict[str, int]] = {}
        """By hash of a template: group → until when."""

    @property
    def outbox(self) -> Outbox:
        """Everything that was queued in any incident; read when it is first asked for."""
        if self._outbox is None:
            self._outbox = Outbox()
            for stream, _ in self._log.streams(self.prefix):
                for event in self._log.events(stream):
                    current = self._registry.upcast(event)
                    if current is not None and current.type in OUTBOX_VERSIONS:
                        self._outbox.apply(current)
        return self._outbox

    @property
    def library(self) -> Library:
        """Templates that come with the console, and the organisation's own."""
        self._load_org()
        own = [template for file in (self._own or {}).values() for template in file]
        return built_in().with_own(own)

    @property
    def has_own_templates(self) -> bool:
        """Whether the organisation has templates beside those that come with the console."""
        self._load_org()
        return any((self._own or {}).values())

    def preapproved(self, now_ms: int) -> Mapping[str, frozenset[str]]:
        """Groups that agreed to a template beforehand, by its hash, as long as that holds."""
        self._load_org()
        return {
            sha256: frozenset(group for group, until_ms in groups.items() if until_ms > now_ms)
            for sha256, groups in self._agreed.items()
        }

    def state(self, incident: StreamId) -> CommsState:
        """What is said of an incident; empty where nothing is."""
        stream = comms_stream(incident)
        if stream not in self._states:
            state = CommsState()
            for event in self._log.events(stream):
                current = self._registry.upcast(event)
                if current is not None:
                    state.apply(current)
            self._states[stream] = state
        return self._states[stream]

    def desk(self, incident: StreamId, actor: PersonId) -> CommsDesk:
        """Everything about one incident, for one person."""
        state, found = self.state(incident), self._incidents.state(incident)
        context = self._context(incident, actor, state, found)
        seen = view(state)
        newest = {audience: seen.current(audience) for audience in CommsAudience}
        drafts = {
            audience: self._draft_desk(state, draft, seen, context)
            for audience, draft in newest.items()
            if draft is not None
        }
        now_ms = self._clock.now_ms()
        items = self.outbox.items(now_ms, incident)
        dues = due_times(seen, found.summary(), context.situation, _sent(items))
        return CommsDesk(
            seen, context.situation, self.library, drafts, dues, items, self.preapproved(now_ms), self.sinks
        )

    def events_of(self, incident: StreamId) -> Iterator[Event]:
        """Everything recorded about what is said of an incident, in order; bodies in today's form where they are known."""
        for event in self._log.events(comms_stream(incident)):
            yield self._registry.upcast(event) or event

    def context(self, incident: StreamId, actor: PersonId) -> Context:
        """What decisions about an incident's updates need beside what was said of it."""
        return self._context(incident, actor, self.state(incident), self._incidents.state(incident))

    def draft_desk(self, incident: StreamId, key: str, actor: PersonId) -> DraftDesk:
        """One draft, newest or not; Refused where there is none."""
        state = self.state(incident)
        context, seen = self._context(incident, actor, state, self._incidents.state(incident)), view(state)
        draft = seen.draft(key)
        if draft is None:
            raise Refused(say("there is no draft {key!r}", key=key))
        return self._draft_desk(state, draft, seen, context)

    def decide(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow from a command, those for the incident's timeline included."""
        if isinstance(command, c.PreapproveHolding):
            return (self._preapprove(command, actor),)
        if isinstance(command, c.ImportTemplates):
            return (self._import(command),)
        if isinstance(command, out.COMMANDS):
            if self.outbox_rules is None:
                raise Refused(say("no channel is set up"))
            return self.outbox_rules(command, actor)
        incident = command.incident
        if isinstance(command, c.BeginDraft | c.UseTemplate):
            self._require_template(command)
        state, found = self.state(incident), self._incidents.state(incident)
        decided = decide(state, command, self._context(incident, actor, state, found))
        return (*decided.drafts, *self._beside(incident, decided, command, state, found, actor))

    def apply(self, event: Event, position: int) -> CommsChange | None:
        """Fold a recorded event."""
        current = self._registry.upcast(event)
        if current is None:
            return None
        if event.stream == self._org:
            self._load_org()
            self._apply_org(current)
            return CommsChange(event.stream, event.type)
        if current.type in OUTBOX_VERSIONS:
            # Not read yet, it will be with this event in it.
            if self._outbox is not None and not self._outbox.apply(current):
                return None
        elif event.stream in self._states and not self._states[event.stream].apply(current):
            return None
        return CommsChange(event.stream, event.type)

    def refold(self, stream: StreamId) -> CommsChange | None:
        """Read all of the stream again when it is next asked for."""
        if stream == self._org:
            self._own, self._agreed = None, {}
        elif self._log.has(stream, self.prefix):
            self._states.pop(stream, None)
            self._outbox = None
        else:
            return None
        return CommsChange(stream, "")

    def flush(self) -> None:
        """Nothing is cached."""

    def told(self, incident: StreamId, update: Update, actor: PersonId) -> tuple[Draft, ...]:
        """The line that says an update went out, which restarts its countdown; and the promise it made."""
        return self._lines(incident, (told(update),), actor)

    def _require_template(self, command: c.BeginDraft | c.UseTemplate) -> None:
        """Those that come with the console do not age; of the organisation's own a newer one may hold elsewhere."""
        if not self.has_own_templates:
            return
        own = {template.key for file in (self._own or {}).values() for template in file}
        if not command.template or command.template in own:
            self.require(DataClass.TEMPLATES)

    def _beside(
        self,
        incident: StreamId,
        decided: Decided,
        command: c.IncidentComms,
        state: CommsState,
        found: IncidentState,
        actor: PersonId,
    ) -> tuple[Draft, ...]:
        beside = list(self._lines(incident, decided.lines, actor))
        beside += self._withdrawn(incident, decided, command, state, found, actor)
        if decided.review is not None:
            asked = decided.review
            update = asked.update
            what = f"Update {update.revision} to {update.audience.label.lower()}: {update.title}"[:300]
            text = full_preview(update, plain(update))[:20_000]
            request = RequestApproval(
                incident, "update", asked.draft, asked.sha256, what, asked.policy, asked.authors, text=text
            )
            beside += self._incidents.decide(request, actor)
        if isinstance(command, c.CopyDraft) and self.outbox_rules is not None:
            # What waits of the original is taken back in the same moment, as far as it is heard in time.
            copied, items = view(state).draft(command.draft), self.outbox.items(self._clock.now_ms(), incident)
            for effect in waiting_of(copied.updates if copied else (), items):
                beside += self.outbox_rules(out.Withdraw(incident, effect, "a copy goes out instead"), actor)
        if decided.queue is not None:
            asked_for = decided.queue
            approval = found.part(APPROVALS).find(asked_for.sha256, "update")
            sinks = self._sinks_for(asked_for.update)
            key = "" if approval is None else approval.id
            queue = out.QueueUpdate(incident, asked_for.update, sinks, asked_for.sha256, key)
            if self.outbox_rules is None:
                raise Refused(say("the update is not sent"), (say("no channel is set up"),))
            beside += self.outbox_rules(queue, actor)
        return tuple(beside)

    def _withdrawn(
        self,
        incident: StreamId,
        decided: Decided,
        command: c.IncidentComms,
        state: CommsState,
        found: IncidentState,
        actor: PersonId,
    ) -> list[Draft]:
        """Requests for approval of a text that is edited, or that the record contradicts now, are taken back."""
        if isinstance(command, c.WritePlace | c.RedactDraft | c.UseTemplate | c.PullFacts | c.DropDraft):
            keys = {command.draft}
        elif isinstance(command, c.ChangeFact):
            name = "actions" if command.fact is Fact.ACTIONS else str(command.fact)
            keys = {each.key for each in view(state).drafts if name in each.used or name == "phase"}
        else:
            return []
        beside: list[Draft] = []
        now_ms = self._clock.now_ms()
        for approval in found.part(APPROVALS).all:
            standing = approval.standing(now_ms)
            is_open = standing.is_pending or standing.is_granted
            if approval.kind == "update" and approval.request.subject in keys and is_open:
                # Only whoever asked, or the commander, can: for others the gate refuses it all the same.
                with suppress(Refused):
                    reason = "the record changed" if isinstance(command, c.ChangeFact) else "the text was changed"
                    beside += self._incidents.decide(WithdrawApproval(incident, approval.id, reason), actor)
        return beside

    def _lines(self, incident: StreamId, lines: Iterable[Line], actor: PersonId) -> tuple[Draft, ...]:
        drafts: list[Draft] = []
        for line in lines:
            if line.told is None:
                drafts += self._incidents.decide(LogEntry(incident, line.text, Kind.FACT), actor)
                continue
            fields = {"audience": line.told.cadence, "to": str(line.told)}
            # Executives, support and regulators have times of their own: they don't restart the room's countdowns.
            restarts = line.told in (CommsAudience.CUSTOMERS, CommsAudience.INTERNAL)
            kind = Kind.COMMS if restarts else Kind.FACT
            drafts += self._incidents.decide(
                LogEntry(incident, line.text, kind, fields=fields if restarts else {"to": str(line.told)}), actor
            )
            if restarts and line.promise_ms is not None:
                promise = SetNextUpdate(incident, line.promise_ms, Audience(line.told.cadence))
                # An incident that is over promises nothing; a promise that is past already is no promise.
                with suppress(Refused):
                    drafts += self._incidents.decide(promise, actor)
        return tuple(drafts)

    def _context(self, incident: StreamId, actor: PersonId, state: CommsState, found: IncidentState) -> Context:
        now_ms = self._clock.now_ms()
        phase = state.value(Fact.PHASE)
        facts = situation(
            found,
            now_ms,
            Phase(phase) if phase is not None else phase_of(found.summary()),
            self._catalog(),
            self.conditions,
            self._groups(),
            self._directory(),
            self.sinks,
        )
        return Context(
            incident,
            comms_stream(incident),
            actor,
            facts,
            self.library,
            lambda: uuid7(self._clock.now_ms()),
            lambda update: tuple(sorted(render(update, sink).sha256 for sink in self._sinks_for(update))),
            self._problems,
            lambda asked, policy, authors: lacking(found, asked, policy, authors, now_ms),
            self.preapproved(now_ms),
            *updates_by_state(self.outbox.items(now_ms, incident)),
            self.whereabouts(incident),
        )

    def _sinks_for(self, update: Update) -> tuple[Sink, ...]:
        return tuple(sink for sink in self.sinks if sink.takes(update.audience))

    def _problems(self, update: Update) -> tuple[str, ...]:
        return tuple(
            f"{sink.name}: {problem}"
            for sink in self._sinks_for(update)
            if sink.kind.is_sent
            for problem in render(update, sink).problems
        )

    def _draft_desk(self, state: CommsState, draft: DraftView, seen: CommsView, context: Context) -> DraftDesk:
        return DraftDesk(
            draft,
            findings(draft, seen, context.situation),
            mismatches(draft, seen, context.situation, values_for(state, context, draft)),
            standing_against(state, draft, context),
            update_of(draft, context, context.situation.now_ms),
            holding_of(state, draft, context),
        )

    def _preapprove(self, command: c.PreapproveHolding, actor: PersonId) -> Draft:
        template = self.library.to_preapprove(command.template)
        if command.group not in _PREAPPROVERS:
            told = say("expected one of {known}", known=", ".join(_PREAPPROVERS))
            raise BadInput(Problem("group", None, "", told))
        if command.group not in self._groups().of(actor):
            unmet = say("you are not of {group}", group=command.group)
            raise Refused(say("the statement is not pre-approved"), (unmet,))
        if command.group in self.preapproved(now_ms := self._clock.now_ms()).get(template.sha256, frozenset()):
            raise Refused(say("{group} has agreed to exactly this already", group=command.group))
        body = {
            "template": template.key,
            "version": template.version,
            "sha256": template.sha256,
            "group": command.group,
            "until_ms": now_ms + _PREAPPROVED_FOR_MS,
        }
        return Draft(self._org, events.HOLDING_PREAPPROVED, body)

    def _import(self, command: c.ImportTemplates) -> Draft:
        read_templates(command.source, command.text)
        self._load_org()
        return Draft(self._org, events.TEMPLATES_IMPORTED, {"text": command.text, "source": command.source[:300]})

    def _load_org(self) -> None:
        if self._own is None:
            self._own = {}
            for event in self._log.events(self._org):
                current = self._registry.upcast(event)
                if current is not None:
                    self._apply_org(current)

    def _apply_org(self, event: Event) -> None:
        body: Mapping[str, Any] = event.body or {}
        if event.type == events.TEMPLATES_IMPORTED and isinstance(body.get("text"), str):
            # What an older console refuses, a newer one may have taken: it is left out here, not half read.
            with suppress(BadInput):
                assert self._own is not None
                self._own[event.id] = read_templates(str(body.get("source", "")), body["text"])
        elif event.type == events.HOLDING_PREAPPROVED:
            sha256, group, until_ms = body.get("sha256"), body.get("group"), body.get("until_ms")
            if isinstance(sha256, str) and isinstance(group, str) and type(until_ms) is int:
                known = self._agreed.setdefault(sha256, {})
                known[group] = max(until_ms, known.get(group, 0))


def _sent(items: Iterable[Item]) -> Mapping[CommsAudience, tuple[int, int | None]]:
    """When each audience was last sent something. What it was promised is in the incident's own countdown."""
    found: dict[CommsAudience, tuple[int, int | None]] = {}
    for item in items:
        if item.state is EffectState.SENT:
            found[item.audience] = max(
                found.get(item.audience, (0, None)), (item.changed_ms, None), key=lambda each: each[0]
            )
    return found
