"""Writes a shelf back to Alertmanager as a silence, and takes it back. Always at once or not at all: nothing is ever queued.

A POST makes a new silence each time (Alertmanager gives the id), so the comment holds the alert's key and the standing silences
are looked through first. On a worker thread: every call waits for the server.
"""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote

from console.http import HttpClient, HttpError, Malformed
from console.sources.alertmanager.answers import read_silences
from models.alerts.alert import Silence
from models.kernel.clock import rfc3339
from models.kernel.errors import Refused
from resources.said import say

_SILENCES: Final = "/api/v2/silences"
_MARK: Final = "watchfloor:"
_MOST_AUTHOR: Final = 200
_MOST_COMMENT: Final = 1_000


def silence(
    client: HttpClient, key: str, labels: Mapping[str, str], author: str, reason: str, start_ms: int, end_ms: int
) -> str:
    """Silence exactly this alert until `end_ms`; gives the silence's id, that of the standing one where we have one already.

    Raises HttpFailure where the server can't be reached or says no, Refused for an alert without labels: it would silence all.
    """
    matchers = [
        {"name": name, "value": value, "isRegex": False, "isEqual": True}
        for name, value in sorted(labels.items())
        if value
    ]
    if not matchers:
        raise Refused(
            say("An alert without labels can't be silenced"), (say("Labels that name this alert and no other"),)
        )
    for each in _ours(client, key):
        return each.id
    document = {
        "matchers": matchers,
        "startsAt": rfc3339(start_ms),
        "endsAt": rfc3339(end_ms),
        "createdBy": author[:_MOST_AUTHOR],
        "comment": f"{reason[:_MOST_COMMENT]} ({_MARK}{key})",
    }
    answer: Any = client.post_json(_SILENCES, document)
    if not isinstance(answer, dict) or not isinstance(answer.get("silenceID"), str):
        raise Malformed(say("Alertmanager: expected the id of the new silence, got {answer}", answer=str(answer)[:80]))
    return str(answer["silenceID"])


def end_silence(client: HttpClient, key: str) -> int:
    """End what we silenced for this alert; how many silences that were. One that has gone meanwhile counts as ended."""
    found = _ours(client, key)
    for each in found:
        try:
            client.delete(f"/api/v2/silence/{quote(each.id, safe='')}")
        except HttpError as error:
            if error.status != 404:
                raise
    return len(found)


def _ours(client: HttpClient, key: str) -> tuple[Silence, ...]:
    silences, _ = read_silences(client.get_json(_SILENCES))
    return tuple(each for each in silences if each.comment.endswith(f"({_MARK}{key})"))
