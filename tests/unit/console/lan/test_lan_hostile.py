"""Whoever is on the same network and means ill: strangers, members that lie, and connections that are no conversation."""

import hashlib
import secrets
import socket
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from console.lan.card import Card, asking_context, read_card, serving_context
from console.lan.discovery import Sighting
from console.lan.frames import Frames
from console.lan.line import NeighbourLine
from console.lan.listener import Answered, Listener, ListenerLimits, bind
from console.lan.paths import path_of
from console.sync.hub_line import NoAnswer
from models.incident.attachment import Attachment
from models.incident.commands import Declare, LogEntry
from models.kernel.certificate import Certificate, issue
from models.kernel.clock import ManualClock
from models.kernel.ids import OrgId, PersonId
from models.kernel.signing import SigningKey
from models.sync import reading, signed_request
from models.sync.acquaintance import Acquaintance, Neighbour, Stranger
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.neighbour_words import AskNews, Fetched, Greet, Greeting, Lacking, Names, News
from models.sync.parcel import Parcel
from models.sync.reading import Fields, Malformed
from models.sync.session import Trouble
from models.sync.vector import Span
from tests.fakes.hub import ORG, START_MS
from tests.fakes.street import Home, Town

NOBODY = DeviceId("0197f000-0000-7000-8000-00000000eeee")
USER = PersonId("0197f000-0000-7000-9000-000000000001")
OTHER = SigningKey(bytes([5]) * 32)
OTHER_ORG = OrgId("0197f000-0000-7000-8000-0000000000d0")


def line_to(home: Home, device: DeviceId, key: SigningKey) -> NeighbourLine:
    """Somebody who believes whoever answers."""

    def judged(card: Card) -> Neighbour:
        return Neighbour(card.device, card.key, "", (), "")

    return NeighbourLine(home.sighting, judged, device, key, home.desk.clock)


def refused(home: Home, device: DeviceId, key: SigningKey, paper: Certificate | None) -> str:
    line = line_to(home, device, key)
    try:
        with pytest.raises(NoAnswer) as no:
            line.ask(Greet(paper, 0))
        assert no.value.failure.trouble is Trouble.SHUT_OUT
        with pytest.raises(NoAnswer):
            line.ask(AskNews("", 0))
        return no.value.failure.words
    finally:
        line.close()


def paper_of(authority: SigningKey, key: SigningKey, org: OrgId = ORG, now_ms: int = START_MS) -> Certificate:
    return issue(authority, org, key.public, USER, ("incident:write",), now_ms)


def test_strangers_are_given_nothing(town: Town) -> None:
    ana, bo = town.homes["ana"], town.homes["bo"]
    mine = SigningKey(bytes([9]) * 32)
    hers = _certificate(bo)
    assert "not a member" in refused(ana, NOBODY, mine, None)
    assert "not this hub's" in refused(ana, NOBODY, mine, paper_of(OTHER, mine))
    assert "not this hub's" in refused(ana, NOBODY, mine, paper_of(OTHER, mine, OTHER_ORG))
    assert "run out" in refused(
        ana, NOBODY, mine, paper_of(town.hub.authority, mine, now_ms=START_MS - 90 * 86_400_000)
    )
    # Another's certificate is no use without her key, and her name none without it either.
    assert "signature" in refused(ana, NOBODY, mine, hers)
    assert "signature" in refused(ana, bo.device, mine, hers)
    assert "very workstation" in refused(ana, NOBODY, ana.desk.identity.device, _certificate(ana))
    assert ana.lan.status().served == 0 and ana.lan.status().refused >= 6


def test_a_question_is_good_once_and_for_one_neighbour(town: Town) -> None:
    ana, bo, wall = (town.homes[key] for key in ("ana", "bo", "wall"))
    for each in (ana, wall):
        each.lan.turn()
    target = f"{path_of(ana.device)}/news"
    body = reading.dump(AskNews("", 0).to_plain())
    now_ms = ana.desk.clock.now_ms()
    header = signed_request.sign(bo.desk.identity.device, bo.device, "POST", target, body, now_ms, bytes(16))
    head = {"authorization": header, "target": target}
    assert said(ana, head, body) == "ok"
    assert said(ana, head, body) == "replay"
    # Whoever was asked may not ask others with it, however it is called there.
    assert said(wall, head, body) == "not-found"
    assert said(wall, {**head, "target": f"{path_of(wall.device)}/news"}, body) == "signature"
    assert said(ana, head, body + b" ") in ("signature", "replay")
    late = signed_request.sign(bo.desk.identity.device, bo.device, "POST", target, body, now_ms - 900_000, bytes(16))
    assert said(ana, {**head, "authorization": late}, body) == "clock"
    for odd in ({}, {"target": target}, {**head, "target": 3}, {**head, "authorization": "x" * 500}):
        assert said(ana, odd, body) in ("malformed", "unsigned")


def test_connections_that_are_no_conversation_end(town: Town) -> None:
    ana = town.homes["ana"]
    for data in (
        b"\xff\xff\xff\xff" * 9,
        b"\x00\x00\x00\x04nope",
        b"\x00\x00\x00\x02{}",
        b'\x00\x00\x00\x14{"size":99999999999}',
    ):
        with connected(ana) as line:
            line.sendall(data)
            assert line.recv(100) == b""
    with socket.create_connection((ana.sighting.address, ana.sighting.port), 10) as plain:
        plain.sendall(b"GET / HTTP/1.1\r\n\r\n" * 50)
        with pytest.raises((OSError, AssertionError)):
            while plain.recv(4_096):
                pass
            raise AssertionError("it ended politely")
    old = asking_context()
    old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_2
    with socket.create_connection((ana.sighting.address, ana.sighting.port), 10) as plain, pytest.raises(OSError):
        old.wrap_socket(plain)
    # The next one is served as ever.
    assert town.homes["bo"].lan.turn(everybody=True).turned_away == 0


def test_who_dawdles_or_comes_too_often_loses_the_connection() -> None:
    with listening(ListenerLimits(handshake_seconds=0.05)) as address, socket.create_connection(address, 30) as silent:
        assert silent.recv(1) == b""
    with listening(ListenerLimits(handshake_seconds=30, idle_seconds=0.05, connects_burst=3)) as address:
        with socket.create_connection(address, 30) as plain, asking_context().wrap_socket(plain) as idle:
            assert idle.recv(1) == b""
        # By a clock that stands still only two more may come.
        ends = []
        for _ in range(5):
            with socket.create_connection(address, 30) as plain:
                try:
                    with asking_context().wrap_socket(plain):
                        ends.append(True)
                except OSError:
                    ends.append(False)
        assert not any(ends[2:])
    limits = ListenerLimits(handshake_seconds=30, idle_seconds=30, connections_from_one=1)
    with (
        listening(limits) as address,
        socket.create_connection(address, 30),
        socket.create_connection(address, 30) as other,
    ):
        assert other.recv(1) == b""


@contextmanager
def listening(limits: ListenerLimits) -> Iterator[tuple[str, int]]:
    class Nothing:
        def answer(self, head: Fields, body: bytes, address: str) -> Answered:
            return Answered("ok")

    context = serving_context(OTHER, NOBODY, None)
    listener = Listener(bind("127.0.0.1", 0), context, Nothing(), ManualClock(START_MS), limits)
    listener.start()
    try:
        yield "127.0.0.1", listener.port
    finally:
        listener.stop()


def test_a_card_names_who_signed_for_the_connection_and_nobody_else() -> None:
    def shown(context: ssl.SSLContext) -> bytes | None:
        theirs, ours = ssl.MemoryBIO(), ssl.MemoryBIO()
        server = context.wrap_bio(ours, theirs, server_side=True)
        client = asking_context().wrap_bio(theirs, ours)
        for side in (client, server, client, server):
            with suppress(ssl.SSLWantReadError):
                side.do_handshake()
        return client.getpeercert(binary_form=True)

    paper = paper_of(OTHER, OTHER)
    der = shown(serving_context(OTHER, NOBODY, paper))
    assert der is not None and read_card(der) == Card(NOBODY, OTHER.public, paper)
    # The same words over another connection's key are worth nothing, nor is anything that is no such certificate.
    other = shown(serving_context(SigningKey(bytes(32)), NOBODY, None))
    assert other is not None and read_card(other).certificate is None
    for at in range(0, len(der), 7):
        changed = der[:at] + bytes([der[at] ^ 1]) + der[at + 1 :]
        try:
            found = read_card(changed)
            assert (found.device, found.key) == (NOBODY, OTHER.public)
        except Malformed:
            continue
    for odd in (None, b"", b"x" * 40_000, ssl.PEM_cert_to_DER_cert(_some_certificate())):
        with pytest.raises(Malformed):
            read_card(odd)


@dataclass
class Liar:
    """A member, by key and certificate, that answers what it likes. `says` is by the verb asked; else it has nothing."""

    says: dict[str, Callable[[bytes], Any]] = field(default_factory=dict)
    blob: Callable[[int], Answered] = lambda _start: Answered("not-found")
    asked: list[str] = field(default_factory=list)

    def answer(self, head: Fields, body: bytes, address: str) -> Answered:
        verb = head.text("target", 300).split("/")[4]
        self.asked.append(verb)
        if verb == "blob":
            return self.blob(int(head.text("target", 300).split("/")[6]))
        found = self.says[verb](body) if verb in self.says else self.usual(verb)
        if isinstance(found, Answered | bytes):
            return found if isinstance(found, Answered) else Answered("ok", body=found)
        return Answered("ok", body=reading.dump(found.to_plain()))

    def usual(self, verb: str) -> Any:
        return {
            "greet": Greeting("i", None, ()),
            "compare": Lacking("i", 0, (), None),
            "fetch": Fetched((), 0),
            "news": News("i", (), 0, 0),
            "names": Names(()),
        }[verb]


@pytest.fixture
def liar(town: Town, settle: Callable[..., Home]) -> Iterator[tuple[Liar, Home]]:
    """In the place of a member who moved out."""
    eve = settle("eve", "Eve Moor")
    eve.hub.turn()
    eve.lan.stop()
    liar = Liar()
    context = serving_context(eve.desk.identity.device, eve.device, _certificate(eve))
    listener = Listener(bind("127.0.0.1", 0), context, liar, eve.desk.clock)
    listener.start()
    town.street.announced[eve.device] = Sighting(eve.device, "127.0.0.1", listener.port)
    yield liar, eve
    town.street.announced.pop(eve.device, None)
    listener.stop()


def test_a_member_that_lies_is_left_alone_and_changes_nothing(town: Town, liar: tuple[Liar, Home]) -> None:
    says, eve = liar
    ana, bo = town.homes["ana"], town.homes["bo"]
    stream = bo.desk.execute(Declare("Checkout failing")).stream
    ana.lan.turn(everybody=True)
    stranger = SigningKey(bytes([8]) * 32)
    word = ana.desk.read(lambda: ana.desk.meta.get("hub-word"))
    forged = MembersWord.signed(
        stranger, ORG, town.hub.clock.now_ms() + 10**6, town.hub.core.member_list(eve.device), {}
    )
    origin = eve.desk.identity.origin
    lies: list[tuple[str, Callable[[bytes], Any]]] = [
        ("greet", lambda _: b"{"),
        ("greet", lambda _: Greeting("i", forged.to_plain(), ())),
        ("compare", lambda _: b'{"incarnation":"i","newest":1,"spans":[["x","y",1]],"rest_after":null}'),
        ("compare", lambda _: Lacking("i", 1, (Span(stream, origin, -1),), None)),
        ("compare", lambda _: Answered("ok", body=b"[" * 100_000)),
        ("compare", lambda _: Answered("nonsense", "\x1b[2J" * 50)),
        ("news", lambda _: News("i", tuple(_parcels(eve, 1)), 2**60, 2**60)),
        ("news", lambda _: Answered("ok", more={"size": 2**40})),
        ("names", lambda _: b'{"people":[{"id":"x"}]}'),
    ]
    for verb, lie in lies:
        town.hub.clock.advance(601)
        says.says = {verb: lie}
        ana.lan.turn(everybody=True)
        seen = next(each for each in ana.lan.status().neighbours if each.device == eve.device)
        if verb != "news":
            assert seen.trouble and not seen.is_reachable, (verb, seen)
        assert seen.trouble.isprintable() or not seen.trouble
    assert ana.desk.read(lambda: ana.desk.meta.get("hub-word")) == word
    # The others have been asked all the while.
    bo.desk.execute(LogEntry(stream, "on it"))
    assert ana.lan.turn(everybody=True).events == 1


def test_a_blob_is_believed_by_its_hash_alone(town: Town, liar: tuple[Liar, Home]) -> None:
    says, _ = liar
    ana, bo = town.homes["ana"], town.homes["bo"]
    data = secrets.token_bytes(2_000)
    digest = hashlib.sha256(data).digest()
    photograph = Attachment("dashboard.png", "image/png", data)
    stream = bo.desk.execute(Declare("With a photograph")).stream
    bo.desk.execute(LogEntry(stream, "it", attachments=(photograph,)))
    ana.desk.read(lambda: ana.desk.bus.receive(_parcels(bo), "test"))
    ana.lan._blobs.came(_parcels(bo))
    bo.lan.stop()
    for lie in (
        lambda _start: Answered("ok", body=bytes(2_000), more={"total": 2_000}),
        lambda _start: Answered("ok", body=b"", more={"total": 2_000}),
        lambda _start: Answered("ok", body=data, more={"total": 10}),
        lambda _start: Answered("ok", body=data[:5], more={"total": 2**50}),
    ):
        says.blob = lie
        ana.lan.turn(everybody=True)
        assert ana.desk.read(lambda: ana.desk.blobs.get(digest)) is None
        assert digest.hex() in ana.lan._blobs.wanted
        town.hub.clock.advance(61)
    says.blob = lambda start: Answered("ok", body=data[start : start + 700], more={"total": 2_000})
    assert ana.lan.turn(everybody=True).blobs == 1
    bo.lan.open()


def test_who_may_be_asked_is_decided_by_the_hubs_word_and_by_certificates(town: Town) -> None:
    hub, ana, bo = town.hub, town.homes["ana"], town.homes["bo"]
    word = MembersWord.from_plain(
        reading.load((ana.desk.read(lambda: ana.desk.meta.get("hub-word")) or "").encode()), hub.authority.public
    )
    key = SigningKey(bytes([6]) * 32)
    own = (ORG, hub.authority.public, ana.device, ana.desk.identity.device.public)
    now_ms, paper = START_MS, paper_of(hub.authority, key)
    knows, new = Acquaintance(*own, word), Acquaintance(*own, None)
    bos = bo.desk.identity.device.public
    assert knows.neighbour(bo.device, bos, None, now_ms + 10**12).role == "incident_commander"
    assert new.neighbour(NOBODY, key.public, paper, now_ms).permissions == ("incident:write",)
    odd: list[tuple[Acquaintance, DeviceId, bytes, Certificate | None, int, str]] = [
        (knows, bo.device, key.public, paper, now_ms, "other-key"),
        (knows, NOBODY, bos, None, now_ms, "other-key"),
        (knows, ana.device, key.public, paper, now_ms, "itself"),
        (new, NOBODY, key.public, None, now_ms, "unknown-device"),
        (new, NOBODY, key.public, paper, now_ms + 10**9, "certificate"),
        (new, NOBODY, key.public, paper_of(OTHER, key), now_ms, "certificate"),
        (new, NOBODY, key.public, paper_of(hub.authority, key, OTHER_ORG), now_ms, "certificate"),
        (new, NOBODY, key.public, paper_of(hub.authority, OTHER), now_ms, "certificate"),
    ]
    for who, device, public, shown, at_ms, code in odd:
        with pytest.raises(Stranger) as no:
            who.neighbour(device, public, shown, at_ms)
        assert no.value.code == code
    gone = replace(word.reply, members=tuple(replace(each, revoked_ms=1) for each in word.reply.members))
    later = Acquaintance(*own, MembersWord.signed(hub.authority, ORG, 5, gone, {}))
    with pytest.raises(Stranger, match="no longer a member"):
        later.neighbour(bo.device, bos, paper_of(hub.authority, bo.desk.identity.device), now_ms)
    # Another organisation's word counts for nothing, and nobody but the hub's authority gives one.
    assert Acquaintance(*own, replace(word, org=OTHER_ORG)).word_ms == 0
    odd_words: tuple[object, ...] = (
        {**word.to_plain(), "raw": word.raw.decode() + " "},
        {"raw": "{}", "signature": "x"},
        [],
    )
    for plain in odd_words:
        with pytest.raises(Malformed):
            MembersWord.from_plain(plain, hub.authority.public)
    with pytest.raises(Malformed):
        MembersWord.from_plain(word.to_plain(), OTHER.public)


@contextmanager
def connected(home: Home) -> Iterator[ssl.SSLSocket]:
    address = (home.sighting.address, home.sighting.port)
    with socket.create_connection(address, 30) as plain, asking_context().wrap_socket(plain) as line:
        yield line


def said(home: Home, head: dict[str, Any], body: bytes) -> str:
    with connected(home) as line:
        frames = Frames(line, home.desk.clock)
        frames.send(head, body, 30)
        return frames.receive(1 << 22, 30, 30).head.text("code", 64)


def _certificate(home: Home) -> Certificate:
    hub = home.desk.identity.hub
    assert hub is not None
    return hub.certificate


def _parcels(home: Home, limit: int = 500) -> list[Parcel]:
    def read() -> list[Parcel]:
        rows = home.desk.log.after(0, limit)
        return [Parcel(row.signed(), home.desk.certificates.get(row.signed().envelope.certificate)) for row in rows]

    return home.desk.read(read)


def _some_certificate() -> str:
    from console.hub.tls import settle_tls
    from console.secret_store import MemorySecrets
    from models.kernel.clock import SystemClock

    return settle_tls(MemorySecrets(), ("127.0.0.1",), SystemClock()).certificate_pem
