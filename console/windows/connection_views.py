"""What the page of connections shows of each place: from what runs, what was tested and what waits. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from console.connections.cause import Cause, Found
from console.connections.places import Place
from console.panes.words import minute
from console.sources.runner import SourceStatus
from console.sync.status import State as HubState
from console.sync.status import SyncStatus
from models.comms.outbox.item import Item
from models.comms.outbox.item import State as Sending
from models.health.figure import age
from resources.tongue import marked, tr
from widgets.connection_line import ConnectionView, Deed
from widgets.glyphs import GlyphKind

TEST, RENEW, SET_UP = "test", "renew", "set-up"
_SOON_MS: Final = 14 * 86_400_000
_NEAR_MS: Final = 3 * 86_400_000
_OTHERS: Final[Mapping[str, str]] = {
    "simulator": marked("Simulated estate"),
    "vendors": marked("Vendors' status pages"),
    "hub": marked("What others post to the hub"),
}
"""Sources that no setting of an address names."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known at one moment. `tested` holds each result with the time it came (ms since the epoch)."""

    now_ms: int
    sources: Sequence[SourceStatus] = ()
    tested: Mapping[str, tuple[Found, int]] = field(default_factory=dict)
    credentials: Mapping[str, tuple[bool, int | None]] = field(default_factory=dict)
    """By name of the secret: whether the keeper has it, and when it says that it ends."""
    items: Sequence[Item] = ()
    hub: SyncStatus | None = None


def views(places: Sequence[Place], known: Known) -> list[tuple[str, list[ConnectionView]]]:
    """By group: what is set up first, what is not last; then the sources that need no setting."""
    groups: dict[str, list[ConnectionView]] = {}
    for place in places:
        if place.is_configured:
            groups.setdefault(tr(place.group), []).append(_configured(place, known))
    covered = {kind for place in places for kind in place.sources}
    others = [status for status in known.sources if status.kind not in covered]
    if others:
        groups[tr("Without an address")] = [
            _of_source(f"source:{each.name}", tr(_OTHERS.get(each.kind, each.name)), each, known) for each in others
        ]
    missing = [_missing(place) for place in places if not place.is_configured]
    if missing:
        groups[tr("Not connected")] = missing
    return list(groups.items())


def counted(groups: Sequence[tuple[str, Sequence[ConnectionView]]]) -> str:
    """How many are connected and how many of these fail, in words."""
    shown = [view for _group, each in groups for view in each if view.glyph is not None]
    bad = sum(view.glyph in (GlyphKind.DOWN, GlyphKind.DEGRADED) for view in shown)
    if not shown:
        return tr("Nothing is connected yet.")
    if not bad:
        return tr("{count} connected, none in trouble", count=len(shown))
    return tr("{bad} of {count} in trouble", bad=bad, count=len(shown))


def _missing(place: Place) -> ConnectionView:
    return ConnectionView(place.id, tr(place.name), state=tr("not connected"), deeds=(Deed(SET_UP, tr("Set up…")),))


def _configured(place: Place, known: Known) -> ConnectionView:
    running = [each for each in known.sources if each.kind in place.sources]
    worst = next((each for each in running if each.state == "failing"), running[0] if running else None)
    if place.id == "hub":
        glyph, state, trouble = _hub(known)
    elif place.sink:
        glyph, state, trouble = _sink(place, known)
    elif worst is not None:
        glyph, state, trouble = _running(worst, known.now_ms)
    else:
        glyph, state, trouble = GlyphKind.UNKNOWN, tr("not asked yet"), ""
    mend = ""
    if (tested := known.tested.get(place.id)) is not None:
        found, at_ms = tested
        took = "" if found.took_ms is None else f" · {found.took_ms:.0f} ms"
        if found.works:
            glyph = GlyphKind.OK if glyph is GlyphKind.UNKNOWN else glyph
            state = tr("Tested {time}: works", time=minute(at_ms)) + took
            trouble = found.sentence if found.cause is Cause.REACHED else trouble if glyph is not GlyphKind.OK else ""
        else:
            glyph, state = GlyphKind.DOWN, tr("Tested {time}: does not work", time=minute(at_ms))
            trouble, mend = found.sentence, found.mend
    return ConnectionView(
        place.id,
        tr(place.name) if not place.sink else place.name,
        glyph,
        state,
        place.address,
        trouble,
        mend,
        _notes(place, known),
        _deeds(place),
    )


def _deeds(place: Place) -> tuple[Deed, ...]:
    renew = (Deed(RENEW, tr("Renew…")),) if place.secret else ()
    return (*renew, Deed(TEST, tr("Test"))) if place.test is not None else renew


def _running(status: SourceStatus, now_ms: int) -> tuple[GlyphKind, str, str]:
    seen = None if status.last_success_ms is None else age((now_ms - status.last_success_ms) / 1000)
    took = "" if status.latency_ms is None else f" · {status.latency_ms:.0f} ms"
    if status.state == "ok":
        warned = status.warnings[0] if status.warnings else ""
        return (GlyphKind.AT_RISK if warned else GlyphKind.OK), tr("OK {age} ago", age=seen or "0 s") + took, warned
    if status.state == "failing":
        state = tr("FAILING, last good {age} ago", age=seen) if seen else tr("FAILING, never good yet")
        return GlyphKind.DOWN, state, status.last_error or ""
    return GlyphKind.UNKNOWN, tr("connecting"), ""


def _of_source(id_: str, name: str, status: SourceStatus, known: Known) -> ConnectionView:
    glyph, state, trouble = _running(status, known.now_ms)
    if status.kind == "simulator" and glyph is GlyphKind.OK:
        glyph = GlyphKind.DRILL
    return ConnectionView(id_, name, glyph, state, trouble=trouble)


def _sink(place: Place, known: Known) -> tuple[GlyphKind, str, str]:
    mine = sorted((each for each in known.items if each.sink == place.sink), key=lambda each: each.changed_ms)
    if not mine:
        return GlyphKind.UNKNOWN, tr("nothing sent yet"), ""
    last = mine[-1]
    ago = age((known.now_ms - last.changed_ms) / 1000)
    match last.state:
        case Sending.SENT:
            return GlyphKind.OK, tr("sent {age} ago", age=ago), ""
        case Sending.FAILED | Sending.EXPIRED:
            return GlyphKind.DOWN, tr("FAILED {age} ago", age=ago), last.words
        case Sending.UNKNOWN:
            return GlyphKind.DEGRADED, tr("IN DOUBT since {age}", age=ago), last.words
        case Sending.WAITING:
            return GlyphKind.DEGRADED, tr("tried {age} ago, tries again", age=ago), last.words
    return GlyphKind.OK, tr("queued {age} ago", age=ago), ""


def _hub(known: Known) -> tuple[GlyphKind, str, str]:
    status = known.hub
    if status is None:
        return GlyphKind.UNKNOWN, tr("not heard yet"), ""
    seen = None if status.last_contact_ms is None else age((known.now_ms - status.last_contact_ms) / 1000)
    match status.state:
        case HubState.ONLINE:
            return GlyphKind.OK, tr("OK {age} ago", age=seen or "0 s"), ""
        case HubState.DEGRADED:
            return GlyphKind.DEGRADED, tr("DEGRADED, answered {age} ago", age=seen or "0 s"), status.why
    return GlyphKind.UNKNOWN, tr("OFFLINE, answered {age} ago", age=seen) if seen else tr("OFFLINE"), status.why


def _notes(place: Place, known: Known) -> tuple[tuple[GlyphKind | None, str], ...]:
    notes: list[tuple[GlyphKind | None, str]] = []
    tested = known.tested.get(place.id)
    has, said = known.credentials.get(place.secret, (True, None))
    ends = (tested[0].expires_ms if tested is not None else None) or said or place.expires_ms
    if place.secret and not has:
        notes.append((GlyphKind.DEGRADED, tr("Its credential is not in the keyring; Renew puts it there.")))
    elif ends is not None:
        left = ends - known.now_ms
        if left <= 0:
            notes.append((GlyphKind.DOWN, tr("Its credential ran out {age} ago.", age=age(-left / 1000))))
        elif left < _SOON_MS:
            glyph = GlyphKind.DEGRADED if left < _NEAR_MS else GlyphKind.AT_RISK
            notes.append((glyph, tr("Its credential runs out in {age}.", age=age(left / 1000))))
        else:
            notes.append((None, tr("Its credential holds for {age} more.", age=age(left / 1000))))
    queued = sum(each.sink == place.sink and not each.state.is_over for each in known.items) if place.sink else 0
    if queued:
        notes.append(
            (GlyphKind.CHANGE, tr("1 update waits") if queued == 1 else tr("{count} updates wait", count=queued))
        )
    return tuple(notes)
