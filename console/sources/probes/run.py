"""What every prober shares: a deadline over the whole run, the phases measured so far, and how a run ends early."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.probes.result import Phases
from resources.said import say

SecretOf = Callable[[str], str | None]
"""The secret of that name; None where the keyring holds none."""


class ProbeFault(WatchfloorError):
    """A run that ends without what was expected; the sentence is for people and holds no secret."""

    def __init__(self, sentence: str, *, is_reached: bool, is_inconclusive: bool = False) -> None:
        self.is_reached = is_reached
        """Whether anything at the other end answered."""
        self.is_inconclusive = is_inconclusive
        """Whether the run could not be made at all, so that it says nothing of the target."""
        super().__init__(sentence)


class Run:
    """One run under way, in one thread: its clock, its deadline and what it measured so far."""

    def __init__(self, clock: Clock, timeout_seconds: float, secret: SecretOf) -> None:
        self.clock = clock
        self.secret = secret
        self.timeout_seconds = timeout_seconds
        self.began = clock.monotonic()
        self._deadline = self.began + timeout_seconds
        self.phases = Phases()
        self.status: int | None = None
        self.tls_expires_ms: int | None = None
        self.is_reached = False

    def remaining(self, doing: str) -> float:
        """Seconds left, above 0; ProbeFault naming what was being done where none are."""
        left = self._deadline - self.clock.monotonic()
        if left <= 0:
            raise self.late(doing)
        return left

    def late(self, doing: str) -> ProbeFault:
        """The fault of a run whose time is up."""
        return ProbeFault(
            say(
                "{doing} took more than {timeout_seconds:g} s in all", doing=doing, timeout_seconds=self.timeout_seconds
            ),
            is_reached=self.is_reached,
        )

    def elapsed(self) -> float:
        """Seconds since the run began."""
        return self.clock.monotonic() - self.began

    def measured(self, phase: str, seconds: float) -> None:
        """Add to a phase: a run with redirects or steps goes through each of them several times."""
        before = getattr(self.phases, phase)
        self.phases = replace(self.phases, **{phase: (before or 0.0) + seconds})

    def reveal(self, name: str) -> str:
        """A secret, to be sent and forgotten; ProbeFault where there is none or it can't be sent."""
        try:
            value = self.secret(name)
        except WatchfloorError as error:
            raise ProbeFault(
                say("the secret {name!r} can't be read: {error}", name=name, error=error),
                is_reached=False,
                is_inconclusive=True,
            ) from None
        if value is None:
            sentence = say(
                "the secret {secret!r} is not in the keyring; put it there with: probe secret {name}",
                secret=name,
                name=name,
            )
            raise ProbeFault(sentence, is_reached=False, is_inconclusive=True)
        if any(ord(letter) < 32 for letter in value):
            raise ProbeFault(
                say("the secret {name!r} holds a line break", name=name), is_reached=False, is_inconclusive=True
            )
        return value


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one prober judges its run, before budgets and certificates are looked at."""

    fault: str = ""
    """Why it fails; empty where it doesn't."""
    flaw: str = ""
    """Why it is degraded though it succeeds; empty where it isn't."""
