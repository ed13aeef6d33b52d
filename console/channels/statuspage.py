"""Atlassian Statuspage (REST v1). It knows no keys: the marker in the incident's metadata is what it is searched for."""

import json
from typing import Any

from console.channels.calls import Caller, bearer, compared, document_of, taken, text_of
from console.channels.port import Absent, CannotSay, Compared, Found, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.rendered import as_json
from models.comms.rendering.sink import Sink

HOME = "https://api.statuspage.io"


class StatuspageChannel:
    """One page."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = f"{url.rstrip('/')}/v1/pages"

    def send(self, parcel: Parcel) -> Outcome:
        """Opens the incident, or adds to the one that the first update opened."""
        content = json.loads(parcel.content)
        method, path = ("PATCH", f"incidents/{parcel.thread}") if parcel.thread else ("POST", "incidents")
        answer = self._ask(method, f"/{content['page']}/{path}", as_json({"incident": content["incident"]}))
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        return taken(text_of(document_of(answer), "id"), "Statuspage")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Among the newest hundred, those that are over included."""
        answer = self._ask("GET", f"/{json.loads(parcel.content)['page']}/incidents?limit=100", None)
        if not isinstance(answer, Answered) or answer.status != 200:
            return CannotSay(answer.words if not isinstance(answer, Answered) else f"answered {answer.status}")
        found = document_of(answer)
        if not isinstance(found, list):
            return CannotSay("Statuspage answered with no list of incidents")
        for incident in found:
            if text_of(incident, "metadata", "watchfloor", "id") == parcel.marker:
                return Found(text_of(incident, "id"))
        return Absent("not among the newest 100 incidents of the page")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Name, phase, text and components as the page has them."""
        content = json.loads(parcel.content)
        answer = self._ask("GET", f"/{content['page']}/incidents/{remote}", None)
        shown: Any = document_of(answer) if isinstance(answer, Answered) and answer.status == 200 else None
        if not isinstance(shown, dict):
            return None
        sent = content["incident"]
        updates = shown.get("incident_updates")
        newest = updates[0] if isinstance(updates, list) and updates else {}
        states = {each.get("id"): each.get("status") for each in shown.get("components", ()) if isinstance(each, dict)}
        wanted = {"title": sent["name"], "phase": sent["status"], "text": sent["body"]}
        seen = {
            "title": text_or_empty(shown.get("name")),
            "phase": text_or_empty(shown.get("status")),
            "text": text_or_empty(newest.get("body") if isinstance(newest, dict) else ""),
        }
        for id_, state in sent.get("components", {}).items():
            wanted[f"component {id_}"], seen[f"component {id_}"] = state, text_or_empty(states.get(id_))
        return compared(wanted, seen)

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        return self._caller.call(method, lambda: self._base + path, document, lambda: bearer(self._token, "OAuth"))


def text_or_empty(value: Any) -> str:
    """A text; anything else as empty."""
    return value if isinstance(value, str) else ""
