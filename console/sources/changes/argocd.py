"""Argo CD: every sync of every application, from the history each one keeps. Reads only."""

from console.http import HttpClient, Malformed
from console.sources.port import Batch
from models.changes.argocd import read_applications
from models.health.change import Change

_APPLICATIONS = "/api/v1/applications"
_MOST_WARNINGS = 10


class ArgocdSource:
    """A source for one Argo CD."""

    def __init__(self, client: HttpClient, name: str = "argocd", interval_seconds: float = 30.0) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._told: dict[str, Change] = {}

    def poll(self, now_ms: int) -> Batch:
        """Syncs not told before, and those whose figures changed. Raises HttpFailure where nothing could be read."""
        document = self._client.get_json(_APPLICATIONS)
        try:
            changes, odd = read_applications(document)
        except ValueError as error:
            raise Malformed(f"{self._client.base_url}{_APPLICATIONS}: {error}") from None
        fresh = tuple(change for change in changes if self._told.get(change.id) != change)
        # A history is short and drops its oldest; what it still holds is all that need be remembered.
        self._told = {change.id: change for change in changes}
        return Batch(changes=fresh, warnings=odd[:_MOST_WARNINGS])

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()
