"""The schedule, holds, and when an order of erasure is in force: by the set of events alone, and for ever."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import EventId, PersonId, StreamId
from models.retention import commands as c
from models.retention.classes import RecordClass, can_go_alone, class_of
from models.retention.decide import decide
from models.retention.events import ERASED, LISTED, RULE_SET, VOTED, Erased, Listed, RuleSet, Voted
from models.retention.holds import streams_of
from models.retention.listing import ErasureList, joined, parts_of
from models.retention.schedule import DAY_MS, Record, Standing, assess, gaps
from models.retention.schedule_file import read_schedule
from models.retention.state import RetentionState
from models.store.event_log import event_of
from tests.fakes.events import ANA, BO, MEI, ORG, RAJ, STREAM, Device

LEGAL = ("legal",)
OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")


class Office:
    """People who see what the others write, each with a device of their own."""

    def __init__(self) -> None:
        self.devices = {person: Device(person, number) for number, person in enumerate((ANA, BO, MEI, RAJ), 1)}
        self.state = RetentionState(ORG)
        self.history: list[Event] = []

    @property
    def now_ms(self) -> int:
        return self.devices[ANA].clock.now_ms()

    def do(self, actor: PersonId, command: c.RetentionCommand) -> EventId:
        return self.write(actor, decide(self.state, command, actor, self.now_ms))

    def write(self, actor: PersonId, drafts: Sequence[Draft]) -> EventId:
        for device in self.devices.values():
            device.clock.advance(1)
        events = [event_of(self.devices[actor].sign(draft)) for draft in drafts]
        for event in events:
            assert self.state.apply(event)
        self.history += events
        return events[0].id


def listed(count: int = 3) -> ErasureList:
    hashes = [bytes([number // 256, number % 256]) * 16 for number in range(count)]
    return ErasureList.of({STREAM: hashes[::2], OTHER: hashes[1::2]}, hashes[:2], (RAJ,))


@given(count=st.integers(0, 2_000), seed=st.integers(0, 99))
@settings(max_examples=8)
def test_a_list_is_cut_and_joined_again_and_a_changed_part_is_no_list(count: int, seed: int) -> None:
    whole, dice = listed(count), random.Random(seed)
    parts = [type(part).from_body(part.to_body()) for part in parts_of(whole)]
    assert all(len(str(part.to_body())) < 60_000 for part in parts)
    dice.shuffle(parts)
    assert joined([*parts, *parts[:2]]) == whole
    if len(parts) > 1:
        assert joined(parts[1:]) is None
    lie = Listed(whole.digest, 0, len(parts), {STREAM: (b"\xff" * 32,)})
    assert joined([part for part in parts if part.at != lie.at] + [lie]) is None


def granted(office: Office) -> EventId:
    request = office.do(ANA, c.AskErasure(listed(), "all of it", "asked for"))
    office.do(BO, c.VoteErasure(request, Verdict.APPROVE, groups=LEGAL))
    office.do(MEI, c.VoteErasure(request, Verdict.APPROVE))
    return request


@given(seed=st.integers(0, 10_000))
@settings(max_examples=25)
def test_in_any_order_and_repeated_the_same_is_in_force_and_more_takes_nothing_away(seed: int) -> None:
    office, dice = Office(), random.Random(seed)
    request = granted(office)
    office.do(RAJ, c.PlaceHold("case 1", (OTHER,)))
    hold = office.state.holds()[0].id
    office.do(BO, c.ReleaseHold(hold, "settled", LEGAL))
    lie = Listed(listed().digest, 0, 1, {STREAM: (b"\xff" * 32,)}).to_body()
    office.write(RAJ, [Draft(office.state.stream, LISTED, lie)])
    order = office.do(RAJ, c.OrderErasure(request))
    assert [each.id for each in office.state.due_orders()] == [order]
    # What comes later, or came at the same time elsewhere: a denial, a withdrawal, another hold.
    late = Voted(request, Verdict.DENY, LEGAL, "no").to_body()
    office.write(RAJ, [Draft(office.state.stream, VOTED, late)])
    office.write(ANA, [Draft(office.state.stream, "retention.withdrawn", {"request": request})])
    assert office.state.orders()[0].approved_by == tuple(sorted((BO, MEI)))
    history = [*office.history, *dice.sample(office.history, 5)]
    dice.shuffle(history)
    state = RetentionState(ORG)
    seen: set[EventId] = set()
    for event in history:
        state.apply(event)
        now = {each.id for each in state.orders()}
        assert seen <= now
        seen = now
    assert state.to_plain() == office.state.to_plain() and seen == {order}


def test_consents_are_of_two_others_named_and_in_time() -> None:
    office = Office()
    stream = office.state.stream
    request = office.do(ANA, c.AskErasure(listed(), "all of it", "asked for"))
    with pytest.raises(Refused, match="themselves"):
        office.do(ANA, c.VoteErasure(request, Verdict.APPROVE))
    with pytest.raises(Refused, match="takes a reason"):
        office.do(BO, c.VoteErasure(request, Verdict.DENY))
    one = office.do(BO, c.VoteErasure(request, Verdict.APPROVE, groups=LEGAL))
    two = office.do(BO, c.VoteErasure(request, Verdict.APPROVE, groups=LEGAL))
    with pytest.raises(Refused, match="1 more person"):
        office.do(ANA, c.OrderErasure(request))
    own = office.write(ANA, [Draft(stream, VOTED, Voted(request, Verdict.APPROVE).to_body())])
    for votes in ((one, two), (one, own), (one,), (one, EventId("unknown"))):
        office.write(ANA, [Draft(stream, ERASED, Erased(request, votes, "r").to_body())])
        assert office.state.orders() == ()
    with pytest.raises(Refused, match="only whoever asked"):
        office.do(BO, c.WithdrawErasure(request))
    office.devices[MEI].clock.advance(8 * 86_400)
    late = office.write(MEI, [Draft(stream, VOTED, Voted(request, Verdict.APPROVE).to_body())])
    office.write(ANA, [Draft(stream, ERASED, Erased(request, (one, late), "r").to_body())])
    assert office.state.orders() == ()


def test_one_consent_is_never_enough_whatever_a_request_says_and_the_audit_can_not_be_listed() -> None:
    office = Office()
    own = ErasureList.of({office.state.stream: [bytes(32)]})
    with pytest.raises(Refused, match="the audit itself"):
        office.do(ANA, c.AskErasure(own, "the traces", "none of your business"))
    with pytest.raises(Refused, match="nothing is left"):
        office.do(ANA, c.AskErasure(ErasureList(), "nothing", "just so"))
    for policy, wanted in ((ApprovalPolicy((), 1), listed()), (ApprovalPolicy((), 2), own)):
        drafts = list(decide(office.state, c.AskErasure(listed(), "all", "r"), ANA, office.now_ms))
        parts = [Draft(office.state.stream, "retention.listed", part.to_body()) for part in parts_of(wanted)]
        body = {**drafts[0].body, "policy": policy.to_plain(), "list": parts[0].body["list"]}
        request = office.write(ANA, [Draft(office.state.stream, drafts[0].type, body), *parts])
        votes = [
            office.write(who, [Draft(office.state.stream, VOTED, Voted(request, Verdict.APPROVE).to_body())])
            for who in ((BO,) if policy.approvers == 1 else (BO, MEI))
        ]
        office.write(ANA, [Draft(office.state.stream, ERASED, Erased(request, tuple(votes), "r").to_body())])
    assert office.state.orders() == ()


def test_a_hold_covers_what_was_said_of_an_incident_too_and_only_legal_lets_go() -> None:
    office = Office()
    comms = streams_of(STREAM)[1]
    hold = office.do(RAJ, c.PlaceHold("case 1", (STREAM,)))
    for what in (ErasureList.of({comms: [bytes(32)]}), listed()):
        with pytest.raises(Refused, match="legal hold: case 1"):
            office.do(ANA, c.AskErasure(what, "w", "r"))
    with pytest.raises(Refused, match="group legal"):
        office.do(RAJ, c.ReleaseHold(hold, "over"))
    with pytest.raises(BadInput, match="covers nothing"):
        office.do(RAJ, c.PlaceHold("case 2"))
    everything = office.do(RAJ, c.PlaceHold("case 3", everything=True))
    office.do(BO, c.ReleaseHold(hold, "over", LEGAL))
    with pytest.raises(Refused, match="legal hold: case 3"):
        office.do(ANA, c.AskErasure(ErasureList.of({}, people=(RAJ,)), "w", "r"))
    office.do(BO, c.ReleaseHold(everything, "over", LEGAL))
    with pytest.raises(Refused, match="released before"):
        office.do(BO, c.ReleaseHold(everything, "over", LEGAL))
    office.do(ANA, c.AskErasure(ErasureList.of({}, people=(RAJ,)), "w", "r"))


def rule(keep: int, where: str = "*", least: int = 0, of: RecordClass = RecordClass.TIMELINE) -> RuleSet:
    return RuleSet(of, where, keep, least)


def test_the_longest_period_that_applies_counts_and_what_nobody_knows_falls_under_all() -> None:
    rules = (rule(30), rule(90, "eu", 60), rule(700, "us"), rule(5, "eu", of=RecordClass.CHAT))
    ended = 1_795_000_000_000

    def at(days: int, *where: str, of: RecordClass = RecordClass.TIMELINE, ends: int | None = ended) -> tuple[str, int]:
        record = Record(STREAM, of, "INC-1", where, ends, 3, STREAM)
        found = assess(record, rules, holds, ended + days * DAY_MS)
        return found.standing.value, found.keep_days or 0

    holds = ()
    assert at(89, "eu") == ("kept", 90) and at(90, "eu") == ("due", 90)
    assert at(90, "eu", "us") == ("kept", 700) and at(699) == ("kept", 700) and at(700) == ("due", 700)
    assert at(40, "ch") == ("due", 30) and at(9_999, "eu", ends=None) == ("goes on", 90)
    assert at(9_999, of=RecordClass.EVIDENCE) == ("no period", 0)
    assert at(9_999, "ch", of=RecordClass.CHAT) == ("no period", 0)
    office = Office()
    office.do(RAJ, c.PlaceHold("case 1", (STREAM,)))
    held = assess(
        Record(streams_of(STREAM)[1], RecordClass.TIMELINE, "", ("eu",), ended, 1), rules, office.state.holds(), 2**50
    )
    assert held.standing is Standing.HELD
    short = assess(
        Record(STREAM, RecordClass.TIMELINE, "", ("eu",), ended, 1), (rule(30), rule(40, "eu", 60)), (), 2**50
    )
    assert short.standing is Standing.TOO_SHORT and short.standing.is_fault
    assert len(gaps(rules)) == 6 and any("chat: no period" in each for each in gaps(rules))


def test_rules_are_set_by_legal_and_two_set_apart_give_the_longer() -> None:
    office = Office()
    with pytest.raises(Refused, match="group legal"):
        office.do(ANA, c.SetRules((rule(30),)))
    with pytest.raises(BadInput) as wrong:
        office.do(ANA, c.SetRules((rule(30, least=60), rule(40), rule(7, "E U"), rule(99_999, "de")), LEGAL))
    assert len(wrong.value.problems) == 4
    office.do(ANA, c.SetRules((rule(30), rule(9, "eu")), LEGAL))
    with pytest.raises(Refused, match="nothing to change"):
        office.do(ANA, c.SetRules((rule(30),), LEGAL))
    office.do(BO, c.SetRules((rule(50),), LEGAL))
    assert [each.keep_days for each in office.state.rules()] == [50, 9]
    # Of two that did not see each other.
    office.write(MEI, [Draft(office.state.stream, RULE_SET, rule(40).to_body())])
    assert office.state.rules()[0].keep_days == 50
    office.do(BO, c.SetRules((RuleSet(RecordClass.TIMELINE, "eu", None),), LEGAL))
    assert len(office.state.rules()) == 1


def test_a_schedule_is_read_with_every_fault_at_its_line() -> None:
    good = (
        "rules:\n- {class: chat, keep_days: 90}\n"
        "- {class: evidence, jurisdiction: eu, keep_days: 3650, least_days: 365, basis: law}\n"
    )
    assert read_schedule("s.yaml", good) == (
        RuleSet(RecordClass.CHAT, "*", 90),
        RuleSet(RecordClass.EVIDENCE, "eu", 3650, 365, "law"),
    )
    with pytest.raises(BadInput) as wrong:
        read_schedule(
            "s.yaml", "rules:\n- {class: gossip, keep_days: 90}\n- {class: chat, keep_days: forever}\n- {class: chat}\n"
        )
    assert sorted({problem.line for problem in wrong.value.problems}, key=str) == [2, 3, 4]


def test_every_type_has_a_class_and_only_what_replaces_nothing_goes_alone() -> None:
    assert (
        class_of("incident.entry_logged") is RecordClass.TIMELINE
        and class_of("incident.declared") is RecordClass.INCIDENT
    )
    assert (
        class_of("incident.transcript_imported") is RecordClass.CHAT
        and class_of("comms.sent") is RecordClass.COMMUNICATIONS
    )
    assert class_of("alert.fired") is RecordClass.SYSTEM_LOGS and class_of("newer.thing") is RecordClass.AUDIT
    assert can_go_alone("incident.entry_logged") and not can_go_alone("incident.severity_changed")
    assert not can_go_alone("incident.entry_pinned") and not can_go_alone("incident.run_step_moved")
