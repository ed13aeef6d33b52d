"""The restore order as a run: asked for with a recovery inventory, whose differences are said first; kept up to date."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.restore_run import Planned, commands_for, open_restore, planned, read_inventory
from console.windows.prompt import Answers, Prompt, Question
from models.health.condition import Condition
from models.incident.runs import commands
from models.incident.runs.part import PART as RUNS
from models.kernel.errors import BadInput, Problem, Refused
from resources.tongue import all_shown, shown, tr

if TYPE_CHECKING:
    from console.windows.main_window import MainWindow

_MOST_BYTES: Final = 4 * 1024 * 1024


def restore(live: Live, parent: QWidget) -> None:
    """Ask for the inventory, then begin the restore order as a run, or bring it up to date, and look at it."""
    if live.incident is None:
        return
    told: list[tuple[str, ...]] = []

    def answer(answers: Answers, prompt: Prompt) -> None:
        try:
            plan = _plan(live, answers["inventory"])
        except (BadInput, Refused) as error:
            prompt.refuse(shown(str(error)))
            return
        said = all_shown(plan.found.sentences)
        if said and said not in told:
            told.append(said)
            prompt.refuse(tr("{said}. Once more starts the run, with this said in it.", said="; ".join(said)))
            return
        prompt.succeed()
        _carry_out(live, parent, plan, quietly=False)

    sentence = tr("What the incident hit, dependencies first. Services that are healthy again are marked.")
    note = tr("a file with a service id a line; empty without one")
    question = Question("inventory", tr("Recovery inventory"), note=note)
    Prompt(tr("Restore order"), sentence, (question,), tr("Start or bring up to date"), answer, parent).open()


def keep_up(live: Live, parent: QWidget) -> None:
    """In passing: a run that nobody has touched gets the order of now, any other one marks for what is healthy again."""
    run = open_restore(live.part(RUNS))
    if live.incident is None or run is None:
        return
    try:
        plan = _plan(live, "")
    except Refused:
        return
    # What was said against an inventory stays said: it is not at hand now.
    book = replace(plan.runbook, summary=run.runbook.summary)
    _carry_out(live, parent, replace(plan, runbook=book), quietly=True)


def to_pane(parent: QWidget, pane: str) -> "MainWindow | None":
    """Bring a pane of the window to the front; None where it is no window of the console."""
    from console.windows.main_window import MainWindow  # it knows the panes that bring us here

    if not isinstance(parent, MainWindow):
        return None
    parent.show_pane(pane)
    return parent


def _plan(live: Live, file: str) -> Planned:
    inventory = None
    if file:
        path = Path(file).expanduser()
        try:
            if path.stat().st_size > _MOST_BYTES:
                raise BadInput(
                    Problem(path.name, None, "", tr("has more than {most_bytes} MiB", most_bytes=_MOST_BYTES >> 20))
                )
            inventory = read_inventory(path.read_text(encoding="utf-8"), path.name)
        except OSError as error:
            raise BadInput(
                Problem(str(path), None, "", tr("can't be read: {strerror}", strerror=error.strerror))
            ) from None
        except UnicodeDecodeError:
            raise BadInput(Problem(path.name, None, "", tr("is no text in UTF-8"))) from None
    assert live.incident is not None, "asked for an open incident"
    return planned(live.catalog, live.incident, _healthy(live), inventory, live.graph())


def _healthy(live: Live) -> set[str]:
    return {each.service for each in live.health if each.condition is Condition.OK}


def _carry_out(live: Live, parent: QWidget, plan: Planned, *, quietly: bool) -> None:
    assert live.incident is not None, "asked for an open incident"
    waiting = commands_for(live.incident, live.part(RUNS), plan, _healthy(live))
    is_begun = any(isinstance(command, commands.StartRun) for command in waiting)
    if not waiting and quietly:
        return
    if plan.is_empty and not waiting:
        live.told.emit(tr("Nothing is to be restored: all that the incident hit is healthy."))
        return

    def following(_receipt: object = None) -> None:
        if waiting:
            live.submit(waiting.pop(0), following)
            return
        if quietly and not is_begun:
            return
        window = to_pane(parent, "runbook")
        run = open_restore(live.part(RUNS))
        if run is not None and window is not None:
            window.late.runbook.pane.show_run(run.id)

    following()
