"""What an approval takes: groups that must be heard, how many different people, and for how long it holds."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from resources.said import said_join, say

MAX_APPROVERS: Final = 9
MIN_EXPIRY_MS: Final = 60_000
MAX_EXPIRY_MS: Final = 7 * 24 * 3_600_000
DEFAULT_EXPIRY_MS: Final = 30 * 60_000

ANYBODY: Final = "*"
"""In `electorate`: everybody may vote."""

_WORD: Final = re.compile(r"[a-z][a-z0-9_]{0,39}")


def is_group(text: str) -> bool:
    """Whether this can be the name of a group: lower-case letters, digits and underscores, at most 40."""
    return _WORD.fullmatch(text) is not None


def group_label(group: str) -> str:
    """A group's name as people read it: duty manager, incident commander."""
    return "anybody" if group == ANYBODY else group.replace("_", " ")


@dataclass(frozen=True, slots=True)
class ApprovalPolicy:
    """ValueError where it could never be met, or would be met by nobody's word."""

    groups: tuple[str, ...] = ()
    """Each must be represented among those who approve. One person may stand for several, and still counts as one."""
    approvers: int = 1
    """Different people who must approve."""
    expiry_ms: int = DEFAULT_EXPIRY_MS
    """How long after it was asked for an approval holds; then nothing is granted, however many had approved."""
    electorate: tuple[str, ...] = ()
    """Further groups whose members may vote; ANYBODY for all. Empty: members of `groups` alone, or anybody where there are
    none."""

    def __post_init__(self) -> None:
        if not 1 <= self.approvers <= MAX_APPROVERS:
            raise ValueError(f"approvers: {self.approvers}; expected 1 to {MAX_APPROVERS}")
        if not MIN_EXPIRY_MS <= self.expiry_ms <= MAX_EXPIRY_MS:
            raise ValueError(f"expiry: {self.expiry_ms} ms; expected a minute to seven days")
        for group in self.groups + tuple(each for each in self.electorate if each != ANYBODY):
            if not is_group(group):
                raise ValueError(f"group {group!r}: expected lower-case letters, digits and underscores")

    @property
    def is_open(self) -> bool:
        """Whether anybody may vote."""
        return ANYBODY in self.electorate or not (self.groups or self.electorate)

    def permits(self, groups: Iterable[str]) -> bool:
        """Whether somebody of these groups may vote."""
        return self.is_open or bool({*self.groups, *self.electorate} & set(groups))

    @property
    def sentence(self) -> str:
        """2 people, among them legal and pr; holds 30 min."""
        people = (
            say("1 person") if self.approvers == 1 else say("{approvers} different people", approvers=self.approvers)
        )
        among = said_join(say(" and "), map(group_label, self.groups))
        voters = "" if self.is_open else said_join(say(" or "), map(group_label, self.electorate))
        words = [say("{people}, among them {among}", people=people, among=among) if among else people]
        words += [say("also {voters} may vote", voters=voters)] if voters else []
        return said_join("; ", [*words, say("holds {expiry_ms}", expiry_ms=_span(self.expiry_ms))])

    def to_plain(self) -> dict[str, Any]:
        """JSON-able, in canonical order."""
        return {
            "groups": sorted(set(self.groups)),
            "approvers": self.approvers,
            "expiry_ms": self.expiry_ms,
            "electorate": sorted(set(self.electorate)),
        }

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> "ApprovalPolicy":
        """The inverse of to_plain; ValueError where it is none."""
        groups, electorate = (plain.get(name, []) for name in ("groups", "electorate"))
        approvers, expiry_ms = plain.get("approvers"), plain.get("expiry_ms")
        if type(approvers) is not int or type(expiry_ms) is not int:
            raise ValueError("approvers and expiry_ms: not whole numbers")
        for value in (groups, electorate):
            if not isinstance(value, list | tuple) or any(type(item) is not str for item in value):
                raise ValueError("groups and electorate: not lists of texts")
        return cls(tuple(groups), approvers, expiry_ms, tuple(electorate))


def _span(ms: int) -> str:
    minutes = ms // 60_000
    return f"{minutes // 60} h" if minutes >= 60 and minutes % 60 == 0 else f"{minutes} min"
