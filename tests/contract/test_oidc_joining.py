"""Joining with a provider's proof: browser, provider, hub over HTTPS and a workstation's record, all real but the provider."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import jwt
import pytest

from console.data_dir import DataDir
from console.hub.oidc import DISCOVERY, Oidc, person_of
from console.provider import Looker, fetch_json
from console.secret_store import MemorySecrets
from console.sync.hub_line import HubLine, NoAnswer
from console.sync.joining import Joined, join
from console.sync.oidc_joining import place_by_oidc
from console.sync.place import open_place
from console.sync.second_joining import enrol_at_hub
from models.access import vault
from models.access.oidc import NotProven, OidcSettings
from models.access.roles import DeviceRole
from models.incident.commands import Declare, LogEntry
from models.kernel.clock import SystemClock, rfc3339
from models.kernel.errors import BadInput, Refused
from models.kernel.signing import SigningKey
from models.sync import protocol, signed_request
from models.sync.oidc import OidcRequest
from models.sync.protocol import EnrolReply
from tests.fakes.hub import ORG
from tests.fakes.hub_server import ServedHub, asked, served
from tests.fakes.provider import CLIENT, Provider, browse, provider
from tests.fakes.station import Station

ROLES = (("leads", DeviceRole.INCIDENT_COMMANDER), ("sre", DeviceRole.RESPONDER))


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stretching is slow on purpose, and tested elsewhere."""
    monkeypatch.setattr(vault, "_MEMORY_KIB", 64)


@dataclass
class Scene:
    hub: ServedHub
    provider: Provider
    oidc: Oidc

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.hub.server.port}"

    def place(self, key: SigningKey, opens: Callable[[str], bool] = browse) -> EnrolReply:
        tls = self.hub.tls
        return place_by_oidc(self.url, tls.ca_pem, tls.ca_fingerprint, key, "laptop", opens)

    def refused(self, why: str, seed: int = 9) -> None:
        with pytest.raises(Refused, match=why):
            self.place(SigningKey(bytes([seed]) * 32))


@pytest.fixture(scope="module")
def _both() -> Iterator[tuple[ServedHub, Provider]]:
    with served() as hub, provider() as found:
        yield hub, found


@pytest.fixture
def scene(_both: tuple[ServedHub, Provider]) -> Scene:
    hub, found = _both
    found.__init__(found.issuer)  # type: ignore[misc]  # honest again
    oidc = Oidc(MemorySecrets(), SystemClock(), fetch_json)
    oidc.put(OidcSettings(found.issuer, CLIENT, ROLES))
    hub.service.oidc = oidc
    # Every attempt of these tests comes from one address.
    hub.service.enrol_rate._levels.clear()
    return Scene(hub, found, oidc)


def test_a_workstation_and_a_second_person_join_without_a_code(scene: Scene, tmp_path: Path) -> None:
    place = Station(tmp_path / "ana")
    place.clock.set_wall(SystemClock().now_ms())
    place.open().close()
    scene.provider.subject, scene.provider.name, scene.provider.groups = "ana", "Ana Ruiz", ["hr", "leads", "sre"]
    told: list[str] = []

    def prove(url: str, ca_pem: str, ca: bytes, key: SigningKey) -> EnrolReply:
        return place_by_oidc(url, ca_pem, ca, key, "", browse, Looker(told.append))

    def joined(fingerprint: str | None) -> Joined:
        directory = DataDir(place.place)
        directory.lock("test", rfc3339(place.clock.now_ms()), None)
        with open_place(directory, place.secrets, place.clock) as open_:
            return join(open_, (scene.url,), None, fingerprint, False, place.clock, prove=prove)

    with pytest.raises(BadInput, match="nothing else would prove the hub"):
        joined(None)
    with pytest.raises(Refused, match="not the hub that was meant"):
        joined("ab" * 32)
    assert not scene.provider.asked, "nobody signs in for a hub that is another"
    found = joined(scene.hub.tls.ca_fingerprint.hex()).membership
    assert (found.role, found.user) == ("incident_commander", person_of(ORG, scene.provider.issuer, "ana"))
    assert told[0].startswith(f"{scene.provider.issuer}/authorize?")
    desk = place.open()
    try:
        assert desk.people.name(desk.identity.me) == "Ana Ruiz"
        scene.provider.subject, scene.provider.name, scene.provider.groups = "mei", "Mei Chen", ["sre"]
        mei = enrol_at_hub(desk, "mei chen", "nine black cats", None, prove=prove)
        stream = desk.execute(Declare("Checkout failing")).stream
        desk.execute_as(mei, "nine black cats", LogEntry(stream, "seen by Mei"))
        assert desk.verify().sound
        # Her certificate is renewed over the wire by her own key.
        kept, _ = vault.unseal(place.secrets.get(f"user-key/{mei}") or "", "nine black cats")
        own, at = SigningKey(bytes.fromhex(kept["key"])), desk.read(lambda: desk.second.place(mei))
        assert at is not None
        header = signed_request.sign(own, at.device, "POST", "/v1/renew", b"", SystemClock().now_ms(), bytes(16))
        line = HubLine(found, desk.identity.device, desk.clock)
        try:
            assert line.renew_as(header).certificate.device_key == own.public
            with pytest.raises(NoAnswer, match="made before"):
                line.renew_as(header)
        finally:
            line.close()
        with pytest.raises(Refused, match="gave this place to Mei Chen"):
            enrol_at_hub(desk, "Raj Patel", "nine black cats", None, prove=prove)
    finally:
        desk.close()


def test_a_hub_without_a_provider_says_that_codes_let_in(scene: Scene) -> None:
    scene.oidc.put(None)
    scene.refused("join with a code")
    scene.hub.service.oidc = None
    assert scene.hub.send("GET", "/v1/oidc").status == 404


def test_whoever_is_in_no_group_or_was_ended_here_stays_out(scene: Scene) -> None:
    scene.provider.groups = ["hr"]
    scene.refused("no group that has a role")
    scene.provider.groups = ["sre"]
    key = SigningKey(bytes([7]) * 32)
    first, again = scene.place(key), scene.place(key)
    assert (first.device, first.user) == (again.device, again.user) and first.role == "responder"
    scene.provider.subject = "somebody-else"
    with pytest.raises(Refused, match="belongs to somebody else"):
        scene.place(key)
    scene.provider.subject = "u-1"
    scene.hub.service.writer.call(lambda: scene.hub.core.revoke(first.device))
    with pytest.raises(Refused, match="membership was ended here"):
        scene.place(key)
    assert scene.place(SigningKey(bytes([8]) * 32)).user == first.user, "another device of theirs, which nobody ended"


HOSTILE: dict[str, tuple[Callable[[Scene], None], str]] = {
    "answers to something else": (lambda s: setattr(s.provider, "back", lambda a: a | {"state": "other"}), "state"),
    "another provider's answer": (lambda s: setattr(s.provider, "back", lambda a: a | {"iss": "https://evil"}), "iss"),
    "an answer without its name": (
        lambda s: setattr(s.provider, "back", lambda a: {k: v for k, v in a.items() if k != "iss"}),
        "iss",
    ),
    "a no": (
        lambda s: setattr(s.provider, "back", lambda a: {"state": a["state"], "iss": a["iss"], "error": "x"}),
        "no",
    ),
    "another code": (lambda s: setattr(s.provider, "back", lambda a: a | {"code": "code-99"}), "did not take the code"),
    "another issuer's document": (
        lambda s: setattr(s.provider, "document", lambda d: d | {"issuer": "https://evil.example"}),
        "not that of the issuer",
    ),
    "a token for another program": (lambda s: setattr(s.provider, "claims", lambda c: c | {"aud": "other"}), "aud"),
    "a token that ran out": (
        lambda s: setattr(s.provider, "claims", lambda c: c | {"exp": c["iat"] - 400, "iat": c["iat"] - 700}),
        "run out",
    ),
    "a token of another attempt": (lambda s: setattr(s.provider, "claims", lambda c: c | {"nonce": "other"}), "nonce"),
    "an unsigned token": (
        lambda s: setattr(s.provider, "sign", lambda c: jwt.encode(c, "", "none")),
        "alg",
    ),
    "no token": (lambda s: setattr(s.provider, "sign", lambda c: None), "no ID token"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_provider_or_whoever_stands_between_gets_nobody_in(scene: Scene, case: str) -> None:
    spoil, why = HOSTILE[case]
    before = len(scene.hub.service.writer.call(scene.hub.core.store.devices))
    spoil(scene)
    scene.refused(why)
    assert len(scene.hub.service.writer.call(scene.hub.core.store.devices)) == before


def test_a_token_is_good_for_the_key_and_hub_it_names_and_for_nobody_else(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, thief = SigningKey(bytes([5]) * 32), SigningKey(bytes([6]) * 32)
    seen: list[OidcRequest] = []
    real = Oidc.prove

    def note(oidc: Oidc, request: OidcRequest, ca_fingerprint: bytes) -> Any:
        seen.append(request)
        return real(oidc, request, ca_fingerprint)

    monkeypatch.setattr(Oidc, "prove", note)
    scene.place(key)
    request = seen[0]

    def said(changed: OidcRequest) -> tuple[int, str]:
        answer = scene.hub.send("POST", "/v1/oidc", protocol.dump(changed.to_plain()))
        return answer.status, answer.json.get("message", "")

    assert said(request)[0] == 200, "its own key asks again, as after a lost answer"
    # With the thief's key: the nonce names another one. With the right name: the thief can't sign.
    assert said(replace(request, device_key=thief.public).signed(thief))[1].endswith("attempt, key or hub (nonce)")
    assert said(request.signed(thief))[1] == "the request is not signed by the key that it names"
    assert said(replace(request, device_name="x"))[0] == 403
    assert said(replace(request, salt=bytes(32)).signed(key))[0] == 403
    # What was seen by way of another authority's hub is of no use here.
    with pytest.raises(Refused, match="nonce"):
        place_by_oidc(scene.url, scene.hub.tls.ca_pem, bytes(32), key, "laptop", browse)
    for body in (b"", b"{}", b"[]", b'{"token":7}', b"x" * 40_000):
        answer = scene.hub.send("POST", "/v1/oidc", body)
        assert answer.status in (400, 413) and answer.code in ("malformed", "too-large")


def test_keys_are_read_once_and_again_when_the_provider_changes_them_but_not_for_every_forger(scene: Scene) -> None:
    class Later(SystemClock):
        more = 0.0

        def monotonic(self) -> float:
            return super().monotonic() + self.more

    clock = Later()
    scene.oidc._clock = clock

    def reads() -> int:
        return scene.provider.asked.count("GET /keys")

    key = SigningKey(bytes([4]) * 32)
    scene.place(key)
    scene.place(key)
    assert reads() == 1
    scene.provider.rotate("k-2")
    scene.refused("not the provider's")
    assert reads() == 1, "read a moment ago"
    clock.more = 31
    scene.place(key)
    assert reads() == 2


def test_a_provider_that_is_away_is_told_from_one_that_says_no(scene: Scene) -> None:
    def away(_url: str) -> Any:
        raise Refused("the provider can't be reached")

    scene.oidc._fetch_json = away
    scene.refused("can't be had now")
    with pytest.raises(NotProven):
        Oidc(MemorySecrets(), SystemClock(), lambda url: {"issuer": url.removesuffix(DISCOVERY) + "/"}).look(
            "https://x"
        )


def test_a_member_who_joined_so_is_one_like_any_other(scene: Scene) -> None:
    reply = scene.place(SigningKey(bytes([3]) * 32))
    station = scene.hub.join("Raj Patel", seed=44)
    members = asked(scene.hub, station, "GET", "/v1/members").json["members"]
    assert reply.device in [each["device"] for each in members] and reply.proof == bytes(32)
