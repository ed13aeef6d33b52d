"""An approval as the screens, and the gates that wait for it, see it."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import partial

from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import ApprovalRequest, Verdict, Vote
from models.access.approval.standing import Standing, counts, standing
from models.incident.approvals.events import ApprovalRequested, ApprovalVoted
from models.incident.ledger import Ledger, Record
from models.kernel.ids import EventId, PersonId


@dataclass(frozen=True, slots=True)
class VoteView:
    """One vote."""

    id: EventId
    vote: Vote
    counts: bool
    """Whether the rule takes notice of it."""


@dataclass(frozen=True, slots=True)
class ApprovalView:
    """One request with every vote. How it stands depends on the moment: ask `standing`."""

    id: EventId
    request: ApprovalRequest
    why: str
    text: str
    """What the voters are shown."""
    votes: tuple[VoteView, ...]
    """Oldest first."""

    @property
    def kind(self) -> str:
        """Of what is approved."""
        return self.request.kind

    @property
    def sha256(self) -> str:
        """Of what is approved."""
        return self.request.sha256

    @property
    def is_text_bound(self) -> bool:
        """Whether the approved hash is that of exactly the text that is shown."""
        return hashlib.sha256(self.text.encode()).hexdigest() == self.sha256

    def standing(
        self,
        now_ms: int,
        policy: ApprovalPolicy | None = None,
        authors: Iterable[PersonId] = (),
        sha256: str | None = None,
    ) -> Standing:
        """How it stands. A gate gives the policy and the authors it insists on: whoever asked may have asked for less.

        The time it holds is never longer than either says. `sha256`: of the thing as it is now.
        """
        asked = self.request
        if policy is not None:
            shorter = min(policy.expiry_ms, asked.policy.expiry_ms)
            asked = replace(asked, policy=replace(policy, expiry_ms=shorter))
        asked = replace(asked, authors=tuple({*asked.authors, *authors}))
        return standing(asked, (each.vote for each in self.votes), now_ms, sha256)

    def vote_of(self, person: PersonId) -> VoteView | None:
        """What somebody said."""
        return next((each for each in self.votes if each.vote.person == person), None)


@dataclass(frozen=True, slots=True)
class Approvals:
    """All requests of an incident, oldest first."""

    all: tuple[ApprovalView, ...] = ()

    def get(self, key: str) -> ApprovalView | None:
        """The request of that id."""
        return next((each for each in self.all if each.id == key), None)

    def find(self, sha256: str, kind: str) -> ApprovalView | None:
        """The newest request about exactly these bytes; None where nobody asked."""
        return next((each for each in reversed(self.all) if (each.sha256, each.kind) == (sha256, kind)), None)

    def granted(
        self,
        sha256: str,
        kind: str,
        now_ms: int,
        policy: ApprovalPolicy | None = None,
        authors: Iterable[PersonId] = (),
    ) -> ApprovalView | None:
        """A request about exactly these bytes that is granted now, by the policy of the gate that asks; None without one."""
        excluded = tuple(authors)
        for each in reversed(self.all):
            if (each.sha256, each.kind) == (sha256, kind) and each.standing(now_ms, policy, excluded).is_granted:
                return each
        return None

    def pending(self, now_ms: int) -> tuple[ApprovalView, ...]:
        """What waits for votes, the one that expires first in front."""
        waiting = (each for each in self.all if each.standing(now_ms).is_pending)
        return tuple(sorted(waiting, key=lambda each: (each.request.expires_ms, each.id)))

    def about(self, kind: str, subject: str) -> tuple[ApprovalView, ...]:
        """Every request about one thing, whatever its bytes were, oldest first."""
        return tuple(each for each in self.all if (each.kind, each.request.subject) == (kind, subject))


def view(ledger: Ledger) -> Approvals:
    """The picture of the part."""
    return Approvals(tuple(map(partial(_approval, ledger), ledger.keys())))


def _approval(ledger: Ledger, key: str) -> ApprovalView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    asked = ApprovalRequested.from_body(record.body)
    withdrawals = ledger.notes(key, "withdrawn")
    request = ApprovalRequest(
        asked.kind,
        asked.subject,
        asked.sha256,
        asked.what,
        record.actor,
        record.at_ms,
        asked.policy,
        asked.authors,
        str(withdrawals[0].body.get("reason", "")) if withdrawals else None,
    )
    votes = tuple(_vote(request, note) for note in ledger.notes(key, "vote"))
    return ApprovalView(EventId(key), request, asked.why, asked.text, votes)


def _vote(request: ApprovalRequest, note: Record) -> VoteView:
    said = ApprovalVoted.from_body(note.body)
    vote = Vote(note.actor, Verdict(said.verdict), note.at_ms, said.groups, said.reason)
    return VoteView(note.event, vote, counts(request, vote))
