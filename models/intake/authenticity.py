"""Whether a post comes from who knows the hook's secret. Each kind of sender can do something else.

Alertmanager sends a bearer token and signs nothing. PagerDuty signs the body (V3 webhooks: a list of `v1=` HMAC-SHA256, of which
one must fit, so that secrets can be changed). CloudEvents have no rule of their own (the specification's webhook part asks for a
bearer token); senders that can should use our signature with a time in it, which can't be played again later.
"""

import hashlib
import hmac
from collections.abc import Mapping
from typing import Final

from models.intake.hook import Hook, HookForm

OWN_HEADER: Final = "x-watchfloor-signature"
"""`t=UNIX_SECONDS,v1=HEX`: HMAC-SHA256 over the time as digits, a full stop, and the body."""
GITHUB_HEADER: Final = "x-hub-signature-256"
PAGERDUTY_HEADER: Final = "x-pagerduty-signature"

WINDOW_MS: Final = 5 * 60_000
_MOST_SIGNATURES: Final = 10


def fault_of(hook: Hook, headers: Mapping[str, str], body: bytes, now_ms: int) -> str | None:
    """Why a post is not believed, in a sentence without anything secret; None where it is. Names of headers are lower case."""
    if hook.form is HookForm.PAGERDUTY:
        return _pagerduty(hook, headers, body)
    if hook.form is HookForm.CLOUDEVENTS:
        if OWN_HEADER in headers:
            return _own(hook, headers[OWN_HEADER], body, now_ms)
        if GITHUB_HEADER in headers:
            return None if _is_same(f"sha256={_hmac(hook, body)}", headers[GITHUB_HEADER]) else _wrong(GITHUB_HEADER)
    given = headers.get("authorization", "")
    return None if _is_same(f"Bearer {hook.secret}", given) else "expected this hook's secret as a bearer token"


def signature(hook: Hook, body: bytes, now_ms: int) -> str:
    """The value of OWN_HEADER for a post at this time."""
    seconds = now_ms // 1_000
    return f"t={seconds},v1={_hmac(hook, f'{seconds}.'.encode() + body)}"


def _pagerduty(hook: Hook, headers: Mapping[str, str], body: bytes) -> str | None:
    given = headers.get(PAGERDUTY_HEADER, "").split(",")[:_MOST_SIGNATURES]
    wanted = f"v1={_hmac(hook, body)}"
    # All are looked at, whichever fits: how long it takes says nothing.
    fits = [_is_same(wanted, each.strip()) for each in given]
    return None if any(fits) else _wrong(PAGERDUTY_HEADER)


def _own(hook: Hook, given: str, body: bytes, now_ms: int) -> str | None:
    parts = dict(part.strip().partition("=")[::2] for part in given.split(",")[:_MOST_SIGNATURES])
    seconds = parts.get("t", "")
    if not seconds.isascii() or not seconds.isdigit() or len(seconds) > 12:
        return f"expected {OWN_HEADER}: t=UNIX_SECONDS,v1=HMAC"
    if not _is_same(_hmac(hook, f"{seconds}.".encode() + body), parts.get("v1", "")):
        return _wrong(OWN_HEADER)
    if abs(int(seconds) * 1_000 - now_ms) > WINDOW_MS:
        return f"signed more than {WINDOW_MS // 60_000} minutes from now, by the hub's clock"
    return None


def _hmac(hook: Hook, content: bytes) -> str:
    return hmac.new(hook.secret.encode(), content, hashlib.sha256).hexdigest()


def _is_same(wanted: str, given: str) -> bool:
    return hmac.compare_digest(wanted.encode(), given.encode(errors="replace"))


def _wrong(header: str) -> str:
    return f"the signature in {header} is not made with this hook's secret"
