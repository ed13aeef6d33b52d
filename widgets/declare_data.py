"""What the Declare dialog is given and what it gives back. No rule lives here: the caller suggests the severity."""

from dataclasses import dataclass
from enum import StrEnum

from resources.tongue import marked


class UsersHit(StrEnum):
    """How many users are hit, as a person can say it."""

    UNSET = ""
    MANY = "many"
    SOME = "some"
    FEW = "few"


class Answer(StrEnum):
    """Yes, no, or not known; empty where nobody has said."""

    UNSET = ""
    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class DeclareInputs:
    """What stands in the form. `severity` is what will be declared, `is_severity_chosen` that a person set it."""

    title: str
    users_hit: UsersHit = UsersHit.UNSET
    core_function_failed: Answer = Answer.UNSET
    data_exposed: Answer = Answer.UNSET
    severity: int = 3
    is_severity_chosen: bool = False
    commander: str = ""
    """Id of a CommanderOption."""


@dataclass(frozen=True, slots=True)
class CommanderOption:
    """Someone who can command: id, words ("Ana Ruiz, me"), and a warning ("also commands INC-204")."""

    id: str
    label: str
    warning: str = ""


@dataclass(frozen=True, slots=True)
class SeverityRule:
    """What a severity means by the policy in force, in words."""

    severity: int
    words: str


DEFAULT_RULES = (
    SeverityRule(1, marked("Core function failed, or data exposed, or 25 % of users or more")),
    SeverityRule(2, marked("5 to 25 % of users")),
    SeverityRule(3, marked("Under 5 % of users, or redundancy lost")),
    SeverityRule(4, marked("No users hit")),
)


@dataclass(frozen=True, slots=True)
class DeclareFormData:
    """Everything the form shows when it opens."""

    inputs: DeclareInputs
    title_note: str = marked("only this is required")
    users_note: str = ""
    """31 % measured."""
    head_note: str = ""
    """1 alarm selected · similar open: none."""
    rules: tuple[SeverityRule, ...] = DEFAULT_RULES
    commanders: tuple[CommanderOption, ...] = ()
    will: tuple[str, ...] = ()
    """What declaring sets off, a line each."""
    protocol: str = ""
    is_drill_only: bool = False
    """Only a drill can be started from here."""
