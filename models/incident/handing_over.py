"""What the boards of an incident add to its briefing: what would end it, what is open, what could make it worse. Pure."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from models.incident.briefing import Extras, NameOf
from models.incident.determination.part import PART as DETERMINATION
from models.incident.hypotheses.events import Status as Judgement
from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.links.part import PART as LINKS
from models.incident.polls.part import PART as POLLS
from models.incident.views import part_in
from models.incident.workstreams.events import Status as Going
from models.incident.workstreams.part import PART as WORKSTREAMS

_MOST: Final = 4
"""Of one thing: a briefing is read back."""


def extras(parts: Mapping[str, Any], name_of: NameOf, impact: Sequence[str] = ()) -> Extras:
    """From the views of all parts. `impact`: sentences of whoever sees the estate."""
    hypotheses = part_in(parts, HYPOTHESES).board
    exits = [each for each in hypotheses if each.status in (Judgement.OPEN, Judgement.CONFIRMED)]
    polls = [each for each in part_in(parts, POLLS).all if each.is_open]
    streams = part_in(parts, WORKSTREAMS).board
    running = [each for each in streams if not each.status.is_over]
    blocked = [each for each in running if each.status is Going.BLOCKED]
    risks = [f"Decision pending: {each.question}" for each in polls[:_MOST]]
    risks += [
        f"Blocked: {each.name} ({name_of(each.owner)}){f', {each.note}' if each.note else ''}" for each in blocked
    ]
    if part_in(parts, DETERMINATION).open:
        risks.append("Decision pending: outage or degradation is disputed")
    children = part_in(parts, LINKS).children
    cascade = [f"Led to {', '.join(each.number for each in children)}"] if children else []
    return Extras(
        impact=(*impact, *cascade),
        exit_criteria=tuple(f"{each.settles} ({name_of(each.owner)}: {each.statement})" for each in exits[:_MOST]),
        risks=tuple(risks),
        actions=tuple(
            f"{each.name} ({name_of(each.owner)}, workstream {each.status.label})" for each in running[:_MOST]
        ),
    )
