import json
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.incident.classification.commands import Classify, PolicyWords
from models.incident.classification.outage_type import OutageType
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.commands import MoveState
from models.incident.decide import IncidentCommand
from models.incident.determination.commands import Determine, RuleDispute, TakePosition
from models.incident.determination.determine import Indicators, Verdict, determine
from models.incident.determination.events import Side
from models.incident.determination.part import PART as DETERMINATION
from models.incident.lifecycle import Move, State, judge
from models.incident.severity import ImpactInputs, Measure, Severity, evaluate
from models.incident.state import IncidentState
from models.kernel.errors import BadInput, Refused, WatchfloorError
from tests.fakes.events import STREAM, person
from tests.fakes.incidents import Post, declared

WORDS = PolicyWords(4, {"slow": "Slow"}, {"layer": ("edge", "data"), "cause_category": ("change", "capacity")})
GOOD = Indicators(999_500, 999_000, 200, 400, 500, 0)


def test_the_verdicts_and_their_rules() -> None:
    for changed, verdict, words in (
        ({}, Verdict.NO_IMPACT, "as promised"),
        ({"users_bp": 1}, Verdict.PERFORMANCE_ISSUE, "under 5 %"),
        ({"users_bp": 500}, Verdict.DEGRADED, "5 % or more"),
        ({"users_bp": 2_500}, Verdict.OUTAGE, "25 % or more"),
        ({"latency_ms": 401}, Verdict.PERFORMANCE_ISSUE, "401 ms is over the promised 400 ms"),
        ({"latency_ms": 400}, Verdict.NO_IMPACT, ""),
        ({"burn_milli": 1_001}, Verdict.PERFORMANCE_ISSUE, "1.001x"),
        ({"burn_milli": 6_000}, Verdict.DEGRADED, "6x or more"),
        ({"availability_ppm": 998_999}, Verdict.DEGRADED, "under the promised 99.9 %"),
        ({"availability_ppm": 750_000}, Verdict.OUTAGE, "25 % of requests fail"),
        ({"services_down": 1, "services_degraded": 3}, Verdict.OUTAGE, "health verdict on 1 service is DOWN"),
        ({"services_degraded": 3, "services_down": 0}, Verdict.DEGRADED, "health verdict on 3 services is DEGRADED"),
        ({"services_degraded": 0, "services_down": 0}, Verdict.NO_IMPACT, "as promised"),
    ):
        found = determine(replace(GOOD, **changed))
        assert found.verdict is verdict and words in found.rule, changed
        assert found.indicators == replace(GOOD, **changed)


FIELDS = tuple(GOOD.to_plain())
indicators = st.builds(
    Indicators,
    *(st.none() | st.integers(0, most) for most in (1_000_000, 1_000_000, 2_000, 2_000, 20_000, 10_000)),
)


@given(indicators, st.sampled_from(list(Verdict)), st.sets(st.sampled_from(FIELDS)))
def test_unknown_figures_never_lower_a_verdict_that_stands(full: Indicators, standing: Verdict, lost: set[str]) -> None:
    found = determine(replace(full, **dict.fromkeys(lost)), standing)
    if found.unknown:
        assert found.verdict.rank <= standing.rank
        assert found.verdict is not Verdict.NO_IMPACT
    assert determine(full).verdict is not Verdict.NO_IMPACT or not determine(full).unknown


def test_the_verdict_is_kept_with_rule_and_figures() -> None:
    post = declared()
    post.do(Determine(STREAM, replace(GOOD, users_bp=700)))
    view = post.state.part(DETERMINATION)
    assert view.verdict is Verdict.DEGRADED and view.determined is not None
    assert view.determined.indicators.users_bp == 700 and "7 %" in view.why
    assert "Determined DEGRADED" in post.state.entries()[0].text
    post.do(Determine(STREAM, Indicators(users_bp=0)))
    assert post.state.part(DETERMINATION).verdict is Verdict.DEGRADED, "what is unknown lowers nothing"
    with pytest.raises(BadInput):
        post.do(Determine(STREAM, Indicators(users_bp=10_001)))
    with pytest.raises(BadInput):
        post.do(Determine(STREAM, Indicators()))


def test_the_higher_position_stands_until_the_commander_rules() -> None:
    post = declared()
    post.do(Determine(STREAM, replace(GOOD, users_bp=700)))
    began_ms = post.device.clock.now_ms()
    post.do(TakePosition(STREAM, Side.SUPPORT, Verdict.OUTAGE, "every call"), person(2))
    post.do(TakePosition(STREAM, Side.ENGINEERING, Verdict.NO_IMPACT, "graphs are flat"), person(3))
    view = post.state.part(DETERMINATION)
    assert view.verdict is Verdict.OUTAGE and "support" in view.why
    assert view.due_ms == began_ms + 15 * 60_000 and len(view.disputes) == 1
    post.device.clock.advance(16 * 60)
    assert view.open[0].remaining_ms(post.device.clock.now_ms()) < 0
    assert post.state.part(DETERMINATION).verdict is Verdict.OUTAGE, "the timer lowers nothing"
    with pytest.raises(Refused) as refused:
        post.do(RuleDispute(STREAM, Verdict.DEGRADED, ""), person(2))
    assert refused.value.unmet == ("only the Incident Commander rules on a dispute", "a ruling needs a reason")
    post.do(RuleDispute(STREAM, Verdict.DEGRADED, "orders go through"))
    view = post.state.part(DETERMINATION)
    assert view.verdict is Verdict.DEGRADED and not view.open and view.due_ms is None
    assert "Ruled DEGRADED" in post.state.entries()[0].text and post.state.entries()[0].reason == "orders go through"
    with pytest.raises(Refused):
        post.do(RuleDispute(STREAM, Verdict.OUTAGE, "again"))
    with pytest.raises(Refused):
        post.do(Determine(STREAM, replace(GOOD, users_bp=700)))
    post.do(Determine(STREAM, replace(GOOD, users_bp=4_000)))
    assert post.state.part(DETERMINATION).verdict is Verdict.OUTAGE


@pytest.mark.parametrize(
    "command",
    [
        TakePosition(STREAM, Side.SUPPORT, Verdict.OUTAGE, "  "),
        TakePosition(STREAM, Side.SUPPORT, Verdict.UNKNOWN, "who knows"),
        TakePosition(STREAM, Side.SUPPORT, Verdict.OUTAGE, "x", minutes=0),
        Classify(STREAM, WORDS),
        Classify(STREAM, WORDS, failure_mode="odd"),
        Classify(STREAM, WORDS, tags={"layer": "my own words"}),
        Classify(STREAM, WORDS, tags={"mood": "bad"}),
    ],
)
def test_what_is_refused(command: TakePosition | Classify) -> None:
    post = declared()
    count = len(post.known)
    with pytest.raises(BadInput):
        post.do(command)
    assert len(post.known) == count


def test_classification_loads_its_protocol_and_its_cadence() -> None:
    post = declared(users_bp=600)
    due = {each.audience: each.due_ms for each in post.state.summary().updates}
    protocol = {"id": "p", "name": "All hands", "roles": ["scribe"], "cadence": {"external": {"first": 3, "every": 9}}}
    post.do(Classify(STREAM, WORDS, OutageType.PARTIAL, "slow", {"layer": "edge"}, protocol))
    view = post.state.part(CLASSIFICATION)
    assert (view.outage_type, view.mode_name, view.tags, view.policy_version) == (
        OutageType.PARTIAL,
        "Slow",
        {"layer": "edge"},
        4,
    )
    assert view.protocol is not None and view.protocol.cadence == {"external": (3, 9)}
    summary = post.state.summary()
    now = {each.audience: each.due_ms for each in summary.updates}
    assert min(now.values()) == summary.declared_ms + 3 * 60_000 < min(due.values())
    with pytest.raises(Refused):
        post.do(Classify(STREAM, WORDS, tags={"layer": "edge"}))
    slower = {**protocol, "cadence": {"external": {"first": 60, "every": 60}}}
    post.do(Classify(STREAM, WORDS, OutageType.PLANNED, protocol=slower))
    assert {each.audience: each.due_ms for each in post.state.summary().updates} == now, "never put off"


def test_mandatory_tags_block_closing() -> None:
    move = Move(State.RESOLVED, State.CLOSED, Severity.SEV3, {}, "no review needed")
    assert judge(move).unmet == ()
    assert judge(replace(move, missing_tags=("layer", "region"))).unmet == ("CLOSED needs the tags: layer, region",)
    post = declared()
    for target in (State.TRIAGE, State.DISMISSED):
        post.do(MoveState(STREAM, target, "noise", mandatory_tags=("layer",)))
    assert post.state.summary().state is State.DISMISSED, "only CLOSED asks"


def test_two_desks_that_classify_apart_show_a_conflict() -> None:
    ana, raj = declared(), Post(2)
    raj.hear(ana)
    ana.do(Classify(STREAM, WORDS, tags={"layer": "edge"}))
    raj.do(Classify(STREAM, WORDS, tags={"layer": "data"}))
    ana.hear(raj)
    (conflict,) = ana.state.summary().conflicts
    assert conflict.field == "classification:incident:tag layer" and len(conflict.claims) == 2
    ana.do(Classify(STREAM, WORDS, tags={"layer": "edge"}))
    assert ana.state.summary().conflicts == ()


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_any_order_gives_the_same_picture(dice: random.Random) -> None:
    posts = [declared(), Post(2), Post(3)]
    for post in posts[1:]:
        post.hear(posts[0])
    for _ in range(25):
        post = dice.choice(posts)
        choices: list[IncidentCommand] = [
            Determine(STREAM, replace(GOOD, users_bp=dice.choice([None, 0, 600, 3_000]))),
            TakePosition(STREAM, dice.choice(list(Side)), dice.choice(list(Verdict)), "seen"),
            RuleDispute(STREAM, dice.choice(list(Verdict)), "so"),
            Classify(STREAM, WORDS, dice.choice([None, *OutageType]), dice.choice([None, "slow"])),
            Classify(STREAM, WORDS, tags={"layer": dice.choice(["edge", "data"])}),
        ]
        if dice.random() < 0.2:
            post.hear(dice.choice(posts))
            continue
        try:
            post.do(dice.choice(choices), dice.choice([None, posts[0].actor]))
        except WatchfloorError:
            continue
    for post in posts[1:]:
        posts[0].hear(post)
    history = list(posts[0].known.values())
    expected = posts[0].state
    shuffled = history + dice.choices(history, k=len(history) // 2)
    dice.shuffle(shuffled)
    again = IncidentState(STREAM)
    cut = dice.randint(0, len(shuffled))
    for event in shuffled[:cut]:
        again.apply(event)
    again = IncidentState.from_plain(json.loads(json.dumps(again.to_plain())))
    for event in shuffled[cut:]:
        again.apply(event)
    assert json.dumps(again.to_plain(), sort_keys=True) == json.dumps(expected.to_plain(), sort_keys=True)
    assert again.parts() == expected.parts()
    assert again.entries() == expected.entries()


@given(
    st.builds(ImpactInputs, users_bp=st.none() | st.integers(0, 10_000), cascading=st.none() | st.integers(0, 9)),
    st.sampled_from(list(OutageType)),
    st.sampled_from(["change", "capacity"]),
)  # fmt: skip
def test_cause_never_matters(inputs: ImpactInputs, kind: OutageType, cause: str) -> None:
    """Whatever is said about the cause, the impact rates the same: no measure looks at one, no part of it re-rates."""
    assert not any("cause" in measure or "mode" in measure for measure in (*Measure, *ImpactInputs.__slots__))
    laden = {**inputs.to_plain(), "cause_category": cause, "failure_mode": "slow", "outage_type": str(kind)}
    assert evaluate(ImpactInputs.from_plain(laden)) == evaluate(inputs)
    post = declared(users_bp=600)
    before = post.state.summary()
    post.do(Classify(STREAM, WORDS, kind, "slow", {"cause_category": cause}))
    after = post.state.summary()
    assert (after.severity, after.rule, after.severity_ms) == (before.severity, before.rule, before.severity_ms)
