"""Every widget in every state, by name: the source of screenshots and of the tests that look at them. Deterministic."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from models.health.condition import Condition
from widgets import gallery_alerts, gallery_blast, gallery_charts, gallery_graph, gallery_tables, theme
from widgets import gallery_samples as samples
from widgets.banner_data import Due
from widgets.brief_list import BriefList, BriefView
from widgets.charts.spark_row import SparkRows, SparkRowView
from widgets.charts.sparkline import Sparkline
from widgets.charts.tile_grid import TileGrid
from widgets.decision_list import DecisionList
from widgets.declare_data import Answer, CommanderOption, DeclareFormData, DeclareInputs, UsersHit
from widgets.declare_form import DeclareForm
from widgets.detail_rows import DetailRows, DetailView
from widgets.drill_frame import DrillFrame
from widgets.fact_list import FactList, FactView
from widgets.gallery_parts import badges, banner, buttons, counts, field, glyphs, log_bar, mini, notice, strip
from widgets.gallery_states import Factory, State, is_old, long, panel_of, sized
from widgets.glyphs import GlyphKind
from widgets.itemmodels.timeline_model import TimelineModel
from widgets.itemmodels.timeline_view import TimelineView
from widgets.palette import Palette
from widgets.palette_item import PaletteItem, PaletteKind
from widgets.people_grid import PeopleGrid, PersonView
from widgets.settings_form import SettingsForm
from widgets.settings_row import SettingKind, SettingRow
from widgets.shortcut_sheet import ShortcutGroup, ShortcutSheet
from widgets.task_list import TaskList, TaskView


def _drill(state: State) -> QWidget:
    frame = DrillFrame("INC-D17", long(state, "exercise 17"))
    frame.set_content(banner(1896)(state))
    return sized(frame, 1920, 400)


def _decisions(state: State) -> QWidget:
    rows = samples.decisions(long(state, ""), 40) if state is State.OVERFLOW else samples.decisions()
    empty = "No decisions yet. Ctrl+Shift+L logs one."
    return panel_of("Decisions", DecisionList(rows), state, empty, QSize(608, 376), "Ctrl+Shift+L")


def _facts(state: State) -> QWidget:
    count = 7 if state is State.OVERFLOW else 3
    facts = [
        FactView(str(n), f"14:{33 - n}", long(state, "Only eu regions affected"), "Bo", "all regions")
        for n in range(count)
    ]
    return panel_of(
        "Pinned facts", FactList(facts), state, "Nothing pinned. Alt+P pins an entry.", QSize(608, 240), "Alt+P"
    )


def _tasks(state: State) -> QWidget:
    tasks = [
        TaskView(
            "1",
            "Sam Okafor",
            long(state, "Ask Acquira for fraud status"),
            "+04:55",
            Due.OVERDUE,
            note="OVERDUE, asked 14:24Z",
        ),
        TaskView("2", "Bo Lindqvist", long(state, "Drain eu-west writes to us-east"), "02:10", Due.SOON, True, True),
        TaskView("3", "Tomas Weber", long(state, "Confirm no double charges"), "11:05", is_acknowledged=True),
    ]
    return panel_of("Tasks", TaskList(tasks), state, "No tasks. Ctrl+T assigns one.", QSize(640, 288), "Ctrl+T")


def _people(state: State) -> QWidget:
    people = [
        PersonView("IC", long(state, "Ana Ruiz"), "00:42"),
        PersonView("Deputy", "Raj Mehta", "00:40"),
        PersonView("Comms", ""),
    ]
    return panel_of("People", PeopleGrid(people), state, "Nobody has joined. F12 hands over.", QSize(640, 200), "F12")


def _brief(state: State) -> QWidget:
    count = 200 if state is State.OVERFLOW else 4
    rows = [
        BriefView(str(n), "14:35:52", "action", long(state, "Drain eu-west at 62 %"), "Bo", n == 2)
        for n in range(count)
    ]
    return panel_of("Timeline", BriefList(rows), state, "No entries. Ctrl+L logs.", QSize(608, 272), "F7")


def _details(state: State) -> QWidget:
    rows = [
        DetailView("Why", long(state, "Errors 38.2 %, usual 0.4 to 0.9"), "Above band since 13:53:10Z, 43 min"),
        DetailView("Change", long(state, "orders v88, 13:46Z"), "Deployed 6 min before first error", GlyphKind.CHANGE),
        DetailView("Upstream", "orders", "", GlyphKind.DEGRADED, "DEGRADED · hard, sync"),
    ]
    return panel_of("Selected", DetailRows(rows), state, "Nothing selected. Arrow keys choose.", QSize(464, 280))


def _sparkline(state: State) -> QWidget:
    view = None if state is State.EMPTY else samples.spark(0.5, 38.0, (0.4, 0.9), is_stale=is_old(state))
    return sized(Sparkline(view), 256, 40)


def _spark_rows(state: State) -> QWidget:
    rows = SparkRows()
    view = samples.spark(0.5, 38.0, (0.4, 0.9), is_stale=is_old(state))
    word, note = (
        ("was DEGRADED, errors", "at 14:31:58Z") if is_old(state) else ("DEGRADED · errors", "usual 0.4 to 0.9")
    )
    name = long(state, "checkout")
    rows.set_rows([SparkRowView("1", name, Condition.DEGRADED, word, "38.2 %", note, view, is_old(state))])
    return panel_of("Impact", rows, state, "No impact known yet.", QSize(640, 160))


def _tiles(state: State) -> QWidget:
    grid = TileGrid()
    tiles = [] if state is State.EMPTY else samples.tiles(is_old(state), long(state, ""))
    if state is State.OVERFLOW:
        tiles = tiles * 6
    groups = () if state is State.EMPTY else samples.GROUPS
    grid.resize(1432, 860)
    grid.set_tiles(tiles, groups, "30 normal, collapsed" if groups else "", "41 of 42 sources reporting")
    grid.set_selected("checkout")
    return sized(grid, 1432, max(600, grid.minimumHeight()))


def _timeline(state: State) -> QWidget:
    rows = samples.timeline(samples.LONG, 10_000) if state is State.OVERFLOW else samples.timeline()
    view = TimelineView(TimelineModel(rows))
    view.resize(1240, 480)
    view.grab()
    view.list.set_current("4")
    return panel_of("Timeline", view, state, "No entries. Ctrl+L logs.", QSize(1240, 520), "F7")


def _declare(state: State) -> QWidget:
    title = "" if state is State.EMPTY else long(state, "Log-in failing in ap-south, 31 % errors")
    inputs = DeclareInputs(title, UsersHit.MANY, Answer.YES, Answer.NO, 1)
    will = (
        "Open INC-205 and its timeline at once",
        "Page Identity on call",
        "Start the cadence: first update due in 05:00",
    )
    commander = CommanderOption("ana", long(state, "Ana Ruiz, me"), "also commands INC-204")
    form = DeclareForm(DeclareFormData(inputs, users_note="31 % measured", commanders=(commander,), will=will))
    form.show_suggestion(1, long(state, "Rules that fired: tier-1 core function (auth), 31 % of ap users."))
    return sized(form, 912, 712)


def _palette(state: State) -> QWidget:
    items = [
        PaletteItem("declare", "Declare incident", keys="F2"),
        PaletteItem("merge", long(state, "Merge incidents"), disabled="only one incident is open"),
        PaletteItem("checkout", "checkout", PaletteKind.SERVICE, note="DEGRADED"),
    ]
    if state is State.OVERFLOW:
        items = [PaletteItem(str(n), f"{samples.LONG} {n}", keys="Ctrl+Shift+L") for n in range(10_000)]
    palette = Palette([] if state is State.EMPTY else items, ["checkout"])
    return sized(palette, palette.width(), palette.height())


def _shortcuts(state: State) -> QWidget:
    entries = (("F2", long(state, "Declare")), ("Ctrl+K", "Palette"), ("Ctrl+Shift+L", "Log a decision"))
    count = 12 if state is State.OVERFLOW else 2
    groups = [] if state is State.EMPTY else [ShortcutGroup(f"Group {n}", entries) for n in range(count)]
    return sized(ShortcutSheet(groups), 840, 400)


def _settings(state: State) -> QWidget:
    rows = [
        SettingRow(
            "theme",
            "Theme",
            SettingKind.CHOICE,
            "dark",
            long(state, "Applies at once."),
            "Look",
            (("dark", "Dark"), ("light", "Light")),
        ),
        SettingRow("sound", "Sounds", SettingKind.SWITCH, True, "Three sounds, all with visual twins.", "Alarms"),
        SettingRow(
            "cadence", "Customer update every", SettingKind.NUMBER, 20, "From the first post on.", "Updates", unit="min"
        ),
    ]
    return sized(SettingsForm([] if state is State.EMPTY else rows), 720, 480)


GALLERY: Mapping[str, Factory] = {
    "banner": banner(1920),
    "banner-compact": banner(1280),
    "banner-wrapped": banner(900),
    "mini-banner": mini,
    "strip": strip,
    "glyphs": glyphs,
    "buttons": buttons,
    "field": field,
    "badges": badges,
    "state-counts": counts,
    "offline-strip": notice(False),
    "tampered-strip": notice(True),
    "log-bar": log_bar,
    "drill-frame": _drill,
    "decisions": _decisions,
    "facts": _facts,
    "tasks": _tasks,
    "people": _people,
    "brief-timeline": _brief,
    "details": _details,
    "sparkline": _sparkline,
    "spark-rows": _spark_rows,
    "tiles": _tiles,
    "detail-chart": gallery_charts.detail_chart,
    "chart-table": gallery_charts.chart_table,
    "time-strip": gallery_charts.time_strip,
    "slo-strip": gallery_charts.slo_strip,
    "data-table": gallery_tables.data_table,
    "explanation": gallery_tables.explanation,
    "sentence-strip": gallery_tables.sentence_strip,
    "figures": gallery_blast.figures,
    "causes": gallery_blast.causes,
    "what-ifs": gallery_blast.what_ifs,
    "alerts": gallery_alerts.alerts,
    "alert-first-out": gallery_alerts.first_out,
    "alert-flood": gallery_alerts.flood_notice,
    "alert-rate": gallery_alerts.rate,
    "alert-causes": gallery_alerts.likely,
    "alert-shelf": gallery_alerts.shelf,
    "alert-shelve": gallery_alerts.shelve_form,
    "graph": gallery_graph.graph,
    "graph-folded": gallery_graph.graph_folded,
    "graph-large": gallery_graph.graph_large,
    "timeline": _timeline,
    "declare": _declare,
    "palette": _palette,
    "shortcuts": _shortcuts,
    "settings": _settings,
}


def render(name: str, theme_name: str = "dark", state: State = State.NORMAL) -> QImage:
    """A widget of the gallery as a picture, on the ground of its theme. KeyError for an unknown name.

    Puts the theme in force for the running application; call from the GUI thread.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("an application must be running to render widgets")
    look = theme.apply(app, theme.Theme.load(theme_name))
    widget = GALLERY[name](state)
    widget.ensurePolished()
    picture = widget.grab().toImage()
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    image.fill(look.color("panel"))
    with QPainter(image) as painter:
        painter.drawImage(0, 0, picture)
    widget.deleteLater()
    # At once: the next picture's theme would be put on all that still waits to be deleted.
    app.sendPostedEvents(widget, QEvent.Type.DeferredDelete)
    return image
