"""What people gave themselves a time for, and what they are reminded of when it is over (HLT-5, ICM-3, COM-4).

Reminders tell; they change nothing and are no lines of the timeline: every console works them out from the record alone.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.incident.determination.part import PART as DETERMINATION
from models.incident.lifecycle import State
from models.incident.rotation import ASK_AFTER_HOURS, HOUR_MS
from models.incident.triage.part import PART as TRIAGE
from models.incident.triage.steps import TARGET_MS
from models.incident.views import IncidentSummary, part_in
from resources.said import say

_TRIAGED: Final = frozenset({State.DECLARED, State.TRIAGE, State.INVESTIGATING, State.IDENTIFIED})
"""States in which initial triage still matters."""


class About(StrEnum):
    """What a reminder is about. The value is part of its id."""

    TRIAGE = "triage"
    RULING = "ruling"
    ROTATION = "rotation"
    UPDATE = "update"
    FALLBACK = "fallback"
    """One that fits is to be put before the Incident Commander."""
    WORKAROUND = "workaround"
    """One is active, and its safe time is over."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One, of one incident."""

    about: About
    incident: str
    key: str
    """Tells it from others about the same."""
    due_ms: int
    sentence: str

    @property
    def id(self) -> str:
        """Names it, the same on every console."""
        return f"{self.incident}|{self.about}|{self.key}"


def reminders(
    summary: IncidentSummary, parts: Mapping[str, Any], command_since_ms: int | None, now_ms: int
) -> tuple[Reminder, ...]:
    """All of an open incident, whether due or still to come; `command_since_ms` as models.incident.rotation gives it."""
    if not summary.is_open:
        return ()
    found = []
    number, incident = summary.number, str(summary.id)
    card = part_in(parts, TRIAGE)
    if card.open_steps and summary.state in _TRIAGED:
        left = ", ".join(step.label for step in card.open_steps)
        sentence = say(
            "{number}: triage is past its {target_ms} minutes; open: {left}.",
            number=number,
            target_ms=TARGET_MS // 60000,
            left=left,
        )
        found.append(Reminder(About.TRIAGE, incident, "", summary.declared_ms + TARGET_MS, sentence))
    for dispute in part_in(parts, DETERMINATION).open:
        sentence = say(
            "{number}: the ruling on outage or degradation is due; the higher stands until then.", number=number
        )
        found.append(Reminder(About.RULING, incident, dispute.key, dispute.due_ms, sentence))
    for update in summary.updates:
        clock = f"{datetime.datetime.fromtimestamp(update.due_ms / 1000, datetime.UTC):%H:%M}"
        sentence = say(
            "{number}: the {audience} update was due {clock} UTC. Incident Commander: see to it (F9).",
            number=number,
            audience=say(update.audience.value),
            clock=clock,
        )
        found.append(Reminder(About.UPDATE, incident, f"{update.audience}.{update.due_ms}", update.due_ms, sentence))
    if command_since_ms is not None:
        # The last that fell due, and the next: who stays on is asked again every four hours.
        turn_ms = ASK_AFTER_HOURS * HOUR_MS
        turn = max(1, (now_ms - command_since_ms) // turn_ms)
        is_over = command_since_ms + turn * turn_ms <= now_ms
        for each in (turn, turn + 1) if is_over else (turn,):
            hours = each * ASK_AFTER_HOURS
            sentence = say(
                "{number}: {hours} h in command without a break. Hand over (F12), or go on knowingly.",
                number=number,
                hours=hours,
            )
            due_ms = command_since_ms + each * turn_ms
            found.append(Reminder(About.ROTATION, incident, f"{command_since_ms}.{each}", due_ms, sentence))
    return tuple(sorted(found, key=lambda each: (each.due_ms, each.id)))
