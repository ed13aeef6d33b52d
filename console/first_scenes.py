"""The first steps, the settings with their connections, and what helps, at moments worth a picture."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from PySide6.QtWidgets import QApplication

from console.connections.cause import Cause, Found
from console.connections.places import CALLS, CHANGES, MONITORING, SHARING, UPDATES, Place
from console.sources.runner import Delivery, SourceStatus
from console.support.bundle import Facts, compose
from console.support.outlines import CheckRow
from console.version import VERSION
from console.windows.first_run import FirstRun
from console.windows.guided_drill import GuidedDrill
from console.windows.help_dialog import HelpDialog
from console.windows.settings_dialog import SettingsDialog
from console.windows.support_dialog import SupportDialog
from resources.said import say

if TYPE_CHECKING:
    from console.app import Console
    from models.kernel.clock import ManualClock

T = TypeVar("T")

_DAY_MS: Final = 86_400_000


class Stage(Protocol):
    """The window with its clock in hand."""

    @property
    def console(self) -> "Console":
        """What is open."""
        ...

    @property
    def clock(self) -> "ManualClock":
        """Moves by hand."""
        ...

    def settle(self) -> None:
        """Let everything come to rest."""
        ...

    def do(self, action: str) -> None:
        """An action of the table."""
        ...


def _dialog(kind: type[T]) -> T:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def _nothing() -> Found:
    return Found(Cause.WORKS)


def _places(now_ms: int) -> list[Place]:
    """A workstation that is connected to most there is."""
    return [
        Place(
            "prometheus",
            "Prometheus",
            MONITORING,
            "prometheus.url",
            "prometheus.northcart.example:9090",
            ("prometheus",),
            test=_nothing,
        ),
        Place(
            "alertmanager",
            "Alertmanager",
            MONITORING,
            "alertmanager.url",
            "alertmanager.northcart.example:9093",
            ("alertmanager",),
            test=_nothing,
        ),
        Place(
            "github",
            "GitHub",
            CHANGES,
            "changes.github_repos",
            "api.github.com:443",
            ("github",),
            "probe:github",
            _nothing,
        ),
        Place(
            "argocd",
            "Argo CD",
            CHANGES,
            "changes.argocd_url",
            "argocd.northcart.example:443",
            ("argocd",),
            "probe:argocd",
            _nothing,
        ),
        Place("jaeger", "Jaeger", CALLS, "coupling.jaeger_url"),
        Place(
            "kiali",
            "Kiali",
            CALLS,
            "coupling.kiali_url",
            "kiali.northcart.example:443",
            ("kiali",),
            "probe:kiali",
            _nothing,
        ),
        Place(
            "sink:page",
            "Customers' status page",
            UPDATES,
            "comms.sinks",
            "api.statuspage.io:443",
            (),
            "sink:page",
            _nothing,
            sink="page",
        ),
        Place(
            "sink:chat",
            "Incidents room",
            UPDATES,
            "comms.sinks",
            "slack.com:443",
            (),
            "sink:chat",
            _nothing,
            sink="chat",
        ),
        Place(
            "sink:mail",
            "Executives by mail",
            UPDATES,
            "comms.sinks",
            "mail.northcart.example:587",
            (),
            "sink:mail",
            _nothing,
            sink="mail",
        ),
        Place(
            "hub",
            "Hub",
            SHARING,
            "sync.join",
            "hub.northcart.example:7443",
            test=_nothing,
            expires_ms=now_ms + 41 * _DAY_MS,
        ),
    ]


def _connections(stage: Stage) -> None:
    """Some work, some don't, each with its cause; a token that is about to end."""
    now_ms = stage.console.desk.clock.now_ms()
    for status in (
        SourceStatus("prometheus", "prometheus", "ok", now_ms - 2_000, latency_ms=40.0),
        SourceStatus("alertmanager", "alertmanager", "ok", now_ms - 4_000, latency_ms=12.0),
        SourceStatus("github", "github", "ok", now_ms - 31_000, latency_ms=310.0),
        SourceStatus(
            "argocd",
            "argocd",
            "failing",
            now_ms - 260_000,
            "https://argocd.northcart.example/api/v1/applications answered 401",
        ),
        SourceStatus("kiali", "kiali", "connecting"),
    ):
        stage.console.live.deliver(Delivery(status, None))
    stage.settle()
    stage.do("connections")
    page = _dialog(SettingsDialog).connections
    page._listed = lambda: _places(now_ms)
    page._tested = {
        "argocd": (
            Found(Cause.UNAUTHORIZED, "argocd.northcart.example:443", "", 88.0, now_ms - 3_600_000),
            now_ms - 20_000,
        ),
        "kiali": (
            Found(Cause.UNTRUSTED, "kiali.northcart.example:443", "unable to get local issuer certificate"),
            now_ms - 9_000,
        ),
        "github": (
            Found(Cause.WORKS, "api.github.com:443", "", 301.0, now_ms + 2 * _DAY_MS + 9_000_000),
            now_ms - 60_000,
        ),
        "sink:chat": (Found(Cause.WORKS, "slack.com:443", "", 120.0), now_ms - 60_000),
    }
    page.reload()
    stage.settle()
    page._credentials = {"sink:mail": (False, None)}
    page.refresh()
    stage.settle()


def _none_connected(stage: Stage) -> None:
    stage.do("connections")
    stage.settle()


def _taken_back(stage: Stage) -> None:
    """A change that can be undone, and a value that can't be."""
    stage.do("settings")
    form = _dialog(SettingsDialog).form
    for line in form.lines:
        if line.row.key == "prometheus.interval":
            line.changed.emit(line.row.key, 30)
            form.set_value(line.row.key, 30)
        if line.row.key == "look.time_zone":
            line.changed.emit(line.row.key, "Europe/Berlinn")
            line.control.setProperty("text", "Europe/Berlinn")
    form.search.setText("e")
    stage.settle()


def _first_run(step: int, prepare: Callable[[FirstRun], None] = lambda _dialog: None) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.do("first_run")
        dialog = _dialog(FirstRun)
        dialog.show_step(step)
        prepare(dialog)
        stage.settle()

    return scene


def _tried(dialog: FirstRun) -> None:
    dialog.prometheus.set_text("http://prometheus.northcart.example:9090")
    dialog.alertmanager.set_text("http://alertmanager.northcart.example:9090")
    mixed_up = say("{other}, where {kind} was expected", other="Prometheus", kind="Alertmanager")
    for key, found in (
        ("prometheus", Found(Cause.WORKS, "prometheus.northcart.example:9090")),
        ("alertmanager", Found(Cause.OTHER_KIND, "alertmanager.northcart.example:9090", mixed_up)),
    ):
        dialog.show_found(key, found)


def _guided(stage: Stage) -> None:
    guide = GuidedDrill(stage.console.window)
    guide.look()
    stage.settle()


def _help(pane: str, words: str = "") -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.console.window.show_pane(pane)
        stage.do("help")
        _dialog(HelpDialog).search.setText(words)
        stage.settle()

    return scene


def _support(stage: Stage) -> None:
    stage.do("support")
    dialog = _dialog(SupportDialog)
    checks = (CheckRow("python", "ok", "Python 3.11.7 on Linux"), CheckRow("hub", "warn", ""))
    facts = Facts(
        "2026-01-14T14:36:10.000Z",
        stage.console.settings,
        {"watchfloor": VERSION, "python": "3.11.7", "system": "Linux"},
        checks,
        {"opened": True, "whole": True, "schema": 3},
    )
    dialog.leave_alone()
    dialog.place.set_text("/home/ana/watchfloor-support-20260114-1436.zip")
    dialog.show_parts(compose(facts))
    dialog.files.setCurrentRow(2)
    stage.settle()


EMPTY: Final[dict[str, Callable[[Stage], None]]] = {
    "first-run": _first_run(0),
    "first-run-connect": _first_run(1),
    "connections-none": _none_connected,
}
"""On a workstation where nothing was set up."""

SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "first-run-tried": _first_run(1, _tried),
    "first-run-look": _first_run(2),
    "first-run-drill": _first_run(3),
    "settings-undo": _taken_back,
    "connections": _connections,
    "help-pane": _help("blast_radius"),
    "help-search": _help("timeline", "alert"),
    "help-nothing": _help("timeline", "xyzzy"),
    "support": _support,
    "guided-drill": _guided,
}
"""Any of them alone, too."""
