"""From a call to its executor. One way in for real and for dry runs; whatever happens is a result."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from console.automation.attempt import Attempt, Progress, Stop
from console.automation.command import Grace, run_command
from models.kernel.clock import Clock
from models.runbooks.actions.call import Call, CommandWork, DnsWork, HttpWork, PromqlWork, WaitWork
from models.runbooks.actions.outcome import RunOutcome, RunResult

DRY_TIMEOUT_SECONDS: Final = 60.0
"""A dry run of something long is not itself long."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What executors need of this workstation."""

    clock: Clock
    prometheus_url: Callable[[], str] = lambda: ""
    grace: Grace = field(default_factory=Grace)


def execute(
    call: Call,
    secrets: Mapping[str, str],
    stop: Stop,
    around: Surroundings,
    progress: Progress = lambda _text: None,
    *,
    dry: bool = False,
) -> RunResult:
    """Run it, in the calling thread, within its timeout. `secrets` are values by name; none of them is in what comes back."""
    seconds = min(call.timeout_seconds, DRY_TIMEOUT_SECONDS) if dry else call.timeout_seconds
    attempt = Attempt(around.clock, seconds, secrets, stop, progress)
    try:
        return _dry(attempt, call, around) if dry else _real(attempt, call, around)
    except Exception as error:  # noqa: BLE001  a fault of ours must show as a result, not end its thread unseen
        # Not its words: they may hold anything.
        return attempt.result(RunOutcome.UNKNOWN, f"the console failed at it: {type(error).__name__}")


def _real(attempt: Attempt, call: Call, around: Surroundings) -> RunResult:
    # Executors are imported when first used: what nobody asks for costs nothing at the start.
    match call.work:
        case HttpWork() as work:
            from console.automation.request import send

            return send(attempt, work)
        case CommandWork(template):
            return run_command(attempt, template, around.grace)
        case PromqlWork() as work:
            from console.automation.looks import ask_prometheus

            return ask_prometheus(attempt, work, around.prometheus_url())
        case DnsWork() as work:
            from console.automation.looks import ask_names

            return ask_names(attempt, work)
        case WaitWork() as work:
            from console.automation.looks import wait_until

            return wait_until(attempt, work, lambda inner: _real(inner, work.look, around))


def _dry(attempt: Attempt, call: Call, around: Surroundings) -> RunResult:
    """What can be said without changing anything."""
    match call.work:
        case HttpWork() as work:
            from console.automation.request import look_only

            return look_only(attempt, work)
        case CommandWork(template):
            if not template.dry_run:
                return attempt.result(RunOutcome.OK, "nothing was run: this command has no dry run")
            from dataclasses import replace

            return run_command(attempt, replace(template, argv=template.dry_run), around.grace)
        case WaitWork() as work:
            return _real(attempt, work.look, around)
    return _real(attempt, call, around)
