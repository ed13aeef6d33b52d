"""Mattermost: a bot's posts in one thread for each incident."""

import json
from typing import Any

from console.channels.calls import Caller, bearer, compared, document_of, taken, text_of
from console.channels.port import Absent, CannotSay, Compared, Found, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink


class MattermostChannel:
    """One channel, by a bot."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = f"{url.rstrip('/')}/api/v4"

    def send(self, parcel: Parcel) -> Outcome:
        """A post; later ones in its thread."""
        post = json.loads(parcel.content)
        if parcel.thread:
            post["root_id"] = parcel.thread
        answer = self._ask("POST", "/posts", json.dumps(post).encode())
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        return taken(text_of(document_of(answer), "id"), "Mattermost")

    def look_up(self, parcel: Parcel) -> LookUp:
        """By the marker in the props of the newest posts."""
        answer = self._ask("GET", f"/channels/{self.sink.text('channel')}/posts?per_page=100", None)
        if not isinstance(answer, Answered) or answer.status != 200:
            return CannotSay(answer.words if not isinstance(answer, Answered) else f"answered {answer.status}")
        found = document_of(answer)
        posts = found.get("posts") if isinstance(found, dict) else None
        if not isinstance(posts, dict):
            return CannotSay("Mattermost answered with no posts")
        for post in posts.values():
            if text_of(post, "props", "watchfloor") == parcel.marker:
                return Found(text_of(post, "id"))
        return Absent("not among the newest 100 posts of the channel")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """The post's text."""
        answer = self._ask("GET", f"/posts/{remote}", None)
        shown = document_of(answer) if isinstance(answer, Answered) and answer.status == 200 else None
        message = shown.get("message") if isinstance(shown, dict) else None
        if not isinstance(message, str):
            return None
        return compared({"text": json.loads(parcel.content)["message"]}, {"text": message})

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        return self._caller.call(method, lambda: self._base + path, document, lambda: bearer(self._token))
