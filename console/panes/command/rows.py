"""The boards of the Command screen as rows in words. Pure."""

from collections.abc import Callable, Iterable, Mapping

from console.panes.words import countdown, minute
from models.incident.hypotheses.events import Status as Judgement
from models.incident.hypotheses.views import HypothesisView
from models.incident.polls.views import PollView
from models.incident.polls.voice import Outcome
from models.incident.triage.steps import Step
from models.incident.triage.views import Triage
from models.incident.workstreams.events import Status as Standing
from models.incident.workstreams.views import Due, WorkstreamView
from models.kernel.ids import PersonId
from resources.tongue import tr
from widgets.two_line_list import Sign, TwoLineView

NameOf = Callable[[PersonId], str]


def triage_rows(card: Triage, proposed: Mapping[Step, str], name_of: NameOf) -> list[TwoLineView]:
    """A row for each step: what was found and by whom, else what the console proposes."""
    rows = []
    for each in card.steps:
        if each.is_ticked:
            by = "" if each.by is None or each.at_ms is None else f"{name_of(each.by)} {minute(each.at_ms)}"
            rows.append(TwoLineView(each.step.value, tr(each.step.label), each.finding, by, Sign.DONE))
        else:
            words = proposed.get(each.step)
            said = tr("Proposed: {words}", words=words) if words else each.step.question
            rows.append(TwoLineView(each.step.value, tr(each.step.label), said, tr("open"), Sign.OPEN))
    return rows


def poll_rows(polls: Iterable[PollView], name_of: NameOf) -> list[TwoLineView]:
    """Open ones first, then the newest."""
    ordered = sorted(polls, key=lambda each: (not each.is_open, -each.opened_ms, each.id))
    return [_poll(each, name_of) for each in ordered]


def _poll(poll: PollView, name_of: NameOf) -> TwoLineView:
    missing = ", ".join(name_of(person) for person in poll.standing.missing)
    against = "; ".join(f"{name_of(each.person)}: {each.words or tr(each.voice.label)}" for each in poll.objections)
    late = sum(each.is_late for each in poll.voices)
    parts = [
        poll.sentence if poll.voices or not poll.is_open else tr("nobody has spoken"),
        against,
        tr("no voice from {missing}", missing=missing) if missing else "",
        tr("{late} late", late=late) if late else "",
    ]
    if poll.outcome is None:
        end, sign = tr("open since {minute}", minute=minute(poll.opened_ms)), Sign.OPEN
    else:
        by = "" if poll.closed_by is None else f", {name_of(poll.closed_by)}"
        end = (
            tr("closed {minute}{by}", minute=minute(poll.closed_ms), by=by)
            if poll.closed_ms is not None
            else tr("closed")
        )
        is_yes = poll.outcome in (Outcome.GO, Outcome.NO_OBJECTIONS)
        sign = Sign.DONE if is_yes else Sign.WARNING
    said = " · ".join(part for part in parts if part)
    return TwoLineView(poll.id, f"{tr(poll.kind.label)} {poll.question}", said, end, sign)


def hypothesis_rows(hypotheses: Iterable[HypothesisView], name_of: NameOf) -> list[TwoLineView]:
    """In the order given."""
    signs = {Judgement.CONFIRMED: Sign.DONE, Judgement.RULED_OUT: Sign.OFF, Judgement.PARKED: Sign.OFF}
    return [
        TwoLineView(
            each.id,
            each.statement,
            tr("{pros} for, {cons} against · ", pros=len(each.pros), cons=len(each.cons))
            + (
                tr("why: {reason}", reason=each.reason)
                if each.reason
                else tr("settled by: {settles}", settles=each.settles)
            ),
            f"{tr(each.status.label)}, {name_of(each.owner)}",
            signs.get(each.status, Sign.OPEN),
        )
        for each in hypotheses
    ]


def workstream_rows(workstreams: Iterable[WorkstreamView], now_ms: int, name_of: NameOf) -> list[TwoLineView]:
    """In the order given; what is due says so in words."""
    rows = []
    for each in workstreams:
        due = each.due(now_ms)
        end = tr(each.status.label)
        if each.next_ms is not None and due is not Due.NONE:
            word = "" if due is Due.LATER else f"{tr(due.value)} "
            end = f"{word}{countdown(each.next_ms, now_ms)}"
        sign = Sign.OFF if each.status.is_over else Sign.OPEN
        if due is Due.OVERDUE or each.status is Standing.BLOCKED:
            sign = Sign.WARNING
        last = each.check_ins[-1].words if each.check_ins else each.goal
        note = f"{tr(each.status.label)}: {each.note}" if each.note else last
        rows.append(TwoLineView(each.id, f"{each.name} · {name_of(each.owner)}", note, end, sign))
    return rows
