"""Matrix: the transaction id in the path makes a repetition harmless, for the same token."""

import json
from typing import Any
from urllib.parse import quote

from console.channels.calls import LONGEST_WAIT_SECONDS, Caller, bearer, compared, document_of, taken, text_of
from console.channels.port import CannotSay, Compared, Declined, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.rendered import as_json
from models.comms.rendering.sink import Sink


class MatrixChannel:
    """One room."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = f"{url.rstrip('/')}/_matrix/client/v3/rooms"

    def send(self, parcel: Parcel) -> Outcome:
        """The same key gives the same event, however often it is put."""
        content = json.loads(parcel.content)
        room = quote(content["room"], safe="")
        answer = self._ask("PUT", f"/{room}/send/m.room.message/{parcel.key[:40]}", as_json(content["event"]))
        judged = self._caller.judged(answer)
        if isinstance(judged, Declined) and judged.again_seconds is not None and isinstance(answer, Answered):
            wait_ms = text_of(document_of(answer), "retry_after_ms")
            if wait_ms.isdigit():
                return Declined(judged.words, min(max(int(wait_ms) / 1000, 1.0), LONGEST_WAIT_SECONDS))
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        return taken(text_of(document_of(answer), "event_id"), "Matrix")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Not needed: the attempt itself may be repeated."""
        return CannotSay("it may be sent again without harm")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """The event's text."""
        sent = json.loads(parcel.content)
        answer = self._ask("GET", f"/{quote(sent['room'], safe='')}/event/{quote(remote, safe='')}", None)
        shown = document_of(answer) if isinstance(answer, Answered) and answer.status == 200 else None
        content = shown.get("content") if isinstance(shown, dict) else None
        body = content.get("body") if isinstance(content, dict) else None
        if not isinstance(body, str):
            return None
        return compared({"text": sent["event"]["body"]}, {"text": body})

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        return self._caller.call(method, lambda: self._base + path, document, lambda: bearer(self._token))
