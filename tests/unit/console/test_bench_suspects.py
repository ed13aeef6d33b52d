from pathlib import Path

from console.bench.faults.case import TRAITS, fault_case
from console.bench.faults.rivals import by_chance, by_deviation, by_onset, by_page_rank
from console.bench.result import Size, Surroundings
from console.bench.suspects import measure


def test_cases_are_the_same_for_the_same_seed_and_hold_the_answer() -> None:
    cases = [case for case in map(fault_case, range(12)) if case is not None]
    assert len(cases) >= 6
    for seed, case in ((seed, fault_case(seed)) for seed in range(6)):
        again = fault_case(seed)
        assert (case is None) == (again is None)
        if case is None or again is None:
            continue
        assert (case.cause, case.symptoms, case.onset_ms, case.trait) == (
            again.cause,
            again.symptoms,
            again.onset_ms,
            TRAITS[seed % len(TRAITS)],
        )
        assert case.cause in case.graph.index
    unseen = [case for case in cases if case.trait == "unseen cause"]
    assert all(one.service != case.cause for case in unseen for one in case.metrics)


def test_rivals_list_every_service_once() -> None:
    case = next(case for case in map(fault_case, range(20)) if case is not None)
    for rival in (by_chance, by_onset, by_deviation, by_page_rank):
        assert sorted(rival(case)) == sorted(case.graph.ids)


def test_it_measures(tmp_path: Path) -> None:
    result = measure(Surroundings(tmp_path, Size(faults=6), lambda _line: None))
    assert {"ac1", "ac3", "avg5", "alerts_only_avg5", "p50_ms"} <= result.figures.keys()
    assert {"chance_avg5", "onset_avg5", "pagerank_avg5", "deviation_avg5"} <= result.peer_figures.keys()
    assert result.figures["avg5"] > result.peer_figures["chance_avg5"]
    assert len(result.goals) == 3
