"""The outbox's gates: each refused and passed (I13 to I15)."""

from dataclasses import replace

import pytest

from models.comms.outbox import commands as c
from models.comms.outbox.decide import ApprovalFact
from models.comms.outbox.item import SEND_WITHIN_MS, Item, State
from models.comms.rendering.render import approved_hash
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import BadInput, Refused
from tests.fakes.outbox import ANA, INCIDENT, START_MS, THERE, Box, sink_of, update_with

SLACK, MAIL, MATRIX = SinkKind.SLACK, SinkKind.EMAIL, SinkKind.MATRIX


@pytest.fixture
def box() -> Box:
    return Box()


def sent(box: Box, item: Item, remote: str = "r1") -> Item:
    claimed = box.claim(item)
    box.do(c.RecordSent(item.incident, item.effect, claimed.attempts, remote))
    return box.item(item.effect)


def test_an_approved_update_is_queued_claimed_and_sent_once(box: Box) -> None:
    slack, mail = box.queue(SLACK, MAIL)
    assert [slack.state, mail.state] == [State.QUEUED, State.QUEUED]
    assert sent(box, slack).state is State.SENT
    with pytest.raises(Refused, match="can't be sent now: It is sent"):
        box.claim(slack)
    with pytest.raises(Refused, match="sent there already"):
        box.queue(SLACK, MAIL)


def test_queueing_names_everything_that_is_missing(box: Box) -> None:
    update = update_with(title="")
    box.approval = lambda _sha256: ApprovalFact(False, ("legal has not answered",))
    with pytest.raises(Refused) as refused:
        box.do(c.QueueUpdate(INCIDENT, update, (sink_of(SLACK),), "0" * 64))
    unmet = refused.value.unmet
    assert "legal has not answered" in unmet
    assert "slack: the title is empty" in unmet
    assert any("not what would be sent" in each for each in unmet)


def test_approval_of_other_bytes_is_no_approval(box: Box) -> None:
    update, sinks = update_with(), (sink_of(SLACK),)
    approved = approved_hash(update, sinks)
    box.approval = lambda sha256: ApprovalFact(True, given_ms=START_MS) if sha256 == approved else None
    edited = replace(update, body=update.body + ".")
    with pytest.raises(Refused, match="Approval of exactly these words"):
        box.do(c.QueueUpdate(INCIDENT, edited, sinks, approved_hash(edited, sinks)))
    with pytest.raises(Refused, match="not what would be sent"):
        box.do(c.QueueUpdate(INCIDENT, edited, sinks, approved))
    with pytest.raises(Refused, match="not what would be sent"):
        box.do(c.QueueUpdate(INCIDENT, update, (*sinks, sink_of(MAIL)), approved))
    assert box.do(c.QueueUpdate(INCIDENT, update, sinks, approved))


def test_an_expired_approval_sends_nothing(box: Box) -> None:
    box.now_ms = box.granted_ms + 1_800_000
    with pytest.raises(Refused, match="The approval expired"):
        box.queue(SLACK)


def test_a_drill_reaches_only_the_channel_for_drills_and_nothing_else_does(box: Box) -> None:
    with pytest.raises(Refused, match="says DRILL, but this incident is real"):
        box.queue(SLACK, update=update_with(drill=True))
    (real,) = box.queue(MAIL)
    with pytest.raises(Refused, match="channel for drills only"):
        box.do(c.Claim(real.incident, real.effect, by_drill_channel=True))
    box.is_drill = True
    with pytest.raises(Refused, match="does not say DRILL"):
        box.queue(SLACK)
    (drill,) = box.queue(SLACK, update=update_with(drill=True))
    with pytest.raises(Refused, match="channel for drills only"):
        box.do(c.Claim(drill.incident, drill.effect, by_drill_channel=False))
    assert box.claim(drill).state is State.CLAIMED


def test_i13_holds_at_the_executor_too(box: Box) -> None:
    (item,) = box.queue(SLACK)
    granted = box.approval
    box.approval = lambda _sha256: ApprovalFact(False, ("legal took it back",))
    with pytest.raises(Refused, match="legal took it back"):
        box.claim(item)
    box.approval = granted
    content = box.blobs.pop(item.content)
    with pytest.raises(Refused, match="not stored here"):
        box.claim(item)
    box.blobs[item.content] = content
    other = update_with(body="Something else.")
    box.blobs[item.update] = other.canonical
    with pytest.raises(Refused, match="not those that were approved"):
        box.claim(item)


def test_ten_minutes_offline_need_approval_anew(box: Box) -> None:
    (item,) = box.queue(SLACK)
    box.pass_seconds(SEND_WITHIN_MS / 1000 + 1)
    assert box.item(item.effect).state is State.EXPIRED
    with pytest.raises(Refused, match="needs approval anew"):
        box.claim(item)
    with pytest.raises(Refused, match="Approval anew"):
        box.do(c.Retry(INCIDENT, item.effect, "back online"))
    with pytest.raises(Refused, match="approval anew"):
        box.queue(SLACK)
    box.granted_ms = box.now_ms
    (again,) = box.queue(SLACK)
    assert (again.effect, again.round, again.state, again.key) == (item.effect, 2, State.QUEUED, item.key)
    assert sent(box, again).state is State.SENT


def test_a_clock_set_back_holds_what_was_queued(box: Box) -> None:
    (item,) = box.queue(SLACK)
    box.now_ms -= 3_600_000
    assert box.item(item.effect).state is State.EXPIRED


def test_expiry_is_noted_once(box: Box) -> None:
    (item,) = box.queue(SLACK)
    with pytest.raises(Refused):
        box.do(c.Expire(INCIDENT, item.effect))
    box.pass_seconds(700)
    box.do(c.Expire(INCIDENT, item.effect))
    assert box.item(item.effect).state is State.EXPIRED
    with pytest.raises(Refused):
        box.do(c.Expire(INCIDENT, item.effect))


def test_a_doubt_is_never_sent_again_by_itself_and_blocks_what_follows(box: Box) -> None:
    (first,) = box.queue(SLACK)
    (second,) = box.queue(SLACK, update=update_with(revision=2, body="Newer words."))
    claimed = box.claim(first)
    with pytest.raises(Refused, match="Revision 1 for customers goes first; it is claimed"):
        box.claim(second)
    box.do(c.RecordUnknown(INCIDENT, first.effect, claimed.attempts, "no answer"))
    assert box.item(first.effect).state is State.UNKNOWN
    for item in (first, second):
        with pytest.raises(Refused):
            box.claim(item)
    with pytest.raises(Refused, match="provably was not taken"):
        box.do(c.Retry(INCIDENT, first.effect, "let's hope"))
    with pytest.raises(Refused, match="reason"):
        box.do(c.Settle(INCIDENT, first.effect, accepted=True, reason=" "))
    box.do(c.Settle(INCIDENT, first.effect, accepted=False, reason="not in the channel"))
    settled = box.item(first.effect)
    assert (settled.state, settled.settled_by, settled.words) == (State.FAILED, ANA, "not in the channel")
    box.do(c.Retry(INCIDENT, first.effect, "looked, it is not there"))
    assert sent(box, first).attempts == 2
    assert sent(box, second).state is State.SENT


def test_what_was_overtaken_is_not_sent_late(box: Box) -> None:
    (first,) = box.queue(SLACK)
    claimed = box.claim(first)
    box.do(c.RecordFailed(INCIDENT, first.effect, claimed.attempts, "answered 403"))
    (second,) = box.queue(SLACK, update=update_with(revision=2, body="Newer words."))
    sent(box, second)
    with pytest.raises(Refused, match="newer and is sent"):
        box.do(c.Retry(INCIDENT, first.effect, "token put right"))


def test_a_provable_refusal_is_tried_again_when_it_may_and_five_times_at_most(box: Box) -> None:
    (item,) = box.queue(SLACK)
    for attempt in range(1, 6):
        box.claim(item)
        box.do(c.RecordFailed(INCIDENT, item.effect, attempt, "answered 429", box.now_ms + 30_000))
        if attempt < 5:
            assert box.item(item.effect).state is State.WAITING
            with pytest.raises(Refused, match="Not before"):
                box.claim(item)
            box.pass_seconds(30)
    assert box.item(item.effect).state is State.FAILED


def test_systems_that_drop_repetitions_are_tried_again_under_the_same_key(box: Box) -> None:
    (item,) = box.queue(MATRIX)
    box.claim(item)
    box.do(c.RecordUnknown(INCIDENT, item.effect, 1, "no answer", box.now_ms))
    waiting = box.item(item.effect)
    assert (waiting.state, waiting.key) == (State.WAITING, item.key)
    assert sent(box, waiting).attempts == 2


def test_a_doubt_without_a_time_stays_one_even_there(box: Box) -> None:
    (item,) = box.queue(MATRIX)
    box.claim(item)
    box.do(c.RecordUnknown(INCIDENT, item.effect, 1, "no answer"))
    assert box.item(item.effect).state is State.UNKNOWN


def test_only_the_holder_of_the_draft_sends_wherever_send_was_pressed(box: Box) -> None:
    (item,) = box.queue(SLACK)
    box.origin = THERE
    with pytest.raises(Refused, match="Only the workstation that holds the draft"):
        box.claim(item)
    # The draft is handed on: what was queued goes with it.
    box.sent_from = THERE
    assert box.claim(item).state is State.CLAIMED


def test_withdrawing_needs_a_reason_and_something_that_waits(box: Box) -> None:
    (item,) = box.queue(SLACK)
    with pytest.raises(Refused, match="reason"):
        box.do(c.Withdraw(INCIDENT, item.effect, ""))
    box.do(c.Withdraw(INCIDENT, item.effect, "wrong number"))
    assert box.item(item.effect).state is State.WITHDRAWN
    with pytest.raises(Refused):
        box.claim(item)
    (again,) = box.queue(SLACK)
    claimed = box.claim(again)
    with pytest.raises(Refused):
        box.do(c.Withdraw(INCIDENT, item.effect, "too late"))
    box.do(c.RecordSent(INCIDENT, item.effect, claimed.attempts))
    with pytest.raises(Refused, match="can't be taken back"):
        box.do(c.Withdraw(INCIDENT, item.effect, "too late"))


def test_results_belong_to_the_attempt_that_is_open(box: Box) -> None:
    (item,) = box.queue(SLACK)
    for command in (
        c.RecordSent(INCIDENT, item.effect, 1),
        c.RecordFailed(INCIDENT, item.effect, 1, "x"),
        c.RecordUnknown(INCIDENT, item.effect, 1, "x"),
        c.RecordCompared(INCIDENT, item.effect, 1, True),
        c.Settle(INCIDENT, item.effect, True, "x"),
    ):
        with pytest.raises(Refused):
            box.do(command)
    with pytest.raises(BadInput):
        box.do(c.Claim(INCIDENT, "wf-none", False))


def test_sms_is_approved_with_the_rest_and_sent_by_nobody(box: Box) -> None:
    (only,) = box.queue(SLACK, SinkKind.SMS)
    assert only.kind is SLACK and len(only.rendered) == 2
    with pytest.raises(Refused, match="At least one sink that sends"):
        box.queue(SinkKind.SMS)
