"""The fold of elevated rights: a set of events gives one state, in any order and however often they come."""

from dataclasses import dataclass, field
from typing import Any

from models.access.approval.request import Vote
from models.access.elevation.events import ASKED, ENDED, GLASS_BROKEN, REVIEWED, VOTED, Asked, Ended, Reviewed, Voted
from models.access.elevation.views import Elevation, Elevations, Review, digest_of, newest_first
from models.kernel.event import Event
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import BadBody


@dataclass(slots=True)
class _Said:
    """Everything that names one elevation, whether it has come itself or not."""

    votes: dict[EventId, tuple[Voted, PersonId, int]] = field(default_factory=dict)
    ends: dict[EventId, tuple[int, str]] = field(default_factory=dict)
    reviews: dict[EventId, Review] = field(default_factory=dict)


class ElevationState:
    """Mutable; owned by one thread."""

    def __init__(self) -> None:
        self._asked: dict[EventId, tuple[PersonId, Asked, int, bool]] = {}
        self._said: dict[EventId, _Said] = {}
        self._view: Elevations | None = None

    def apply(self, event: Event) -> bool:
        """Fold one event; whether it was one of these and sound."""
        body = event.body
        if not isinstance(body, dict) or event.schema > 1:
            return False
        try:
            is_known = self._take(event, body)
        except BadBody:
            return False
        if is_known:
            self._view = None
        return is_known

    def _take(self, event: Event, body: dict[str, Any]) -> bool:
        if event.type in (ASKED, GLASS_BROKEN):
            self._asked[event.id] = (event.actor, Asked.from_body(body), event.at_ms, event.type == GLASS_BROKEN)
        elif event.type == VOTED:
            vote = Voted.from_body(body)
            self._of(vote.request).votes[event.id] = (vote, event.actor, event.at_ms)
        elif event.type == ENDED:
            end = Ended.from_body(body)
            self._of(end.elevation).ends[event.id] = (event.at_ms, end.why)
        elif event.type == REVIEWED:
            review = Reviewed.from_body(body)
            said = Review(event.actor, review.verdict, review.words, event.at_ms)
            self._of(review.glass).reviews[event.id] = said
        else:
            return False
        return True

    def _of(self, key: EventId) -> _Said:
        return self._said.setdefault(key, _Said())

    @property
    def view(self) -> Elevations:
        """As it stands."""
        if self._view is None:
            self._view = newest_first(self._elevation(key) for key in self._asked)
        return self._view

    def _elevation(self, key: EventId) -> Elevation:
        person, asked, at_ms, is_glass = self._asked[key]
        said = self._said.get(key, _Said())
        digest = digest_of(person, asked)
        # A word on other content than was asked grants nothing.
        votes = {
            Vote(actor, vote.verdict, cast_ms, reason=vote.reason)
            for vote, actor, cast_ms in said.votes.values()
            if vote.sha256 == digest
        }
        ended_ms, why = min(said.ends.values(), default=(None, ""))
        reviews = {each for each in said.reviews.values() if each.by != person}
        return Elevation(
            key,
            person,
            asked,
            at_ms,
            is_glass,
            tuple(sorted(votes, key=lambda each: (each.at_ms, each.person, each.verdict, each.reason))),
            ended_ms,
            why,
            tuple(sorted(reviews, key=lambda each: (each.at_ms, each.by, each.verdict, each.words))),
        )

    def to_plain(self) -> list[Any]:
        """JSON-able; equal for equal sets of events."""
        return [
            [
                each.id,
                each.person,
                each.asked.to_body(),
                each.at_ms,
                each.is_glass,
                [[vote.person, str(vote.verdict), vote.at_ms, vote.reason] for vote in each.votes],
                each.ended_ms,
                each.ended_why,
                [[review.by, str(review.verdict), review.words, review.at_ms] for review in each.reviews],
            ]
            for each in self.view.all
        ]
