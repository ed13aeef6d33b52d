import pytest

from console.cause_book import CauseChange, JudgeCause, JudgeCluster
from console.desk import Desk
from models.kernel.errors import BadInput, Refused
from tests.fakes.events import START_MS
from tests.fakes.station import Station


def judge(desk: Desk, station: Station, command: object) -> CauseChange:
    station.clock.advance(1)
    (change,) = desk.execute(command).changes
    assert isinstance(change, CauseChange)
    return change


def test_a_judgement_is_recorded_and_survives_a_restart(desk: Desk, station: Station) -> None:
    change = judge(desk, station, JudgeCause("db-3", True, " pool was full ", symptoms=("web", "orders")))
    (judged,) = change.causes
    assert (judged.service, judged.is_cause, judged.reason) == ("db-3", True, "pool was full")
    assert judged.symptoms == ("orders", "web")
    assert judged.at_ms >= START_MS and judged.by
    desk.close()
    again = station.open()
    assert again.read(lambda: again.causes.state.causes) == (judged,)
    again.close()


def test_the_latest_counts_on_the_screen_and_all_count_later(desk: Desk, station: Station) -> None:
    judge(desk, station, JudgeCause("orders", True, "seems so", change="orders v88"))
    change = judge(desk, station, JudgeCause("orders", False, "no, the flag", change="orders v88"))
    assert len(change.causes) == 2
    assert change.current["orders|orders v88"].reason == "no, the flag"
    assert "orders|" not in change.current
    events = desk.read(lambda: list(desk.causes._causes))  # the stamps of both
    assert len(events) == 2


def test_clusters_are_judged_by_kinds(desk: Desk, station: Station) -> None:
    change = judge(desk, station, JudgeCluster(("b Slow", "a Errors", "a Errors"), False, "two troubles"))
    (judged,) = change.clusters
    assert (judged.kinds, judged.belong_together) == (("a Errors", "b Slow"), False)


@pytest.mark.parametrize(
    ("command", "error"),
    [
        (JudgeCause("db-3", True, "  "), Refused),
        (JudgeCause("", True, "because"), BadInput),
        (JudgeCause("db-3", True, "x" * 3000), BadInput),
        (JudgeCluster(("one",), True, "because"), BadInput),
    ],
)
def test_gates(desk: Desk, command: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        desk.execute(command)
    assert desk.read(lambda: desk.causes.state.causes) == ()
