import random
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.catalog.estate import CallMode, Catalog, Dependency, Service, ServiceKind, Strength
from models.coupling.board import CouplingBoard
from models.coupling.comparison import compare
from models.coupling.finding import Comparison
from models.coupling.judgement import Judged, Judgement
from models.coupling.kind import FindingKind
from models.coupling.observed import CallProtocol, ObservedEdge, Sighting
from models.coupling.proposal import extra_edges
from models.coupling.rules import Rules
from models.kernel.clock import parse_rfc3339
from models.kernel.ids import PersonId

HOUR = 3_600_000
DAY = 24 * HOUR
NOW = parse_rfc3339("2026-11-21T14:00:00Z")


def estate(*declared: str, **kinds: ServiceKind) -> Catalog:
    """Of edges such as "a>b": every letter is a service."""
    pairs = [edge.split(">") for edge in declared]
    ids = sorted({*"abcd", *(end for pair in pairs for end in pair)})
    services = (
        Service(
            id_,
            id_.upper() + " service",
            kinds.get(id_, ServiceKind.APPLICATION),
            aliases=(f"{id_}-prod",),
            depends_on=tuple(Dependency(target) for caller, target in pairs if caller == id_),
        )
        for id_ in ids
    )
    return Catalog("estate", tuple(services))


def seen(
    pair: str, calls: int = 100, days_ago: float = 0.0, *, since_days: float | None = None, **more: object
) -> ObservedEdge:
    caller, target = pair.split(">")
    last = NOW - round(days_ago * DAY)
    first = None if since_days is None else NOW - round(since_days * DAY)
    edge = ObservedEdge(caller, target, calls, 0, first, last, "test")
    return replace(edge, **more)  # type: ignore[arg-type]  # fields by name


def found(catalog: Catalog, observed: Iterable[ObservedEdge], **more: object) -> Comparison:
    return compare(catalog, observed, NOW, **more)  # type: ignore[arg-type]  # options by name


def names(findings: Iterable[object]) -> list[str]:
    return [f"{each.caller}>{each.target}" for each in findings]  # type: ignore[attr-defined]  # findings of any list


def test_hidden_coupling_is_told_with_its_figures() -> None:
    result = found(estate("a>b"), [seen("a>b"), seen("a>c", 1204, 0.0014, errors=37, since_days=1)])
    (finding,) = result.undeclared
    assert (finding.caller, finding.target, finding.calls, finding.errors) == ("a", "c", 1204, 37)
    assert finding.words == (
        "a called c 1,204 times in 24 h (37 failed, 3.07 %), last 2026-11-21 13:57Z; the catalogue declares no such "
        "dependency. Proposed: hard, as the safer of both until its owners say that the caller can do without"
    )
    assert (result.confirmed, result.stale, result.reversed, result.unobserved) == (1, (), (), ())


@pytest.mark.parametrize(("calls", "is_told"), [(49, False), (50, True)])
def test_fewer_calls_than_count_are_no_coupling_but_are_counted(calls: int, is_told: bool) -> None:
    result = found(estate(), [seen("a>b", calls)])
    assert (len(result.undeclared), result.too_few) == ((1, 0) if is_told else (0, 1))


def test_calls_before_the_window_do_not_count() -> None:
    edges = [seen("a>b", 30, 0.5), seen("a>b", 30, 1.01)]
    assert found(estate(), edges).undeclared == ()
    assert names(found(estate(), edges, rules=Rules(window_ms=2 * DAY)).undeclared) == ["a>b"]


def test_calls_of_one_source_add_up_and_those_of_two_may_be_the_same() -> None:
    own = [seen("a>b", 30, 0.1), seen("a-prod>b", 30, 0.2)]
    assert found(estate(), own).undeclared[0].calls == 60
    other = [seen("a>b", 49), seen("a>b", 48, source="other")]
    assert found(estate(), other).undeclared == ()


def test_names_are_the_catalogues_and_others_are_told_as_such() -> None:
    edges = [seen("A-PROD>B service", 60), seen("a>bank.example", 70), seen("cron>a", 3)]
    result = found(estate(), edges)
    assert names(result.undeclared) == ["a>b"]
    assert result.unknown_services == ("bank.example", "cron")
    assert [each.calls for each in result.outside] == [70, 3]
    assert result.outside[0].words.endswith("the catalogue knows no bank.example")


def test_a_service_that_calls_itself_depends_on_nobody() -> None:
    result = found(estate(), [seen("a>a-prod", 500)])
    assert result.findings == () and result.too_few == 0


def test_seen_only_the_other_way_round_is_reversed_and_told_once() -> None:
    result = found(estate("b>a"), [seen("a>b", 320, since_days=60)])
    assert names(result.reversed) == ["a>b"] and result.undeclared == result.stale == () and result.unobserved == ()
    assert result.reversed[0].words.startswith(
        "the catalogue declares that b needs a, but calls were seen only the other"
    )
    both = found(estate("b>a"), [seen("a>b", 320), seen("b>a", 1)])
    assert names(both.undeclared) == ["a>b"] and both.reversed == ()


def test_declared_and_unseen_for_thirty_days_is_stale() -> None:
    result = found(estate("a>b", "a>c"), [seen("a>b", since_days=45), seen("a>c", 10, 31, since_days=45)])
    (finding,) = result.stale
    assert (finding.target, finding.calls, finding.last_ms) == ("c", 0, NOW - 31 * DAY)
    assert finding.words == "a declares c (hard), but the last call was seen 2026-10-21 14:00Z, 31 d ago"
    assert found(estate("a>c"), [seen("a>c", 10, 29)]).stale == ()


def test_never_seen_is_stale_only_where_the_caller_was_observed_for_so_long() -> None:
    long, short = [seen("a>b", since_days=31)], [seen("a>b", since_days=29)]
    assert names(found(estate("a>b", "a>c"), long).stale) == ["a>c"]
    (unknown,) = found(estate("a>b", "a>c"), short).unobserved
    assert (unknown.target, unknown.words) == ("c", "not observed: a was observed for 29 d only; 30 d are needed")


def test_no_telemetry_is_neither_in_use_nor_stale() -> None:
    result = found(estate("a>b", "c>d"), [seen("a>b", since_days=60)])
    assert result.stale == ()
    assert result.unobserved[0].words == "not observed: no telemetry from c"


def test_telemetry_that_ended_says_nothing_of_what_came_after() -> None:
    gone = [seen("a>b", 100, 40, since_days=90)]
    result = found(estate("a>b", "a>c"), gone, until_ms=NOW - 40 * DAY)
    assert result.findings == () and result.confirmed == 0
    assert [each.words for each in result.unobserved] == ["not observed: all telemetry ends 2026-10-12 14:00Z"] * 2


def test_a_caller_that_fell_silent_is_not_known_to_have_stopped_calling() -> None:
    edges = [seen("d>b", since_days=90), seen("a>b", 100, 35, since_days=90)]
    result = found(estate("a>c"), edges)
    assert result.stale == ()
    assert result.unobserved[0].words == "not observed: no telemetry from a since 2026-10-17 14:00Z"


def test_without_times_nobody_knows_for_how_long_it_was_observed_unless_somebody_says() -> None:
    edges = [ObservedEdge("a", "b", 100)]
    assert "nobody says for how long" in found(estate("a>b", "a>c"), edges).unobserved[0].words
    assert names(found(estate("a>b", "a>c"), edges, since_ms=NOW - 31 * DAY).stale) == ["a>c"]
    assert found(estate("a>b", "a>c"), edges).confirmed == 1


def test_what_telemetry_never_names_may_have_another_name_there() -> None:
    edges = [seen("a>b", since_days=60)]
    result = found(estate("a>db", "a>b", db=ServiceKind.DATA_STORE), edges)
    assert result.stale == () and "no telemetry names db (data store)" in result.unobserved[0].words
    named = [*edges, seen("c>db", since_days=60)]
    assert names(found(estate("a>db", "a>b", db=ServiceKind.DATA_STORE), named).stale) == ["a>db"]


def test_a_fallback_is_not_called_while_all_is_well() -> None:
    fallback = Dependency("c", Strength.FALLBACK, fallback_for="b")
    catalog = Catalog(
        "", (Service("a", "a", depends_on=(Dependency("b"), fallback)), Service("b", "b"), Service("c", "c"))
    )
    result = found(catalog, [seen("a>b", since_days=60)])
    assert result.stale == () and result.unobserved == ()
    assert found(catalog, [seen("a>b", since_days=60), seen("a>c", 90, 40)]).stale == ()


def test_bytes_keep_a_declared_edge_fresh_and_show_no_hidden_one() -> None:
    result = found(
        estate("a>b"), [seen("a>b", 0, protocol=CallProtocol.TCP), seen("a>c", 0, protocol=CallProtocol.TCP)]
    )
    assert result.findings == () and result.confirmed == 1


def test_a_figure_that_reaches_back_beyond_the_window_says_over_how_long() -> None:
    words = found(estate(), [seen("a>b", 60, since_days=20)]).undeclared[0].words
    assert "60 times in 20 d" in words
    assert "60 times in 10 min" in found(estate(), [seen("a>b", 60, since_days=10 / 1440)]).undeclared[0].words


def test_messages_are_proposed_soft_and_all_else_hard() -> None:
    message = seen("a>b", protocol=CallProtocol.MESSAGING)
    finding = found(estate(), [message]).undeclared[0]
    assert (finding.strength, finding.mode) == (Strength.SOFT, CallMode.ASYNC)
    assert "called through a queue" in finding.words
    mixed = found(estate(), [message, seen("a>b", protocol=CallProtocol.HTTP)]).undeclared[0]
    assert (mixed.strength, mixed.mode) == (Strength.HARD, CallMode.SYNC)


def judged(verdict: Judged, pair: str = "a>b", kind: FindingKind = FindingKind.UNDECLARED) -> Judgement:
    caller, target = pair.split(">")
    return Judgement(caller, target, verdict, "as agreed", PersonId("p"), NOW, kind)


def test_what_was_judged_carries_its_judgement_and_dismissed_edges_never_count() -> None:
    judgements = {each.key: each for each in (judged(Judged.ACCEPT), judged(Judged.DISMISS, "a>c"))}
    result = found(estate(), [seen("a>b"), seen("a>c"), seen("a>d")], judgements=judgements)
    assert [(each.target, each.judgement is not None) for each in result.undeclared] == [
        ("b", True),
        ("c", True),
        ("d", False),
    ]
    assert [edge.target for _, edge in extra_edges(result.findings)] == ["b"]
    assert [edge.target for _, edge in extra_edges(result.findings, "all")] == ["b", "d"]


def test_a_judgement_of_a_hidden_edge_says_nothing_of_the_stale_one() -> None:
    accepted = judged(Judged.ACCEPT)
    result = found(estate("a>b"), [seen("a>b", 9, 40), seen("a>c")], judgements={accepted.key: accepted})
    assert result.stale[0].judgement is None
    assert extra_edges(result.stale, "all") == ()


@given(st.integers(0, 2**32))
def test_order_never_matters_and_no_edge_is_told_twice(seed: int) -> None:
    chance = random.Random(seed)
    declared = {f"{a}>{b}" for a in "abcd" for b in "abcd" if a != b and chance.random() < 0.4}
    edges = [
        seen(f"{a}>{b}", chance.randrange(120), chance.choice((0, 0.5, 10, 40)), since_days=chance.choice((45, 60)))
        for a in "abcd"
        for b in "abcd"
        for _ in range(2)
        if chance.random() < 0.4
    ]
    result = found(estate(*sorted(declared)), edges)
    told = [*names(result.undeclared), *names(result.stale), *names(result.unobserved)]
    turned = [f"{each.target}>{each.caller}" for each in result.reversed]
    assert len(told) + len(turned) == len({*told, *turned})
    assert set(names(result.undeclared)).isdisjoint(declared)
    assert {*names(result.stale), *names(result.unobserved), *turned} <= declared
    assert result.confirmed == len(declared) - len(result.stale) - len(result.unobserved) - len(turned)
    chance.shuffle(edges)
    assert found(estate(*sorted(declared)), edges) == result


class TestBoard:
    def board(self, *declared: str) -> CouplingBoard:
        board = CouplingBoard()
        board.set_catalog(estate(*declared))
        return board

    def test_knows_nothing_before_a_catalogue_and_a_fact(self) -> None:
        board = CouplingBoard()
        assert board.assess(NOW) is None
        board.ingest([seen("a>b")])
        assert board.assess(NOW) is None
        board.set_catalog(estate())
        assert board.assess(NOW) is not None

    def test_a_newer_fact_takes_the_place_of_the_one_before(self) -> None:
        board = self.board()
        for _ in range(3):
            board.ingest([seen("a>b", 30)])
        result = board.assess(NOW)
        assert result is not None and result.undeclared == () and result.too_few == 1

    def test_remembers_since_when_a_pair_has_been_seen(self) -> None:
        board = self.board("a>b", "a>c")
        board.ingest([seen("a>b", 5, 40, since_days=41)])
        board.ingest([seen("a>b", 100)])
        result = board.assess(NOW)
        assert result is not None and names(result.stale) == ["a>c"]

    def test_an_older_fact_that_arrives_later_changes_no_figure(self) -> None:
        board = self.board()
        board.ingest([seen("a>b", 100)])
        board.ingest([seen("a>b", 7, 3)])
        result = board.assess(NOW)
        assert result is not None and result.undeclared[0].calls == 100

    def test_while_sources_are_silent_nothing_grows_stale(self) -> None:
        board = self.board("a>b")
        board.ingest([seen("a>b", 100, since_days=60)])
        result = board.assess(NOW + 90 * DAY)
        assert result is not None and result.stale == ()

    def test_a_judgement_shows_at_once(self) -> None:
        board = self.board()
        board.ingest([seen("a>b")])
        board.assess(NOW)
        accepted = judged(Judged.ACCEPT)
        board.judge({accepted.key: accepted})
        result = board.assess(NOW)
        assert result is not None and result.undeclared[0].judgement == accepted

    def test_the_same_assessment_serves_while_nothing_is_new(self) -> None:
        board = self.board()
        board.ingest([seen("a>b")])
        first = board.assess(NOW)
        assert board.assess(NOW + 59_000) is first
        assert board.assess(NOW + 61_000) is not first

    def test_another_catalogue_is_compared_with_what_was_seen(self) -> None:
        board = self.board()
        board.ingest([seen("a>b")])
        board.set_catalog(estate("a>b"))
        result = board.assess(NOW)
        assert result is not None and result.findings == () and result.confirmed == 1


def test_sightings_alone_show_a_caller_that_calls_nobody() -> None:
    sightings = [Sighting("a", NOW - 40 * DAY, NOW)]
    assert names(found(estate("a>b"), [], sightings=sightings).stale) == ["a>b"]
