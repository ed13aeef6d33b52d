"""The format probes/1 as tables: which field holds what. docs/probes.md explains it to people."""

from typing import Final

from models.catalog.shapes import END, IDENTIFIER, PROSE, Choice, Flag, ListOf, Number, Part, Record, Text
from models.probes.address_shapes import Address, HttpUrl
from models.probes.field_shapes import AnyScalar, JsonPath, Named, OneOrMore, Pattern, Seconds, Status, Window
from models.probes.secret_shapes import HeaderValue
from models.probes.spec import RecordType, Redirects, Shows

FORMAT: Final = "probes/1"
"""Stands behind `watchfloor:`."""

_ID = Text(IDENTIFIER, "an id without commas and without blanks at its ends", 200)
_LINE = Text()
_TOKEN = Text(r"^[!#$%&'*+.^_`|~0-9A-Za-z-]+" + END, "the name of a header", 100)
_VARIABLE = Text(r"^[A-Za-z_][A-Za-z0-9_]*" + END, "a name of letters, digits and _", 60)
_HOST = Text(r"^[A-Za-z0-9_.:-]+" + END, "a host name or IP address", 253)
_METHOD = Text("^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)" + END, "a method such as GET, HEAD or POST", 7)
_INTERVAL = Seconds(1, 3600)
_TIMEOUT = Seconds(0.05, 60)
_BUDGET = Seconds(0.001, 60)
_PATH = Text(expected="the path of a file", max_length=1000)

EXPECT = Record(
    {
        "status": Part(OneOrMore(Status()), "statuses that are well; 2xx where missing"),
        "contains": Part(OneOrMore(Text(max_length=2000)), "text that must be in the body, or in a TCP greeting"),
        "regex": Part(Pattern(), "a pattern some line of the body must match"),
        "json": Part(Named(AnyScalar(), Text(max_length=300), "paths with their values"), "path: value"),
        "headers": Part(Named(Text(), _TOKEN, "headers"), "name: text its value must contain"),
        "tls_days": Part(Number("a whole number of days", 0, 3650, whole=True), "days a certificate must still last"),
        "answers": Part(OneOrMore(_LINE), "exactly these DNS answers, in any order"),
    },
    "expectations",
)

_HTTP_PARTS = {
    "method": Part(_METHOD, "the method; GET where missing"),
    "headers": Part(Named(HeaderValue(), _TOKEN, "headers"), "name: value, or {secret: NAME}"),
    "body": Part(Text(PROSE, "text", 100_000, 0), "what is sent; ${secret:NAME} for a secret in it"),
    "redirects": Part(Choice(Redirects), "none (default), same_host or any"),
    "ca": Part(_PATH, "a file of certificates to trust in place of the system's"),
    "expect": Part(EXPECT, "what the answer must be like"),
}

_TIMING_PARTS = {
    "interval": Part(_INTERVAL, "time from one run to the next"),
    "timeout": Part(_TIMEOUT, "the most a whole run may take"),
    "failing": Part(Window(), "runs that decide, such as 3 of 5"),
}

_PROBE_PARTS = {
    "id": Part(_ID, "the id of the probe", required=True),
    "service": Part(_ID, "the id of the service it speaks for"),
    "title": Part(_LINE, "what people read"),
    "budget": Part(_BUDGET, "slower than this is degraded"),
    "shows": Part(Choice(Shows), "availability (default), liveness, readiness, health or load_balancer"),
    "instance": Part(_LINE, "which instance of the service"),
    **_TIMING_PARTS,
}

PROBE = Record(
    {
        **_PROBE_PARTS,
        "http": Part(HttpUrl(), "an address to fetch"),
        "tcp": Part(Address(), "host:port to connect to"),
        "dns": Part(_HOST, "a name to look up"),
        "icmp": Part(_HOST, "a host to ping"),
        "gateway": Part(Flag(), "true: the first router on the way out"),
        "type": Part(Choice(RecordType), "the DNS record asked for; A where missing"),
        "resolvers": Part(OneOrMore(Address(53, only_ip=True), 20), "DNS servers; the system's where missing"),
        "count": Part(Number("a whole number from 1 to 10", 1, 10, whole=True), "echo requests a run; 3 where missing"),
        **_HTTP_PARTS,
    },
    "a probe",
)

EXTRACT = Record(
    {"json": Part(JsonPath(), "a path into the JSON body"), "regex": Part(Pattern(), "a pattern with one group")},
    "where a value is taken from",
)

STEP = Record(
    {
        "name": Part(_LINE, "the name of the step", required=True),
        "http": Part(HttpUrl(), "the address", required=True),
        "budget": Part(_BUDGET, "slower than this is degraded"),
        "extract": Part(Named(EXTRACT, _VARIABLE, "values"), "values for later steps, written ${name} there"),
        **_HTTP_PARTS,
    },
    "a step",
)

JOURNEY = Record(
    {**_PROBE_PARTS, "steps": Part(ListOf(STEP, 50), "its steps, in order", required=True)},
    "a journey",
)

HEARTBEAT = Record(
    {
        "id": Part(_ID, "the id of the heartbeat", required=True),
        "title": Part(_LINE, "who sends it, as people read it"),
        "service": Part(_ID, "its entry in the catalogue"),
        "every": Part(Seconds(1, 7 * 86_400), "time from pulse to pulse", required=True),
        "grace": Part(Seconds(0, 86_400), "lateness that is forgiven"),
        "alert_after": Part(Number("a whole number of pulses", 1, 1000, whole=True), "missed pulses; 3 where missing"),
        "monitoring": Part(Flag(), "true: a monitoring system, whose silence means we are blind"),
        "stands_in_for": Part(_LINE, "a word shared by redundant monitoring systems"),
        "watches": Part(ListOf(_ID, 10_000), "services known through it alone; all where missing"),
        "file": Part(_PATH, "a file whose time of change is the pulse"),
        "alert": Part(_LINE, "an alert that always fires, such as Watchdog"),
        "query": Part(Text(max_length=2000), "a Prometheus expression whose newest sample is the pulse"),
        "url": Part(HttpUrl(), "the server to ask; that of the settings where missing"),
    },
    "a heartbeat",
)

VENDOR = Record(
    {
        "id": Part(_ID, "the id of the vendor", required=True),
        "status_url": Part(HttpUrl(), "its status page, in place of the catalogue's"),
        "probes": Part(ListOf(_ID, 100), "probes of ours that watch it"),
    },
    "a vendor",
)

DEFAULTS = Record(_TIMING_PARTS, "defaults")

PROBES = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), f"the format: {FORMAT}", required=True),
        "vantage": Part(_LINE, "where these probes run"),
        "defaults": Part(DEFAULTS, "interval, timeout and window for all"),
        "probes": Part(ListOf(PROBE, 2000), "single probes"),
        "journeys": Part(ListOf(JOURNEY, 200), "journeys of several steps"),
        "witnesses": Part(OneOrMore(_ID), "ids of probes that tell being blind from being down"),
        "heartbeats": Part(ListOf(HEARTBEAT, 1000), "pulses to hear"),
        "vendors": Part(ListOf(VENDOR, 500), "vendors to watch"),
    },
    "a probe file",
)
