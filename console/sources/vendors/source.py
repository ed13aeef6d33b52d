"""Vendors' status pages, read about once a minute each: the JSON summary where there is one, else a feed.

A page that can't be read is one vendor's silence, not this source's failure: it becomes a status UNKNOWN that says why.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from console.http import Fetched, HttpClient, HttpError, HttpFailure, Malformed
from console.sources.port import Batch
from console.sources.vendors.feed import read_feed
from console.sources.vendors.statuspage import read_summary
from models.catalog.estate import Catalog, Vendor
from models.kernel.clock import Clock
from models.kernel.errors import BadInput
from models.probes.spec import VendorWatch
from models.vendors.indicator import Indicator
from models.vendors.status import VendorStatus
from resources.said import say

LEAST_INTERVAL_SECONDS = 60.0
_SUMMARY = "/api/v2/summary.json"
_FEEDS = ("/history.atom", "/history.rss", "/feed.atom", "/feed", "/rss")
_ACCEPT_FEED = "application/atom+xml, application/rss+xml, application/xml"
_TIMEOUT_SECONDS = 8.0
_SIZE_LIMIT = 4 * 1024 * 1024
_LONGEST_PAUSE_SECONDS = 900.0
ClientFor = Callable[[str], HttpClient]


def vendors_to_watch(catalog: Catalog | None, watches: Iterable[VendorWatch] = ()) -> tuple[Vendor, ...]:
    """The catalogue's vendors with a status page, then those only the probe file names; its address wins."""
    found = {vendor.id: vendor for vendor in (catalog.vendors if catalog is not None else ())}
    for watch in watches:
        known = found.get(watch.id, Vendor(watch.id, watch.id))
        found[watch.id] = replace(known, status_url=watch.status_url or known.status_url)
    return tuple(vendor for vendor in found.values() if vendor.status_url)


@dataclass
class _Page:
    """One vendor's page: how it is read, and what was read last."""

    vendor: Vendor
    client: HttpClient
    paths: tuple[str, ...]
    """To be tried in this order; once one works, it alone."""
    due: float = 0.0
    failures: int = 0
    fetched: Fetched | None = None
    status: VendorStatus | None = None


class VendorStatusSource:
    """Reads one page a poll, the longest due first: a slow one delays the others by its own timeout at most."""

    def __init__(
        self,
        vendors: Sequence[Vendor],
        clock: Clock,
        name: str = "vendors",
        client_for: ClientFor | None = None,
        interval_seconds: float = LEAST_INTERVAL_SECONDS,
    ) -> None:
        self.name = name
        self._clock = clock
        self._every = max(LEAST_INTERVAL_SECONDS, interval_seconds)
        open_client = client_for or (lambda url: _client(url, clock))
        self._pages: list[_Page] = []
        self._wrong: list[VendorStatus] = []
        now = clock.monotonic()
        for place, vendor in enumerate(each for each in vendors if each.status_url):
            base, paths = _paths(vendor.status_url or "")
            try:
                page = _Page(vendor, open_client(base), paths, due=now + place * 0.2)
            except BadInput as error:
                self._wrong.append(VendorStatus(vendor.id, 0, Indicator.UNKNOWN, error=error.problems[0].message))
                continue
            self._pages.append(page)
        self.interval_seconds = 1.0 if len(self._pages) > 1 else 5.0

    def poll(self, now_ms: int) -> Batch:
        """The statuses that are new. Never raises for a page."""
        wrong, self._wrong = [replace(each, at_ms=now_ms) for each in self._wrong], []
        now = self._clock.monotonic()
        due = [page for page in self._pages if page.due <= now]
        if not due:
            return Batch(vendors=tuple(wrong))
        page = min(due, key=lambda each: each.due)
        status = self._read(page, now_ms)
        failing = [each.vendor.name for each in self._pages if each.failures]
        warnings = (f"no status page could be read of: {', '.join(failing)}",) if failing else ()
        return Batch(vendors=(*wrong, status), warnings=warnings)

    def close(self) -> None:
        """Let go of the connections."""
        for page in self._pages:
            page.client.close()

    def _read(self, page: _Page, now_ms: int) -> VendorStatus:
        try:
            status = self._fresh(page, now_ms)
            page.failures = 0
        except HttpFailure as error:
            page.failures += 1
            status = VendorStatus(page.vendor.id, now_ms, Indicator.UNKNOWN, error=str(error), url=page.client.base_url)
        pause = (
            min(_LONGEST_PAUSE_SECONDS, self._every * 2.0 ** min(page.failures, 10)) if page.failures else self._every
        )
        page.due = self._clock.monotonic() + pause
        return status

    def _fresh(self, page: _Page, now_ms: int) -> VendorStatus:
        """The newest status by the first of the page's paths that leads to one."""
        first: HttpFailure | None = None
        for path in page.paths:
            is_feed = path != _SUMMARY
            try:
                fetched = page.client.fetch(path, _ACCEPT_FEED if is_feed else "application/json", page.fetched)
                if fetched is None and page.status is not None:
                    page.status = replace(page.status, at_ms=now_ms)
                    return page.status
                if fetched is None:
                    raise Malformed(
                        say(
                            "{base_url}{path} says it is unchanged, but nothing is known of it",
                            base_url=page.client.base_url,
                            path=path,
                        )
                    )
                read = read_feed if is_feed else read_summary
                status = read(fetched.content, page.vendor.id, f"{page.client.base_url}{path}", now_ms)
            except (HttpError, Malformed) as error:
                first = first or error
                # Too many requests, or a server in trouble: other paths of the same server won't fare better.
                if isinstance(error, HttpError) and (error.status == 429 or error.status >= 500):
                    raise
                continue
            page.fetched, page.status, page.paths = fetched, status, (path,)
            return status
        assert first is not None
        if len(page.paths) == 1:
            # What worked no longer does: look for another way from the next time on.
            page.fetched, page.paths = None, _paths(page.vendor.status_url or "")[1]
        raise first


def _paths(url: str) -> tuple[str, tuple[str, ...]]:
    """The server, and the paths on it that may lead to a status: the address itself where it names a document."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/")
    base = f"{parts.scheme}://{parts.netloc}"
    if path.endswith("/summary.json"):
        return base + path.removesuffix(_SUMMARY), (_SUMMARY,)
    if path.endswith((".atom", ".rss", ".xml", "/feed", "/rss")):
        return base, (path,)
    return base + path, (_SUMMARY, *_FEEDS)


def _client(url: str, clock: Clock) -> HttpClient:
    return HttpClient(url, timeout_seconds=_TIMEOUT_SECONDS, size_limit=_SIZE_LIMIT, clock=clock)
