"""The evidence for and against a change as the cause."""

from models.causes.change_candidates import ChangeCandidate
from models.causes.figures import seconds_words
from models.causes.neighbours import Neighbours
from models.health.change import ChangeKind


def change_suspect_words(candidate: ChangeCandidate, near: Neighbours) -> tuple[list[str], list[str]]:
    """For and against."""
    change, service = candidate.change, near.ids[candidate.service]
    when = seconds_words(candidate.seconds_before)
    speaks: list[str] = []
    against: list[str] = []
    if candidate.seconds_before >= 0:
        told = f"{change.kind.value} at {service}, {when} before the trouble began"
        (speaks if candidate.seconds_before < 7200 else against).append(told)
    else:
        against.append(f"made {when} after the trouble began")
    place = near.ids[candidate.nearest]
    if candidate.hops == 0:
        speaks.append(f"made to {service}, which stands out itself")
    elif candidate.hops == 1:
        speaks.append(f"one step from {place}, which stands out")
    else:
        against.append(f"{candidate.hops} steps from {place}, the nearest that stands out")
    if change.kind is ChangeKind.ROLLBACK:
        against.append("a rollback: back to what worked before")
    if candidate.seconds_before > 3600:
        against.append("nothing was seen of it for more than an hour")
    return speaks, against
