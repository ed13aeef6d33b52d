"""The screens of the window at moments worth a picture: the panes, their pages and dialogs, the wall, nothing heard any more."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from console import oncall_scene, retention_scene
from console.panes.blast_radius.asked import Asked, SupposedKind, Supposition
from console.panes.blast_radius.pages import Page as BlastPage
from console.panes.signs.pages import PAGES, Page
from console.stage import HARD_LIMIT_SECONDS, Stage
from console.windows.main_window import TABS

if TYPE_CHECKING:
    from console.panes.blast_radius.pane import BlastRadiusPane

_CAUSES_SECONDS: Final = 7
_SIGNS_SECONDS: Final = 24
"""Forecasts are made a few at a time."""


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
            stage.clock.advance(HARD_LIMIT_SECONDS)
            stage.poll("connection refused")

    return scene


def _blind_charts(stage: Stage) -> None:
    _blind("service")(stage)
    if stage.console.window.service.is_table:
        stage.do("table_twin")


def signs_page(stage: Stage, page: Page) -> None:
    """A page of Signs."""
    stage.console.window.show_pane("signs")
    stage.console.window.late.signs.pane.show_page(page)


def _signs(page: Page) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        if page is Page.ONCALL:
            oncall_scene.publish(stage.console.desk)
        signs_page(stage, page)
        for _second in range(_SIGNS_SECONDS if page is PAGES[0] else 0):
            stage.clock.advance(1)
            stage.poll()
            stage.settle()

    return scene


def _retention(stage: Stage) -> None:
    retention_scene.publish(stage.console.desk)
    signs_page(stage, Page.RETENTION)
    stage.hear_all()


def _ranked(stage: Stage) -> None:
    """Causes are ranked and calls compared a moment after the first figures."""
    for _second in range(_CAUSES_SECONDS if not stage.console.live.suspects else 0):
        stage.clock.advance(1)
        stage.poll()
        stage.settle()


def _alerts(stage: Stage) -> None:
    stage.console.window.show_pane("alerts")
    _ranked(stage)


def _blast(asked: Callable[["BlastRadiusPane"], None]) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.console.window.show_pane("blast_radius")
        blast = stage.console.window.blast
        blast.ask(Asked())
        blast.show_page(BlastPage.GRAPH)
        _ranked(stage)
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
    stage.console.window.late.signs.pane.show_page(Page.OBJECTIVES)


def _blind_blast(stage: Stage) -> None:
    _blind("blast_radius")(stage)
    stage.console.window.blast.ask(Asked())
    stage.console.window.blast.show_page(BlastPage.GRAPH)


def _wall(stage: Stage, seconds: float = 0) -> None:
    """The wall; so much later nothing was heard any more."""
    stage.console.wiring.wall.toggle()
    stage.clock.advance(seconds)


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "wall": _wall,
    "war-room": _pane("war_room"),
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
    **{f"signs-{page.value}": _signs(page) for page in PAGES if page is not Page.RETENTION},
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
    "alerts": _alerts,
    "blind-overview": _blind("overview"),
    "blind-war-room": _blind("war_room"),
    "blind-service": _blind_charts,
    "blind-signs": _blind_signs,
    "blind-blast-radius": _blind_blast,
}
"""In this order: signs and causes take some seconds to be found, and the last five let the data grow old."""

RETENTION: Final[dict[str, Callable[[Stage], None]]] = {"signs-retention": _retention}
"""On a console of its own: it takes an incident that is over."""

EMPTY: Final[dict[str, Callable[[Stage], None]]] = {
    **{f"empty-{tab.id}": _pane(tab.id) for tab in TABS},
    **{f"empty-signs-{page.value}": partial(signs_page, page=page) for page in PAGES[1:]},
    "empty-declare": lambda stage: stage.do("declare"),
}
"""A console that knows nothing yet."""

STRETCHED: Final = (
    "war-room",
    "command",
    "handover",
    "overview",
    "service",
    "timeline",
    "catalog",
    "declare",
    "palette",
    "blast-radius",
    "blast-radius-selected",
    "alerts",
    "wall",
)
"""Scenes that are also shown with long names and with many of everything."""
