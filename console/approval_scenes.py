"""The Approvals and Failover screens at moments worth a picture: what waits, what was granted and denied, a signature."""

import hashlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final, Protocol

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.incident.approvals.commands import RequestApproval, VoteApproval
from models.incident.approvals.part import PART
from models.incident.failover.checklist import ITEMS, Mark
from models.incident.failover.commands import MoveFailover, ReadGauge, SignItem, StatefulService, TriggerFailover
from models.incident.failover.gauges import Gauge
from models.incident.failover.part import PART as FAILOVER
from models.incident.failover.stages import Stage
from models.kernel.ids import EventId, StreamId

if TYPE_CHECKING:
    from console.app import Console
    from console.desk import Desk
    from models.kernel.clock import ManualClock


class Window(Protocol):
    """The window with its clock in hand."""

    @property
    def console(self) -> "Console":
        """What is open."""
        ...

    @property
    def clock(self) -> "ManualClock":
        """Moves by hand."""
        ...

    def poll(self) -> None:
        """Have the simulator report."""
        ...

    def settle(self) -> None:
        """Let everything come to rest."""
        ...

    def hear_all(self) -> None:
        """Wait for the answers to all that was asked."""
        ...


_WORDS: Final = "an example passphrase"
_POLICY: Final = ApprovalPolicy(("legal",), 2, 20 * 60_000, ("pr", "incident_commander"))
_UPDATE: Final = """Investigating: some payments fail

Since 13:52 UTC about 38 % of checkouts in Europe fail at the payment step. Orders that went through are safe.

We have found where it fails and are moving traffic away from there. If your payment failed, nothing was charged.

Next update by 14:50 UTC."""
_SETTLED: Final = (
    ("Drain eu-west and promote eu-central", "automation", "promote-replica --target db-3-eu-central-1 --timeout 180"),
    ("Update 2 to customers", "update", "Identified: payments fail in Europe"),
)


def _people(stage: Window) -> None:
    from console.access_book import ChangeMembership

    desk = stage.console.desk
    for name, group in (("Raj Mehta", "legal"), ("Priya Nair", "pr"), ("Tomas Berg", "executive")):
        person = desk.people.find_or_add(name)
        if not desk.read(partial(desk.second.can_sign, person)):
            desk.enrol(person, _WORDS)
            desk.execute(ChangeMembership(person, group))


def _ask(desk: "Desk", stream: StreamId, what: str, kind: str, text: str, why: str, author: str) -> EventId:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    command = RequestApproval(stream, kind, what, sha256, what, _POLICY, (desk.people.find_or_add(author),), why, text)
    return desk.execute(command).events[0]


def _requests(stage: Window) -> None:
    """Four requests in their several states; once for a stage."""
    desk, incident = stage.console.desk, stage.console.live.incident
    if incident is None or stage.console.live.part(PART).all:
        return
    _people(stage)
    raj, priya = (desk.people.find_or_add(name) for name in ("Raj Mehta", "Priya Nair"))
    for (what, kind, text), verdict in zip(_SETTLED, (Verdict.APPROVE, Verdict.DENY), strict=True):
        key = _ask(desk, incident.id, what, kind, text, "the lag is under its limit", "Bo Lindqvist")
        reason = "names the region; say Europe" if verdict is Verdict.DENY else ""
        desk.execute_as(priya, _WORDS, VoteApproval(incident.id, key, verdict, reason))
        if verdict is Verdict.APPROVE:
            desk.execute_as(raj, _WORDS, VoteApproval(incident.id, key, verdict))
    stage.clock.advance(240)
    _ask(desk, incident.id, "Failback of orders-db to eu-west", "failback", "Go back", "soak is over", "Bo Lindqvist")
    stage.clock.advance(410)
    key = _ask(
        desk, incident.id, "Update 3 to customers", "update", _UPDATE, "first post is due at 14:50", "Bo Lindqvist"
    )
    desk.execute_as(priya, _WORDS, VoteApproval(incident.id, key, Verdict.APPROVE))
    stage.clock.advance(125)
    stage.poll()
    stage.settle()


def _approvals(stage: Window) -> None:
    _requests(stage)
    stage.console.window.show_pane("approvals")
    pane = stage.console.window.late.approvals.pane
    newest = stage.console.live.part(PART).all[-1]
    pane.choose(newest.id)


def _signature(stage: Window) -> None:
    _approvals(stage)
    stage.console.window.late.approvals.pane.approve.click()
    stage.settle()


def _failover(stage: Window) -> None:
    desk, incident = stage.console.desk, stage.console.live.incident
    if incident is not None and not stage.console.live.part(FAILOVER).all:
        services = (StatefulService("orders-db", 0, 30_000), StatefulService("ledger-db", 1, 5_000))
        begun = TriggerFailover(
            incident.id, "eu-west to eu-central", "eu-west", "eu-central", services, 30 * 60_000, "eu-west loses writes"
        )
        key = desk.execute(begun).events[0]
        for to, minutes in ((Stage.PRECHECK, 4), (Stage.FENCED, 7), (Stage.PROMOTED, 1)):
            for item in ITEMS:
                if item.stage is to and item.key != "one_primary":
                    desk.execute(SignItem(incident.id, key, item.key, Mark.DONE, "seen twice"))
            for service in services:
                desk.execute(ReadGauge(incident.id, key, Gauge.FENCED, service.key, 1, "pg_hba and lease"))
            if to is not Stage.PROMOTED:
                stage.clock.advance(minutes * 60)
                desk.execute(MoveFailover(incident.id, key, to))
        stage.clock.advance(95)
        for service, lag in zip(services, (2_000, 41_000), strict=True):
            desk.execute(ReadGauge(incident.id, key, Gauge.LAG_MS, service.key, lag, "pg_stat_replication"))
        desk.execute(ReadGauge(incident.id, key, Gauge.CONSISTENCY, "orders-db", 1, "row counts of 12 tables"))
        stage.clock.advance(20)
        stage.poll()
        stage.settle()
    stage.console.window.show_pane("failover")


def _split_brain(stage: Window) -> None:
    _failover(stage)
    incident, failover = stage.console.live.incident, stage.console.live.part(FAILOVER).current
    if incident is not None and failover is not None and not failover.split_brain:
        command = ReadGauge(incident.id, failover.id, Gauge.PRIMARIES, "orders-db", 2, "patronictl list")
        stage.console.desk.execute(command)
        stage.settle()


SCENES: Final[dict[str, Callable[[Window], None]]] = {
    "approvals": _approvals,
    "approvals-sign": _signature,
    "failover": _failover,
    "failover-split-brain": _split_brain,
}
