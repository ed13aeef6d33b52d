"""Runs calls, each in a thread of its own: gate, secrets, the announcement in the record, the executor, the end in the record.

Nothing runs before its beginning is durable, and nothing is ever run again by itself: what was begun and never ended (the
console was killed, the machine went down) is shown as unknown, and a person says what became of it.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, Protocol

from console.automation.attempt import Progress, Stop
from console.automation.execution import Surroundings, execute
from console.automation_book import BeginStandalone, EndStandalone
from console.bus import Receipt
from models.incident.runs.commands import AutomationOutcome, BeginAutomation, EndAutomation
from models.incident.runs.views import RunView, StepView
from models.kernel.errors import Refused, WatchfloorError
from models.kernel.ids import EventId, StreamId
from models.runbooks.actions.call import Call, HttpWork
from models.runbooks.actions.gate import RunFacts, require
from models.runbooks.actions.outcome import RunOutcome, RunResult
from models.runbooks.actions.preview import preview_text
from resources.said import say

MOST_AT_ONCE: Final = 8
_RECORD_SECONDS: Final = 60.0

Submit = Callable[[object], Future[Receipt]]
"""Hands a command to the record; `desk.bus.submit`."""

_RECORDED: Final = {
    RunOutcome.OK: AutomationOutcome.SUCCEEDED,
    RunOutcome.FAILED: AutomationOutcome.FAILED,
    RunOutcome.TIMED_OUT: AutomationOutcome.TIMED_OUT,
    RunOutcome.STOPPED: AutomationOutcome.STOPPED,
    RunOutcome.UNKNOWN: AutomationOutcome.CRASHED,
}


class Secrets(Protocol):
    """Where the secrets of actions are."""

    def get(self, name: str) -> str | None:
        """The secret; None where there is none of this name."""
        ...


@dataclass(frozen=True, slots=True)
class Place:
    """The step of a run that a call belongs to."""

    incident: StreamId
    run: EventId
    step: str


class Handle:
    """One run under way. Usable from any thread."""

    def __init__(self, call: Call, place: Place | None, reason: str, *, dry: bool) -> None:
        self.call = call
        self.place = place
        self.reason = reason
        self.dry = dry
        self.begun: EventId | None = None
        """The event that announced it; None before that."""
        self.result: RunResult | None = None
        """None until it has ended."""
        self.not_begun = ""
        """Why nothing ran at all; empty where it ran."""
        self.trouble = ""
        """Why its end could not be written into the record; empty where it was."""
        self._stop = Stop()
        self._done = threading.Event()

    def stop(self) -> None:
        """End it as soon as it can be ended. Never blocks; at any time, any number of times."""
        self._stop.press()

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return not self._done.is_set()

    def wait(self, seconds: float | None = None) -> bool:
        """Wait for its end; False where it goes on after so long."""
        return self._done.wait(seconds)


Finished = Callable[[Handle], None]
"""Told once of the end of a run, on the run's own thread."""


class AutomationRunner:
    """Starts calls and knows those under way in this console."""

    def __init__(self, submit: Submit, secrets: Secrets, around: Surroundings) -> None:
        self._submit = submit
        self._secrets = secrets
        self._around = around
        self._lock = threading.Lock()
        self._running: list[Handle] = []

    def start(
        self,
        facts: RunFacts,
        place: Place | None = None,
        *,
        dry: bool = False,
        reason: str = "",
        progress: Progress = lambda _text: None,
        finished: Finished = lambda _handle: None,
    ) -> Handle:
        """Begin in a thread of its own; returns at once. Refused names everything unmet: it is not begun and not queued.

        A dry run changes nothing and needs only a call that can be made. Without a place a reason is wanted.
        """
        if dry:
            if facts.call is None:
                raise Refused(say("the action can't be tried"), (facts.trouble or say("it is not registered"),))
            call = facts.call
        else:
            call = require(facts)
        handle = Handle(call, place, reason, dry=dry)
        with self._lock:
            if place is not None and any(each.place == place for each in self._running):
                raise Refused(say("the action may not run"), (say("it is running already"),))
            if len(self._running) >= MOST_AT_ONCE:
                raise Refused(
                    say("the action may not run"),
                    (say("{most_at_once} are running already: stop one or wait", most_at_once=MOST_AT_ONCE),),
                )
            self._running.append(handle)
        name = f"action-{call.action.name}"
        threading.Thread(target=self._live, args=(handle, progress, finished), name=name, daemon=True).start()
        return handle

    def running(self, place: Place | None = None) -> tuple[Handle, ...]:
        """Those under way; of one step where it is named."""
        with self._lock:
            return tuple(each for each in self._running if place is None or each.place == place)

    def stop_all(self) -> None:
        """Press every Stop. Never blocks."""
        for handle in self.running():
            handle.stop()

    def close(self, seconds: float = 10.0) -> bool:
        """Stop all and wait for their ends; False where one goes on. What is not ended by then will be shown as unknown."""
        self.stop_all()
        return all(handle.wait(seconds) for handle in self.running())

    def is_unknown(self, incident: StreamId, run: RunView, step: StepView) -> bool:
        """Whether the step's action was begun, never ended, and does not run here: a person must say what became of it."""
        return step.running is not None and not self.running(Place(incident, run.id, step.key))

    def _live(self, handle: Handle, progress: Progress, finished: Finished) -> None:
        try:
            result = self._run(handle, progress)
        except Exception as error:  # noqa: BLE001  the thread must say how it ended, whatever happened
            result = RunResult(RunOutcome.UNKNOWN, f"the console failed at it: {type(error).__name__}")
        handle.result = result
        with self._lock:
            self._running.remove(handle)
        handle._done.set()
        # Who waited may be gone, a closed window.
        with suppress(Exception):
            finished(handle)

    def _run(self, handle: Handle, progress: Progress) -> RunResult:
        call = handle.call
        try:
            # Before anything is announced: a keyring may be locked, and may ask a person.
            needed = () if handle.dry and isinstance(call.work, HttpWork) else sorted(call.secrets)
            secrets = {name: self._secret(name) for name in needed}
            handle.begun = self._tell(_begin(handle))
        except WatchfloorError as error:
            handle.not_begun = str(error)
            return RunResult(RunOutcome.FAILED, f"nothing was run: {error}")
        except Exception as error:  # noqa: BLE001  what could not be announced is not run
            handle.not_begun = f"its beginning could not be recorded ({type(error).__name__})"
            return RunResult(RunOutcome.FAILED, f"nothing was run: {handle.not_begun}")
        result = execute(call, secrets, handle._stop, self._around, progress, dry=handle.dry)
        try:
            self._tell(_end(handle, result))
        except Exception as error:  # noqa: BLE001  it ran: what it did is told even where it can't be recorded
            handle.trouble = f"its end is not in the record: {error or type(error).__name__}"
        return result

    def _secret(self, name: str) -> str:
        value = self._secrets.get(name)
        if not value:
            raise WatchfloorError(
                say(
                    "the secret {secret!r} is not in the keyring; put it there with: action secret {name}",
                    secret=name,
                    name=name,
                )
            )
        return value

    def _tell(self, command: object) -> EventId:
        """Have it recorded, and wait until it is durable; gives the first event."""
        receipt: Receipt = self._submit(command).result(_RECORD_SECONDS)
        return receipt.events[0]


def _begin(handle: Handle) -> BeginAutomation | BeginStandalone:
    place, call = handle.place, handle.call
    if place is None:
        return BeginStandalone(call.action.name, call.sha256, preview_text(call), handle.reason, handle.dry)
    return BeginAutomation(place.incident, place.run, place.step, call.sha256, preview_text(call), handle.dry)


def _end(handle: Handle, result: RunResult) -> EndAutomation | EndStandalone:
    place = handle.place
    said = f"{result.output.rstrip()}\n{result.sentence}" if result.output.strip() else result.sentence
    if place is None:
        assert handle.begun is not None
        return EndStandalone(handle.begun, result.outcome, result.status, result.output_sha256, said)
    return EndAutomation(
        place.incident,
        place.run,
        place.step,
        _RECORDED[result.outcome],
        result.status,
        result.output_sha256,
        said,
        observed=result.sentence,
    )
