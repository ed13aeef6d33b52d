"""Carries out the outbox's decisions: gathers what its gates need to know, and adds the lines of the incident's timeline.

Everything here runs on the store thread, inside the command: what is approved and what is a drill is read from the record at
the moment of deciding, so that a gate can't be passed with something that was true earlier.
"""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Final

from console.comms_book import CommsBook, Incidents, comms_stream
from models.comms.decide_review import standing_of
from models.comms.holding import Workstation
from models.comms.outbox import commands as c
from models.comms.outbox import events as told
from models.comms.outbox.decide import ApprovalFact, OutboxContext, blobs_of, decide
from models.comms.outbox.item import Item, State
from models.comms.outbox.words import line, listed
from models.comms.update import Update
from models.incident.approvals.part import PART as APPROVALS
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from models.kernel import canonical
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId
from models.store.records import Blobs

_MOST_LINE: Final = 1_000
_TOLD_AT_ONCE: Final = (told.FAILED, told.UNKNOWN, told.SETTLED, told.EXPIRED, told.WITHDRAWN, told.COMPARED)


class OutboxRules:
    """See console.comms_book.OutboxRules."""

    def __init__(
        self, book: CommsBook, incidents: Incidents, blobs: Blobs, org: OrgId, origin: OriginId, clock: Clock
    ) -> None:
        self._book, self._incidents, self._blobs = book, incidents, blobs
        self._org, self._origin, self._clock = org, origin, clock

    def __call__(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """The facts that follow; Refused where a gate says no."""
        if isinstance(command, c.QueueUpdate):
            # Before the gate: bytes without an event harm nobody, an event without its bytes could not be sent.
            for data in blobs_of(command):
                self._blobs.put(data)
        context = self._context(command.incident, actor)
        drafts = decide(self._book.outbox, command, context)
        return (*drafts, *self._lines(command, drafts, actor))

    def moved(self, origin: OriginId) -> None:
        """This workstation writes under another origin from now on; what the former one holds must be taken over."""
        self._origin = origin

    def content(self, item: Item) -> bytes | None:
        """The bytes to send; None where they are not stored here."""
        return self._blobs.get(bytes.fromhex(item.content))

    def sender(self, item: Item, actor: PersonId) -> OriginId | None:
        """The workstation that sends this; None where nobody was ever asked about it."""
        fact = self._approval(item.incident, item.update_sha256, actor)
        return None if fact is None else fact.sent_from

    def elsewhere(self, items: Iterable[Item], actor: PersonId) -> Mapping[str, Workstation]:
        """By effect, which workstation what waits is waiting for; without what goes from here."""
        found = {}
        for item in items:
            if item.state in (State.QUEUED, State.WAITING):
                sender = self.sender(item, actor)
                if sender not in (None, self._origin):
                    found[item.effect] = self._book.whereabouts(item.incident).of(sender)
        return found

    def blob(self, sha256: str) -> bytes | None:
        """Stored bytes by their SHA-256; None where there are none."""
        try:
            return self._blobs.get(bytes.fromhex(sha256))
        except ValueError:
            return None

    def update(self, item: Item) -> Update | None:
        """What was approved; None where it is not stored here or can't be read."""
        data = self._blobs.get(bytes.fromhex(item.update))
        try:
            return None if data is None else Update.from_plain(canonical.decode(data))
        except ValueError:
            return None

    def _context(self, incident: StreamId, actor: PersonId) -> OutboxContext:
        is_drill = self._book.context(incident, actor).situation.drill
        return OutboxContext(
            self._clock.now_ms(),
            self._org,
            self._origin,
            comms_stream(incident),
            is_drill,
            lambda sha256: self._approval(incident, sha256, actor),
            self.blob,
        )

    def _approval(self, incident: StreamId, sha256: str, actor: PersonId) -> ApprovalFact | None:
        """By the draft that was put up for review as exactly these bytes, and the table as it is now."""
        standing = standing_of(self._book.state(incident), sha256, self._book.context(incident, actor))
        if standing is None:
            return None
        asked, unmet, holds = standing.asked, standing.unmet, standing.sent_from
        found = self._incidents.state(incident).part(APPROVALS).find(sha256, "update")
        if found is None:
            # Nobody was asked: right only where the table asks nobody, and then nothing is unmet.
            return ApprovalFact(not unmet, unmet, is_needed=False, given_ms=asked.at_ms, sent_from=holds)
        said = [each.vote for each in found.votes if each.counts]
        given_ms = max((vote.at_ms for vote in said), default=0)
        approvers = tuple(dict.fromkeys(vote.person for vote in said))
        expires_ms = found.request.expires_ms
        return ApprovalFact(not unmet, unmet, expires_ms, approvers, given_ms, found.id, sent_from=holds)

    def _lines(self, command: c.OutboxCommand, drafts: tuple[Draft, ...], actor: PersonId) -> tuple[Draft, ...]:
        incident, beside = command.incident, list[Draft]()
        if isinstance(command, c.QueueUpdate):
            names = listed((draft.body["sink"] for draft in drafts), 6)
            first = next(iter(drafts)).body
            drill = "DRILL: " if first.get("drill") else ""
            text = f"{drill}Update {first['revision']} for {first['audience']} queued for {names}: {first['title']}"
            return self._line(incident, f"{text}{self._sent_from(command, actor)}", actor)
        for draft in drafts:
            if "effect" not in draft.body:
                continue
            item = self._book.outbox.item(draft.body["effect"], self._clock.now_ms())
            if item is None:
                continue
            is_sent = draft.type == told.SENT or (draft.type == told.SETTLED and draft.body.get("accepted"))
            if is_sent and self._is_first(item):
                update = self.update(item)
                if update is not None:
                    # The update is out: this restarts the countdown to the next one.
                    beside += self._told(incident, update, actor)
            if draft.type in _TOLD_AT_ONCE or (draft.type == told.SENT and draft.body.get("missed")):
                text = line(draft.type, draft.body, item) or ""
                beside += self._line(incident, text, actor) if text else ()
        return tuple(beside)

    def _sent_from(self, command: c.QueueUpdate, actor: PersonId) -> str:
        """Whoever presses Send elsewhere is told who sends: it waits until that workstation hears of it."""
        fact = self._approval(command.incident, command.update_sha256, actor)
        if fact is None or fact.sent_from in (None, self._origin):
            return ""
        return " (sent from the workstation that holds the draft, once that hears of it)"

    def _is_first(self, item: Item) -> bool:
        """Whether no other sink has this update yet."""
        items = self._book.outbox.items(self._clock.now_ms(), item.incident)
        return not any(each.state is State.SENT and each.update == item.update for each in items)

    def _told(self, incident: StreamId, update: Update, actor: PersonId) -> tuple[Draft, ...]:
        try:
            return self._book.told(incident, update, actor)
        except (Refused, BadInput):
            return ()

    def _line(self, incident: StreamId, text: str, actor: PersonId) -> tuple[Draft, ...]:
        # An incident may be closed when the last word on a message comes: the outbox's own record takes it all the same.
        with suppress(Refused, BadInput):
            return self._incidents.decide(LogEntry(incident, text[:_MOST_LINE], Kind.FACT), actor)
        return ()
