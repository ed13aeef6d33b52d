"""The command to judge a finding, and the conditions under which it is recorded."""

from dataclasses import dataclass

from models.catalog.estate import Catalog
from models.coupling.judgement import FindingKey, Judged, Judgement
from models.coupling.kind import FindingKind
from models.kernel.errors import Refused
from resources.said import say

LONGEST_REASON = 2_000


@dataclass(frozen=True, slots=True)
class JudgeEdge:
    """Accept or dismiss a finding, or open it again; for a reason."""

    kind: FindingKind
    caller: str
    target: str
    verdict: Judged
    reason: str

    @property
    def key(self) -> FindingKey:
        """What it is about."""
        return (self.kind, self.caller, self.target)


def pass_gate(command: JudgeEdge, catalog: Catalog | None, standing: Judgement | None) -> str:
    """The reason as it is recorded; Refused names every unmet condition. `standing` is the judgement that counts so far."""
    reason = command.reason.strip()
    unmet = []
    if not reason:
        unmet.append(say("a reason is needed: why is it so?"))
    elif len(reason) > LONGEST_REASON:
        unmet.append(
            say(
                "the reason has {count:,} characters; at most {longest_reason:,} are kept",
                count=len(reason),
                longest_reason=LONGEST_REASON,
            )
        )
    known = catalog.by_id if catalog is not None else {}
    unmet += [
        say("{service} is no service of the catalogue", service=service or say("an empty name"))
        for service in dict.fromkeys((command.caller, command.target))
        if service not in known
    ]
    if command.caller == command.target:
        unmet.append(say("caller and target are the same service"))
    if command.verdict is Judged.REOPEN and standing is None:
        unmet.append(say("nothing was accepted or dismissed that could be opened again"))
    if unmet:
        raise Refused(
            say("the judgement of {caller} → {target} is not recorded", caller=command.caller, target=command.target),
            tuple(unmet),
        )
    return reason
