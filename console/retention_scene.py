"""A schedule of retention for pictures of the demo estate: an incident that is over and due, a hold, a request that waits."""

from typing import Final

from console.access_book import ChangeMembership
from console.desk import Desk
from console.retention_records import assessments, due_list
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.kernel.ids import PersonId
from models.retention.classes import RecordClass
from models.retention.commands import AskErasure, PlaceHold, SetRules
from models.retention.decide import LEGAL
from models.retention.events import RuleSet
from models.retention.schedule import EVERYWHERE

_RULES: Final = (
    RuleSet(RecordClass.INCIDENT, EVERYWHERE, 3650, 1825, "company law, ten years"),
    RuleSet(RecordClass.TIMELINE, EVERYWHERE, 0, 0, "works agreement 4.2"),
    RuleSet(RecordClass.COMMUNICATIONS, EVERYWHERE, 3650),
    RuleSet(RecordClass.SYSTEM_LOGS, EVERYWHERE, 30),
)


def publish(desk: Desk) -> None:
    """Put it all on record, once."""
    if desk.read(desk.retention.state.rules):
        return
    me: PersonId = desk.identity.me
    desk.execute(ChangeMembership(me, LEGAL))
    open_ones = tuple(each.id for each in desk.read(desk.incidents.headings) if each.is_open)
    over = desk.execute(Declare("Search slow after the index change")).stream
    desk.execute(LogEntry(over, "p95 of search back below 400 ms"))
    desk.execute(MoveState(over, State.DISMISSED, "an index was being built"))
    desk.execute(SetRules(_RULES))
    desk.execute(PlaceHold("Case 7, card scheme inquiry", open_ones))
    now_ms = desk.clock.now_ms()
    listed = due_list(desk, assessments(desk, now_ms))
    if len(listed):
        desk.execute(AskErasure(listed, "1 record whose period is over", "the period is over"))
