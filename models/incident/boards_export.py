"""Triage, polls, hypotheses and workstreams of an incident as JSON values. Pure: names come from a look-up."""

from collections.abc import Callable, Mapping
from typing import Any

from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.hypotheses.views import Evidence, HypothesisView
from models.incident.polls.part import PART as POLLS
from models.incident.polls.views import PollView
from models.incident.triage.part import PART as TRIAGE
from models.incident.triage.views import StepView
from models.incident.views import part_in
from models.incident.workstreams.part import PART as WORKSTREAMS
from models.incident.workstreams.views import WorkstreamView
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId

NameOf = Callable[[PersonId], str]


def boards_to_json(parts: Mapping[str, Any], name_of: NameOf, now_ms: int) -> dict[str, Any]:
    """By name of the board; `parts` are the views of all parts of an incident. `now_ms` tells what is overdue."""
    return {
        "triage": [step_to_json(each, name_of) for each in part_in(parts, TRIAGE).steps],
        "polls": [poll_to_json(each, name_of) for each in part_in(parts, POLLS).all],
        "hypotheses": [hypothesis_to_json(each, name_of) for each in part_in(parts, HYPOTHESES).all],
        "workstreams": [workstream_to_json(each, name_of, now_ms) for each in part_in(parts, WORKSTREAMS).all],
    }


def step_to_json(step: StepView, name_of: NameOf) -> dict[str, Any]:
    """One step of triage; an open one has no finding."""
    return {
        "step": step.step.value,
        "label": step.step.label,
        "finding": step.finding or None,
        "by": None if step.by is None else name_of(step.by),
        "at": _time(step.at_ms),
    }


def poll_to_json(poll: PollView, name_of: NameOf) -> dict[str, Any]:
    """One poll with every voice."""
    return {
        "poll": poll.id,
        "kind": poll.kind.value,
        "question": poll.question,
        "asked": [name_of(person) for person in poll.asked],
        "opened": rfc3339(poll.opened_ms),
        "opened_by": name_of(poll.opened_by),
        "outcome": None if poll.outcome is None else poll.outcome.value,
        "sentence": poll.sentence,
        "missing": [name_of(person) for person in poll.standing.missing],
        "closed": _time(poll.closed_ms),
        "closed_by": None if poll.closed_by is None else name_of(poll.closed_by),
        "voices": [
            {
                "voice": each.voice.value,
                "person": name_of(each.person),
                "by": name_of(each.by),
                "words": each.words,
                "at": rfc3339(each.at_ms),
                "counts": each.counts,
                "late": each.is_late,
            }
            for each in poll.voices
        ],
    }


def hypothesis_to_json(hypothesis: HypothesisView, name_of: NameOf) -> dict[str, Any]:
    """One hypothesis with its evidence."""
    return {
        "hypothesis": hypothesis.id,
        "statement": hypothesis.statement,
        "exit_criterion": hypothesis.settles,
        "owner": name_of(hypothesis.owner),
        "status": hypothesis.status.value,
        "reason": hypothesis.reason,
        "for": [_evidence(each, name_of) for each in hypothesis.pros],
        "against": [_evidence(each, name_of) for each in hypothesis.cons],
    }


def workstream_to_json(workstream: WorkstreamView, name_of: NameOf, now_ms: int) -> dict[str, Any]:
    """One workstream and where its next check-in stands."""
    return {
        "workstream": workstream.id,
        "name": workstream.name,
        "owner": name_of(workstream.owner),
        "goal": workstream.goal,
        "hypothesis": workstream.hypothesis,
        "status": workstream.status.value,
        "note": workstream.note,
        "next_check_in": _time(workstream.next_ms),
        "due": workstream.due(now_ms).value,
        "check_ins": [
            {"words": each.words, "by": name_of(each.by), "at": rfc3339(each.at_ms)} for each in workstream.check_ins
        ],
    }


def _evidence(evidence: Evidence, name_of: NameOf) -> dict[str, Any]:
    return {
        "text": evidence.text,
        "entry": evidence.entry,
        "by": name_of(evidence.by),
        "at": rfc3339(evidence.at_ms),
    }


def _time(at_ms: int | None) -> str | None:
    return None if at_ms is None else rfc3339(at_ms)
