"""The format sinks/1 as tables: which kind of sink takes which field. docs/channels.md explains it to people."""

from typing import Final

from models.catalog.shapes import END, Choice, Flag, ListOf, Number, Part, Record, Text
from models.comms.audience import CommsAudience
from models.comms.rendering.sink import SinkKind
from models.probes.field_shapes import Named

FORMAT: Final = "sinks/1"
"""Stands behind `watchfloor:`."""

_NAME = Text(r"^[a-z0-9][a-z0-9._-]*" + END, "a name of small letters, digits, dots and dashes", 60)
_LINE = Text(max_length=300)
_ID = Text(r"^[A-Za-z0-9._:!@/-]+" + END, "an id of the system, without blanks", 200)
_URL = Text(r"^https?://[^\s@]+" + END, "an address such as https://api.example, without a user or password", 500)
_SECRET = Text(
    r"^secret:[A-Za-z0-9._-]+" + END, "a reference such as secret:NAME; the secret itself lies in the keyring", 100
)
_HOST = Text(r"^[A-Za-z0-9_.:-]+" + END, "a host name or IP address", 253)
_MAIL = Text(r"^[^\s<>,;:\"()]+@[^\s<>,;:\"()]+" + END, "one plain e-mail address", 320)
_LANGUAGE = Text(r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*" + END, "a language tag such as en or de-AT", 35)

SINK: Final = Record(
    {
        "name": Part(_NAME, "what people call it", required=True),
        "kind": Part(Choice(SinkKind), "the system", required=True),
        "audiences": Part(ListOf(Choice(CommsAudience)), "whose updates go there", required=True),
        "url": Part(_URL, "where the system is, or where the page is served"),
        "address": Part(_SECRET, "the whole address of a webhook, as a reference to a secret"),
        "token": Part(_SECRET, "the token or key, as a reference to a secret"),
        "signing": Part(_SECRET, "the key that signs, as a reference to a secret"),
        "private": Part(ListOf(Text(max_length=50)), "private addresses or networks that may be used for it"),
        "authorities": Part(Text(max_length=1000), "a file of certificates to trust in place of the system's"),
        "components": Part(Named(_ID, _LINE, "components"), "service: the system's id of it"),
        "page": Part(_ID, "the id of the status page"),
        "notify": Part(Flag(), "false: the page's subscribers are not notified"),
        "channel": Part(_ID, "the id of the channel"),
        "in_place": Part(Flag(), "true: one message is rewritten instead of a thread"),
        "room": Part(Text(r"^![^\s/?#]+" + END, "the id of a room, beginning with !", 255), "the room"),
        "sender": Part(_MAIL, "from whom mail comes"),
        "sender_name": Part(_LINE, "the name beside it"),
        "recipients": Part(ListOf(_MAIL), "who gets mail; nobody sees the others"),
        "server": Part(_HOST, "the mail server"),
        "port": Part(Number("a port", 1, 65535, whole=True), "its port; 587 where missing, 465 with tls"),
        "tls": Part(Text("^(starttls|tls|none)" + END, "starttls, tls or none", 8), "how the way there is encrypted"),
        "user": Part(_LINE, "the user at the mail server"),
        "from": Part(_MAIL, "on whose behalf status updates are written"),
        "incident_key": Part(_LINE, "key of the incident at PagerDuty; that of our own events where missing"),
        "source": Part(_LINE, "what events name as their source"),
        "folder": Part(Text(max_length=1000), "where the page's files are written"),
        "title": Part(_LINE, "the page's title"),
        "language": Part(_LANGUAGE, "the page's language"),
    },
    "a sink",
)
SINKS: Final = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}" + END, f"the format, {FORMAT}", 20), "the format", required=True),
        "sinks": Part(ListOf(SINK), "the sinks", required=True),
    },
    "a file of sinks",
)

COMMON: Final = frozenset({"name", "kind", "audiences"})
_WEB: Final = frozenset({"private", "authorities"})
NEEDED: Final = {
    SinkKind.STATUSPAGE: {"page", "token"},
    SinkKind.CACHET: {"url", "token"},
    SinkKind.STATIC: {"folder", "title"},
    SinkKind.SLACK: {"channel", "token"},
    SinkKind.SLACK_WEBHOOK: {"address"},
    SinkKind.TEAMS: {"address"},
    SinkKind.MATTERMOST: {"url", "channel", "token"},
    SinkKind.MATTERMOST_WEBHOOK: {"address"},
    SinkKind.MATRIX: {"url", "room", "token"},
    SinkKind.EMAIL: {"server", "sender", "recipients"},
    SinkKind.PAGERDUTY: {"token"},
    SinkKind.PAGERDUTY_UPDATE: {"token", "from"},
    SinkKind.WEBHOOK: {"address", "signing"},
    SinkKind.APPRISE: {"address"},
    SinkKind.SMS: set[str](),
}
"""What each kind can't do without."""
TAKEN: Final = {
    SinkKind.STATUSPAGE: _WEB | {"url", "components", "notify"},
    SinkKind.CACHET: _WEB | {"components"},
    SinkKind.STATIC: {"url", "language"},
    SinkKind.SLACK: _WEB | {"url", "in_place"},
    SinkKind.SLACK_WEBHOOK: _WEB,
    SinkKind.TEAMS: _WEB,
    SinkKind.MATTERMOST: _WEB,
    SinkKind.MATTERMOST_WEBHOOK: _WEB,
    SinkKind.MATRIX: _WEB,
    SinkKind.EMAIL: _WEB | {"port", "tls", "user", "token", "sender_name"},
    SinkKind.PAGERDUTY: _WEB | {"url", "source"},
    SinkKind.PAGERDUTY_UPDATE: _WEB | {"url", "incident_key"},
    SinkKind.WEBHOOK: _WEB,
    SinkKind.APPRISE: frozenset[str](),
    SinkKind.SMS: frozenset[str](),
}
"""What each kind takes besides; anything else is refused, so that a misplaced field is not silently without effect."""
RENDERED: Final = frozenset(
    {
        "components",
        "page",
        "notify",
        "channel",
        "in_place",
        "room",
        "sender",
        "sender_name",
        "recipients",
        "incident_key",
        "source",
        "title",
        "language",
        "from",
    }
)
"""What becomes an option of the sink: it shapes the bytes, so a change of it voids approvals."""
