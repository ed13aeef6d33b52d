"""The library of runbooks: versions put in force and retired as events, each version itself as a blob."""

import json
import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import resources
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft, Event
from models.kernel.ids import OrgId, PersonId, StreamId
from models.runbooks.library import BUILT_IN, Library, Turn, library_of
from models.runbooks.plain import content_sha256, from_plain, to_plain
from models.runbooks.reading import check_frozen, read_runbook
from models.runbooks.runbook import Runbook
from models.store.event_log import EventLog
from models.store.records import Blobs
from resources.said import say

_PUBLISHED: Final = "runbook.published"
_RETIRED: Final = "runbook.retired"
_FOLDER: Final = "runbooks"


@dataclass(frozen=True, slots=True)
class PublishRunbook:
    """Put runbooks in force, each as the next version of its key: all of them, or none."""

    runbooks: tuple[Runbook, ...]


@dataclass(frozen=True, slots=True)
class RetireRunbook:
    """Take a runbook out of force. What runs of it exist keep their copies."""

    key: str
    reason: str


@dataclass(frozen=True, slots=True)
class RunbookChange:
    """Another library is in force."""

    key: str
    """Of what changed; empty where all was read again."""


class RunbookBook:
    """Holds the library. On the store thread."""

    prefix = "runbook"
    commands: tuple[type, ...] = (PublishRunbook, RetireRunbook)

    def __init__(
        self, log: EventLog, blobs: Blobs, org: OrgId, built_in: Callable[[], tuple[Runbook, ...]] | None = None
    ) -> None:
        self._log = log
        self._blobs = blobs
        self._built_in = built_in or shipped
        self._org = uuid.UUID(org)
        self.stream = StreamId(str(uuid.uuid5(self._org, "runbooks")))
        self._events: dict[str, list[Event]] | None = None
        self._library: Library | None = None

    @property
    def library(self) -> Library:
        """The library in force; read from the record when it is first asked for."""
        if self._library is None:
            self._library = self._made()
        return self._library

    def version(self, key: str, number: int) -> Runbook:
        """One version of a runbook, in force or not. BadInput where there is none, or its text is lost."""
        found = next(
            (each for each in reversed(self._of(key)) if _number(each) == number and each.type == _PUBLISHED), None
        )
        runbook = self._loaded(found) if found is not None else None
        if runbook is None:
            runbook = next((each for each in self._built_in() if each.key == key and number == 1), None)
        if runbook is None:
            raise BadInput(
                Problem("version", None, "", say("there is no version {number} of {key}", number=number, key=key))
            )
        return runbook

    def decide(self, command: PublishRunbook | RetireRunbook, actor: PersonId) -> tuple[Draft, ...]:
        """Events with the hashes; BadInput where one can't be kept, and then nothing is kept of any."""
        if isinstance(command, RetireRunbook):
            runbook = self.library.find(command.key)
            if not command.reason.strip():
                raise BadInput(Problem("reason", None, "", say("expected why it is retired")))
            body: dict[str, Any] = {
                "key": runbook.key,
                "version": runbook.version,
                "reason": " ".join(command.reason.split())[:500],
            }
            return (Draft(self.stream, _RETIRED, body),)
        if not command.runbooks:
            raise Refused(
                say("there is nothing to put in force"), (say("at least one runbook that differs from the library's"),)
            )
        keys = [runbook.key for runbook in command.runbooks]
        twice = sorted({key for key in keys if keys.count(key) > 1})
        if twice:
            raise BadInput(
                Problem(
                    "runbook", None, "key", say("expected each key once, found {twice} again", twice=", ".join(twice))
                )
            )
        for runbook in command.runbooks:
            check_frozen(runbook.source or runbook.key, runbook)
        return tuple(self._published(runbook) for runbook in command.runbooks)

    def apply(self, event: Event, position: int) -> RunbookChange | None:
        """Take a recorded event."""
        if event.stream != self.stream or event.type not in (_PUBLISHED, _RETIRED) or not isinstance(event.body, dict):
            return None
        key = str(event.body.get("key", ""))
        if self._events is not None:
            known = self._events.setdefault(key, [])
            if any(each.id == event.id for each in known):
                return None
            known.append(event)
        self._library = None
        return RunbookChange(key)

    def refold(self, stream: StreamId) -> RunbookChange | None:
        """Read all of it again from the record."""
        if stream != self.stream:
            return None
        self._events, self._library = None, None
        return RunbookChange("")

    def flush(self) -> None:
        """Nothing is cached."""

    def _published(self, runbook: Runbook) -> Draft:
        version = self.library.next_version(runbook.key)
        kept = replace(runbook, version=version)
        data = json.dumps(to_plain(kept), sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
        body = {
            "key": kept.key,
            "version": version,
            "title": kept.title,
            "sha256": self._blobs.put(data).hex(),
            "content": content_sha256(kept),
            "source": kept.source[:500],
        }
        return Draft(self.stream, _PUBLISHED, body)

    def _of(self, key: str) -> list[Event]:
        if self._events is None:
            self._events = {}
            for event in self._log.events(self.stream):
                if isinstance(event.body, dict) and event.schema == 1:
                    self._events.setdefault(str(event.body.get("key", "")), []).append(event)
        # In the record's order: the same in every replica, and what its author had seen comes before it whatever the clocks.
        return self._events.get(key, [])

    def _made(self) -> Library:
        built_in = {runbook.key: runbook for runbook in self._built_in()}
        self._of("")
        assert self._events is not None
        runbooks: dict[str, Runbook] = dict(built_in)
        history: dict[str, tuple[Turn, ...]] = {}
        for key in {*built_in, *self._events}:
            turns = [_turn(each) for each in self._of(key)]
            if key in built_in:
                turns.insert(
                    0, Turn(1, retired=False, at_ms=0, by=None, why=BUILT_IN, sha256=content_sha256(built_in[key]))
                )
            history[key] = tuple(turns)
            runbook = self._in_force(key)
            if runbook is not None:
                runbooks[key] = runbook
            elif turns and turns[-1].retired:
                runbooks.pop(key, None)
        return library_of(runbooks.values(), history)

    def _in_force(self, key: str) -> Runbook | None:
        """From the newest back: a version that can't be read leaves the one before it in force."""
        for event in reversed(self._of(key)):
            if event.type == _RETIRED:
                return None
            runbook = self._loaded(event)
            if runbook is not None:
                return runbook
        return None

    def _loaded(self, event: Event) -> Runbook | None:
        body: Any = event.body
        try:
            data = self._blobs.get(bytes.fromhex(body["sha256"]))
            runbook = None if data is None else from_plain(json.loads(data))
        except (BadInput, LookupError, TypeError, ValueError, AttributeError, RecursionError):
            return None
        # The event is signed and the blob is not: what it is called is what the event says.
        return None if runbook is None or runbook.key != body.get("key") else replace(runbook, version=_number(event))


@cache
def shipped() -> tuple[Runbook, ...]:
    """The runbooks that come with the program."""
    folder = resources.path(_FOLDER)
    files = sorted(each for each in folder.iterdir() if each.suffix == ".yaml")
    read: Iterable[Runbook] = (read_runbook(each.name, each.read_text(encoding="utf-8")) for each in files)
    return tuple(replace(runbook, source=BUILT_IN) for runbook in read)


def _number(event: Event) -> int:
    body: Any = event.body
    number = body.get("version")
    return number if isinstance(number, int) else 0


def _turn(event: Event) -> Turn:
    body: Any = event.body
    retired = event.type == _RETIRED
    why = body.get("reason" if retired else "source")
    return Turn(
        _number(event),
        retired,
        event.at_ms,
        event.actor,
        str(why or ""),
        "" if retired else str(body.get("content") or ""),
    )
