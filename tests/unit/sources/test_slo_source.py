"""How objectives are asked for: which queries, how often, and what happens when something is wrong."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.http import HttpClient, Unreachable
from console.settings import Settings
from console.sources.configured import configured_sources
from console.sources.prometheus.api import QueryFailed
from console.sources.slo.files import SloFiles
from console.sources.slo.queries import Questions, questions
from console.sources.slo.source import SloSource
from models.catalog.estate import Catalog, Service
from models.health.service_names import ServiceNames
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from models.slo.board import SloBoard
from models.slo.measured import WindowFact
from models.slo.objective import (
    Budgeting,
    Compare,
    EventRatio,
    Indicator,
    OwnSignal,
    RawRatio,
    Slice,
    Slo,
    ThresholdRatio,
    Unmeasured,
)
from tests.fakes.slo_server import FakeSloPrometheus

HOUR = 3_600.0
TEMPLATE = "sum(rate({}[{{{{.window}}}}]))"
SLO = Slo("shop", "requests", 0.999, EventRatio(TEMPLATE.format("bad_total"), False, TEMPLATE.format("all_total")))
SLOTH = """\
version: prometheus/v1
service: Web Shop
slos:
  - {name: a, objective: 99.9, sli: {raw: {error_ratio_query: "x[{{.window}}]"}}}
"""


def asked(indicator: Indicator, seconds: float = HOUR, budgeting: Budgeting = Budgeting.OCCURRENCES) -> Questions:
    found = questions(Slo("s", "n", 0.99, indicator, budgeting=budgeting, slice=Slice(60.0, 0.95)), seconds)
    assert found is not None
    return found


def test_sloth_templates_are_filled() -> None:
    found = asked(SLO.indicator)
    assert found.part == "sum(rate(bad_total[1h]))"
    assert (found.total, found.events_per_total, found.is_good) == ("sum(rate(all_total[1h]))", 3600.0, False)
    # What is scraped every two minutes counts as there; over short windows what stopped is missed at once.
    assert found.coverage == "count_over_time((sum(rate(all_total[5m])))[1h:8s])"
    assert asked(SLO.indicator, 300.0).coverage == "count_over_time((sum(rate(all_total[2m])))[5m:1s])"


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('sum(http{code=~"2{1}.."})', 'sum(increase(http{code=~"2{1}.."}[1h]))'),
        ("http_total", "sum(increase(http_total[1h]))"),
        ("sum by (a) (x) + 1", "increase((sum by (a) (x) + 1)[1h:8s])"),
        ("sum(rate(x[5m]))", "avg_over_time((sum(rate(x[5m])))[1h:8s])"),
        ("sum(increase(x[{{ .window }}]))", "sum(increase(x[1h]))"),
    ],
)
def test_counters_are_increased_before_they_are_summed(query: str, expected: str) -> None:
    assert asked(EventRatio(query, True, query)).part == expected


def test_gauges_and_thresholds_are_shares_of_time() -> None:
    gauge = asked(EventRatio("up_now", True, "all_now", is_counter=False))
    assert (gauge.part, gauge.events_per_total) == ("avg_over_time((up_now)[1h:8s])", None)
    late = asked(ThresholdRatio("p99", Compare.LTE, 0.25))
    assert (late.ratio, late.is_good) == ("avg_over_time(((p99) <= bool 0.25)[1h:8s])", True)
    raw = asked(RawRatio("errors", True))
    assert (raw.ratio, raw.is_good) == ("avg_over_time((errors)[1h:8s])", False)


def test_slices_of_a_month_are_sampled() -> None:
    found = asked(SLO.indicator, 30 * 86_400.0, Budgeting.TIMESLICES)
    assert re.search(r"< bool 0\.95\)\[30d:21m36s\]\)", found.ratio)
    assert "[1m]" in found.ratio
    assert asked(SLO.indicator, HOUR, Budgeting.TIMESLICES).ratio.endswith("[1h:1m])")
    raw = RawRatio("errors[{{.window}}]", True)
    assert asked(raw, HOUR, Budgeting.TIMESLICES).ratio == "avg_over_time(((1 - (errors[1m])) < bool 0.95)[1h:1m])"
    mean = asked(raw, HOUR, Budgeting.RATIO_TIMESLICES).ratio
    assert mean == "1 - avg_over_time(((1 - (errors[1m])) >= 0)[1h:1m])"


class Room:
    """A source on a server that knows a shop."""

    def __init__(self) -> None:
        self.clock = ManualClock(1_800_000_000_000)
        self.server = FakeSloPrometheus(lambda: self.clock.now_ms() / 1000)
        self.server.start()
        self.sources: list[SloSource] = []

    def source(self, *slos: Slo, budget_seconds: float = 45.0) -> SloSource:
        client = HttpClient(self.server.url, clock=self.clock)
        self.sources.append(SloSource(client, lambda: slos, self.clock, budget_seconds=budget_seconds))
        return self.sources[-1]

    def fill(self, bad: bool = True) -> None:
        now = self.clock.now_ms() / 1000
        for step in range(31):
            at = now - 450 + 15 * step
            self.server.put("all_total", at, str(100 * step))
            if bad:
                self.server.put("bad_total", at, str(step))

    def poll(self, source: SloSource) -> dict[float, WindowFact]:
        (fact,) = source.poll(self.clock.now_ms()).slos or ()
        return {each.seconds: each for each in fact.windows}


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room()
    yield made
    for source in made.sources:
        source.close()
    made.server.stop()


def test_errors_and_what_is_known(room: Room) -> None:
    room.fill()
    found = room.poll(room.source(SLO))
    assert found[300.0].error_ratio == pytest.approx(0.01)
    assert found[300.0].events == pytest.approx(2000, rel=0.06)
    assert found[300.0].known == 1.0
    assert found[3600.0].known == pytest.approx(0.12, abs=0.02)
    assert not found[3600.0].is_known


def test_no_errors_counted_yet_is_none_with_a_note(room: Room) -> None:
    room.fill(bad=False)
    source = room.source(SLO)
    (fact,) = source.poll(room.clock.now_ms()).slos or ()
    assert fact.windows[0].error_ratio == 0.0
    assert fact.notes == ("the query of bad events gives no series while there are events; taken for none",)
    good = Slo("shop", "good", 0.9, EventRatio(TEMPLATE.format("gone_total"), True, TEMPLATE.format("all_total")))
    assert room.poll(room.source(good))[300.0].error_ratio == 1.0


def test_nothing_known_at_all(room: Room) -> None:
    found = room.poll(room.source(SLO))
    assert {(each.error_ratio, each.known) for each in found.values()} == {(None, 0.0)}


def test_what_is_no_ratio_is_not_taken_for_one(room: Room) -> None:
    room.fill()
    odd = Slo("shop", "odd", 0.9, EventRatio(TEMPLATE.format("all_total"), False, TEMPLATE.format("bad_total")))
    (fact,) = room.source(odd).poll(room.clock.now_ms()).slos or ()
    assert fact.windows[0].error_ratio is None
    assert "do both queries count the same events?" in fact.notes[0]


def test_long_windows_are_asked_less_often(room: Room) -> None:
    room.fill()
    source = room.source(SLO)
    assert set(room.poll(source)) == set(SLO.windows)
    room.clock.advance(60)
    assert set(room.poll(source)) == {300.0, 1800.0, 3600.0}
    room.clock.advance(600)
    assert set(room.poll(source)) == set(SLO.windows)


def test_long_queries_are_posted(room: Room) -> None:
    room.fill()
    long = "all_total{" + ",".join(f'label_{number}!="x"' for number in range(200)) + "}"
    slo = Slo("shop", "long", 0.9, EventRatio(TEMPLATE.format("bad_total"), False, TEMPLATE.format(long)))
    assert room.poll(room.source(slo))[300.0].error_ratio == pytest.approx(0.01)
    assert {method for method, query in room.server.requests if "label_" in query} == {"POST"}


def test_one_broken_objective_does_not_keep_the_others_back(room: Room) -> None:
    room.fill()
    broken = Slo("shop", "broken", 0.9, RawRatio("nonsense", True))
    listed = Slo("till", "x", 0.9, Unmeasured("it is measured elsewhere"))
    own = Slo("till", "own", 0.9, OwnSignal())
    source = room.source(broken, SLO, listed, own)
    batch = source.poll(room.clock.now_ms())
    by_name = {fact.slo.name: fact for fact in batch.slos or ()}
    assert set(by_name) == {"broken", "requests", "x"}
    assert by_name["broken"].windows == ()
    assert "can't evaluate" in by_name["broken"].notes[0]
    assert by_name["requests"].windows
    assert any(text.startswith("shop broken: bad_data") for text in batch.warnings)


def test_a_server_that_goes_away_is_not_asked_for_the_rest(room: Room) -> None:
    source = room.source(SLO)
    room.server.stop()
    with pytest.raises(Unreachable):
        source.poll(room.clock.now_ms())


def test_a_source_with_nothing_but_failures_fails(room: Room) -> None:
    with pytest.raises(QueryFailed, match="can't evaluate"):
        room.source(Slo("shop", "broken", 0.9, RawRatio("nonsense", True))).poll(room.clock.now_ms())


def test_out_of_time_the_rest_waits_for_the_next_poll(room: Room) -> None:
    room.fill()
    source = room.source(SLO, budget_seconds=-1.0)
    batch = source.poll(room.clock.now_ms())
    assert batch.warnings == ("out of time: 6 of 6 windows were put off",)


def test_a_failing_query_keeps_its_note_and_the_others_go_on(room: Room) -> None:
    room.fill()
    heavy = Slo("shop", "heavy", 0.9, RawRatio("heavy", True))
    source = room.source(heavy, SLO)
    room.server.refuse["heavy"] = (503, '{"status":"error","errorType":"timeout","error":"too heavy"}')
    for _ in range(2):
        batch = source.poll(room.clock.now_ms())
        by_name = {fact.slo.name: fact for fact in batch.slos or ()}
        assert 300.0 in {each.seconds for each in by_name["requests"].windows}
        assert "too heavy" in by_name["heavy"].notes[0], "said for as long as it stands"
        room.clock.advance(60)


def test_files_are_read_again_when_they_change(room: Room, tmp_path: Path) -> None:
    room.fill()
    file = tmp_path / "slo.yaml"
    file.write_text("version: prometheus/v9\nservice: x\nslos: 7\n")
    names = ServiceNames(None)
    source = SloSource(HttpClient(room.server.url), SloFiles(str(tmp_path), names), room.clock)
    room.sources.append(source)
    board = SloBoard(room.clock)

    def listed() -> list[str]:
        board.ingest(source.poll(room.clock.now_ms()).slos or (), source.name)
        return [each.slo.name for each in board.assess(room.clock.now_ms())]

    assert listed() == []
    good = SLOTH.replace("x[{{.window}}]", "sum(rate(all_total[{{.window}}]))")
    file.write_text(good)
    assert listed() == ["a"]
    file.write_text(good.replace("name: a", "name: bb"))
    assert listed() == ["bb"]
    file.write_text("a: [")
    batch = source.poll(room.clock.now_ms())
    assert [fact.slo.name for fact in batch.slos or ()] == ["bb"]
    assert "the objectives read before apply" in batch.warnings[0]


def test_files_wrong_from_the_start_are_a_failure_of_the_source(room: Room, tmp_path: Path) -> None:
    (tmp_path / "slo.yaml").write_text("a: [")
    source = SloSource(HttpClient(room.server.url), SloFiles(str(tmp_path), ServiceNames(None)), room.clock)
    room.sources.append(source)
    with pytest.raises(BadInput, match=r"slo\.yaml"):
        source.poll(room.clock.now_ms())


def test_files_and_folders_of_the_setting_under_the_catalogues_names(tmp_path: Path) -> None:
    (tmp_path / "b.yml").write_text(SLOTH)
    (tmp_path / "notes.txt").write_text("not mine")
    names = ServiceNames(Catalog("estate", (Service("shop", "Shop", aliases=("web shop",)),)))
    assert [slo.service for slo in SloFiles(str(tmp_path), names)()] == ["shop"]
    assert not SloFiles(" , ", names)
    with pytest.raises(BadInput, match="can't be read"):
        SloFiles(str(tmp_path / "gone.yaml"), names)()
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(BadInput, match="found none"):
        SloFiles(str(empty), names)()


def test_the_setting_makes_a_source_and_a_broken_file_takes_no_other_away(tmp_path: Path) -> None:
    file = tmp_path / "slo.yaml"
    file.write_text("a: [")
    settings = Settings(None)
    settings.put({"prometheus.url": "http://127.0.0.1:1", "slo.files": str(file)})
    found = configured_sources(settings, None, ManualClock(0))
    kinds = [kind for _, kind in found]
    assert {"prometheus", "slo"} <= set(kinds)
    for source, _ in found:
        source.close()
