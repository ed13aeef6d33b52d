"""Which alerts a key means: those of a row that still wait for it. Pure."""

from collections.abc import Iterable

from models.alerts.inbox.views import Inbox, InboxAlert, InboxState
from models.kernel.ids import StreamId


def is_unhandled(alert: InboxAlert) -> bool:
    """Whether nobody took it yet: it fires, or is over without an acknowledgement."""
    return alert.state is InboxState.FIRING or alert.is_latched


def is_held(alert: InboxAlert) -> bool:
    """Whether it is kept from paging."""
    return alert.state is InboxState.SUPPRESSED


def alerts_of(inbox: Inbox) -> dict[str, InboxAlert]:
    """Every alert in the groups and the first one out, by key."""
    found = {alert.key: alert for group in inbox.groups for alert in group.alerts}
    if inbox.first_out is not None:
        found.setdefault(inbox.first_out.key, inbox.first_out)
    return found


def to_acknowledge(alerts: Iterable[InboxAlert], *, only_one: bool = False) -> tuple[str, ...]:
    """Keys that an acknowledgement takes: the unhandled; the first of them where one is meant."""
    keys = tuple(alert.key for alert in alerts if is_unhandled(alert))
    return keys[:1] if only_one else keys


def to_link(alerts: Iterable[InboxAlert], incident: StreamId) -> tuple[str, ...]:
    """Keys that are not linked to the incident yet; what is kept from paging is left out."""
    return tuple(alert.key for alert in alerts if alert.incident != incident and not is_held(alert))
