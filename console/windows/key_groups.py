"""Every key of the console, by group: the actions' from their table, then those of focused lists, which the lists declare."""

from collections.abc import Sequence

from console.actions import ACTIONS
from console.panes.alerts.keys import ALERT_KEYS
from console.panes.blast_radius.keys import BLAST_KEYS
from console.panes.charts.keys import CHART_KEYS
from console.panes.outbox.keys import OUTBOX_KEYS
from console.panes.runbook.keys import RUNBOOK_KEYS
from console.panes.signs.pane import SIGN_KEYS
from console.panes.sync_centre.keys import SYNC_KEYS
from resources.tongue import tr
from widgets.shortcut_sheet import ShortcutGroup


def key_groups() -> list[ShortcutGroup]:
    """In the order of the menu; groups without a key are left out."""
    menus = dict.fromkeys(spec.menu for spec in ACTIONS)
    groups = [
        ShortcutGroup(
            tr(menu), tuple((spec.shortcut, tr(spec.text)) for spec in ACTIONS if spec.menu == menu and spec.shortcut)
        )
        for menu in menus
    ]
    groups.append(_of_list(tr("Alerts, while the list has the focus"), ALERT_KEYS))
    groups.append(_of_list(tr("Charts, while they have the focus"), CHART_KEYS))
    groups.append(_of_list(tr("Blast radius, while the graph has the focus"), BLAST_KEYS))
    groups.append(_of_list(tr("Runbook, while its steps have the focus"), RUNBOOK_KEYS))
    groups.append(_of_list(tr("Outbox, while a list has the focus"), OUTBOX_KEYS))
    groups.append(_of_list(tr("Signs, while a table has the focus"), SIGN_KEYS))
    groups.append(_of_list(tr("Sync centre, while it has the focus"), SYNC_KEYS))
    return [group for group in groups if group.entries]


def _of_list(title: str, keys: Sequence[tuple[str, str]]) -> ShortcutGroup:
    return ShortcutGroup(title, tuple((key, tr(what)) for key, what in keys))


def fitting(groups: list[ShortcutGroup], words: str) -> list[ShortcutGroup]:
    """The entries in which every word typed occurs: in the group, the keys or what they do."""
    wanted = words.casefold().split()

    def fits(group: ShortcutGroup, keys: str, what: str) -> bool:
        return all(word in f"{group.title} {keys} {what}".casefold() for word in wanted)

    kept = [
        ShortcutGroup(group.title, tuple(entry for entry in group.entries if fits(group, *entry))) for group in groups
    ]
    return [group for group in kept if group.entries]
