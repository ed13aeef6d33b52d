"""What the blast radius says, from verdicts and a graph: no window."""

from dataclasses import replace

from console.panes.blast_radius import snapshot, suppositions
from console.panes.blast_radius.asked import Asked, SupposedKind, Supposition
from console.panes.blast_radius.customers import customers
from console.panes.blast_radius.drawn import Drawn
from console.panes.blast_radius.figures import figures, short
from console.panes.blast_radius.nodes import Around, edges, node, path_to
from console.panes.blast_radius.shown import shown
from console.panes.blast_radius.situation import Situation, situation
from models.catalog.estate import BusinessFunction, Catalog, Dependency, Service, Strength, Vendor
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.topology.graph import compile_graph
from models.topology.impact_class import ImpactClass
from widgets.graph.views import Carries, GraphView

NOW_MS = 1_768_401_370_000


def service(id_: str, tier: int | None = 2, *needs: Dependency | str, **rest: object) -> Service:
    edges_ = tuple(Dependency(each) if isinstance(each, str) else each for each in needs)
    return Service(id_, id_, tier=tier, depends_on=edges_, **rest)  # type: ignore[arg-type]  # handed through


ESTATE = Catalog(
    "shop",
    (
        service("web", 1, "checkout", functions=("buy",), users=500, sla_target=0.99),
        service("checkout", 1, "orders", "auth", users=300, revenue_per_minute=40.0, currency="EUR"),
        service("orders", 2, "db"),
        service("reads", 3, "db", Dependency("cache", Strength.FALLBACK, fallback_for="db")),
        service("reports", 3, Dependency("db", Strength.SOFT), regions=("eu",)),
        service("db", 0, regions=("eu",)),
        service("cache", 2),
        service("auth", 1, vendor="ident"),
        service("lonely", None),
    ),
    vendors=(Vendor("ident", "Ident"),),
    functions=(BusinessFunction("buy", "Buy goods", core=True),),
    regions=("eu",),
)


def verdict(id_: str, condition: Condition, since_ms: int | None = None) -> ServiceHealth:
    return ServiceHealth(id_, condition, since_ms, 1.0, "", None, ())


def found(*suppositions_: Supposition, **conditions: Condition) -> Situation:
    health = [verdict(each.id, conditions.get(each.id, Condition.OK), NOW_MS) for each in ESTATE.services]
    return situation(ESTATE, compile_graph(ESTATE), health, suppositions_)


def around(now: Situation, **rest: object) -> Around:
    health = {id_: verdict(id_, condition, NOW_MS) for id_, condition in now.conditions.items()}
    return Around(NOW_MS, health, **rest)  # type: ignore[arg-type]  # handed through


def test_verdicts_count_as_they_are_and_the_graph_speaks_only_for_the_unseen() -> None:
    now = found(db=Condition.DOWN, orders=Condition.DEGRADED, checkout=Condition.UNKNOWN)
    assert now.roots == ("db",)
    # orders was seen degraded, web seen well: the graph would have them down. Nobody sees checkout: the graph says degraded.
    assert now.hit == {"db", "orders", "checkout"}
    assert now.live.by_service["checkout"].impact is ImpactClass.DEGRADED
    assert now.expected.by_service["web"].impact is ImpactClass.DOWN


def test_what_is_expected_but_well_is_told_and_not_shown_as_harm() -> None:
    now = found(db=Condition.DOWN)
    view = node(now, "web", around(now))
    assert (view.condition, view.word, view.measure) == (Condition.OK, "OK", "expected down")
    assert not view.is_abnormal
    protected = node(now, "reads", around(now))
    assert protected.word == "PROTECTED" and protected.impact is ImpactClass.PROTECTED


def test_a_service_nobody_watches_is_unknown_and_no_trouble() -> None:
    now = situation(ESTATE, compile_graph(ESTATE), [])
    assert now.roots == () and now.hit == frozenset()
    assert node(now, "web", around(now)).condition is Condition.UNKNOWN
    assert {each.value for each in figures(now)} == {"–"} and not any(each.is_known for each in figures(now))


def test_when_all_is_well_the_whole_estate_is_shown_and_in_trouble_what_is_hit() -> None:
    assert set(shown(found(), Asked())) == set(compile_graph(ESTATE).ids)
    seen = set(shown(found(db=Condition.DOWN), Asked()))
    assert seen == {"db", "orders", "checkout", "web", "reads", "reports", "cache"}
    assert set(shown(found(db=Condition.DOWN), Asked(whole=True))) == set(compile_graph(ESTATE).ids)


def test_filters_never_hide_where_it_began() -> None:
    now = found(db=Condition.DOWN, orders=Condition.DOWN, checkout=Condition.DEGRADED, web=Condition.DEGRADED)
    assert set(shown(now, Asked(tier=1))) == {"db", "checkout", "web"}
    assert set(shown(now, Asked(hops=1))) >= {"db", "orders"} and "checkout" not in shown(now, Asked(hops=1))
    assert "reads" in shown(now, Asked()) and "reads" not in shown(now, Asked(hides_protected=True))
    assert "db" in shown(now, Asked(place="mars"))
    assert set(shown(now, Asked(focus="orders", hops=1))) == {"orders", "db", "checkout"}


def test_a_what_if_changes_only_what_follows_from_it() -> None:
    drained = Supposition(SupposedKind.DOWN, "auth", "auth down")
    now = found(drained, db=Condition.DEGRADED, orders=Condition.DEGRADED)
    assert now.supposed is not None and "auth" in now.supposed.down
    assert now.newly_hit == {"auth"}  # checkout and web were expected to suffer already
    assert node(now, "auth", around(now)).simulated is Condition.DOWN
    assert node(now, "lonely", around(now)).simulated is None


def test_repair_clears_and_says_how_many_critical_ones() -> None:
    estate = {"db": Condition.DOWN, "orders": Condition.DOWN, "checkout": Condition.DOWN, "web": Condition.DEGRADED}
    repaired = found(suppositions.well("db", "db"), **estate)
    assert repaired.cleared >= {"db", "orders", "checkout", "web"}
    assert suppositions.outcome(repaired) == "tier 0–1 hit 3 → 0"
    assert node(repaired, "orders", around(repaired)).simulated is Condition.OK
    vendor = found(Supposition(SupposedKind.VENDOR, "ident", "Vendor Ident down"))
    assert suppositions.outcome(vendor) == "tier 0–1 hit 0 → 3"
    region = found(Supposition(SupposedKind.REGION, "eu", "eu drained"))
    assert region.supposed is not None and set(region.supposed.down) == {"db", "reports"}


def test_what_is_offered_begins_with_what_is_on_and_ends_with_vendors() -> None:
    now = found(db=Condition.DOWN)
    on = (Supposition(SupposedKind.REGION, "eu", "eu drained"),)
    offers = suppositions.offered(ESTATE, now, [suppositions.RolledBack("orders", "orders v88")], "web", on)
    assert [each.words for each in offers] == [
        "eu drained",
        "web down",
        "db restored",
        "orders v88 rolled back",
        "Vendor Ident down",
    ]
    assert len({each.id for each in offers}) == len(offers)


def test_a_lost_fallback_is_told_though_nobody_is_hit_by_it() -> None:
    now = found(suppositions.down("cache", "cache"))
    assert suppositions.lost_protection(now) == "reads would lose a fallback or a spare"
    assert suppositions.lost_protection(found()) == ""


def test_edges_carry_the_fault_where_both_ends_are_broken() -> None:
    now = found(db=Condition.DOWN, orders=Condition.DEGRADED, reports=Condition.AT_RISK)
    lines = {line.key: line for line in edges(now, now.graph.ids, around(now, path=path_to(now, "web")))}
    assert lines["orders", "db"].carries is Carries.FAULT
    assert lines["reports", "db"].carries is Carries.IMPACTED
    assert lines["checkout", "auth"].carries is Carries.QUIET
    assert [key for key, line in lines.items() if line.is_on_path] == [
        ("checkout", "orders"),
        ("orders", "db"),
        ("web", "checkout"),
    ]


def test_customers_suffer_with_what_carries_them() -> None:
    now = found(web=Condition.DEGRADED)
    ((view,), (line,)) = customers(ESTATE, now, now.graph.ids)
    assert (view.word, view.condition, view.measure) == ("IMPACTED · core", Condition.DEGRADED, "500 users / h")
    assert (line.caller, line.target, line.carries) == ("function:buy", "web", Carries.IMPACTED)
    assert customers(ESTATE, now, ("db",)) == ((), ())


def test_figures_give_bounds_where_services_overlap() -> None:
    now = found(web=Condition.DEGRADED, checkout=Condition.DOWN)
    shown_ = {each.label: each.value for each in figures(now)}
    assert shown_["Tier 0–1 hit"] == "2 of 4" and shown_["Services"] == "2 of 9" and shown_["SLAs at risk"] == "1"
    assert shown_["Users / h"] == "500–800" and shown_["EUR / min"] == "40" and shown_["Worst path"] == "1 hop"
    assert [short(value) for value in (0, 999, 11_400, 123_456, 1_250_000, 12_500_000)] == [
        "0",
        "999",
        "11,400",
        "123 k",
        "1.2 M",
        "12 M",
    ]


def test_what_is_pinned_of_a_what_if_says_the_same_in_every_language() -> None:
    supposed = Supposition(SupposedKind.DOWN, "web", "web ausgefallen")
    view = GraphView(simulated="SIMULIERT: web ausgefallen")
    now = found(supposed, db=Condition.DOWN)
    drawn = Drawn(now, view, suppositions=(supposed,))
    assert snapshot.words(now, drawn).endswith(" Simulated: failure of web.")
    document = snapshot.data(now, drawn, 0, "INC-1")
    assert document["simulated"]["suppositions"] == ["down:web"] and "ausgefallen" not in str(document)


def test_an_estate_of_verdicts_beyond_the_catalogue_is_left_to_the_overview() -> None:
    strangers = [verdict("ghost", Condition.DOWN, 1), verdict("db", Condition.DOWN, 2)]
    now = situation(ESTATE, compile_graph(ESTATE), strangers)
    assert now.roots == ("db",) and "ghost" not in now.conditions


def test_a_restored_service_that_is_well_changes_nothing() -> None:
    now = found(suppositions.well("web", "web"))
    assert suppositions.outcome(now) == "changes nothing"
    assert replace(Asked(), suppositions=(suppositions.well("web", "web"),)).is_supposing
