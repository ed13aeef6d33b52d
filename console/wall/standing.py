"""How far what the wall says of incidents can be trusted: the record, the hub and the sources. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from console.panes.words import minute
from console.sources.runner import SourceStatus
from console.sync.status import State, SyncStatus
from console.wall.ages import instant
from resources.tongue import tr
from widgets.wall.data import Said


@dataclass(frozen=True, slots=True)
class RecordStanding:
    """As of one moment."""

    said: Said = ()
    """The most important first."""
    in_trouble: bool = False
    is_current: bool = True
    """Whether an incident that others opened would be known here."""


def record_standing(
    silent_since_ms: int | None,
    closed_because: str | None,
    status: SyncStatus | None,
    sources: Iterable[SourceStatus],
    now_ms: int,
) -> RecordStanding:
    """`silent_since_ms`: since when the record does not answer; `status` None where there is no hub."""
    said: list[Said] = []
    is_current = True
    if silent_since_ms is not None:
        said.append((tr("RECORD SILENT since {time}", time=instant(silent_since_ms, now_ms)), tr("RECORD SILENT")))
        is_current = False
    elif closed_because is not None:
        said.append((tr("RECORD CLOSED: nothing new arrives"), tr("RECORD CLOSED")))
        is_current = False
    in_trouble = bool(said)
    if status is not None and status.state is not State.NOT_JOINED:
        said.append(_hub(status, now_ms))
        in_trouble = in_trouble or status.state is not State.ONLINE
        is_current = is_current and status.state is not State.OFFLINE
    known = tuple(sources)
    silent = sum(each.state == "failing" for each in known)
    if silent:
        in_trouble = True
        sources_ = tr("{count} of {total} sources silent", count=silent, total=len(known))
        said.append((sources_, sources_))
    return RecordStanding(_wordings(said), in_trouble, is_current)


def _wordings(said: Sequence[Said]) -> Said:
    """All of it, less and less, at last the most important in a word."""
    full = [each[0] for each in said]
    shorter = [" · ".join(full[:count]) for count in range(len(full), 0, -1)]
    return tuple(dict.fromkeys((*shorter, *(said[0][1:] if said else ()))))


def _hub(status: SyncStatus, now_ms: int) -> Said:
    last = status.last_contact_ms
    if status.state is State.OFFLINE:
        short = tr("NO HUB")
        return (short if last is None else tr("NO HUB since {time}", time=instant(last, now_ms)), short)
    if status.state is State.DEGRADED:
        return (tr("HUB DEGRADED"),)
    return (tr("Hub") if last is None else tr("Hub {time}", time=minute(last)),)
