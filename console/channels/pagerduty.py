"""PagerDuty: events under one key, which may be repeated; and status updates on the incident those events opened."""

import json
from typing import Any
from urllib.parse import quote

from console.channels.calls import Caller, bearer, document_of, one_line_secret, taken, text_of
from console.channels.port import Accepted, CannotSay, Compared, Declined, Doubtful, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink

EVENTS_HOME = "https://events.pagerduty.com"
REST_HOME = "https://api.pagerduty.com"
_VERSION = "application/vnd.pagerduty+json;version=2"


class PagerDutyChannel:
    """Events v2 of one service. The routing key goes into the document when it is sent."""

    def __init__(self, sink: Sink, caller: Caller, url: str, routing_key: Secret) -> None:
        self.sink = sink
        self._caller, self._key = caller, routing_key
        self._url = f"{url.rstrip('/')}/v2/enqueue"

    def send(self, parcel: Parcel) -> Outcome:
        """The same dedup_key always: what comes twice is one alert."""
        event = json.loads(parcel.content)
        try:
            event["routing_key"] = one_line_secret(self._key)
        except Exception as error:  # noqa: BLE001  # a keeper that can't answer must not end the worker
            return Declined(f"the routing key is not at hand: {error}")
        answer = self._caller.call("POST", lambda: self._url, json.dumps(event).encode(), dict)
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        said = document_of(answer)
        if text_of(said, "status") != "success":
            return Doubtful("PagerDuty's answer broke off or makes no sense", 15.0)
        return Accepted(text_of(said, "dedup_key"))

    def look_up(self, parcel: Parcel) -> LookUp:
        """Not needed: the attempt itself may be repeated."""
        return CannotSay("it may be sent again without harm")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Events can't be read."""
        return None


class PagerDutyUpdateChannel:
    """Status updates for the subscribers of an incident. PagerDuty takes them without a key and lists none."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = url.rstrip("/")

    def send(self, parcel: Parcel) -> Outcome:
        """Two calls: find the incident by its key, then write. The first changes nothing, so its failure is provable."""
        content = json.loads(parcel.content)
        found = self._ask("GET", f"/incidents?incident_key={quote(content['incident_key'], safe='')}&limit=1", None)
        if isinstance(found, Doubtful):
            return Declined(f"the incident can't be looked for: {found.words}", found.again_seconds)
        judged = self._caller.judged(found)
        if isinstance(judged, Declined | Doubtful):
            return Declined(judged.words, judged.again_seconds)
        assert isinstance(found, Answered)
        said = document_of(found)
        listed = said.get("incidents") if isinstance(said, dict) else None
        id_ = text_of(listed[0], "id") if isinstance(listed, list) and listed else ""
        if not id_:
            return Declined(f"PagerDuty has no incident with the key {content['incident_key']}")
        answer = self._ask(
            "POST", f"/incidents/{quote(id_, safe='')}/status_updates", json.dumps(content["body"]).encode()
        )
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        return taken(text_of(document_of(answer), "status_update", "id"), "PagerDuty")

    def look_up(self, parcel: Parcel) -> LookUp:
        """PagerDuty lists no status updates."""
        return CannotSay("PagerDuty lists no status updates: look at the incident there")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """They can't be read."""
        return None

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        def headers() -> dict[str, str]:
            token = bearer(self._token, "Token")["Authorization"].removeprefix("Token ")
            return {"Authorization": f"Token token={token}", "Accept": _VERSION, "From": self.sink.text("from")}

        return self._caller.call(method, lambda: self._base + path, document, headers)
