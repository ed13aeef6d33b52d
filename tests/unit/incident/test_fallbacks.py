"""Fallbacks of an incident: the gates, the clock, and a fold that no order of events can change (RUN-4)."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.incident.commands import AssignRole, Declare, MoveState
from models.incident.decide import IncidentCommand
from models.incident.entry import Kind
from models.incident.fallback_reminders import fallback_reminders
from models.incident.fallbacks import events
from models.incident.fallbacks.commands import ActivateFallback, DeclineFallback, ProposeFallback, ReverseFallback
from models.incident.fallbacks.part import PART
from models.incident.fallbacks.views import FallbackState, FallbackView
from models.incident.lifecycle import State
from models.incident.reminders import About, Reminder
from models.incident.roles import Role
from models.incident.runs.part import PART as RUNS
from models.incident.severity import Severity
from models.kernel.errors import BadInput, Refused
from models.runbooks.fallback import Fallback
from tests.fakes.events import ANA, BO, STREAM, person
from tests.fakes.histories import forged, in_any_order, posts_apart, together
from tests.fakes.incidents import Post, declared
from tests.fakes.runbooks import small

TERMS = Fallback(60, "turn the switch back", "known customers only", workaround="Orders are charged later.")
UNPAID = small("unpaid", "Accept orders unpaid", fallback=TERMS)
BROWSE = small("browse", "Browse categories", fallback=Fallback(90, "show the box", severities=("SEV3",)))
MINUTE = 60


def commanded() -> Post:
    post = declared()
    if post.state.summary().commander != ANA:
        post.do(AssignRole(STREAM, Role.INCIDENT_COMMANDER, ANA))
    return post


def seen(post: Post, key: str = "unpaid") -> FallbackView:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def due(post: Post) -> list[Reminder]:
    return list(fallback_reminders(post.state.summary(), post.state.parts(), (UNPAID, BROWSE, small())))


def test_it_is_proposed_at_its_time_and_its_safe_duration_runs_from_its_activation() -> None:
    post = commanded()
    (proposal,) = due(post)
    assert (proposal.about, proposal.key) == (About.FALLBACK, "unpaid")
    assert proposal.due_ms == post.state.summary().declared_ms + 30 * 60_000
    assert "Accept orders unpaid" in proposal.sentence and "unresolved for 30 min" in proposal.sentence
    post.device.clock.advance(30 * MINUTE)
    post.do(ProposeFallback(STREAM, UNPAID))
    assert [each.about for each in due(post)] == [About.FALLBACK]  # proposed is not decided
    post.do(ActivateFallback(STREAM, UNPAID))
    view, now_ms = seen(post), post.device.clock.now_ms()
    assert view.is_active and view.safe_until_ms == view.since_ms + 60 * 60_000 and view.terms == TERMS
    assert not view.is_overdue(now_ms) and view.is_overdue(now_ms + 60 * 60_000)
    (ringing,) = due(post)
    assert (ringing.about, ringing.due_ms) == (About.WORKAROUND, view.safe_until_ms)
    assert post.state.part(PART).public_words == ("Orders are charged later (workaround active)",)
    assert [run.runbook.key for run in post.state.part(RUNS).open] == ["unpaid"]
    post.do(ReverseFallback(STREAM, "unpaid", "switch is back, 12 orders charged"))
    assert due(post) == [] and post.state.part(PART).public_words == ()
    newest = post.state.entries()[0]
    assert newest.kind is Kind.DECISION and newest.text.endswith("12 orders charged")


def test_the_gates_of_activation_name_all_that_is_missing() -> None:
    first, post = commanded(), Post(2)
    post.hear(first)
    with pytest.raises(Refused) as caught:
        post.do(ActivateFallback(STREAM, UNPAID))
    by_whom, when = caught.value.unmet
    assert "is named as who decided" in by_whom and "say why it is taken sooner" in when
    with pytest.raises(Refused) as other:
        post.do(ActivateFallback(STREAM, BROWSE, decider=ANA))
    assert other.value.unmet == ("it is for SEV3, the incident is SEV1: say why it is taken all the same",)
    with pytest.raises(Refused, match="no fallback"):
        post.do(ActivateFallback(STREAM, small(), "because", ANA))
    post.do(ActivateFallback(STREAM, UNPAID, "sales are gone", ANA))
    assert (seen(post).by, seen(post).decider, seen(post).note) == (BO, ANA, "sales are gone")
    assert ANA in [entry.fields.get("decider") for entry in post.state.entries()[:2]]
    with pytest.raises(Refused) as again:
        post.do(ActivateFallback(STREAM, UNPAID, "again", ANA))
    assert "it is active already" in again.value.unmet


def test_the_gates_of_proposing_declining_and_reversing() -> None:
    post = commanded()
    with pytest.raises(Refused, match="nothing to reverse"):
        post.do(ReverseFallback(STREAM, "unpaid", "done"))
    post.do(ProposeFallback(STREAM, UNPAID))
    with pytest.raises(Refused) as twice:
        post.do(ProposeFallback(STREAM, UNPAID))
    assert twice.value.unmet == ("it is proposed already",)
    with pytest.raises(BadInput, match="reason"):
        post.do(DeclineFallback(STREAM, UNPAID, " "))
    post.do(DeclineFallback(STREAM, UNPAID, "the provider is back in ten minutes"))
    assert due(post) == [] and seen(post).state is FallbackState.DECLINED
    with pytest.raises(Refused):
        post.do(DeclineFallback(STREAM, UNPAID, "again"))
    post.do(ActivateFallback(STREAM, UNPAID, "it is not"))
    for command in (DeclineFallback(STREAM, UNPAID, "no"), ProposeFallback(STREAM, UNPAID)):
        with pytest.raises(Refused) as caught:
            post.do(command)
        assert "active" in caught.value.unmet[0]
    with pytest.raises(BadInput, match="note"):
        post.do(ReverseFallback(STREAM, "unpaid", ""))
    post.do(ReverseFallback(STREAM, "unpaid", "turned back"))
    assert seen(post).state is FallbackState.REVERSED


def test_what_two_people_decide_unseen_runs_until_one_settles_it() -> None:
    post, other = commanded(), Post(2)
    post.do(ActivateFallback(STREAM, UNPAID, "sales are gone"))
    other.hear(post)
    since_ms = seen(post).since_ms
    other.device.clock.advance(5)
    other.do(ReverseFallback(STREAM, "unpaid", "turned back"))
    post.do(ReverseFallback(STREAM, "unpaid", "back again"))
    post.do(ActivateFallback(STREAM, UNPAID, "not yet well"))
    post.hear(other)
    assert seen(post).is_active and seen(post).since_ms >= since_ms
    assert any(each.field == "fallbacks:unpaid:state" for each in post.state.summary().conflicts)
    post.do(ReverseFallback(STREAM, "unpaid", "now it is well"))
    assert not seen(post).is_active
    assert not any(each.field.startswith("fallbacks") for each in post.state.summary().conflicts)


def test_once_dismissed_nothing_is_proposed() -> None:
    post = commanded()
    post.do(MoveState(STREAM, State.DISMISSED, "a false alarm"))
    assert due(post) == []
    with pytest.raises(Refused):
        post.do(ProposeFallback(STREAM, UNPAID))


def some_command(post: Post, dice: random.Random) -> IncidentCommand:
    post.device.clock.advance(dice.randint(0, 900))
    book, commander = dice.choice((UNPAID, BROWSE)), post.state.summary().commander
    choices: list[IncidentCommand] = [
        AssignRole(STREAM, Role.INCIDENT_COMMANDER, person(dice.randint(1, 2))),
        ProposeFallback(STREAM, book),
        DeclineFallback(STREAM, book, "no"),
        ActivateFallback(STREAM, book, "now", commander),
        ActivateFallback(STREAM, book, "now", commander),
        ReverseFallback(STREAM, book.key, "back"),
    ]
    return dice.choice(choices)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32), st.integers(5, 40))
def test_any_order_repetition_and_snapshot_gives_the_same_fallbacks(seed: int, turns: int) -> None:
    dice = random.Random(seed)
    posts = posts_apart(dice, seconds=60)
    posts[0].do(Declare("Checkout failing", severity=Severity.SEV1))
    in_any_order(together(posts, some_command, dice, turns, 0.2), dice)


@pytest.mark.parametrize("type_name", sorted(events.VERSIONS))
@pytest.mark.parametrize("terms", [None, 7, {"reversal": "x"}, {"max_safe_minutes": 0, "reversal": "x"}])
def test_what_is_not_what_it_says_changes_nothing(type_name: str, terms: object) -> None:
    post = declared()
    (template, *_rest) = post.known.values()
    body = {"key": "k", "title": "t", "sha256": "", "terms": terms}
    before = post.state.to_plain()
    assert post.state.apply(forged(template, type_name, body)) is None and post.state.to_plain() == before
