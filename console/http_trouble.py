"""Why a request brought nothing: what callers tell apart, each with a sentence for people. Any thread."""

from collections.abc import Mapping

from models.kernel.errors import WatchfloorError
from resources.said import in_a_row, say


class HttpFailure(WatchfloorError):
    """A request that brought nothing to use."""


class Unreachable(HttpFailure):
    """No answer: refused, no such host, broken off, or not in time."""


class Untrusted(Unreachable):
    """The server's certificate is not from the authority that was expected, or not for this name."""


class HttpError(HttpFailure):
    """The server answered, with an error status."""

    def __init__(self, url: str, status: int, body: str, headers: Mapping[str, str] | None = None) -> None:
        self.status = status
        self.headers: Mapping[str, str] = headers or {}
        """Of the answer, names in lower case."""
        self.body = body
        """The beginning of what it said."""
        told = say("{url} answered {status}", url=url, status=status)
        super().__init__(in_a_row((told, f": {body}" if body else "")))


class Malformed(HttpFailure):
    """The answer is not what the protocol promises: cut off, not JSON, or of another form."""


class TooLarge(Malformed):
    """The answer is larger than this client takes."""


class NotSent(HttpFailure):
    """Nothing of the request left this machine: no connection, or none that can be trusted."""


class Unanswered(HttpFailure):
    """The request left, wholly or in part, and no usable answer came: nobody knows what the server did with it."""
