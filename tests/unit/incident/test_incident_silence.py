from dataclasses import replace

from models.incident.lifecycle import State
from models.incident.severity import Severity
from models.incident.silence import ASK_AFTER_MS, silence_ms
from models.incident.state import IncidentState
from models.kernel.ids import StreamId

RUNNING = replace(
    IncidentState(StreamId("01a1fc6d-01e6-77aa-8310-745d4c2771e3")).summary(),
    severity=Severity.SEV2,
    state=State.INVESTIGATING,
)


def test_ten_quiet_minutes_of_a_major_incident_ask() -> None:
    assert silence_ms(RUNNING, 0, ASK_AFTER_MS) == ASK_AFTER_MS
    assert silence_ms(RUNNING, 0, ASK_AFTER_MS - 1) is None


def test_nobody_is_asked_about_minor_or_finished_incidents() -> None:
    assert silence_ms(replace(RUNNING, severity=Severity.SEV3), 0, ASK_AFTER_MS) is None
    assert silence_ms(replace(RUNNING, state=State.RESOLVED), 0, ASK_AFTER_MS) is None
