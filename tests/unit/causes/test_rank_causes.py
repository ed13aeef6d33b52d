from collections.abc import Sequence
from itertools import pairwise
from random import Random

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from models.catalog.estate import Catalog, Dependency, Service
from models.causes.feedback import CauseJudgement
from models.causes.rank import Alerted, rank
from models.causes.series import MetricSeries, metric_series
from models.causes.suspect import Suspect
from models.causes.symptom import Symptom, SymptomKind
from models.health.change import Change, ChangeKind
from models.topology.graph import Graph, compile_graph

ONSET_MS = 1_700_000_000_000
ONSET = ONSET_MS / 1000


def estate(*edges: tuple[str, str], also: Sequence[str] = ()) -> Graph:
    ids = sorted({end for edge in edges for end in edge} | set(also))
    needs = {id_: tuple(Dependency(target) for caller, target in edges if caller == id_) for id_ in ids}
    return compile_graph(Catalog("test", tuple(Service(id_, id_, depends_on=needs[id_]) for id_ in ids)))


CHAIN = estate(("web", "orders"), ("orders", "db"), ("web", "search"))


def series(service: str, signal: str, usual: float, after: float, noise: float = 0.05, seed: int = 1) -> MetricSeries:
    dice = np.random.default_rng(seed + sum(map(ord, service + signal)))
    values = usual * (1.0 + noise * dice.normal(size=140))
    values[120:] += after - usual
    return metric_series(service, signal, np.asarray(ONSET + 10.0 * np.arange(-120, 20), np.float64), values)


def alert(service: str, seconds: float, kind: SymptomKind = SymptomKind.ALERT) -> Symptom:
    return Symptom(service, ONSET_MS + round(seconds * 1000), kind, words=f"{service}: errors above 5 %")


def services(found: Sequence[Suspect]) -> list[str]:
    return [each.service for each in found if each.change is None]


def by_id(found: Sequence[Suspect], service: str) -> Suspect:
    return next(each for each in found if each.service == service and each.change is None)


def test_a_caller_whose_slowness_comes_from_below_stands_behind_what_it_needs() -> None:
    metrics = [
        series("web", "latency", 0.2, 1.5),
        series("orders", "latency", 0.1, 1.4),
        series("db", "latency", 0.01, 0.9),
        series("search", "latency", 0.3, 0.3),
    ]
    found = rank(CHAIN, metrics=metrics, onset_ms=ONSET_MS, alerted=Alerted("web", "lat"), with_all=True)
    assert services(found)[0] == "db"
    assert "it needs nothing else in the graph" in found[0].for_
    assert any("× its usual (0.9" in words for words in found[0].for_)
    assert any(words.startswith("db, which it needs, is in trouble too") for words in by_id(found, "orders").against)


def test_a_millisecond_below_does_not_explain_a_second_above() -> None:
    metrics = [series("orders", "latency", 0.1, 1.4), series("db", "latency", 0.001, 0.0013)]
    found = rank(CHAIN, metrics=metrics, onset_ms=ONSET_MS)
    assert services(found)[0] == "orders"
    assert "what it needs changed too little to explain it" in found[0].for_


def test_falling_traffic_alone_is_a_consequence() -> None:
    metrics = [series("search", "requests", 100.0, 20.0), series("db", "cpu", 0.3, 0.6)]
    found = rank(CHAIN, metrics=metrics, onset_ms=ONSET_MS)
    assert services(found)[:2] == ["db", "search"]
    assert any("traffic fell" in words for words in by_id(found, "search").against)


def test_more_load_is_laid_to_where_it_comes_in() -> None:
    metrics = [series(each, "requests", 100.0, 400.0) for each in ("web", "orders", "db")]
    found = rank(CHAIN, metrics=metrics, onset_ms=ONSET_MS)
    assert services(found)[0] == "web"


def test_what_is_not_seen_takes_on_the_unexplained_trouble_of_its_callers() -> None:
    graph = estate(("a", "hidden"), ("b", "hidden"), ("c", "hidden"), ("a", "quiet"))
    metrics = [series(each, "error rate", 0.01, 0.4) for each in "abc"] + [series("quiet", "error rate", 0.01, 0.01)]
    found = rank(graph, metrics=metrics, onset_ms=ONSET_MS, with_all=True)
    assert services(found)[0] == "hidden"
    assert "nothing is measured of it, and a, b and c are in trouble and need it" in found[0].for_
    assert rank(graph, metrics=metrics, onset_ms=ONSET_MS, well=["hidden"])[0].service != "hidden"


def test_what_the_alerted_service_does_not_need_counts_less() -> None:
    graph = estate(("web", "db"), ("batch", "mainframe"))
    metrics = [series("db", "cpu", 0.3, 0.75), series("mainframe", "cpu", 0.3, 0.8)]
    assert services(rank(graph, metrics=metrics, onset_ms=ONSET_MS))[0] == "mainframe"
    found = rank(graph, metrics=metrics, onset_ms=ONSET_MS, alerted=Alerted("web"))
    assert services(found)[0] == "db"
    assert "web does not need it, as far as the graph knows" in by_id(found, "mainframe").against


def test_alerts_alone_name_the_first_out_below() -> None:
    graph = estate(("web", "orders"), ("orders", "db"), also=["batch"])
    symptoms = [alert("web", 90), alert("orders", 40), alert("db", 0), alert("batch", -400)]
    found = rank(graph, symptoms)
    assert services(found)[0] == "db"
    assert any("needed by orders" in words for words in found[0].for_)
    assert any("db, which it needs, is in trouble too" in words for words in by_id(found, "orders").against)


def test_an_alert_below_that_came_much_later_explains_less() -> None:
    early = rank(CHAIN, [alert("orders", 60), alert("db", 0)])
    late = rank(CHAIN, [alert("orders", 0), alert("db", 900)])
    assert services(early)[0] == "db"
    assert services(late)[0] == "orders"
    assert "orders, which needs it, began 15 min earlier" in by_id(late, "db").against


def test_services_that_need_one_another_in_a_circle_do_not_explain_each_other_away() -> None:
    graph = estate(("a", "b"), ("b", "c"), ("c", "a"), also=["d"])
    found = rank(graph, [alert("a", 0), alert("b", 50), alert("c", 100), alert("d", 100)])
    assert services(found)[0] == "a"


def test_a_change_just_before_is_a_candidate_and_speaks_for_its_service() -> None:
    change = Change("88", ONSET_MS - 360_000, "orders", "orders v88", "Priya Nair", kind=ChangeKind.DEPLOYMENT)
    old = Change("12", ONSET_MS - 20 * 3_600_000, "search", "index v41", "Chloe Martin")
    symptoms = [alert("web", 50), alert("orders", 20)]
    found = rank(CHAIN, symptoms, [old, change], with_all=True)
    made = next(each for each in found if each.change == "orders v88")
    assert found.index(made) <= 1 and made.service == "orders"
    assert any("deployment at orders, 6 min before" in words for words in made.for_)
    assert "orders v88 6 min before" in by_id(found, "orders").for_
    assert all(found.index(each) > found.index(made) for each in found if each.change == "index v41")
    assert by_id(found, "orders").score > by_id(rank(CHAIN, symptoms), "orders").score


def test_a_change_long_after_is_none() -> None:
    change = Change("1", ONSET_MS + 3_600_000, "orders", "rollback", "x")
    assert all(each.change is None for each in rank(CHAIN, [alert("orders", 0)], [change]))


def test_what_people_ruled_changes_later_scores() -> None:
    symptoms = [alert("search", 0), alert("orders", 0)]
    ruled = [CauseJudgement("search", None, False, "noise", "p1", 1, ("orders", "search")) for _ in range(2)]
    confirmed = [CauseJudgement("orders", None, True, "pool", "p1", 1, ("orders", "search"))]
    plain = rank(CHAIN, symptoms)
    judged = rank(CHAIN, symptoms, feedback=ruled + confirmed)
    assert by_id(judged, "search").score < by_id(plain, "search").score
    assert by_id(judged, "orders").score > by_id(plain, "orders").score
    assert "ruled out 2 times before" in by_id(judged, "search").against
    assert "confirmed as the cause once before" in by_id(judged, "orders").for_


def test_no_graph_and_services_nobody_knows() -> None:
    metrics = [series("x", "memory", 100.0, 300.0), series("y", "memory", 100.0, 100.0)]
    found = rank(compile_graph(Catalog("none")), metrics=metrics, onset_ms=ONSET_MS, alerted=Alerted("unknown"))
    assert services(found)[0] == "x"


def test_nothing_at_all() -> None:
    assert rank(CHAIN) == ()
    assert services(rank(CHAIN, with_all=True)) == ["db", "orders", "search", "web"]


@st.composite
def troubles(draw: st.DrawFn) -> tuple[list[tuple[str, str]], list[MetricSeries], list[Symptom]]:
    ids = [f"s{number}" for number in range(draw(st.integers(2, 7)))]
    pairs = st.tuples(st.sampled_from(ids), st.sampled_from(ids)).filter(lambda pair: pair[0] != pair[1])
    edges = draw(st.lists(pairs, max_size=12, unique=True))
    signals = st.sampled_from(["latency", "errors", "requests", "cpu"])
    measured = draw(st.lists(st.tuples(st.sampled_from(ids), signals), max_size=10, unique=True))
    factors = draw(st.lists(st.sampled_from([0.2, 1.0, 1.2, 3.0, 50.0]), min_size=10, max_size=10))
    metrics = [
        series(service, signal, 10.0, 10.0 * factor)
        for (service, signal), factor in zip(measured, factors, strict=False)
    ]
    told = draw(st.lists(st.tuples(st.sampled_from(ids), st.integers(-300, 300)), max_size=5))
    return edges, metrics, [alert(service, seconds) for service, seconds in told]


@settings(max_examples=50, deadline=None)
@given(troubles(), st.integers(0, 1000))
def test_order_of_edges_metrics_and_symptoms_does_not_matter(
    trouble: tuple[list[tuple[str, str]], list[MetricSeries], list[Symptom]], seed: int
) -> None:
    edges, metrics, symptoms = trouble
    ids = sorted({one.service for one in metrics} | {one.service for one in symptoms})
    first = rank(estate(*edges, also=ids), symptoms, metrics=metrics, onset_ms=ONSET_MS, with_all=True)
    for part in (edges, metrics, symptoms):
        Random(seed).shuffle(part)
    assert rank(estate(*edges, also=ids), symptoms, metrics=metrics, onset_ms=ONSET_MS, with_all=True) == first


@settings(max_examples=50, deadline=None)
@given(troubles())
def test_scores_lie_between_0_and_1_and_each_is_below_the_one_before(
    trouble: tuple[list[tuple[str, str]], list[MetricSeries], list[Symptom]],
) -> None:
    edges, metrics, symptoms = trouble
    found = rank(estate(*edges), symptoms, metrics=metrics, onset_ms=ONSET_MS, with_all=True)
    assert all(0.0 <= each.score <= 1.0 for each in found)
    assert all(one.score > other.score for one, other in pairwise(found))


@settings(max_examples=50, deadline=None)
@given(troubles())
def test_a_quiet_service_nobody_needs_changes_nothing_for_the_others(
    trouble: tuple[list[tuple[str, str]], list[MetricSeries], list[Symptom]],
) -> None:
    edges, metrics, symptoms = trouble
    quiet = metric_series(
        "zz-quiet", "latency", np.asarray(ONSET + 10.0 * np.arange(-120, 20), np.float64), np.full(140, 3.0)
    )
    plain = rank(estate(*edges), symptoms, metrics=metrics, onset_ms=ONSET_MS, with_all=True)
    more = rank(
        estate(*edges, also=["zz-quiet"]), symptoms, metrics=[*metrics, quiet], onset_ms=ONSET_MS, with_all=True
    )
    if metrics:
        assert [each for each in services(more) if each != "zz-quiet"] == services(plain)


@settings(max_examples=50, deadline=None)
@given(troubles(), st.sampled_from([0.001, 60.0, 1024.0]))
def test_the_unit_of_a_signal_does_not_matter(
    trouble: tuple[list[tuple[str, str]], list[MetricSeries], list[Symptom]], factor: float
) -> None:
    edges, metrics, symptoms = trouble
    other = [
        metric_series(one.service, one.signal, one.times, one.values * factor) if one.signal == "latency" else one
        for one in metrics
    ]
    first = rank(estate(*edges), symptoms, metrics=metrics, onset_ms=ONSET_MS, with_all=True)
    second = rank(estate(*edges), symptoms, metrics=other, onset_ms=ONSET_MS, with_all=True)
    assert services(first) == services(second)
