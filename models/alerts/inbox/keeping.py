"""A new inbox made of the old one's parts where they are equal, so that what shows it can tell at a glance what changed."""

from dataclasses import replace

from models.alerts.inbox.views import Inbox, InboxAlert, ServiceGroup


def keeping(old: Inbox, new: Inbox) -> Inbox:
    """`new` by value; alerts and groups that are equal to those of `old` are the very same objects, and so is the whole."""
    if old == new:
        return old
    alerts = {each.key: each for group in old.groups for each in group.alerts}
    groups = {group.service: group for group in old.groups}
    first = new.first_out
    return replace(
        new,
        groups=tuple(_group(groups.get(group.service), group, alerts) for group in new.groups),
        first_out=None if first is None else _alert(first, alerts),
    )


def _group(old: ServiceGroup | None, new: ServiceGroup, alerts: dict[str, InboxAlert]) -> ServiceGroup:
    if old is not None and old == new:
        return old
    return replace(new, alerts=tuple(_alert(each, alerts) for each in new.alerts), lead=_alert(new.lead, alerts))


def _alert(new: InboxAlert, alerts: dict[str, InboxAlert]) -> InboxAlert:
    old = alerts.get(new.key)
    return old if old is not None and old == new else new
