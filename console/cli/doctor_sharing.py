"""What `doctor` says about the hub, the neighbours and the age of what they brought. Pure."""

from collections.abc import Mapping

from console.cli.doctor_rows import Row
from console.sync_note import SyncNote
from models.freshness.ages import AgeLimits, Freshness
from models.freshness.classes import SHARED, DataClass
from models.freshness.table import Held, Shared, Table, span


def hub_row(note: SyncNote | None, now_ms: int) -> Row:
    """The hub, as of the last exchange: nobody is asked."""
    if note is None:
        return Row("hub", "off", "no exchange with a hub is noted here: this workstation is its own authority")
    if note.exchanged_ms is None:
        return Row("hub", "warn", f"{note.hub}: never exchanged anything. {note.why}".rstrip(". "), "sync status")
    words = f"{note.hub}, last complete exchange {span(now_ms - note.exchanged_ms)} ago"
    if note.why:
        return Row("hub", "warn", f"{words}; since then: {note.why}", "sync status says how it stands now")
    return Row("hub", "ok", words)


def neighbours_row(note: SyncNote | None, is_on: bool, port: int) -> Row:
    """Workstations on the local network."""
    if not is_on:
        return Row("neighbours", "off", "not asked: the setting lan.neighbours is off")
    if note is None:
        return Row("neighbours", "off", "switched on, but without a hub there are no neighbours")
    return Row("neighbours", "ok", f"exchange on the local network, port {port or 'any that is free'}")


def freshness_row(note: SyncNote | None, limits: Mapping[DataClass, AgeLimits], now_ms: int) -> Row:
    """What of the shared record is too old by now, or soon will be."""
    if note is None:
        return Row("freshness", "off", "nothing here comes from elsewhere")
    shared = Shared(True, note.exchanged_ms, note.members_ms)
    table = Table(dict.fromkeys(SHARED, Held()), shared, limits)
    standings = {kind: table.standing(kind, now_ms) for kind in DataClass if kind in SHARED}
    expired = [kind.value for kind, each in standings.items() if not each.is_current]
    stale = [kind.value for kind, each in standings.items() if each is Freshness.STALE]
    mend = "sync once, or open the console where the hub can be reached"
    if expired:
        return Row("freshness", "warn", f"no current data: {', '.join(expired)}", mend)
    if stale:
        return Row("freshness", "warn", f"getting old: {', '.join(stale)}", mend)
    return Row("freshness", "ok", "everything shared is current")
