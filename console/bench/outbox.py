"""Whether an update can be sent twice or lost without a word: the process is cut at every touch of the world, for every channel.

Most cuts are made inside one process, which costs milliseconds; for channels of each nature real consoles are killed besides.

The peer is what most programs do: try, and after a restart try again until the system says yes. It meets the same cuts. Ours may
end in a question to a person; it must never end in a second message, nor in a message that is believed sent and is not.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from console.bench.outbox_cuts import Boundary, Cut, watched
from console.bench.outbox_kills import IS_POSSIBLE, KillTally, killed, run_kills
from console.bench.outbox_kills import KINDS as KILLED_KINDS
from console.bench.outbox_provider import Fault, MailSink, Provider
from console.bench.outbox_station import KINDS, Station
from console.bench.result import Goal, Result, Surroundings
from console.channels.port import Accepted, Parcel
from models.comms.outbox.item import Item, State
from models.comms.rendering.sink import SinkKind

FAULTS: Final = (Fault.NONE, Fault.TAKEN_NO_ANSWER)
"""Under which every touch is cut: all well, and the worst, where the system takes it and nobody hears so."""
_MAIL_FAULTS: Final = (Fault.NONE, Fault.TAKEN_NO_ANSWER, Fault.TOO_MANY, Fault.REFUSED)
_TURNS: Final = 40


@dataclass
class Tally:
    """What became of the cases."""

    cases: int = 0
    duplicates: int = 0
    lost: int = 0
    """Believed sent and not there, or there and believed not to be."""
    unfinished: int = 0
    asked: int = 0
    """Cases in which a person was asked."""
    naive_duplicates: int = 0


def measure(surroundings: Surroundings) -> Result:
    """Every kind, every cut; and every fault of a system without a cut."""
    tally = Tally()
    with Provider() as provider, MailSink() as mail:
        station = Station(surroundings.directory, provider, mail)
        try:
            for kind in KINDS:
                run_kind(station, kind, tally, stride=1)
                surroundings.progress(
                    f"outbox: {kind}: {tally.cases} cases, {tally.duplicates} duplicates, {tally.lost} silently lost"
                )
        finally:
            station.close()
    kills = _killed(surroundings)
    figures = {
        "cases": float(tally.cases),
        "duplicates": float(tally.duplicates),
        "silently_lost": float(tally.lost),
        "unfinished": float(tally.unfinished),
        "asked_a_person": float(tally.asked),
        "kills": float(kills.kills),
        "duplicates_after_kills": float(kills.duplicates),
        "silently_lost_after_kills": float(kills.lost),
        "unfinished_after_kills": float(kills.unfinished),
        "asked_a_person_after_kills": float(kills.asked),
    }
    goals = (
        Goal("duplicates", tally.duplicates, "", 0),
        Goal("silently lost", tally.lost, "", 0),
        Goal("left without an end", tally.unfinished, "", 0),
        Goal("duplicates after kills", kills.duplicates, "", 0),
        Goal("silently lost after kills", kills.lost, "", 0),
        Goal("left without an end after kills", kills.unfinished, "", 0),
    )
    what = (
        f"{len(KINDS)} kinds of channel, cut at every touch of the world, and every fault of a system;"
        f" consoles of {len(KILLED_KINDS)} kinds killed with SIGKILL at every touch"
    )
    peer = "try again until the system says yes, cut at the same places"
    return Result("outbox", what, figures, peer, {"duplicates": float(tally.naive_duplicates)}, goals)


def _killed(surroundings: Surroundings) -> KillTally:
    """Nothing where processes can't be forked."""
    tally = KillTally()
    if IS_POSSIBLE:
        with killed(surroundings.directory / "killed") as station:
            for kind in KILLED_KINDS:
                run_kills(station, kind, tally, faults=FAULTS)
                surroundings.progress(
                    f"outbox: {kind}: {tally.kills} kills, {tally.duplicates} duplicates, {tally.lost} silently lost"
                )
    return tally


def run_kind(station: Station, kind: SinkKind, tally: Tally, *, stride: int) -> None:
    """All cases of one kind of channel; a stride leaves out cuts for a quick look."""
    for fault in FAULTS:
        if fault is not Fault.NONE and kind is SinkKind.STATIC:
            continue
        touches = _case(station, kind, fault, None, tally)
        for at in range(0, touches + 1, stride):
            _case(station, kind, fault, at, tally)
        if not kind.takes_twice:
            tally.naive_duplicates += sum(_naive(station, kind, fault, at) for at in range(0, touches + 1, stride))
    for fault in _other_faults(kind):
        _case(station, kind, fault, None, tally)


def _other_faults(kind: SinkKind) -> Iterator[Fault]:
    if kind is SinkKind.STATIC:
        return
    for fault in _MAIL_FAULTS if kind is SinkKind.EMAIL else Fault:
        if fault not in FAULTS:
            yield fault


def _case(station: Station, kind: SinkKind, fault: Fault, at: int | None, tally: Tally) -> int:
    """One update, cut at one touch, and then a healthy restart; gives the number of touches made before the cut."""
    item = _queued(station, kind, tally.cases)
    station.provider.fault = station.mail.fault = fault
    station.provider.faults_left = 1
    boundary = Boundary(at)
    station.boundary = boundary
    with watched(boundary), suppress(Cut):
        station.worker.turn()
    station.boundary = None
    station.provider.settle()
    station.mail.settle()
    station.provider.fault = station.mail.fault = Fault.NONE
    tally.cases += 1
    asked = 0
    if at is not None:
        station.start_again()
    for _ in range(_TURNS):
        station.worker.turn()
        asked += station.settle_by_hand()
        if all(each.state is State.SENT for each in station.items()):
            break
        station.clock.advance(12)
    tally.asked += asked > 0
    _judge(station, item, tally)
    return boundary.count


def _judge(station: Station, item: Item, tally: Tally) -> None:
    found = next(each for each in station.items() if each.effect == item.effect)
    there = station.accepted(item)
    tally.duplicates += max(0, there - 1)
    tally.lost += (found.state is State.SENT) is not (there > 0)
    tally.unfinished += not found.state.is_over


def _naive(station: Station, kind: SinkKind, fault: Fault, at: int) -> int:
    """Duplicates of a program that sends until it hears yes and forgets nothing but what it was doing."""
    item = _queued(station, kind, 500_000 + at)
    channel = station.channels.real[item.sink]
    content = station.content(item)
    assert content is not None
    parcel = Parcel(content, item.effect, item.key, "", item.incident)
    station.provider.fault = station.mail.fault = fault
    station.provider.faults_left = 1
    boundary = Boundary(at)
    is_known = False
    with watched(boundary), suppress(Cut):
        # A commit before and after, which it makes without claiming anything.
        boundary.touch()
        is_known = isinstance(channel.send(parcel), Accepted)
        boundary.touch()
    station.provider.settle()
    station.mail.settle()
    station.provider.fault = station.mail.fault = Fault.NONE
    is_cut = boundary.count >= at
    if not is_known or is_cut:
        channel.send(parcel)
    return max(0, station.accepted(item) - 1)


def _queued(station: Station, kind: SinkKind, number: int) -> Item:
    station.clock.advance(1)
    station.next_incident()
    return station.queue(kind, f"case {number} at {station.clock.now_ms()}")
