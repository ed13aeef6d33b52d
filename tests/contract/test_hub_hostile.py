"""Whatever comes over the line, the hub answers with a typed refusal, keeps nothing of it, and goes on for everybody else."""

import contextlib
import hashlib
import json
import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.hub.limits import Limits
from models.access.roles import DeviceRole
from models.kernel import envelope, signing
from models.kernel.certificate import issue
from models.kernel.clock import rfc3339
from models.kernel.hlc import Hlc
from models.kernel.ids import uuid7
from models.sync import protocol, signed_request, wire
from models.sync.protocol import PushReply
from models.sync.reading import Malformed
from tests.fakes.hub import FORMER_ORG, ORG, Hub, Station
from tests.fakes.hub_server import ServedHub, asked, pushed, served, signature

ORIGIN = "ab" * 16
FIELDS = ("v", "sv", "id", "org", "st", "o", "q", "p", "h", "w", "ck", "u", "c", "t", "d", "sup", "bh")
UUID = "0197f000-0000-7000-8000-0000000000cc"
_NO_ID = "00000000-0000-0000-0000-000000000000"
HOSTILE: list[Any] = [
    None,
    True,
    -1,
    0,
    2**53,
    2**200,
    1.5,
    "",
    "x" * 5000,
    "\x00",
    "\u202e",
    "../../etc/passwd",
    "' OR 1=1 --",
    [],
    {},
    [[]],
    {"a": {}},
    UUID,
    UUID.upper(),
    ORIGIN,
    "A" * 43,
    "9999-12-31T23:59:59.999Z",
    "0000-00-00T00:00:00Z",
    "f" * 16,
]


class Bench:
    """The hub without HTTP, and what must not change."""

    def __init__(self) -> None:
        self.hub = Hub()
        self.ana = self.hub.join("Ana", seed=1)
        self.mallory = self.hub.join("Mallory", seed=2)
        self.ana.push(self.ana.write())
        self.before = self.kept()

    def kept(self) -> tuple[Any, ...]:
        store = self.hub.store
        devices = [(each.id, each.key, each.role, each.certificate, each.revoked_ms) for each in store.devices()]
        return store.head(), store.vector(), list(store.feed(0, 500, 10**9)), store.people(), devices

    def offer(self, batch: Any, by: Station | None = None) -> list[str]:
        """What the hub says to a batch of this JSON; the word `malformed` where it reads none."""
        try:
            parcels = wire.decode(protocol.dump(batch))
        except Malformed:
            return ["malformed"]
        reply = self.hub.core.push((by or self.mallory).device, parcels)
        assert PushReply.from_plain(json.loads(protocol.dump(reply.to_plain()))) == reply
        return [each.outcome.value for each in reply.outcomes]

    def batch_of(self, by: Station) -> tuple[Any, dict[str, Any]]:
        """A good batch of one event as JSON, and the fields of its envelope."""
        batch = json.loads(wire.encode([by.write()]))
        return batch, json.loads(batch["events"][0]["raw"])

    def sign(self, batch: Any, fields: dict[str, Any], by: Station, *, is_named: bool = True) -> None:
        """Put other fields into the envelope, signed by the device; under the id that they give, where that can be said."""
        if is_named:
            with contextlib.suppress(ValueError, TypeError, AttributeError):
                digest = hashlib.sha256(_bytes({**fields, "id": _NO_ID})).digest()
                fields = {**fields, "id": uuid7(Hlc.parse(fields["h"]).ms, lambda size: digest[:size])}
        raw = _bytes(fields)
        batch["events"][0]["raw"] = raw.decode()
        batch["events"][0]["signature"] = envelope.b64(by.key.sign(signing.EVENT, raw))


def _bytes(fields: dict[str, Any]) -> bytes:
    return json.dumps(fields, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


NOT_TAKEN = {"malformed", "refused", "parked", "waiting"}


@pytest.mark.parametrize("field", FIELDS)
def test_no_field_of_an_envelope_can_be_forged(field: str) -> None:
    bench = Bench()
    batch, fields = bench.batch_of(bench.mallory)
    good = fields[field]
    for value in HOSTILE:
        if value == good or (
            field in ("id", "st", "o", "t", "sup", "d", "sv", "h", "ck", "w") and _is_sound(field, value)
        ):
            continue
        bench.sign(batch, {**fields, field: value}, bench.mallory, is_named=field != "id")
        assert set(bench.offer(batch)) <= NOT_TAKEN, value
        assert bench.kept() == bench.before
    # Unsigned, every other value is refused or not even read: also those that a member might have signed.
    for value in HOSTILE:
        raw = json.dumps({**fields, field: value}, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        if value != good and raw != batch["events"][0]["raw"]:
            unsigned, _ = bench.batch_of(bench.mallory)
            unsigned["events"][0]["raw"] = raw
            assert set(bench.offer(unsigned)) <= NOT_TAKEN, value
            assert bench.kept() == bench.before


def _is_sound(field: str, value: Any) -> bool:
    """Whether an honest member may have written this: an id, a stream, an origin or a stamp of its own choice."""
    sound: dict[str, Callable[[Any], bool]] = {
        "id": lambda v: v == UUID,
        "st": lambda v: v == UUID,
        "o": lambda v: v == ORIGIN,
        "t": lambda v: False,
        "sup": lambda v: v == [],
        "d": lambda v: v == {},
        "sv": lambda v: False,
        "h": lambda v: False,
        "ck": lambda v: False,
        "w": lambda v: isinstance(v, str) and v.startswith("9999"),
    }
    return sound[field](value)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("v",), 2),
        (("more",), 1),
        (("events",), {}),
        (("events",), [{}] * 501),
        (("events", 0), []),
        (("events", 0, "more"), 1),
        (("events", 0, "body"), '{"text":"forged"}'),
        (("events", 0, "body"), '{"a": 1}'),
        (("events", 0, "body"), "[]"),
        (("events", 0, "body"), "[" * 5000),
        (("events", 0, "body"), None),
        (("events", 0, "body"), "x" * 70_000),
        (("events", 0, "salt"), "A" * 43),
        (("events", 0, "salt"), None),
        (("events", 0, "signature"), "A" * 86),
        (("events", 0, "signature"), ""),
        (("events", 0, "position"), -1),
        (("events", 0, "raw"), "{}"),
        (("events", 0, "raw"), "x" * 70_000),
        (("certificates", 0, "raw"), "{}"),
        (("certificates", 0, "signature"), "A" * 86),
        (("certificates",), []),
        (("certificates",), "all"),
    ],
)
def test_no_part_of_a_batch_can_be_forged(place: tuple[Any, ...], value: Any) -> None:
    bench = Bench()
    batch, _ = bench.batch_of(bench.mallory)
    inner = batch
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    if place == ("certificates",) and value == []:
        # The hub has the certificate already: nothing is missing.
        assert bench.offer(batch) == ["admitted"]
        return
    assert set(bench.offer(batch)) <= NOT_TAKEN
    assert bench.kept() == bench.before


@settings(max_examples=50, deadline=None)
@given(st.data())
def test_a_flipped_byte_anywhere_changes_nothing(data: st.DataObject) -> None:
    bench = _bench()
    raw = bytearray(wire.encode([bench.mallory.write(stream=_fresh(data))]))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= 1 << data.draw(st.integers(0, 7))
    before = bench.kept()
    try:
        parcels = wire.decode(bytes(raw))
    except Malformed:
        return
    reply = bench.hub.core.push(bench.mallory.device, parcels)
    assert {each.outcome.value for each in reply.outcomes} <= NOT_TAKEN
    assert bench.kept() == before


_BENCHES: list[Bench] = []


def _bench() -> Bench:
    if not _BENCHES:
        _BENCHES.append(Bench())
    return _BENCHES[0]


def _fresh(data: st.DataObject) -> Any:
    return data.draw(st.uuids(version=4)).__str__()


def test_certificates_that_are_not_the_hubs_count_for_nothing() -> None:
    bench = Bench()
    hub, mallory = bench.hub, bench.mallory
    everything = ("catalog:write", "incident:write", "policy:write")
    now_ms = hub.clock.now_ms()
    assert mallory.certificate is not None and bench.ana.certificate is not None
    for paper in (
        issue(mallory.former, ORG, mallory.key.public, mallory.user, everything, now_ms),
        issue(mallory.key, ORG, mallory.key.public, mallory.user, everything, now_ms),
        issue(mallory.former, FORMER_ORG, mallory.key.public, mallory.user, everything, now_ms),
        issue(hub.authority, FORMER_ORG, mallory.key.public, mallory.user, everything, now_ms),
        bench.ana.certificate,
    ):
        mallory.heads.clear()
        batch = json.loads(wire.encode([mallory.write(kind="policy.published", certificate=paper)]))
        assert set(bench.offer(batch)) <= NOT_TAKEN
        assert bench.kept() == bench.before
    assert hub.store.certificate(issue(mallory.former, ORG, mallory.key.public, mallory.user, (), 1).hash) is None


def test_an_event_of_another_organisation_stays_outside() -> None:
    bench = Bench()
    batch, fields = bench.batch_of(bench.mallory)
    bench.sign(batch, {**fields, "org": FORMER_ORG}, bench.mallory)
    assert bench.offer(batch) == ["parked"]
    assert bench.kept() == bench.before


def test_a_bad_event_in_the_middle_leaves_the_good_ones_and_stops_what_follows_it() -> None:
    bench = Bench()
    first, second, third = (bench.mallory.write(text) for text in ("one", "two", "three"))
    batch = json.loads(wire.encode([first, second, third]))
    batch["events"][1]["signature"] = "A" * 86
    assert bench.offer(batch) == ["admitted", "refused", "waiting"]
    assert bench.hub.store.head() == bench.before[0] + 1


# Over the line.


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    limits = Limits(header_seconds=0.5, body_seconds=0.5, message_bytes=100_000, enrolments_per_minute=1_000)
    with served(limits) as found:
        yield found


@pytest.fixture(scope="module")
def ana(hub: ServedHub) -> Station:
    return hub.join("Ana", seed=1)


def is_well(hub: ServedHub, ana: Station) -> None:
    """The hub still does its work."""
    assert pushed(hub, ana, ana.write()).outcomes[0].outcome.value == "admitted"
    assert "internal error" not in "".join(hub.journal.lines)


BODIES: list[bytes] = [
    b"",
    b"\xff\xfe",
    b"{",
    b"null",
    b"[]",
    b'{"v":1}',
    b'{"v":1,"v":1,"certificates":[],"events":[]}',
    b'{"v":1.0,"certificates":[],"events":[]}',
    b'{"v":NaN}',
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b'{"vector":' + b'{"a":' * 100 + b"1" + b"}" * 101,
    b"9" * 5_000,
    b'"' + b"\\ud800" * 10 + b'"',
]


@pytest.mark.parametrize("target", ["/v1/events", "/v1/diff", "/v1/people", "/v1/enrol"])
def test_bodies_that_make_no_sense_are_refused_by_name(hub: ServedHub, ana: Station, target: str) -> None:
    method = "PUT" if target == "/v1/people" else "POST"
    for body in BODIES:
        answer = asked(hub, ana, method, target, body)
        assert answer.status in (400, 413), (body[:40], answer)
        assert answer.code in ("malformed", "too-large") and len(answer.content) < 3_000
    is_well(hub, ana)


def test_what_is_too_large_is_refused_before_it_is_read(hub: ServedHub, ana: Station) -> None:
    assert asked(hub, ana, "POST", "/v1/events", b"x" * ((1 << 20) + 1)).code == "too-large"
    assert asked(hub, ana, "GET", "/v1/feed", b"x").code == "too-large"
    line = hub.connect()
    line.putrequest("POST", "/v1/events")
    line.putheader("Content-Length", str(10**15))
    line.endheaders()
    assert line.getresponse().status == 413
    line.close()
    line = hub.connect()
    with contextlib.suppress(OSError):
        # Or the connection is cut before all is sent, or before the answer can be read.
        line.request("GET", "/v1/feed", headers={"X-Long": "x" * 200_000})
        assert line.getresponse().status in (400, 431)
    line.close()
    is_well(hub, ana)


def test_requests_that_nobody_signed_for_this_are_refused(hub: ServedHub, ana: Station) -> None:
    target = "/v1/feed?after=0"
    good = signature(hub, ana, "GET", target)
    stranger = Station(hub, 99)
    stranger.device = ana.device
    cases = {
        "unsigned": [
            "",
            "Basic YTpi",
            "Watchfloor ",
            good.replace("Watchfloor ", "Watchfloor  "),
            good + ",more=1",
            good[:-5],
            good.replace("time=", "time=-"),
            good.replace("time=", "time=\u0662"),
            "Watchfloor " + "x" * 1000,
        ],
        "unknown-device": [good.replace(ana.device, UUID)],
        "signature": [
            signature(hub, ana, "GET", "/v1/feed?after=1"),
            signature(hub, ana, "POST", target),
            signature(hub, ana, "GET", target, b"body"),
            signature(hub, stranger, "GET", target),
        ],
        "clock": [
            signature(hub, ana, "GET", target, shift_ms=signed_request.WINDOW_MS + 60_000),
            signature(hub, ana, "GET", target, shift_ms=-signed_request.WINDOW_MS - 60_000),
        ],
    }
    for code, headers in cases.items():
        for header in headers:
            answer = hub.send("GET", target, headers={"Authorization": header.encode().decode("latin-1")})
            assert (answer.status, answer.code) == (401, code), header
    assert hub.send("GET", target, headers={"Authorization": good}).status == 200
    again = hub.send("GET", target, headers={"Authorization": good})
    assert (again.status, again.code) == (401, "replay")
    is_well(hub, ana)


def test_parameters_out_of_range_are_refused(hub: ServedHub, ana: Station) -> None:
    for target in (
        "/v1/feed?after=-1",
        "/v1/feed?after=x",
        f"/v1/feed?after={2**60}",
        "/v1/feed?limit=-1",
        "/v1/feed?limit=501",
        "/v1/feed?wait=-1",
        "/v1/feed?wait=1e9",
        "/v1/proof?first=-1&second=1",
        "/v1/blobs/ABC",
        f"/v1/blobs/{'A' * 64}",
    ):
        answer = asked(hub, ana, "GET", target)
        assert (answer.status, answer.code) == (422, "out-of-bounds"), target
    for target in ("/", "/v1", "/v1/feed/", "//v1/feed", "/docs", "/redoc", "/v1/../health", "/%00"):
        assert hub.send("GET", target).status == 404, target
    is_well(hub, ana)


def test_dawdlers_are_let_go(hub: ServedHub, ana: Station) -> None:
    silent, slow, begun = hub.raw_socket(), hub.raw_socket(), hub.raw_socket()
    slow.sendall(b"GET /health HTT")
    begun.sendall(b"POST /v1/enrol HTTP/1.1\r\nHost: hub\r\nContent-Length: 10\r\n\r\n{")
    assert _rest(silent) == b"" and _rest(slow) == b""
    assert b" 408 " in _rest(begun).split(b"\r\n")[0]
    for line in (silent, slow, begun):
        line.close()
    is_well(hub, ana)


def test_what_is_no_http_is_dropped(hub: ServedHub, ana: Station) -> None:
    plain = socket.create_connection(("127.0.0.1", hub.server.port), timeout=30)
    plain.sendall(b"GET / HTTP/1.1\r\nHost: hub\r\n\r\n")
    assert b"200" not in _rest(plain)
    plain.close()
    for raw in (
        b"\x00\x01\x02\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        b"POST /v1/enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx",
        b"POST /v1/enrol HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"GET /health HTTP/1.1\r\nX: a\r\n b\r\n\x00: c\r\n\r\n",
    ):
        line = hub.raw_socket()
        line.sendall(raw)
        assert not _rest(line).startswith(b"HTTP/1.1 2"), raw
        line.close()
    is_well(hub, ana)


def test_enrolment_over_the_line_can_be_neither_guessed_nor_replayed(hub: ServedHub, ana: Station) -> None:
    code = hub.service.writer.call(lambda: hub.core.enrolment.invite("Bo", DeviceRole.RESPONDER)).code
    station = Station(hub, 55)
    good = station.request(code).to_plain()
    wrong = {**good, "proof": envelope.b64(bytes(32))}
    for _ in range(5):
        assert hub.send("POST", "/v1/enrol", protocol.dump(wrong)).code == "wrong-code"
    assert hub.send("POST", "/v1/enrol", protocol.dump(good)).code == "code-spent"
    assert hub.send("POST", "/v1/enrol", protocol.dump(good)).code == "unknown-code"
    for field in good:
        if field == "former":
            continue
        answer = hub.send("POST", "/v1/enrol", protocol.dump({**good, field: [1]}))
        assert (answer.status, answer.code) == (400, "malformed"), field
    is_well(hub, ana)


def test_a_stamp_from_the_end_of_time_does_not_drag_anybody_along() -> None:
    bench = Bench()
    batch, fields = bench.batch_of(bench.mallory)
    far = f"{253_402_300_799_999 + 1:012x}0000"
    bench.sign(batch, {**fields, "h": far}, bench.mallory)
    assert bench.offer(batch) == ["refused"]
    soon = bench.hub.clock.now_ms() + 3_600_000
    bench.sign(batch, {**fields, "h": f"{soon:012x}0000", "w": rfc3339(soon)}, bench.mallory)
    assert bench.offer(batch) == ["admitted"]


def _rest(line: socket.socket) -> bytes:
    """What comes up to the end of the first answer's headers; the socket's own time-out ends a wait in vain."""
    found = b""
    try:
        while part := line.recv(65_536):
            found += part
            if b"\r\n\r\n" in found:
                break
    except (ConnectionResetError, BrokenPipeError):
        pass
    return found
