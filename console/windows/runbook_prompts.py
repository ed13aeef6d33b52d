"""The questions of the Runbook screen: a reason, a name, who reads and who answers."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.evidence_prompts import ask_about, keep_state
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from console.windows.restore_prompts import keep_up, to_pane
from models.incident.runs import commands
from models.incident.runs.commands import Ending
from models.incident.runs.part import PART as RUNS
from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.kernel.ids import PersonId, StreamId
from models.runbooks.runbook import ReadMode, Runbook
from resources.tongue import marked, tr

_MOVES: Final = {
    "skip": (StepState.SKIPPED, marked("Skip"), marked("It counts as settled, and the record says why.")),
    "fail": (StepState.FAILED, marked("Failed"), marked("The record says what happened instead.")),
    "block": (
        StepState.BLOCKED,
        marked("Blocked"),
        marked("It waits for something outside; it may still become done."),
    ),
}


def ask_for(live: Live, parent: QWidget, what: str, run_id: str, step_key: str) -> None:
    """Put the question that `what` names."""
    if live.incident is None:
        return
    if what == "restore":
        keep_up(live, parent)
        return
    if what == "preserve":
        keep_state(live, parent)
        return
    if what.startswith("evidence:"):
        ask_about(live, parent, what.partition(":")[2], step_key)
        return
    if what == "approvals":
        to_pane(parent, "approvals")
        return
    if what == "start":
        _start(live, parent, step_key)
        return
    run = live.part(RUNS).find(run_id)
    step = None if run is None else run.step(step_key)
    if run is None:
        return
    if what == "abort":
        reason = Question("reason", tr("Reason"), note=tr("required"))
        ask(
            live,
            tr("Abort {title}", title=run.title),
            tr("What is left undone stays so."),
            (reason,),
            tr("Abort the run"),
            parent,
        )(lambda answers: commands.EndRun(_stream(live), run.id, Ending.ABORTED, answers["reason"]))
    elif what == "mode":
        _mode(live, parent, run)
    elif step is not None:
        _on_step(live, parent, what, run, step)


def _on_step(live: Live, parent: QWidget, what: str, run: RunView, step: StepView) -> None:
    title = tr("step {number} {step}", number=step.number, step=step.step.text)
    if what == "assign":
        person = Question("person", tr("Person"), step.assignee or "", options=_people(live), is_open=True)
        ask(live, tr("Hand {title} to", title=title), "", (person,), tr("Hand over"), parent)(
            lambda answers: commands.AssignStep(_stream(live), run.id, step.key, _person(live, answers["person"]))
        )
    elif what == "reopen":
        reason = Question("reason", tr("Reason"), note=tr("required where it was settled"))
        ask(
            live,
            tr("Reopen {title}", title=title),
            tr("What was said of it stays in the record."),
            (reason,),
            tr("Reopen"),
            parent,
        )(lambda answers: commands.ReopenStep(_stream(live), run.id, step.key, answers["reason"]))
    elif what in _MOVES:
        state, button, sentence = _MOVES[what]
        ask(
            live,
            f"{tr(button)}: {title}",
            tr(sentence),
            (Question("reason", tr("Reason"), note=tr("required")),),
            tr(button),
            parent,
        )(lambda answers: commands.MoveStep(_stream(live), run.id, step.key, state, reason=answers["reason"]))


def _mode(live: Live, parent: QWidget, run: RunView) -> None:
    if run.mode is ReadMode.CHALLENGE_RESPONSE:
        live.submit(commands.ChangeMode(_stream(live), run.id, ReadMode.READ_DO))
        return
    sentence = tr("One reads a step aloud, another one answers with what is seen.")
    ask(live, tr("Challenge-response"), sentence, _pair(live), tr("Go on so"), parent)(
        lambda answers: commands.ChangeMode(_stream(live), run.id, ReadMode.CHALLENGE_RESPONSE, *_two(live, answers))
    )


def _start(live: Live, parent: QWidget, key: str) -> None:
    def found(book: Runbook) -> None:
        sentence = tr("It is worked through by two: one reads, another one answers.")
        ask(live, tr("Start {title}", title=book.title), sentence, _pair(live), tr("Start"), parent)(
            lambda answers: commands.StartRun(_stream(live), book, None, *_two(live, answers))
        )

    live.ask(lambda: live.desk.runbooks.library.find(key), found)


def show_evidence(live: Live, parent: QWidget) -> None:
    """The Runbook screen's page of what is in custody."""
    window = to_pane(parent, "runbook")
    if window is not None:
        window.late.runbook.pane.show_evidence()


def _pair(live: Live) -> tuple[Question, ...]:
    people = _people(live)[1:]
    return (
        Question("reader", tr("Reader"), live.desk.identity.me, options=people, is_open=True),
        Question("responder", tr("Responder"), note=tr("somebody else"), options=(("", ""), *people), is_open=True),
    )


def _two(live: Live, answers: Answers) -> tuple[PersonId | None, PersonId | None]:
    return _person(live, answers["reader"]), _person(live, answers["responder"])


def _people(live: Live) -> tuple[tuple[str, str], ...]:
    return (("", tr("nobody")), *((person.id, person.name) for person in live.desk.people.directory))


def _person(live: Live, answer: str) -> PersonId | None:
    if not answer:
        return None
    known = next((person.id for person in live.desk.people.directory if person.id == answer), None)
    return known or live.desk.people.find_or_expect(answer)


def _stream(live: Live) -> StreamId:
    assert live.incident is not None, "asked for an open incident"
    return live.incident.id
