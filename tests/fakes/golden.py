"""Makes a golden database of the present schema; see tests/data/golden/README.md."""

import json
import sys
from pathlib import Path

from models.incident import events
from models.incident.cadence import Audience
from models.incident.commands import (
    AcceptHandover,
    AssignRole,
    ChangeServices,
    ChangeTask,
    CorrectEntry,
    Declare,
    LogEntry,
    Merge,
    MoveState,
    OfferHandover,
    PinEntry,
    RateSeverity,
    Retitle,
    SetNextUpdate,
)
from models.incident.decide import IncidentCommand, decide
from models.incident.decision import Decision
from models.incident.entry import Kind, TaskState
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.state import IncidentState
from models.kernel.ids import EventId, PersonId, StreamId
from models.store.event_log import event_of
from tests.fakes.events import ANA, BO, MEI, RAJ, STREAM
from tests.fakes.records import Record

OTHER = StreamId("0197f000-0000-7000-8000-0000000000bb")


class Story:
    """One incident, told through the real gate."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.state = IncidentState(STREAM)
        self.told: set[str] = set()

    def do(self, command: Declare | IncidentCommand, actor: PersonId = ANA) -> EventId:
        device = self.record.device
        device.clock.advance(60)
        context = Decision(device.clock.now_ms(), actor, lambda: STREAM, lambda _drill: "INC-204")
        signed = [device.sign(draft) for draft in decide(self.state if self.told else None, command, context)]
        own = [event for event in signed if event.envelope.stream == STREAM]
        self.record.log.append(signed)
        for event in own:
            self.state.apply(event_of(event))
            self.told.add(event.envelope.type)
        return own[0].envelope.id


def tell(record: Record) -> Story:
    story = Story(record)
    story.do(Declare("Checkout failing", severity=Severity.SEV2, commander=BO))
    logged = story.do(LogEntry(STREAM, "5xx at 40 %"))
    story.do(PinEntry(STREAM, story.do(CorrectEntry(STREAM, logged, "5xx at 30 %", "misread"))))
    task = story.do(LogEntry(STREAM, "Fail over", Kind.TASK, fields={"owner": ANA, "minutes": 10}))
    story.do(ChangeTask(STREAM, task, TaskState.DONE, "done"))
    story.do(Retitle(STREAM, "Checkout failing in the west – 30 % of users"))
    story.do(ChangeServices(STREAM, ("checkout", "payments")))
    story.do(SetNextUpdate(STREAM, record.device.clock.now_ms() + 1_200_000, Audience.EXTERNAL))
    for role, person in ((Role.COMMS_LEAD, MEI), (Role.SCRIBE, RAJ)):
        story.do(AssignRole(STREAM, role, person))
    story.do(RateSeverity(STREAM, Severity.SEV1))
    for state in (State.TRIAGE, State.INVESTIGATING):
        story.do(MoveState(STREAM, state, "next"))
    # One key signs for one person, so command comes back to her by the offer she accepts.
    offer = story.do(OfferHandover(STREAM, ANA, "impact, plan, risks"), actor=BO)
    story.do(AcceptHandover(STREAM, offer, "impact, plan, risks: understood"))
    story.do(Merge(STREAM, OTHER, "INC-203", State.INVESTIGATING, reason="same cause"))
    assert story.told == set(events.VERSIONS), set(events.VERSIONS) - story.told
    return story


def main(path: Path) -> None:
    if path.exists():
        sys.exit(f"{path} exists; golden files are never made again")
    record = Record(path)
    story = tell(record)
    record.database.close()
    text = json.dumps(story.state.to_plain(), indent=1, sort_keys=True, ensure_ascii=False)
    path.with_suffix(".json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
