"""What rendering gives: bytes for the machine, a preview for people, and what is wrong with them."""

import hashlib
import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from models.comms.rendering.sink import Sink, SinkKind
from models.comms.update import Update

DRILL: Final = "DRILL – DRILL – DRILL"
"""Stands first and last in everything said in a drill."""
DRILL_SENTENCE: Final = "This is a drill. Nothing is wrong and nothing needs to be done."


# No slots: cached_property needs the dict.
@dataclass(frozen=True)
class Rendered:
    """One update for one sink."""

    sink: str
    kind: SinkKind
    content: bytes
    """What the channel sends and to which place there, without secrets and addresses. Approvals bind to it."""
    preview: str
    """As people will see it, plain text."""
    length: int
    """In the unit in which the channel counts."""
    limit: int
    problems: tuple[str, ...]
    """Why it can't be sent as it is; empty where it can."""
    marker: str
    """The update's own mark in this sink, by which the system can be searched for it."""
    note: str = ""
    """What else to know of it: 2 segments, Unicode."""

    @cached_property
    def sha256(self) -> str:
        """Of the content."""
        return hashlib.sha256(self.content).hexdigest()


def marker_of(update: Update, sink: str) -> str:
    """Names this update in this sink, the same on every workstation; letters and digits after wf-."""
    return "wf-" + hashlib.sha256(f"{update.sha256}\n{sink}".encode()).hexdigest()[:24]


def thread_of(update: Update, sink: Sink) -> str:
    """Names what belongs together in a sink: all updates on an incident for its audiences."""
    return "wf-" + hashlib.sha256(f"{update.incident}\n{sink.name}".encode()).hexdigest()[:24]


def as_json(document: Any) -> bytes:
    """One form for one document: sorted, compact, UTF-8."""
    return json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
