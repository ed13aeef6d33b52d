"""Everything the palette can find or do: actions, services, incidents, people."""

from console.actions import ACTIONS
from console.windows.main_window import MainWindow
from widgets.palette_item import PaletteItem, PaletteKind


def palette_items(window: MainWindow) -> list[PaletteItem]:
    """As things stand now; ids say what to do when one is taken."""
    live = window.live
    items = [
        PaletteItem(
            f"do:{spec.id}", spec.text, PaletteKind.COMMAND, spec.shortcut, spec.menu, window.lacks(spec.id), spec.help
        )
        for spec in ACTIONS
        if spec.id != "palette"
    ]
    items += [
        PaletteItem(f"service:{each.service}", each.service, PaletteKind.SERVICE, note=each.condition.upper())
        for each in live.health
    ]
    items += [
        PaletteItem(
            f"incident:{each.id}",
            f"{each.number} {each.title}",
            PaletteKind.INCIDENT,
            note=f"{each.severity} {each.state.upper()}",
        )
        for each in live.headings
    ]
    items += [
        PaletteItem(f"person:{each.id}", each.name, PaletteKind.PERSON, note=each.team or "")
        for each in live.desk.people.directory
    ]
    return items
