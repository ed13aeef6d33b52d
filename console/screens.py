"""Renders the real window on the demo estate, at one moment and from one seed, so that two runs give the same pictures."""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

import console.watchers  # noqa: F401  read before the first tick: every picture has the same watchers
from console import (
    access_scenes,
    app,
    approval_scenes,
    composer_scenes,
    demo,
    oncall_scene,
    outbox_scenes,
    runbook_scenes,
    sharing_scenes,
    sign_in_scenes,
)
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.panes.blast_radius.asked import Asked, SupposedKind, Supposition
from console.panes.blast_radius.pages import Page as BlastPage
from console.panes.signs.pages import PAGES, Page
from console.secret_store import MemorySecrets
from console.settings import Settings
from console.sources.runner import Delivery, SourceStatus
from console.windows.main_window import TABS
from models.kernel.clock import ManualClock, ShiftedClock, parse_rfc3339
from widgets import theme
from widgets.gallery import GALLERY, render
from widgets.gallery_states import State

if TYPE_CHECKING:
    from console.panes.blast_radius.pane import BlastRadiusPane

MOMENT: Final = "2026-01-14T14:36:10Z"
_HARD_LIMIT_SECONDS: Final = 330
_CAUSES_SECONDS: Final = 7
_SIGNS_SECONDS: Final = 24
"""Forecasts are made a few at a time."""


def render_all(
    out: Path, themes: Sequence[str], sizes: Sequence[tuple[int, int]], only: str, say: Callable[[str], None]
) -> list[Path]:
    """Write the pictures asked for; gives their paths."""
    qt = app.application()
    written: list[Path] = []
    for theme_name in themes:
        for size in sizes:
            say(f"{theme_name} {size[0]}×{size[1]}")
            written += _screens(qt, out, theme_name, size, only)
        written += _widgets(qt, out, theme_name, only)
    return written


def _screens(qt: QApplication, out: Path, theme_name: str, size: tuple[int, int], only: str) -> Iterator[Path]:
    suffix = f"{theme_name}-{size[0]}x{size[1]}.png"
    for story in _STORIES:
        last = max((place for place, name in enumerate(story.scenes) if only in name), default=-1)
        if last < 0:
            continue
        with _stage(theme_name, size) as stage:
            for name, scene in list(story.scenes.items())[: last + 1]:
                if only not in name and not story.goes_on:
                    continue
                scene(stage)
                stage.settle()
                if only in name:
                    path = out / f"{name}-{suffix}"
                    stage.picture().save(str(path))
                    yield path
                stage.clear()
    if only in "empty":
        with _stage(theme_name, size, is_empty=True) as stage:
            for tab in TABS:
                stage.console.window.show_pane(tab.id)
                stage.settle()
                path = out / f"empty-{tab.id}-{suffix}"
                stage.picture().save(str(path))
                yield path
            for page in PAGES[1:]:
                _signs_page(stage, page)
                stage.settle()
                path = out / f"empty-signs-{page.value}-{suffix}"
                stage.picture().save(str(path))
                yield path


def _widgets(qt: QApplication, out: Path, theme_name: str, only: str) -> Iterator[Path]:
    folder = out / "widgets"
    for name in GALLERY:
        for state in State:
            if only in f"{name}-{state.value}":
                folder.mkdir(exist_ok=True)
                path = folder / f"{name}-{state.value}-{theme_name}.png"
                render(name, theme_name, state).save(str(path))
                yield path


class Stage:
    """The window with its clock in hand."""

    def __init__(self, console: app.Console, clock: ManualClock, found: demo.Demo | None) -> None:
        self.console = console
        self.clock = clock
        self._found = found
        self._dialog: QDialog | None = None

    def settle(self) -> None:
        """Take what was delivered, and let layouts and paints come to rest: a first grab differs from later ones."""
        for _round in range(4):
            self.console.live.tick()
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def poll(self, error: str | None = None) -> None:
        """Have the simulator report, or fail to."""
        now_ms = self.clock.now_ms()
        status = SourceStatus("simulator", "simulator", "ok", now_ms, latency_ms=4.0)
        if error is not None:
            status = replace(
                status, state="failing", last_error=error, last_success_ms=now_ms - _HARD_LIMIT_SECONDS * 1000
            )
            self.console.live.deliver(Delivery(status, None))
        elif self._found is not None:
            self.console.live.deliver(Delivery(status, self._found.source.poll(now_ms)))

    def do(self, action: str) -> None:
        """An action of the table."""
        self.console.window.do(action)

    def picture(self) -> QPixmap:
        """The window with an open dialog over it."""
        window = self.console.window
        wall = self.console.wiring.wall.shown
        if wall is not None:
            wall.resize(window.size())
            return wall.grab()
        picture = window.grab()
        dialog = QApplication.activeModalWidget() or next(
            (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()), None
        )
        if dialog is not None:
            with QPainter(picture) as painter:
                painter.fillRect(0, 72, window.width(), window.height() - 72, theme.current().color("dim"))
                left, top = (window.width() - dialog.width()) // 2, max(80, (window.height() - dialog.height()) // 2)
                painter.drawPixmap(left, top, dialog.grab())
        return picture

    def clear(self) -> None:
        """Close what a scene opened."""
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                each.close()
        if self.console.wiring.wall.shown is not None:
            self.console.wiring.wall.toggle()
        self.console.wiring.palette.hide()
        self.console.window.say("")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def _stage(theme_name: str, size: tuple[int, int], *, is_empty: bool = False) -> Iterator[Stage]:
    place = Path(tempfile.mkdtemp(prefix="watchfloor-screens-"))
    manual = ManualClock(parse_rfc3339(MOMENT))
    clock = ShiftedClock(manual)
    try:
        desk: Desk = open_desk(DataDir(place), MemorySecrets, clock, "screens")
        settings = Settings(None)
        settings.put({"look.theme": theme_name})
        found = None if is_empty else demo.demo()
        if found is not None:
            demo.publish(desk, found.catalog)
            demo.rehearse(desk, clock, found.catalog)
        console = app.Console(desk, settings, list, is_simulated=not is_empty)
        stage = Stage(console, manual, found)
        try:
            console.window.resize(*size)
            console.start()
            stage.poll()
            # The simulator's own eyes open with its second answer; the third brings the weeks before.
            stage.poll()
            stage.poll()
            # Answers of the store thread come through the event loop.
            desk.read(lambda: None)
            stage.settle()
            yield stage
        finally:
            stage.clear()
            console.window.close()
            console.close()
            console.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _pane(pane_id: str) -> Callable[[Stage], None]:
    return lambda stage: stage.console.window.show_pane(pane_id)


def _service(stage: Stage) -> None:
    stage.console.window.open_service("checkout")


def _selected(stage: Stage) -> None:
    """A stretch selected on the charts, with the cursor at its end."""
    _service(stage)
    charts, now = stage.console.window.service.charts, stage.console.live.clock.now_ms() / 1000
    stage.console.live.set_brush((now - 1200, now - 600))
    for chart in charts:
        chart.set_cursor(now - 600)


def _selected_entries(stage: Stage) -> None:
    _selected(stage)
    stage.console.window.show_pane("timeline")


def _timeline(stage: Stage) -> None:
    stage.console.live.set_brush(None)
    stage.console.window.show_pane("timeline")


def _week(stage: Stage) -> None:
    stage.console.live.set_brush(None)
    _service(stage)
    for chart in stage.console.window.service.charts:
        chart.set_cursor(None)
    stage.console.window.service.show_range("7d")


def _table(stage: Stage) -> None:
    stage.console.window.service.show_range("1h")
    _service(stage)
    stage.do("table_twin")


def _decision(stage: Stage) -> None:
    stage.do("decision")


def _declare(stage: Stage) -> None:
    stage.console.window.show_pane("overview")
    stage.console.window.overview.grid.set_selected("checkout")
    stage.do("declare")


def _blind(pane_id: str) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.console.window.show_pane(pane_id)
        if not stage.console.window.blind.isVisible():
            stage.clock.advance(_HARD_LIMIT_SECONDS)
            stage.poll("connection refused")

    return scene


def _blind_charts(stage: Stage) -> None:
    _blind("service")(stage)
    if stage.console.window.service.is_table:
        stage.do("table_twin")


def _signs_page(stage: Stage, page: Page) -> None:
    stage.console.window.show_pane("signs")
    stage.console.window.signs.show_page(page)


def _signs(page: Page) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        if page is Page.ONCALL:
            oncall_scene.publish(stage.console.desk)
        _signs_page(stage, page)
        for _second in range(_SIGNS_SECONDS if page is PAGES[0] else 0):
            stage.clock.advance(1)
            stage.poll()
            stage.settle()

    return scene


def _blast(asked: Callable[["BlastRadiusPane"], None]) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.console.window.show_pane("blast_radius")
        blast = stage.console.window.blast
        blast.ask(Asked())
        blast.show_page(BlastPage.GRAPH)
        # Causes are ranked and calls compared a moment after the first figures.
        for _second in range(_CAUSES_SECONDS if not stage.console.live.suspects else 0):
            stage.clock.advance(1)
            stage.poll()
            stage.settle()
        blast.canvas.set_current("")
        asked(blast)
        stage.settle()
        blast.canvas.settle()

    return scene


def _blast_page(page: BlastPage, blast: "BlastRadiusPane") -> None:
    blast.show_page(page)


def _selected_node(blast: "BlastRadiusPane") -> None:
    blast.canvas.choose("checkout")


def _what_if(blast: "BlastRadiusPane") -> None:
    blast.ask(Asked(suppositions=(Supposition(SupposedKind.REGION, "eu-central", "eu-central drained"),)))


def _blind_signs(stage: Stage) -> None:
    _blind("signs")(stage)
    stage.console.window.signs.show_page(Page.OBJECTIVES)


def _wall(stage: Stage, seconds: float = 0) -> None:
    """The wall; so much later nothing was heard any more."""
    stage.console.wiring.wall.toggle()
    stage.clock.advance(seconds)


@dataclass(frozen=True, slots=True)
class _Story:
    """Scenes played one after another on a console of their own."""

    scenes: Mapping[str, Callable[[Stage], None]]
    goes_on: bool = True
    """Each goes on from the one before."""


_SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "wall": _wall,
    "war-room": _pane("war_room"),
    "alerts": _pane("alerts"),
    "command": _pane("command"),
    "handover": _pane("handover"),
    "overview": _pane("overview"),
    "service": _service,
    "service-selected": _selected,
    "timeline-selected": _selected_entries,
    "service-week": _week,
    "service-table": _table,
    "timeline": _timeline,
    "timeline-decision": _decision,
    "catalog": _pane("catalog"),
    "declare": _declare,
    "palette": lambda stage: stage.do("palette"),
    "keys": lambda stage: stage.do("help"),
    "settings": lambda stage: stage.do("settings"),
    "role": lambda stage: stage.do("role"),
    **{f"signs-{page.value}": _signs(page) for page in PAGES},
    "blast-radius": _blast(lambda _blast: None),
    "blast-radius-selected": _blast(_selected_node),
    "blast-radius-what-if": _blast(_what_if),
    "blast-radius-mirrored": _blast(lambda blast: blast.ask(Asked(mirrored=True))),
    "blast-radius-hidden": _blast(lambda blast: blast.ask(Asked(with_hidden=True))),
    "blast-radius-whole": _blast(lambda blast: blast.ask(Asked(whole=True))),
    **{
        f"blast-radius-{page.value}": _blast(partial(_blast_page, page))
        for page in BlastPage
        if page is not BlastPage.GRAPH
    },
    "blind-overview": _blind("overview"),
    "blind-war-room": _blind("war_room"),
    "blind-service": _blind_charts,
    "blind-signs": _blind_signs,
    "blind-blast-radius": _blind("blast_radius"),
}
"""In this order: signs take some seconds to be found, and the last five let the data grow old."""

_STORIES: Final = (
    _Story(_SCENES, goes_on=False),
    _Story(runbook_scenes.SCENES),
    _Story(composer_scenes.SCENES),
    _Story(approval_scenes.SCENES, goes_on=False),
    _Story(outbox_scenes.SCENES, goes_on=False),
    _Story(sign_in_scenes.SCENES, goes_on=False),
    _Story(access_scenes.SCENES, goes_on=False),
    _Story(sharing_scenes.SCENES, goes_on=False),
)
