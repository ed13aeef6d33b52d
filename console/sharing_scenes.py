"""Sharing at moments worth a picture: the hub away, people who did not hear each other, what waits, what was not taken."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from console.bundles.making import export
from console.bundles.taking import inspect, take
from console.bundles.words import lines_of
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.lan.status import LanState, LanStatus, NeighbourSeen
from console.membership import Membership
from console.secret_store import MemorySecrets
from console.sharing_facts import EventFact, ForkFact, facts
from console.sync.reach import Reach
from console.sync.status import Pending, State, SyncStatus
from models.degraded.view import Fate, JournalItem, JournalView, PeriodView, SagaView
from models.freshness.classes import DataClass
from models.freshness.table import FreshnessRow, Held, Shared, Table
from models.incident import commands as c
from models.incident.severity import Severity
from models.kernel.admission import Outcome
from models.kernel.ids import EventId, OriginId, PersonId, StreamId
from models.sync.belonging import Member, MembersReply
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.session import Refusal, SyncState, Trouble
from resources.said import say

if TYPE_CHECKING:
    from console.app import Console
    from models.kernel.clock import ManualClock

_HUB: Final = "https://hub.northcart.example:7443"
_AWAY_SECONDS: Final = 250


class Stage(Protocol):
    """The window with its clock in hand."""

    @property
    def console(self) -> "Console":
        """What is open."""
        ...

    @property
    def clock(self) -> "ManualClock":
        """Moves by hand."""
        ...

    def poll(self, error: str | None = None) -> None:
        """Have the simulator report, or fail to."""
        ...

    def settle(self) -> None:
        """Let everything come to rest."""
        ...


def _incident(stage: Stage) -> StreamId:
    assert stage.console.live.incident is not None
    return stage.console.live.incident.id


@contextmanager
def other_desk(stage: Stage) -> Iterator[Desk]:
    """A second workstation of the organisation, with the record as it stands; nothing of it stays."""
    desk, place = stage.console.desk, Path(tempfile.mkdtemp(prefix="watchfloor-screens-"))
    secrets, clock, org = MemorySecrets(), desk.clock, desk.identity.org

    def opened() -> Desk:
        return open_desk(DataDir(place / "desk"), lambda: secrets, clock, "screens")

    try:
        other = opened()
        meta = other.meta
        other.read(lambda: meta.put({"org": org}))
        other.close()
        other = opened()
        try:
            desk.trusted[other.identity.authority.public] = org
            other.trusted[desk.identity.authority.public] = org
            raj = next(each for each in desk.people.directory if each.name == "Raj Mehta")
            other.read(lambda: other.people.put(other.identity.me, raj.name))
            export(desk, place / "there.wrbundle")
            take(other, place / "there.wrbundle")
            yield other
            export(other, place / "back.wrbundle")
            take(desk, place / "back.wrbundle")
        finally:
            other.close()
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _status(stage: Stage, state: State, **rest: object) -> SyncStatus:
    now_ms = stage.console.desk.clock.now_ms()
    found = SyncStatus(state, membership=_membership(stage), last_contact_ms=now_ms, clock_off_ms=120, url=_HUB)
    return replace(found, **rest)  # type: ignore[arg-type]  # by name


def _membership(stage: Stage) -> Membership:
    desk = stage.console.desk
    author = desk.read(desk.authorship.current)
    now_ms = desk.clock.now_ms()
    return Membership(
        org=desk.identity.org,
        authority=desk.identity.authority.public,
        device=DeviceId("018f2c7e-5b1a-7c3d-9e4f-1a2b3c4d5e6f"),
        user=desk.identity.me,
        role="responder",
        urls=(_HUB, "https://hub-2.northcart.example:7443"),
        ca_pem="",
        ca_fingerprint="9f2c61d07be4538a1c0f9d7762ab34e58c1d90f2b6a7735e04d8cc19ab62f071",
        joined_ms=now_ms - 40 * 86_400_000,
        adopted=True,
        certificate=author.certificate,
    )


def _own_events(stage: Stage, count: int) -> tuple[EventId, ...]:
    desk = stage.console.desk
    rows = desk.read(lambda: desk.log.after(max(0, desk.log.newest() - count), count))
    return tuple(row.signed().envelope.id for row in rows)


def _offline(stage: Stage) -> None:
    """The hub is away, monitoring too; three entries wait; two people rated the severity without hearing each other."""
    stage.console.window.show_pane("war_room")
    _diverge(stage)
    stage.clock.advance(_AWAY_SECONDS)
    stage.poll("connection refused")
    _say_offline(stage)


def _diverge(stage: Stage) -> None:
    """Two people rate and rename the incident, each for themselves."""
    desk, incident = stage.console.desk, _incident(stage)
    if not stage.console.window.conflicts.isVisible():
        desk.execute(c.RateSeverity(incident, Severity.SEV3, "fewer than one in ten"))
        with other_desk(stage) as other:
            stage.clock.advance(20)
            desk.execute(c.RateSeverity(incident, Severity.SEV1, "payments fail, too"))
            desk.execute(c.Retitle(incident, "Checkout failing in eu-west and eu-central"))
            stage.clock.advance(69)
            other.execute(c.RateSeverity(incident, Severity.SEV2, "eu-central recovering"))
            other.execute(c.Retitle(incident, "Payments failing"))
        stage.settle()


def _say_offline(stage: Stage) -> None:
    now_ms = stage.console.desk.clock.now_ms()
    now = stage.console.window.late.sharing_now
    now.lan = now.told_neighbours() or LanStatus(LanState.ON, neighbours=(_neighbour(now_ms),), port=51_874)
    pending = Pending(_own_events(stage, 3), 3, now_ms - 216_000)
    stage.console.window.sharing.hear(
        _status(
            stage,
            State.OFFLINE,
            why=f"{_HUB} can't be reached: [Errno 111] Connection refused",
            trouble=Trouble.UNREACHABLE,
            pending=pending,
            last_contact_ms=now_ms - _AWAY_SECONDS * 1_000,
            retry_ms=now_ms + 18_000,
        )
    )
    stage.settle()


def _neighbour(now_ms: int) -> NeighbourSeen:
    device = DeviceId("018f2c7e-6a10-7a11-8b22-0c33d4e5f607")
    return NeighbourSeen(device, "ops-desk-1", "responder", "192.0.2.17:51874", True, now_ms - 4_000, 38, 2)


def _joined(stage: Stage) -> None:
    """As if the workstation had belonged to a hub for weeks."""
    desk, now = stage.console.desk, stage.console.window.late.sharing_now
    hub = desk.identity.hub or _membership(stage)
    desk.identity = replace(desk.identity, hub=hub)
    now.told_neighbours = lambda: LanStatus(
        LanState.ON, neighbours=(_neighbour(desk.clock.now_ms()), _silent(desk.clock.now_ms())), port=51_874, served=212
    )
    now.told_facts = lambda status: replace(
        facts(desk, status), parked=_parked(desk), forks=_forks(stage), blobs_missing=2, word=_word(desk, hub)
    )
    now.told_readiness = lambda _health: _ages(desk.clock.now_ms())
    now.told_journal = lambda _status: _outages(desk)


def _degraded(stage: Stage) -> None:
    """The hub answers; it did not take two entries, and a clock is off."""
    _joined(stage)
    own = _own_events(stage, 6)
    refusal = Refusal(Outcome.PARKED, "the certificate was revoked before this was written")
    other = Refusal(Outcome.REFUSED, "no permission catalog:write in this certificate; role responder has none")
    status = _status(
        stage,
        State.DEGRADED,
        why=say("the hub did not take {count} events", count=2),
        pending=Pending(own[2:], len(own) - 2, stage.console.desk.clock.now_ms() - 74_000),
        sync=SyncState(cursor=18_204, pushed=18_196, refused={own[0]: refusal, own[1]: other}),
        parked_count=3,
        reach=Reach({}, 11, 9),
        clock_off_ms=3_400,
    )
    stage.console.window.sharing.hear(status)
    stage.settle()


def _page(page: str, prepare: Callable[[Stage], None]) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        prepare(stage)
        stage.console.window.show_pane("sync")
        stage.settle()
        stage.console.window.late.sync.pane.show_page(page)
        for _round in range(4):
            stage.console.desk.read(lambda: None)
            stage.settle()

    return scene


def _nothing(_stage: Stage) -> None:
    """A workstation on its own."""


def _waiting_unheard(stage: Stage) -> None:
    """Joined, and the hub was not heard yet."""
    desk = stage.console.desk
    desk.identity = replace(desk.identity, hub=_membership(stage))


def _away(stage: Stage) -> None:
    _joined(stage)
    stage.clock.advance(_AWAY_SECONDS)
    stage.poll()
    _say_offline(stage)


def _conflicts(stage: Stage) -> None:
    _degraded(stage)
    _diverge(stage)


def _silent(now_ms: int) -> NeighbourSeen:
    device = DeviceId("018f2c7e-6a10-7a11-8b22-0c33d4e5f608")
    return NeighbourSeen(
        device,
        "war-room-wall-berlin-second-floor",
        "wall",
        "192.0.2.44:40112",
        False,
        now_ms - 5_400_000,
        trouble="no answer within 5 s",
    )


def _parked(desk: Desk) -> tuple[EventFact, ...]:
    now_ms = desk.clock.now_ms()
    heading = desk.incidents.headings()[0]
    raj = next(each.id for each in desk.people.directory if each.name == "Raj Mehta")
    whys = ("certificate unknown", "certificate had run out", "after the cut-off of a revoked device")
    return tuple(
        EventFact(
            EventId(f"018f2c7e-77aa-7b0{number}-8c11-5d6e7f809{number}00"),
            "Incident: entry logged",
            heading.number,
            heading.id,
            PersonId(raj),
            now_ms - (number + 1) * 190_000,
            why,
            f"hub {_HUB}",
        )
        for number, why in enumerate(whys)
    )


def _forks(stage: Stage) -> tuple[ForkFact, ...]:
    heading = stage.console.live.headings[0]
    return (ForkFact(heading.number, OriginId("9f2c61d07be4538a1c0f9d7762ab34e5"), 2, heading.id),)


def _word(desk: Desk, hub: Membership) -> MembersWord:
    now_ms, day = desk.clock.now_ms(), 86_400_000
    names = ("Ana Ruiz", "Raj Mehta", "Mei Tanaka", "Bo Lindqvist", "Wall Berlin", "Tomas Weber")
    roles = ("responder", "incident_commander", "comms_lead", "responder", "observer", "responder")
    devices = [DeviceId(f"018f2c7e-6a10-7a1{at}-8b22-0c33d4e5f60{at}") for at in range(len(names))]
    devices[0] = hub.device
    people = {each.name: each.id for each in desk.people.directory}
    members = tuple(
        Member(
            device,
            bytes([at + 1]) * 32,
            PersonId(people.get(name, str(device))),
            name,
            role,
            now_ms - (60 - at) * day,
            now_ms - 2 * day if at == len(names) - 1 else None,
        )
        for at, (device, name, role) in enumerate(zip(devices, names, roles, strict=True))
    )
    called = ("ana-laptop", "ops-desk-1", "ops-desk-2", "dc-console", "wall-berlin", "old-laptop")
    machines = dict(zip(devices, called, strict=True))
    reply = MembersReply(members, ())
    return MembersWord.signed(desk.identity.authority, desk.identity.org, now_ms - 240_000, reply, machines)


def _ages(now_ms: int) -> tuple[FreshnessRow, ...]:
    hour = 3_600_000
    ages = {
        DataClass.HEALTH: (2_000, say("{count} services", count=42)),
        DataClass.ON_CALL: (14 * hour, say("version {version}, confirmed {span} ago", version=7, span="3 d")),
        DataClass.GRAPH: (
            9 * hour,
            say("version {version}, {services}", version=12, services=say("{count} services", count=42)),
        ),
        DataClass.RUNBOOKS: (9 * hour, "31 runbooks"),
        DataClass.CONTACTS: (31 * 24 * hour, say("{count} telephone numbers", count=28)),
        DataClass.BRIDGE: (9 * hour, "1 bridge"),
        DataClass.TEMPLATES: (9 * hour, "15 templates"),
        DataClass.MEMBERS: (9 * hour, ""),
    }
    held = {kind: Held(now_ms - age, note=note) for kind, (age, note) in ages.items()}
    rows = []
    for kind in DataClass:
        exchanged = held[kind].as_of_ms if kind in held else None
        rows.append(Table(held, Shared(belongs=True, exchanged_ms=exchanged)).row(kind, now_ms))
    return tuple(rows)


def _outages(desk: Desk) -> JournalView:
    now_ms = desk.clock.now_ms()
    heading = desk.incidents.headings()[0]
    began = now_ms - 3_000_000

    def item(
        number: int, what: str, before: str, after: str, fate: Fate, reason: str = "", undone: str = "", why: str = ""
    ) -> JournalItem:
        event = EventId(f"018f2c7e-88aa-7b0{number}-8c11-5d6e7f809{number}00")
        return JournalItem(
            event,
            heading.id,
            began + number * 61_000,
            "synced",
            "Ana Ruiz",
            what,
            before,
            after,
            why,
            fate,
            reason,
            undone,
            "run-1" if "step" in what.lower() else "",
            heading.number,
        )

    items = (
        item(1, "Fact logged", "", "Only eu regions affected", Fate.ACCEPTED),
        item(2, "Severity rated", "SEV1", "SEV2", Fate.CONFLICTED, "Severity: Raj Mehta set SEV1", "rate it again"),
        item(
            3,
            "Catalogue published",
            "version 11",
            "version 12",
            Fate.REJECTED,
            "no permission catalog:write in this certificate",
            "publish version 11 again, or have an admin publish version 12",
            "payments moved to another team",
        ),
        item(4, "Step 3 done", "doing", "done", Fate.ACCEPTED, "", "re-open the step"),
        item(5, "Task assigned", "", "Confirm no double charges: Tomas Weber", Fate.COMPENSATED, "Told by telephone."),
    )
    run = SagaView("run-1", "db-3 failover", 7, ("Step 4, Drain eu-west",))
    day = 86_400_000
    return JournalView(
        (
            PeriodView(began, began + 1_140_000, "the hub could not be reached", items, (run,)),
            PeriodView(began - day, began - day + 420_000, "the certificate had run out", (), (), 14),
        )
    )


def _bundle_export(stage: Stage) -> None:
    from console.windows.bundle_prompts import export_bundle

    window = stage.console.window
    export_bundle(stage.console.live, window, Path("/home/ana"), _incident(stage))


def _bundle_import(stage: Stage) -> None:
    """Looked into: what a bundle of another workstation would bring."""
    from console.windows.bundle_prompts import BundleImport

    dialog = BundleImport(stage.console.live, stage.console.window, "/media/usb/inc-1.wrbundle")
    dialog.open()
    desk, place = stage.console.desk, Path(tempfile.mkdtemp(prefix="watchfloor-screens-"))
    try:
        export(desk, place / "inc-1.wrbundle", (_incident(stage),))
        seen = inspect(desk, place / "inc-1.wrbundle")
        dialog.show_holds(Path("/media/usb/inc-1.wrbundle"), lines_of(desk, seen))
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _join(stage: Stage) -> None:
    from console.windows.join_dialog import JoinDialog

    dialog = JoinDialog(stage.console.live, lambda _joined: None, stage.console.window)
    dialog.url.set_text(_HUB)
    dialog.code.set_text("7K3Q-M9XW2-D4RT")
    dialog.open()


def _join_compare(stage: Stage) -> None:
    from console.windows.join_dialog import JoinDialog

    dialog = JoinDialog(stage.console.live, lambda _joined: None, stage.console.window)
    dialog.compare("9f2c61d07be4538a1c0f9d7762ab34e58c1d90f2b6a7735e04d8cc19ab62f071")
    dialog.open()


def _leave(stage: Stage) -> None:
    _degraded(stage)
    stage.console.window.do("sync.leave")


def _timeline(stage: Stage) -> None:
    """What is saved here, at the hub, on other devices, and not taken; one entry came late."""
    _joined(stage)
    newest = [entry.id for entry in stage.console.live.timeline()[:12]]
    refusal = Refusal(Outcome.PARKED, "the certificate was revoked before this was written")
    stage.console.window.sharing.hear(
        _status(
            stage,
            State.DEGRADED,
            why=say("the hub did not take 1 event"),
            pending=Pending(tuple(newest[:2]), 2, stage.console.desk.clock.now_ms() - 12_000),
            sync=SyncState(refused={newest[2]: refusal}),
            reach=Reach(dict.fromkeys(newest[5:], 8), 11, 9),
        )
    )
    stage.settle()
    stage.console.window.show_pane("timeline")


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "sync-none": _page("sharing", _nothing),
    "sync-unheard": _page("sharing", _waiting_unheard),
    "sync-centre": _page("sharing", _degraded),
    "sync-waiting": _page("waiting", _degraded),
    "sync-parked": _page("parked", _degraded),
    "sync-conflicts": _page("conflicts", _conflicts),
    "sync-journal": _page("journal", _degraded),
    "sync-readiness": _page("readiness", _degraded),
    "sync-members": _page("members", _degraded),
    "sync-away": _page("sharing", _away),
    "sync-timeline": _timeline,
    "sync-leave": _leave,
    "bundle-export": _bundle_export,
    "bundle-import": _bundle_import,
    "join": _join,
    "join-compare": _join_compare,
    "offline": _offline,
}
"""Any of them alone, too."""
