"""The frozen bridge card, and its printable form."""

from dataclasses import dataclass, replace
from typing import Final

from models.kernel.clock import rfc3339

DEFAULT_PROTOCOL: Final = ("Muted unless you speak.", "Say your name and role before you speak.")
DEFAULT_EVERY_MINUTES: Final = 15
MASK: Final = "••••"


@dataclass(frozen=True, slots=True)
class Bridge:
    """As it stands. Empty texts are not set."""

    dial_in: str = ""
    url: str = ""
    pin: str = ""
    protocol: tuple[str, ...] = DEFAULT_PROTOCOL
    every_minutes: int = DEFAULT_EVERY_MINUTES
    last_round_ms: int | None = None
    last_note: str = ""
    set_ms: int | None = None
    """When the card was first set; None while there is no bridge."""

    @property
    def is_set(self) -> bool:
        """Whether people have a way in."""
        return bool(self.dial_in or self.url)

    @property
    def next_round_ms(self) -> int | None:
        """When the next status round is due; None while there is no bridge. The first counts from when it was set up."""
        since = self.last_round_ms if self.last_round_ms is not None else self.set_ms if self.is_set else None
        return None if since is None else since + self.every_minutes * 60_000

    @property
    def masked(self) -> "Bridge":
        """For documents that leave the room: without the PIN."""
        return replace(self, pin=MASK if self.pin else "")

    @property
    def rules(self) -> tuple[str, ...]:
        """The protocol with the status round."""
        return (*self.protocol, f"Status round every {self.every_minutes} min.")


def printable(bridge: Bridge, number: str, title: str, people: tuple[str, ...], *, drill: bool = False) -> str:
    """The card as plain text for paper: the PIN is on it, since a card without it opens nothing.

    `people` are lines such as "Incident Commander  Ana Lima  +48 …".
    """
    mark = "DRILL — NOT REAL\n" if drill else ""
    due = bridge.next_round_ms
    lines = [
        f"BRIDGE  {number}  {title}",
        "",
        f"Dial-in  {bridge.dial_in or 'not set'}",
        f"URL      {bridge.url or 'not set'}",
        f"PIN      {bridge.pin or 'none'}",
        "",
        *(f"- {rule}" for rule in bridge.rules),
        "",
        f"Last status round  {'none yet' if bridge.last_round_ms is None else rfc3339(bridge.last_round_ms)}",
        f"Next status round  {'not due' if due is None else rfc3339(due)}",
        "",
        "People",
        *(people or ("nobody yet",)),
    ]
    return mark + "\n".join(lines)
