"""Which sources we see health by, and which only bring something beside it: only without the first are we blind. Pure."""

from collections.abc import Iterable, Mapping
from typing import Final

from console.sources.runner import SourceStatus
from resources.tongue import marked

FEEDS: Final[Mapping[str, str]] = {
    "github": marked("Deployments"),
    "argocd": marked("Deployments"),
    "change file": marked("Changes"),
    "change webhook": marked("Changes"),
    "call metrics": marked("Observed calls"),
    "jaeger": marked("Observed calls"),
    "kiali": marked("Observed calls"),
    "vendors": marked("Vendors' status pages"),
}
"""By kind of source, what it brings. No verdict on a service is made of these."""


def eyes_failing(sources: Iterable[SourceStatus]) -> tuple[SourceStatus, ...]:
    """Those by which health is seen and that do not answer now."""
    return tuple(each for each in sources if each.state == "failing" and each.kind not in FEEDS)


def feeds_failing(sources: Iterable[SourceStatus]) -> tuple[SourceStatus, ...]:
    """Those that bring something beside health and do not answer now, the longest first."""
    found = (each for each in sources if each.state == "failing" and each.kind in FEEDS)
    return tuple(sorted(found, key=lambda each: (failing_since(each) or 0, each.name)))


def failing_since(status: SourceStatus) -> int | None:
    """Since when a source that fails has done so, in ms since the epoch; None where nobody knows."""
    return status.failing_since_ms if status.failing_since_ms is not None else status.last_success_ms
