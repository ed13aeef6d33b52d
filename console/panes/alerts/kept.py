"""The rows of the inbox kept from second to second: only those whose words became others are made again.

A thousand alarms that stand cost next to nothing while they stand; the window must answer keys all the same.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from console.panes.alerts import views
from console.panes.alerts.choice import is_held
from console.panes.alerts.facts import Facts
from models.alerts.inbox.views import Inbox, InboxAlert
from widgets.alerts.alert_views import AlertBlock, AlertLine


class KeptRows:
    """Use from one thread. An unchanged alert is known by being the very same object, see `models.alerts.inbox.keeping`."""

    def __init__(self) -> None:
        self._lines: dict[str, tuple[InboxAlert, tuple[object, ...], AlertLine]] = {}
        self._singles: dict[str, tuple[InboxAlert, tuple[object, ...], AlertBlock]] = {}
        self._heads: dict[str, AlertBlock] = {}
        self.made = 0
        """Rows made so far, heads of groups included."""

    def blocks(
        self, inbox: Inbox, facts: Facts, *, is_grouped: bool, unfolded: Collection[str]
    ) -> tuple[AlertBlock, ...]:
        """As `views.blocks`. Below a group that is folded the countdowns stand still: nobody sees them."""
        alerts = [(group, [each for each in group.alerts if not is_held(each)]) for group in inbox.groups]
        held = [each for group in inbox.groups for each in group.alerts if is_held(each)]
        lines, singles, heads = self._lines, self._singles, self._heads
        self._lines, self._singles, self._heads = {}, {}, {}
        shown: list[AlertBlock] = []
        if is_grouped:
            for group, own in alerts:
                if own:
                    head = views.group_head(group, own, facts)
                    said = (head.window,)
                    children = self._children(lines, own, facts, said, is_open=head.id in unfolded)
                    shown.append(self._kept(heads, head, children))
        else:
            each_row = [self._single(singles, each, facts) for _group, own in alerts for each in own]
            shown = views.worst_first(inbox, each_row)
        if held:
            head = views.suppressed_head(held, facts)
            children = self._children(lines, held, facts, (), is_open=head.id in unfolded)
            shown.append(self._kept(heads, head, children))
        return tuple(shown)

    def _kept(self, heads: dict[str, AlertBlock], head: AlertBlock, children: tuple[AlertLine, ...]) -> AlertBlock:
        new, old = replace(head, children=children), heads.get(head.id)
        if old is not None and old == new:
            new = old
        else:
            self.made += 1
        self._heads[new.id] = new
        return new

    def _children(
        self,
        lines: dict[str, tuple[InboxAlert, tuple[object, ...], AlertLine]],
        alerts: Iterable[InboxAlert],
        facts: Facts,
        said: tuple[str, ...],
        *,
        is_open: bool,
    ) -> tuple[AlertLine, ...]:
        """`said` is what the group's last column says for them; empty where lines name their service."""
        found = []
        for alert in alerts:
            entry = lines.get(alert.key)
            if entry is None or entry[0] is not alert or is_open:
                now = self._passing(alert, facts, said)
                if entry is None or entry[0] is not alert or entry[1] != now:
                    made = views.child(alert, said[0], facts) if said else views.line(alert, facts, with_service=True)
                    self.made += 1
                    entry = (alert, now, made)
            self._lines[alert.key] = entry
            found.append(entry[2])
        return tuple(found)

    @staticmethod
    def _passing(alert: InboxAlert, facts: Facts, said: tuple[str, ...]) -> tuple[object, ...]:
        words = views.passing(alert, facts)
        # A window that the group says already is not said again, so its going on changes nothing in the line.
        return ("", False, *words[2:]) if said and words[0] == said[0] else words

    def _single(
        self, singles: dict[str, tuple[InboxAlert, tuple[object, ...], AlertBlock]], alert: InboxAlert, facts: Facts
    ) -> AlertBlock:
        entry, now = singles.get(alert.key), views.passing(alert, facts)
        if entry is None or entry[0] is not alert or entry[1] != now:
            self.made += 1
            entry = (alert, now, views.single(alert, facts))
        self._singles[alert.key] = entry
        return entry[2]
