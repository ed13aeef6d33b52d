"""The vendor's word against ours, and who saw it first."""

import pytest

from models.catalog.estate import Vendor
from models.health.condition import Condition
from models.kernel.clock import ManualClock
from models.vendors.board import HARD_LIMIT_SECONDS, VendorBoard
from models.vendors.disagreement import Disagreement, OwnSight, OwnView, VendorStanding
from models.vendors.indicator import Indicator
from models.vendors.status import VendorNotice, VendorStatus

NOW = 1_763_735_400_000  # 14:30:00Z
ACQUIRA = Vendor("acquira", "Acquira")
MINUTE = 60_000


class Scene:
    """A board and its clock."""

    def __init__(self) -> None:
        self.clock = ManualClock(NOW)
        self.board = VendorBoard(self.clock)

    def says(self, indicator: Indicator, *, began_ms: int | None = None, error: str = "") -> None:
        incidents = (
            (VendorNotice("1", "Scoring slow", "identified", started_ms=began_ms),) if indicator.is_trouble else ()
        )
        status = VendorStatus("acquira", self.clock.now_ms(), indicator, "words", incidents=incidents, error=error)
        self.board.ingest([status])

    def look(self, sight: OwnSight, since_ms: int | None = None) -> VendorStanding:
        own = OwnView(
            "acquira", sight, since_ms, words="no current data of fraud-scoring" if sight is OwnSight.UNKNOWN else ""
        )
        return self.board.assess(self.clock.now_ms(), [ACQUIRA], [own])[0]


@pytest.mark.parametrize(
    ("says", "sight", "condition", "disagreement", "words"),
    [
        (Indicator.NONE, OwnSight.WELL, Condition.OK, Disagreement.NONE, "vendor says OK, and our probes find it well"),
        (Indicator.NONE, OwnSight.FAILS, Condition.DEGRADED, Disagreement.VENDOR_SAYS_OK, "OK, our probes fail since 14:30Z"),
        (Indicator.NONE, OwnSight.UNKNOWN, Condition.UNKNOWN, Disagreement.UNCONFIRMED, "vendor says OK, but no current data"),
        (Indicator.MAJOR, OwnSight.WELL, Condition.AT_RISK, Disagreement.VENDOR_SAYS_TROUBLE, "our probes see none of it"),
        (Indicator.MAJOR, OwnSight.FAILS, Condition.DOWN, Disagreement.NONE, "Acquira says: Scoring slow (identified)"),
        (Indicator.MINOR, OwnSight.UNKNOWN, Condition.DEGRADED, Disagreement.NONE, "Scoring slow"),
        (Indicator.MAINTENANCE, OwnSight.FAILS, Condition.DEGRADED, Disagreement.VENDOR_SAYS_OK, "maintenance is under way"),
        (Indicator.UNKNOWN, OwnSight.WELL, Condition.OK, Disagreement.UNSEEN, "no current word from Acquira"),
        (Indicator.UNKNOWN, OwnSight.UNKNOWN, Condition.UNKNOWN, Disagreement.UNSEEN, "no current word"),
    ],
)  # fmt: skip
def test_every_pair_of_views(
    says: Indicator, sight: OwnSight, condition: Condition, disagreement: Disagreement, words: str
) -> None:
    scene = Scene()
    scene.says(says)
    standing = scene.look(sight, NOW)
    assert (standing.condition, standing.disagreement) == (condition, disagreement)
    assert words in standing.sentence


def test_we_saw_it_first_and_it_is_recorded_by_how_much() -> None:
    scene = Scene()
    scene.says(Indicator.NONE)
    scene.clock.advance(60)
    first = scene.look(OwnSight.FAILS, NOW + 30_000)
    assert (first.disagreement, first.since_ms, first.lead_seconds) == (Disagreement.VENDOR_SAYS_OK, NOW + 30_000, None)
    scene.clock.advance(420)
    scene.says(Indicator.MAJOR, began_ms=NOW + 450_000)
    standing = scene.look(OwnSight.FAILS, NOW + 30_000)
    assert standing.disagreement is Disagreement.NONE and standing.lead_seconds == 420
    assert "we saw it 7 min before Acquira said so" in standing.sentence


def test_the_vendor_may_be_first() -> None:
    scene = Scene()
    scene.says(Indicator.MINOR, began_ms=NOW - 10 * MINUTE)
    standing = scene.look(OwnSight.WELL)
    assert standing.disagreement is Disagreement.VENDOR_SAYS_TROUBLE and standing.since_ms == NOW - 10 * MINUTE
    later = scene.look(OwnSight.FAILS, NOW - 5 * MINUTE)
    assert later.lead_seconds == -300 and "Acquira said so 5 min before we saw it" in later.sentence


def test_the_last_lead_stays_until_a_new_trouble_begins() -> None:
    scene = Scene()
    scene.look(OwnSight.FAILS, NOW - MINUTE)
    scene.says(Indicator.MAJOR)
    scene.clock.advance(60)
    scene.says(Indicator.NONE)
    calm = scene.look(OwnSight.WELL)
    assert calm.lead_seconds == 60 and "before" not in calm.sentence
    scene.clock.advance(3600)
    scene.says(Indicator.MAJOR)
    assert scene.look(OwnSight.WELL).lead_seconds is None


def test_a_published_time_in_the_future_is_not_believed() -> None:
    scene = Scene()
    scene.look(OwnSight.FAILS, NOW - MINUTE)
    scene.says(Indicator.MAJOR, began_ms=NOW + MINUTE)
    assert scene.look(OwnSight.FAILS, NOW - MINUTE).lead_seconds == 60


def test_a_page_that_can_not_be_read_for_once_leaves_the_last_word_with_its_age() -> None:
    scene = Scene()
    scene.says(Indicator.NONE)
    scene.clock.advance(60)
    scene.says(Indicator.UNKNOWN, error="no answer within 8 s")
    standing = scene.look(OwnSight.WELL)
    assert standing.disagreement is Disagreement.NONE and standing.age_seconds == 60
    scene.clock.advance(HARD_LIMIT_SECONDS)
    old = scene.look(OwnSight.WELL)
    assert old.disagreement is Disagreement.UNSEEN and "no answer within 8 s" in old.sentence


def test_a_wall_clock_set_back_makes_no_word_younger() -> None:
    scene = Scene()
    scene.says(Indicator.NONE)
    scene.clock.advance(HARD_LIMIT_SECONDS + 1)
    scene.clock.set_wall(NOW)
    assert scene.look(OwnSight.UNKNOWN).disagreement is Disagreement.UNSEEN
    scene.clock.set_wall(NOW - 3_600_000)
    scene.says(Indicator.NONE)
    assert scene.look(OwnSight.WELL).disagreement is Disagreement.NONE


def test_a_vendor_nobody_has_read_is_unknown() -> None:
    standing = Scene().board.assess(NOW, [ACQUIRA])[0]
    assert standing.condition is Condition.UNKNOWN and standing.age_seconds is None
    assert "not read yet" in standing.sentence
