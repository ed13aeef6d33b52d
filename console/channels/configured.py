"""Sinks from the file that the setting `comms.sinks` names, and the channels that lead to them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from console.channels.apprise import AppriseChannel
from console.channels.cachet import CachetChannel
from console.channels.calls import Caller
from console.channels.email import EmailChannel, MailServer
from console.channels.incoming_webhook import IncomingWebhookChannel
from console.channels.matrix import MatrixChannel
from console.channels.mattermost import MattermostChannel
from console.channels.pagerduty import EVENTS_HOME, REST_HOME, PagerDutyChannel, PagerDutyUpdateChannel
from console.channels.port import Channel
from console.channels.registry import Channels
from console.channels.sink_format import COMMON, NEEDED, RENDERED, SINKS, TAKEN
from console.channels.slack import HOME as SLACK_HOME
from console.channels.slack import SlackChannel, ok_or_doubt
from console.channels.static_page import StaticPageChannel
from console.channels.statuspage import HOME as STATUSPAGE_HOME
from console.channels.statuspage import StatuspageChannel
from console.channels.teams import taken_by_workflow
from console.channels.webhook import WebhookChannel
from console.credentials import Secret
from console.reach import Resolve, read_allowed, resolve
from console.secret_store import KeptSecret, SecretStore
from models.catalog.findings import Findings
from models.catalog.yaml_nodes import read_document
from models.comms.rendering.email import is_address
from models.comms.rendering.sink import Sink, SinkKind
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from resources.said import say

SECRET_PREFIX: Final = "sink:"
"""Channels reach only secrets put there for them: a file of sinks must not be able to send out the key of the record."""
_LARGEST: Final = 1024 * 1024
_MOST: Final = 100


def read_sinks(name: str, text: str) -> tuple[tuple[Sink, Mapping[str, Any]], ...]:
    """Each sink with all its fields; `name` is what messages call the file. BadInput names everything wrong."""
    findings = Findings(name)
    if len(text) > _LARGEST:
        raise BadInput(
            Problem(
                name, None, "", say("{count} characters, expected at most {largest}", count=len(text), largest=_LARGEST)
            )
        )
    values = SINKS.read(read_document(name, text, "one document with sinks"), "", findings) or {}
    findings.raise_any()
    problems: list[Problem] = []
    found: list[tuple[Sink, Mapping[str, Any]]] = []
    entries = values.get("sinks", ())
    if len(entries) > _MOST:
        problems.append(
            Problem(name, None, "sinks", say("{count} sinks, expected at most {most}", count=len(entries), most=_MOST))
        )
    for index, fields in enumerate(entries):
        at = f"sinks[{index}]"
        problems += [Problem(name, None, at, words) for words in _odd(fields)]
        if any(sink.name == fields["name"] for sink, _ in found):
            problems.append(Problem(name, None, f"{at}.name", say("{name!r} stands there twice", name=fields["name"])))
        options = {key: value for key, value in fields.items() if key in RENDERED}
        if "components" in options:
            options["components"] = dict(options["components"])
        if fields["kind"] is SinkKind.STATIC and "url" in fields:
            options["url"] = fields["url"]
        found.append((Sink(fields["name"], fields["kind"], tuple(fields["audiences"]), options), fields))
        try:
            read_allowed(fields.get("private", ()), name, f"{at}.private")
        except BadInput as error:
            problems += error.problems
    if problems:
        raise BadInput(*problems)
    return tuple(found)


def _odd(fields: Mapping[str, Any]) -> list[str]:
    kind: SinkKind = fields["kind"]
    given = set(fields) - COMMON
    found = [f"a sink of kind {kind} needs {each}" for each in sorted(NEEDED[kind] - given)]
    found += [f"a sink of kind {kind} takes no {each}" for each in sorted(given - NEEDED[kind] - TAKEN[kind])]
    if not fields["audiences"]:
        found.append("expected at least one audience")
    url = str(fields.get("url", ""))
    if url.startswith("http://") and not fields.get("private") and kind is not SinkKind.STATIC:
        found.append("plain http is only for addresses named under `private`")
    if fields.get("tls") == "none" and not fields.get("private"):
        found.append("mail without TLS is only for addresses named under `private`")
    if "user" in fields and "token" not in fields:
        found.append("a user needs a token, the password as a reference to a secret")
    found += [f"{each!r} is no e-mail address" for each in fields.get("recipients", ()) if not is_address(each)]
    return found


def read_file(path: Path) -> tuple[tuple[Sink, Mapping[str, Any]], ...]:
    """The sinks of a file; BadInput where it can't be read."""
    try:
        return read_sinks(path.name, path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            Problem(str(path), None, "", say("expected a readable file of sinks: {error}", error=error))
        ) from None


def configured(
    path: Path | None,
    secrets: SecretStore | None,
    clock: Clock,
    *,
    resolver: Resolve = resolve,
    timeout_seconds: float = 10.0,
) -> Channels:
    """Everything a worker needs; without a file only the channel for drills. BadInput where the file can't be used."""
    if path is None:
        return Channels()
    found = read_file(path)
    real: dict[str, Channel] = {}
    for sink, fields in found:
        channel = _channel(sink, fields, path, secrets, clock, resolver, timeout_seconds)
        if channel is not None:
            real[sink.name] = channel
    return Channels(tuple(sink for sink, _ in found), real)


def sinks_of(path: Path | None) -> tuple[Sink, ...]:
    """The sinks alone, for drafting and approving; empty without a file."""
    return () if path is None else tuple(sink for sink, _ in read_file(path))


def _channel(
    sink: Sink,
    fields: Mapping[str, Any],
    path: Path,
    secrets: SecretStore | None,
    clock: Clock,
    resolver: Resolve,
    timeout_seconds: float,
) -> Channel | None:
    """None for what is only shown."""
    allowed = read_allowed(fields.get("private", ()), path.name, "private")
    authorities = str(path.parent / fields["authorities"]) if "authorities" in fields else ""
    caller = Caller(allowed, resolver, clock, timeout_seconds, authorities or True)

    def secret(field: str) -> Secret:
        reference = fields[field].removeprefix("secret:")
        if secrets is None:
            raise BadInput(
                Problem(
                    path.name,
                    None,
                    sink.name,
                    say("{field} is a secret, but no keeper of secrets is open", field=field),
                )
            )
        return KeptSecret(secrets, SECRET_PREFIX + reference)

    match sink.kind:
        case SinkKind.STATUSPAGE:
            return StatuspageChannel(sink, caller, fields.get("url", STATUSPAGE_HOME), secret("token"))
        case SinkKind.CACHET:
            return CachetChannel(sink, caller, fields["url"], secret("token"))
        case SinkKind.STATIC:
            return StaticPageChannel(sink, path.parent / Path(fields["folder"]).expanduser())
        case SinkKind.SLACK:
            return SlackChannel(sink, caller, fields.get("url", SLACK_HOME), secret("token"))
        case SinkKind.SLACK_WEBHOOK | SinkKind.MATTERMOST_WEBHOOK:
            return IncomingWebhookChannel(sink, caller, secret("address"), ok_or_doubt)
        case SinkKind.TEAMS:
            return IncomingWebhookChannel(sink, caller, secret("address"), taken_by_workflow)
        case SinkKind.MATTERMOST:
            return MattermostChannel(sink, caller, fields["url"], secret("token"))
        case SinkKind.MATRIX:
            return MatrixChannel(sink, caller, fields["url"], secret("token"))
        case SinkKind.EMAIL:
            tls = fields.get("tls", "starttls")
            port = int(fields.get("port", 465 if tls == "tls" else 587))
            password = secret("token") if "token" in fields else None
            user = fields.get("user", "")
            server = MailServer(
                fields["server"], port, tls, user, password, allowed, resolver, timeout_seconds, authorities
            )
            return EmailChannel(sink, server)
        case SinkKind.PAGERDUTY:
            return PagerDutyChannel(sink, caller, fields.get("url", EVENTS_HOME), secret("token"))
        case SinkKind.PAGERDUTY_UPDATE:
            return PagerDutyUpdateChannel(sink, caller, fields.get("url", REST_HOME), secret("token"))
        case SinkKind.WEBHOOK:
            return WebhookChannel(sink, caller, secret("address"), secret("signing"), clock)
        case SinkKind.APPRISE:
            return AppriseChannel(sink, secret("address"))
        case SinkKind.SMS:
            return None
