"""Which approvals wait for somebody here, in words: for the third sound, its visual twin, and the screen reader."""

from console.live import Live
from models.incident.approvals.part import PART
from resources.tongue import tr


def approvals_wanted(live: Live) -> tuple[tuple[str, str], ...]:
    """(key, sentence) of each request of the open incident that waits for another person than who asked."""
    if live.incident is None:
        return ()
    number, me = live.incident.number, live.desk.identity.me
    return tuple(
        (each.id, tr("{number}: approval wanted: {what}. Alt+A reviews it.", number=number, what=each.request.what))
        for each in live.part(PART).pending(live.clock.now_ms())
        if each.request.requested_by != me
    )
