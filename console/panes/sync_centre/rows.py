"""How sharing stands, as rows in words: the hub, what waits, what is not believed, neighbours, members. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from console.lan.status import LanState, LanStatus, NeighbourSeen
from console.panes.sync_centre.role_words import may_words, role_label
from console.panes.words import clock_time, duration, elapsed
from console.sharing_facts import EventFact, ForkFact, SharingFacts
from console.sync.status import OFF_MS, State, SyncStatus
from models.freshness.table import FreshnessRow
from models.health.figure import age
from models.kernel.clock import utc
from models.kernel.ids import PersonId
from models.sync.heard import heard
from models.sync.members_word import MembersWord
from resources.tongue import marked, shown, tr
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
    LanState.NO_HUB: marked("no hub, so no neighbours"),
    LanState.OFF: "off",
    LanState.STARTING: "starting…",
    LanState.ON: "on",
    LanState.TROUBLE: marked("can't be"),
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
        return tr("not asked yet")
    word = tr(status.state.value)
    if status.state is State.OFFLINE and away_since_ms is not None:
        word = f"{word} {elapsed(away_since_ms, now_ms).removeprefix('00:')}"
    parts = [word]
    pending = status.pending
    if pending.count:
        oldest = (
            tr(", oldest {duration}", duration=duration(pending.oldest_ms, now_ms))
            if pending.oldest_ms is not None
            else ""
        )
        parts.append(tr("{count} queued{oldest}", count=pending.count, oldest=oldest))
    else:
        parts.append(tr("nothing queued"))
    return " · ".join(parts)


def hub_details(
    status: SyncStatus, facts: SharingFacts | None, away_since_ms: int | None, now_ms: int
) -> list[DetailView]:
    """The hub, this device, and how far both have got."""
    hub = status.membership
    rows = [
        DetailView(
            tr("State"),
            tr(status.state.value),
            status.why or tr("the hub answers, and nothing is wrong"),
            state_glyph(status),
            _since(status, away_since_ms, now_ms),
        )
    ]
    if hub is None:
        return rows
    in_use = status.url or hub.urls[0]
    standby = [url for url in hub.urls if url != in_use]
    rows.append(
        DetailView(
            tr("Hub"),
            in_use,
            tr("standby: {standby}", standby=", ".join(standby)) if standby else tr("no standby address"),
        )
    )
    rows.append(
        DetailView(tr("Device"), hub.device, tr("{role} · joined {day}", role=hub.role, day=_day(hub.joined_ms)))
    )
    rows.append(_certificate(status, now_ms))
    rows.append(_clock(status))
    rows.append(
        DetailView(
            tr("At the hub"),
            tr("{count} to go", count=status.pending.count)
            if status.pending.count
            else tr("all that was written here"),
            tr("read up to {cursor} of its feed", cursor=status.sync.cursor),
        )
    )
    others = status.reach.others
    if others is not None:
        there = status.reach.listening or 0
        rows.append(
            DetailView(
                tr("Devices"),
                tr("{others} others, {there} listening", others=others, there=there),
                status.quorum_words or tr("safe on {quorum} further ones", quorum=status.quorum),
                GlyphKind.AT_RISK if status.quorum_words else None,
            )
        )
    if status.pending.apart:
        rows.append(
            DetailView(
                tr("Kept apart"),
                tr("{apart} events", apart=status.pending.apart),
                tr("from before joining; they stay here"),
            )
        )
    if facts is not None:
        missing = facts.blobs_missing
        rows.append(
            DetailView(tr("Attachments"), tr("{missing} on their way", missing=missing) if missing else tr("all here"))
        )
    return rows


def _since(status: SyncStatus, away_since_ms: int | None, now_ms: int) -> str:
    if away_since_ms is not None:
        return tr("since {clock_time}Z", clock_time=clock_time(away_since_ms))
    if status.last_contact_ms is None:
        return ""
    return tr("last answer {age} ago", age=age(max(0, now_ms - status.last_contact_ms) / 1000))


def _certificate(status: SyncStatus, now_ms: int) -> DetailView:
    hub = status.membership
    assert hub is not None, "asked of members only"
    left_ms = hub.certificate.not_after_ms - now_ms - (status.clock_off_ms or 0)
    if left_ms <= 0:
        return DetailView(
            tr("Certificate"), tr("ran out"), tr("what is written waits for the hub's word"), GlyphKind.DEGRADED
        )
    renews = tr("renewed by itself when less than a day is left")
    glyph = GlyphKind.AT_RISK if left_ms < 12 * 3_600_000 else None
    return DetailView(tr("Certificate"), tr("{age} left", age=age(left_ms / 1000)), renews, glyph)


def _clock(status: SyncStatus) -> DetailView:
    off = status.clock_off_ms
    if off is None:
        return DetailView(tr("Clock"), tr("not compared yet"))
    if abs(off) <= OFF_MS:
        return DetailView(tr("Clock"), tr("agrees with the hub's"), f"{off / 1000:+.1f} s")
    way = tr("behind") if off > 0 else tr("ahead of")
    note = tr("order follows causes first, so nothing is misplaced by it")
    return DetailView(
        tr("Clock"), tr("{age} {way} the hub's", age=age(abs(off) / 1000), way=way), note, GlyphKind.AT_RISK
    )


def needed(status: SyncStatus | None, facts: SharingFacts | None, conflicts: int, journal_open: int) -> list[Needed]:
    """What waits for a person, the gravest first."""
    found = []
    if facts is not None and facts.alarm:
        found.append(
            Needed(
                "parked", TwoLineView("alarm", tr("The hub's history"), shown(facts.alarm), tr("alarm"), Sign.WARNING)
            )
        )
    if facts is not None and facts.forks:
        count = len(facts.forks)
        note = tr("an origin was copied or forged; both sides are kept")
        found.append(
            Needed(
                "parked",
                TwoLineView(
                    "forks",
                    _many(count, marked("{count} forked chain"), marked("{count} forked chains")),
                    note,
                    "",
                    Sign.WARNING,
                ),
            )
        )
    if conflicts:
        note = tr("set by people who did not hear each other; both values are kept")
        found.append(
            Needed(
                "conflicts",
                TwoLineView(
                    "conflicts",
                    _many(conflicts, marked("{count} conflict"), marked("{count} conflicts")),
                    note,
                    "",
                    Sign.WARNING,
                ),
            )
        )
    if status is not None and status.sync.refused:
        note = heard(next(iter(status.sync.refused.values())).why)
        title = tr(
            "{many} not taken by the hub",
            many=_many(len(status.sync.refused), marked("{count} event"), marked("{count} events")),
        )
        found.append(Needed("waiting", TwoLineView("refused", title, note, "", Sign.WARNING)))
    if journal_open:
        note = tr("written while the hub was away: each is accepted, or something is done about it")
        title = tr("{many} to reconcile", many=_many(journal_open, marked("{count} entry"), marked("{count} entries")))
        found.append(Needed("journal", TwoLineView("journal", title, note, "", Sign.WARNING)))
    if status is not None and status.parked_count:
        note = tr("came and is not believed yet; judged again when trust changes")
        title = tr(
            "{many} parked here", many=_many(status.parked_count, marked("{count} event"), marked("{count} events"))
        )
        found.append(Needed("parked", TwoLineView("parked", title, note)))
    return found


def waiting_rows(facts: SharingFacts, status: SyncStatus, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """What the hub did not take first, then what waits, the oldest first."""
    rows = [
        TwoLineView(
            fact.id,
            fact.what,
            _note(fact, name_of, tr("not taken: {why}", why=heard(fact.why))),
            _age(fact, now_ms),
            Sign.WARNING,
        )
        for fact in facts.refused
    ]
    taken = {fact.id for fact in facts.refused}
    for fact in facts.waiting:
        if fact.id not in taken:
            word = status.durability(fact.id).words
            rows.append(TwoLineView(fact.id, shown(fact.what), _note(fact, name_of, word), _age(fact, now_ms)))
    return rows


def event_details(fact: EventFact, word: str, name_of: NameOf) -> list[DetailView]:
    """All that is known of one event."""
    rows = [DetailView(tr("Where it is"), word)]
    if fact.why:
        rows.append(DetailView(tr("Why"), shown(heard(fact.why))))
    if fact.place:
        rows.append(DetailView(tr("In"), fact.place))
    if fact.who is not None:
        rows.append(DetailView(tr("By"), name_of(fact.who)))
    if fact.at_ms is not None:
        rows.append(
            DetailView(tr("Came") if fact.via else tr("Written"), f"{_day(fact.at_ms)} {clock_time(fact.at_ms)}Z")
        )
    if fact.via:
        rows.append(DetailView(tr("By way of"), fact.via))
    rows.append(DetailView(tr("Event"), fact.id))
    return rows


def parked_rows(facts: SharingFacts, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """Alarms, forks, and what came and is not believed."""
    rows = []
    if facts.alarm:
        rows.append(TwoLineView("alarm", tr("The hub's history"), shown(facts.alarm), tr("alarm"), Sign.WARNING))
    rows += [_fork_row(fork) for fork in facts.forks]
    rows += [
        TwoLineView(fact.id, shown(fact.what), _note(fact, name_of, shown(heard(fact.why))), _age(fact, now_ms))
        for fact in facts.parked
    ]
    return rows


def fork_id(fork: ForkFact) -> str:
    """Of its row."""
    return f"fork:{fork.stream}:{fork.origin}"


def fork_details(fork: ForkFact) -> list[DetailView]:
    """What a fork is, and what there is to do."""
    return [
        DetailView(
            tr("Chain"), tr("origin {origin}", origin=fork.origin[:8]), tr("goes on in {ends} ways", ends=fork.ends)
        ),
        DetailView(tr("In"), fork.place or tr("the organisation's record")),
        DetailView(
            tr("Why"),
            tr("the same place was written twice"),
            tr("a copied database or virtual machine, or a forged event"),
        ),
        DetailView(
            tr("What to do"), tr("find out which machine"), tr("both sides count; audit verify names the events")
        ),
    ]


def alarm_details(alarm: str) -> list[DetailView]:
    """What an alarm about the hub's history means."""
    return [
        DetailView(tr("What"), tr("two histories, or one cut short")),
        DetailView(tr("Words"), alarm),
        DetailView(
            tr("What to do"),
            tr("compare with another workstation"),
            tr("both signed notes are kept; have the hub looked into"),
        ),
    ]


def _fork_row(fork: ForkFact) -> TwoLineView:
    note = tr("{place} · goes on in {ends} ways; both are kept", place=fork.place or tr("the record"), ends=fork.ends)
    return TwoLineView(
        fork_id(fork), tr("Forked chain of origin {origin}", origin=fork.origin[:8]), note, tr("fork"), Sign.WARNING
    )


def lan_words(lan: LanStatus | None) -> str:
    """For the head of the neighbours: on, port 51874, 2 reachable."""
    if lan is None:
        return ""
    parts = [tr(_LAN_WORDS[lan.state])]
    if lan.state is LanState.ON:
        reachable = sum(each.is_reachable for each in lan.neighbours)
        parts += [tr("port {port}", port=lan.port), tr("{reachable} reachable", reachable=reachable)]
    return ", ".join(parts)


def neighbour_rows(lan: LanStatus | None, now_ms: int) -> list[TwoLineView]:
    """Reachable ones first, as they come."""
    return [_neighbour(each, now_ms) for each in lan.neighbours] if lan is not None else []


def _neighbour(seen: NeighbourSeen, now_ms: int) -> TwoLineView:
    came = (
        tr("{events} events, {blobs} attachments came", events=seen.events, blobs=seen.blobs)
        if seen.events or seen.blobs
        else tr("nothing new came")
    )
    note = seen.trouble or " · ".join(part for part in (seen.role, seen.address, came) if part)
    last = (
        tr("{duration} ago", duration=duration(seen.last_exchange_ms, now_ms))
        if seen.last_exchange_ms is not None
        else tr("never")
    )
    sign = Sign.DONE if seen.is_reachable else Sign.WARNING if seen.trouble else Sign.OPEN
    return TwoLineView(seen.device, seen.name, note, last, sign)


def no_neighbours(lan: LanStatus | None) -> str:
    """Why the list is empty, and what to do."""
    if lan is None or lan.state is LanState.NO_HUB:
        return tr("Neighbours are workstations of one hub: join one first (J).")
    if lan.state is LanState.OFF:
        return tr(
            "Off. W switches it on: workstations of the same hub nearby then exchange, also while the hub is away."
        )
    if lan.state is LanState.TROUBLE:
        return tr("Switched on, and it can't be: {why}.", why=lan.why)
    return tr("Nobody found yet. Others must be switched on, too, and in the same network.")


def member_rows(word: MembersWord | None, own: str, name_of: NameOf, now_ms: int) -> list[TwoLineView]:
    """Everybody the hub names, those who were shut out last."""
    members = sorted(word.reply.members, key=lambda each: (each.revoked_ms is not None, each.name)) if word else ()
    rows = []
    for each in members:
        machine = word.machines.get(each.device, "") if word else ""
        title = f"{each.name or name_of(each.user)}{(tr(' (this device)') if each.device == own else '')}"
        note = " · ".join(
            part for part in (role_label(each.role), machine, tr("device {device}", device=each.device[:8])) if part
        )
        end = (
            tr("since {day}", day=_day(each.since_ms))
            if each.revoked_ms is None
            else tr("shut out {day}", day=_day(each.revoked_ms))
        )
        rows.append(TwoLineView(each.device, title, note, end, Sign.OFF if each.revoked_ms is not None else Sign.DONE))
    return rows


def word_meta(word: MembersWord | None, now_ms: int) -> str:
    """How many, and how old the hub's word is."""
    if word is None:
        return ""
    count = sum(each.revoked_ms is None for each in word.reply.members)
    return tr("{count} devices · said {duration} ago", count=count, duration=duration(word.at_ms, now_ms))


def member_selected(
    word: MembersWord | None, chosen: str, name_of: NameOf
) -> tuple[str, list[DetailView], tuple[str, ...]] | None:
    """Heading, details and acts of a member; None where there is none of this id."""
    each = next((one for one in word.reply.members if one.device == chosen), None) if word is not None else None
    if each is None or word is None:
        return None
    details = [
        DetailView(tr("Machine"), word.machines.get(each.device, "") or tr("not told")),
        DetailView(tr("Role"), role_label(each.role), may_words(each.role)),
        DetailView(tr("Member since"), _day(each.since_ms)),
        DetailView(tr("Device"), each.device),
        DetailView(tr("Key"), each.key.hex()[:32], tr("the beginning of its public key")),
    ]
    if each.revoked_ms is not None:
        details.insert(
            0, DetailView(tr("Shut out"), _day(each.revoked_ms), tr("what it wrote afterwards is not believed"))
        )
    less = next((one for one in word.reply.demoted if one.device == each.device), None)
    if less is not None:
        details.insert(
            2,
            DetailView(
                tr("Rights taken away"), _day(less.at_ms), tr("what it wrote afterwards counts as its role lets it")
            ),
        )
    return each.name or name_of(each.user), details, ("role",) if each.revoked_ms is None else ()


def is_troubled(lan: LanStatus) -> bool:
    """Switched on, and it can't be."""
    return lan.state is LanState.TROUBLE


def ageing(found: Sequence[FreshnessRow]) -> list[Needed]:
    """What is kept here and grows too old to work alone with."""
    if not found:
        return []
    note = "; ".join(f"{row.name}: {shown(row.words)}" for row in found[:3])
    title = tr("{many} of data to renew", many=_many(len(found), marked("{count} set"), marked("{count} sets")))
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
    return "" if fact.at_ms is None else tr("{duration} old", duration=duration(fact.at_ms, now_ms))


def _day(at_ms: int) -> str:
    return f"{utc(at_ms):%Y-%m-%d}"


def _many(count: int, one: str, several: str) -> str:
    return tr(one if count == 1 else several, count=count)
