"""Cachet 3. The states of components follow in calls of their own, after the words: a failure there is told, not hidden."""

import json
from typing import Any

from console.channels.calls import Caller, bearer, compared, document_of, taken, text_of
from console.channels.port import Absent, Accepted, CannotSay, Compared, Found, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink


class CachetChannel:
    """One page."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = f"{url.rstrip('/')}/api"

    def send(self, parcel: Parcel) -> Outcome:
        """The words first; components are set, which may be repeated without harm."""
        content = json.loads(parcel.content)
        path = f"/incidents/{parcel.thread}/updates" if parcel.thread else "/incidents"
        document = content["update"] if parcel.thread else content["incident"]
        answer = self._ask("POST", path, json.dumps(document).encode())
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        outcome = taken(_id(document_of(answer)), "Cachet")
        if not isinstance(outcome, Accepted):
            return outcome
        missed = tuple(f"component {each['id']}" for each in content["components"] if not self._set(each))
        # What belongs together is known by the incident; an update's own id is of no use to later ones.
        return Accepted(parcel.thread or outcome.remote, "", missed)

    def look_up(self, parcel: Parcel) -> LookUp:
        """By the marker in the text of the newest incidents, or of the incident's updates."""
        path = f"/incidents/{parcel.thread}/updates" if parcel.thread else "/incidents?sort=-id&per_page=50"
        answer = self._ask("GET", path, None)
        if not isinstance(answer, Answered) or answer.status != 200:
            return CannotSay(answer.words if not isinstance(answer, Answered) else f"answered {answer.status}")
        found = document_of(answer)
        listed = found.get("data") if isinstance(found, dict) else None
        if not isinstance(listed, list):
            return CannotSay("Cachet answered with no list")
        for each in listed:
            if parcel.marker in text_of_message(each):
                return Found(parcel.thread or _id({"data": each}))
        return Absent("not among the newest ones")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """The first words of an incident; Cachet 3 shows an incident without its updates."""
        if parcel.thread:
            return None
        answer = self._ask("GET", f"/incidents/{remote}", None)
        shown = document_of(answer) if isinstance(answer, Answered) and answer.status == 200 else None
        data = shown.get("data") if isinstance(shown, dict) else None
        if not isinstance(data, dict):
            return None
        sent = json.loads(parcel.content)["incident"]
        attributes = data.get("attributes", data)
        name = attributes.get("name") if isinstance(attributes, dict) else ""
        seen = {"title": name if isinstance(name, str) else "", "text": text_of_message(data)}
        return compared({"title": sent["name"], "text": sent["message"]}, seen)

    def _set(self, component: dict[str, int]) -> bool:
        body = json.dumps({"status": component["status"]}).encode()
        answer = self._ask("PUT", f"/components/{component['id']}", body)
        return isinstance(answer, Answered) and 200 <= answer.status < 300

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        return self._caller.call(method, lambda: self._base + path, document, lambda: bearer(self._token))


def _id(document: Any) -> str:
    return text_of(document, "data", "id") or text_of(document, "data", "attributes", "id")


def text_of_message(item: Any) -> str:
    """The message of an incident or update, in either of the forms in which Cachet gives it."""
    attributes = item.get("attributes", item) if isinstance(item, dict) else {}
    message = attributes.get("message") if isinstance(attributes, dict) else ""
    if isinstance(message, dict):
        message = message.get("raw", "")
    return message if isinstance(message, str) else ""
