import hashlib
import hmac
import http.client
import json
import socket
from collections.abc import Iterator
from typing import Any

import pytest

from console.secret_store import KeptSecret, MemorySecrets
from console.sources.changes.receiver import BODY_LIMIT
from console.sources.changes.webhook import ChangeWebhookSource, parse_address
from models.kernel.errors import BadInput, WatchfloorError

AT = "2026-11-21T14:31:40Z"
SECRET = "correct-horse"
PLAIN = {"at": AT, "service": "orders", "title": "orders v88"}
CDEVENT = {
    "context": {
        "specversion": "0.6.0-draft",
        "id": "1",
        "source": "/ci",
        "type": "dev.cdevents.service.deployed.0.3.0",
        "timestamp": AT,
    },
    "subject": {"id": "orders", "content": {"environment": {"id": "production"}, "artifactId": "pkg:oci/orders@v88"}},
}
CLOUDEVENT = {"specversion": "1.0", "id": "c1", "source": "/ci", "type": "x", "time": AT, "data": CDEVENT}


@pytest.fixture
def open_listener() -> Iterator[ChangeWebhookSource]:
    source = ChangeWebhookSource("127.0.0.1:0", None)
    source.poll(0)
    yield source
    source.close()


@pytest.fixture
def guarded() -> Iterator[ChangeWebhookSource]:
    keeper = MemorySecrets()
    keeper.put({"hook": SECRET})
    source = ChangeWebhookSource("127.0.0.1:0", KeptSecret(keeper, "hook"))
    source.poll(0)
    yield source
    source.close()


def post(
    source: ChangeWebhookSource, body: Any, headers: dict[str, str] | None = None, method: str = "POST"
) -> tuple[int, Any]:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    connection = http.client.HTTPConnection("127.0.0.1", source.port, timeout=10)
    try:
        connection.request(method, "/", content, {"Content-Type": "application/json", **(headers or {})})
        answer = connection.getresponse()
        return answer.status, json.loads(answer.read() or b"null")
    finally:
        connection.close()


def taken(source: ChangeWebhookSource) -> list[str]:
    return [change.title for change in source.poll(0).changes]


@pytest.mark.parametrize(
    ("body", "headers", "title"),
    [
        (PLAIN, {}, "orders v88"),
        ([PLAIN], {}, "orders v88"),
        (CDEVENT, {}, "orders deployed: orders@v88"),
        (CLOUDEVENT, {"Content-Type": "application/cloudevents+json; charset=utf-8"}, "orders deployed: orders@v88"),
        ([CLOUDEVENT] * 2, {"Content-Type": "application/cloudevents-batch+json"}, "orders deployed: orders@v88"),
        (
            CDEVENT,
            {"ce-specversion": "1.0", "ce-id": "c1", "ce-source": "/ci", "ce-type": "x", "ce-time": AT},
            "orders deployed: orders@v88",
        ),
        (
            {"title": "flag on"},
            {"ce-specversion": "1.0", "ce-id": "c2", "ce-source": "/flags", "ce-type": "x", "ce-time": AT},
            "flag on",
        ),
        (json.dumps(PLAIN).encode(), {"Content-Type": "application/x-ndjson"}, "orders v88"),
    ],
)
def test_every_accepted_form_is_answered_202_and_goes_out_with_the_next_poll(
    open_listener: ChangeWebhookSource, body: Any, headers: dict[str, str], title: str
) -> None:
    status, answer = post(open_listener, body, headers)
    assert (status, answer) == (202, {"accepted": 1, "problems": []})
    assert taken(open_listener) == [title]
    assert taken(open_listener) == []


@pytest.mark.parametrize(
    ("body", "headers", "status"),
    [
        (b"{oops", {}, 400),
        (b"7", {}, 400),
        ({"title": "no time"}, {}, 400),
        ({**CLOUDEVENT, "specversion": "0.3"}, {}, 400),
        (b"\xff\xfe", {}, 400),
        (PLAIN, {"Content-Type": "text/plain"}, 415),
        (b"x" * (BODY_LIMIT + 1), {}, 413),
    ],
)
def test_what_can_not_be_taken_is_refused_with_its_status_and_told_of(
    open_listener: ChangeWebhookSource, body: Any, headers: dict[str, str], status: int
) -> None:
    found, answer = post(open_listener, body, headers)
    assert found == status
    assert answer["error"]
    batch = open_listener.poll(0)
    assert batch.changes == ()
    assert batch.warnings[0].startswith("a report from 127.0.0.1 was refused: ")


def test_one_bad_event_in_a_batch_leaves_the_others(open_listener: ChangeWebhookSource) -> None:
    status, answer = post(open_listener, [PLAIN, {"title": "no time"}])
    assert (status, answer["accepted"]) == (202, 1)
    assert answer["problems"] == [
        "request: [1].at: expected a time such as 2026-11-21T14:31:40Z, or seconds since 1970"
    ]
    assert taken(open_listener) == ["orders v88"]


def test_the_secret_is_asked_for_as_bearer_or_signature(guarded: ChangeWebhookSource) -> None:
    body = json.dumps(PLAIN).encode()
    signature = hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
    for headers in (
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": f"Basic {SECRET}"},
        {"X-Hub-Signature-256": f"sha256={'0' * 64}"},
        {"X-Hub-Signature-256": "sha256=ü".encode().decode("latin-1"), "Authorization": f"Bearer {SECRET}"},
    ):
        status, answer = post(guarded, body, headers)
        assert status == 401
        assert SECRET not in json.dumps(answer)
    assert taken(guarded) == []
    assert post(guarded, body, {"Authorization": f"Bearer {SECRET}"})[0] == 202
    assert post(guarded, body, {"X-Hub-Signature-256": f"sha256={signature}"})[0] == 202
    assert post(guarded, body.replace(b"v88", b"v89"), {"X-Hub-Signature-256": f"sha256={signature}"})[0] == 401
    assert taken(guarded) == ["orders v88"]


def test_a_secret_that_can_not_be_fetched_lets_nobody_in() -> None:
    source = ChangeWebhookSource("127.0.0.1:0", KeptSecret(MemorySecrets(), "hook"))
    source.poll(0)
    try:
        assert post(source, PLAIN, {"Authorization": "Bearer "})[0] == 503
        assert taken(source) == []
    finally:
        source.close()


def test_without_a_secret_web_pages_are_kept_out(open_listener: ChangeWebhookSource) -> None:
    assert post(open_listener, PLAIN, {"Origin": "https://evil.example"})[0] == 401
    assert taken(open_listener) == []


def test_nothing_can_be_read(open_listener: ChangeWebhookSource) -> None:
    assert post(open_listener, b"", method="GET")[0] == 405


def test_a_body_without_length_is_refused_and_one_cut_off_takes_nothing(open_listener: ChangeWebhookSource) -> None:
    def raw(request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", open_listener.port or 0), timeout=10) as connection:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(4096)

    head = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    assert raw(head + b"\r\n").startswith(b"HTTP/1.0 411")
    assert raw(head + b"Content-Length: 500\r\n\r\n{").startswith(b"HTTP/1.0 400")
    assert raw(head + b"Content-Length: -1\r\n\r\n{").startswith(b"HTTP/1.0 411")
    assert taken(open_listener) == []


@pytest.mark.parametrize("address", ["0.0.0.0:8199", "192.0.2.7:8199", "[::]:8199"])
def test_beyond_loopback_a_secret_must_be_named(address: str) -> None:
    with pytest.raises(BadInput, match="name the secret"):
        ChangeWebhookSource(address, None)
    ChangeWebhookSource(address, KeptSecret(MemorySecrets(), "hook"))


def test_addresses() -> None:
    assert parse_address("8199") == ("127.0.0.1", 8199)
    assert parse_address(":8199") == ("127.0.0.1", 8199)
    assert parse_address("[::1]:8199") == ("::1", 8199)
    for wrong in ("localhost:1", "127.0.0.1", "127.0.0.1:99999", "", "::1", "127.0.0.1:x"):
        with pytest.raises(BadInput, match=r"changes\.listen"):
            parse_address(wrong)


def test_an_address_in_use_is_told_and_tried_again(open_listener: ChangeWebhookSource) -> None:
    second = ChangeWebhookSource(f"127.0.0.1:{open_listener.port}", None)
    with pytest.raises(WatchfloorError, match="can't be listened on"):
        second.poll(0)
    open_listener.close()
    second.poll(0)
    assert post(second, PLAIN)[0] == 202
    second.close()
    second.close()
    assert second.port is None
