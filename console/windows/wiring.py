"""Binds the actions that reach beyond the window's own panes: dialogs, palette, theme, settings, verification."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from console.settings import Settings
from console.windows import incident_prompts
from console.windows.attached_dialog import show_attached
from console.windows.catalog_import import import_catalog
from console.windows.chart_export import export_charts
from console.windows.command_actions import CommandActions
from console.windows.declare_dialog import DeclareDialog
from console.windows.declare_from import subject
from console.windows.graph_export import export_graph
from console.windows.incident_export import export_incident
from console.windows.main_window import DOCKS, MainWindow
from console.windows.palette_items import palette_items
from console.windows.wall_toggle import WallToggle
from models.incident.severity import Severity
from models.kernel.errors import WatchfloorError
from models.kernel.ids import EventId, StreamId
from models.store.audit import Verdict
from resources.tongue import shown, tr
from widgets import motion, theme
from widgets.declare_data import DeclareInputs
from widgets.palette import Palette

if TYPE_CHECKING:
    from console.support.outlines import CheckRow

THEMES = ("dark", "light")
_SOURCES = ("prometheus.", "alertmanager.", "probes.", "vendors.", "slo.", "changes.", "coupling.", "lan.", "comms.")
"""Settings of these groups name other sources."""


class Wiring(QObject):
    """One a window. Keeps the declare draft and the palette's recent choices."""

    sources_changed = Signal()
    """The settings name other sources now."""

    _verified = Signal(object)

    def __init__(self, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._live = window.live
        self._settings = settings
        self._draft: tuple[str, DeclareInputs] | None = None
        """The service of the last declaration that was left, and what was typed into it."""
        self._before_palette: QWidget | None = None
        self._recent: list[str] = []
        self.checks: Callable[[], Sequence[CheckRow]] = tuple
        """What the doctor sees; told by whoever runs the console, like the next."""
        self.verbs: Callable[[], Sequence[tuple[str, str]]] = tuple
        """The command line's verbs with what they do."""
        self.command = CommandActions(window)
        self.wall = WallToggle(
            window.live,
            window,
            is_simulated=window.is_simulated,
            told_hub=lambda: window.late.sharing_now.status,
        )
        self.palette = Palette(parent=window)
        self.palette.hide()
        self.palette.chosen.connect(self._take)
        self.palette.dismissed.connect(self._dismiss)
        self._verified.connect(self._show_verdict)
        window.asked.connect(self._ask)
        window.timeline.correct_requested.connect(lambda entry: self._correct(EventId(entry)))
        window.timeline.attachments_requested.connect(
            lambda entry: show_attached(self._live, EventId(entry), Path.home(), window)
        )

    def handlers(self) -> dict[str, Callable[[], None]]:
        """By action id."""
        live, window = self._live, self._window
        return {
            "help": self._help,
            "declare": self.declare,
            "palette": self.open_palette,
            "task": lambda: incident_prompts.assign_task(live, window),
            "correct": lambda: self._correct(window.timeline.selected),
            "state": lambda: incident_prompts.move(live, window),
            "role": lambda: incident_prompts.assign(live, window),
            "update_sent": lambda: incident_prompts.update_sent(live, window),
            "charts.export": lambda: export_charts(live, window.service, Path.home(), window),
            "graph.export": lambda: export_graph(live, window.blast, Path.home(), window),
            "export": lambda: export_incident(live, Path.home(), window),
            "switch": lambda: incident_prompts.switch(live, window),
            "catalog.import": lambda: import_catalog(live, window),
            "wall": self.wall.toggle,
            "theme": self._next_theme,
            "settings": self._open_settings,
            "first_run": self._first_steps,
            "support": self._pack,
            "connections": lambda: self._open_settings("connections"),
            "audit": self.verify,
            **self.command.handlers(),
            **{f"severity.{rank}": self._rate(rank) for rank in (1, 2, 3, 4)},
        }

    def _ask(self, pane: str, about: Sequence[str]) -> None:
        # Read with the pane that asks, which is made when it is first looked at.
        from console.windows import runbook_prompts, sync_prompts

        if pane == "sync":
            sync_prompts.ask_for(self._live, self._window, *about)
        else:
            runbook_prompts.ask_for(self._live, self._window, *about)

    def declare(self) -> None:
        """F2, from anywhere."""
        service, draft = self._draft or (subject(self._window), None)
        dialog = DeclareDialog(self._live, service, draft, self._window)
        dialog.finished.connect(lambda result: self._declared(dialog, service, result))
        dialog.open()

    def open_palette(self) -> None:
        """Ctrl+K: over the window, below the banner."""
        if not self.palette.isVisible():
            self._before_palette = QApplication.focusWidget()
        self.palette.set_items(palette_items(self._window), self._recent)
        self.palette.open_with()

    def verify(self) -> None:
        """Check the record in the background; the result comes as a sentence, or as a banner that stays."""
        self._window.say(tr("Verifying the record…"))

        def work() -> None:
            try:
                self._verified.emit(self._live.desk.verify())
            except WatchfloorError as error:
                self._verified.emit(shown(str(error)))

        threading.Thread(target=work, name="verify", daemon=True).start()

    def _show_verdict(self, verdict: "Verdict | str") -> None:
        if isinstance(verdict, str) or not verdict.sound:
            sentence = verdict if isinstance(verdict, str) else verdict.findings[0].message
            self._window.tampered.set_notice(sentence, lead=tr("RECORD TAMPERED OR DAMAGED"))
            self._window.tampered.show()
            self._window.say("")
            return
        self._window.say(
            tr("The record is sound: {events} events, every hash and signature checked.", events=verdict.events)
        )

    def _declared(self, dialog: DeclareDialog, service: str, result: int) -> None:
        left = None if result == QDialog.DialogCode.Accepted else dialog.draft
        self._draft = None if left is None else (service, left)
        if result == QDialog.DialogCode.Accepted:
            self._window.show_pane("war_room")

    def _rate(self, rank: int) -> Callable[[], None]:
        return lambda: incident_prompts.rate(self._live, Severity(f"SEV{rank}"), self._window)

    def _correct(self, entry: EventId | None) -> None:
        if entry is not None:
            incident_prompts.correct(self._live, entry, self._window)

    def _take(self, item_id: str) -> None:
        self._dismiss()
        self._recent = [item_id, *(each for each in self._recent if each != item_id)][:5]
        kind, _, rest = item_id.partition(":")
        match kind:
            case "do":
                self._window.do(rest)
            case "service":
                self._window.open_service(rest)
            case "incident":
                self._live.open_incident(StreamId(rest))
            case "person":
                self._window.do("role")

    def _dismiss(self) -> None:
        """Close it and give the focus back."""
        self.palette.hide()
        before, self._before_palette = self._before_palette, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._window.show_pane(self._window.front)

    def _next_theme(self) -> None:
        now = self._settings.text("look.theme")
        following = THEMES[(THEMES.index(now) + 1) % len(THEMES)] if now in THEMES else THEMES[0]
        self._settings.put({"look.theme": following})
        self._apply_theme()

    def _apply_theme(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, theme.Theme.load(self._settings.text("look.theme")))

    def _open_settings(self, page: str = "settings") -> None:
        from console.windows.connections_page import Around  # as little as can be is read before the first picture
        from console.windows.settings_dialog import SettingsDialog

        around = Around(self._live, self._window.late.outbox_now, self._window.late.sharing_now)
        dialog = SettingsDialog(self._settings, around, self._window, page)
        dialog.applied.connect(self._applied)
        dialog.asked.connect(self._window.do)
        dialog.open()

    def _pack(self) -> None:
        from console.windows.support_dialog import SupportDialog  # as above

        SupportDialog(self._live, self.checks, Path.home(), self._window).open()

    def _first_steps(self) -> None:
        from console.windows.first_run import FirstRun  # as above
        from console.windows.first_run_note import FirstRunNote

        dialog = FirstRun(self._settings, self._live, FirstRunNote(self._live.desk.directory.path), self._window)
        dialog.applied.connect(self._applied)
        dialog.asked.connect(self._window.do)
        dialog.open()

    def _applied(self, key: str) -> None:
        if key == "look.time_zone":
            self._live.second_zone = self._settings.text(key)
        elif key == "look.motion":
            motion.choose(self._settings.text(key))
        elif key == "me.layout":
            self._window.use_layout(self._settings.text(key))
        elif key.startswith("look."):
            self._apply_theme()
        elif key.startswith(_SOURCES):
            self.sources_changed.emit()

    def _help(self) -> None:
        from console.windows.help_dialog import HelpDialog  # as above
        from console.windows.manual_tables import manual_tables

        window, front = self._window, self._window.front
        name = next(tab.name for tab in DOCKS if tab.id == front)
        place = self._live.desk.directory.path / "manual"
        dialog = HelpDialog(front, tr(name), place, lambda: manual_tables(self.verbs()), window)
        dialog.asked.connect(window.do)
        dialog.open()
