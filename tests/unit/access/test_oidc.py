"""Proofs of an organisation's provider: what is asked of the browser, which answers are believed, and which tokens are not."""

import json
from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from models.access.id_token import MOST_BYTES, Expected, UnknownKey, proven
from models.access.oidc import Attempt, NotProven, OidcSettings, Provider, checked_address, nonce_of
from models.access.roles import DeviceRole
from models.kernel.errors import BadInput

ISSUER, CLIENT, NOW_S = "https://login.example/org", "watchfloor", 1_795_000_000
KEY, OTHER = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
EXPECTED = Expected(ISSUER, CLIENT, "n-1", "groups")
PROVIDER = Provider(ISSUER, f"{ISSUER}/auth", f"{ISSUER}/token", f"{ISSUER}/keys", names_itself=True)


def jwk(key: ec.EllipticCurvePrivateKey, kid: str = "k-1", **more: Any) -> dict[str, Any]:
    return {**json.loads(jwt.algorithms.ECAlgorithm.to_jwk(key.public_key())), "kid": kid, **more}


def claims(**changed: Any) -> dict[str, Any]:
    usual = {
        "iss": ISSUER,
        "aud": CLIENT,
        "sub": "u-1",
        "name": "Mei  Chen\n",
        "groups": ["sre", 7],
        "iat": NOW_S,
        "exp": NOW_S + 300,
        "nonce": "n-1",
    }
    return {name: value for name, value in (usual | changed).items() if value is not None}


def token(key: Any = KEY, alg: str = "ES256", kid: str | None = "k-1", **changed: Any) -> str:
    return jwt.encode(claims(**changed), key, alg, {"kid": kid} if kid else None)


def lacking(name: str) -> str:
    left = claims()
    del left[name]
    return jwt.encode(left, KEY, "ES256", {"kid": "k-1"})


def read(text: str, keys: Any = None, now_s: int = NOW_S) -> Any:
    return proven(text, {"keys": [jwk(KEY)]} if keys is None else keys, EXPECTED, now_s * 1_000)


def test_a_sound_token_says_who_somebody_is() -> None:
    found = read(token())
    assert (found.subject, found.name, found.groups) == ("u-1", "Mei Chen", frozenset({"sre"}))
    assert read(token(aud=[CLIENT, "other"], azp=CLIENT, name=None, email="m@example.org")).name == "m@example.org"
    assert read(token(kid=None), {"keys": [jwk(KEY)]}).subject == "u-1"
    edwards = ed25519.Ed25519PrivateKey.generate()
    listed = {**json.loads(jwt.algorithms.OKPAlgorithm.to_jwk(edwards.public_key())), "kid": "k-1"}
    assert read(token(edwards, "EdDSA"), {"keys": [listed]}).subject == "u-1"


BAD: dict[str, tuple[Callable[[], str], str]] = {
    "unsigned": (lambda: jwt.encode(claims(), "", "none", {"kid": "k-1"}), "alg"),
    "signed with the public key as a shared secret": (
        lambda: jwt.encode(claims(), b"x" * 64, "HS256", {"kid": "k-1"}),
        "alg",
    ),
    "another's signature": (lambda: token(OTHER), "signature"),
    "another issuer": (lambda: token(iss="https://evil.example"), "another provider"),
    "another audience": (lambda: token(aud="other"), "another program"),
    "several audiences, given to another": (lambda: token(aud=[CLIENT, "other"], azp="other"), "azp"),
    "several audiences, given to nobody": (lambda: token(aud=[CLIENT, "other"]), "azp"),
    "another nonce": (lambda: token(nonce="n-2"), "nonce"),
    "run out": (lambda: token(iat=NOW_S - 500, exp=NOW_S - 121), "run out"),
    "old, though it lives for years": (lambda: token(iat=NOW_S - 2_000, exp=NOW_S + 10**8), "too old"),
    "of the future": (lambda: token(iat=NOW_S + 121), "to come"),
    "not yet good": (lambda: token(nbf=NOW_S + 121), "to come"),
    "times that are none": (lambda: token(exp=True), "times|read"),
    "nobody's": (lambda: token(sub=""), "names nobody"),
    "a subject that is no text": (lambda: token(sub=7), "read|names nobody"),
    "garbage": (lambda: "a.b.c", "read"),
    "half": (lambda: token()[:-40], "read|signature"),
    "endless": (lambda: "x" * (MOST_BYTES + 1), "larger"),
    **{f"without {name}": (partial(lacking, name), "lacks") for name in ("iss", "aud", "sub", "exp", "iat", "nonce")},
}


@pytest.mark.parametrize("case", BAD)
def test_a_token_that_proves_nothing_is_refused_with_the_reason(case: str) -> None:
    make, why = BAD[case]
    text = make()
    with pytest.raises(NotProven, match=why) as refused:
        read(text)
    assert text not in str(refused.value)


def test_keys_are_found_by_id_kind_and_use_and_an_unknown_one_is_told_apart() -> None:
    lists: tuple[dict[str, Any], ...] = (
        {"keys": []},
        {"keys": [jwk(KEY, "k-2")]},
        {"keys": [jwk(KEY, use="enc")]},
        {"keys": [jwk(KEY, alg="ES384")]},
        {"keys": [jwk(KEY), jwk(OTHER)]},
        {"keys": ["k-1", None]},
    )
    for keys in lists:
        with pytest.raises(UnknownKey):
            read(token(), keys)
    with pytest.raises(UnknownKey):
        read(token(kid=None), {"keys": [jwk(KEY), jwk(OTHER, "k-2")]})
    odd_lists: tuple[Any, ...] = ([], {"keys": {}}, None, {"keys": [{}] * 101})
    for odd in odd_lists:
        with pytest.raises(NotProven):
            proven(token(), odd, EXPECTED, NOW_S * 1_000)
    with pytest.raises(NotProven, match="key can't be read"):
        read(token(), {"keys": [{"kty": "EC", "kid": "k-1", "crv": "P-256", "x": "AA", "y": 7}]})


def test_the_browser_is_asked_with_pkce_and_a_nonce_for_this_key_and_hub() -> None:
    attempt = Attempt.begun(b"k" * 32, b"c" * 32)
    asked = parse_qs(urlsplit(attempt.address(PROVIDER, CLIENT, "http://127.0.0.1:7/callback", ("openid",))).query)
    assert (asked["code_challenge_method"], asked["response_type"]) == (["S256"], ["code"])
    assert asked["nonce"] == [nonce_of(b"k" * 32, b"c" * 32, attempt.salt)] and attempt.verifier not in str(asked)
    assert nonce_of(b"k" * 32, b"d" * 32, attempt.salt) != attempt.nonce != nonce_of(b"l" * 32, b"c" * 32, attempt.salt)
    again = Attempt.begun(b"k" * 32, b"c" * 32)
    assert len({attempt.state, again.state, attempt.verifier, again.verifier, attempt.nonce, again.nonce}) == 6


def test_only_the_answer_to_what_was_asked_gives_a_code() -> None:
    attempt = Attempt.begun(b"k" * 32, b"c" * 32)
    sound = {"state": attempt.state, "code": "abc", "iss": ISSUER}
    assert attempt.code(sound, PROVIDER) == "abc"
    for changed, why in (
        ({"state": "other"}, "state"),
        ({"state": ""}, "state"),
        ({"state": "ü"}, "state"),
        ({"iss": "https://evil.example"}, "another provider"),
        ({"iss": ""}, "another provider"),
        ({"error": "access_denied", "error_description": "no\nway"}, "no way"),
        ({"code": ""}, "no code"),
    ):
        with pytest.raises(NotProven, match=why):
            attempt.code(sound | changed, PROVIDER)
    with pytest.raises(NotProven, match="another provider"):
        attempt.code({"state": attempt.state, "code": "abc"}, PROVIDER)


def test_a_providers_document_and_addresses_are_checked() -> None:
    document = {
        "issuer": ISSUER,
        "authorization_endpoint": f"{ISSUER}/auth",
        "token_endpoint": f"{ISSUER}/token",
        "jwks_uri": f"{ISSUER}/keys",
    }
    assert not Provider.from_document(document, ISSUER).names_itself
    for changed in (
        {"issuer": ISSUER + "/"},
        {"token_endpoint": "http://login.example/token"},
        {"jwks_uri": None},
        {"code_challenge_methods_supported": ["plain"]},
    ):
        with pytest.raises(NotProven):
            Provider.from_document(document | changed, ISSUER)
    with pytest.raises(NotProven):
        Provider.from_document([], ISSUER)
    for url in ("http://127.0.0.1:8000/o", "http://localhost/o", "http://[::1]:80/o"):
        assert checked_address(url, "x") == url
    for url in (
        "",
        "ftp://x",
        "http://login.example",
        "https://",
        "https://u:p@login.example",
        "https://[",
        "https://x/#f",
    ):
        with pytest.raises(BadInput):
            checked_address(url, "x")


def test_the_first_group_that_fits_gives_the_role() -> None:
    roles = (("sre-leads", DeviceRole.INCIDENT_COMMANDER), ("sre", DeviceRole.RESPONDER))
    settings = OidcSettings(ISSUER, CLIENT, roles)
    assert OidcSettings.from_plain(json.loads(json.dumps(settings.to_plain()))) == settings
    assert settings.role_of(frozenset({"sre", "sre-leads"})) is DeviceRole.INCIDENT_COMMANDER
    assert settings.role_of(frozenset({"hr"})) is None
    for bad in (("http://login.example", CLIENT, roles), (ISSUER, "", roles), (ISSUER, CLIENT, ())):
        with pytest.raises(BadInput):
            OidcSettings(*bad)
    with pytest.raises(BadInput):
        OidcSettings(ISSUER, CLIENT, roles, scopes=("profile",))
