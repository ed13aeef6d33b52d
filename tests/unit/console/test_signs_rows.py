"""From standings to rows and sentences, page by page."""

from collections.abc import Sequence

import pytest

from console.panes.sheet import Around, Sheet, counted, sentence
from console.panes.signs import (
    changes,
    coverage,
    objectives,
    probe_words,
    probes,
    saturation,
    vendors,
    views,
)
from console.panes.signs.pages import OF_RECORD, PAGES, Page
from console.sources.runner import SourceStatus
from models.capacity.drift import Drift, DriftCourse
from models.capacity.queue import QueueCourse, QueueGrowth
from models.capacity.resource import Resource
from models.capacity.saturation import Course, Forecast
from models.capacity.standing import DriftStanding, Grade, QueueStanding, SaturationStanding
from models.catalog.estate import ServiceKind, Vendor
from models.changes.comparison import Comparison, Verdict
from models.changes.standing import ChangeStanding
from models.coverage.blind_spot import BlindSpot
from models.coverage.layer import Layer
from models.coverage.matrix import Cell as CoverCell
from models.coverage.matrix import Cover, CoverageMatrix, Row, matrix
from models.health.change import Change, ChangeKind
from models.health.condition import Condition
from models.health.samples import SeriesKey, Signal, Unit
from models.kernel.clock import ManualClock, parse_rfc3339
from models.probes.board import OwnEyes, ProbeBoard
from models.probes.heartbeat import Feed, Heartbeat, Pulse
from models.probes.result import Lookup, Outcome, Phases, ProbeResult, ResolverAnswer, StepResult
from models.probes.spec import HttpCheck, Probe, ProbePlan, Shows, TcpCheck
from models.slo.board import SloBoard
from models.slo.measured import SloFact, WindowFact
from models.slo.objective import OwnSignal, Slo, Unmeasured
from models.slo.standing import SloStanding
from models.vendors.board import VendorBoard
from models.vendors.disagreement import OwnSight, OwnView
from models.vendors.indicator import Indicator
from models.vendors.status import VendorNotice, VendorStatus
from widgets.explanation import Bars, Explained, Said
from widgets.glyphs import GlyphKind
from widgets.itemmodels.data_table_row import DataRow

NOW = parse_rfc3339("2026-11-21T14:36:10Z")
MINUTE = 60_000
AROUND = Around(NOW, lambda service: {"shop": "Shop"}.get(service or "", service or ""))
MONTH = 30 * 86_400.0


def cell(sheet: Sheet, row: int, head: str) -> str:
    heads = [column.head for column in sheet.columns]
    return sheet.rows[row].cells[heads.index(head)].text


def row_of(sheet: Sheet, name: str) -> DataRow:
    return next(row for row in sheet.rows if any(each.text == name for each in row.cells))


def words(explained: Explained | None) -> str:
    assert explained is not None
    said = [explained.title, explained.words]
    for part in explained.parts:
        if isinstance(part, Said):
            said.append(f"{part.label}: {part.text} [{part.note}]")
        else:
            said += [f"{part.label}: {bar.name} {bar.words}" for bar in part.bars]
    return "\n".join(said)


def is_sound(*sheets: Sheet) -> None:
    for sheet in sheets:
        assert len({row.id for row in sheet.rows}) == len(sheet.rows)
        for row in sheet.rows:
            assert len(row.cells) == len(sheet.columns), row.id
            assert row.spoken and all(each.text for each in row.cells)
            assert not any("None" in each.text or "nan" in each.text for each in row.cells)


# Objectives


def slos(clock: ManualClock, errors: float | None, period: float | None = 0.0005, known: float = 1.0) -> SloStanding:
    slo = Slo("shop", "requests", 0.999, OwnSignal(), origin="slo.yaml:3")
    windows = tuple(WindowFact(each, NOW, errors, 1e6, known) for each in slo.windows)
    fact = SloFact(slo, windows, None if period is None else WindowFact(MONTH, NOW, period, 1e6, 1.0))
    board = SloBoard(clock, slas={"shop": 0.995})
    board.ingest([fact])
    (standing,) = board.assess(clock.now_ms())
    return standing


def test_an_objective_that_burns() -> None:
    standing = slos(ManualClock(NOW), 0.0144)
    sheet = objectives.sheet([standing], AROUND)
    is_sound(sheet)
    assert [cell(sheet, 0, head) for head in ("State", "Service", "Target", "Achieved", "Budget left", "Burn")] == [
        "DEGRADED", "Shop", "99.9 %, 30d", "99.95 %", "50 %", "14.4× in 3 d",
    ]  # fmt: skip
    assert cell(sheet, 0, "SLA") == "99.5 %, +0.45"
    assert sheet.rows[0].service == "shop" and sheet.meta == "1 degraded"
    said = words(objectives.explain(standing, AROUND))
    assert "lets 43 min 12 s of it fail" in said and "Burn rate: 1 h, page 14.4× 14.4×" in said
    assert "Agreement: SLA 99.5 %: 90 % of what it allows is left" in said
    assert "Not known" not in said


def test_an_objective_nobody_measured_is_unknown_in_every_figure() -> None:
    board = SloBoard(ManualClock(NOW))
    board.declare([Slo("shop", "requests", 0.999, Unmeasured("it is Datadog's"))])
    sheet = objectives.sheet(board.assess(NOW), AROUND)
    is_sound(sheet)
    for head in ("Achieved", "Budget left", "Burn", "Spent in"):
        assert cell(sheet, 0, head) == "unknown"
    assert (cell(sheet, 0, "State"), cell(sheet, 0, "Age")) == ("UNKNOWN", "never")
    explained = objectives.explain(board.assess(NOW)[0], AROUND)
    assert explained.glyph is GlyphKind.UNKNOWN
    assert "it is Datadog's" in words(explained) and "Never measured over 1 h." in words(explained)


def test_an_old_measurement_is_no_present_burn() -> None:
    clock = ManualClock(NOW)
    board = SloBoard(clock)
    slo = Slo("shop", "requests", 0.999, OwnSignal())
    board.ingest([SloFact(slo, tuple(WindowFact(each, NOW, 0.02, 1e6, 1.0) for each in slo.windows), None)])
    clock.advance(7200)
    sheet = objectives.sheet(board.assess(clock.now_ms()), AROUND)
    assert (cell(sheet, 0, "State"), cell(sheet, 0, "Burn"), cell(sheet, 0, "Age")) == ("UNKNOWN", "unknown", "2 h")


# Probes


def eyes(clock: ManualClock, *results: ProbeResult) -> OwnEyes:
    plan = ProbePlan(
        "office",
        (
            Probe("buy", TcpCheck("a", 1), "shop", "Buy", needed=2, of=3, budget_seconds=0.3),
            Probe("name", TcpCheck("a", 1), None, "Name"),
            Probe("ready", HttpCheck("https://a/"), "shop", shows=Shows.READINESS, instance="shop-1"),
            Probe("lb", HttpCheck("https://a/"), "shop", shows=Shows.LOAD_BALANCER, instance="shop-1"),
        ),
        (),
        (
            Heartbeat("eu", Feed.ALERT, "Watchdog", 60, 0, "Prometheus EU", is_monitoring=True),
            Heartbeat("backup", Feed.FILE, "/x", 60, title="Backup"),
        ),
    )
    board = ProbeBoard(clock, plan)
    board.ingest(results, [Pulse("backup", NOW - MINUTE // 2)])
    return board.assess(clock.now_ms())


def run(probe: str, outcome: Outcome, ago_ms: int = 0, **more: object) -> ProbeResult:
    error = "" if outcome is Outcome.OK else "answered 503"
    return ProbeResult(probe, "shop", NOW - ago_ms, outcome, 0.5, error, vantage="office", **more)  # type: ignore[arg-type]


def test_probes_heartbeats_and_instances_the_worst_first() -> None:
    answers = (
        ResolverAnswer("192.0.2.53", Lookup.ANSWERED, ("203.0.113.10",), 60),
        ResolverAnswer("198.51.100.53", Lookup.NXDOMAIN),
    )
    found = eyes(
        ManualClock(NOW),
        run("buy", Outcome.FAIL, 60_000),
        run(
            "buy",
            Outcome.FAIL,
            status=503,
            phases=Phases(0.01, 0.02, None, 0.4, 0.07),
            tls_expires_ms=NOW + 5 * 86_400_000,
            steps=(StepResult("pay", Outcome.FAIL, 0.4, 0.3, 503, "answered 503"),),
        ),
        run("name", Outcome.OK, answers=answers),
        run("ready", Outcome.FAIL),
        run("lb", Outcome.OK),
    )
    ours, agreement = probes.sheets(found, AROUND)
    is_sound(ours, agreement)
    assert cell(ours, 0, "State") == "FAILING"  # not DOWN: nobody else has seen it
    assert cell(ours, 0, "Result") == "2 of 2 failed"
    assert ours.rows[0].condition is Condition.DEGRADED
    assert [each.condition.rank for each in ours.rows] == sorted(each.condition.rank for each in ours.rows)
    assert row_of(ours, "Prometheus EU").condition is Condition.UNKNOWN  # never heard yet
    assert row_of(ours, "shop-1").condition is Condition.DEGRADED
    assert cell(agreement, 0, "Our probes") == "fails" and cell(agreement, 0, "Real users") == "no view"
    assert agreement.rows[0].condition is Condition.DEGRADED

    said = words(probe_words.explain(found, "probe:buy", AROUND))
    assert "Not confirmed: nobody else sees it fail." in said
    assert "Time spent: first byte 400 ms" in said and "Steps: pay 400 ms of 300 ms" in said
    assert "Certificate: Ends in 5 days." in said and "500 ms of 300 ms allowed, from office" in said
    said = words(probe_words.explain(found, "probe:name", AROUND))
    assert "Resolvers: 203.0.113.10 [192.0.2.53 TTL 60 s]" in said and ": NXDOMAIN [198.51.100.53]" in said
    said = words(probe_words.explain(found, "instance:shop/shop-1", AROUND))
    assert "Load balancer says healthy but readiness" in said and "Liveness: not known" in said
    assert probe_words.explain(found, "probe:gone", AROUND) is None


def test_silent_monitoring_is_told_with_what_it_means() -> None:
    clock = ManualClock(NOW)
    plan = ProbePlan("", (), (), (Heartbeat("eu", Feed.ALERT, "W", 60, 0, "Prometheus EU", is_monitoring=True),))
    board = ProbeBoard(clock, plan)
    board.ingest([], [Pulse("eu", NOW)])
    clock.advance(300)
    found = board.assess(clock.now_ms())
    ours, _agreement = probes.sheets(found, AROUND)
    assert cell(ours, 0, "State") == "SILENT" and ours.meta.startswith("MONITORING BLIND")
    assert "We are blind" in words(probe_words.explain(found, "heartbeat:eu", AROUND))


def test_old_results_are_unknown_and_what_was_is_said_to_be_past() -> None:
    clock = ManualClock(NOW)
    plan = ProbePlan("", (Probe("p", TcpCheck("a", 1), "shop", "Buy", needed=1, of=3),))
    board = ProbeBoard(clock, plan)
    board.ingest([run("p", Outcome.OK)])
    clock.advance(3600)
    found = board.assess(clock.now_ms())
    ours, _agreement = probes.sheets(found, AROUND)
    assert (cell(ours, 0, "State"), cell(ours, 0, "Age")) == ("UNKNOWN", "1 h")
    assert "Last known healthy. That is past" in words(probe_words.explain(found, "probe:p", AROUND))


# Vendors


def test_a_vendor_that_denies_what_we_see() -> None:
    clock = ManualClock(NOW)
    board = VendorBoard(clock)
    board.ingest([VendorStatus("acquira", NOW, Indicator.NONE, "All Systems Operational", url="https://s.example")])
    own = OwnView("acquira", OwnSight.FAILS, NOW - 7 * MINUTE, "our probes", "pay answers 503")
    estate = (Vendor("acquira", "Acquira", None, None, None), Vendor("postino", "Postino", None, None, None))
    board.assess(NOW, estate, [own])
    status = VendorStatus(
        "acquira", NOW + MINUTE, Indicator.MAJOR, "Trouble", incidents=(VendorNotice("1", "API down", "investigating"),)
    )
    first = board.assess(NOW, estate, [own])
    sheet = vendors.sheet(first, AROUND)
    is_sound(sheet)
    assert [cell(sheet, 0, head) for head in ("Vendor", "Vendor says", "We see", "The two views", "Since, UTC")] == [
        "Acquira", "all well", "failing", "vendor says OK, we see it fail", "14:29Z, 7 min",
    ]  # fmt: skip
    assert (cell(sheet, 1, "Vendor says"), cell(sheet, 1, "State")) == ("not read yet", "UNKNOWN")
    assert "Its status page was not read yet." in words(vendors.explain(first[1], AROUND))
    clock.advance(60)
    board.ingest([status])
    (acquira, _postino) = board.assess(clock.now_ms(), estate, [own])
    sheet = vendors.sheet([acquira], AROUND)
    assert cell(sheet, 0, "Who saw it first") == "we, by 8 min"
    said = words(vendors.explain(acquira, AROUND))
    assert "Incidents: API down (investigating)." in said and "We saw it 8 min before Acquira said so." in said


# Saturation


def resource(ahead: Forecast, used: float | None = 0.87, grade: Grade = Grade.WARNING) -> SaturationStanding:
    key = SeriesKey("db-3", Signal.SATURATION, "connections")
    return SaturationStanding(
        key, Resource.CONNECTIONS, "connections used", Unit.RATIO, grade, used, 1.0, ahead,
        "db-3: connections used 87 %", NOW, 4.0 if used is not None else 900.0, "db-3-failover",
    )  # fmt: skip


def test_what_fills_up_with_its_band_and_what_is_not_foreseen() -> None:
    filling = resource(Forecast(Course.FILLING, 2400.0, 1500.0, 7200.0, 0.2, "trend of the last 15 min"))
    old = resource(Forecast(Course.UNKNOWN, rule="last figure 15 min ago"), None, Grade.UNKNOWN)
    steady = resource(Forecast(Course.STEADY, rule="no steady rise"), 0.3, Grade.OK)
    for standing, full, between, used in (
        (filling, "40 min", "25 min to 2 h", "87 %"),
        (old, "unknown", "–", "unknown"),
        (steady, "not foreseen", "–", "30 %"),
    ):
        sheet, _slow = saturation.sheets([standing], [], [], AROUND)
        is_sound(sheet)
        assert [cell(sheet, 0, head) for head in ("Full in", "Between", "Used")] == [full, between, used]
    row = saturation.row_id("resource", filling.key)
    said = words(saturation.explain([filling], [], [], row, AROUND))
    assert "Full at: About 2026-11-21 15:16Z, in 40 min." in said and "Slope: +20 points an hour." in said
    assert "Runbook: db-3-failover" in said
    assert "Not known: The last figure came 15 min ago." in words(saturation.explain([old], [], [], row, AROUND))


def test_growing_queues_and_drifts_are_told_and_steady_ones_counted() -> None:
    key = SeriesKey("orders", Signal.SATURATION, "backlog")
    growth = QueueGrowth(QueueCourse.SATURATED, 210, 640, 86, 0.97)
    queue = QueueStanding(key, "backlog", Unit.COUNT, Grade.CRITICAL, growth, "orders: backlog 210 → 640", NOW, 3)
    still = QueueStanding(key, "lag", Unit.COUNT, Grade.OK, QueueGrowth(QueueCourse.STEADY, 1, 1, 0.0), "x: y", NOW, 3)
    drift = Drift(DriftCourse.DEGRADING, 0.09, 0.24, NOW / 1000 + 14 * 86_400, NOW / 1000 + 11 * 86_400, None, weeks=4)
    slow = DriftStanding(
        SeriesKey("web", Signal.LATENCY, "p95"), "p95 latency", Unit.SECONDS, Grade.WARNING, drift, 0.3,
        "web: p95 latency grows 9 % a week", NOW,
    )  # fmt: skip
    young = DriftStanding(
        SeriesKey("web", Signal.LATENCY, "p50"), "p50", Unit.SECONDS, Grade.UNKNOWN, Drift(DriftCourse.UNKNOWN), None,
        "web: p50: too little history", NOW,
    )  # fmt: skip
    _sheet, told = saturation.sheets([], [queue, still], [slow, young], AROUND)
    is_sound(told)
    assert [row.service for row in told.rows] == ["orders", "web"]
    assert cell(told, 0, "Growth") == "+86 a minute" and cell(told, 1, "Growth") == "+9 % a week"
    assert cell(told, 1, "Reaches its limit") == "2026-12-05"
    assert told.meta == "1 steady · 1 without enough history"
    said = words(saturation.explain([], [queue], [slow], told.rows[0].id, AROUND))
    assert "Consumers: busy 97 %" in said
    assert "2026-12-02 at the earliest" in words(saturation.explain([], [queue], [slow], told.rows[1].id, AROUND))


# Coverage


def covered() -> CoverageMatrix:
    def cells(service: str, *covers: tuple[Layer, str, Cover, float | None]) -> tuple[CoverCell, ...]:
        return tuple(CoverCell(service, layer, place, cover, ("up",), age) for layer, place, cover, age in covers)

    web = cells(
        "web",
        (Layer.NETWORK, "eu", Cover.COVERED, 12.0),
        (Layer.NETWORK, "us", Cover.SILENT, 240.0),
        (Layer.APPLICATION, "eu", Cover.MISSING, None),
        (Layer.APPLICATION, "us", Cover.MISSING, None),
        (Layer.BUSINESS, "eu", Cover.NOT_EXPECTED, None),
        (Layer.BUSINESS, "us", Cover.NOT_EXPECTED, None),
    )
    rows = (
        Row("a", "A", 0, ServiceKind.APPLICATION, cells("a", (Layer.NETWORK, "", Cover.COVERED, 3.0)), None),
        Row("web", "Web", 1, ServiceKind.APPLICATION, web, "web"),
    )
    return matrix(rows, NOW)


def test_a_layer_says_what_is_worst_over_its_zones() -> None:
    sheet, gaps = coverage.sheets(covered(), (), AROUND)
    is_sound(sheet, gaps)
    assert [cell(sheet, 0, head) for head in ("Service", "Network", "Application", "Business", "Infrastructure")] == [
        "Web", "1 silent of 2", "no monitor", "–", "–",
    ]  # fmt: skip
    assert cell(sheet, 1, "Network") == "covered 3 s ago"
    assert {cell(gaps, row, "State") for row in range(len(gaps.rows))} == {"SILENT", "NO MONITOR"}
    assert gaps.meta == "2 in tier 1"
    said = words(coverage.explain(covered(), (), "row:web", AROUND))
    assert "Nothing watches its application layer." in said and "[eu · up]" in said


def test_by_zone_each_has_its_row_and_is_explained() -> None:
    around = Around(NOW, AROUND.name_of, is_by_zone=True)
    sheet, _gaps = coverage.sheets(covered(), (), around)
    is_sound(sheet)
    assert [(cell(sheet, row, "Zone"), cell(sheet, row, "Network")) for row in range(3)] == [
        ("eu", "covered 12 s ago"), ("us", "silent for 4 min"), ("no zone", "covered 3 s ago"),
    ]  # fmt: skip
    for row in sheet.rows:
        assert coverage.explain(covered(), (), row.id, around) is not None


def test_blind_spots_come_first() -> None:
    spot = BlindSpot("web", "web v9", NOW - 5 * MINUTE, None, (Layer.NETWORK,), "blind spot: web has sent no figures")
    _sheet, gaps = coverage.sheets(covered(), (spot,), AROUND)
    is_sound(gaps)
    assert cell(gaps, 0, "State") == "BLIND SPOT" and gaps.meta.startswith("1 blind spot,")
    assert "since 14:31Z, 5 min" in words(coverage.explain(covered(), (spot,), gaps.rows[0].id, AROUND))


def test_without_a_catalogue_nobody_knows_what_is_missing() -> None:
    sheet, gaps = coverage.sheets(None, (), AROUND)
    assert "No catalogue is in force" in sheet.empty and gaps.empty == sheet.empty
    assert coverage.sheets(None, (), AROUND, coverage.NOT_READ)[0].empty == coverage.NOT_READ


# Changes


def changed(verdict: Verdict, *comparisons: Comparison, service: str | None = "shop") -> ChangeStanding:
    change = Change("1", NOW - 50 * MINUTE, service, "orders v88", "Priya Nair", "eu", ChangeKind.DEPLOYMENT)
    began = NOW - 43 * MINUTE if verdict is Verdict.WORSE else None
    said = "regression after change orders v88: errors 0.2 % → 32 %"
    return ChangeStanding(change, verdict, said, comparisons, NOW, began, began, also=("flag pay",))


def test_a_regression_with_every_signal_before_and_after() -> None:
    key = SeriesKey("shop", Signal.ERRORS)
    worse = Comparison(key, "errors", Unit.RATIO, Verdict.WORSE, 0.002, 0.32, 1e-9, 120, True, NOW)
    few = Comparison(key, "p95 latency", Unit.SECONDS, Verdict.NO_DATA)
    standing = changed(Verdict.WORSE, worse, few)
    sheet = changes.sheet([standing], AROUND)
    is_sound(sheet)
    assert [cell(sheet, 0, head) for head in ("State", "When, UTC", "Before", "After", "Certainty", "All signals")] == [
        "REGRESSION", "13:46Z, 50 min", "0.2 %", "32 %", "p < 0.001", "1 of 1 worse",
    ]  # fmt: skip
    said = words(changes.explain(standing, AROUND))
    assert "Most likely 13:53:10Z, 7 min after the change." in said and "p95 latency: no data." in said
    assert "Things worsened earlier after flag pay." in said and "After is not because" in said


@pytest.mark.parametrize("verdict", [Verdict.TOO_EARLY, Verdict.NO_DATA])
def test_what_can_not_be_said_of_a_change_is_unknown(verdict: Verdict) -> None:
    sheet = changes.sheet([changed(verdict, service=None)], AROUND)
    is_sound(sheet)
    assert sheet.rows[0].condition is Condition.UNKNOWN
    assert (cell(sheet, 0, "Service"), cell(sheet, 0, "All signals")) == ("not named", "none compared")


# All pages


# Pages on what is on record have rows of their own making, not from the watchers.
@pytest.mark.parametrize("page", [page for page in PAGES if page not in OF_RECORD])
def test_an_empty_page_says_why_and_what_to_do(page: Page) -> None:
    sheets: Sequence[Sheet] = views.sheets(None, page, AROUND, has_catalog=False)
    assert len(sheets) == page.tables
    for sheet in sheets:
        assert sheet.rows == () and sheet.empty.endswith(".")
    assert views.explain(None, page, "any", AROUND) is None


def test_trouble_is_shown_on_the_page_it_is_of() -> None:
    failing = SourceStatus("github", "github", "failing", NOW, "401 Unauthorized")
    warned = SourceStatus("slo", "slo", "ok", NOW, warnings=("slo.yaml:3: no query", "another"))
    sources = {"github": failing, "slo": warned}
    assert "401 Unauthorized" in (views.trouble(sources, Page.CHANGES) or "")
    assert views.trouble(sources, Page.OBJECTIVES) == "slo: slo.yaml:3: no query. And 1 more."
    assert views.trouble(sources, Page.VENDORS) is None
    assert views.freshness(sources, NOW) is None
    stale = views.freshness({"github": failing}, NOW + 5 * MINUTE)
    assert stale is not None and stale.words == "STALE 5 min"


def test_words() -> None:
    assert sentence("late, last pulse") == "Late, last pulse."
    assert sentence("") == ""
    assert counted([], "probes") == ""


def test_bars_stay_on_their_scale() -> None:
    explained = objectives.explain(slos(ManualClock(NOW), 0.5), AROUND)
    bars = [bar for part in explained.parts if isinstance(part, Bars) for bar in part.bars]
    assert bars and all(bar.mark is None or 0 <= bar.mark <= 1 for bar in bars)
