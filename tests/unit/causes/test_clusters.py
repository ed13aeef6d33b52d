from random import Random
from time import perf_counter

from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, Service
from models.causes.alert_fact import AlertFact
from models.causes.clusters import Cluster, cluster
from models.causes.feedback import ClusterJudgement
from models.health.change import Change
from models.topology.graph import Graph, compile_graph

NEEDS = {"web": ("orders",), "orders": ("db",), "db": (), "mail": ("relay",), "relay": (), "lonely": ()}
START = 1_700_000_000_000


def estate() -> Graph:
    return compile_graph(
        Catalog("t", tuple(Service(id_, id_, depends_on=tuple(map(Dependency, needs))) for id_, needs in NEEDS.items()))
    )


GRAPH = estate()


def alert(id_: str, service: str | None, seconds: float, name: str = "Errors", summary: str = "") -> AlertFact:
    return AlertFact(id_, service, name, START + round(seconds * 1000), summary or f"{service} fails", "critical")


def groups(found: tuple[Cluster, ...]) -> set[frozenset[str]]:
    return {frozenset(alert.id for alert in each.members) for each in found}


CASCADE = (alert("1", "db", 0, "PoolFull"), alert("2", "orders", 40, "Slow"), alert("3", "web", 90, "Errors"))


def test_a_cascade_is_one_cluster_headed_by_the_first_out_with_its_suspects() -> None:
    (found,) = cluster(CASCADE, GRAPH)
    assert found.head.id == "1"
    assert len(found.suspects) == 3
    assert found.suspects[0].service == "db"
    assert found.suspects[0].for_
    assert found.words == "3 alerts of db, orders and web; first out db: db fails"


def test_another_branch_and_another_time_stay_apart() -> None:
    relay = alert("4", "relay", 30, "QueueLong", "too much waits")
    later = alert("5", "db", 7200, "PoolFull")
    assert groups(cluster((*CASCADE, relay, later), GRAPH)) == {frozenset("123"), frozenset("4"), frozenset("5")}


def test_alerts_of_no_known_service_join_by_their_words() -> None:
    one = alert("6", None, 0, "DiskFull", "node seven has no space left on its disk")
    two = alert("7", None, 5, "DiskFullSoon", "node eight has no space left on its disk")
    other = alert("8", None, 5, "CertificateExpires", "renew it")
    assert groups(cluster((one, two, other), GRAPH)) == {frozenset("67"), frozenset("8")}


def test_firings_of_one_kind_that_follow_closely_are_one_episode() -> None:
    same = [alert(str(number), "lonely", 300.0 * number) for number in range(6)]
    assert groups(cluster(same, GRAPH)) == {frozenset("012345")}


def test_what_people_said_splits_and_joins() -> None:
    mail = alert("9", "relay", 30, "QueueLong", "too much waits")
    split = ClusterJudgement(("db PoolFull", "orders Slow"), False, "two troubles", "p", 1)
    twice = ClusterJudgement(("db PoolFull", "orders Slow", "web Errors"), False, "again", "p", 2)
    join = ClusterJudgement(("db PoolFull", "relay QueueLong"), True, "same rack", "p", 3)
    assert frozenset("1") in groups(cluster(CASCADE, GRAPH, (split, twice)))
    assert groups(cluster((*CASCADE, mail), GRAPH, (join,))) == {frozenset("1239")}


def test_a_change_is_among_the_suspects() -> None:
    change = Change("88", START - 300_000, "orders", "orders v88", "Priya Nair")
    (found,) = cluster(CASCADE, GRAPH, changes=(change,))
    assert "orders v88" in [each.change for each in found.suspects]


def test_nothing() -> None:
    assert cluster((), GRAPH) == ()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from([*NEEDS, None]), st.integers(0, 3000), st.sampled_from("AB")), max_size=12),
    st.integers(0, 999),
)
def test_order_does_not_matter_and_every_alert_is_in_one_cluster(
    told: list[tuple[str | None, int, str]], seed: int
) -> None:
    alerts = [alert(str(number), service, at, name) for number, (service, at, name) in enumerate(told)]
    first = cluster(alerts, GRAPH)
    Random(seed).shuffle(alerts)
    assert cluster(alerts, GRAPH) == first
    assert sorted(each.id for found in first for each in found.members) == sorted(each.id for each in alerts)
    assert all(each.head == each.members[0] or each.head.at_ms == each.members[0].at_ms for each in first)


def test_a_thousand_alerts_are_grouped_in_time() -> None:
    dice = Random(4)
    alerts = [
        alert(str(number), dice.choice([*NEEDS, None]), dice.randrange(0, 20_000), f"Rule{number % 40}")
        for number in range(1000)
    ]
    begun = perf_counter()
    cluster(alerts, GRAPH)
    assert perf_counter() - begun < 5.0  # about half a second; room for a busy machine
