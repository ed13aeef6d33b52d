"""What GitHub says of the requests that are left, and how long to keep quiet once there are none."""

from collections.abc import Mapping

from console.http import HttpError, HttpFailure
from models.kernel.clock import rfc3339

_REFUSING = (403, 429)
_UNTOLD_SECONDS = 60.0
"""Wait at a secondary limit that names no time: "at least one minute", says GitHub's documentation of rate limits."""
_LONGEST_SECONDS = 3_700.0
_SPARE = 50
"""So many requests are left to the others who use the same token."""


class RateLimited(HttpFailure):
    """The server asked to wait; nothing is asked before that time."""

    def __init__(self, until_ms: int) -> None:
        self.until_ms = until_ms
        super().__init__(f"GitHub's rate limit is used up; nothing is asked before {rfc3339(until_ms)}")


class Allowance:
    """The budget of one token."""

    def __init__(self) -> None:
        self._quiet_until_ms = 0
        self._left: int | None = None

    def check(self, now_ms: int) -> None:
        """Raise RateLimited while the server wants no request."""
        if now_ms < self._quiet_until_ms:
            raise RateLimited(self._quiet_until_ms)

    @property
    def is_scarce(self) -> bool:
        """Whether only the most needed requests should be made."""
        return self._left is not None and self._left < _SPARE

    def note(self, headers: Mapping[str, str]) -> None:
        """Take in what an answer said."""
        left = headers.get("x-ratelimit-remaining", "")
        self._left = int(left) if left.isdigit() else None

    def refused(self, error: HttpError, now_ms: int) -> HttpFailure:
        """The failure to report: RateLimited where the refusal is one of too many requests, else the error itself."""
        if error.status not in _REFUSING:
            return error
        after, left = error.headers.get("retry-after", ""), error.headers.get("x-ratelimit-remaining", "")
        reset = error.headers.get("x-ratelimit-reset", "")
        if after.isdigit():
            seconds = float(after)
        elif left == "0" and reset.isdigit():
            seconds = float(reset) - now_ms / 1000
        elif error.status == 429 or "rate limit" in error.body.casefold():
            seconds = _UNTOLD_SECONDS
        else:
            return error
        seconds = min(max(seconds, 1.0), _LONGEST_SECONDS)
        self._quiet_until_ms = now_ms + round(seconds * 1000)
        return RateLimited(self._quiet_until_ms)
