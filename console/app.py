"""The composition root of the graphical console: the one place where its objects are built and wired together."""

import json
import os
import platform
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

import resources
from console.age_settings import age_limits
from console.command_post import CommandPost
from console.data_dir import write_private
from console.desk import Desk
from console.live import Live
from console.local_socket import Answer, LocalSocket, Request
from console.settings import Settings
from console.sources.coupling.rules import coupling_rules
from console.sources.port import Source
from console.sources.runner import Delivery, SourceRunner
from console.support.run_log import RunLog
from console.version import VERSION
from console.windows.announcer import Announcer
from console.windows.layouts import Layouts
from console.windows.lock import Lock
from console.windows.main_window import MainWindow
from console.windows.wiring import Wiring
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput
from models.kernel.ids import StreamId
from resources.tongue import shown, tr
from widgets import accessible, motion, theme, translation
from widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from console.channels.registry import Channels
    from console.outbox_worker import OutboxWorker
    from console.sample_cache import SampleCache
    from console.silencing import Silences
    from console.sync.station import Sharing

FIRST_PAINT: Final = "WATCHFLOOR_EXIT_AFTER_FIRST_PAINT"
"""Set, the console says "first paint" on standard error once the overview shows data, and ends: for the start benchmark."""


class Console:
    """The running console. Build it after a QApplication exists; `close` undoes everything in the reverse order."""

    def __init__(
        self,
        desk: Desk,
        settings: Settings,
        sources: Callable[[], list[tuple[Source, str]]],
        *,
        is_simulated: bool = False,
        layouts: Path | None = None,
        session: Path | None = None,
        serve: Callable[[Request], Answer] | None = None,
        address: str | None = None,
        samples: "SampleCache | None" = None,
        is_audible: bool = False,
        channels: "Channels | None" = None,
    ) -> None:
        """Without `samples`, what monitoring says is forgotten at the end. `is_audible` lets alarms sound.

        With `channels` updates leave through these alone, whatever file of sinks the settings name.
        """
        self.desk = desk
        self.settings = settings
        self._session = session
        self.samples = samples
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        translation.install(app, settings.text("look.language"))
        theme.apply(app, theme.Theme.load(settings.text("look.theme")))
        accessible.install()
        self._ring = FocusRing(app)
        self.live = Live(desk, age_limits(settings))
        self.live.second_zone = settings.text("look.time_zone")
        role = settings.text("me.layout")
        self.post = CommandPost(self.live)
        self.post.silences = self._silences
        self.window = MainWindow(self.live, self.post, Layouts(layouts), role, is_simulated=is_simulated)
        motion.choose(settings.text("look.motion"))
        self.wiring = Wiring(self.window, settings)
        desk.sign_in.hours = int(settings.get("lock.hours"))
        self.lock = Lock(self.window, lambda: int(settings.get("lock.minutes")))
        self.announcer = Announcer(self.window, lambda: self.lock.is_locked)
        self.window.bind(self.wiring.handlers() | self.lock.handlers())
        self.live.incident_changed.connect(self._keep_session)
        if is_audible:
            self.post.opened.connect(self._make_audible)
        if settings.warning:
            self.window.say(settings.warning)
        self._sources = sources
        self._runners: list[SourceRunner] = []
        self._outbox: OutboxWorker | None = None
        self._sharing: Sharing | None = None
        self._channels = channels
        self.wiring.sources_changed.connect(self.restart_sources)
        self._socket = LocalSocket(address, serve) if serve is not None and address is not None else None
        # Kept where the data directory is: that of a demo or a test goes with it.
        self.run_log = RunLog(desk.directory.path if session is not None else None, desk.clock)
        self.is_to_reopen = False
        """Closed because who this workstation is has changed: whoever runs the console opens it anew."""
        self._unshared: Callable[[], object] = lambda: None
        self.window.reopen_requested.connect(self._reopen)

    def start(self) -> None:
        """Open the incident where it was, start the sources, show the window."""
        self.run_log.note("started", version=VERSION, python=platform.python_version())
        self.live.start(self._remembered())
        if self.samples is not None:
            self.samples.start(self.live.recall, self.live.failed.emit)
        self.restart_sources()
        self._share()
        self.lock.begin()
        self.window.show()

    def _share(self) -> None:
        if self.desk.identity.hub is None:
            return
        from console.sync.station import start_sharing  # a console of its own has no use for it

        self._sharing = start_sharing(self.desk, self.window.sharing.hear)
        self.window.sharing.now.use(self._sharing)

    def restart_sources(self) -> None:
        """Start what the settings ask for, in place of what runs. A mistyped address is said and keeps nobody from commanding."""
        for runner in self._runners:
            runner.stop()
        self.live.forget_sources()
        self.live.set_coupling_rules(coupling_rules(self.settings))
        try:
            found = self._sources()
        except BadInput as error:
            self.window.say(shown(str(error)))
            found = []
        found += self._from_hub()
        self._runners = [SourceRunner(source, kind, self.deliver, self.desk.clock) for source, kind in found]
        for runner in self._runners:
            runner.start()
        self._restart_outbox()
        self._meet_neighbours()

    def _meet_neighbours(self) -> None:
        """Exchange with workstations on the local network where the settings ask for it."""
        if self.desk.identity.hub is None:
            return
        from console.lan.lan import apply_settings  # a console of its own has no use for it

        apply_settings(self.desk, self.settings)

    def _from_hub(self) -> list[tuple[Source, str]]:
        """What other systems post to the hub, where there is one."""
        if self.desk.identity.hub is None:
            return []
        from console.sources.hub_intake import HubIntakeSource  # a console of its own has no use for it
        from console.sync.suggestions import suggestions_of

        asked = suggestions_of(self.desk)
        return [] if asked is None else [(HubIntakeSource(*asked, ServiceNames(self.desk.catalog())), "hub")]

    def _restart_outbox(self) -> None:
        """Send what is queued, by the file of sinks that the settings name now."""
        if self._outbox is not None:
            self._outbox.stop()
            self._outbox = None
        from console.outbox_setup import worker_where_needed, worker_with  # many starts have no use for it

        told = self.live.failed.emit
        if self._channels is not None:
            self._outbox = worker_with(self.desk, self._channels, told)
        else:
            self._outbox = worker_where_needed(self.desk, self.settings, told)
        # Before it starts: a hold goes on where the settings change.
        self.window.late.outbox_now.use(self._outbox)
        if self._outbox is not None:
            self._outbox.start()

    def close(self) -> None:
        """Stop serving, stop the sources, close the record."""
        if self._socket is not None:
            self._socket.close()
        from console.automation.station import close_automation  # most starts never run an action

        close_automation(self.desk)
        from console.runbook_values import close_values  # as above

        close_values(self.desk)
        if self.desk.identity.hub is not None:
            from console.lan.lan import close_lan  # as above

            close_lan(self.desk)
        if self._sharing is not None:
            self._sharing.close()
        if self._outbox is not None:
            self._outbox.stop()
        self.live.stop()
        self.lock.close()
        self._ring.deleteLater()
        for runner in self._runners:
            runner.stop()
        for runner in self._runners:
            runner.join(3)
        if self.samples is not None:
            self.samples.stop()
        unshared, self._unshared = self._unshared, lambda: None
        try:
            unshared()
        finally:
            self.desk.close()
            self.run_log.note("ended")

    def _reopen(self, unshared: Callable[[], object]) -> None:
        self.is_to_reopen, self._unshared = True, unshared
        self.window.close()

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """A programming error on any thread: written to a file here, said in the window and on standard error; nothing is sent.

        The console goes on.
        """
        from console.support.crash import CrashFiles  # where all goes well, nobody needs it

        sys.__excepthook__(kind, error, trace)
        path = CrashFiles(self.desk.directory.path, self.desk.clock, VERSION).write(kind, error, trace)
        self.run_log.note("crash", kind=kind.__name__)
        said = tr("Internal error, nothing recorded was lost: {kind}: {error}", kind=kind.__name__, error=error)
        noted = (
            tr("It is noted in {file} and sent nowhere; Help ▸ Support bundle packs it.", file=path.name)
            if path
            else ""
        )
        self.live.failed.emit(f"{said} {noted}".strip())

    def deliver(self, delivery: Delivery) -> None:
        """What a source brought, on its thread: for the windows now, and for the next start."""
        self.live.deliver(delivery)
        status = delivery.status
        self.run_log.source(status.name, status.kind, status.state, status.consecutive_failures)
        if self.samples is not None and delivery.batch is not None:
            self.samples.take(delivery.batch.blocks, delivery.batch.earlier, delivery.batch.history)

    def _silences(self) -> "Silences | None":
        url = self.settings.text("alertmanager.url")
        if not url:
            return None
        from console.silencing import AlertmanagerSilences

        return AlertmanagerSilences(url)

    def _make_audible(self) -> None:
        from console.alarm_sounds import AlarmSounds
        from console.approvals_wanted import approvals_wanted
        from console.sounds import Player

        self._player = Player(lambda: self.settings.text("sound.enabled") == "on")
        sounds = self.wiring.command.sounds = AlarmSounds(
            self.live, self.post.alerts, self._player.play, lambda: approvals_wanted(self.live)
        )
        sounds.said.connect(self.window.say)
        sounds.muted.connect(self.window.late.show_muted)

    def _remembered(self) -> StreamId | None:
        if self._session is None or not self._session.exists():
            return None
        try:
            found = json.loads(self._session.read_text(encoding="utf-8")).get("incident")
            return StreamId(found) if isinstance(found, str) else None
        except (OSError, ValueError, AttributeError):
            return None

    def _keep_session(self) -> None:
        incident = self.live.incident
        if self._session is not None and incident is not None and self._kept != incident.id:
            write_private(self._session, json.dumps({"incident": incident.id}) + "\n")
            self._kept = incident.id

    _kept: StreamId | None = None


def application() -> QApplication:
    """The one QApplication, with the console's fixed style so that every desktop draws it alike."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    QGuiApplication.setDesktopFileName("watchfloor")
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Watchfloor")
    app.setStyle("Fusion")
    icon = QIcon()
    for size in (32, 64, 256):
        icon.addFile(str(resources.path(f"icons/watchfloor-{size}.png")))
    app.setWindowIcon(icon)
    return app


def can_show() -> bool:
    """Whether windows can appear: asked before Qt is, because Qt aborts the process where they can't."""
    if sys.platform in ("win32", "darwin"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    return bool(platform or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


class FirstPaint:
    """Paints the overview as soon as it has data, says so, and ends the application."""

    def __init__(self, console: Console) -> None:
        self._console = console
        console.live.health_changed.connect(self._look)

    def _look(self) -> None:
        if self._console.live.health:
            self._console.live.health_changed.disconnect(self._look)
            self._console.window.show_pane("overview")
            self._console.window.grab()
            sys.stderr.write("first paint\n")
            sys.stderr.flush()
            self._console.window.close()
