"""A workstation with the real record and the real worker, and with stand-ins for everything else: to be cut and started again."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, TypeVar

from console.bench.outbox_cuts import Boundary
from console.bench.outbox_provider import PATIENCE_SECONDS, MailSink, Provider
from console.bench.record import KEY, new_author
from console.bus import Bus
from console.channels.configured import SECRET_PREFIX, configured
from console.channels.registry import Channels
from console.outbox_worker import OutboxWorker
from console.secret_store import MemorySecrets
from console.workers import StoreThread
from models.comms.audience import CommsAudience
from models.comms.outbox import commands as c
from models.comms.outbox.decide import ApprovalFact, OutboxContext, blobs_of, decide
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import Item, State
from models.comms.phase import Phase
from models.comms.rendering.render import approved_hash
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.update import Component, ComponentState, Update
from models.kernel.clock import ManualClock
from models.kernel.event import Draft, Event
from models.kernel.ids import PersonId, StreamId, uuid7
from models.store import schema
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.records import Blobs

T = TypeVar("T")

_START_MS: Final = 1_790_000_000_000
KINDS: Final = tuple(kind for kind in SinkKind if kind not in (SinkKind.SMS, SinkKind.APPRISE))
"""All that reach something by themselves; apprise makes its own connections."""


def sink_file(folder: Path, url: str, mail_port: int) -> Path:
    """One sink of every kind, all leading to the stand-ins."""
    common = 'audiences: [customers], private: ["127.0.0.1"]'
    web = f"{common}, token: secret:token, url: {url}"
    hook = f"{common}, address: secret"
    lines = [
        f'{{name: statuspage, kind: statuspage, {web}, page: pg1, components: {{checkout: "c1"}}}}',
        f'{{name: cachet, kind: cachet, {web}, components: {{checkout: "3"}}}}',
        f"{{name: static, kind: static, audiences: [customers], folder: {folder / 'page'}, title: Example status}}",
        f"{{name: slack, kind: slack, {web}, channel: C0123456789}}",
        f"{{name: slack-webhook, kind: slack_webhook, {hook}:hook}}",
        f"{{name: teams, kind: teams, {hook}:flow}}",
        f"{{name: mattermost, kind: mattermost, {web}, channel: ch1}}",
        f"{{name: mattermost-webhook, kind: mattermost_webhook, {hook}:hook}}",
        f'{{name: matrix, kind: matrix, {web}, room: "!room:example.test"}}',
        f"{{name: email, kind: email, {common}, server: 127.0.0.1, port: {mail_port}, tls: none,"
        " sender: status@example.test, recipients: [a@example.test, b@example.test]}",
        f"{{name: pagerduty, kind: pagerduty, {web}}}",
        f"{{name: pagerduty-update, kind: pagerduty_update, {web}, from: status@example.test}}",
        f"{{name: webhook, kind: webhook, {hook}:any, signing: secret:token}}",
    ]
    place = folder / "sinks.yaml"
    place.write_text("watchfloor: sinks/1\nsinks:\n" + "".join(f"  - {line}\n" for line in lines), encoding="utf-8")
    return place


class _Book:
    """The outbox alone: everything is approved, and nothing stands in a timeline."""

    prefix = "comms"
    commands: tuple[type, ...] = c.COMMANDS

    def __init__(self, station: "Station") -> None:
        self._station = station
        self.outbox = Outbox()

    def decide(self, command: Any, actor: PersonId) -> tuple[Draft, ...]:
        """As the real book, with approvals granted."""
        station = self._station
        if isinstance(command, c.QueueUpdate):
            for data in blobs_of(command):
                station.blobs.put(data)
        here = station.author.origin
        given = ApprovalFact(True, approvers=(actor,), given_ms=station.clock.now_ms(), sent_from=here)
        context = OutboxContext(
            station.clock.now_ms(),
            station.author.org,
            station.author.origin,
            command.incident,
            False,
            lambda _sha256: given,
            lambda sha256: station.blobs.get(bytes.fromhex(sha256)),
        )
        return decide(self.outbox, command, context)

    def apply(self, event: Event, position: int) -> object:
        """Fold it."""
        return self.outbox.apply(event) or None

    def refold(self, stream: StreamId) -> None:
        """Nothing comes from elsewhere."""

    def flush(self) -> None:
        """Nothing is cached."""


class Station:
    """One thread does everything. `start_again` forgets all that is not in the database."""

    def __init__(self, folder: Path, provider: Provider, mail: MailSink) -> None:
        self.folder, self.provider, self.mail = folder, provider, mail
        self.clock = ManualClock(_START_MS)
        self.boundary: Boundary | None = None
        self._database = Database(folder / "record.db", KEY)
        schema.bring_up(self._database)
        self._log, self.blobs = EventLog(self._database), Blobs(self._database)
        self._thread = StoreThread()
        self.author = new_author(self.clock)
        secrets = MemorySecrets()
        values = {"token": "t-0123456789", "hook": f"{provider.url}/hook", "flow": f"{provider.url}/flow"}
        values["any"] = f"{provider.url}/any"
        secrets.put({SECRET_PREFIX + name: value for name, value in values.items()})
        self.channels: Channels = configured(
            sink_file(folder, provider.url, mail.port), secrets, self.clock, timeout_seconds=PATIENCE_SECONDS
        )
        self.incident = StreamId(uuid7(_START_MS))
        self.start_again()

    def start_again(self) -> None:
        """As after a kill: the folds are made anew from what is durable, and a new worker has seen nothing."""
        self._book = _Book(self)
        for event in self._log.events(self.incident):
            self._book.outbox.apply(event)
        self._bus = Bus(self._thread, self._log, lambda: self.author, (self._book,))
        self.worker = OutboxWorker(self, lambda: self._book.outbox, self, self.channels, self.author.origin, self.clock)

    def next_incident(self) -> None:
        """A fresh one, so that cases do not meet."""
        self.incident = StreamId(uuid7(self.clock.now_ms()))
        self.start_again()

    def read(self, question: Callable[[], T]) -> T:
        """As a desk."""
        return question()

    def execute(self, command: object) -> Any:
        """As a desk; the moments before and after the commit are touches of the world."""
        if self.boundary is not None:
            self.boundary.touch()
        receipt = self._bus.execute(command)
        if self.boundary is not None:
            self.boundary.touch()
        return receipt

    def content(self, item: Item) -> bytes | None:
        """As the outbox's rules."""
        return self.blobs.get(bytes.fromhex(item.content))

    def queue(self, kind: SinkKind, words: str, number: int = 1) -> Item:
        """One approved update for the sink of this kind."""
        sink = next(each for each in self.channels.sinks if each.kind is kind)
        state = Component("checkout", "Checkout", ComponentState.PARTIAL_OUTAGE)
        update = Update(
            self.incident,
            "INC-204",
            CommsAudience.CUSTOMERS,
            Phase.INVESTIGATING,
            f"Checkout fails {words}",
            "About 40 % of checkouts fail.",
            (state,),
            None,
            "SEV2",
            False,
            number,
            self.clock.now_ms(),
        )
        sinks: tuple[Sink, ...] = (sink,)
        command = c.QueueUpdate(self.incident, update, sinks, approved_hash(update, sinks))
        receipt = self._bus.execute(command)
        assert receipt.events
        return self.items()[-1]

    def items(self) -> tuple[Item, ...]:
        """All of the incident, as they stand."""
        return self._book.outbox.items(self.clock.now_ms(), self.incident)

    def settle_by_hand(self) -> int:
        """A person looks at the systems themselves and says what is there; gives how often one had to."""
        asked = 0
        for item in self.items():
            if item.state is State.UNKNOWN:
                asked += 1
                is_there = self.accepted(item) > 0
                self.execute(c.Settle(item.incident, item.effect, is_there, "looked there"))
            elif item.state is State.FAILED:
                asked += 1
                self.execute(c.Retry(item.incident, item.effect, "it is not there"))
        return asked

    def accepted(self, item: Item) -> int:
        """How often the world has it."""
        if item.kind is SinkKind.STATIC:
            page = self.folder / "page" / "status.json"
            return page.read_text(encoding="utf-8").count(f'"id": "{item.effect}"') if page.exists() else 0
        if item.kind is SinkKind.EMAIL:
            return sum(1 for each in self.mail.taken if item.effect.encode() in each)
        return self.provider.accepted(item.effect, item.title)

    def close(self) -> None:
        """Let go of everything."""
        self._thread.stop()
        self._database.close()
