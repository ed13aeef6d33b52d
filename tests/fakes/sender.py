"""A workstation from which updates go to every kind of sink, at systems that are made up and listen on loopback."""

from collections.abc import Mapping
from pathlib import Path

from console.bench.outbox_provider import MailSink, Provider
from console.bench.outbox_station import sink_file
from console.channels.configured import SECRET_PREFIX
from console.outbox_setup import worker_of
from console.outbox_worker import OutboxWorker
from console.settings import Settings
from models.comms import commands as drafts
from models.comms.audience import CommsAudience
from models.comms.holding import Workstation
from models.comms.outbox.item import Item
from models.incident.commands import AssignRole, Declare
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel.ids import StreamId
from tests.fakes.station import Station

INTERNAL = CommsAudience.INTERNAL


class Sender:
    """A workstation with all kinds of sinks for internal updates, which nobody needs to approve on a SEV4."""

    def __init__(self, place: Path, provider: Provider, mail: MailSink, other: "Sender | None" = None) -> None:
        """Beside another: a second workstation of the same person, with keys and a record of its own."""
        self.station = Station(place / "data")
        if other is not None:
            self.station.clock = other.station.clock
            self.station.secrets.put({"authority-key": other.station.secrets.get("authority-key") or ""})
        first = self.station.open()
        if other is not None:
            who = other.desk.identity
            first.read(lambda: first.meta.put({"org": who.org, "me": who.me}))
        first.close()
        file = sink_file(place, provider.url, mail.port)
        file.write_text(file.read_text().replace("[customers]", "[internal]"))
        self.settings = Settings(self.station.place / "settings.json")
        self.settings.put({"comms.sinks": str(file)})
        web = ("hook", "flow", "any")
        secrets = {SECRET_PREFIX + name: f"{provider.url}/{name}" for name in web}
        self.station.secrets.put({**secrets, SECRET_PREFIX + "token": "t-0123456789"})
        self.provider = provider
        self.start()

    def start(self) -> None:
        self.desk = self.station.open()
        self.worker: OutboxWorker = worker_of(self.desk, self.settings)

    def send(self, *, drill: bool = False) -> StreamId:
        incident, key = self.ask(drill=drill)
        self.desk.execute(drafts.SendUpdate(incident, key))
        return incident

    def ask(self, *, drill: bool = False) -> tuple[StreamId, str]:
        """The incident and the draft that was put up for approval."""
        desk, me = self.desk, self.desk.identity.me
        incident = desk.execute(Declare("Search slow", severity=Severity.SEV4, drill=drill)).stream
        desk.execute(AssignRole(incident, Role.COMMS_LEAD, me))
        desk.execute(drafts.BeginDraft(incident, INTERNAL, is_holding=True))
        key = desk.read(lambda: desk.comms.desk(incident, me)).drafts[INTERNAL].draft.key
        desk.execute(drafts.AskReview(incident, key))
        return incident, key

    def items(self, incident: StreamId) -> tuple[Item, ...]:
        return self.desk.read(lambda: self._items(incident))

    def elsewhere(self, incident: StreamId) -> Mapping[str, Workstation]:
        desk = self.desk
        return desk.read(lambda: desk.outbox_rules.elsewhere(self._items(incident), desk.identity.me))

    def _items(self, incident: StreamId) -> tuple[Item, ...]:
        return self.desk.comms.outbox.items(self.desk.clock.now_ms(), incident)

    def lines(self, incident: StreamId) -> list[str]:
        return [each.text for each in self.desk.read(lambda: self.desk.incidents.state(incident).entries())]
