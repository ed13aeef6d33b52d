"""What was written while the hub was away, on a real record: told, reckoned up at the return, and owed until it is settled."""

from collections.abc import Callable

import pytest

from console.desk import Desk
from console.sync.exchange import Exchange
from console.sync.journal import journal, settle
from models.degraded.period import Way
from models.degraded.view import Fate, JournalView
from models.incident.commands import ChangeTask, Declare, LogEntry, RateSeverity
from models.incident.entry import TaskState
from models.incident.severity import Severity
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId
from models.sync.session import Failure, Push, Request, Trouble
from tests.fakes.hub_members import Workstation

Make = Callable[..., Workstation]


def away(_request: Request) -> Failure:
    return Failure(Trouble.UNREACHABLE, "no route to host")


def looked(desk: Desk, exchange: Exchange) -> JournalView:
    status = exchange.status()
    return desk.read(lambda: journal(desk, status))


def test_a_period_is_told_reckoned_up_and_owed_until_it_is_settled(workstation: Make) -> None:
    ana, bo = workstation("Ana Ruiz"), workstation("Bo Lindqvist")
    ana.join()
    bo.join()
    with ana.at_work() as (desk, exchange):
        incident = desk.execute(Declare("Checkout failing", severity=Severity.SEV2)).stream
        exchange.turn()
        assert looked(desk, exchange).periods == (), "nothing was ever away"
        ana.line.fail = away
        # Written before anybody noticed that the hub is away: part of it all the same.
        early = desk.execute(LogEntry(incident, "paging is slow")).events[0]
        exchange.turn()
        raised = desk.execute(RateSeverity(incident, Severity.SEV1, "all of the EU")).events[0]
        (period,) = looked(desk, exchange).periods
        assert (period.why, period.ended_ms, period.is_closed) == ("no route to host", None, False)
        assert [each.event for each in period.items] == [early, raised]
        item = period.items[1]
        assert (item.before, item.after, item.why) == ("SEV2", "Raised from SEV2 to SEV1", "all of the EU")
        assert (item.who, item.place, item.fate, item.clock) == ("Ana Ruiz", "INC-1", Fate.WAITING, "unsynced")

    # Somebody else sets the same meanwhile, without seeing it.
    with bo.at_work() as (other, bo_exchange):
        bo_exchange.turn()
        other.execute(RateSeverity(incident, Severity.SEV3, "only a few"))
        bo_exchange.turn()

    with ana.at_work() as (desk, exchange):
        # The hub takes all but one.
        ana.line.fail = lambda request: (
            Failure(Trouble.DECLINED, "its certificate does not permit this")
            if isinstance(request, Push) and early in [each.event.envelope.id for each in request.parcels]
            else None
        )
        for _round in range(3):
            exchange.turn()
        (period,) = looked(desk, exchange).periods
        fates = {each.event: each for each in period.items}
        assert period.ended_ms is not None and not period.is_closed
        assert (fates[raised].fate, fates[raised].reason) == (Fate.CONFLICTED, "Severity")
        assert fates[early].fate is Fate.REJECTED and "does not permit" in fates[early].reason
        status = exchange.status()
        with pytest.raises(Refused, match="nothing is owed"):
            settle(desk, status, raised, Way.KEPT, "fine")
        with pytest.raises(BadInput, match="what was done"):
            settle(desk, status, early, Way.KEPT, "  ")
        # A task is owed until it is done.
        assert settle(desk, status, early, Way.TASK, "").fate is Fate.REJECTED
        (task,) = [each for each in desk.incidents.state(incident).entries() if each.kind.value == "task"]
        desk.execute(ChangeTask(incident, EventId(task.id), TaskState.DONE, "logged again by Bo"))
        (period,) = looked(desk, exchange).periods
        assert [each.event for each in period.open_items] == [raised]
        desk.execute(RateSeverity(incident, Severity.SEV1, "settled on the bridge"))
        exchange.turn()
        (period,) = looked(desk, exchange).periods
        assert period.is_closed and period.counts()[Fate.COMPENSATED] == 1
        # Closed periods are not read again.
        assert looked(desk, exchange).periods[0].items == () and looked(desk, exchange).periods[0].is_closed


def test_what_is_refused_while_all_is_well_is_owed_too(workstation: Make) -> None:
    ana = workstation()
    ana.join()
    with ana.at_work() as (desk, exchange):
        exchange.turn()
        bad = desk.execute(Declare("Checkout failing")).events[0]
        ana.line.fail = lambda request: (
            Failure(Trouble.DECLINED, "413: too large") if isinstance(request, Push) and request.parcels else None
        )
        for _round in range(2):
            exchange.turn()
        found = looked(desk, exchange)
        (item,) = [each for each in found.outside if each.event == bad]
        assert (item.fate, item.what) == (Fate.REJECTED, "Declared") and item.compensation.startswith(
            "Have it declared"
        )
        assert settle(desk, exchange.status(), bad, Way.KEPT, "a test of ours").fate is Fate.COMPENSATED
