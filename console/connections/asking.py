"""Asks one server whether it is there, is the right one, and takes the credential. Blocks: not on the GUI's thread."""

import json
from collections.abc import Callable
from typing import Final

from console.connections.cause import Cause, Found, found_in, place_of
from console.connections.expiry import said_by_headers, said_by_token
from console.connections.kinds import ARGOCD, GRAFANA, OTHERS, Kind
from console.credentials import Bearer, Secret
from console.http import HttpClient
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from resources.said import say

TIMEOUT_SECONDS: Final = 5.0
_MOST_BYTES: Final = 8 * 1024 * 1024

Ask = Callable[[], Found]


def ask(
    url: str, kind: Kind, clock: Clock, secret: Secret | None = None, timeout_seconds: float = TIMEOUT_SECONDS
) -> Found:
    """Ask a server of this kind at this address. Never raises for anything that a server, a network or a setting does."""
    expires: int | None = None
    try:
        if secret is not None:
            expires = said_by_token(secret.reveal())
        client = _client(url, clock, secret, timeout_seconds)
        began = clock.monotonic()
        try:
            reply = client.get(kind.path, dict(kind.parameters))
        finally:
            client.close()
    except WatchfloorError as error:
        found = found_in(error, url)
        if found.cause is Cause.NO_PATH:
            found = Found(Cause.NO_PATH, found.place, kind.path)
        if found.cause in (Cause.NO_PATH, Cause.OTHER_KIND):
            found = _mixed_up(url, kind, clock, timeout_seconds, found, is_page=_is_page(error))
        elif found.cause is Cause.UNAUTHORIZED:
            # Grafana asks for a sign-in before it says that there is no such path.
            found = _mixed_up(url, kind, clock, timeout_seconds, found, (GRAFANA,))
        return Found(found.cause, found.place, found.detail, None, expires)
    took_ms = (clock.monotonic() - began) * 1000
    expires = said_by_headers(reply.headers) or expires
    if not kind.is_it(reply.document):
        found = _mixed_up(url, kind, clock, timeout_seconds, Found(Cause.OTHER_KIND, place_of(url)))
        return Found(found.cause, found.place, found.detail, took_ms, expires)
    if kind is ARGOCD and not reply.document["loggedIn"]:
        return Found(Cause.UNAUTHORIZED, place_of(url), "", took_ms, expires)
    return Found(Cause.WORKS, place_of(url), "", took_ms, expires)


class MixUps:
    """Says of a failed poll which other kind of server answers there. One a source; from the source's thread."""

    def __init__(self, url: str, kind: Kind, clock: Clock, secret: Secret | None = None) -> None:
        self._ask: Ask = lambda: ask(url, kind, clock, secret)
        self._url, self._kind = url, kind
        self._heard = self._said = ""

    def __call__(self, failure: WatchfloorError) -> str:
        """A sentence for people. A failure that is no mix-up stays in its own words; of one that repeats nobody is asked anew."""
        words = str(failure)
        if found_in(failure, self._url).cause not in (Cause.NO_PATH, Cause.OTHER_KIND, Cause.UNAUTHORIZED):
            return words
        if words != self._heard:
            self._heard, self._said = words, self._looked_into(words)
        return self._said

    def _looked_into(self, words: str) -> str:
        found = self._ask()
        if found.cause is Cause.OTHER_KIND:
            return f"{found.sentence} {found.mend}"
        if found.cause is Cause.NO_PATH:
            return f"{found.sentence} {self._kind.name} was expected. {found.mend}"
        return words


def _mixed_up(
    url: str,
    kind: Kind,
    clock: Clock,
    timeout_seconds: float,
    found: Found,
    others: tuple[Kind, ...] = OTHERS,
    *,
    is_page: bool = False,
) -> Found:
    """The same, with a name for what answers there where it is a server we know."""
    # One client for all: making one reads the authorities of the system.
    client = _client(url, clock, None, timeout_seconds)
    try:
        for other in others:
            if other.name != kind.name and _answers_as(client, other):
                detail = say("{other}, where {kind} was expected", other=other.name, kind=kind.name)
                return Found(Cause.OTHER_KIND, found.place, detail)
    finally:
        client.close()
    if found.cause is not Cause.OTHER_KIND:
        return found
    if is_page:
        detail = say("a web page, perhaps for signing in, where {kind} was expected", kind=kind.name)
    else:
        detail = say("none that is known here, where {kind} was expected", kind=kind.name)
    return Found(found.cause, found.place, detail)


def _is_page(error: WatchfloorError) -> bool:
    """Whether what came instead of JSON is a page for people."""
    cause = error.__cause__
    return isinstance(cause, json.JSONDecodeError) and cause.doc.lstrip()[:1] == "<"


def _answers_as(client: HttpClient, kind: Kind) -> bool:
    try:
        return kind.is_it(client.get_json(kind.path, dict(kind.parameters)))
    except WatchfloorError:
        return False


def _client(url: str, clock: Clock, secret: Secret | None, timeout_seconds: float) -> HttpClient:
    auth = None if secret is None else Bearer(secret)
    return HttpClient(url, timeout_seconds=timeout_seconds, auth=auth, size_limit=_MOST_BYTES, clock=clock)
