"""Tests where updates go, without sending any: who we are is asked where a system can say it, else only whether it is reached.

What is held to when sending is held to here: resolved once, judged, pinned. Blocks for some seconds: not on the GUI's thread.
"""

import os
import smtplib
import socket
import ssl
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlsplit

from console.channels.calls import SIZE_LIMIT, bearer
from console.channels.configured import SECRET_PREFIX
from console.channels.email import MailServer, greeted
from console.channels.pagerduty import EVENTS_HOME, REST_HOME
from console.channels.slack import HOME as SLACK_HOME
from console.channels.statuspage import HOME as STATUSPAGE_HOME
from console.connections.cause import Cause, Found, found_in, place_of
from console.connections.expiry import said_by_headers
from console.credentials import Secret
from console.http import HttpError, NotSent, exchange_once
from console.reach import Allowed, Resolve, read_allowed, resolve, target
from console.secret_store import KeptSecret, SecretStore
from models.comms.rendering.sink import Sink, SinkKind
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

TIMEOUT_SECONDS: Final = 5.0
_PAGERDUTY: Final = "application/vnd.pagerduty+json;version=2"
_DEFAULT_PORTS: Final = {"tls": 465, "starttls": 587, "none": 587}


@dataclass(frozen=True, slots=True)
class Way:
    """How sinks are reached from here."""

    folder: Path
    """Of the file of sinks: its files are named from there."""
    secrets: SecretStore | None
    clock: Clock
    resolver: Resolve = resolve
    timeout_seconds: float = TIMEOUT_SECONDS


def secret_name(fields: Mapping[str, Any]) -> str:
    """Under which name the keeper has a sink's credential; empty for a sink without one."""
    reference = fields.get("token") or fields.get("address") or ""
    return SECRET_PREFIX + str(reference).removeprefix("secret:") if reference else ""


def shown_address(sink: Sink, fields: Mapping[str, Any]) -> str:
    """Where it leads, for people. The address of a webhook is a secret and is not shown."""
    match sink.kind:
        case SinkKind.EMAIL:
            return f"{fields.get('server', '')}:{_mail_port(fields)}"
        case SinkKind.STATIC:
            return str(fields.get("folder", ""))
        case SinkKind.SMS:
            return ""
    url = str(fields.get("url", _HOMES.get(sink.kind, "")))
    return place_of(url) if url else ""


def test(sink: Sink, fields: Mapping[str, Any], way: Way) -> Found:
    """How it is now. Never raises for anything that a system, a network or a setting does."""
    url = ""
    try:
        match sink.kind:
            case SinkKind.STATIC:
                return _folder(way.folder / Path(fields["folder"]).expanduser())
            case SinkKind.EMAIL:
                return _mail(sink, fields, way)
            case SinkKind.SMS | SinkKind.APPRISE:
                return Found(Cause.REACHED, sink.name)
        if sink.kind in _QUESTIONS:
            url = _base(sink, fields) + _QUESTIONS[sink.kind](fields)
            return _asked(url, sink, fields, way)
        url = str(fields.get("url", _HOMES.get(sink.kind, ""))) or _revealed(fields["address"], way)
        return _knocked(url, fields, way)
    except (WatchfloorError, OSError, smtplib.SMTPException) as error:
        return found_in(error, url)


_HOMES: Final[Mapping[SinkKind, str]] = {
    SinkKind.STATUSPAGE: STATUSPAGE_HOME,
    SinkKind.SLACK: SLACK_HOME,
    SinkKind.PAGERDUTY: EVENTS_HOME,
    SinkKind.PAGERDUTY_UPDATE: REST_HOME,
}
_QUESTIONS: Final[Mapping[SinkKind, Callable[[Mapping[str, Any]], str]]] = {
    SinkKind.STATUSPAGE: lambda fields: f"/v1/pages/{quote(str(fields['page']), safe='')}",
    SinkKind.CACHET: lambda _fields: "/api/components?per_page=1",
    SinkKind.SLACK: lambda _fields: "/api/auth.test",
    SinkKind.MATTERMOST: lambda _fields: "/api/v4/users/me",
    SinkKind.MATRIX: lambda _fields: "/_matrix/client/v3/account/whoami",
    SinkKind.PAGERDUTY_UPDATE: lambda _fields: "/incidents?limit=1",
}
"""Each only reads, and needs the credential."""


def _base(sink: Sink, fields: Mapping[str, Any]) -> str:
    return str(fields.get("url", _HOMES.get(sink.kind, ""))).rstrip("/")


def _asked(url: str, sink: Sink, fields: Mapping[str, Any], way: Way) -> Found:
    allowed, began = _allowed(fields, way), way.clock.monotonic()
    answer = exchange_once(
        "GET",
        url,
        address=target(url, allowed, way.resolver),
        body=None,
        headers=_headers(sink, _secret(fields["token"], way), fields),
        timeout_seconds=way.timeout_seconds,
        size_limit=SIZE_LIMIT,
        verify_tls=_authorities(fields, way) or True,
    )
    took_ms = (way.clock.monotonic() - began) * 1000
    if not 200 <= answer.status < 300:
        found = found_in(HttpError(url, answer.status, answer.content[:200].decode(errors="replace")), url)
        return Found(found.cause, found.place, found.detail or urlsplit(url).path, took_ms)
    # Slack says no in the answer, never by status.
    if sink.kind is SinkKind.SLACK and b'"ok":true' not in answer.content.replace(b" ", b""):
        return Found(Cause.UNAUTHORIZED, place_of(url), "", took_ms)
    return Found(Cause.WORKS, place_of(url), "", took_ms, said_by_headers(answer.headers))


def _headers(sink: Sink, secret: Secret, fields: Mapping[str, Any]) -> dict[str, str]:
    if sink.kind is SinkKind.PAGERDUTY_UPDATE:
        token = bearer(secret)["Authorization"].removeprefix("Bearer ")
        return {"Authorization": f"Token token={token}", "Accept": _PAGERDUTY, "From": str(fields.get("from", ""))}
    scheme = "OAuth" if sink.kind is SinkKind.STATUSPAGE else "Bearer"
    return {"Accept": "application/json", **bearer(secret, scheme)}


def _knocked(url: str, fields: Mapping[str, Any], way: Way) -> Found:
    """Connect and encrypt, and say nothing."""
    began, parts = way.clock.monotonic(), urlsplit(url)
    address = target(url, _allowed(fields, way), way.resolver)
    port = parts.port or (80 if parts.scheme == "http" else 443)
    try:
        with socket.create_connection((address, port), way.timeout_seconds) as plain:
            if parts.scheme == "https":
                context = ssl.create_default_context(cafile=_authorities(fields, way) or None)
                context.wrap_socket(plain, server_hostname=parts.hostname).close()
    except OSError as error:
        raise NotSent("not reached") from error
    return Found(Cause.REACHED, place_of(url), "", (way.clock.monotonic() - began) * 1000)


def _mail(sink: Sink, fields: Mapping[str, Any], way: Way) -> Found:
    port = _mail_port(fields)
    password = _secret(fields["token"], way) if "token" in fields else None
    server = MailServer(
        fields["server"],
        port,
        fields.get("tls", "starttls"),
        fields.get("user", ""),
        password,
        _allowed(fields, way),
        way.resolver,
        way.timeout_seconds,
        _authorities(fields, way),
    )
    place, began = f"{fields['server']}:{port}", way.clock.monotonic()
    try:
        greeted(server)
    except smtplib.SMTPAuthenticationError:
        return Found(Cause.UNAUTHORIZED, place)
    except smtplib.SMTPNotSupportedError:
        return Found(Cause.NOT_TLS, place)
    except smtplib.SMTPServerDisconnected:
        return Found(Cause.CUT_OFF, place)
    except (WatchfloorError, OSError, smtplib.SMTPException) as error:
        found = found_in(error, f"https://{place}")
        return Found(found.cause, place, found.detail)
    return Found(Cause.WORKS, place, "", (way.clock.monotonic() - began) * 1000)


def _mail_port(fields: Mapping[str, Any]) -> int:
    return int(fields.get("port", _DEFAULT_PORTS[str(fields.get("tls", "starttls"))]))


def _folder(folder: Path) -> Found:
    nearest = next(each for each in (folder, *folder.parents) if each.exists())
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return Found(Cause.NO_FILE, folder.name, "the folder can't be written")
    return Found(Cause.WORKS, folder.name)


def _allowed(fields: Mapping[str, Any], way: Way) -> Allowed:
    return read_allowed(fields.get("private", ()), way.folder.name, "private")


def _authorities(fields: Mapping[str, Any], way: Way) -> str:
    return str(way.folder / fields["authorities"]) if "authorities" in fields else ""


def _secret(reference: str, way: Way) -> Secret:
    name = reference.removeprefix("secret:")
    if way.secrets is None:
        raise BadInput(Problem("secret", None, name, say("no keeper of secrets is open")))
    return KeptSecret(way.secrets, SECRET_PREFIX + name)


def _revealed(reference: str, way: Way) -> str:
    return _secret(reference, way).reveal()
