"""The evidence for and against a change as the cause."""

from models.causes.change_candidates import ChangeCandidate
from models.causes.figures import seconds_words
from models.causes.neighbours import Neighbours
from models.health.change import ChangeKind
from resources.said import say


def change_suspect_words(candidate: ChangeCandidate, near: Neighbours) -> tuple[list[str], list[str]]:
    """For and against."""
    change, service = candidate.change, near.ids[candidate.service]
    when = seconds_words(candidate.seconds_before)
    speaks: list[str] = []
    against: list[str] = []
    if candidate.seconds_before >= 0:
        told = say(
            "{kind} at {service}, {when} before the trouble began",
            kind=say(change.kind.value),
            service=service,
            when=when,
        )
        (speaks if candidate.seconds_before < 7200 else against).append(told)
    else:
        against.append(say("made {when} after the trouble began", when=when))
    place = near.ids[candidate.nearest]
    if candidate.hops == 0:
        speaks.append(say("made to {service}, which stands out itself", service=service))
    elif candidate.hops == 1:
        speaks.append(say("one step from {place}, which stands out", place=place))
    else:
        against.append(say("{hops} steps from {place}, the nearest that stands out", hops=candidate.hops, place=place))
    if change.kind is ChangeKind.ROLLBACK:
        against.append(say("a rollback: back to what worked before"))
    if candidate.seconds_before > 3600:
        against.append(say("nothing was seen of it for more than an hour"))
    return speaks, against
