"""One workstation's inbox in memory, with a clock set by hand."""

from collections.abc import Mapping

from models.alerts.alert import Alert, AlertState, Silence
from models.alerts.inbox import commands as c
from models.alerts.inbox.board import board
from models.alerts.inbox.decide import InboxContext, decide
from models.alerts.inbox.log import AlertLog
from models.alerts.inbox.views import Inbox
from models.health.condition import Condition
from models.kernel.canonical import encode
from models.kernel.event import Event
from models.kernel.ids import PersonId, StreamId
from tests.fakes.events import ANA, START_MS, Device

MINUTE = 60_000
INCIDENT = StreamId("0197f000-0000-7000-8000-00000000aaaa")
TODAY = StreamId("0197f000-0000-7000-8000-00000000bbbb")
WINDOWS = StreamId("0197f000-0000-7000-8000-00000000cccc")


def alert(
    fingerprint: str = "db",
    *,
    service: str | None = "db-3",
    severity: str = "critical",
    state: AlertState = "firing",
    starts: int = START_MS - 30_000,
    ends: int | None = None,
    labels: Mapping[str, str] | None = None,
    summary: str = "connection pool exhausted",
    source: str = "am",
    name: str = "PoolExhausted",
) -> Alert:
    return Alert(fingerprint, name, service, state, severity, summary, starts, ends, labels or {}, source)


DB = alert()


class Room:
    def __init__(self, user: PersonId = ANA, seed: int = 1, tiers: Mapping[str, int | None] | None = None) -> None:
        self.device = Device(user, seed)
        self.log = AlertLog()
        self.events: list[Event] = []
        self.tiers = tiers or {}
        self.conditions: Mapping[str, Condition] = {}
        self.needs: Mapping[str, tuple[str, ...]] = {}
        self.largest = 0

    def now(self) -> int:
        return self.device.clock.now_ms()

    def wait(self, minutes: float) -> None:
        self.device.clock.advance(minutes * 60)

    def do(self, command: c.InboxCommand) -> None:
        drafts = decide(self.log, command, InboxContext(self.now(), TODAY, lambda _key: TODAY, WINDOWS))
        self.largest = max(self.largest, *(len(encode(dict(draft.body))) for draft in drafts))
        for draft in drafts:
            self.hear(self.device.record((draft,))[0])

    def hear(self, event: Event) -> None:
        self.events.append(event)
        assert self.log.apply(event)

    def observe(self, *alerts: Alert, silences: tuple[Silence, ...] = (), is_complete: bool = True) -> None:
        source = alerts[0].source if alerts else "am"
        self.do(c.Observe(source, alerts, silences, self.tiers, is_complete))

    def board(self) -> Inbox:
        return board(self.log, self.now(), self.conditions, self.needs)

    def keys(self) -> tuple[str, ...]:
        return tuple(each.key for group in self.board().groups for each in group.alerts)
