"""Every gate of a failover, refused and passed."""

import re
from dataclasses import replace

import pytest

from models.access.approval.request import Verdict
from models.incident.failover.checklist import Mark
from models.incident.failover.commands import (
    AskFailback,
    AskLoss,
    AskOverride,
    ListDiverged,
    MoveFailover,
    ReadGauge,
    SettleDiverged,
    SignItem,
    TriggerFailover,
)
from models.incident.failover.divergence import Settling
from models.incident.failover.flapping import Transition, sites_of
from models.incident.failover.gauges import Gauge, parse_value
from models.incident.failover.stages import FORWARD, Stage, following
from models.incident.failover.timing import timing
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import BO, MEI, RAJ, STREAM
from tests.fakes.failovers import LEDGER, ORDERS, TRIGGER, Run
from tests.fakes.incidents import Post, declared


def refused(run: Run, to: Stage, reason: str = "") -> tuple[str, ...]:
    with pytest.raises(Refused) as error:
        run.move(to, reason)
    return error.value.unmet


def ready(stage: Stage) -> Run:
    """One step before a stage, with everything met."""
    run = Run().reach(FORWARD[FORWARD.index(stage) - 1])
    run.sign(stage)
    run.good()
    return run


def test_the_way_there_and_the_lines_it_writes() -> None:
    run = Run().reach(Stage.ON_SECONDARY)
    assert [move.to for move in run.view.moves] == list(FORWARD[1:])
    assert run.post.state.entries()[0].text == "Failover: ON SECONDARY"
    assert [each.stage for each in run.view.transitions] == [Stage.PROMOTED]


@pytest.mark.parametrize("stage", FORWARD[1:])
def test_no_stage_is_reached_past_an_unsigned_line(stage: Stage) -> None:
    run = Run().reach(FORWARD[FORWARD.index(stage) - 1])
    run.good()
    unmet = refused(run, stage)
    keys = [each for each in run.view.items if each.item.stage is stage]
    assert len(unmet) == len(keys) and all(each.item.text in " ".join(unmet) for each in keys)
    run.sign(stage)
    run.move(stage)


@pytest.mark.parametrize("stage", list(Stage))
def test_stages_can_not_be_leapt_over(stage: Stage) -> None:
    run = Run()
    if stage in following(Stage.TRIGGERED):
        return
    with pytest.raises(Refused, match="does not lead to"):
        run.move(stage, "so")


@pytest.mark.parametrize(
    ("gauge", "service", "wrong", "words"),
    [
        (Gauge.LAG_MS, "orders-db", 30_001, "Lag of orders-db within its RPO (30 s): 30 s, psql"),
        (Gauge.LAG_MS, "ledger-db", 5_001, "Lag of ledger-db within its RPO (5000 ms): 5001 ms, psql"),
        (Gauge.CONSISTENCY, "orders-db", 0, "Checksums and row counts of orders-db agree: differ, psql"),
        (Gauge.CANARY, "", 0, "Canary of the secondary green: red, psql"),
        (Gauge.FENCED, "ledger-db", 0, "Old primary of ledger-db fenced: not fenced, psql"),
    ],
)
def test_the_promotion_is_refused_by_each_value_that_is_wrong(
    gauge: Gauge, service: str, wrong: int, words: str
) -> None:
    run = ready(Stage.PROMOTED)
    run.read(gauge, wrong, service)
    assert refused(run, Stage.PROMOTED) == (words,)
    run.wait(0.1)
    run.read(gauge, 0 if gauge is Gauge.LAG_MS else 1, service)
    run.move(Stage.PROMOTED)


def test_of_two_readings_of_one_moment_the_worse_counts() -> None:
    run = ready(Stage.PROMOTED)
    now = run.now_ms
    for value in (0, 1):
        run.post.do(ReadGauge(STREAM, run.id, Gauge.CANARY, "", value, "probe", now))
    assert refused(run, Stage.PROMOTED) == ("Canary of the secondary green: red, probe",)


def test_old_readings_are_no_current_data() -> None:
    run = ready(Stage.PROMOTED)
    run.wait(5.5)
    unmet = refused(run, Stage.PROMOTED)
    assert len(unmet) == 5 and all(each.endswith("no current data") for each in unmet)
    assert not any("fenced" in each for each in unmet), "fencing changes by a deed alone, and holds longer"
    run.wait(30)
    assert sum("fenced" in each for each in refused(run, Stage.PROMOTED)) == 2


def test_every_stateful_service_must_be_fenced_before_it_is_called_fenced() -> None:
    run = Run().reach(Stage.PRECHECK)
    run.sign(Stage.FENCED)
    run.read(Gauge.FENCED, 1, "orders-db")
    run.wait(31)
    assert len(refused(run, Stage.FENCED)) == 2
    run.read_all(Gauge.FENCED, 1)
    run.move(Stage.FENCED)


def test_a_split_brain_stops_everything_but_the_way_back_and_nobody_overrides_it() -> None:
    run = ready(Stage.PROMOTED)
    run.read(Gauge.PRIMARIES, 2, "orders-db")
    assert run.view.split_brain == ("orders-db",)
    assert "SPLIT-BRAIN" in refused(run, Stage.PROMOTED)[0]
    run.wait(60)
    assert run.view.split_brain == ("orders-db",), "it does not go away by growing old"
    with pytest.raises(Refused, match="nobody passes a split-brain"):
        run.post.do(AskOverride(STREAM, run.id, "30 s of orders"))
    run.move(Stage.ROLLBACK, "two primaries")
    run.move(Stage.RECONCILE)


def test_traffic_shifts_to_exactly_one_primary_only() -> None:
    run = ready(Stage.TRAFFIC_SHIFTED)
    run.read(Gauge.PRIMARIES, 0, "orders-db")
    assert refused(run, Stage.TRAFFIC_SHIFTED) == ("Exactly one node of orders-db is primary: 0 primaries, psql",)
    run.wait(6)
    assert all("no current data" in each for each in refused(run, Stage.TRAFFIC_SHIFTED))
    run.read_all(Gauge.PRIMARIES, 1)
    run.move(Stage.TRAFFIC_SHIFTED)


@pytest.mark.parametrize("line", ["dns_change", "credentials", "tunnels"])
def test_it_is_not_verified_before_what_must_be_confirmed_is(line: str) -> None:
    run = ready(Stage.VERIFIED)
    run.post.do(SignItem(STREAM, run.id, line, Mark.OPEN, "changed back by mistake"))
    assert len(refused(run, Stage.VERIFIED)) == 1
    with pytest.raises(BadInput, match="note"):
        run.post.do(SignItem(STREAM, run.id, line, Mark.NOT_NEEDED))
    run.post.do(SignItem(STREAM, run.id, line, Mark.NOT_NEEDED, "no tunnel to this site"))
    run.move(Stage.VERIFIED)


def test_two_people_override_exactly_these_gates_at_exactly_this_loss() -> None:
    run = Run().reach(Stage.FENCED)
    run.sign(Stage.PROMOTED)
    run.wait(6)
    assert len(refused(run, Stage.PROMOTED)) == 5
    run.post.do(AskOverride(STREAM, run.id, "up to 40 s of orders"))
    run.vote(BO, "promotion_override")
    assert len(refused(run, Stage.PROMOTED)) == 5, "one is not two"
    run.vote(RAJ, "promotion_override")
    run.read(Gauge.LAG_MS, 45_000, "orders-db")
    assert len(refused(run, Stage.PROMOTED)) == 5, "the lag is known now: another text, nothing granted"
    run.wait(6)
    assert len(refused(run, Stage.PROMOTED)) == 5, "what was read is not forgotten by growing old"
    run.post.do(AskOverride(STREAM, run.id, "up to 50 s of orders"))
    run.vote(BO, "promotion_override")
    run.vote(RAJ, "promotion_override")
    run.move(Stage.PROMOTED)
    move = run.view.moves[-1]
    assert move.loss == "up to 50 s of orders" and len(move.passed) == 5 and move.approval
    assert "expected loss of data: up to 50 s of orders" in run.post.state.entries()[0].text


def test_a_denied_or_expired_override_opens_nothing() -> None:
    run = Run().reach(Stage.FENCED)
    run.sign(Stage.PROMOTED)
    run.wait(40)
    run.post.do(AskOverride(STREAM, run.id, "unknown"))
    run.vote(BO, "promotion_override")
    run.vote(RAJ, "promotion_override", Verdict.DENY)
    assert refused(run, Stage.PROMOTED)
    run.post.do(AskOverride(STREAM, run.id, "unknown, again"))
    run.vote(BO, "promotion_override")
    run.vote(RAJ, "promotion_override")
    run.wait(31)
    assert refused(run, Stage.PROMOTED)


def test_an_override_is_asked_for_unmet_gates_before_the_promotion_only() -> None:
    run = ready(Stage.PROMOTED)
    with pytest.raises(Refused, match="every gate that two people could pass is met"):
        run.post.do(AskOverride(STREAM, run.id, "none"))
    run.move(Stage.PROMOTED)
    with pytest.raises(Refused, match="PROMOTED"):
        run.post.do(AskOverride(STREAM, run.id, "none"))


def test_nothing_goes_back_without_two_people_for_tier_0() -> None:
    run = Run().reach(Stage.ON_SECONDARY)
    run.ready_to_go_back()
    assert refused(run, Stage.FAILING_BACK) == ("approval by 2 different people (a tier-0 service goes back)",)
    run.ask_failback()
    run.vote(BO, "failback")
    assert len(refused(run, Stage.FAILING_BACK)) == 1
    run.vote(MEI, "failback")
    run.move(Stage.FAILING_BACK)
    run.sign(Stage.FAILING_BACK, Stage.ON_PRIMARY)
    run.read_all(Gauge.PRIMARIES, 1)
    run.move(Stage.ON_PRIMARY)
    assert run.view.is_over


def test_other_tiers_take_one_person_who_is_not_the_one_who_asks() -> None:
    run = Run(replace(TRIGGER, services=(LEDGER,))).reach(Stage.ON_SECONDARY)
    run.ready_to_go_back()
    run.ask_failback()
    with pytest.raises(Refused, match="their own"):
        run.vote(run.post.actor, "failback")
    run.vote(BO, "failback")
    run.move(Stage.FAILING_BACK)


def approved_failback() -> Run:
    run = Run().reach(Stage.ON_SECONDARY)
    run.ready_to_go_back()
    run.ask_failback()
    run.vote(BO, "failback")
    run.vote(MEI, "failback")
    return run


def test_the_primary_must_have_been_healthy_for_the_whole_soak() -> None:
    run = approved_failback()
    run.read(Gauge.PRIMARY_HEALTH, 0)
    assert refused(run, Stage.FAILING_BACK)[0] == "eu-west healthy for 30 min: unhealthy, psql"
    for minutes in (1, 9, 9, 9):
        run.wait(minutes)
        run.read(Gauge.PRIMARY_HEALTH, 1)
    assert refused(run, Stage.FAILING_BACK)[0] == "eu-west healthy for 30 min: for 27 min so far"
    run.wait(11)
    run.read(Gauge.PRIMARY_HEALTH, 1)
    assert "for 0 min so far" in refused(run, Stage.FAILING_BACK)[0], "nobody looked for eleven minutes"


def test_replication_must_have_caught_up_before_going_back() -> None:
    run = approved_failback()
    run.read(Gauge.BACK_LAG_MS, 1_001, "orders-db")
    assert len(refused(run, Stage.FAILING_BACK)) == 1
    run.wait(0.1)
    run.read(Gauge.BACK_LAG_MS, 1_000, "orders-db")
    run.move(Stage.FAILING_BACK)


def test_what_nobody_knows_takes_two_people_and_what_is_known_to_be_bad_can_not_be_passed() -> None:
    run = Run(replace(TRIGGER, services=(LEDGER,))).reach(Stage.ON_SECONDARY)
    run.ask_failback()
    run.vote(BO, "failback")
    assert "no current data on some of it" in refused(run, Stage.FAILING_BACK)[-1]
    run.vote(RAJ, "failback")
    run.read(Gauge.PRIMARY_HEALTH, 0)
    assert "unhealthy" in refused(run, Stage.FAILING_BACK)[0]
    run.wait(6)
    assert "approval by 2" in refused(run, Stage.FAILING_BACK)[-1], "another text since somebody looked"
    run.ask_failback()
    run.vote(BO, "failback")
    run.vote(RAJ, "failback")
    run.move(Stage.FAILING_BACK)
    assert run.view.moves[-1].passed == ("back_lag_ms:ledger-db", "soak")


def test_flapping_locks_automation_and_takes_two_people() -> None:
    run = Run(replace(TRIGGER, services=(LEDGER,)))
    start = run.now_ms
    recent = tuple(
        Transition(sites_of("EU-central", "eu-west"), Stage.PROMOTED, start - hours * 3_600_000)
        for hours in (1, 23, 25)
    )
    run.reach(Stage.ON_SECONDARY)
    run.ready_to_go_back()
    two = replace(AskFailback(STREAM, run.id), recent=recent)
    (asked,) = run.post.do(two)
    assert asked.body is not None and asked.body["policy"]["approvers"] == 2
    assert "3 transitions in 24 h: flapping" in asked.body["why"]
    automatic = replace(TRIGGER, automatic=True, recent=recent[:2])
    other = replace(automatic, primary="us-east", secondary="us-west")
    assert Run(other).view.automatic, "other sites do not flap"
    with pytest.raises(Refused, match="automation is locked"):
        Run(replace(automatic, recent=(*recent[:2], replace(recent[0], at_ms=start - 1))))
    assert not Run(replace(automatic, automatic=False, recent=recent)).view.automatic, "a person may"


def test_a_rollback_ends_only_when_diverged_writes_are_merged_replayed_or_accepted_as_lost() -> None:
    run = Run().reach(Stage.PROMOTED)
    with pytest.raises(BadInput, match="reason"):
        run.move(Stage.ROLLBACK)
    run.move(Stage.ROLLBACK, "premature")
    run.move(Stage.RECONCILE)
    run.sign(Stage.RECONCILE)
    run.read_all(Gauge.PRIMARIES, 1)
    assert refused(run, Stage.ON_PRIMARY) == (
        "Diverged writes of orders-db listed, or said to be none",
        "Diverged writes of ledger-db listed, or said to be none",
    )
    run.post.do(ListDiverged(STREAM, run.id, "ledger-db", 0, "none", "row counts"))
    found = [
        run.post.do(ListDiverged(STREAM, run.id, "orders-db", count, "orders", "binlog"))[0].id for count in (12, 7, 3)
    ]
    assert len(refused(run, Stage.ON_PRIMARY)) == 3
    run.post.do(SettleDiverged(STREAM, run.id, found[0], Settling.MERGED, "merge job 7"))
    run.post.do(SettleDiverged(STREAM, run.id, found[1], Settling.REPLAYED, "queue"))
    lost = SettleDiverged(STREAM, run.id, found[2], Settling.ACCEPTED_LOST, "test orders")
    with pytest.raises(Refused, match="another person must approve"):
        run.post.do(lost)
    run.post.do(AskLoss(STREAM, run.id, found[2], "they are test orders"))
    run.vote(BO, "data_loss")
    run.post.do(lost)
    run.wait(0.1)
    run.read_all(Gauge.PRIMARIES, 1)
    run.move(Stage.ON_PRIMARY)
    assert [each.stage for each in run.view.transitions] == [Stage.PROMOTED, Stage.ROLLBACK]


def test_giving_up_before_the_promotion_is_no_transition() -> None:
    run = Run().reach(Stage.FENCED)
    run.move(Stage.ROLLBACK, "false alarm")
    assert run.view.transitions == ()


def test_two_stages_at_once_leave_the_more_careful_one_until_settled() -> None:
    run = ready(Stage.PROMOTED)
    other = Post(2, clock=run.post.device.clock)
    other.hear(run.post)
    run.move(Stage.PROMOTED)
    other.do(MoveFailover(STREAM, run.id, Stage.ROLLBACK, "false alarm"))
    run.post.hear(other)
    assert run.view.stage is Stage.ROLLBACK
    assert any(each.field == f"failover:{run.id}:stage" for each in run.post.state.summary().conflicts)
    run.move(Stage.ROLLBACK, "settled")
    assert run.post.state.summary().conflicts == ()


def test_one_line_signed_differently_at_once_counts_as_open() -> None:
    run = Run()
    other = Post(2, clock=run.post.device.clock)
    other.hear(run.post)
    run.post.do(SignItem(STREAM, run.id, "capacity", Mark.DONE))
    other.do(SignItem(STREAM, run.id, "capacity", Mark.NOT_NEEDED, "same pool"))
    run.post.hear(other)
    item = run.view.item("capacity")
    assert item is not None and not item.is_signed


def test_stages_are_timed_against_budget_past_runs_and_rto() -> None:
    earlier = declared()
    earlier.device.clock.advance(5)
    past, run = Run(post=earlier).reach(Stage.PRECHECK), Run()
    run.wait(4)
    run.sign(Stage.PRECHECK)
    run.move(Stage.PRECHECK)
    run.sign(Stage.FENCED)
    run.wait(12)
    run.read_all(Gauge.FENCED, 1)
    run.move(Stage.FENCED)
    run.wait(1)
    found = timing(run.view, run.now_ms, (past.view,))
    assert [(each.stage, each.ms // 60_000, each.is_over, each.is_slowest) for each in found.stages] == [
        (Stage.PRECHECK, 4, False, False),
        (Stage.FENCED, 12, True, True),
        (Stage.PROMOTED, 1, False, False),
    ]
    assert found.stages[0].past_ms == timing(past.view, past.now_ms).stages[0].ms
    assert found.is_running and not found.is_over and found.total_ms // 60_000 == 17
    run.wait(14)
    assert timing(run.view, run.now_ms).is_over


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"secondary": "EU-WEST"}, "is the primary"),
        ({"services": ()}, "expected 1 to 40"),
        ({"services": (ORDERS, ORDERS)}, "twice"),
        ({"services": (replace(ORDERS, tier=4),)}, "tier 0 to 3"),
        ({"rto_ms": 1}, "one minute"),
        ({"reason": " "}, "reason"),
    ],
)
def test_what_can_not_be_triggered(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(BadInput, match=message):
        Run(replace(TRIGGER, **wrong))  # type: ignore[arg-type]  # values by name


def test_one_failover_at_a_time_between_two_sites() -> None:
    run = Run()
    with pytest.raises(Refused, match=re.escape("eu-west to eu-central between these sites is TRIGGERED")):
        run.post.do(TriggerFailover(STREAM, "again", "eu-central", "EU-West", (ORDERS,), 600_000, "so"))


def test_readings_are_checked() -> None:
    run = Run()
    for gauge, service, value, field in (
        (Gauge.LAG_MS, "", 1, "service"),
        (Gauge.CANARY, "orders-db", 1, "service"),
        (Gauge.LAG_MS, "cache", 1, "service"),
        (Gauge.CANARY, "", 2, "value"),
        (Gauge.LAG_MS, "orders-db", -1, "value"),
    ):
        with pytest.raises(BadInput, match=field):
            run.read(gauge, value, service)
    with pytest.raises(BadInput, match="future"):
        run.read(Gauge.CANARY, 1, ago_minutes=-10)


@pytest.mark.parametrize(
    ("gauge", "text", "value"),
    [
        (Gauge.LAG_MS, "1200", 1_200),
        (Gauge.LAG_MS, "30 s", 30_000),
        (Gauge.LAG_MS, "2min", 120_000),
        (Gauge.PRIMARIES, "2", 2),
        (Gauge.PRIMARIES, "2 s", None),
        (Gauge.CANARY, "Green", 1),
        (Gauge.CANARY, "red", 0),
        (Gauge.FENCED, "not  fenced", 0),
        (Gauge.FENCED, "maybe", None),
        (Gauge.LAG_MS, "9" * 30, None),
        (Gauge.LAG_MS, "-1", None),
    ],
)
def test_what_a_typed_value_means(gauge: Gauge, text: str, value: int | None) -> None:
    assert parse_value(gauge, text) == value
