"""Who must approve an update: by audience, severity and what happened to data. A table with a version.

Everything that leaves the organisation takes two different people. On SEV1 and SEV2 one of them is legal; where data may be
exposed, PR as well (COM-5). Inside, the Incident Commander's word is enough, and on SEV3 and SEV4 nobody's is needed.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from models.access.approval.policy import ApprovalPolicy
from models.comms.audience import CommsAudience
from models.comms.sensitivity import also_asked
from models.comms.situation import Situation
from models.kernel.ids import PersonId

VERSION: Final = 2
"""Raised with every change to the table: each review names the version it was asked under."""

COMMANDER: Final = "incident_commander"
_DEPUTIES: Final = ("incident_commander", "deputy", "comms_lead", "legal", "pr", "executive", "duty_manager")
"""Who may be one of two where no group of its own is left to ask."""
_DATA: Final = ("suspected", "exposed", "unknown")
_EXPIRY_MS: Final = 30 * 60_000


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of the table: the first that fits counts."""

    audiences: tuple[CommsAudience, ...]
    severities: tuple[str, ...]
    """Empty: all."""
    with_data: bool | None
    """Whether data may be exposed; None: either."""
    groups: tuple[str, ...]
    people: int
    """0: nobody is asked."""
    reason: str


_OUT: Final = (CommsAudience.CUSTOMERS,)
_MAJOR: Final = ("SEV1", "SEV2")

TABLE: Final = (
    Rule(_OUT, (), True, (COMMANDER, "legal", "pr"), 2, "data may be exposed: legal and PR"),
    Rule(_OUT, _MAJOR, False, (COMMANDER, "legal"), 2, "SEV1 or SEV2 without data exposure: legal"),
    Rule(_OUT, (), False, (COMMANDER,), 2, "two people for whatever customers read"),
    Rule(
        (CommsAudience.REGULATOR,), (), None, ("legal", "executive"), 2, "a regulator hears from legal and an executive"
    ),
    Rule((CommsAudience.SUPPORT,), (), None, (COMMANDER,), 1, "support reads it out: the Incident Commander"),
    Rule(
        (CommsAudience.INTERNAL, CommsAudience.EXECUTIVES),
        _MAJOR,
        None,
        (COMMANDER,),
        1,
        "inside, on SEV1 and SEV2: the Incident Commander",
    ),
    Rule((CommsAudience.INTERNAL, CommsAudience.EXECUTIVES), (), None, (), 0, "inside, on SEV3 and SEV4: nobody"),
)


def rule_for(audience: CommsAudience, situation: Situation) -> Rule:
    """The row that counts, with whom the incident's sensitivity asks for beside."""
    with_data = situation.data_impact in _DATA
    rule = next(
        rule
        for rule in TABLE
        if audience in rule.audiences
        and (not rule.severities or situation.severity in rule.severities)
        and rule.with_data in (None, with_data)
    )
    more = tuple(each for each in also_asked(situation.sensitivity, audience) if each not in rule.groups)
    if not more:
        return rule
    groups = (*(rule.groups or (COMMANDER,)), *more)
    reason = f"{rule.reason}; {situation.sensitivity.label}: {' and '.join(more)}"
    return replace(rule, groups=groups, people=max(2, rule.people), reason=reason)


def needed(
    audience: CommsAudience, situation: Situation, authors: Iterable[PersonId], *, is_preapproved: bool = False
) -> ApprovalPolicy | None:
    """What an update takes now; None where nobody is asked.

    A holding statement that legal and PR approved beforehand takes the Incident Commander alone. A commander who wrote it
    can't approve it: then a deputy or another of those who may stands in.
    """
    rule = rule_for(audience, situation)
    if rule.people == 0:
        return None
    groups, people = rule.groups, rule.people
    if is_preapproved:
        groups, people = tuple(each for each in groups if each == COMMANDER), 1
    wrote = set(authors)
    commanders = set(situation.groups.get(COMMANDER, ()))
    is_own = COMMANDER in groups and (not commanders or commanders <= wrote)
    if is_own:
        groups = tuple(each for each in groups if each != COMMANDER)
    electorate = tuple(each for each in _DEPUTIES if each not in groups) if is_own or people > len(groups) else ()
    return ApprovalPolicy(groups, people, _EXPIRY_MS, electorate)
