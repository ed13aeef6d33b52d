from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.access.approval.policy import ANYBODY, ApprovalPolicy
from models.access.approval.request import ApprovalRequest, Verdict, Vote
from models.access.approval.standing import Status, standing
from models.kernel.ids import PersonId
from tests.fakes.events import ANA, BO, MEI, RAJ, START_MS, person

POLICY = ApprovalPolicy(("legal", "pr"), 2, 600_000)
REQUEST = ApprovalRequest("update", "u-3", "ab" * 32, "Update 3 to customers", ANA, START_MS, POLICY, (MEI,))
GROUPS = ("legal", "pr", "executive", "incident_commander")


def yes(who: PersonId, *groups: str, after: int = 1_000, reason: str = "") -> Vote:
    return Vote(who, Verdict.APPROVE, START_MS + after, groups, reason)


def no(who: PersonId, *groups: str) -> Vote:
    return Vote(who, Verdict.DENY, START_MS + 2_000, groups, "names a customer")


def at(*votes: Vote, seconds: int = 60, request: ApprovalRequest = REQUEST) -> tuple[Status, tuple[str, ...]]:
    found = standing(request, votes, START_MS + seconds * 1_000)
    return found.status, found.missing


def test_every_missing_item_is_named() -> None:
    nobody = (
        "2 more people must approve",
        "nobody of legal has approved",
        "nobody of pr has approved",
    )
    assert at() == (Status.PENDING, nobody)
    assert at(yes(BO, "legal")) == (Status.PENDING, ("1 more person must approve", "nobody of pr has approved"))
    assert at(yes(BO, "legal", "pr")) == (Status.PENDING, ("1 more person must approve",))
    assert at(yes(BO, "legal"), yes(RAJ, "pr")) == (Status.GRANTED, ())
    assert standing(REQUEST, (yes(BO, "legal"), yes(RAJ, "pr", after=9_000)), START_MS).granted_ms == START_MS + 9_000


def test_nobody_approves_what_is_their_own() -> None:
    assert at(yes(ANA, "legal"), yes(BO, "pr"))[0] is Status.PENDING
    assert at(yes(MEI, "legal"), yes(BO, "pr"))[0] is Status.PENDING


def test_one_denial_denies_whenever_it_comes() -> None:
    votes = (yes(BO, "legal"), yes(RAJ, "pr"))
    assert at(*votes, no(person(7), "pr")) == (Status.DENIED, ("denied: names a customer",))
    # Of somebody who may not vote, or of whoever asked, it says nothing.
    assert at(*votes, no(person(7), "executive"))[0] is Status.GRANTED
    assert at(*votes, no(ANA, "legal"))[0] is Status.GRANTED


def test_it_expires_and_says_what_it_lacked() -> None:
    assert at(yes(BO, "legal"), yes(RAJ, "pr"), seconds=599)[0] is Status.GRANTED
    status, missing = at(yes(BO, "legal"), seconds=600)
    assert status is Status.EXPIRED
    assert missing[0].startswith("expired at ") and missing[1] == "1 more person must approve"
    assert at(yes(BO, "legal"), yes(RAJ, "pr"), seconds=600)[0] is Status.EXPIRED
    late = yes(RAJ, "pr", after=600_000)
    assert at(yes(BO, "legal"), late, seconds=1)[0] is Status.PENDING


def test_a_changed_thing_and_a_withdrawn_request_are_void() -> None:
    votes = (yes(BO, "legal"), yes(RAJ, "pr"))
    assert standing(REQUEST, votes, START_MS, "ab" * 32).is_granted
    changed = standing(REQUEST, votes, START_MS, "cd" * 32)
    assert (changed.status, changed.missing) == (
        Status.VOID,
        ("it was changed after it was put to approval: ask again",),
    )
    assert at(*votes, request=replace(REQUEST, withdrawn="wrong region"))[1] == ("withdrawn: wrong region",)


def test_who_may_vote() -> None:
    assert POLICY.permits(("legal",)) and not POLICY.permits(("executive",))
    assert ApprovalPolicy(("legal",), 2, electorate=(ANYBODY,)).permits(())
    assert ApprovalPolicy(("legal",), 2, electorate=("executive",)).permits(("executive",))
    assert ApprovalPolicy(approvers=2).permits(())
    assert POLICY.sentence == "2 different people, among them legal and pr; holds 10 min"


@pytest.mark.parametrize(
    "wrong", [{"approvers": 0}, {"approvers": 10}, {"expiry_ms": 1}, {"groups": ("Legal",)}, {"electorate": ("",)}]
)
def test_a_policy_that_nobody_could_meet_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"expected|approvers"):
        ApprovalPolicy(**wrong)  # type: ignore[arg-type]  # wrong on purpose


policies = st.builds(
    ApprovalPolicy,
    st.lists(st.sampled_from(GROUPS), unique=True, max_size=3).map(tuple),
    st.integers(1, 4),
    st.integers(60_000, 900_000),
    st.lists(st.sampled_from((*GROUPS, ANYBODY)), unique=True, max_size=2).map(tuple),
)
requests = st.builds(
    lambda policy, authors: replace(REQUEST, policy=policy, authors=authors),
    policies,
    st.lists(st.integers(1, 6).map(person), max_size=2).map(tuple),
)
votes_of = st.builds(
    Vote,
    st.integers(1, 6).map(person),
    st.sampled_from(list(Verdict)),
    st.integers(-300_000, 900_000).map(lambda after: START_MS + after),
    st.lists(st.sampled_from(GROUPS), unique=True, max_size=2).map(tuple),
)
moments = st.integers(0, 1_000_000).map(lambda after: START_MS + after)


@given(requests, st.lists(votes_of, max_size=8), moments, st.randoms())
def test_the_order_and_number_of_times_of_votes_do_not_matter(request, votes, now_ms, dice) -> None:  # type: ignore[no-untyped-def]  # drawn
    shuffled = [*votes, *dice.sample(votes, dice.randint(0, len(votes)))]
    dice.shuffle(shuffled)
    assert standing(request, shuffled, now_ms) == standing(request, votes, now_ms)


@given(requests, st.lists(votes_of, max_size=8), st.lists(votes_of, max_size=3), moments)
def test_more_approvals_never_take_a_grant_away(request, votes, more, now_ms) -> None:  # type: ignore[no-untyped-def]  # drawn
    if standing(request, votes, now_ms).is_granted:
        further = [replace(vote, verdict=Verdict.APPROVE) for vote in more]
        assert standing(request, [*votes, *further], now_ms).is_granted


@given(requests, st.lists(votes_of, max_size=8), moments)
def test_nothing_is_granted_by_fewer_than_it_takes(request, votes, now_ms) -> None:  # type: ignore[no-untyped-def]  # drawn
    found = standing(request, votes, now_ms)
    if not found.is_granted:
        assert found.missing, "whoever waits is told for what"
        return
    policy = request.policy
    permitted = {
        vote.person
        for vote in votes
        if vote.verdict is Verdict.APPROVE and vote.person not in request.excluded and policy.permits(vote.groups)
    }
    assert len(permitted) >= policy.approvers
    assert set(policy.groups) <= {group for vote in votes for group in vote.groups if vote.person in permitted}
    assert now_ms < request.expires_ms
    assert found.granted_ms is not None


@given(policies)
def test_a_policy_survives_being_written_down(policy: ApprovalPolicy) -> None:
    again = ApprovalPolicy.from_plain(policy.to_plain())
    assert again.to_plain() == policy.to_plain()
    assert all(again.permits((group,)) == policy.permits((group,)) for group in GROUPS)
