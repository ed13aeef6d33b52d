"""What the sync centre and the actions of sharing ask a person: join, leave, bundles, neighbours, conflicts elsewhere."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.membership import leave
from console.windows.aside import Aside
from console.windows.bundle_prompts import BundleImport
from console.windows.bundle_prompts import export_bundle as ask_export
from console.windows.prompt import Answers, Prompt, Question
from models.kernel.ids import EventId, StreamId
from resources.tongue import tr

if TYPE_CHECKING:
    from console.sync.joining import Joined
    from console.windows.main_window import MainWindow


def ask_for(live: Live, window: QWidget, what: str, about: str) -> None:
    """Put the question that a key of the sync centre names."""
    if what == "settle":
        _settle(live, window, StreamId(about))
    elif what == "compensate":
        _compensate(live, window, EventId(about))
    elif what == "role":
        from console.windows.role_prompt import change_role  # asked for once in a while

        change_role(live, _main(window).sharing.now, about, window)
    elif what == "export":
        ask_export(live, window, Path.home(), about)
    else:
        {"join": join_hub, "leave": leave_hub, "import": import_bundle}[what](live, window)


def sync_now(live: Live, window: QWidget) -> None:
    """Ask the hub and the neighbours."""
    _act(live, window, "sync")


def switch_neighbours(live: Live, window: QWidget) -> None:
    """On, or off."""
    _act(live, window, "lan")


def show_conflicts(live: Live, window: QWidget) -> None:
    """Of all incidents."""
    main = _main(window)
    main.show_pane("sync")
    main.late.sync.pane.show_page("conflicts")


def export_bundle(live: Live, window: QWidget) -> None:
    """Of the open incident, unless another is chosen."""
    ask_export(live, window, Path.home(), live.incident.id if live.incident is not None else "")


def import_bundle(live: Live, window: QWidget) -> None:
    """Name the file first."""
    BundleImport(live, window).open()


def join_hub(live: Live, window: QWidget) -> None:
    """Ask for address and code; the demo's record is nobody's to share."""
    from console.windows.join_dialog import JoinDialog  # asked for once in a workstation's life

    main = _main(window)
    if live.desk.identity.hub is not None:
        live.failed.emit(tr("This workstation belongs to a hub already; leave it first."))
    elif main.is_simulated:
        live.failed.emit(tr("The demo's record is not shared. Open the console on your own record to join a hub."))
    else:
        JoinDialog(live, lambda joined: _joined(main, joined), window).open()


def leave_hub(live: Live, window: QWidget) -> None:
    """Say what becomes of what was not sent, and ask once."""
    main, hub = _main(window), live.desk.identity.hub
    if hub is None:
        live.failed.emit(tr("This workstation belongs to no hub."))
        return
    status = main.sharing.now.status
    waits = status.pending.count if status is not None else 0
    unsent = (
        tr("{waits} events have not reached it; they stay here. ", waits=waits)
        if waits
        else tr("Everything written here has reached it. ")
    )
    sentence = tr(
        "{unsent}What was shared stays in this record, and so does the belief in what its "
        "members wrote. Nothing more comes or goes. The console opens anew at once; to share "
        "again you need another code.",
        unsent=unsent,
    )

    def answer(_answers: object, prompt: Prompt) -> None:
        prompt.succeed()
        # After sharing has ended, so that nobody notes anything of the hub any more.
        main.reopen_requested.emit(lambda: live.desk.read(lambda: leave(live.desk.meta)))

    Prompt(tr("Leave {urls}?", urls=hub.urls[0]), sentence, (), tr("Leave the hub"), answer, window).open()


def _compensate(live: Live, window: QWidget, event: EventId) -> None:
    """Ask what was done about something the hub did not take."""
    from console.sync import journal  # read when something is owed
    from models.degraded.period import Way

    main = _main(window)
    status, view = main.sharing.now.status, main.sharing.now.journal
    items = (*view.outside, *(each for period in view.periods for each in period.items)) if view is not None else ()
    item = next((each for each in items if each.event == event), None)
    if status is None or item is None:
        return
    labels = {
        Way.COMPENSATED: tr("it was undone"),
        Way.TASK: tr("make a task of it, due in an hour"),
        Way.KEPT: tr("let it stand, here alone"),
    }
    questions = (
        Question("way", tr("What was done"), options=tuple((way.value, label) for way, label in labels.items())),
        Question("note", tr("In a few words"), note=tr("required, but for a task")),
    )
    known = status

    def answer(answers: Answers, prompt: Prompt) -> None:
        aside = Aside("reconcile", window)

        def done(_item: object) -> None:
            aside.deleteLater()
            prompt.succeed()
            main.sharing.now.refresh_journal()

        def refused(sentence: str) -> None:
            aside.deleteLater()
            (live.failed.emit if prompt.is_over else prompt.refuse)(sentence)

        aside.done.connect(done)
        aside.refused.connect(refused)
        aside.start(lambda _heard: journal.settle(live.desk, known, event, Way(answers["way"]), answers["note"]))

    sentence = f"{item.what}: {item.reason}. {item.compensation}"
    Prompt(tr("The hub did not take this"), sentence, questions, tr("Record"), answer, window).open()


def _joined(main: "MainWindow", joined: "Joined") -> None:
    main.live.told.emit(
        tr(
            "Joined {urls} as {role}. The console opens anew.",
            urls=joined.membership.urls[0],
            role=joined.membership.role,
        )
    )
    main.reopen_requested.emit(_nothing)


def _nothing() -> None:
    """All is done already."""


def _settle(live: Live, window: QWidget, stream: StreamId) -> None:
    """Open the incident and give its card the keyboard, once it is there."""
    main = _main(window)
    if live.incident is not None and live.incident.id == stream:
        main.conflicts.open()
        return

    def shown() -> None:
        if live.incident is not None and live.incident.id == stream:
            live.incident_changed.disconnect(shown)
            main.conflicts.open()

    live.incident_changed.connect(shown)
    live.open_incident(stream)


def _act(live: Live, window: QWidget, what: str) -> None:
    main = _main(window)
    main.late.sync.pane.act(what)


def _main(window: QWidget) -> "MainWindow":
    from console.windows.main_window import MainWindow

    assert isinstance(window, MainWindow), "actions are the main window's"
    return window
