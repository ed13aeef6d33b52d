"""Who holds a draft, and what else was made of the same draft.

A draft is held where it was begun until that workstation hands it on, and only who holds it puts it up for approval and sends
it. This takes nobody's consent: each handing has a number and counts only if its author held the draft then, and a workstation
knows all that it handed on itself, so two that have heard different things never both hold it. With the draft goes all that its
holders did with it, since a chain is never known without its beginning.

Whoever can't reach the holder copies the draft, knowingly: the copy is a draft of its own. Drafts of the same beginning are kin,
and so are two for one audience under one number, which were begun by people who could not hear each other. None goes out beside
another one, unless somebody said so of exactly these two.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from models.comms import events
from models.comms.state import CommsState, Noted
from models.kernel.ids import OriginId, PersonId

_NOBODY: Final = OriginId("")


@dataclass(frozen=True, slots=True)
class Workstation:
    """One that has written something, as far as is known here."""

    origin: OriginId
    person: PersonId | None = None
    """Who wrote there last."""
    heard_ms: int | None = None
    """When its newest entry that is known here was written, by its own clock."""


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where this workstation is among the others of an incident."""

    here: OriginId = _NOBODY
    known: Mapping[OriginId, Workstation] = field(default_factory=dict)
    """All that wrote something in the incident."""

    def of(self, origin: OriginId) -> Workstation:
        """What is known of one."""
        return self.known.get(origin) or Workstation(origin)


NOWHERE: Final = Whereabouts()


def holder(state: CommsState, draft: str) -> OriginId | None:
    """Who holds it; None where its beginning has not arrived."""
    held = state.holders(draft)
    return held[-1] if held else None


def sent_from(state: CommsState, draft: str, asked_at: OriginId) -> OriginId | None:
    """The one workstation that may send what was put up for approval at `asked_at`: the draft's holder. None where it was put
    up by one that never held the draft: that counts for nothing.
    """
    held = state.holders(draft)
    return held[-1] if asked_at in held else None


def may_put_up(state: CommsState, draft: str, here: OriginId) -> bool:
    """Whether what is put up for approval here would also be sent from here."""
    return sent_from(state, draft, here) == here


def root(state: CommsState, draft: str) -> str:
    """The draft that this one is a copy of, or the copy of a copy; itself where it is none."""
    seen = {draft}
    while True:
        of = state.copied(draft)
        if of is None or of in seen:
            return draft
        seen.add(of)
        draft = of


def kin(state: CommsState, draft: str) -> tuple[str, ...]:
    """Other drafts of the same beginning, and others for this audience that bear the same number; the oldest first."""
    own = state.drafts.get(draft)
    if own is None:
        return ()
    beginning = root(state, draft)
    return tuple(
        key
        for key in state.draft_keys()
        if key != draft
        and (
            root(state, key) == beginning
            or (state.drafts[key].audience, state.drafts[key].revision) == (own.audience, own.revision)
        )
    )


def is_out(state: CommsState, draft: str, on_its_way: Collection[str]) -> bool:
    """Whether anything that was ever put up of it was handed to the channels or posted. `on_its_way`: hashes of updates."""
    return draft in _posted(state) or any(asked.update.sha256 in on_its_way for asked in state.asked(draft))


def kin_out(state: CommsState, draft: str, on_its_way: Collection[str]) -> tuple[str, ...]:
    """Kin that is out though nobody has said that this draft goes out beside it."""
    said = {str(note.body["beside"]) for note in _of(state, events.BESIDE_SAID, draft)}
    return tuple(key for key in kin(state, draft) if key not in said and is_out(state, key, on_its_way))


def authors_copied(state: CommsState, draft: str) -> tuple[PersonId, ...]:
    """Whose words a copy began with."""
    found = (note.body.get("authors", ()) for note in _of(state, events.DRAFT_COPIED, draft))
    return tuple(PersonId(str(each)) for one in found if isinstance(one, list | tuple) for each in one)


def known_at(whereabouts: Whereabouts) -> tuple[Workstation, ...]:
    """All other workstations, those heard last first."""
    others = (each for each in whereabouts.known.values() if each.origin != whereabouts.here)
    return tuple(sorted(others, key=lambda each: (-(each.heard_ms or 0), each.origin)))


def _of(state: CommsState, kind: str, draft: str) -> Iterable[Noted]:
    return (note for note in state.noted(kind) if note.body["draft"] == draft)


def _posted(state: CommsState) -> set[str]:
    return {str(note.body["draft"]) for note in state.noted(events.POSTED)}
