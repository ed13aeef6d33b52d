"""Slack: a bot's messages, in one thread for each incident or as one message that is rewritten."""

import json
from typing import Any
from urllib.parse import urlencode

from console.channels.calls import Caller, bearer, compared, document_of, excerpt, text_of
from console.channels.port import (
    Absent,
    Accepted,
    CannotSay,
    Compared,
    Declined,
    Doubtful,
    Found,
    LookUp,
    Outcome,
    Parcel,
)
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink

HOME = "https://slack.com"
_BUSY = ("ratelimited", "rate_limited", "message_limit_exceeded")
_TROUBLE = ("internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org")
_NEW_ONLY = ("unfurl_links", "unfurl_media")


class SlackChannel:
    """One channel, by a bot. Its word is `ok` in the answer, never the status."""

    def __init__(self, sink: Sink, caller: Caller, url: str, token: Secret) -> None:
        self.sink = sink
        self._caller, self._token = caller, token
        self._base = f"{url.rstrip('/')}/api"

    def send(self, parcel: Parcel) -> Outcome:
        """A first message, then replies in its thread; or the same message anew where the sink says `in_place`."""
        message = json.loads(parcel.content)
        channel, _, ts = parcel.thread.partition("/")
        method = "chat.postMessage"
        if ts and self.sink.options.get("in_place"):
            method = "chat.update"
            message = {name: value for name, value in message.items() if name not in _NEW_ONLY}
            message |= {"channel": channel, "ts": ts}
        elif ts:
            message["thread_ts"] = ts
        answer = self._ask("POST", method, json.dumps(message).encode())
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        said = document_of(answer)
        if not isinstance(said, dict) or not isinstance(said.get("ok"), bool):
            return Doubtful("Slack's answer broke off or makes no sense")
        if not said["ok"]:
            return _refused(text_of(said, "error"), self._caller, answer)
        return Accepted(f"{text_of(said, 'channel') or self.sink.text('channel')}/{text_of(said, 'ts')}")

    def look_up(self, parcel: Parcel) -> LookUp:
        """By the marker in the metadata of the newest messages of the channel or thread."""
        said = self._messages(parcel)
        if not isinstance(said, list):
            return CannotSay(said)
        for message in said:
            if text_of(message, "metadata", "event_payload", "id") == parcel.marker:
                return Found(f"{parcel.thread.partition('/')[0] or self.sink.text('channel')}/{text_of(message, 'ts')}")
        return Absent("not among the newest 100 messages there")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Its text, as Slack keeps it."""
        said = self._messages(parcel)
        if not isinstance(said, list):
            return None
        wanted = {"text": json.loads(parcel.content)["text"]}
        for message in said:
            if text_of(message, "metadata", "event_payload", "id") == parcel.marker and isinstance(message, dict):
                shown = message.get("text")
                return compared(wanted, {"text": shown if isinstance(shown, str) else ""})
        return Compared(False, "the message is not there")

    def _messages(self, parcel: Parcel) -> "list[Any] | str":
        channel, _, ts = parcel.thread.partition("/")
        query = {"channel": channel or self.sink.text("channel"), "limit": "100", "include_all_metadata": "true"}
        method = "conversations.history"
        if ts and not self.sink.options.get("in_place"):
            query["ts"], method = ts, "conversations.replies"
        answer = self._ask("GET", f"{method}?{urlencode(query)}", None)
        if not isinstance(answer, Answered):
            return answer.words if isinstance(answer, Declined | Doubtful) else ""
        said = document_of(answer)
        if answer.status != 200 or not isinstance(said, dict) or said.get("ok") is not True:
            return f"Slack did not list the messages: {text_of(said, 'error') or answer.status}"
        messages = said.get("messages")
        return messages if isinstance(messages, list) else "Slack answered with no list of messages"

    def _ask(self, method: str, path: str, document: bytes | None) -> Any:
        return self._caller.call(method, lambda: f"{self._base}/{path}", document, lambda: bearer(self._token))


def ok_or_doubt(answer: Answered, caller: Caller) -> Outcome:
    """What the answer of an incoming webhook means, Slack's or Mattermost's: the text ok, or an object that says no."""
    if answer.is_whole and answer.content.strip().strip(b'"') == b"ok":
        return Accepted()
    said = document_of(answer)
    if isinstance(said, dict) and said.get("ok") is False:
        return _refused(text_of(said, "error"), caller, answer)
    return Doubtful(f"an answer that makes no sense: {excerpt(answer)!r}")


def _refused(error: str, caller: Caller, answer: Answered) -> Outcome:
    words = f"Slack refused it: {error or 'without a reason'}"
    if error in _BUSY:
        return Declined(words, caller.wait_seconds(answer.headers))
    return Doubtful(words) if error in _TROUBLE else Declined(words)
