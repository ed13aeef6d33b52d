"""Bugs planted into the program on purpose: a simulator that does not see them would not see others either.

Each is a small change to a function of the program itself, never to the simulator. `seed` is the first whose history gives it
away; CI runs just that one, and `python -m tests.simulation --search` looks for it anew.
"""

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from console import identity
from console.hub.core import HubCore
from console.hub.members import Members
from console.incident_book import IncidentBook
from models.kernel import admission, chain, envelope, rank, signing
from models.kernel.admission import Admission, Outcome
from models.kernel.author import Author
from models.kernel.chain import Fault
from models.kernel.hlc import ZERO, Hlc, HybridClock
from models.store.arrivals import Arrivals
from models.store.event_log import EventLog
from models.store.tips import Gathering
from models.sync import vector, wire
from models.sync.parcel import Parcel
from models.sync.protocol import DiffReply, FeedReply, PushOutcome, PushReply, Receipt
from models.sync.session import HubSession, Pull, Push
from tests.simulation import outbox_bugs, role_bugs
from tests.simulation.disk import Crashed
from tests.simulation.planting import PLANTS, Bug, changed

# Admission.


@changed(admission, "_missing")
def follows_anything(real: Any, *args: Any) -> Any:
    """`prev` is not compared."""
    found = real(*args)
    return None if found is Fault.CHAIN else found


@changed(admission, "_missing")
def gaps_are_fine(real: Any, *args: Any) -> Any:
    found = real(*args)
    return None if found is Fault.SEQUENCE else found


@changed(admission, "_missing")
def beginnings_are_fine(real: Any, *args: Any) -> Any:
    """A first event may claim a past."""
    found = real(*args)
    return None if found is Fault.MALFORMED else found


@changed(signing, "verify")
def signatures_are_fine(_real: Any, *_args: Any) -> bool:
    return True


@changed(chain, "author_fault")
def everybody_is_an_authority(real: Any, event: Any, sealed: Any, trust: Any) -> Any:
    found = real(event, sealed, trust)
    return None if found is Fault.CERTIFICATE and trust.certificate(sealed.certificate) is not None else found


@changed(chain, "author_fault")
def everybody_may_everything(real: Any, *args: Any) -> Any:
    found = real(*args)
    return None if found is Fault.PERMISSION else found


@changed(chain, "author_fault")
def certificates_never_end(real: Any, *args: Any) -> Any:
    found = real(*args)
    return None if found is Fault.EXPIRED else found


@changed(chain, "body_fault")
def content_is_not_compared(_real: Any, *_args: Any) -> None:
    return None


@changed(admission, "_origin_fault")
def origins_may_be_borrowed(_real: Any, *_args: Any) -> None:
    return None


@changed(envelope, "decode")
def ids_may_be_borrowed(real: Any, raw: bytes) -> Any:
    try:
        return real(raw)
    except envelope.MalformedEnvelope as error:
        if not str(error).startswith("id: not the one"):
            raise
        return envelope._from_fields(json.loads(raw))


@changed(admission, "judge")
def a_fork_is_a_repetition(real: Any, *args: Any) -> Admission:
    """The second side of a fork is thrown away: who comes first is right."""
    found: Admission = real(*args)
    return replace(found, outcome=Outcome.DUPLICATE) if found.outcome is Outcome.FORKED else found


@changed(admission, "judge")
def forks_are_not_told(real: Any, *args: Any) -> Admission:
    found: Admission = real(*args)
    return replace(found, outcome=Outcome.ADMITTED) if found.outcome is Outcome.FORKED else found


@changed(admission, "judge")
def repetitions_count(real: Any, *args: Any) -> Admission:
    found: Admission = real(*args)
    return replace(found, outcome=Outcome.ADMITTED) if found.outcome is Outcome.DUPLICATE else found


# Order and clocks.


@changed(rank, "rank_of")
def clocks_beat_causes(real: Any, hlc: Hlc, _before: Any) -> Any:
    return real(hlc, ())


@changed(rank, "rank_all")
def named_events_are_not_ranked_again(real: Any, nodes: Any) -> Any:
    return real(replace(node, deps={}) for node in nodes)


@changed(Author, "write")
def authors_name_nothing(real: Any, self: Any, draft: Any, head: Any, _deps: Any, **more: Any) -> Any:
    return real(self, draft, head, {}, **more)


@changed(HybridClock, "observe")
def the_future_drags_along(_real: Any, self: Any, remote: Hlc) -> bool:
    self._last = max(self._last, remote)
    return True


@changed(HybridClock, "tick")
def stamps_follow_the_wall(_real: Any, self: Any) -> Hlc:
    return Hlc(self._clock.now_ms(), 0)


# Comparing.


@changed(vector, "_send_after")
def one_event_too_few(real: Any, *args: Any) -> Any:
    found = real(*args)
    return found + 1 if found else found


@changed(vector, "_send_after")
def only_sequences_are_compared(real: Any, theirs: Any, ours: Any, known: Any) -> Any:
    highest = max((leaf.seq for leaf in theirs), default=0)
    return None if highest >= max(leaf.seq for leaf in ours) else real(theirs, ours, known)


@changed(vector, "_send_after")
def new_chains_are_not_sent(real: Any, theirs: Any, *args: Any) -> Any:
    return real(theirs, *args) if theirs else None


@changed(vector, "wanted")
def the_hub_wants_nothing(_real: Any, *_args: Any) -> Any:
    return ()


@changed(vector, "_said")
def vectors_say_more_than_is_read(_real: Any, leaves: Any) -> Any:
    """Was in the program: one chain in twenty pieces made every vector unreadable."""
    return leaves


@changed(wire, "event_to_plain")
def content_stays_behind(real: Any, parcel: Parcel) -> Any:
    plain = real(parcel)
    plain.pop("body", None)
    plain.pop("salt", None)
    return plain


# The hub.


@changed(HubCore, "feed")
def the_feed_leaves_one_out(real: Any, *args: Any) -> FeedReply:
    found: FeedReply = real(*args)
    return replace(found, parcels=found.parcels[:1] + found.parcels[2:]) if len(found.parcels) > 2 else found


@changed(HubCore, "feed")
def the_feed_gives_no_certificates(real: Any, *args: Any) -> FeedReply:
    found: FeedReply = real(*args)
    return replace(found, parcels=tuple(replace(parcel, certificate=None) for parcel in found.parcels))


@changed(HubCore, "push")
def the_hub_answers_before_it_keeps(real: Any, self: Any, device: Any, parcels: Sequence[Parcel]) -> PushReply:
    try:
        reply: PushReply = real(self, device, parcels)
    except Crashed:
        outcomes = tuple(PushOutcome(each.event.envelope.id, Outcome.ADMITTED, "", 0) for each in parcels)
        hashes = [each.event.hash for each in parcels]
        receipt = Receipt.signed(self._authority, self.generation, 1, self._clock.now_ms(), hashes)
        return PushReply(self.generation, outcomes, receipt)
    return reply


@changed(HubCore, "feed")
def places_are_given_before_the_commit(real: Any, *args: Any) -> FeedReply:
    """As a sequence of a database gives them: the one before the newest is still under way, and is passed over."""
    found: FeedReply = real(*args)
    return replace(found, parcels=(*found.parcels[:-2], found.parcels[-1])) if len(found.parcels) > 1 else found


@changed(HubCore, "_completes")
def the_hub_fills_nothing_in(_real: Any, *_args: Any) -> bool:
    return False


@changed(HubCore, "diff")
def the_hub_does_not_say_what_it_has_bare(real: Any, *args: Any) -> DiffReply:
    """Was in the program: content that came late never reached the hub from whoever had passed the event on without it."""
    found: DiffReply = real(*args)
    return replace(found, bare=())


@changed(Members, "stands_for")
def the_hub_stands_for_nobody(_real: Any, *_args: Any) -> bool:
    return False


# The session with it.


@changed(HubSession, "_take_page")
def the_cursor_goes_first(real: Any, self: Any, request: Pull, reply: FeedReply) -> None:
    if reply.parcels and not self._is_other(reply.generation, reply.head):
        self._replica.keep(replace(self.state, generation=reply.generation, cursor=reply.parcels[-1].position))
    real(self, request, reply)


@changed(HubSession, "_note_completed")
def what_was_completed_is_not_told(_real: Any, self: Any) -> None:
    self.state = replace(self.state, completed=self._replica.completed())


@changed(HubSession, "_take_page")
def gaps_are_thrown_away(real: Any, self: Any, request: Pull, reply: FeedReply) -> None:
    """What had to wait is not read again."""
    self._has_reread = True
    real(self, request, reply)
    self.state = replace(self.state, must_reread=False)


@changed(HubSession, "_is_other")
def another_hub_is_the_same(_real: Any, *_args: Any) -> bool:
    return False


@changed(HubSession, "next")
def sent_is_pushed(real: Any, self: Any) -> Any:
    """It counts as pushed when it was sent, not when it was answered."""
    request = real(self)
    if isinstance(request, Push) and request.through is not None:
        self.state = replace(self.state, pushed=max(request.through, self.state.pushed))
        self._replica.keep(self.state)
    return request


@changed(HubSession, "_take_diff")
def chains_are_sent_from_too_late(real: Any, self: Any, request: Any, reply: DiffReply) -> None:
    real(self, request, replace(reply, wanted=tuple(replace(span, after=span.after + 1) for span in reply.wanted)))


# The record.


@changed(Gathering, "_rank_again", level=2)
def nothing_is_ranked_again(_real: Any, *_args: Any) -> bool:
    return False


@changed(Gathering, "_name_ahead", level=2)
def names_ahead_are_forgotten(_real: Any, *_args: Any) -> None:
    return None


@changed(Gathering, "_note_order", level=2)
def late_ones_go_on_top(real: Any, self: Any, *args: Any) -> None:
    before = set(self._reordered)
    real(self, *args)
    self._reordered = before


@changed(identity, "turn", level=2)
def closing_leaves_no_trace(_real: Any, *_args: Any) -> None:
    """Was in the program: a copy made while it was open, put back after it was closed, took itself for the original."""


@changed(IncidentBook, "apply", level=2)
def what_is_not_understood_has_no_heading(real: Any, self: Any, event: Any, position: int) -> Any:
    """Was in the program: a stream that began with an event of a newer one could not be kept."""
    had_one = event.stream in self._headings
    change = real(self, event, position)
    if change is None and not had_one:
        del self._headings[event.stream]
    return change


@changed(IncidentBook, "refold", level=2)
def the_book_stays_as_it_was(_real: Any, *_args: Any) -> None:
    return None


@changed(Arrivals, "receive", level=2)
def ones_own_name_is_kept(real: Any, self: Any, batch: Any, trust: Any, now_ms: int, via: str, _own: Any = None) -> Any:
    """Events under one's own origin from outside change nothing."""
    return real(self, batch, trust, now_ms, via, None)


@changed(identity, "settle", level=2)
def a_copy_takes_itself_for_the_original(
    real: Any, meta: Any, people: Any, secrets: Any, clock: Any, place: str
) -> Any:
    nonce = meta.get("nonce")
    if nonce is not None:
        secrets.put({identity.NONCE: nonce})
        meta.put({"place": place})
    return real(meta, people, secrets, clock, place)


@changed(EventLog, "newest_hlc", level=2)
def the_clock_begins_anew(_real: Any, *_args: Any) -> Hlc:
    return ZERO


_CAUGHT: dict[str, tuple[int, str]] = {
    "follows-anything": (52, "I6"),
    "gaps-are-fine": (76, "I8"),
    "beginnings-are-fine": (202, "I8"),
    "signatures-are-fine": (68, "I8"),
    "everybody-is-an-authority": (73, "I8"),
    "everybody-may-everything": (7, "I8"),
    "certificates-never-end": (113, "I8"),
    "content-is-not-compared": (360, "I8"),
    "origins-may-be-borrowed": (635, "I8"),
    "ids-may-be-borrowed": (57, "I8"),
    "a-fork-is-a-repetition": (44, "I2"),
    "forks-are-not-told": (7, "I7"),
    "repetitions-count": (0, "I3"),
    "clocks-beat-causes": (106, "I10"),
    "named-events-are-not-ranked-again": (197, "I3"),
    "authors-name-nothing": (106, "I10"),
    "the-future-drags-along": (1, "I11"),
    "stamps-follow-the-wall": (9, "I11"),
    "one-event-too-few": (0, "I2"),
    "only-sequences-are-compared": (7, "I2"),
    "new-chains-are-not-sent": (0, "I2"),
    "the-hub-wants-nothing": (18, "I2"),
    "vectors-say-more-than-is-read": (15, "Malformed"),
    "content-stays-behind": (5, "I2"),
    "the-feed-leaves-one-out": (1, "I16"),
    "the-feed-gives-no-certificates": (3, "I2"),
    "the-hub-answers-before-it-keeps": (78, "I2"),
    "places-are-given-before-the-commit": (1, "I16"),
    "the-hub-fills-nothing-in": (361, "I2"),
    "the-hub-does-not-say-what-it-has-bare": (1094, "I2"),
    "the-hub-stands-for-nobody": (10, "I2"),
    "the-cursor-goes-first": (250, "I2"),
    "what-was-completed-is-not-told": (1094, "I2"),
    "gaps-are-thrown-away": (72, "I2"),
    "another-hub-is-the-same": (37, "I2"),
    "sent-is-pushed": (13, "I2"),
    "chains-are-sent-from-too-late": (80, "I2"),
    "nothing-is-ranked-again": (14, "I3"),
    "names-ahead-are-forgotten": (14, "I3"),
    "late-ones-go-on-top": (0, "I3"),
    "closing-leaves-no-trace": (24, "I22"),
    "what-is-not-understood-has-no-heading": (0, "KeyError"),
    "the-book-stays-as-it-was": (0, "I3"),
    "ones-own-name-is-kept": (480, "I22"),
    "a-copy-takes-itself-for-the-original": (7, "I22"),
    "the-clock-begins-anew": (86, "I11"),
    "where-it-was-put-up-sends": (0, "I14"),
    "doubt-is-tried-again": (5, "I14"),
    "claimed-after-the-call": (0, "I14"),
    "doubt-is-not-raised": (1, "I15"),
    "nobody-need-approve": (0, "I13"),
    "approvals-bind-any-bytes": (183, "I13"),
    "anybody-may-send": (0, "I14"),
    "who-queued-first-sends": (0, "I14"),
    "what-is-found-counts-as-absent": (348, "I14"),
    "what-was-taken-away-counts-on": (0, "I8"),
    "the-hub-takes-what-certificates-permit": (2, "I8"),
    "what-was-written-before-is-taken-away-too": (6, "I2"),
    "nothing-is-set-aside": (0, "I8"),
}
"""As the search prints it."""


def all_bugs() -> list[Bug]:
    """Those of the outbox and of roles, and those that stand above."""
    return [
        Bug(name, plant, level, *_CAUGHT.get(name, (-1, "")), name in outbox_bugs.NAMES, name in role_bugs.NAMES)
        for name, (plant, level) in PLANTS.items()
    ]
