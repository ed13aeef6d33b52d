"""Files of an export, whichever service wrote them, as messages of one channel. Pure; the files come as bytes."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.incident.transcript.message import MAX_MESSAGES, Message
from models.incident.transcript.reading import Found, parsed
from models.incident.transcript.slack import is_message, read_slack
from models.incident.transcript.teams import is_graph, read_teams
from models.kernel.errors import BadInput, Problem
from resources.said import say


@dataclass(frozen=True, slots=True)
class Reading:
    """Messages of one channel in the order of time, and what could not be taken."""

    source: str
    channel: str
    messages: tuple[Message, ...]
    problems: tuple[Problem, ...]


def read_export(where: str, files: Sequence[tuple[str, bytes]], channel: str = "") -> Reading:
    """One channel of an export. BadInput where there is no message at all, no channel is known, or several are."""
    found = Found()
    if len(files) == 1:
        _single(*files[0], channel, found)
    else:
        read_slack(files, channel, found)
    messages = sorted(found.messages.values(), key=lambda message: (message.at_ms, message.id))
    if not messages:
        nothing = Problem(
            where,
            None,
            "",
            say("no message of {channel} found", channel=channel) if channel else say("no message found"),
        )
        raise BadInput(nothing, *found.problems)
    channels = sorted({message.channel for message in messages})
    if len(channels) > 1 or not channels[0]:
        which = (
            say("say which channel is meant; it has {channels}", channels=", ".join(channels[:20]))
            if channels[0]
            else say("say which channel is meant")
        )
        raise BadInput(Problem(where, None, "channel", which))
    if len(messages) > MAX_MESSAGES:
        message = say(
            "{count} messages; at most {max_messages} at once: export fewer days",
            count=len(messages),
            max_messages=MAX_MESSAGES,
        )
        raise BadInput(Problem(where, None, "", message))
    return Reading(messages[0].source, channels[0], tuple(messages), tuple(found.problems))


def _single(name: str, data: bytes, channel: str, found: Found) -> None:
    trial = Found()
    content = parsed(name, data, trial)
    first = content[0] if isinstance(content, list) and content else None
    if is_message(first):
        read_slack([(name, data)], channel, found)
    elif is_graph(first) or (isinstance(content, dict) and not content.keys().isdisjoint(("value", "conversations"))):
        read_teams(name, content, channel, found)
    else:
        found.problems.extend(trial.problems)
        if not trial.problems:
            found.miss(name, "", say("neither a Slack day, nor Teams messages; see docs/chat_import.md"))
