import hashlib
import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.access.approval.standing import Status
from models.incident.approvals.commands import RequestApproval, VoteApproval, WithdrawApproval
from models.incident.approvals.part import PART
from models.incident.approvals.views import ApprovalView
from models.incident.decide import IncidentCommand
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, PersonId
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM, person
from tests.fakes.histories import in_any_order, together
from tests.fakes.incidents import Post, declared

TEXT = "We are investigating failed payments."
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
TWO = ApprovalPolicy(("legal",), 2, 600_000, ("executive",))
ASK = RequestApproval(STREAM, "update", "u-1", SHA, "Update 1 to customers", TWO, text=TEXT)


def asked(post: Post, command: RequestApproval = ASK) -> EventId:
    (event,) = post.do(command)
    return event.id


def vote(
    post: Post, key: EventId, who: PersonId, *groups: str, verdict: Verdict = Verdict.APPROVE, reason: str = ""
) -> None:
    # The device's key stays Ana's: who votes is told by the event's author alone, so a post of their own each.
    other = Post(int(who[-12:]), clock=post.device.clock)
    other.hear(post)
    other.do(VoteApproval(STREAM, key, verdict, reason, groups))
    post.hear(other)


def found(post: Post, key: EventId) -> ApprovalView:
    view = post.state.part(PART).get(key)
    assert view is not None
    return view


def now(post: Post) -> int:
    return post.device.clock.now_ms()


def refused(post: Post, key: EventId, who: PersonId, *groups: str, verdict: Verdict = Verdict.APPROVE) -> str:
    with pytest.raises(Refused) as error:
        vote(post, key, who, *groups, verdict=verdict, reason="no")
    return str(error.value)


def test_two_people_grant_exactly_these_bytes_until_it_expires() -> None:
    post = declared()
    key = asked(post)
    vote(post, key, BO, "legal")
    assert found(post, key).standing(now(post)).missing == ("1 more person must approve",)
    vote(post, key, RAJ, "executive")
    approvals = post.state.part(PART)
    assert found(post, key).is_text_bound
    granted = approvals.granted(SHA, "update", now(post))
    assert granted is not None and granted.standing(now(post)).approved_by == (BO, RAJ)
    other = hashlib.sha256(TEXT.replace("failed", "failing").encode()).hexdigest()
    assert approvals.find(other, "update") is None and approvals.granted(other, "update", now(post)) is None
    assert approvals.granted(SHA, "failback", now(post)) is None
    assert approvals.granted(SHA, "update", now(post) + 600_000) is None


def test_a_gate_insists_on_its_own_policy_and_authors() -> None:
    post = declared()
    key = asked(post, replace(ASK, policy=ApprovalPolicy(approvers=1)))
    vote(post, key, BO)
    approvals, at_ms = post.state.part(PART), now(post)
    assert approvals.granted(SHA, "update", at_ms) is not None
    assert approvals.granted(SHA, "update", at_ms, TWO) is None, "whoever asked had asked for less"
    assert approvals.granted(SHA, "update", at_ms, authors=(BO,)) is None
    long = ApprovalPolicy(approvers=1, expiry_ms=7 * 24 * 3_600_000)
    assert not found(post, key).standing(at_ms + 31 * 60_000, long).is_granted


def test_nobody_votes_on_their_own_or_twice_or_without_being_permitted() -> None:
    post = declared()
    key = asked(post, replace(ASK, authors=(MEI,)))
    assert "nobody approves what is their own" in refused(post, key, ANA, "legal")
    assert "nobody approves what is their own" in refused(post, key, MEI, "legal")
    assert "only members of executive or legal may vote" in refused(post, key, BO, "pr")
    vote(post, key, BO, "legal")
    assert "has voted already" in refused(post, key, BO, "legal")


def test_a_denial_says_why_and_ends_it() -> None:
    post = declared()
    key = asked(post)
    with pytest.raises(BadInput, match="reason"):
        vote(post, key, BO, "legal", verdict=Verdict.DENY)
    vote(post, key, BO, "legal", verdict=Verdict.DENY, reason="names a customer")
    assert found(post, key).standing(now(post)).sentence == "DENIED: denied: names a customer"
    assert "DENIED" in refused(post, key, RAJ, "executive")
    assert asked(post) != key, "it may be asked for anew"


def test_expired_and_granted_requests_take_no_more_approvals() -> None:
    post = declared()
    key = asked(post)
    vote(post, key, BO, "legal")
    vote(post, key, RAJ, "executive")
    assert "granted already" in refused(post, key, person(7), "executive")
    vote(post, key, person(7), "executive", verdict=Verdict.DENY, reason="stop")
    assert found(post, key).standing(now(post)).status is Status.DENIED
    again = asked(post)
    post.device.clock.advance(600)
    assert "EXPIRED" in refused(post, again, BO, "legal")


def test_asking_twice_for_the_same_bytes_is_refused_and_withdrawing_is_for_the_asker() -> None:
    post = declared()
    key = asked(post)
    with pytest.raises(Refused, match="asked for already"):
        asked(post)
    bo, raj = (Post(number, clock=post.device.clock) for number in (2, 3))
    for other in (bo, raj):
        other.hear(post)
    with pytest.raises(Refused, match="only whoever asked"):
        bo.do(WithdrawApproval(STREAM, key))
    post.do(WithdrawApproval(STREAM, key, "wrong region"))
    assert found(post, key).standing(now(post)).sentence == "VOID: withdrawn: wrong region"
    assert post.state.part(PART).pending(now(post)) == ()
    of_raj = asked(raj, replace(ASK, sha256="cd" * 32))
    post.hear(raj)
    post.do(WithdrawApproval(STREAM, of_raj))
    assert found(post, of_raj).standing(now(post)).status is Status.VOID, "the Incident Commander may"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"sha256": "AB" * 32}, "sha256"),
        ({"kind": "An update"}, "kind"),
        ({"what": " "}, "what"),
        ({"text": "x" * 20_001}, "text"),
    ],
)
def test_what_can_not_be_asked(wrong: dict[str, str], field: str) -> None:
    post = declared()
    with pytest.raises(BadInput, match=field):
        post.do(replace(ASK, **wrong))  # type: ignore[arg-type]  # texts by name
    assert post.state.part(PART).all == ()


def test_each_event_is_one_line_of_the_timeline() -> None:
    post = declared()
    before = len(post.state.entries())
    key = asked(post, replace(ASK, why="first post is due"))
    vote(post, key, BO, "legal")
    vote(post, key, RAJ, "executive", verdict=Verdict.DENY, reason="names a customer")
    newest = post.state.entries()[: len(post.state.entries()) - before]
    assert [entry.text for entry in reversed(newest)] == [
        f"Approval asked: Update 1 to customers ({TWO.sentence}; {SHA[:12]})",
        "Approved as legal",
        "Denied as executive: names a customer",
    ]
    assert newest[-1].reason == "first post is due"


def some_command(post: Post, dice: random.Random) -> IncidentCommand:
    known = [each.id for each in post.state.part(PART).all] or [EventId("none")]
    sha = hashlib.sha256(bytes([dice.randrange(3)])).hexdigest()
    policy = ApprovalPolicy(dice.choice([(), ("legal",)]), dice.randint(1, 2), dice.choice([60_000, 600_000]))
    choices: list[IncidentCommand] = [
        RequestApproval(STREAM, "update", "u", sha, "it", policy, (person(dice.randint(1, 3)),)),
        VoteApproval(STREAM, dice.choice(known), dice.choice(list(Verdict)), "so", dice.choice([(), ("legal",)])),
        VoteApproval(STREAM, dice.choice(known), Verdict.APPROVE, "", ("legal",)),
        WithdrawApproval(STREAM, dice.choice(known), "so"),
    ]
    return dice.choice(choices)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_any_order_repetition_and_snapshot_gives_the_same_approvals(seed: int) -> None:
    dice = random.Random(seed)
    posts = [declared(), *(Post(number) for number in (2, 3))]
    in_any_order(together(posts, some_command, dice, 40, 0.2), dice)
