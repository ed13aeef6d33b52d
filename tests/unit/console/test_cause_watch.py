"""What the console makes of verdicts and alerts as symptoms, and when it ranks."""

from console.cause_watch import CauseWatch
from models.alerts.alert import Alert
from models.catalog.estate import Catalog, Dependency, Service
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.kernel.clock import ManualClock
from models.topology.graph import compile_graph

NOW_MS = 1_768_401_370_000
GRAPH = compile_graph(
    Catalog(
        "shop", (Service("web", "web", depends_on=(Dependency("db"),)), Service("db", "db"), Service("mail", "mail"))
    )
)


def verdict(id_: str, condition: Condition, since_ms: int | None = None) -> ServiceHealth:
    return ServiceHealth(id_, condition, since_ms, 1.0, f"{id_} is {condition.value}", None, ())


def alert(service: str, name: str, at_ms: int, instance: str) -> Alert:
    return Alert(f"{name}-{instance}", name, service, "firing", "critical", "", at_ms, None, {}, "am")


def watch(*health: ServiceHealth) -> CauseWatch:
    made = CauseWatch(ManualClock(NOW_MS))
    made.use_graph(lambda: GRAPH)
    made.take_health(health)
    return made


def ranked(made: CauseWatch) -> list[str]:
    for _piece in made.round(()):
        pass
    return [each.service for each in made.suspects]


def test_the_needed_service_that_broke_first_leads_and_the_well_are_left_out() -> None:
    broken = (verdict("web", Condition.DEGRADED, NOW_MS - 50_000), verdict("db", Condition.DOWN, NOW_MS - 90_000))
    assert ranked(watch(*broken, verdict("mail", Condition.OK))) == ["db", "web"]


def test_nothing_is_ranked_while_nothing_is_broken() -> None:
    assert ranked(watch(verdict("web", Condition.AT_RISK, NOW_MS), verdict("db", Condition.OK))) == []


def test_while_blind_the_last_ranking_stays_with_its_age() -> None:
    made = watch(verdict("db", Condition.DOWN, NOW_MS - 90_000), verdict("web", Condition.OK))
    assert ranked(made) == ["db"] and made.ranked_ms == NOW_MS
    made.take_health((verdict("db", Condition.UNKNOWN), verdict("web", Condition.UNKNOWN)))
    assert ranked(made) == ["db"] and made.ranked_ms == NOW_MS


def test_one_alert_of_many_instances_is_one_symptom_and_goes_with_its_source() -> None:
    made = watch(verdict("db", Condition.DOWN, NOW_MS - 90_000), verdict("web", Condition.OK))
    made.take_alerts("am", [alert("db", "PoolExhausted", NOW_MS - 60_000 + n, str(n)) for n in range(40)])
    ranked(made)
    assert sum("PoolExhausted" in said for said in made.suspects[0].for_) == 1
    made.forget_alerts()
    ranked(made)
    assert not any("PoolExhausted" in said for said in made.suspects[0].for_)
