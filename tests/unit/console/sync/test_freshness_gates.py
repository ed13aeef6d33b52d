"""A workstation that had no exchange for days says so, and neither names who is on call nor runs anything by what it has."""

from collections.abc import Callable

import pytest

from console.automation.station import automation_of, close_automation
from console.oncall_book import PublishPlan
from console.oncall_now import picture
from models.comms.audience import CommsAudience
from models.comms.commands import BeginDraft, ImportTemplates
from models.freshness.ages import Freshness
from models.freshness.classes import DataClass
from models.incident.commands import Declare
from models.kernel.errors import StaleData
from models.oncall.standing import PlanFiles
from models.sync.session import Failure, Trouble
from tests.fakes.hub_members import Workstation
from tests.fakes.oncall_plans import CALENDARS, EXAMPLE

Make = Callable[..., Workstation]
DAY = 86_400
OWN = """
[[template]]
key = "acme/first"
name = "First word"
audience = "internal"
phase = "investigating"
holding = true
title = "{{title}}"
[[template.section]]
place = "impact"
text = "We are looking."
"""


def test_what_is_too_old_opens_no_gate_and_one_exchange_mends_it(workstation: Make) -> None:
    ana = workstation(role="incident_commander")
    ana.join()
    with ana.at_work() as (desk, exchange):
        book = desk.freshness
        incident = desk.execute(Declare("Checkout failing")).stream
        desk.execute(PublishPlan(PlanFiles("plan.yaml", EXAMPLE, CALENDARS)))
        desk.execute(ImportTemplates(OWN, "acme.toml"))
        exchange.turn()
        ana.line.fail = lambda _request: Failure(Trouble.UNREACHABLE, "no route to host")

        def later(days: float) -> dict[str, Freshness]:
            ana.clock.advance(days * DAY)
            exchange.turn()
            return {row.name: row.standing for row in desk.read(book.rows) if row.is_there}

        assert set(later(0.4).values()) == {Freshness.FRESH}
        assert later(2) == {
            "on-call": Freshness.STALE,
            "contacts": Freshness.STALE,
            "templates": Freshness.FRESH,
            "members": Freshness.STALE,
        }
        assert not automation_of(desk).here(offline=False).trouble
        assert later(1)["on-call"] is Freshness.EXPIRED
        # Who is on call.
        with pytest.raises(StaleData, match="on-call: no current data"):
            desk.read(lambda: book.require(DataClass.ON_CALL))
        instead = desk.read(lambda: book.instead(DataClass.ON_CALL))
        shown = picture(desk.oncall.current, None, desk.clock.now_ms(), instead)
        assert shown.trouble.startswith("NO CURRENT DATA (last ") and not shown.duties
        # What runs by itself: whoever approved it may have been shut out since.
        assert "members: no current data" in automation_of(desk).here(offline=False).trouble
        # What is told to others.
        later(30)
        with pytest.raises(StaleData, match="templates"):
            desk.execute(BeginDraft(incident, CommsAudience.INTERNAL, "acme/first"))
        desk.execute(BeginDraft(incident, CommsAudience.INTERNAL, "internal/holding"))
        ana.line.fail = lambda _request: None
        assert set(later(0).values()) == {Freshness.FRESH}
        assert not desk.read(lambda: book.trouble(*DataClass))
        desk.execute(BeginDraft(incident, CommsAudience.INTERNAL, "acme/first"))
        close_automation(desk)


def test_a_workstation_of_its_own_never_ages(workstation: Make) -> None:
    ana = workstation()
    desk = ana.open()
    try:
        desk.execute(PublishPlan(PlanFiles("plan.yaml", EXAMPLE, CALENDARS)))
        ana.clock.advance(400 * DAY)
        desk.read(lambda: desk.freshness.require(*DataClass))
        rows = {row.name: row for row in desk.read(desk.freshness.rows)}
        # The plan itself says that it was looked through two days before it was put in.
        assert rows["on-call"].words == "written here alone" and "confirmed 402 d ago" in rows["on-call"].note
        assert not rows["members"].is_there
    finally:
        desk.close()
