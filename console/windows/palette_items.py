"""Everything the palette can find or do: actions, services, incidents, people."""

from console.actions import ACTIONS, ActionSpec
from console.windows.main_window import MainWindow
from resources.tongue import tr
from widgets.palette_item import PaletteItem, PaletteKind


def _sought(spec: ActionSpec) -> str:
    """What else an action is found by: its help, and its English words, which documentation and colleagues may name it by."""
    own = tr(spec.text)
    return tr(spec.help) if own == spec.text else f"{tr(spec.help)} {spec.text} {spec.help}"


def palette_items(window: MainWindow) -> list[PaletteItem]:
    """As things stand now; ids say what to do when one is taken."""
    live = window.live
    items = [
        PaletteItem(
            f"do:{spec.id}",
            tr(spec.text),
            PaletteKind.COMMAND,
            spec.shortcut,
            tr(spec.menu),
            window.lacks(spec.id),
            _sought(spec),
        )
        for spec in ACTIONS
        if spec.id != "palette"
    ]
    items += [
        PaletteItem(f"service:{each.service}", each.service, PaletteKind.SERVICE, note=tr(each.condition).upper())
        for each in live.health
    ]
    items += [
        PaletteItem(
            f"incident:{each.id}",
            f"{each.number} {each.title}",
            PaletteKind.INCIDENT,
            note=f"{each.severity} {tr(each.state).upper()}",
        )
        for each in live.headings
    ]
    items += [
        PaletteItem(f"person:{each.id}", each.name, PaletteKind.PERSON, note=each.team or "")
        for each in live.desk.people.directory
    ]
    return items
