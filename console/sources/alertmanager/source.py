"""Alertmanager, API v2: the alerts that stand, how they are grouped, and the silences."""

from console.http import HttpClient, HttpFailure
from console.sources.alertmanager.answers import read_alerts, read_groups, read_silences
from console.sources.port import Batch
from models.alerts.alert import AlertGroup
from models.health.service_names import DEFAULT_SERVICE_LABEL, ServiceNames

_ALERTS = "/api/v2/alerts"
_GROUPS = "/api/v2/alerts/groups"
_SILENCES = "/api/v2/silences"
_ALL_STATES = {"active": "true", "silenced": "true", "inhibited": "true"}


class AlertmanagerSource:
    """A source for one Alertmanager. Reads only."""

    def __init__(
        self,
        client: HttpClient,
        names: ServiceNames | None = None,
        service_label: str = DEFAULT_SERVICE_LABEL,
        name: str = "alertmanager",
        interval_seconds: float = 15.0,
    ) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self._client = client
        self._names = names or ServiceNames()
        self._service_label = service_label

    def poll(self, now_ms: int) -> Batch:
        """Every alert that stands now. Silences that can't be read are a warning; alerts that can't are a failure."""
        document = self._client.get_json(_ALERTS, _ALL_STATES)
        alerts, warnings = read_alerts(document, self._names, self._service_label, self.name, now_ms)
        try:
            silences, odd = read_silences(self._client.get_json(_SILENCES))
        except HttpFailure as failure:
            silences, odd = (), (f"silences: {failure}",)
        return Batch(alerts=alerts, silences=silences, warnings=(*warnings, *odd))

    def groups(self) -> tuple[AlertGroup, ...]:
        """The alerts as Alertmanager groups them for its receivers."""
        return read_groups(self._client.get_json(_GROUPS, _ALL_STATES))

    def close(self) -> None:
        """Let go of the connection."""
        self._client.close()
