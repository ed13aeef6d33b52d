"""Failovers written from three desks: any order, any repetition, any snapshot gives the same state; gates hold throughout."""

import random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.access.approval.request import Verdict
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.incident.decide import IncidentCommand
from models.incident.failover.checklist import ITEMS, Mark
from models.incident.failover.commands import (
    AskFailback,
    AskOverride,
    ListDiverged,
    MoveFailover,
    ReadGauge,
    SettleDiverged,
    SignItem,
)
from models.incident.failover.divergence import Settling
from models.incident.failover.gauges import Gauge
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage, following
from models.kernel.ids import EventId
from tests.fakes.events import STREAM
from tests.fakes.failovers import Run
from tests.fakes.histories import in_any_order, together
from tests.fakes.incidents import Post


def some_command(post: Post, key: EventId, dice: random.Random) -> IncidentCommand:
    view = post.state.part(PART).find(key)
    assert view is not None
    gauge = dice.choice(list(Gauge))
    service = dice.choice(view.services).key if gauge.is_per_service else ""
    asked = [each.id for each in post.state.part(APPROVALS).all] or [EventId("none")]
    diverged = [each.id for each in view.diverged] or [EventId("none")]
    choices: list[IncidentCommand] = [
        MoveFailover(STREAM, key, dice.choice(following(view.stage) or (Stage.PRECHECK,)), "so"),
        SignItem(STREAM, key, dice.choice(ITEMS).key, dice.choice(list(Mark)), "seen"),
        SignItem(STREAM, key, dice.choice(ITEMS[:8]).key, Mark.DONE),
        ReadGauge(STREAM, key, gauge, service, dice.randint(0, 1), "psql"),
        AskOverride(STREAM, key, dice.choice(["none", "30 s"])),
        AskFailback(STREAM, key),
        VoteApproval(STREAM, dice.choice(asked), dice.choice(list(Verdict)), "so"),
        ListDiverged(STREAM, key, view.services[0].key, dice.randint(0, 2), "rows", "diff"),
        SettleDiverged(STREAM, key, dice.choice(diverged), dice.choice(list(Settling)), "so"),
    ]
    return dice.choice(choices)


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 2**32))
def test_any_order_repetition_and_snapshot_gives_the_same_failover(seed: int) -> None:
    dice = random.Random(seed)
    run = Run()
    if dice.random() < 0.5:
        run.reach(dice.choice([Stage.PRECHECK, Stage.FENCED, Stage.PROMOTED]))
    posts = [run.post, *(Post(number) for number in (2, 3))]
    history = together(posts, lambda post, dice: some_command(post, run.id, dice), dice, 50)
    in_any_order(history, dice)
