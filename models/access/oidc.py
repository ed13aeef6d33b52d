"""Signing in with an organisation's own provider: OpenID Connect, authorization code with PKCE (S256), for a program on a desk.

No I/O: what is asked, what is believed of an answer. The nonce binds the proof to one key and one hub: a token that is stolen on
the way is of no use with another key, and one made for somebody's own hub is of no use at this one.
"""

import hashlib
import hmac
from base64 import urlsafe_b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from secrets import token_bytes
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

from models.access.roles import DeviceRole
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import RandomBytes
from resources.said import say

DEFAULT_SCOPES: Final = ("openid", "profile", "email")
DEFAULT_GROUPS_CLAIM: Final = "groups"
_LONGEST: Final = 2_000
_MOST_ROLES: Final = 100


class NotProven(Refused):
    """Whatever was answered does not prove who somebody is; says why."""

    def __init__(self, why: str) -> None:
        super().__init__(say("the provider's answer does not prove who this is"), (why,))


@dataclass(frozen=True, slots=True)
class OidcSettings:
    """Which provider a hub believes, and which role its groups give."""

    issuer: str
    client_id: str
    roles: tuple[tuple[str, DeviceRole], ...]
    """In order: the first group that a person is in decides."""
    groups_claim: str = DEFAULT_GROUPS_CLAIM
    scopes: tuple[str, ...] = DEFAULT_SCOPES

    def __post_init__(self) -> None:
        checked_address(self.issuer, "--issuer")
        if not 0 < len(self.client_id) <= 200 or not self.client_id.isprintable():
            raise BadInput(
                Problem("--client-id", None, "", say("expected the id under which the provider knows Watchfloor"))
            )
        if not self.roles or len(self.roles) > _MOST_ROLES or not all(group for group, _ in self.roles):
            raise BadInput(Problem("--group-role", None, "", say("expected GROUP=ROLE, at least once")))
        if "openid" not in self.scopes:
            raise BadInput(Problem("--scope", None, "", say("openid is one of the scopes")))

    def role_of(self, groups: frozenset[str]) -> DeviceRole | None:
        """The role of somebody in these groups; None for nobody's."""
        return next((role for group, role in self.roles if group in groups), None)

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "issuer": self.issuer,
            "client_id": self.client_id,
            "roles": [[group, role.value] for group, role in self.roles],
            "groups_claim": self.groups_claim,
            "scopes": list(self.scopes),
        }

    @classmethod
    def from_plain(cls, plain: Any) -> "OidcSettings":
        """The inverse of to_plain; ValueError, KeyError or TypeError where it is none, BadInput where a value can't be."""
        return cls(
            str(plain["issuer"]),
            str(plain["client_id"]),
            tuple((str(group), DeviceRole(role)) for group, role in plain["roles"]),
            str(plain["groups_claim"]),
            tuple(str(each) for each in plain["scopes"]),
        )


@dataclass(frozen=True, slots=True)
class Provider:
    """What a provider says of itself (OpenID Connect Discovery)."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str
    names_itself: bool
    """Its answers carry `iss` (RFC 9207): then one without it, or with another, is somebody else's."""

    @classmethod
    def from_document(cls, document: Any, issuer: str) -> "Provider":
        """Read `/.well-known/openid-configuration`. NotProven where it is another issuer's, or leads to unsafe places."""
        if not isinstance(document, dict) or document.get("issuer") != issuer:
            raise NotProven(say("the provider's document is not that of the issuer that was meant"))
        methods = document.get("code_challenge_methods_supported")
        if isinstance(methods, list) and "S256" not in methods:
            raise NotProven(say("the provider does not know PKCE with S256"))
        found = [document.get(name) for name in ("authorization_endpoint", "token_endpoint", "jwks_uri")]
        try:
            there, token, keys = (checked_address(each if isinstance(each, str) else "", "endpoint") for each in found)
        except BadInput as error:
            raise NotProven(say("the provider's document: {error}", error=error)) from None
        return cls(issuer, there, token, keys, document.get("authorization_response_iss_parameter_supported") is True)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to the provider and back. What it holds is known to this program alone until it is used."""

    state: str
    verifier: str
    salt: bytes
    """32 bytes, told to the hub with the token."""
    nonce: str
    once: bool = False
    """For one signature, not for a place: whoever sits there has to sign in now, whatever session the browser has."""

    @classmethod
    def begun(
        cls, public: bytes, ca_fingerprint: bytes, random_bytes: RandomBytes = token_bytes, *, once: bool = False
    ) -> "Attempt":
        """For the key that is to get a place, or to sign once, and the hub's authority as it is seen from here."""
        salt = random_bytes(32)
        nonce = nonce_of(public, ca_fingerprint, salt, once)
        return cls(_text(random_bytes(32)), _text(random_bytes(32)), salt, nonce, once)

    @property
    def challenge(self) -> str:
        """Of the verifier, by S256."""
        return _text(hashlib.sha256(self.verifier.encode()).digest())

    def address(self, provider: Provider, client_id: str, redirect: str, scopes: tuple[str, ...]) -> str:
        """Where the browser goes."""
        asked = {
            "response_type": "code",
            "client_id": client_id,
            "redirect_uri": redirect,
            "scope": " ".join(scopes),
            "state": self.state,
            "nonce": self.nonce,
            "code_challenge": self.challenge,
            "code_challenge_method": "S256",
        }
        if self.once:
            # Both: of either there are providers that do not know it, and `auth_time` tells in the end.
            asked |= {"prompt": "login", "max_age": "0"}
        mark = "&" if urlsplit(provider.authorization_endpoint).query else "?"
        return f"{provider.authorization_endpoint}{mark}{urlencode(asked)}"

    def code(self, answer: Mapping[str, str], provider: Provider) -> str:
        """The code that the browser came back with. NotProven where it is the answer to something else, or a no."""
        if not hmac.compare_digest(answer.get("state", "").encode(), self.state.encode()):
            raise NotProven(say("an answer came that nobody here had asked for (state)"))
        named = answer.get("iss")
        if (provider.names_itself or named is not None) and named != provider.issuer:
            raise NotProven(say("the answer is another provider's (iss)"))
        if "error" in answer:
            raise NotProven(
                say("the provider said no: {shown}", shown=_shown(answer.get("error_description") or answer["error"]))
            )
        code = answer.get("code", "")
        if not 0 < len(code) <= _LONGEST:
            raise NotProven(say("the answer holds no code"))
        return code

    def token_request(self, code: str, client_id: str, redirect: str) -> dict[str, str | list[str]]:
        """The form by which the code becomes a token."""
        return {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": redirect,
            "client_id": client_id,
            "code_verifier": self.verifier,
        }


def nonce_of(public: bytes, ca_fingerprint: bytes, salt: bytes, once: bool = False) -> str:
    """The nonce of a token that is good for this key, at the hub of this authority: for a place, or for one signature."""
    purpose = b"watchfloor oidc once 1\0" if once else b"watchfloor oidc 1\0"
    return _text(hashlib.sha256(purpose + public + ca_fingerprint + salt).digest())


def checked_address(url: str, where: str) -> str:
    """An address of the provider, without fragment; BadInput unless it is https, or http on this very machine."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        parts, host = urlsplit(""), ""
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and _is_loopback(host))
    if not is_safe or not host or parts.fragment or parts.username is not None or len(url) > _LONGEST:
        raise BadInput(
            Problem(where, None, "", say("{url!r}: expected an address such as https://login.example", url=url[:200]))
        )
    return url


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def _shown(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text[:200])
