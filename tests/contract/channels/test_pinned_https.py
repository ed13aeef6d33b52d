"""Over TLS the certificate must be for the name in the address, whatever address that name was pinned to."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization

from console.channels.configured import SECRET_PREFIX, configured
from console.channels.port import Accepted, Channel, Declined, Outcome, Parcel
from console.secret_store import MemorySecrets
from models.comms.rendering.render import render
from models.comms.rendering.sink import SinkKind
from models.kernel.clock import ManualClock
from tests.fakes.https_target import Heard, https_target
from tests.fakes.outbox import START_MS, sink_of, update_with

NAME = "status.example.test"
KINDS = (SinkKind.SLACK_WEBHOOK, SinkKind.TEAMS, SinkKind.MATTERMOST_WEBHOOK, SinkKind.WEBHOOK)


@contextmanager
def server(folder: Path, certified: str, days_left: float = 30) -> Iterator[tuple[str, Heard]]:
    """The port of a server whose own certificate is the only authority in the folder, and what it hears."""
    heard = Heard()
    with https_target(folder, days_left, certified, heard) as url:
        paper = x509.load_pem_x509_certificate((folder / "target.pem").read_bytes())
        (folder / "authorities.pem").write_bytes(paper.public_bytes(serialization.Encoding.PEM))
        yield url.rstrip("/").rpartition(":")[2], heard


def channel(folder: Path, kind: SinkKind, port: str, *, is_trusted: bool = True) -> Channel:
    """As the file of sinks makes it, with a resolver that leads the name to this machine."""
    secrets = MemorySecrets()
    secrets.put({SECRET_PREFIX + "address": f"https://{NAME}:{port}/in", SECRET_PREFIX + "signing": "s-0123456789"})
    trusted = ", authorities: authorities.pem" if is_trusted else ""
    signing = ", signing: secret:signing" if kind is SinkKind.WEBHOOK else ""
    line = f'{{name: one, kind: {kind}, audiences: [customers], private: ["127.0.0.1"], address: secret:address'
    file = folder / "sinks.yaml"
    file.write_text(f"watchfloor: sinks/1\nsinks:\n  - {line}{signing}{trusted}}}\n", encoding="utf-8")
    made = configured(file, secrets, ManualClock(START_MS), resolver=lambda _host, _port: ("127.0.0.1",))
    return made.real["one"]


def sent(folder: Path, kind: SinkKind, port: str, *, is_trusted: bool = True) -> Outcome:
    rendered = render(update_with(), sink_of(kind))
    found = channel(folder, kind, port, is_trusted=is_trusted)
    return found.send(Parcel(rendered.content, rendered.marker, "k"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_certificate_for_the_name_is_taken_at_the_pinned_address(tmp_path: Path, kind: SinkKind) -> None:
    with server(tmp_path, NAME) as (port, heard):
        heard.status = 202 if kind is SinkKind.TEAMS else 200
        found = sent(tmp_path, kind, port)
    assert isinstance(found, Accepted), found
    ((path, host, content),) = heard.posts
    assert (path, host, heard.names) == ("/in", f"{NAME}:{port}", [NAME])
    assert "Checkout" in json.dumps(json.loads(content))


@pytest.mark.parametrize(
    ("certified", "days_left", "is_trusted"),
    [("127.0.0.1", 30, True), ("other.example.test", 30, True), (NAME, -1, True), (NAME, 30, False)],
    ids=["for the pinned address alone", "for another name", "no longer", "by nobody we trust"],
)
def test_any_other_certificate_is_refused_before_a_word_is_said(
    tmp_path: Path, certified: str, days_left: float, is_trusted: bool
) -> None:
    with server(tmp_path, certified, days_left) as (port, heard):
        found = sent(tmp_path, SinkKind.SLACK_WEBHOOK, port, is_trusted=is_trusted)
    assert isinstance(found, Declined) and "certificate" in found.words.lower(), found
    assert heard.posts == []
