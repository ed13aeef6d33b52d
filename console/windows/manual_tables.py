"""The pages of the manual that are made from tables: keys, actions, settings, and the verbs of the command line."""

from collections.abc import Sequence

from console.actions import ACTIONS
from console.manual.build import TablePage
from console.settings import SETTINGS
from console.windows.key_groups import key_groups
from resources.tongue import tr


def manual_tables(verbs: Sequence[tuple[str, str]] = ()) -> list[TablePage]:
    """In English, like the rest of the manual. `verbs` are names with what they do."""
    keys = [(group.title, (tr("Keys"), tr("What they do")), list(group.entries)) for group in key_groups()]
    menus = dict.fromkeys(spec.menu for spec in ACTIONS)
    actions = [
        (
            menu,
            (tr("Action"), tr("Keys"), tr("What it does"), tr("Needs")),
            [
                (spec.text, spec.shortcut or "–", spec.help, spec.need.value.removeprefix("needs ") or "–")
                for spec in ACTIONS
                if spec.menu == menu
            ],
        )
        for menu in menus
    ]
    groups = dict.fromkeys(each.group for each in SETTINGS)
    settings = [
        (
            group,
            (tr("Setting"), tr("Key"), tr("At first"), tr("What it does")),
            [(each.label, each.key, str(each.default) or "–", each.help) for each in SETTINGS if each.group == group],
        )
        for group in groups
    ]
    pages = [
        TablePage(
            "keys", tr("Keys"), tr("Every key, by where it works. F1 shows them in the console, with a search."), keys
        ),
        TablePage("actions", tr("Actions"), tr("Ctrl+K finds every one of them, also those without a key."), actions),
        TablePage(
            "settings",
            tr("Settings"),
            tr("Ctrl+, opens them. Every change applies at once; Ctrl+Z takes it back."),
            settings,
        ),
    ]
    if verbs:
        about = tr("Everything works without a window, too. Each says more with --help.")
        pages.append(
            TablePage("verbs", tr("The command line"), about, [("", (tr("Verb"), tr("What it does")), list(verbs))])
        )
    return pages
