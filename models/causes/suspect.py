"""A candidate for what began it: a service, or a change made to one."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Suspect:
    """One candidate with what speaks for it and against it."""

    service: str
    score: float
    """From 0 to 1, and lower than that of every candidate before it. It orders; it is no probability."""
    for_: tuple[str, ...] = ()
    """What speaks for it: clauses with figures, the weightiest first."""
    against: tuple[str, ...] = ()
    change: str | None = None
    """Title of the change, where the candidate is a change and not the service as such."""
    change_id: str | None = None
    """Source and id of that change, joined by a slash."""
