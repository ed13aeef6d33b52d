"""Escalation: what is due and why, each gate, two desks firing the same level, and the fold's order."""

import json
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.incident.commands import MoveState
from models.incident.decide import IncidentCommand
from models.incident.escalation.commands import AcknowledgeEscalation, FireEscalation, LogCall, SkipEscalation
from models.incident.escalation.due import Due, Facts, due, message
from models.incident.escalation.part import PART
from models.incident.escalation.result import CallResult
from models.incident.escalation.views import Escalations, Standing
from models.incident.escalation.whom import whom
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.errors import BadInput, Refused, WatchfloorError
from models.kernel.event import Event
from tests.fakes.events import ANA, START_MS, STREAM, person
from tests.fakes.incidents import Post, declared
from tests.fakes.oncall_plans import example

MINUTE = 60_000
KEY = "elapsed-SEV1|1"
FIRE = FireEscalation(STREAM, "elapsed-SEV1", 1, "SEV1 for 30 min.", "secondary", person(2), "INC-204 SEV1", START_MS)


def items(post: Post) -> Escalations:
    return post.state.part(PART)


def test_fired_called_and_acknowledged() -> None:
    post = declared()
    post.do(FIRE)
    (item,) = items(post).items
    assert (item.key, item.standing, item.person, item.message) == (KEY, Standing.FIRED, person(2), "INC-204 SEV1")
    assert item.wants_call
    post.do(LogCall(STREAM, KEY, CallResult.NO_ANSWER, "rang out"))
    assert items(post).items[0].wants_call
    post.do(LogCall(STREAM, KEY, CallResult.REACHED))
    assert not items(post).items[0].wants_call
    post.device.clock.advance(90)
    post.do(AcknowledgeEscalation(STREAM, KEY, person(2)))
    item = items(post).items[0]
    assert (item.standing, item.acked_by) == (Standing.ACKNOWLEDGED, person(2))
    assert [call.result for call in item.calls] == [CallResult.NO_ANSWER, CallResult.REACHED]
    assert item.engagement_ms is not None and 90_000 <= item.engagement_ms < 99_000
    texts = [entry.text for entry in post.state.entries()]
    assert "Escalated to level 1 (secondary): SEV1 for 30 min." in texts
    assert "Called, no answer: rang out" in texts and "Escalation acknowledged" in texts


def test_a_level_fires_once_and_is_not_skipped_afterwards() -> None:
    post = declared()
    post.do(FIRE)
    for command in (FIRE, SkipEscalation(STREAM, "elapsed-SEV1", 1, "so", "late")):
        with pytest.raises(Refused, match="fired already"):
            post.do(command)


def test_skipping_needs_a_reason_and_is_in_the_log() -> None:
    post = declared()
    skip = SkipEscalation(STREAM, "elapsed-SEV1", 2, "SEV1 for 60 min.", "executive is in the room")
    with pytest.raises(Refused, match="reason"):
        post.do(SkipEscalation(STREAM, "elapsed-SEV1", 2, "SEV1 for 60 min.", "  "))
    post.do(skip)
    assert items(post).items[0].standing is Standing.SKIPPED
    assert post.state.entries()[0].reason == "executive is in the room"
    with pytest.raises(Refused, match="skipped already"):
        post.do(FireEscalation(STREAM, "elapsed-SEV1", 2, "so"))
    with pytest.raises(Refused, match="was skipped"):
        post.do(AcknowledgeEscalation(STREAM, "elapsed-SEV1|2"))


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (AcknowledgeEscalation(STREAM, KEY), Refused),
        (LogCall(STREAM, KEY, CallResult.REACHED), Refused),
        (FireEscalation(STREAM, "", 1, "so"), BadInput),
        (FireEscalation(STREAM, "a|b", 1, "so"), BadInput),
        (FireEscalation(STREAM, "a", 0, "so"), BadInput),
        (FireEscalation(STREAM, "a", 1, " "), BadInput),
    ],
)
def test_gates(command: object, error: type[Exception]) -> None:
    post = declared()
    with pytest.raises(error):
        post.do(command)  # type: ignore[arg-type]  # one of several
    assert items(post).items == ()


def test_acknowledged_once() -> None:
    post = declared()
    post.do(FIRE)
    post.do(AcknowledgeEscalation(STREAM, KEY))
    assert items(post).items[0].acked_by == ANA
    with pytest.raises(Refused, match="already"):
        post.do(AcknowledgeEscalation(STREAM, KEY))


def test_nothing_fires_in_a_closed_incident() -> None:
    post = declared()
    post.do(MoveState(STREAM, State.DISMISSED, "a test ran"))
    with pytest.raises(Refused, match="DISMISSED"):
        post.do(FIRE)


def test_two_desks_firing_at_once_leave_one_item() -> None:
    ana, ben = declared(), Post(2)
    ben.hear(ana)
    ana.do(FIRE)
    ben.do(FIRE)
    ana.hear(ben)
    assert len(items(ana).items) == 1
    ben.hear(ana)
    assert ben.state.to_plain() == ana.state.to_plain()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_fold_depends_on_the_set_of_events_alone(seed: int) -> None:
    dice = random.Random(seed)
    posts = [declared(), Post(2), Post(3)]
    for post in posts[1:]:
        post.hear(posts[0])
    for _ in range(dice.randint(5, 40)):
        post, rule, level = dice.choice(posts), dice.choice(["exposure", "duration"]), dice.randint(1, 2)
        if dice.random() < 0.2:
            post.hear(dice.choice(posts))
            continue
        key = f"{rule}|{level}"
        choices: list[IncidentCommand] = [
            FireEscalation(STREAM, rule, level, "so", "secondary", person(dice.randint(1, 4)), "come"),
            SkipEscalation(STREAM, rule, level, "so", "no need"),
            AcknowledgeEscalation(STREAM, key, person(dice.randint(1, 4))),
            LogCall(STREAM, key, dice.choice(list(CallResult)), "hm"),
        ]
        command = dice.choice(choices)
        try:
            post.do(command)
        except WatchfloorError:
            continue
    known: dict[str, Event] = {}
    for post in posts:
        known |= post.known
    folded = set()
    for _ in range(3):
        events = [*known.values(), *dice.sample(list(known.values()), len(known) // 2)]
        dice.shuffle(events)
        state = IncidentState(STREAM)
        for event in events:
            state.apply(event)
        assert IncidentState.from_plain(json.loads(json.dumps(state.to_plain()))).part(PART) == state.part(PART)
        folded.add(json.dumps(state.to_plain(), sort_keys=True))
    assert len(folded) == 1


def facts(**known: object) -> Facts:
    return Facts(Severity.SEV1, START_MS, START_MS + 10 * MINUTE, **known)  # type: ignore[arg-type]  # by name


def test_time_counts_from_the_severity_and_duration_from_the_declaration() -> None:
    found = {each.key: each for each in due(example(), facts(), ())}
    assert found["elapsed-SEV1|1"].due_ms == START_MS + 40 * MINUTE
    assert found["elapsed-SEV1|2"].due_ms == START_MS + 70 * MINUTE
    assert found["elapsed-SEV1|2"].notify == "person dov"
    assert found["duration|3"].due_ms == START_MS + 240 * MINUTE
    assert set(found) == {"elapsed-SEV1|1", "elapsed-SEV1|2", "duration|3"}


def test_a_region_has_its_own_cells() -> None:
    found = [each for each in due(example(), facts(region="apac"), ()) if each.rule == "elapsed-SEV1"]
    assert [(each.level, each.due_ms, each.notify) for each in found] == [
        (1, START_MS + 25 * MINUTE, "schedule payments-eu")
    ]


@pytest.mark.parametrize(
    ("used", "rules"),
    [(None, []), (49.9, []), (50, [50]), (75, [50, 75]), (90, [50, 75, 90]), (140, [50, 75, 90])],
)
def test_the_budget_used_raises_levels_at_its_limits(used: float | None, rules: list[int]) -> None:
    found = [each for each in due(example(), facts(budget_used_percent=used), ()) if each.due_ms is None]
    assert [(each.rule, each.level) for each in found] == [
        (f"sla-budget-{percent}", level) for level, percent in enumerate(rules, 1)
    ]


@pytest.mark.parametrize(("exposure", "fires"), [(None, False), (100_000, False), (100_001, True)])
def test_executives_hear_of_exposure_above_the_limit(exposure: int | None, fires: bool) -> None:
    found = [each for each in due(example(), facts(exposure=exposure), ()) if each.rule == "exposure"]
    assert bool(found) == fires
    if found:
        assert (found[0].level, found[0].notify) == (3, "person dov") and "100,001 EUR" in found[0].sentence


def test_a_projected_breach_is_due_at_once_and_the_unknown_never_fires() -> None:
    assert due(example(), facts(is_breach_projected=True), ())[0].rule == "sla-breach"
    assert "sla-breach" not in {each.rule for each in due(example(), facts(is_breach_projected=None), ())}


def test_what_is_settled_is_not_due_again() -> None:
    found = due(example(), facts(), {KEY})
    assert KEY not in {each.key for each in found}


def test_whom_by_plan_by_role_and_nobody() -> None:
    plan = example()
    level = Due("elapsed-SEV1", 1, START_MS, "so", "secondary", "")
    told = whom(plan, level, START_MS, {}, {}, ("checkout",))
    assert (told.name, told.phone) == ("Dov Stern", "+49 30 5550 104")
    role = Due("elapsed-SEV1", 1, START_MS, "so", "role executive", "")
    held = whom(plan, role, START_MS, {Role.EXECUTIVE_LIAISON: person(3)}, {person(3): "Ben Osei"})
    assert (held.person, held.phone) == (person(3), "+49 30 5550 102")
    assert whom(plan, role, START_MS, {}, {}).words == "NOBODY, no phone number on record"


def test_the_message() -> None:
    level = Due("x", 2, None, "SEV1 for 1 h.", "person dov", "Ask for the go to fail over")
    said = message("INC-204", Severity.SEV1, "Checkout failing", level)
    assert said == "INC-204 SEV1: Checkout failing. SEV1 for 1 h. Ask for the go to fail over"
