from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations

import pytest

from console.coupling_book import CouplingChange
from console.desk import Desk
from models.catalog.estate import Catalog, Service
from models.coupling.gate import JudgeEdge
from models.coupling.judgement import Judged, Judgements
from models.coupling.kind import FindingKind
from models.kernel.errors import Refused
from models.store.event_log import EventLog
from tests.fakes.station import Station

KEY = (FindingKind.UNDECLARED, "checkout", "fraud")
ACCEPT = JudgeEdge(*KEY, Judged.ACCEPT, "the fraud check was forgotten in the catalogue")


@pytest.fixture
def desk(station: Station) -> Iterator[Desk]:
    desk = station.open()
    services = tuple(Service(each, each) for each in ("checkout", "fraud", "orders"))
    desk.publish_catalog(Catalog("shop", services), "test")
    yield desk
    desk.close()


def judge(desk: Desk, station: Station, command: JudgeEdge) -> CouplingChange:
    station.clock.advance(1)
    (change,) = desk.execute(command).changes
    assert isinstance(change, CouplingChange)
    return change


def test_a_judgement_is_recorded_with_reason_author_and_time_and_survives_a_restart(
    desk: Desk, station: Station
) -> None:
    change = judge(desk, station, replace(ACCEPT, reason=f"  {ACCEPT.reason}\n"))
    judgement = change.judgement
    assert (judgement.key, judgement.verdict, judgement.reason) == (KEY, Judged.ACCEPT, ACCEPT.reason)
    assert (judgement.by, judgement.at_ms) == (desk.identity.me, station.clock.now_ms())
    assert change.current == {KEY: judgement}
    desk.close()
    again = station.open()
    try:
        assert again.read(lambda: again.couplings.current) == {KEY: judgement}
        assert again.verify().sound
    finally:
        again.close()


def test_a_later_judgement_replaces_an_earlier_one_and_both_stay(desk: Desk, station: Station) -> None:
    first = judge(desk, station, ACCEPT).judgement
    second = judge(desk, station, replace(ACCEPT, verdict=Judged.DISMISS, reason="a load test")).judgement
    assert desk.couplings.current == {KEY: second}
    assert desk.couplings.judgements.history(KEY) == (first, second)
    stream = desk.couplings.stream
    events = desk.read(lambda: list(EventLog(desk._database).events(stream)))
    assert [event.type for event in events] == ["coupling.judged"] * 2
    assert events[1].supersedes == (events[0].id,)


def test_opened_again_nothing_is_decided(desk: Desk, station: Station) -> None:
    judge(desk, station, ACCEPT)
    change = judge(desk, station, replace(ACCEPT, verdict=Judged.REOPEN, reason="the check was removed"))
    assert change.current == {}
    assert [each.verdict for each in desk.couplings.judgements.history(KEY)] == [Judged.ACCEPT, Judged.REOPEN]


@pytest.mark.parametrize(
    ("command", "unmet"),
    [
        (replace(ACCEPT, reason="  \n"), ("a reason is needed",)),
        (replace(ACCEPT, reason="x" * 2001), ("at most 2,000",)),
        (replace(ACCEPT, target="ghost"), ("ghost is no service",)),
        (replace(ACCEPT, caller="", target="ghost", reason=""), ("a reason", "an empty name", "ghost is no service")),
        (replace(ACCEPT, target="checkout"), ("the same service",)),
        (replace(ACCEPT, verdict=Judged.REOPEN), ("nothing was accepted or dismissed",)),
    ],
)
def test_the_gate_names_everything_unmet_and_records_nothing(
    desk: Desk, command: JudgeEdge, unmet: tuple[str, ...]
) -> None:
    before = desk.verify().events
    with pytest.raises(Refused) as refusal:
        desk.execute(command)
    assert len(refusal.value.unmet) == len(unmet)
    assert all(part in told for part, told in zip(unmet, refusal.value.unmet, strict=True))
    assert desk.verify().events == before and desk.couplings.current == {}


def test_without_a_catalogue_no_service_is_known(station: Station) -> None:
    desk = station.open()
    try:
        with pytest.raises(Refused, match="no service"):
            desk.execute(ACCEPT)
    finally:
        desk.close()


def test_the_order_of_arrival_never_matters(desk: Desk, station: Station) -> None:
    commands = [
        ACCEPT,
        replace(ACCEPT, verdict=Judged.DISMISS, reason="a load test"),
        replace(ACCEPT, target="orders"),
        replace(ACCEPT, kind=FindingKind.STALE),
        replace(ACCEPT, verdict=Judged.REOPEN, reason="not a load test after all"),
    ]
    told = [judge(desk, station, command).judgement for command in commands]
    for order in permutations(told):
        folded = Judgements((*order, order[0]))
        assert folded.current == desk.couplings.current
        assert folded.history(KEY) == desk.couplings.judgements.history(KEY)
