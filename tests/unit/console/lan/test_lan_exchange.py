"""Workstations of one hub exchange their records without it, over real TLS on loopback."""

from collections.abc import Callable

import pytest

from console.lan.record import take_names
from console.membership import Membership
from console.sync.word import kept_word
from models.access.roles import DeviceRole
from models.incident.attachment import Attachment
from models.incident.classification.commands import Classify, PolicyWords
from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.lifecycle import State
from models.kernel.errors import Refused
from models.kernel.ids import PersonId, StreamId
from models.store.hub.records import KnownPerson
from models.sync.belonging import Person
from tests.fakes.hub_members import Workstation
from tests.fakes.offices import folded
from tests.fakes.real_servers import wait_until
from tests.fakes.street import Home, Town


def test_what_was_written_with_the_hub_away_comes_to_every_neighbour_once(town: Town) -> None:
    ana, bo, wall = (town.homes[key] for key in ("ana", "bo", "wall"))
    stream = ana.desk.execute(Declare("Checkout failing")).stream
    photograph = Attachment("dashboard.png", "image/png", bytes(range(256)) * 5_000)
    ana.desk.execute(LogEntry(stream, "the photograph", attachments=(photograph,)))
    came = bo.lan.turn()
    assert (came.events, came.blobs, came.parked, came.turned_away) == (2, 1, 0, 0)
    bo.desk.execute(LogEntry(stream, "on it"))
    assert ana.lan.turn().events == 1
    # A wall reads, too, and from whom it gets something does not matter: nothing comes twice.
    assert wall.lan.turn().events == 3
    assert ana.texts(stream) == bo.texts(stream) == wall.texts(stream)
    assert folded(ana.desk) == folded(bo.desk) == folded(wall.desk)
    assert [home.lan.turn().events for home in (ana, bo, wall)] == [0, 0, 0]
    names = {home.desk.people.name(ana.desk.identity.me) for home in (ana, bo, wall)}
    assert names == {"Ana Ruiz"}
    status = wall.lan.status()
    assert {each.is_reachable for each in status.neighbours} == {True} and status.words == "2 LAN peers reachable"


def test_what_is_not_for_everybody_stays_where_it_may_be_read(town: Town, settle: Callable[..., Home]) -> None:
    """A record from before joining goes to nobody; a restricted incident only to whom the hub cleared for it."""

    def write_before(place: Workstation) -> None:
        desk = place.open()
        desk.execute(Declare("Long ago"))
        desk.close()

    eve = settle("eve", "Eve Moor", "incident_commander", write_before)
    eve.hub.turn()
    secret = eve.desk.execute(Declare("Somebody is inside")).stream
    eve.desk.execute(
        Classify(secret, PolicyWords(tags={"sensitivity": ("restricted",)}), tags={"sensitivity": "restricted"})
    )
    proof = Attachment("keys.png", "image/png", b"the attacker's own words" * 100)
    shared = Attachment("plan.png", "image/png", b"where everything is" * 100)
    eve.desk.execute(LogEntry(secret, "the attacker has the keys", attachments=(proof, shared)))
    in_the_open = eve.desk.execute(Declare("A lamp is broken")).stream
    eve.desk.execute(LogEntry(in_the_open, "by the plan", attachments=(shared,)))
    ana, bo, wall = (town.homes[key] for key in ("ana", "bo", "wall"))
    for home in (wall, ana, bo, wall, ana):
        home.lan.turn(everybody=True)
    assert "Somebody is inside" in bo.titles()
    assert not any({"Long ago", "Somebody is inside"} & home.titles() for home in (ana, wall))
    assert "Long ago" not in bo.titles()
    # An attachment goes with the incidents that name it, also where its digest is known; what none names is nobody's.
    unnamed = eve.desk.read(lambda: eve.desk.blobs.put(b"not sent yet"))
    given = {
        name: _has_blobs(home, eve, proof.sha256, shared.sha256, unnamed.hex())
        for name, home in (("bo", bo), ("wall", wall))
    }
    assert given == {"bo": [True, True, True], "wall": [False, True, False]}


def test_the_hubs_word_and_its_checkpoints_go_from_neighbour_to_neighbour(
    town: Town, settle: Callable[..., Home]
) -> None:
    ana, bo, wall = (town.homes[key] for key in ("ana", "bo", "wall"))
    dan = settle("dan", "Dan Okafor")
    # Nobody heard from the hub that he joined: his certificate speaks for him, and nobody knows his machine's name.
    stream = dan.desk.execute(Declare("Mail is slow")).stream
    dan.lan.turn(everybody=True)
    bo.lan.turn(everybody=True)
    assert "Mail is slow" in bo.titles()
    # His own word, once the hub gave it to him, names him to the others, and so do theirs from then on.
    dan.hub.turn()
    _pass(town, 61)
    for home in (dan, bo, wall):
        home.lan.turn(everybody=True)
    words = [kept_word(home.desk, _hub(home)) for home in (dan, bo, wall)]
    assert len({word.at_ms for word in words if word is not None}) == 1
    # He is shut out while only one of them can hear the hub; the others hear it from that one.
    town.hub.core.revoke(dan.device)
    _pass(town, 601)
    bo.hub.begin()
    bo.hub.turn()
    dan.desk.execute(LogEntry(stream, "written after it"))
    for home in (bo, wall):
        home.lan.turn(everybody=True)
        home.lan.turn(everybody=True)
    seen = {each.device: each for home in (bo, wall) for each in home.lan.status().neighbours}
    assert "no longer a member" in seen[dan.device].trouble
    _pass(town, 61)
    dan.lan.turn(everybody=True)
    troubles = {each.device: each.trouble for each in dan.lan.status().neighbours}
    # What they say is what he is told, and that of those that never heard of it he is still answered by.
    assert all("no longer a member" in troubles[home.device] for home in (bo, wall)), troubles
    # ana never heard of it: as far as she knows he is a member, but what she passes on of his is parked by the others.
    assert "written after it" not in [*bo.texts(stream), *wall.texts(stream)]
    assert ana.lan.status().neighbours


def test_a_smaller_role_is_heard_of_from_a_neighbour_and_counts_at_once(
    town: Town, settle: Callable[..., Home]
) -> None:
    bo, wall, cleo = town.homes["bo"], town.homes["wall"], settle("cleo", "Cleo Park")
    stream = cleo.desk.execute(Declare("Search is slow")).stream
    cleo.hub.turn()
    town.hub.core.members.entitle(cleo.device, DeviceRole.LEGAL)
    # Nobody has heard of it; nor has she, who can't reach the hub.
    cleo.desk.execute(MoveState(stream, State.TRIAGE))
    bo.lan.turn(everybody=True)
    assert _state(bo, stream) is State.TRIAGE
    _pass(town, 601)
    bo.hub.begin()
    bo.hub.turn()
    assert _state(bo, stream) is State.DECLARED, "what he had taken in counts no more"
    for home in (bo, wall, cleo):
        home.lan.turn(everybody=True)
        home.lan.turn(everybody=True)
    assert _state(wall, stream) is _state(cleo, stream) is State.DECLARED
    with pytest.raises(Refused, match="taken this right away") as no:
        cleo.desk.execute(MoveState(stream, State.TRIAGE))
    assert "incident_commander".replace("_", " ") in no.value.unmet[0]
    assert "incident:write" not in (cleo.desk.read(lambda: cleo.desk._permissions(cleo.desk.identity.me)) or ())
    cleo.desk.execute(LogEntry(stream, "as legal"))
    bo.lan.turn(everybody=True)
    assert "as legal" in bo.texts(stream)
    town.hub.core.members.entitle(cleo.device, DeviceRole.RESPONDER)
    for home in (cleo, bo):
        home.hub.begin()
        home.hub.turn()
    assert _state(cleo, stream) is _state(bo, stream) is State.TRIAGE
    cleo.desk.execute(LogEntry(stream, "as a responder"))
    bo.lan.turn(everybody=True)
    assert "as a responder" in bo.texts(stream)


def _state(home: Home, stream: StreamId) -> State:
    return home.desk.read(lambda: home.desk.incidents.state(stream).summary().state)


def test_names_of_neighbours_never_take_the_place_of_those_that_are_here(town: Town) -> None:
    ana, bo = town.homes["ana"], town.homes["bo"]
    me = ana.desk.identity.me
    known = [Person(me, "Mallory", {}), Person(PersonId("0197f000-0000-7000-8000-00000000dddd"), "Uma Chen", {})]
    assert bo.desk.read(lambda: take_names(bo.desk, known)) == 1
    assert bo.desk.people.name(me) == "Ana Ruiz" and bo.desk.people.name(known[1].id) == "Uma Chen"
    # The hub's own name for her stands from then on, and ours is not told to it.
    with town.hub.store.writing():
        town.hub.store.put_people([KnownPerson(known[1].id, "Uma Chen-Ortiz", {}, town.hub.clock.now_ms())])
    bo.hub.begin()
    bo.hub.turn()
    assert bo.desk.people.name(known[1].id) == "Uma Chen-Ortiz"
    assert {each.name for each in town.hub.core.members.directory()} >= {"Uma Chen-Ortiz"}


def test_days_without_the_hub(town: Town) -> None:
    """Certificates have run out: the exchange goes on, and what is written now waits for the hub's word, kept and shown."""
    ana, bo = town.homes["ana"], town.homes["bo"]
    for home in (ana, bo):
        home.hub.turn()
        home.lan.turn(everybody=True)
    _pass(town, 80 * 3_600)
    ana.desk.execute(Declare("Still dark"))
    came = bo.lan.turn(everybody=True)
    assert came.parked > 0 and came.turned_away == 0 and "Still dark" not in bo.titles()
    assert {each.is_reachable for each in bo.lan.status().neighbours} == {True}
    ana.hub.begin()
    ana.hub.turn()
    bo.hub.begin()
    bo.hub.turn()
    assert "Still dark" in bo.titles()


def _pass(town: Town, seconds: float) -> None:
    town.hub.clock.advance(seconds)


def _hub(home: Home) -> Membership:
    hub = home.desk.identity.hub
    assert hub is not None
    return hub


def _has_blobs(asker: Home, home: Home, *digests: str) -> list[bool]:
    """Whether one of them is given blobs by the other, asking by their digests, over one connection."""
    listener = home.lan._listener
    assert listener is not None
    before = len(listener._open)
    exchange = asker.lan._exchange(_hub(asker), home.sighting)
    try:
        return [exchange._line.blob(digest, 0) is not None for digest in digests]
    finally:
        exchange.close()
        # One address may have so many connections and no more: this one is over before the next begins.
        wait_until(lambda: len(listener._open) <= before, "the conversation to end")
