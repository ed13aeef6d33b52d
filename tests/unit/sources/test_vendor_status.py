"""Status pages as they are served: summaries, feeds, and all that can be wrong with them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.http import HttpClient, Malformed
from console.sources.port import Source
from console.sources.vendors.feed import read_feed
from console.sources.vendors.own import own_views, vendors_of
from console.sources.vendors.source import VendorStatusSource, vendors_to_watch
from console.sources.vendors.statuspage import read_summary
from models.catalog.estate import Catalog, Service, Vendor
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.kernel.clock import ManualClock, parse_rfc3339
from models.probes.spec import ProbePlan, VendorWatch
from models.vendors.disagreement import OwnSight
from models.vendors.indicator import Indicator
from models.vendors.status import PageKind, VendorStatus

NOW = parse_rfc3339("2026-11-21T14:30:00Z")
SPEC = Path(__file__).parents[4] / "shared" / "specs" / "statuspage" / "public-v2-summary.example.json"
CALM = {"status": {"indicator": "none", "description": "All Systems Operational"}, "components": [], "incidents": []}
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Acquira</title>{}</feed>"""
RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Acquira</title>{}</channel></rss>"""


KEYS = st.sampled_from(["name", "status", "incident_updates", "id", "created_at"])
PART = st.recursive(
    st.none() | st.text(max_size=5) | st.integers() | st.booleans(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def summary(document: Any) -> Any:
    return read_summary(json.dumps(document).encode(), "acquira", "https://s.example/api", NOW)


def entry(title: str, body: str, updated: str = "2026-11-21T14:00:00Z") -> str:
    times = f"<published>2026-11-21T13:00:00Z</published><updated>{updated}</updated>"
    return f"<entry><id>1</id><title>{title}</title>{times}<content type='html'>{body}</content></entry>"


NO_SUCH_ENCODING = "<?xml version='1.0' encoding='no-such'?><feed/>"


def feed(text: str) -> Any:
    return read_feed(text.encode(), "acquira", "https://s.example/feed", NOW)


class TestSummary:
    def test_a_calm_page(self) -> None:
        status = summary(CALM)
        assert (status.indicator, status.words, status.kind) == (
            Indicator.NONE,
            "All Systems Operational",
            PageKind.SUMMARY,
        )

    @pytest.mark.skipif(not SPEC.exists(), reason="the example of the public interface is not here")
    def test_the_published_example(self) -> None:
        status = read_summary(SPEC.read_bytes(), "acquira", "u", NOW)
        assert (status.indicator, status.words) == (Indicator.MAJOR, "Partial System Outage")
        assert [(part.name, part.status) for part in status.components] == [("API", "partial_outage")]
        (incident,) = status.incidents
        assert (incident.title, incident.status, incident.impact) == (
            "Unplanned Database Outage",
            "identified",
            "critical",
        )
        assert incident.words == "A fix is being implemented."
        assert incident.started_ms == parse_rfc3339("2014-05-14T14:22:39.441-06:00")

    def test_components_speak_where_the_page_does_not(self) -> None:
        parts = [{"name": "API", "status": "major_outage"}, {"name": "All", "status": "operational", "group": True}]
        status = summary(CALM | {"components": parts})
        assert status.indicator is Indicator.CRITICAL and [part.name for part in status.components] == ["API"]

    def test_what_is_over_is_left_out(self) -> None:
        over = [{"id": "1", "name": "x", "status": word} for word in ("resolved", "postmortem", "completed")]
        assert summary(CALM | {"incidents": over, "scheduled_maintenances": over}).incidents == ()

    def test_an_unknown_word_is_unknown_and_never_none(self) -> None:
        assert summary({"status": {"indicator": "purple"}}).indicator is Indicator.UNKNOWN
        assert summary({"status": {}}).indicator is Indicator.UNKNOWN
        assert summary({"status": {"indicator": "maintenance"}}).indicator is Indicator.MAINTENANCE

    @pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"{}", b'{"status": "ok"}', b"[" * 100_000, b"\xff"])
    def test_what_is_no_summary_is_malformed(self, content: bytes) -> None:
        with pytest.raises(Malformed):
            read_summary(content, "v", "u", NOW)

    @given(PART)
    def test_no_part_of_a_page_breaks_the_reader(self, part: Any) -> None:
        status = summary(CALM | {"components": part, "incidents": part, "scheduled_maintenances": [part]})
        assert isinstance(status.indicator, Indicator)

    def test_control_characters_do_not_reach_a_terminal(self) -> None:
        assert summary({"status": {"indicator": "none", "description": "a\x1b[2Jb\nc"}}).words == "a [2Jb c"


class TestFeed:
    def test_an_open_incident(self) -> None:
        status = feed(
            ATOM.format(entry("Scoring slow", "&lt;p&gt;&lt;strong&gt;Investigating&lt;/strong&gt; - errors"))
        )
        assert (status.indicator, status.kind) == (Indicator.MINOR, PageKind.FEED)
        (incident,) = status.incidents
        assert (incident.title, incident.status) == ("Scoring slow", "investigating")
        assert incident.started_ms == parse_rfc3339("2026-11-21T13:00:00Z")

    @pytest.mark.parametrize(
        ("title", "body", "updated", "indicator"),
        [
            ("Scoring", "Resolved - fixed. Investigating - slow", "2026-11-21T14:00:00Z", Indicator.NONE),
            ("Scoring", "Monitoring - better. Earlier: not resolved", "2026-11-21T14:00:00Z", Indicator.MINOR),
            ("[Resolved] Scoring", "Investigating", "2026-11-21T14:00:00Z", Indicator.NONE),
            ("Major outage of scoring", "Investigating", "2026-11-21T14:00:00Z", Indicator.MAJOR),
            ("Scoring", "Investigating", "2026-11-01T14:00:00Z", Indicator.NONE),
            ("Scheduled maintenance", "In progress", "2026-11-21T14:00:00Z", Indicator.NONE),
            ("Scoring", "Investigating", "soon", Indicator.MINOR),
        ],
    )
    def test_what_entries_amount_to(self, title: str, body: str, updated: str, indicator: Indicator) -> None:
        assert feed(ATOM.format(entry(title, body, updated))).indicator is indicator

    def test_rss(self) -> None:
        item = (
            "<item><title>Scoring slow</title><link>https://s.example/1</link><guid>1</guid>"
            "<pubDate>Sat, 21 Nov 2026 14:00:00 +0000</pubDate><description>Identified - soon</description></item>"
        )
        status = feed(RSS.format(item))
        assert status.indicator is Indicator.MINOR and status.incidents[0].url == "https://s.example/1"
        assert status.incidents[0].updated_ms == parse_rfc3339("2026-11-21T14:00:00Z")

    @pytest.mark.parametrize(
        "text",
        [
            '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><feed>&b;</feed>',
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><feed>&a;</feed>',
            '<!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd"><feed/>',
        ],
    )
    def test_entities_and_document_types_are_refused(self, text: str) -> None:
        with pytest.raises(Malformed, match="refused"):
            feed(text)

    @pytest.mark.parametrize(
        "text", ["", "{}", "<html><item/></html>", "<feed>", "\x00", "<?xml version='1.0' encoding='no-such'?><feed/>"]
    )
    def test_what_is_no_feed_is_malformed(self, text: str) -> None:
        with pytest.raises(Malformed):
            feed(text)


class Site:
    """A vendor's server in small."""

    def __init__(self, **pages: tuple[int, str]) -> None:
        self.pages = pages
        self.requests: list[httpx.Request] = []
        self.etag: str | None = '"1"'

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self.etag is not None and request.headers.get("If-None-Match") == self.etag:
            return httpx.Response(304)
        status, text = self.pages.get(request.url.path, (404, "no"))
        return httpx.Response(status, text=text, headers={"ETag": self.etag} if self.etag else {})


SUMMARY, FEED = "/api/v2/summary.json", "/history.atom"
VENDOR = Vendor("acquira", "Acquira", status_url="https://status.acquira.example/")


def source(
    site: Callable[[httpx.Request], httpx.Response], clock: ManualClock, vendor: Vendor = VENDOR
) -> VendorStatusSource:
    return VendorStatusSource(
        [vendor], clock, client_for=lambda url: HttpClient(url, transport=httpx.MockTransport(site), clock=clock)
    )


class TestSource:
    def test_a_summary_is_read_once_a_minute_and_asked_for_by_its_tag(self) -> None:
        clock, site = ManualClock(NOW), Site(**{SUMMARY: (200, json.dumps(CALM))})
        port: Source = source(site, clock)
        (first,) = port.poll(NOW).vendors
        assert (first.vendor, first.indicator, first.at_ms) == ("acquira", Indicator.NONE, NOW)
        clock.advance(59)
        assert port.poll(clock.now_ms()).vendors == ()
        clock.advance(2)
        (again,) = port.poll(clock.now_ms()).vendors
        assert again.indicator is Indicator.NONE and again.at_ms == NOW + 61_000
        assert [request.headers.get("If-None-Match") for request in site.requests] == [None, '"1"']
        site.etag, site.pages[SUMMARY] = '"2"', (200, json.dumps(CALM | {"status": {"indicator": "major"}}))
        clock.advance(61)
        assert port.poll(clock.now_ms()).vendors[0].indicator is Indicator.MAJOR
        port.close()

    def test_without_a_summary_a_feed_will_do_and_is_remembered(self) -> None:
        clock, site = ManualClock(NOW), Site(**{FEED: (200, ATOM.format(entry("Slow", "Investigating")))})
        site.etag = None
        pages = source(site, clock)
        assert pages.poll(NOW).vendors[0].kind is PageKind.FEED
        clock.advance(61)
        pages.poll(clock.now_ms())
        assert [request.url.path for request in site.requests] == [SUMMARY, FEED, FEED]

    def test_a_page_that_names_a_feed_is_read_as_one(self) -> None:
        clock, site = ManualClock(NOW), Site(**{"/x.rss": (200, RSS.format(""))})
        vendor = Vendor("v", "V", status_url="https://s.example/x.rss")
        assert source(site, clock, vendor).poll(NOW).vendors[0].indicator is Indicator.NONE

    def test_a_page_that_can_not_be_read_is_that_vendors_silence(self) -> None:
        clock, site = ManualClock(NOW), Site(**{SUMMARY: (503, "busy")})
        pages = source(site, clock)
        batch = pages.poll(NOW)
        assert batch.vendors[0].indicator is Indicator.UNKNOWN and "503" in batch.vendors[0].error
        assert "Acquira" in batch.warnings[0] and len(site.requests) == 1
        clock.advance(61)
        assert pages.poll(clock.now_ms()).vendors == ()
        clock.advance(60)
        site.pages[SUMMARY] = (200, json.dumps(CALM))
        recovered = pages.poll(clock.now_ms())
        assert recovered.vendors[0].indicator is Indicator.NONE and recovered.warnings == ()

    def test_a_page_that_changes_its_ways_is_found_again(self) -> None:
        clock, site = ManualClock(NOW), Site(**{SUMMARY: (200, json.dumps(CALM))})
        site.etag = None
        pages = source(site, clock)
        pages.poll(NOW)
        site.pages = {FEED: (200, ATOM.format(""))}
        clock.advance(61)
        assert pages.poll(clock.now_ms()).vendors[0].indicator is Indicator.UNKNOWN
        clock.advance(121)
        assert pages.poll(clock.now_ms()).vendors[0].kind is PageKind.FEED

    def test_no_page_can_hold_up_or_break_another(self) -> None:
        def handle(request: httpx.Request) -> httpx.Response:
            if request.url.host == "bad.example":
                raise httpx.ConnectError("refused")
            return httpx.Response(200, json=CALM)

        vendors = [
            Vendor("bad", "Bad", status_url="https://bad.example"),
            Vendor("wrong", "Wrong", status_url="https://u:p@wrong.example"),
            Vendor("good", "Good", status_url="https://good.example"),
        ]
        clock = ManualClock(NOW)
        pages = VendorStatusSource(
            vendors, clock, client_for=lambda url: HttpClient(url, transport=httpx.MockTransport(handle))
        )
        found: dict[str, VendorStatus] = {}
        for _ in range(3):
            found |= {status.vendor: status for status in pages.poll(clock.now_ms()).vendors}
            clock.advance(1)
        assert {name: status.indicator for name, status in found.items()} == {
            "bad": Indicator.UNKNOWN,
            "wrong": Indicator.UNKNOWN,
            "good": Indicator.NONE,
        }
        assert ":p@" not in found["wrong"].error


ESTATE = Catalog(
    "e",
    (Service("fraud", "Fraud", vendor="acquira"), Service("cdn", "CDN", vendor="nordcast")),
    (VENDOR, Vendor("nordcast", "Nordcast")),
)


def test_the_catalogues_pages_are_watched_without_more_ado() -> None:
    assert vendors_to_watch(ESTATE) == (VENDOR,)
    watches = (
        VendorWatch("nordcast", "https://n.example"),
        VendorWatch("other", "https://o.example"),
        VendorWatch("none"),
    )
    assert [(each.id, each.status_url) for each in vendors_to_watch(ESTATE, watches)] == [
        ("acquira", VENDOR.status_url),
        ("nordcast", "https://n.example"),
        ("other", "https://o.example"),
    ]
    assert vendors_to_watch(None) == ()
    assert [each.id for each in vendors_of(ESTATE, ProbePlan(vendors=watches))] == [
        "acquira",
        "nordcast",
        "other",
        "none",
    ]


def test_our_own_view_without_probes_is_that_of_the_services_bought() -> None:
    def health(service: str, condition: Condition) -> ServiceHealth:
        return ServiceHealth(service, condition, NOW, 1.0, "", None, ())

    fraud, cdn = own_views(ESTATE, ProbePlan(), (), [health("fraud", Condition.UNKNOWN), health("cdn", Condition.DOWN)])
    assert (fraud.sight, fraud.words, fraud.since_ms) == (OwnSight.UNKNOWN, "we have no current data of fraud", NOW)
    assert (cdn.sight, cdn.by) == (OwnSight.FAILS, "our figures of cdn")
    (well, _) = own_views(ESTATE, ProbePlan(), (), [health("fraud", Condition.OK)])
    assert well.sight is OwnSight.WELL
    assert own_views(ESTATE, ProbePlan(), (), ())[0].words == "nothing of ours watches it"
