"""How far what the wall says of incidents can be trusted: the record, the hub and the sources. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from console.panes.words import minute
from console.sources.feeds import FEEDS, eyes_failing, failing_since, feeds_failing
from console.sources.runner import SourceStatus
from console.sync.status import State, SyncStatus
from console.wall.ages import instant
from resources.tongue import tr
from widgets.wall.data import Said


@dataclass(frozen=True, slots=True)
class RecordStanding:
    """As of one moment."""

    trouble: Said = ()
    """What is wrong with the record itself, and since when; empty where it answers."""
    said: Said = ()
    """Hub and sources, the most important first."""
    in_trouble: bool = False
    is_current: bool = True
    """Whether an incident that others opened would be known here."""


class Fault(StrEnum):
    """What can be wrong with the record; the gravest first."""

    LOST = "lost"
    """Its files are not those any more that it was opened from."""
    CLOSED = "closed"
    """A write failed: it takes in nothing new."""
    SILENT = "silent"
    """It does not answer."""


def trouble_words(fault: Fault, since_ms: int, now_ms: int) -> Said:
    """What, and since when."""
    time = instant(since_ms, now_ms)
    match fault:
        case Fault.LOST:
            return (tr("RECORD LOST since {time}", time=time), tr("RECORD LOST"))
        case Fault.CLOSED:
            return (tr("RECORD CLOSED since {time}", time=time), tr("RECORD CLOSED"))
        case Fault.SILENT:
            return (tr("RECORD SILENT since {time}", time=time), tr("RECORD SILENT"))


def record_standing(
    trouble: Said, status: SyncStatus | None, sources: Iterable[SourceStatus], now_ms: int
) -> RecordStanding:
    """`trouble`: of the record itself; `status` None where there is no hub."""
    said: list[Said] = []
    is_current, in_trouble = not trouble, False
    if status is not None and status.state is not State.NOT_JOINED:
        said.append(_hub(status, now_ms))
        in_trouble = status.state is not State.ONLINE
        is_current = is_current and status.state is not State.OFFLINE
    known = tuple(sources)
    if silent := len(eyes_failing(known)):
        in_trouble = True
        eyes = sum(each.kind not in FEEDS for each in known)
        said.append((tr("{count} of {total} sources silent", count=silent, total=eyes),))
    if feeds := feeds_failing(known):
        # Said, and no trouble: what is seen of services is whole without it.
        said.append((_feed(feeds, now_ms),))
    return RecordStanding(trouble, _wordings(said), in_trouble, is_current)


def _feed(feeds: Sequence[SourceStatus], now_ms: int) -> str:
    if len(feeds) > 1:
        return tr("{count} feeds degraded", count=len(feeds))
    since_ms, feed = failing_since(feeds[0]), tr(FEEDS[feeds[0].kind])
    if since_ms is None:
        return tr("{feed}: feed degraded", feed=feed)
    return tr("{feed}: feed degraded since {time}", feed=feed, time=instant(since_ms, now_ms))


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
