"""Whether an ID token proves who somebody is: signed by the provider's key, for this client, now, and for this very attempt."""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import jwt

from models.access.oidc import NotProven
from resources.said import say

ALGORITHMS: Final[Mapping[str, str]] = {
    "RS256": "RSA",
    "RS384": "RSA",
    "RS512": "RSA",
    "PS256": "RSA",
    "PS384": "RSA",
    "PS512": "RSA",
    "ES256": "EC",
    "ES384": "EC",
    "EdDSA": "OKP",
}
"""By which a token may be signed, with the kind of key it takes. None with a shared secret, and never `none`."""
MOST_BYTES: Final = 32 * 1024
MOST_KEYS: Final = 100
SKEW_S: Final = 120
"""How far the provider's clock may be off."""
OLDEST_S: Final = 15 * 60
"""Older tokens prove that somebody was there once."""
FRESH_S: Final = 5 * 60
"""So long ago, at most, somebody typed their password where a fresh sign-in is asked for."""


class UnknownKey(NotProven):
    """Signed with a key that the provider's list, as it was last read, does not hold: it may have been changed since."""

    def __init__(self) -> None:
        super().__init__(say("the token is signed with a key that is not the provider's"))


@dataclass(frozen=True, slots=True)
class Proven:
    """Who somebody is, as the provider says."""

    subject: str
    """Never given to anybody else, at this issuer."""
    name: str
    groups: frozenset[str]


@dataclass(frozen=True, slots=True)
class Expected:
    """What a token must say."""

    issuer: str
    client_id: str
    nonce: str
    groups_claim: str
    is_fresh: bool = False
    """Whether the person must have signed in just now: a session of somebody who has left the room proves nothing."""


def proven(token: str, keys: Any, expected: Expected, now_ms: int) -> Proven:
    """Read a token. `keys` is the provider's JSON Web Key Set. NotProven says what is wrong, and nothing of the token."""
    header = _header(token)
    algorithm = header.get("alg")
    if not isinstance(algorithm, str) or algorithm not in ALGORITHMS:
        raise NotProven(say("the token is signed in a way that proves nothing (alg)"))
    key = _key(keys, header.get("kid"), algorithm)
    try:
        # Times are judged below, by the clock that is given.
        claims = jwt.decode(
            token,
            key.key,
            algorithms=[algorithm],
            audience=expected.client_id,
            issuer=expected.issuer,
            options={
                "require": ["iss", "aud", "sub", "exp", "iat", "nonce"],
                "verify_exp": False,
                "verify_iat": False,
                "verify_nbf": False,
            },
        )
    except jwt.InvalidAudienceError:
        raise NotProven(say("the token is for another program (aud)")) from None
    except jwt.InvalidIssuerError:
        raise NotProven(say("the token is another provider's (iss)")) from None
    except jwt.MissingRequiredClaimError as error:
        raise NotProven(say("the token lacks {claim}", claim=error.claim)) from None
    except jwt.InvalidSignatureError:
        raise NotProven(say("the token's signature is not the provider's")) from None
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        raise NotProven(say("the token can't be read")) from None
    _judge(claims, expected, now_ms // 1_000)
    return Proven(claims["sub"], _name(claims), _groups(claims.get(expected.groups_claim)))


def _judge(claims: Mapping[str, Any], expected: Expected, now_s: int) -> None:
    audience = claims["aud"]
    if isinstance(audience, list) and len(audience) > 1 and claims.get("azp") != expected.client_id:
        raise NotProven(say("the token is for several programs and was given to another one (azp)"))
    if not hmac.compare_digest(str(claims["nonce"]).encode(), expected.nonce.encode()):
        raise NotProven(say("the token was made for another attempt, key or hub (nonce)"))
    times = [claims["exp"], claims["iat"], claims.get("nbf", 0)]
    if not all(isinstance(each, int | float) and not isinstance(each, bool) for each in times):
        raise NotProven(say("the token's times can't be read"))
    ends, made, begins = times
    if now_s - SKEW_S >= ends:
        raise NotProven(say("the token has run out (exp)"))
    if begins - SKEW_S > now_s or made - SKEW_S > now_s:
        raise NotProven(say("the token is of a time to come: compare the clocks of hub and provider"))
    if now_s - made > OLDEST_S + SKEW_S:
        raise NotProven(say("the token is too old (iat)"))
    if expected.is_fresh:
        _judge_freshness(claims.get("auth_time"), now_s)
    subject = claims["sub"]
    if not isinstance(subject, str) or not 0 < len(subject) <= 255:
        raise NotProven(say("the token names nobody (sub)"))


def _judge_freshness(signed_in: Any, now_s: int) -> None:
    """Of `auth_time`, which a provider has to tell where `max_age` was asked for (OpenID Connect Core, 3.1.2.1)."""
    if not isinstance(signed_in, int | float) or isinstance(signed_in, bool):
        raise NotProven(
            say("the provider does not say when they signed in (auth_time), so nobody knows who sits there now")
        )
    if signed_in - SKEW_S > now_s:
        raise NotProven(say("the sign-in is of a time to come: compare the clocks of hub and provider"))
    if now_s - signed_in > FRESH_S + SKEW_S:
        minutes = int(now_s - signed_in) // 60
        raise NotProven(say("they signed in {minutes} min ago, not for this signature (auth_time)", minutes=minutes))


def _header(token: str) -> Mapping[str, Any]:
    if len(token) > MOST_BYTES:
        raise NotProven(say("the token is larger than {most_bytes} bytes", most_bytes=MOST_BYTES))
    try:
        return jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError):
        raise NotProven(say("the token can't be read")) from None


def _key(keys: Any, wanted: Any, algorithm: str) -> jwt.PyJWK:
    listed = keys.get("keys") if isinstance(keys, dict) else None
    if not isinstance(listed, list) or len(listed) > MOST_KEYS:
        raise NotProven(say("the provider's list of keys can't be read"))
    fitting = [each for each in listed if isinstance(each, dict) and _fits(each, wanted, algorithm)]
    if len(fitting) != 1:
        raise UnknownKey
    try:
        return jwt.PyJWK(fitting[0], algorithm)
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        raise NotProven(say("the provider's key can't be read")) from None


def _fits(key: Mapping[str, Any], wanted: Any, algorithm: str) -> bool:
    if key.get("kty") != ALGORITHMS[algorithm] or key.get("use", "sig") != "sig":
        return False
    # A token that names no key is believed where there is but one that could be meant.
    return key.get("alg", algorithm) == algorithm and (wanted is None or key.get("kid") == wanted)


def _name(claims: Mapping[str, Any]) -> str:
    for claim in ("name", "preferred_username", "email", "sub"):
        text = claims.get(claim)
        if isinstance(text, str):
            found = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:200]
            if found:
                return found
    raise NotProven(say("the token names nobody"))


def _groups(claim: Any) -> frozenset[str]:
    listed = [claim] if isinstance(claim, str) else claim if isinstance(claim, list) else []
    return frozenset(each for each in listed if isinstance(each, str))
