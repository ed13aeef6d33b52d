"""Who holds a draft: two who can't hear each other never send the same draft, unless one of them decided so, knowingly."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.comms import commands as c
from models.comms import events
from models.comms.audience import CommsAudience
from models.comms.decide import decide
from models.comms.decide_drafts import Context
from models.comms.decide_review import standing_of
from models.comms.holding import Whereabouts, Workstation, holder, kin, kin_out
from models.comms.outbox import commands as out
from models.comms.outbox.decide import ApprovalFact, OutboxContext, blobs_of
from models.comms.outbox.decide import decide as decide_outbox
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import State, updates_by_state
from models.comms.rendering.render import render
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.sensitivity import Sensitivity
from models.comms.situation import Situation
from models.comms.state import CommsState
from models.comms.templates.library import built_in
from models.comms.views import DraftView, view
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OriginId, StreamId
from tests.fakes.events import ANA, BO, MEI, ORG, RAJ, START_MS, STREAM, Device

IN = CommsAudience.INTERNAL
SINKS = tuple(Sink(name, SinkKind.SLACK, (IN,), {"channel": "C0123456789"}) for name in ("war-room", "all-hands"))
PEOPLE = (ANA, BO, RAJ)
BLOBS: dict[str, bytes] = {}


class Desk:
    """One workstation: what it heard, and what its gates say. Nobody needs to be asked on a SEV4."""

    def __init__(self, number: int) -> None:
        self.person = PEOPLE[number]
        self.device = Device(self.person, number + 1)
        self.heard: dict[str, Event] = {}
        self.state, self.outbox = CommsState(), Outbox()
        self.keys = 0

    @property
    def here(self) -> OriginId:
        return self.device.author.origin

    @property
    def now_ms(self) -> int:
        return self.device.clock.now_ms()

    def hear(self, *found: Event) -> None:
        for event in found:
            if event.id not in self.heard:
                self.heard[event.id] = event
                self.state.apply(event)
                self.outbox.apply(event)

    def context(self) -> Context:
        known: dict[OriginId, Workstation] = {}
        for event in self.heard.values():
            known[event.origin] = Workstation(event.origin, event.actor, event.at_ms)
        channels = {IN: tuple(sink.name for sink in SINKS)}
        names = dict(zip(PEOPLE, ("Ana", "Bo", "Raj"), strict=True)) | {MEI: "Mei"}
        situation = Situation(
            now_ms=self.now_ms, number="INC-204", title="Search slow", severity="SEV4", declared_ms=START_MS,
            groups={"incident_commander": (MEI,)}, spokespersons=PEOPLE, names=names, minutes={IN: 60}, channels=channels,
        )  # fmt: skip
        return Context(
            STREAM, STREAM, self.person, situation, built_in(), self._key,
            lambda update: tuple(sorted(render(update, sink).sha256 for sink in SINKS)), lambda _update: (),
            lambda *_: (), {}, *updates_by_state(self.outbox.items(self.now_ms)), Whereabouts(self.here, known),
        )  # fmt: skip

    def _key(self) -> str:
        self.keys += 1
        return f"{self.here[:12]}-{self.keys}"

    def do(self, command: c.IncidentComms) -> None:
        decided = decide(self.state, command, self.context())
        self._record(decided.drafts)
        if decided.queue is not None:
            asked = decided.queue
            self.queue(out.QueueUpdate(STREAM, asked.update, SINKS, asked.sha256))

    def queue(self, command: out.OutboxCommand) -> None:
        if isinstance(command, out.QueueUpdate):
            for data in blobs_of(command):
                BLOBS[_sha256(data)] = data
        context = OutboxContext(self.now_ms, ORG, self.here, STREAM, False, self.approval, BLOBS.get)
        self._record(decide_outbox(self.outbox, command, context))

    def approval(self, sha256: str) -> ApprovalFact | None:
        found = standing_of(self.state, sha256, self.context())
        if found is None:
            return None
        return ApprovalFact(not found.unmet, found.unmet, is_needed=False, sent_from=found.sent_from)

    def turn(self) -> list[str]:
        """As the worker does; gives the drafts that left."""
        left = []
        for item in self.outbox.items(self.now_ms):
            if item.state is State.QUEUED:
                try:
                    self.queue(out.Claim(STREAM, item.effect, by_drill_channel=False))
                except Refused:
                    continue
                left.append(next(each.key for each in view(self.state).drafts if item.update in each.updates))
                self.queue(out.RecordSent(STREAM, item.effect, 1, "r-1"))
        return left

    def drafts(self) -> tuple[DraftView, ...]:
        return view(self.state).drafts

    def _record(self, drafts: tuple[Draft, ...]) -> None:
        self.hear(*self.device.record(drafts))


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def desks(number: int = 2) -> list[Desk]:
    """Each has written something, so that the others know of it."""
    found = [Desk(at) for at in range(number)]
    for each in found:
        each.do(c.AskedForEtr(STREAM, "the board"))
    meet(*found)
    return found


def meet(*found: Desk) -> None:
    everything = [event for each in found for event in each.heard.values()]
    for each in found:
        each.hear(*everything)


def begun(desk: Desk, *others: Desk) -> str:
    desk.do(c.BeginDraft(STREAM, IN, is_holding=True))
    meet(desk, *others)
    return desk.drafts()[-1].key


def test_the_same_draft_put_up_at_both_ends_of_a_cut_line_goes_out_at_one() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    with pytest.raises(Refused, match=r"held at Ana's workstation .* last heard 0 min ago"):
        bo.do(c.AskReview(STREAM, key))
    for each in (ana, bo):
        # A console that knew no holders asks all the same.
        ana.do(c.AskReview(STREAM, key)) if each is ana else put_up_past_the_gate(bo, key)
        each.do(c.SendUpdate(STREAM, key)) if each is ana else None
    assert bo.turn() == [] and ana.turn() == [key, key]
    meet(ana, bo)
    assert bo.turn() == ana.turn() == []
    with pytest.raises(Refused, match="out"):
        ana.do(c.AskReview(STREAM, key))


def put_up_past_the_gate(desk: Desk, key: str) -> None:
    context = replace(desk.context(), whereabouts=Whereabouts(desk.state.drafts[key].origin))
    desk._record(decide(desk.state, c.AskReview(STREAM, key), context).drafts)
    draft = next(each for each in desk.drafts() if each.key == key)
    assert draft.review is not None and "where the draft is not held" in draft.review.void


def test_what_was_put_up_goes_with_the_draft_and_only_its_holder_hands_it_on() -> None:
    ana, bo, raj = desks(3)
    key = begun(ana, bo, raj)
    ana.do(c.AskReview(STREAM, key))
    ana.do(c.SendUpdate(STREAM, key))
    meet(ana, bo)
    for wrong, words in ((bo.here, "another workstation"), (OriginId("f" * 32), "has written in this incident")):
        with pytest.raises((Refused, BadInput), match=f"only the workstation that holds it|{words}"):
            bo.do(c.HandDraft(STREAM, key, wrong))
    ana.do(c.HandDraft(STREAM, key, bo.here))
    assert ana.turn() == [], "what it handed on it sends no more, whoever hears of that"
    assert bo.turn() == [], "and the other does not send before it heard"
    meet(ana, bo)
    assert bo.turn() == [key, key]
    for desk, words in ((ana, "only the workstation that holds it"), (bo, "is out")):
        with pytest.raises(Refused, match=words):
            desk.do(c.HandDraft(STREAM, key, raj.here))


def test_a_draft_is_not_handed_on_while_an_attempt_is_open() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    ana.do(c.AskReview(STREAM, key))
    ana.do(c.SendUpdate(STREAM, key))
    (item, _) = ana.outbox.items(ana.now_ms)
    ana.queue(out.Claim(STREAM, item.effect, by_drill_channel=False))
    for _ in range(2):
        with pytest.raises(Refused, match="settled first"):
            ana.do(c.HandDraft(STREAM, key, bo.here))
        if ana.outbox.items(ana.now_ms)[0].state is State.CLAIMED:
            ana.queue(out.RecordUnknown(STREAM, item.effect, 1, "no answer"))


def test_a_copy_is_made_knowingly_and_none_of_both_goes_out_beside_the_other_without_a_word() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    with pytest.raises(BadInput, match="why it can't wait"):
        bo.do(c.CopyDraft(STREAM, key, " "))
    with pytest.raises(Refused, match="held here"):
        ana.do(c.CopyDraft(STREAM, key, "because"))
    bo.do(c.CopyDraft(STREAM, key, "Ana does not answer"))
    with pytest.raises(Refused, match="a copy of it is held here already"):
        bo.do(c.CopyDraft(STREAM, key, "again"))
    copy = bo.drafts()[-1]
    assert (copy.copy_of, copy.holder, copy.revision) == (key, bo.here, 2)
    assert dict(copy.sections) == dict(ana.drafts()[0].sections) and kin(bo.state, copy.key) == (key,)
    (note,) = bo.state.noted(events.DRAFT_COPIED)
    assert note.body["heard_ms"] <= bo.now_ms and note.body["authors"] == [ANA]
    for desk, draft in ((ana, key), (bo, copy.key)):
        desk.do(c.AskReview(STREAM, draft))
        desk.do(c.SendUpdate(STREAM, draft))
    assert bo.turn() == [copy.key, copy.key]
    # Before Ana's leaves, she hears of it: hers waits until somebody says so.
    meet(ana, bo)
    assert ana.turn() == [] and kin_out(ana.state, key, updates_by_state(ana.outbox.items(ana.now_ms))[0]) == (
        copy.key,
    )
    with pytest.raises(BadInput, match="why readers need both"):
        ana.do(c.SayBeside(STREAM, key, ""))
    ana.do(c.SayBeside(STREAM, key, "the war room was not told by the other"))
    # What was queued before the other one would come after it: it is put up anew.
    for item in ana.outbox.items(ana.now_ms):
        if item.state is State.QUEUED:
            ana.queue(out.Withdraw(STREAM, item.effect, "asked anew"))
    ana.do(c.AskReview(STREAM, key))
    ana.do(c.SendUpdate(STREAM, key))
    assert ana.turn() == [key, key]


def test_a_copy_takes_back_nothing_that_is_out_and_nobody_copies_that() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    ana.do(c.AskReview(STREAM, key))
    ana.do(c.SendUpdate(STREAM, key))
    assert ana.turn()
    meet(ana, bo)
    with pytest.raises(Refused, match="is out"):
        bo.do(c.CopyDraft(STREAM, key, "because"))
    with pytest.raises(Refused, match="nothing that says the same is out"):
        bo.do(c.SayBeside(STREAM, begun(bo, ana), "because"))


def test_two_drafts_begun_under_one_number_are_seen_side_by_side() -> None:
    """Nobody copied anything, and still both mean to be update 1 to colleagues."""
    ana, bo = desks()
    for each in (ana, bo):
        each.do(c.BeginDraft(STREAM, IN, is_holding=True))
    first, second = ana.drafts()[-1].key, bo.drafts()[-1].key
    ana.do(c.AskReview(STREAM, first))
    ana.do(c.SendUpdate(STREAM, first))
    assert ana.turn() == [first, first]
    meet(ana, bo)
    with pytest.raises(Refused, match="update 1 of Ana, which says the same"):
        bo.do(c.AskReview(STREAM, second))


def test_whoever_wrote_the_words_of_a_copy_does_not_approve_it() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    bo.do(c.CopyDraft(STREAM, key, "Ana does not answer"))
    copy = bo.drafts()[-1].key
    context = bo.context()
    restricted = replace(context.situation, sensitivity=Sensitivity.RESTRICTED)
    decided = decide(bo.state, c.AskReview(STREAM, copy), replace(context, situation=restricted))
    assert decided.review is not None and set(decided.review.authors) == {ANA, BO}


STEPS = st.tuples(
    st.sampled_from(
        (
            "go",
            "go",
            "go",
            "hand",
            "hand",
            "copy",
            "beside",
            "hear",
            "hear",
            "ask",
            "send",
            "turn",
            "begin",
            "wait",
            "meet",
        )
    ),
    st.integers(0, 2),
    st.integers(0, 2),
    st.integers(0, 5),
)


@settings(max_examples=25, deadline=None)
@given(st.lists(STEPS, max_size=24), st.randoms(use_true_random=False))
def test_no_draft_leads_to_two_updates_and_none_goes_out_beside_another_unknowingly(
    steps: list[tuple[str, int, int, int]], random: Random
) -> None:
    """Three workstations in every kind of silence. What is heard of another one is a beginning of its chain."""
    three = desks(3)
    begun(three[0], *three)
    left: dict[str, set[str]] = defaultdict(set)
    for what, me, other, pick in steps:
        _step(three, three[me], three[other], what, pick, left)
        holders = [each for each in three for draft in each.drafts() if holder(each.state, draft.key) == each.here]
        keys = [draft.key for each in three for draft in each.drafts() if holder(each.state, draft.key) == each.here]
        assert len(set(keys)) == len(keys) == len(holders), "two workstations hold one draft"
    assert all(len(updates) == 1 for updates in left.values())
    meet(*three)
    for each in three:
        everything = [*each.heard.values()] * 2
        random.shuffle(everything)
        again = CommsState()
        for event in everything:
            again.apply(event)
        assert again.digest == each.state.digest
        assert [holder(again, key) for key in again.draft_keys()] == [holder(each.state, k) for k in again.draft_keys()]


def _step(three: list[Desk], me: Desk, other: Desk, what: str, pick: int, left: dict[str, set[str]]) -> None:
    drafts = me.drafts()
    key = drafts[max(0, pick - 3) % len(drafts)].key
    match what:
        case "go":
            for part in ("ask", "send", "turn"):
                _step(three, me, other, part, pick, left)
        case "turn":
            known = me.outbox.items(me.now_ms)
            for gone in me.turn():
                draft = next(each for each in me.drafts() if each.key == gone)
                assert not kin_out(me.state, gone, updates_by_state(known)[2] - draft.updates), "beside, unknowingly"
                items = me.outbox.items(me.now_ms)
                left[gone] |= {item.update for item in items if item.update in draft.updates and item.attempts}
        case "hear":
            chain = [event for event in other.heard.values() if event.origin == other.here]
            me.hear(*chain[: len(chain) - pick])
        case "meet":
            meet(*three)
        case "wait":
            for each in three:
                each.device.clock.advance(700)
        case _:
            commands: dict[str, Any] = {
                "begin": c.BeginDraft(STREAM, IN, is_holding=True),
                "ask": c.AskReview(STREAM, key),
                "send": c.SendUpdate(STREAM, key),
                "hand": c.HandDraft(STREAM, key, other.here),
                "copy": c.CopyDraft(STREAM, key, "nobody answers"),
                "beside": c.SayBeside(STREAM, key, "both are needed"),
            }
            try:
                me.do(commands[what])
            except (Refused, BadInput):
                return


def test_a_handing_by_who_does_not_hold_it_and_one_that_jumps_the_count_move_nothing() -> None:
    ana, bo = desks()
    key = begun(ana, bo)
    stream = StreamId(STREAM)
    for desk, number in ((bo, 1), (ana, 2)):
        desk._record((Draft(stream, events.DRAFT_HANDED, {"draft": key, "to": bo.here, "number": number}),))
        meet(ana, bo)
        assert holder(ana.state, key) == holder(bo.state, key) == ana.here
