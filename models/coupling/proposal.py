"""What an undeclared edge is taken for until its owners say: the edges for the graph with hidden coupling drawn in."""

from collections.abc import Iterable
from typing import Literal

from models.catalog.estate import CallMode, Dependency, Strength
from models.coupling.finding import EdgeFinding
from models.coupling.judgement import Judged
from models.coupling.kind import FindingKind
from models.coupling.observed import CallProtocol


def proposed(target: str, protocol: CallProtocol) -> Dependency:
    """Soft and asynchronous where every call is a message, whose sender does not wait; else hard, the safer assumption.

    Errors of the target that coincide with errors of the caller would make it surer, but their absence proves nothing.
    """
    if protocol is CallProtocol.MESSAGING:
        return Dependency(target, Strength.SOFT, CallMode.ASYNC)
    return Dependency(target, Strength.HARD, CallMode.SYNC)


def extra_edges(
    findings: Iterable[EdgeFinding], include: Literal["accepted", "all"] = "accepted"
) -> tuple[tuple[str, Dependency], ...]:
    """Edges to compute with beside the declared ones: (caller, dependency), in order of caller and target.

    Only those somebody accepted, or all that nobody dismissed. Stale edges add nothing.
    """
    found: dict[tuple[str, str], Dependency] = {}
    for finding in findings:
        if finding.kind is FindingKind.STALE:
            continue
        verdict = None if finding.judgement is None else finding.judgement.verdict
        if verdict is Judged.ACCEPT or (include == "all" and verdict is not Judged.DISMISS):
            found[finding.caller, finding.target] = Dependency(finding.target, finding.strength, finding.mode)
    return tuple((caller, dependency) for (caller, _), dependency in sorted(found.items(), key=lambda item: item[0]))
