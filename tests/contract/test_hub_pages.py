"""The feed on a stream: what a reader would be given if it asked, to nobody who may not have it."""

import http.client
import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from console.http import OwnAuthorityClient
from console.hub.limits import Limits
from console.sync.brought import BroughtPage
from models.kernel.ids import StreamId
from tests.fakes.hub import Station
from tests.fakes.hub_server import ServedHub, pulled, pushed, served, signature

SECRET = StreamId("0197f000-0000-7000-8000-0000000000cc")
ODD = "a line\u2028another\x85and \x0b more"
"""Signs that are the end of a line for some."""


@pytest.fixture(scope="module")
def hub() -> Iterator[ServedHub]:
    with served(Limits(tail_events=4)) as hub:
        yield hub


def events(answer: http.client.HTTPResponse) -> Iterator[tuple[int, dict[str, Any]]]:
    number = -1
    while line := answer.readline():
        if line.startswith(b"id: "):
            number = int(line[4:])
        elif line.startswith(b"data: "):
            yield number, json.loads(line[6:])


@contextmanager
def pages(hub: ServedHub, station: Station, after: int) -> Iterator[Iterator[tuple[int, dict[str, Any]]]]:
    target = f"/v1/feed/stream?after={after}&pages=1"
    line = hub.connect()
    line.request("GET", target, headers={"Authorization": signature(hub, station, "GET", target)})
    try:
        answer = line.getresponse()
        assert answer.status == 200 and answer.readline().startswith(b": here")
        yield events(answer)
    finally:
        line.close()


def test_a_stream_brings_what_a_question_would(hub: ServedHub) -> None:
    ana, bo = hub.join("Ana", seed=1), hub.join("Bo", seed=2)
    begin = hub.service.pulse.head
    with pages(hub, bo, begin) as told:
        for _ in range(3):
            pushed(hub, ana, ana.write(ODD), ana.write())
            number, data = next(told)
            assert data == {"after": begin, "page": pulled(hub, bo, begin).to_plain()} and number == begin + 2
            begin = number
    # Behind a little it is brought up; further behind it is told that there is something, and asks at its own pace.
    with pages(hub, bo, begin - 3) as told:
        number, data = next(told)
        assert (data["after"], number, len(data["page"]["batch"]["events"])) == (begin - 3, begin, 3)
    with pages(hub, bo, begin - 5) as told:
        assert next(told) == (begin, {"generation": hub.core.generation, "head": begin})
        pushed(hub, ana, ana.write())
        assert next(told)[1]["after"] == begin


def test_a_workstation_reads_every_sign_of_it(hub: ServedHub) -> None:
    ana = hub.join("Ana", seed=3)
    begin = hub.service.pulse.head
    pushed(hub, ana, ana.write(ODD))
    client = OwnAuthorityClient(f"https://127.0.0.1:{hub.server.port}", hub.tls.ca_pem)
    target = f"/v1/feed/stream?after={begin}&pages=1"
    with client.lines(target, {"Authorization": signature(hub, ana, "GET", target)}, 30) as lines:
        assert isinstance(lines, Iterator)
        found = BroughtPage.read(next(line for line in lines if line.startswith("data:"))[5:])
    client.close()
    assert found is not None and found.page == pulled(hub, ana, begin)
    assert json.loads(found.page.parcels[0].event.body or b"")["text"] == ODD


def test_who_may_not_read_is_not_brought_anything(hub: ServedHub) -> None:
    lead, bo = hub.join("Lead", "incident_commander", seed=4), hub.join("Bo", seed=5)
    begin = hub.service.pulse.head
    with pages(hub, bo, begin) as open_to_all, pages(hub, lead, begin) as told:
        label = lead.write(stream=SECRET, kind="incident.classified", body={"tags": {"sensitivity": "restricted"}})
        pushed(hub, lead, label, lead.write(stream=SECRET))
        number, data = next(open_to_all)
        assert (number, data["page"]["batch"]["events"], data["page"]["through"]) == (begin + 2, [], begin + 2)
        page = next(told)[1]["page"]
        assert len(page["batch"]["events"]) == 2 and page == pulled(hub, lead, begin).to_plain()
        # Shut out while it listens: what comes then is not for it.
        hub.service.writer.call(lambda: hub.core.revoke(bo.device))
        pushed(hub, lead, lead.write())
        assert list(open_to_all) == []
