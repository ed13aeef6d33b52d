"""Incidents commanded from several devices, through the real gate."""

from models.incident.commands import Declare
from models.incident.decide import IncidentCommand, decide
from models.incident.decision import Decision
from models.incident.severity import ImpactInputs
from models.incident.state import IncidentState
from models.incident.views import IncidentChange
from models.kernel.clock import ManualClock
from models.kernel.event import Event
from models.kernel.ids import PersonId, StreamId
from tests.fakes.events import ANA, START_MS, STREAM, Device, person


class Post:
    """A device with its own view of one incident; what it writes it keeps in `written`."""

    def __init__(self, number: int = 1, stream: StreamId = STREAM, clock: ManualClock | None = None) -> None:
        self.device = Device(person(number), number, clock or ManualClock(START_MS + number))
        self.stream = stream
        self.no_production = ""
        self.state = IncidentState(stream)
        self.known: dict[str, Event] = {}

    @property
    def actor(self) -> PersonId:
        return self.device.certificate.user

    def take(self, event: Event) -> IncidentChange | None:
        self.known[event.id] = event
        return self.state.apply(event)

    def do(self, command: Declare | IncidentCommand, actor: PersonId | None = None) -> list[Event]:
        context = Decision(
            now_ms=self.device.clock.now_ms(),
            actor=actor or self.actor,
            new_stream=lambda: self.stream,
            next_number=lambda drill: "INC-D17" if drill else "INC-204",
            no_production=self.no_production,
        )
        drafts = decide(self.state if self.known else None, command, context)
        events = self.device.record(drafts)
        for event in events:
            if event.stream == self.stream:
                self.take(event)
        return events

    def hear(self, other: "Post") -> None:
        for event in other.known.values():
            self.take(event)


def declared(users_bp: int = 3_100, **rest: object) -> Post:
    """Ana's desk with INC-204 declared by her: SEV1 unless told otherwise."""
    post = Post(1)
    assert post.actor == ANA
    post.do(Declare("Checkout failing", inputs=ImpactInputs(users_bp=users_bp), **rest))  # type: ignore[arg-type]  # by name
    return post
