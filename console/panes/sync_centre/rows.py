"""How sharing stands, as rows in words: the hub, what waits, what is not believed, neighbours, members. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from console.lan.status import LanState, LanStatus, NeighbourSeen
from console.panes.words import clock_time, duration, elapsed
from console.sharing_facts import EventFact, ForkFact, SharingFacts
from console.sync.status import OFF_MS, State, SyncStatus
from models.freshness.table import FreshnessRow
from models.health.figure import age
from models.kernel.clock import utc
from models.kernel.ids import PersonId
from models.sync.members_word import MembersWord
from widgets.detail_rows import DetailView
from widgets.glyphs import GlyphKind
from widgets.two_line_list import Sign, TwoLineView

NameOf = Callable[[PersonId], str]

_GLYPHS = {
    State.ONLINE: GlyphKind.OK,
    State.DEGRADED: GlyphKind.DEGRADED,
    State.OFFLINE: GlyphKind.UNKNOWN,
    State.NOT_JOINED: GlyphKind.OK,
}
_LAN_WORDS = {
    LanState.NO_HUB: "no hub, so no neighbours",
    LanState.OFF: "off",
    LanState.STARTING: "starting…",
    LanState.ON: "on",
    LanState.TROUBLE: "can't be",
}


@dataclass(frozen=True, slots=True)
class Needed:
    """Something that waits for a person. `page` is where it is dealt with."""

    page: str
    row: TwoLineView


def state_glyph(status: SyncStatus | None) -> GlyphKind:
    """Of the state word."""
    return _GLYPHS[status.state] if status is not None else GlyphKind.UNKNOWN


def headline(status: SyncStatus | None, away_since_ms: int | None, now_ms: int) -> str:
    """OFFLINE 04:10 · 3 queued, oldest 03:36 · last answer 14:32:00Z."""
    if status is None:
        return "not asked yet"
    word = status.state.value
    if status.state is State.OFFLINE and away_since_ms is not None:
        word = f"{word} {elapsed(away_since_ms, now_ms).removeprefix('00:')}"
    parts = [word]
    pending = status.pending
    if pending.count:
        oldest = f", oldest {duration(pending.oldest_ms, now_ms)}" if pending.oldest_ms is not None else ""
        parts.append(f"{pending.count} queued{oldest}")
    else:
        parts.append("nothing queued")
    return " · ".join(parts)


def hub_details(
    status: SyncStatus, facts: SharingFacts | None, away_since_ms: int | None, now_ms: int
) -> list[DetailView]:
    """The hub, this device, and how far both have got."""
    hub = status.membership
    rows = [
        DetailView(
            "State",
            status.state.value,
            status.why or "the hub answers, and nothing is wrong",
            state_glyph(status),
            _since(status, away_since_ms, now_ms),
        )
    ]
    if hub is None:
        return rows
    in_use = status.url or hub.urls[0]
    standby = [url for url in hub.urls if url != in_use]
    rows.append(DetailView("Hub", in_use, f"standby: {', '.join(standby)}" if standby else "no standby address"))
    rows.append(DetailView("Device", hub.device, f"{hub.role} · joined {_day(hub.joined_ms)}"))
    rows.append(_certificate(status, now_ms))
    rows.append(_clock(status))
    rows.append(
        DetailView(
            "At the hub",
            f"{status.pending.count} to go" if status.pending.count else "all that was written here",
            f"read up to {status.sync.cursor} of its feed",
        )
    )
    others = status.reach.others
    if others is not None:
        there = status.reach.listening or 0
        rows.append(
            DetailView(
                "Devices",
                f"{others} others, {there} listening",
                status.quorum_words or f"safe on {status.quorum} further ones",
                GlyphKind.AT_RISK if status.quorum_words else None,
            )
        )
    if status.pending.apart:
        rows.append(DetailView("Kept apart", f"{status.pending.apart} events", "from before joining; they stay here"))
    if facts is not None:
        missing = facts.blobs_missing
        rows.append(DetailView("Attachments", f"{missing} on their way" if missing else "all here"))
    return rows


def _since(status: SyncStatus, away_since_ms: int | None, now_ms: int) -> str:
    if away_since_ms is not None:
        return f"since {clock_time(away_since_ms)}Z"
    if status.last_contact_ms is None:
        return ""
    return f"last answer {age(max(0, now_ms - status.last_contact_ms) / 1000)} ago"


def _certificate(status: SyncStatus, now_ms: int) -> DetailView:
    hub = status.membership
    assert hub is not None, "asked of members only"
    left_ms = hub.certificate.not_after_ms - now_ms - (status.clock_off_ms or 0)
    if left_ms <= 0:
        return DetailView("Certificate", "ran out", "what is written waits for the hub's word", GlyphKind.DEGRADED)
    renews = "renewed by itself when less than a day is left"
    glyph = GlyphKind.AT_RISK if left_ms < 12 * 3_600_000 else None
    return DetailView("Certificate", f"{age(left_ms / 1000)} left", renews, glyph)


def _clock(status: SyncStatus) -> DetailView:
    off = status.clock_off_ms
    if off is None:
        return DetailView("Clock", "not compared yet")
    if abs(off) <= OFF_MS:
        return DetailView("Clock", "agrees with the hub's", f"{off / 1000:+.1f} s")
    way = "behind" if off > 0 else "ahead of"
    note = "order follows causes first, so nothing is misplaced by it"
    return DetailView("Clock", f"{age(abs(off) / 1000)} {way} the hub's", note, GlyphKind.AT_RISK)


def needed(status: SyncStatus | None, facts: SharingFacts | None, conflicts: int, journal_open: int) -> list[Needed]:
    """What waits for a person, the gravest first."""
    found = []
    if facts is not None and facts.alarm:
        found.append(Needed("parked", TwoLineView("alarm", "The hub's history", facts.alarm, "alarm", Sign.WARNING)))
    if facts is not None and facts.forks:
        count = len(facts.forks)
        note = "an origin was copied or forged; both sides are kept"
        found.append(Needed("parked", TwoLineView("forks", _many(count, "forked chain"), note, "", Sign.WARNING)))
    if conflicts:
        note = "set by people who did not hear each other; both values are kept"
        found.append(
            Needed("conflicts", TwoLineView("conflicts", _many(conflicts, "conflict"), note, "", Sign.WARNING))
        )
    if status is not None and status.sync.refused:
        note = next(iter(status.sync.refused.values())).why
        title = f"{_many(len(status.sync.refused), 'event')} not taken by the hub"
        found.append(Needed("waiting", TwoLineView("refused", title, note, "", Sign.WARNING)))
    if journal_open:
        note = "written while the hub was away: each is accepted, or something is done about it"
        title = f"{_many(journal_open, 'entry', 'entries')} to reconcile"
        found.append(Needed("journal", TwoLineView("journal", title, note, "", Sign.WARNING)))
    if status is not None and status.parked_count:
        note = "came and is not believed yet; judged again when trust changes"
        title = f"{_many(status.parked_count, 'event')} parked here"
        found.append(Needed("parked", TwoLineView("parked", title, note)))
    return found


def waiting_rows(facts: SharingFacts, status: SyncStatus, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """What the hub did not take first, then what waits, the oldest first."""
    rows = [
        TwoLineView(
            fact.id, fact.what, _note(fact, name_of, f"not taken: {fact.why}"), _age(fact, now_ms), Sign.WARNING
        )
        for fact in facts.refused
    ]
    taken = {fact.id for fact in facts.refused}
    for fact in facts.waiting:
        if fact.id not in taken:
            word = status.durability(fact.id).words
            rows.append(TwoLineView(fact.id, fact.what, _note(fact, name_of, word), _age(fact, now_ms)))
    return rows


def event_details(fact: EventFact, word: str, name_of: NameOf) -> list[DetailView]:
    """All that is known of one event."""
    rows = [DetailView("Where it is", word)]
    if fact.why:
        rows.append(DetailView("Why", fact.why))
    if fact.place:
        rows.append(DetailView("In", fact.place))
    if fact.who is not None:
        rows.append(DetailView("By", name_of(fact.who)))
    if fact.at_ms is not None:
        rows.append(DetailView("Came" if fact.via else "Written", f"{_day(fact.at_ms)} {clock_time(fact.at_ms)}Z"))
    if fact.via:
        rows.append(DetailView("By way of", fact.via))
    rows.append(DetailView("Event", fact.id))
    return rows


def parked_rows(facts: SharingFacts, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """Alarms, forks, and what came and is not believed."""
    rows = []
    if facts.alarm:
        rows.append(TwoLineView("alarm", "The hub's history", facts.alarm, "alarm", Sign.WARNING))
    rows += [_fork_row(fork) for fork in facts.forks]
    rows += [
        TwoLineView(fact.id, fact.what, _note(fact, name_of, fact.why), _age(fact, now_ms)) for fact in facts.parked
    ]
    return rows


def fork_id(fork: ForkFact) -> str:
    """Of its row."""
    return f"fork:{fork.stream}:{fork.origin}"


def fork_details(fork: ForkFact) -> list[DetailView]:
    """What a fork is, and what there is to do."""
    return [
        DetailView("Chain", f"origin {fork.origin[:8]}", f"goes on in {fork.ends} ways"),
        DetailView("In", fork.place or "the organisation's record"),
        DetailView(
            "Why", "the same place was written twice", "a copied database or virtual machine, or a forged event"
        ),
        DetailView("What to do", "find out which machine", "both sides count; audit verify names the events"),
    ]


def alarm_details(alarm: str) -> list[DetailView]:
    """What an alarm about the hub's history means."""
    return [
        DetailView("What", "two histories, or one cut short"),
        DetailView("Words", alarm),
        DetailView(
            "What to do", "compare with another workstation", "both signed notes are kept; have the hub looked into"
        ),
    ]


def _fork_row(fork: ForkFact) -> TwoLineView:
    note = f"{fork.place or 'the record'} · goes on in {fork.ends} ways; both are kept"
    return TwoLineView(fork_id(fork), f"Forked chain of origin {fork.origin[:8]}", note, "fork", Sign.WARNING)


def lan_words(lan: LanStatus | None) -> str:
    """For the head of the neighbours: on, port 51874, 2 reachable."""
    if lan is None:
        return ""
    parts = [_LAN_WORDS[lan.state]]
    if lan.state is LanState.ON:
        reachable = sum(each.is_reachable for each in lan.neighbours)
        parts += [f"port {lan.port}", f"{reachable} reachable"]
    return ", ".join(parts)


def neighbour_rows(lan: LanStatus | None, now_ms: int) -> list[TwoLineView]:
    """Reachable ones first, as they come."""
    return [_neighbour(each, now_ms) for each in lan.neighbours] if lan is not None else []


def _neighbour(seen: NeighbourSeen, now_ms: int) -> TwoLineView:
    came = f"{seen.events} events, {seen.blobs} attachments came" if seen.events or seen.blobs else "nothing new came"
    note = seen.trouble or " · ".join(part for part in (seen.role, seen.address, came) if part)
    last = f"{duration(seen.last_exchange_ms, now_ms)} ago" if seen.last_exchange_ms is not None else "never"
    sign = Sign.DONE if seen.is_reachable else Sign.WARNING if seen.trouble else Sign.OPEN
    return TwoLineView(seen.device, seen.name, note, last, sign)


def no_neighbours(lan: LanStatus | None) -> str:
    """Why the list is empty, and what to do."""
    if lan is None or lan.state is LanState.NO_HUB:
        return "Neighbours are workstations of one hub: join one first (J)."
    if lan.state is LanState.OFF:
        return "Off. W switches it on: workstations of the same hub nearby then exchange, also while the hub is away."
    if lan.state is LanState.TROUBLE:
        return f"Switched on, and it can't be: {lan.why}."
    return "Nobody found yet. Others must be switched on, too, and in the same network."


def member_rows(word: MembersWord | None, own: str, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """Everybody the hub names, those who were shut out last."""
    members = sorted(word.reply.members, key=lambda each: (each.revoked_ms is not None, each.name)) if word else ()
    rows = []
    for each in members:
        machine = word.machines.get(each.device, "") if word else ""
        title = f"{each.name or name_of(each.user)}{' (this device)' if each.device == own else ''}"
        note = " · ".join(part for part in (each.role, machine, f"device {each.device[:8]}") if part)
        end = f"since {_day(each.since_ms)}" if each.revoked_ms is None else f"shut out {_day(each.revoked_ms)}"
        rows.append(TwoLineView(each.device, title, note, end, Sign.OFF if each.revoked_ms is not None else Sign.DONE))
    return rows


def word_meta(word: MembersWord | None, now_ms: int) -> str:
    """How many, and how old the hub's word is."""
    if word is None:
        return ""
    count = sum(each.revoked_ms is None for each in word.reply.members)
    return f"{count} devices · said {duration(word.at_ms, now_ms)} ago"


def member_selected(
    word: MembersWord | None, chosen: str, name_of: NameOf
) -> tuple[str, list[DetailView], tuple[str, ...]] | None:
    """Heading, details and acts of a member; None where there is none of this id."""
    each = next((one for one in word.reply.members if one.device == chosen), None) if word is not None else None
    if each is None or word is None:
        return None
    details = [
        DetailView("Machine", word.machines.get(each.device, "") or "not told"),
        DetailView("Role", each.role),
        DetailView("Member since", _day(each.since_ms)),
        DetailView("Device", each.device),
        DetailView("Key", each.key.hex()[:32], "the beginning of its public key"),
    ]
    if each.revoked_ms is not None:
        details.insert(0, DetailView("Shut out", _day(each.revoked_ms), "what it wrote afterwards is not believed"))
    return each.name or name_of(each.user), details, ()


def is_troubled(lan: LanStatus) -> bool:
    """Switched on, and it can't be."""
    return lan.state is LanState.TROUBLE


def ageing(found: Sequence[FreshnessRow]) -> list[Needed]:
    """What is kept here and grows too old to work alone with."""
    if not found:
        return []
    note = "; ".join(f"{row.name}: {row.words}" for row in found[:3])
    title = f"{_many(len(found), 'set')} of data to renew"
    return [Needed("readiness", TwoLineView("readiness", title, note, "", Sign.WARNING))]


def copied(title: str, details: Sequence[DetailView]) -> str:
    """A row in full, for the clipboard."""
    lines = [title]
    for each in details:
        lines.append(f"{each.label}: {each.value}{f' ({each.note})' if each.note else ''}")
    return "\n".join(lines)


def _note(fact: EventFact, name_of: NameOf, word: str) -> str:
    who = name_of(fact.who) if fact.who is not None else ""
    return " · ".join(part for part in (fact.place, who, word) if part)


def _age(fact: EventFact, now_ms: int) -> str:
    return "" if fact.at_ms is None else f"{duration(fact.at_ms, now_ms)} old"


def _day(at_ms: int) -> str:
    return f"{utc(at_ms):%Y-%m-%d}"


def _many(count: int, what: str, several: str = "") -> str:
    return f"{count} {what if count == 1 else several or what + 's'}"
