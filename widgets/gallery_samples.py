"""Sample data for the gallery: one invented estate and incident, the same at every run."""

import numpy as np

from models.health.condition import Condition
from widgets.banner_data import BannerData, Due
from widgets.charts.series_view import BandView, SparkView
from widgets.charts.tile import TileView
from widgets.charts.tile_grid import GroupView
from widgets.decision_list import DecisionView
from widgets.durability_badge import Durability, DurabilityKind
from widgets.freshness import Freshness, FreshnessKind
from widgets.itemmodels.timeline_row import TimelineRow

LIVE = Freshness(FreshnessKind.LIVE, "2 s")
STALE = Freshness(FreshnessKind.STALE, "4 min")
OFFLINE = Freshness(FreshnessKind.OFFLINE, "04:10")
LONG = "Payment capture and settlement for every marketplace region including the former Iberian and Nordic estates"
NOON = 1_795_271_760.0
"""2026-11-21T14:36:00Z, the moment every sample is taken at."""
HOUR = 3600.0

COUNTS = {
    Condition.DOWN: 1,
    Condition.DEGRADED: 4,
    Condition.AT_RISK: 6,
    Condition.UNKNOWN: 1,
    Condition.OK: 30,
}


def banner(freshness: Freshness = LIVE, title: str = "Checkout failing", severity: int | None = 1) -> BannerData:
    """The banner of the sample incident."""
    return BannerData(
        severity,
        freshness,
        "INC-204",
        title,
        "declared 13:54Z by Ana Ruiz",
        "00:42:10",
        "Ana Ruiz",
        "03:12",
        "customers",
        Due.SOON,
        "1 queued",
        approvals=1,
        shelved=2,
    )


def spark(
    before: float, after: float, usual: tuple[float, float], hue: str = "degraded", is_stale: bool = False
) -> SparkView:
    """An hour that changes its level in the middle, or ends early when stale."""
    rng = np.random.default_rng(7)
    times = np.arange(NOON - HOUR, NOON + 1, 20.0)
    since = times - times[0]
    rise = np.clip((since - 1020) / 500, 0, 1)
    values = before + (after - before) * rise + rng.normal(0, abs(after - before) * 0.02 + 0.004, times.size)
    if is_stale:
        values = np.where(since > 2600, np.nan, values)
    band = BandView(times, np.full(times.size, usual[0]), np.full(times.size, usual[1]))
    breach = None if usual[0] <= after <= usual[1] else float(times[0]) + 1020
    return SparkView(NOON - HOUR, NOON, times, values, band, breach, hue, (float(times[0]) + 660,), is_stale)


def tiles(is_stale: bool = False, name: str = "") -> list[TileView]:
    """Five services, worst first."""

    def one(
        service: str, condition: Condition, place: str, spent: str, value: str, metric: str, usual: str, why: str
    ) -> TileView:
        hue = {"down": "down", "degraded": "degraded"}.get(condition.value, "atrisk")
        line = spark(0.5, 0.5 if condition is Condition.UNKNOWN else 38.0, (0.4, 0.9), hue, is_stale)
        return TileView(
            service, name or service, condition, place, spent, value, metric, usual, why, spark=line, is_stale=is_stale
        )

    return [
        one("db-3", Condition.DOWN, "T2 · Data", "44 min", "100 %", "connections used", "usual 46 to 66", "first out"),
        one(
            "checkout",
            Condition.DEGRADED,
            "T1 · Checkout",
            "43 min",
            "38.2 %",
            "errors",
            "usual 0.4 to 0.9",
            "via orders",
        ),
        one(
            "payments",
            Condition.DEGRADED,
            "T1 · Payments",
            "41 min",
            "2.10 s",
            "p99 latency",
            "usual 0.34 to 0.48",
            "via orders",
        ),
        one(
            "fraud-scoring",
            Condition.UNKNOWN,
            "T2 · Vendor",
            "15 min",
            "",
            "no data since 14:21Z",
            "last 0.21 s",
            "3 heartbeats missed",
        ),
        one(
            "web", Condition.AT_RISK, "T1 · Storefront", "36 min", "1.4 %", "errors", "usual 0.2 to 0.6", "via checkout"
        ),
    ]


GROUPS = (
    GroupView("Storefront", (("cdn-assets", "cdn-assets"), ("content", "content")), "all inside band"),
    GroupView("Payments", (("ledger", "ledger"), ("payouts", "payouts"), ("wallet", "wallet")), "all inside band"),
)


def timeline(text: str = "", count: int = 0) -> list[TimelineRow]:
    """Seven entries of all kinds, or `count` of one."""
    if count:
        return [
            TimelineRow(
                str(number),
                f"{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}",
                "fact",
                "F",
                text,
                "Bo Lindqvist",
            )
            for number in reversed(range(count))
        ]
    corrects = ("14:29:10", "All regions affected", "us graphs read the eu label")
    details = (
        ("Why", "Errors began 6 min after v88; db-3 pool exhausted by the new retry loop"),
        ("Options", "Roll back · flag pay-retry-v2 off · fail db-3 over"),
        ("Objection", "Priya Nair: schema already migrated. Checked, v87 reads it."),
        ("Revisit", "14:46Z, in 9 min 50 s · information then: 6 facts, 4 charts"),
    )
    queued, failed = Durability(DurabilityKind.QUEUED), Durability(DurabilityKind.FAILED, "1 of 3")
    bo = "Bo Lindqvist"
    return [
        TimelineRow(
            "7", "14:35:52", "action", "A", text or "Drain eu-west at 62 %, writes now 240/s", bo, durability=queued
        ),
        TimelineRow("6", "14:34:20", "auto", "", text or "Alert resolved: cart p95 back in band", "console"),
        TimelineRow(
            "5", "14:33:05", "fact", "F", text or "Only eu regions affected", bo, is_pinned=True, corrects=corrects
        ),
        TimelineRow(
            "4",
            "14:31:40",
            "decision",
            "D",
            text or "Roll back orders v88 in eu",
            "Ana Ruiz",
            None,
            details,
            is_decision=True,
        ),
        TimelineRow(
            "3", "14:29:10", "fact", "F", text or "All regions affected", bo, superseded_by="14:33:05 by Bo Lindqvist"
        ),
        TimelineRow(
            "2", "14:24:00", "fact", "F", text or "No card data exposed", "Tomas Weber", "14:27", is_pinned=True
        ),
        TimelineRow(
            "1",
            "14:19:22",
            "comms",
            "C",
            text or "Update 3 sent to customers. SMS failed.",
            "Mei Tanaka",
            durability=failed,
        ),
    ]


def decisions(choice: str = "", count: int = 3) -> list[DecisionView]:
    """Decisions, the third of which is due for another look."""
    return [
        DecisionView(
            str(number),
            f"14:{31 - number % 30:02}",
            choice
            or ("Roll back orders v88 in eu", "Drain eu-west writes to us-east", "Do not fail db-3 over yet")[
                number % 3
            ],
            choice or "Errors began 6 min after v88; db-3 pool exhausted by new retry loop.",
            "Ana Ruiz",
            choice or "Objection, Priya: schema migrated. Checked.",
            "Revisit 14:38, in 2 min" if number == 2 else "Revisit 14:46",
            number == 2,
        )
        for number in range(count)
    ]
