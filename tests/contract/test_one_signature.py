"""One vote of a second person by a fresh sign-in with the provider: believed everywhere, good for nothing else."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

import pytest

from console.cli import browser
from console.cli.approval import execute_by
from console.cli.entry import parser
from console.data_dir import DataDir
from console.desk import Desk
from console.hub.oidc import Oidc, person_of
from console.provider import Looker, fetch_json
from console.secret_store import MemorySecrets
from console.sync.exchange import borrowed
from console.sync.joining import Prove, join
from console.sync.oidc_joining import place_by_oidc
from console.sync.one_signature import sign_by_provider
from console.sync.place import open_place
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.access.id_token import FRESH_S, SKEW_S
from models.access.oidc import OidcSettings, nonce_of
from models.access.one_signature import votes_of
from models.access.roles import DeviceRole
from models.incident.approvals.commands import RequestApproval, VoteApproval
from models.incident.approvals.part import PART
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import SystemClock, rfc3339
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId, StreamId
from models.kernel.signing import SigningKey
from models.sync.protocol import EnrolReply
from tests.fakes.hub import ORG
from tests.fakes.hub_server import ServedHub, served
from tests.fakes.provider import CLIENT, Provider, browse, provider
from tests.fakes.station import Station

ROLES = (("leads", DeviceRole.INCIDENT_COMMANDER), ("watch", DeviceRole.AUDITOR), ("sre", DeviceRole.RESPONDER))
ONE = ApprovalPolicy((), 1, 8 * 3_600_000, ("*",))


@dataclass
class Scene:
    """Ana's workstation, its hub, and the provider at which somebody else signs in."""

    hub: ServedHub
    provider: Provider
    desk: Desk

    def sits(self, subject: str, name: str, *groups: str) -> None:
        self.provider.subject, self.provider.name, self.provider.groups = subject, name, list(groups)

    def prove(self, opens: Callable[[str], bool] = browse, *, once: bool = True) -> Prove:
        def found(url: str, ca_pem: str, ca: bytes, key: SigningKey) -> EnrolReply:
            return place_by_oidc(url, ca_pem, ca, key, "", opens, once=once)

        return found

    def asked(self) -> tuple[StreamId, EventId]:
        stream = self.desk.execute(Declare("Checkout failing")).stream
        request = RequestApproval(stream, "update", "u-1", "ab" * 32, "Update 1", ONE)
        return stream, self.desk.execute(request).events[0]

    def votes(self, stream: StreamId, key: EventId) -> list[str]:
        view = self.desk.read(lambda: self.desk.incidents.state(stream).part(PART).get(key))
        assert view is not None
        return [self.desk.people.name(each.vote.person) for each in view.votes]


def believe(hub: ServedHub, found: Provider) -> None:
    """The provider as it is now, with the keys that it has now."""
    hub.service.oidc = Oidc(MemorySecrets(), SystemClock(), fetch_json)
    hub.service.oidc.put(OidcSettings(found.issuer, CLIENT, ROLES))


@dataclass
class Terminal:
    """All that a vote asks of a verb's context."""

    open: Desk

    def desk(self) -> Desk:
        return self.open


@pytest.fixture(scope="module")
def _all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    with served() as hub, provider() as found:
        believe(hub, found)
        place = Station(tmp_path_factory.mktemp("one") / "ana")
        place.clock.set_wall(SystemClock().now_ms())
        place.open().close()
        scene = Scene(hub, found, None)  # type: ignore[arg-type]  # opened below, once it belongs to the hub
        scene.sits("ana", "Ana Ruiz", "leads")
        directory = DataDir(place.place)
        directory.lock("test", rfc3339(place.clock.now_ms()), None)
        url = f"https://127.0.0.1:{hub.server.port}"
        with open_place(directory, place.secrets, place.clock) as at:
            digits = hub.tls.ca_fingerprint.hex()
            join(at, (url,), None, digits, False, place.clock, prove=scene.prove(once=False))
        scene.desk = place.open()
        yield scene
        scene.desk.close()


@pytest.fixture
def scene(_all: Scene) -> Scene:
    _all.provider.__init__(_all.provider.issuer)  # type: ignore[misc]  # honest again
    believe(_all.hub, _all.provider)
    _all.hub.service.enrol_rate._levels.clear()
    return _all


def test_a_vote_by_the_provider_counts_here_and_at_the_hub_and_leaves_no_member(scene: Scene) -> None:
    stream, key = scene.asked()
    members = len(scene.hub.service.writer.call(scene.hub.core.store.devices))
    scene.sits("mei", "Mei Chen", "leads")
    addresses: list[str] = []

    def opens(address: str) -> bool:
        addresses.append(address)
        return browse(address)

    who, _receipt = sign_by_provider(scene.desk, VoteApproval(stream, key, Verdict.APPROVE), scene.prove(opens))
    assert who == person_of(ORG, scene.provider.issuer, "mei") and scene.votes(stream, key) == ["Mei Chen"]
    assert "prompt=login" in addresses[0] and "max_age=0" in addresses[0]
    with borrowed(scene.desk) as exchange:
        assert exchange is not None and exchange.turn().failure is None
        assert exchange.status().sync.refused == {} and exchange.status().pending.count == 0
    store = scene.hub.core.store
    found = scene.hub.service.writer.call(lambda: (store.parked_count(), store.devices(), store.feed(0, 500, 1 << 24)))
    assert found[0] == 0 and len(found[1]) == members, "a key for one vote is no member"
    (row,) = [each for each in found[2] if each.event.envelope.actor == who]
    assert row.event.envelope.type == "incident.approval_voted" and scene.desk.verify().sound


def test_by_verb_with_the_person_who_is_meant_or_without(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "by_browser", lambda _context, once: scene.prove(once=once))
    scene.sits("mei", "Mei Chen", "leads")
    stream, key = scene.asked()

    def vote(*words: str) -> None:
        arguments = parser(("approval",)).parse_args(["approval", "vote", key, "approve", "--as-oidc", *words])
        execute_by(arguments, Terminal(scene.desk), VoteApproval(stream, key, Verdict.APPROVE))  # type: ignore[arg-type]  # see Terminal

    with pytest.raises(BadInput, match="give one of them"):
        vote("--as-passphrase-file", "word.txt")
    with pytest.raises(Refused, match="this is Mei Chen, not Ana Ruiz"):
        vote("--as", "Ana Ruiz")
    vote("--as", "Mei Chen")
    assert scene.votes(stream, key) == ["Mei Chen"]


def test_the_key_votes_and_writes_nothing_else(scene: Scene) -> None:
    stream, _key = scene.asked()
    scene.sits("mei", "Mei Chen", "leads")
    with pytest.raises(Refused, match="may not write incident"):
        sign_by_provider(scene.desk, LogEntry(stream, "as Mei"), scene.prove())
    assert votes_of(DeviceRole.RESPONDER) == () and "incident.approval_voted:write" in votes_of(DeviceRole.APPROVER)
    # The auditor reviews, and approves nothing.
    assert votes_of(DeviceRole.AUDITOR) == ("access.review.settled:write",)


def test_who_was_here_before_is_not_who_sits_here_now(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    stream, key = scene.asked()
    vote = VoteApproval(stream, key, Verdict.APPROVE)
    scene.sits("mei", "Mei Chen", "leads")
    scene.provider.signed_in_s_ago = FRESH_S + SKEW_S + 60
    with pytest.raises(Refused, match=r"signed in 8 min ago, not for this signature"):
        sign_by_provider(scene.desk, vote, scene.prove())
    scene.provider.signed_in_s_ago = 0

    def silent(claims: dict[str, object]) -> dict[str, object]:
        return {name: value for name, value in claims.items() if name != "auth_time"}

    scene.provider.claims = silent
    with pytest.raises(Refused, match="does not say when they signed in"):
        sign_by_provider(scene.desk, vote, scene.prove())
    # Joining needs no fresh sign-in, but what was made for a place is of no use for a vote.
    monkeypatch.setattr("models.access.oidc.nonce_of", lambda public, mark, salt, _once: nonce_of(public, mark, salt))
    scene.provider.claims = lambda claims: claims
    with pytest.raises(Refused, match="another attempt, key or hub"):
        sign_by_provider(scene.desk, vote, scene.prove())
    assert scene.votes(stream, key) == []


def test_a_second_person_is_another_one_the_one_who_was_meant_and_one_who_votes(scene: Scene) -> None:
    stream, key = scene.asked()
    vote = VoteApproval(stream, key, Verdict.APPROVE)
    scene.sits("ana", "Ana Ruiz", "leads")
    with pytest.raises(Refused, match="who this workstation belongs to"):
        sign_by_provider(scene.desk, vote, scene.prove())
    scene.sits("other-account-of-ana", "ana  RUIZ", "leads")
    with pytest.raises(Refused, match="who this workstation belongs to"):
        sign_by_provider(scene.desk, vote, scene.prove())
    scene.sits("raj", "Raj Patel", "leads")
    with pytest.raises(Refused, match="this is Raj Patel, not Mei Chen"):
        sign_by_provider(scene.desk, vote, scene.prove(), person_of(ORG, scene.provider.issuer, "mei"))
    scene.sits("sam", "Sam Okoro", "sre")
    with pytest.raises(Refused, match="responder here, and that role votes on nothing"):
        sign_by_provider(scene.desk, vote, scene.prove())
    assert scene.votes(stream, key) == []


def test_waiting_ends_when_it_is_broken_off_or_takes_too_long(scene: Scene) -> None:
    class Enough(Exception):
        pass

    left: list[int] = []

    def waiting(seconds: int) -> None:
        left.append(seconds)
        if len(left) == 3:
            raise Enough

    told: list[str] = []
    looker = Looker(told.append, lambda: told.append("unopened"), waiting)
    tls, url = scene.hub.tls, f"https://127.0.0.1:{scene.hub.server.port}"
    key = SigningKey(bytes(32))
    with suppress(Enough):
        place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, key, "", lambda _address: False, looker)
    assert left == [300, 300, 300] and told[0].startswith(scene.provider.issuer) and told[1:] == ["unopened"]
    with pytest.raises(Refused, match="nobody came back"):
        place_by_oidc(url, tls.ca_pem, tls.ca_fingerprint, key, "", lambda _address: True, wait_seconds=0.01)
