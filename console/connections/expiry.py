"""When a credential ends, as far as it or the server says so. Pure. A token is read, never checked: its issuer does that."""

import base64
import binascii
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Final

_GITHUB: Final = "github-authentication-token-expiration"
_FORMS: Final = ("%Y-%m-%d %H:%M:%S %Z", "%Y-%m-%d %H:%M:%S %z")
_LATEST: Final = 253_402_300_799
"""The end of the year 9999."""


def said_by_headers(headers: Mapping[str, str]) -> int | None:
    """From an answer (names in lower case), in ms since the epoch; None where nothing is said."""
    text = headers.get(_GITHUB, "").strip()
    for form in _FORMS:
        try:
            at = datetime.strptime(text, form)
        except ValueError:
            continue
        return round((at if at.tzinfo is not None else at.replace(tzinfo=UTC)).timestamp() * 1000)
    return None


def said_by_token(token: str) -> int | None:
    """From the token itself where it is a JSON web token, in ms since the epoch; None for any other."""
    parts = token.split(".")
    if len(parts) != 3:
        return None
    try:
        claims = json.loads(base64.urlsafe_b64decode(parts[1] + "=" * (-len(parts[1]) % 4)))
        ends = claims["exp"]
    except (ValueError, binascii.Error, LookupError, TypeError, RecursionError):
        return None
    if isinstance(ends, bool) or not isinstance(ends, int | float) or not 0 < ends <= _LATEST:
        return None
    return round(ends * 1000)
