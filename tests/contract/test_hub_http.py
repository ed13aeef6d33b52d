"""The hub as members meet it: over HTTPS on a loopback port, by the standard library's client."""

import hashlib
import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import jsonschema
import pytest

from console.hub.limits import Limits
from models.access.roles import DeviceRole
from models.kernel.admission import Outcome
from models.kernel.chain import Fault
from models.kernel.ids import StreamId
from models.sync import checkpoint, protocol, signed_request, tree, wire
from models.sync.checkpoint import ProofReply, Verdict, Witness
from models.sync.durability import WhereaboutsReply, WhereaboutsRequest
from models.sync.oidc import OidcRequest
from models.sync.protocol import (
    DiffReply,
    DiffRequest,
    EnrolReply,
    FeedReply,
    MembersReply,
    PeopleReply,
    Person,
    RenewReply,
    RoleRequest,
    StatusReply,
)
from models.sync.vector import Span
from tests.fakes.hub import STREAM, Station
from tests.fakes.hub_server import Answer, ServedHub, asked, pulled, pushed, served, signature
from tests.fakes.real_servers import wait_until


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    """One hub for tests that need no other limits; each brings devices of its own."""
    with served(Limits(heartbeat_seconds=0.2, events_burst=700, events_per_second=1)) as found:
        yield found


_seeds = iter(range(100, 10_000))


def member(hub: ServedHub, name: str = "Ana", role: str = "responder") -> Station:
    seed = next(_seeds)
    return hub.join(f"{name} {seed}", role, seed=seed)


def head(hub: ServedHub) -> int:
    return hub.service.writer.call(hub.core.store.head, writes=False)


def test_events_go_round(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    before = head(hub)
    batch = [ana.write(), ana.write()]
    reply = pushed(hub, ana, *batch)
    assert [each.outcome.value for each in reply.outcomes] == ["admitted", "admitted"]
    assert reply.receipt is not None
    assert reply.receipt.covers(hub.authority.public, reply.generation, [each.event.hash for each in batch])
    page = pulled(hub, bo, before)
    assert [each.event for each in page.parcels] == [each.event for each in batch]
    assert [each.position for each in page.parcels] == [before + 1, before + 2]
    assert [each.certificate for each in page.parcels] == [ana.certificate] * 2


def test_who_asks_beyond_a_place_has_what_lies_before_it(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    batch = [ana.write(), ana.write()]
    pushed(hub, ana, *batch)
    end, body = head(hub), protocol.dump(WhereaboutsRequest(tuple(each.event.hash for each in batch)).to_plain())

    def devices() -> list[int]:
        answer = asked(hub, ana, "POST", "/v1/whereabouts", body)
        places = WhereaboutsReply.from_plain(answer.json).places
        assert [each.position for each in places] == [end - 1, end]
        return [each.devices for each in places]

    before = devices()
    generation, view = hub.core.generation, pulled(hub, bo, 0).view
    # A word about another database, or from who passed over something, is none about this one.
    for query in ("", f"&generation=other&view={view}", f"&generation={generation}&view=x"):
        asked(hub, bo, "GET", f"/v1/feed?after={end}{query}")
        assert devices() == before
    asked(hub, bo, "GET", f"/v1/feed?after={end - 1}&generation={generation}&view={view}")
    assert devices() == [before[0] + 1, before[1]]
    asked(hub, bo, "GET", f"/v1/feed?after={end}&generation={generation}&view={view}")
    assert devices() == [each + 1 for each in before]
    # A word that asks for nothing is as good, and is answered with how far the feed goes; in whatever order it is put.
    pushed(hub, ana, ana.write())
    reading = f"generation={generation}&view={view}"
    for query, after in ((f"after={end}&limit=0&{reading}", end), (f"limit=0&after={end + 1}&{reading}", end + 1)):
        word = FeedReply.from_plain(asked(hub, bo, "GET", f"/v1/feed?{query}").json, after)
        assert word == FeedReply(generation, (), end + 1, after, view)
    end += 1
    batch = [*batch[1:], ana.write()]
    pushed(hub, ana, batch[1])
    beyond = FeedReply.from_plain(asked(hub, bo, "GET", f"/v1/feed?after={end + 9}&limit=0&{reading}").json)
    assert (beyond.through, beyond.head) == (end + 1, end + 1), "nobody has what does not exist"
    many = protocol.dump({"hashes": ["A" * 43] * 501})
    assert asked(hub, ana, "POST", "/v1/whereabouts", many).code == "malformed"


def test_every_answer_tells_the_hubs_time(hub: ServedHub) -> None:
    for answer in (hub.send("GET", "/health"), hub.send("GET", "/nowhere"), hub.send("GET", "/v1/feed")):
        told = int(answer.headers[signed_request.TIME_HEADER.lower()])
        assert abs(told - hub.service.clock.now_ms()) < 600_000
        assert answer.headers["cache-control"] == "no-store"


def test_a_device_joins_over_the_line(hub: ServedHub) -> None:
    code = hub.service.writer.call(lambda: hub.core.enrolment.invite("New", DeviceRole.RESPONDER)).code
    station = Station(hub, next(_seeds))
    assert hub.send("GET", "/v1/ca").content.decode() == hub.tls.ca_pem
    answer = hub.send("POST", "/v1/enrol", protocol.dump(station.request(code).to_plain()))
    assert answer.status == 200
    station.take_place(EnrolReply.from_plain(answer.json))
    assert pushed(hub, station, station.write()).outcomes[0].outcome.value == "admitted"
    again = hub.send("POST", "/v1/enrol", protocol.dump(station.request(code).to_plain()))
    assert (again.status, again.code) == (403, "unknown-code")


def test_a_smaller_role_counts_at_once_and_a_larger_one_again(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    first, moved, spoken = ana.write(), ana.write(kind="incident.state_moved"), ana.write()
    assert [each.outcome for each in pushed(hub, ana, first).outcomes] == [Outcome.ADMITTED]
    hub.service.writer.call(lambda: hub.core.members.entitle(ana.device, DeviceRole.LEGAL))
    # By herself or by somebody else, under the certificate that she has still.
    for bringer in (ana, bo):
        found = pushed(hub, bringer, moved, spoken).outcomes
        assert [(each.outcome, each.fault) for each in found] == [
            (Outcome.PARKED, Fault.DEMOTED.value),
            (Outcome.PARKED, Fault.BEHIND.value),
        ]
    told = MembersReply.from_plain(asked(hub, bo, "GET", "/v1/members").json)
    (less,) = (each for each in told.demoted if each.device == ana.device)
    assert "incident.entry_logged:write" in less.left and "incident:write" not in less.left
    ends = [(each.origin, each.last) for each in told.cut_offs if each.device == ana.device]
    assert ends == [(ana.origin, 1)]
    paper = RenewReply.from_plain(asked(hub, ana, "POST", "/v1/renew").json).certificate
    assert not paper.allows("incident.state_moved") and paper.allows("incident.entry_logged")
    hub.service.writer.call(lambda: hub.core.members.entitle(ana.device, DeviceRole.RESPONDER))
    again = MembersReply.from_plain(asked(hub, bo, "GET", "/v1/members").json)
    # Each of the two roles may write something that the other may not: what is left is that of the newer.
    (less,) = (each for each in again.demoted if each.device == ana.device)
    assert "incident:write" in less.left and "retention:write" not in less.left
    feed = pulled(hub, bo, head(hub) - 2)
    assert {each.event.hash for each in feed.parcels} == {moved.event.hash, spoken.event.hash}
    assert [each.outcome for each in pushed(hub, ana, ana.write()).outcomes] == [Outcome.ADMITTED]


def test_certificate_people_members_and_status(hub: ServedHub) -> None:
    ana = member(hub)
    renewed = RenewReply.from_plain(asked(hub, ana, "POST", "/v1/renew").json)
    assert renewed.certificate.device_key == ana.key.public
    name = Person(ana.user, "Ana Ng", {"team": "Payments"}, hub.service.clock.now_ms() - 1)
    put = asked(hub, ana, "PUT", "/v1/people", protocol.dump(PeopleReply((name,)).to_plain()))
    assert put.status == 200
    got = asked(hub, ana, "GET", "/v1/people")
    assert PeopleReply.from_plain(got.json) == PeopleReply.from_plain(put.json)
    known = {each.id for each in PeopleReply.from_plain(got.json).people}
    assert ana.user in known
    members = MembersReply.from_plain(asked(hub, ana, "GET", "/v1/members").json)
    assert ana.device in {each.device for each in members.members}
    status = StatusReply.from_plain(asked(hub, ana, "GET", "/v1/status").json)
    assert status.generation == hub.core.generation and status.head == head(hub)


def test_restricted_incidents_and_their_attachments_are_given_to_who_may_read_them(hub: ServedHub) -> None:
    ana, bo, before = member(hub, role="incident_commander"), member(hub, "Bo"), head(hub)
    secret, evidence = StreamId("0197f000-0000-7000-8000-00000000005e"), b"a list of customers"
    digest = hashlib.sha256(evidence).hexdigest()
    label = ana.write(kind="incident.classified", body={"tags": {"sensitivity": "restricted"}}, stream=secret)
    shown = ana.write("checkout is slow")
    pushed(hub, ana, label, ana.write(body={"evidence": digest}, stream=secret), shown, ana.write(stream=secret))
    assert asked(hub, ana, "PUT", f"/v1/blobs/{digest}", evidence).status == 200
    theirs, mine = pulled(hub, bo, before), pulled(hub, ana, before)
    assert [each.event.hash for each in theirs.parcels] == [shown.event.hash] and len(mine.parcels) == 4
    assert theirs.through == mine.through == head(hub) and theirs.view != mine.view
    assert (
        asked(hub, bo, "GET", f"/v1/blobs/{digest}").status
        == asked(hub, bo, "HEAD", f"/v1/blobs/{digest}").status
        == 404
    )
    assert asked(hub, ana, "GET", f"/v1/blobs/{digest}").content == evidence
    hub.service.writer.call(lambda: hub.core.members.entitle(bo.device, restricted=True))
    assert pulled(hub, bo, before).view == mine.view and len(pulled(hub, bo, before).parcels) == 4
    assert asked(hub, bo, "GET", f"/v1/blobs/{digest}").content == evidence


def test_vectors_are_compared(hub: ServedHub) -> None:
    ana = member(hub)
    first, second = ana.write(), ana.write()
    pushed(hub, ana, first)
    body = protocol.dump(DiffRequest({STREAM: {ana.origin: (ana.heads[STREAM],)}}).to_plain())
    found = DiffReply.from_plain(asked(hub, ana, "POST", "/v1/diff", body).json)
    assert found.wanted == (Span(STREAM, ana.origin, 1),)
    pushed(hub, ana, second)
    assert DiffReply.from_plain(asked(hub, ana, "POST", "/v1/diff", body).json).wanted == ()


def test_checkpoints_and_proofs_hold_the_hub_to_its_word() -> None:
    with served() as hub:
        ana = member(hub)
        events = [ana.write() for _ in range(5)]
        pushed(hub, ana, *events[:3])
        note = asked(hub, ana, "GET", "/v1/checkpoint").content.decode()
        log = f"watchfloor-hub/{hub.core.org}/{hub.core.generation}"
        first = checkpoint.read(note, log, hub.authority.public)
        assert first.size == 3
        witness = Witness(log, hub.authority.public)
        assert witness.see(first) is Verdict.FIRST
        pushed(hub, ana, *events[3:])
        # Within ten seconds and a thousand events the last word stands; a proof goes to what is in the tree.
        hub.service.writer.call(lambda: setattr(hub.service.log, "_signed_at", float("-inf")), writes=False)
        second = witness.read(asked(hub, ana, "GET", "/v1/checkpoint").content.decode())
        assert second.size == 5 and witness.proof_needed(second) == (3, 5)
        proof = ProofReply.from_plain(asked(hub, ana, "GET", "/v1/proof?first=3&second=5").json)
        assert witness.see(second, proof.hashes) is Verdict.NEWER
        path = ProofReply.from_plain(asked(hub, ana, "GET", "/v1/proof?position=2&size=5").json)
        assert tree.includes(tree.leaf_hash(events[1].event.hash), 1, 5, path.hashes, second.root)
        for target in (
            "first=3&second=9",
            "position=9&size=5",
            "position=0&size=5",
            "first=3",
            "x=1",
            "first=1&size=2",
        ):
            answer = asked(hub, ana, "GET", f"/v1/proof?{target}")
            assert answer.status in (400, 404), target


def test_a_held_question_is_answered_when_something_comes(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    after, pages = head(hub), list[FeedReply]()
    asking = threading.Thread(target=lambda: pages.append(pulled(hub, bo, after, wait=25)))
    asking.start()
    wait_until(lambda: hub.service.in_flight == 1, "the question to be held")
    pushed(hub, ana, ana.write())
    asking.join(60)
    assert [each.position for each in pages[0].parcels] == [after + 1]


def test_a_held_question_ends_without_news() -> None:
    with served(Limits(wait_seconds=0.1)) as hub:
        page = pulled(hub, member(hub), 0, wait=60)
        assert page.parcels == () and page.head == 0


@contextmanager
def stream(
    hub: ServedHub, station: Station, after: int, last: str | None = None, more: str = ""
) -> Iterator[http.client.HTTPResponse]:
    target = f"/v1/feed/stream?after={after}{more}"
    headers = {"Authorization": signature(hub, station, "GET", target)}
    line = hub.connect()
    line.request("GET", target, headers=headers if last is None else {**headers, "Last-Event-ID": last})
    try:
        yield line.getresponse()
    finally:
        line.close()


def lines_until(response: http.client.HTTPResponse, wanted: bytes) -> list[bytes]:
    """What comes up to a line that begins so; the socket's own time-out ends a wait in vain."""
    found: list[bytes] = []
    while not found or not found[-1].startswith(wanted):
        line = response.readline()
        assert line, f"ended before {wanted!r}: {found}"
        found.append(line)
    return found


def test_the_stream_tells_news_and_beats_its_heart(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    before = head(hub)
    with stream(hub, bo, before) as response:
        assert response.status == 200 and response.headers["content-type"].startswith("text/event-stream")
        lines_until(response, b": here")
        lines_until(response, b": still here")
        pushed(hub, ana, ana.write())
        lines_until(response, b"id: %d" % (before + 1))
        data = response.readline()
        assert json.loads(data.removeprefix(b"data: ")) == {"generation": hub.core.generation, "head": before + 1}
    with stream(hub, bo, 0, last=str(before)) as response:
        assert lines_until(response, b"id: ")[-1] == b"id: %d\n" % (before + 1)


def test_a_device_has_so_many_streams_and_no_more(hub: ServedHub) -> None:
    bo = member(hub)
    with stream(hub, bo, 0), stream(hub, bo, 0), stream(hub, bo, 0), stream(hub, bo, 0):
        wait_until(lambda: hub.service.streams.get(bo.device) == 4, "four streams")
        with stream(hub, bo, 0) as fifth:
            assert fifth.status == 429 and int(fifth.headers["retry-after"]) > 0
    wait_until(lambda: bo.device not in hub.service.streams, "the streams to be let go")


def test_the_stream_of_a_revoked_device_ends_at_once(hub: ServedHub) -> None:
    bo = member(hub)
    with stream(hub, bo, head(hub)) as response:
        lines_until(response, b": here")
        hub.service.writer.call(lambda: hub.core.revoke(bo.device))
        response.read()
    answer = asked(hub, bo, "GET", "/v1/feed")
    assert (answer.status, answer.code) == (403, "revoked")


@pytest.mark.parametrize("more", ["", "&pages=1"])
def test_a_role_is_changed_from_a_workstation_and_told_on_the_streams_at_once(hub: ServedHub, more: str) -> None:
    ana, bo, cleo = member(hub, "Ana", "admin"), member(hub, "Bo"), member(hub, "Cleo")
    body = protocol.dump(RoleRequest(bo.device, "spokesperson", "responder").to_plain())
    with stream(hub, cleo, head(hub), more=f"{more}&members=") as response:
        first = json.loads(lines_until(response, b"data: ")[-1].removeprefix(b"data: "))["members"]
        refused = asked(hub, cleo, "POST", "/v1/members/role", body)
        assert (refused.status, refused.code) == (403, "not-entitled")
        answer = asked(hub, ana, "POST", "/v1/members/role", body)
        assert answer.status == 200 and answer.json["role"] == "spokesperson"
        second = json.loads(lines_until(response, b"data: ")[-1].removeprefix(b"data: "))["members"]
        assert first != second
    with stream(hub, cleo, head(hub), more=f"{more}&members={second}") as response:
        # Who has heard of it is told nothing; somebody who joins is no news, somebody shut out is.
        member(hub, "Mei")
        assert not any(each.startswith(b"data: ") for each in lines_until(response, b": still here"))
        hub.service.writer.call(lambda: hub.core.revoke(bo.device))
        third = json.loads(lines_until(response, b"data: ")[-1].removeprefix(b"data: "))["members"]
        assert third not in (first, second)
    again = asked(hub, ana, "POST", "/v1/members/role", body)
    assert (again.status, again.code) == (403, "not-entitled")
    told = [json.loads(each) for each in "".join(hub.journal.lines).splitlines() if '"event": "role"' in each]
    assert {"by": ana.device, "device": bo.device, "former": "responder", "role": "spokesperson"}.items() <= told[
        -1
    ].items()


def test_streams_end_by_themselves_and_when_the_hub_stops() -> None:
    with served(Limits(stream_seconds=0.0)) as hub, stream(hub, member(hub), 0) as response:
        response.read()
    with served() as hub:
        bo = member(hub)
        with stream(hub, bo, 0) as response:
            lines_until(response, b": here")
            hub.server.stop()
            response.read()


def test_blobs_go_up_in_parts_and_come_down_by_range(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    data = bytes(number % 249 for number in range(600_000))
    digest = hashlib.sha256(data).hexdigest()
    target = f"/v1/blobs/{digest}"

    def put(start: int, end: int) -> Answer:
        place = {"Content-Range": f"bytes {start}-{end - 1}/{len(data)}"}
        return asked(hub, ana, "PUT", target, data[start:end], place)

    assert put(0, 250_000).json == {"size": 600_000, "have": 250_000, "is_whole": False}
    missing = asked(hub, bo, "HEAD", target)
    assert (missing.status, missing.headers["x-watchfloor-have"]) == (404, "250000")
    assert put(300_000, 400_000).code == "out-of-place"
    assert asked(hub, bo, "GET", target).status == 404
    assert put(250_000, 600_000).json["is_whole"] is True
    assert put(0, 10).json["is_whole"] is True
    assert asked(hub, bo, "HEAD", target).headers["content-length"] == "600000"
    assert asked(hub, bo, "GET", target).content == data
    ranges = {"bytes=10-19": (10, 20), "bytes=599990-": (599_990, 600_000), "bytes=5-9999999": (5, 600_000)}
    for wanted, (start, end) in ranges.items():
        part = asked(hub, bo, "GET", target, headers={"Range": wanted})
        assert part.status == 206 and part.content == data[start:end]
        assert part.headers["content-range"] == f"bytes {start}-{end - 1}/600000"
    beyond = asked(hub, bo, "GET", target, headers={"Range": "bytes=600000-"})
    assert (beyond.status, beyond.headers["content-range"]) == (416, "bytes */600000")
    assert asked(hub, bo, "GET", target, headers={"Range": "lines=1-2"}).status == 400


def test_a_blob_that_is_another_is_dropped(hub: ServedHub) -> None:
    ana = member(hub)
    digest = hashlib.sha256(b"wanted").hexdigest()
    answer = asked(hub, ana, "PUT", f"/v1/blobs/{digest}", b"forged")
    assert (answer.status, answer.code) == (400, "wrong-hash")
    assert asked(hub, ana, "HEAD", f"/v1/blobs/{digest}").headers["x-watchfloor-have"] == "0"
    assert asked(hub, ana, "PUT", f"/v1/blobs/{digest}", b"wanted").json["is_whole"] is True
    for place in ("bytes 0-9/6", "bytes 3-1/9", "bytes 0-5/5", "0-5/6"):
        answer = asked(hub, ana, "PUT", f"/v1/blobs/{'c' * 64}", b"wanted", {"Content-Range": place})
        assert answer.status == 400, place
    assert asked(hub, ana, "GET", "/v1/blobs/..%2f..%2fetc").status in (404, 422)
    wall = member(hub, "Wall", "observer")
    assert asked(hub, wall, "PUT", f"/v1/blobs/{'c' * 64}", b"x").code == "read-only"


def test_a_device_that_floods_is_told_to_wait(hub: ServedHub) -> None:
    ana, bo = member(hub), member(hub, "Bo")
    batch = [ana.write() for _ in range(400)]
    pushed(hub, ana, *batch)
    answer = asked(hub, ana, "POST", "/v1/events", wire.encode(batch))
    assert (answer.status, answer.code) == (429, "too-fast") and int(answer.headers["retry-after"]) > 1
    assert pushed(hub, bo, bo.write()).outcomes[0].outcome.value == "admitted"


def test_health_metrics_and_journal_tell_no_secrets(hub: ServedHub) -> None:
    ana = member(hub)
    pushed(hub, ana, ana.write("SECRETWORD"))
    assert hub.send("GET", "/health").json["status"] == "ok"
    text = hub.send("GET", "/metrics").content.decode()
    assert 'watchfloor_hub_events_total{outcome="admitted"}' in text
    for line in text.splitlines():
        assert line.startswith(("# HELP ", "# TYPE ")) or float(line.rpartition(" ")[2]) >= 0
    journal = "".join(hub.journal.lines)
    entries = [json.loads(line) for line in journal.splitlines()]
    assert any(each["route"] == "/v1/events" and each["device"] == ana.device for each in entries if "route" in each)
    for told in (journal, text):
        assert "SECRETWORD" not in told and "signature=" not in told and "Watchfloor device" not in told


def test_what_the_description_says_is_true(hub: ServedHub) -> None:
    ana = member(hub)
    document = hub.send("GET", "/openapi.json").json
    digest = hashlib.sha256(b"x").hexdigest()
    batch = wire.encode([ana.write()])
    vector = protocol.dump(DiffRequest({STREAM: {ana.origin: (ana.heads[STREAM],)}}).to_plain())
    hashes = protocol.dump(WhereaboutsRequest((bytes(32), wire.decode(batch)[0].event.hash)).to_plain())
    people = protocol.dump(PeopleReply((Person(ana.user, "Ana", {}, 1),)).to_plain())
    code = hub.service.writer.call(lambda: hub.core.enrolment.invite("Other", DeviceRole.RESPONDER)).code
    enrol = protocol.dump(Station(hub, next(_seeds)).request(code).to_plain())
    role = protocol.dump(RoleRequest(ana.device, "observer", "responder").to_plain())
    proof = protocol.dump(OidcRequest(bytes(32), bytes(32), "a.b.c", "laptop").to_plain())
    calls: list[tuple[str, str, str, bytes]] = [
        ("POST", "/v1/events", "", batch),
        ("GET", "/v1/feed", "?after=0", b""),
        ("POST", "/v1/diff", "", vector),
        ("POST", "/v1/whereabouts", "", hashes),
        ("GET", "/v1/snapshots", "?limit=5", b""),
        ("GET", "/v1/snapshots/{stream}", "", b""),
        ("GET", "/v1/snapshots/{stream}/events", "", b""),
        ("GET", "/v1/checkpoint", "", b""),
        ("GET", "/v1/proof", "?first=0&second=0", b""),
        ("POST", "/v1/enrol", "", enrol),
        ("GET", "/v1/oidc", "", b""),
        ("POST", "/v1/oidc", "", proof),
        ("POST", "/v1/renew", "", b""),
        ("GET", "/v1/people", "", b""),
        ("PUT", "/v1/people", "", people),
        ("GET", "/v1/members", "", b""),
        ("GET", "/v1/members/word", "", b""),
        ("POST", "/v1/members/role", "", role),
        ("GET", "/v1/status", "", b""),
        ("PUT", "/v1/blobs/{sha256}", "", b"x"),
        ("HEAD", "/v1/blobs/{sha256}", "", b""),
        ("GET", "/v1/blobs/{sha256}", "", b""),
        ("POST", "/v1/hooks/{name}", "", b"{}"),
        ("GET", "/v1/suggestions", "?after=0", b""),
        ("GET", "/v1/ca", "", b""),
        ("GET", "/health", "", b""),
        ("GET", "/metrics", "", b""),
    ]
    declared = {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}
    assert declared == {(method, path) for method, path, _, _ in calls} | {("GET", "/v1/feed/stream")}
    for method, path, query, body in calls:
        target = path.replace("{sha256}", digest).replace("{stream}", STREAM).replace("{name}", "ci") + query
        _is_as_described(document, method, path, asked(hub, ana, method, target, body))
        unsigned = hub.send(method, target, body)
        if path not in ("/v1/ca", "/v1/enrol", "/v1/oidc", "/v1/hooks/{name}", "/health", "/metrics"):
            assert unsigned.status == 401, path
        if method != "HEAD":
            _is_as_described(document, method, path, unsigned)
        described = document["paths"][path][method.lower()]
        if "requestBody" in described and "application/json" in described["requestBody"]["content"]:
            schema = described["requestBody"]["content"]["application/json"]["schema"]
            jsonschema.validate(json.loads(body), {**schema, "components": document["components"]})


def _is_as_described(document: dict[str, Any], method: str, path: str, answer: Answer) -> None:
    described = document["paths"][path][method.lower()]["responses"][str(answer.status)]["content"]
    kind = answer.headers.get("content-type", "").partition(";")[0]
    if method == "HEAD":
        return
    assert kind in described, (path, kind, described)
    if kind == "application/json":
        jsonschema.validate(answer.json, {**described[kind]["schema"], "components": document["components"]})
