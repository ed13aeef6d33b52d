"""What people ask for in what is said about an incident. Each names its incident."""

from dataclasses import dataclass
from typing import Any

from models.comms.audience import CommsAudience
from models.comms.record import Fact
from models.kernel.ids import EventId, OriginId, PersonId, StreamId


@dataclass(frozen=True, slots=True)
class ChangeFact:
    """Write one fact of the record; None clears it. Settles it where several values stand."""

    incident: StreamId
    fact: Fact
    value: Any
    """See record.checked."""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BeginDraft:
    """A new draft for an audience, filled from a template and the record."""

    incident: StreamId
    audience: CommsAudience
    template: str = ""
    """Key; empty takes the one for the phase."""
    is_holding: bool = False
    """The audience's holding statement, whatever the phase."""
    written: tuple[tuple[str, Any], ...] = ()
    """What is put into its places at once, each with its value: the draft begins with all of it or not at all."""


@dataclass(frozen=True, slots=True)
class WritePlace:
    """Put a value into a place of a draft."""

    incident: StreamId
    draft: str
    place: str
    value: Any
    seen: tuple[EventId, ...] | None = None
    """The writes that whoever typed had before their eyes: only those are replaced, and what else stands is a conflict. None:
    all, which also settles one."""


@dataclass(frozen=True, slots=True)
class RedactDraft:
    """Take out of a draft what a person confirmed of what is proposed; see decide_redaction.proposals."""

    incident: StreamId
    draft: str
    confirmed: frozenset[tuple[str, int]]
    """Places, and which of the proposals there, from 0."""
    heads: frozenset[str]
    """The writes that the person had before their eyes."""


@dataclass(frozen=True, slots=True)
class UseTemplate:
    """Put another template into a draft, in place of all its text."""

    incident: StreamId
    draft: str
    template: str


@dataclass(frozen=True, slots=True)
class PullFacts:
    """Bring what changed in the record into a draft's words."""

    incident: StreamId
    draft: str


@dataclass(frozen=True, slots=True)
class HandDraft:
    """Hand a draft that is held here to another workstation: that one puts it up for approval and sends it from now on."""

    incident: StreamId
    draft: str
    to: OriginId


@dataclass(frozen=True, slots=True)
class CopyDraft:
    """Begin a draft of one's own with the words of one that is held elsewhere, where nobody answers. Knowingly: that one may
    have been sent.
    """

    incident: StreamId
    draft: str
    reason: str


@dataclass(frozen=True, slots=True)
class SayBeside:
    """Decide that a draft goes out though others of the same beginning are out: two updates will say the same."""

    incident: StreamId
    draft: str
    reason: str


@dataclass(frozen=True, slots=True)
class DropDraft:
    """Put a draft aside for good; it stays in the archive."""

    incident: StreamId
    draft: str


@dataclass(frozen=True, slots=True)
class AskReview:
    """Put exactly this text up for approval."""

    incident: StreamId
    draft: str


@dataclass(frozen=True, slots=True)
class OverrideFinding:
    """Take the responsibility for a blocking finding, with a reason. It holds for this text at this place."""

    incident: StreamId
    draft: str
    rule: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class ConfirmScript:
    """Support has read its script and will answer by it."""

    incident: StreamId
    draft: str


@dataclass(frozen=True, slots=True)
class AskedForEtr:
    """Somebody asked when it will be over."""

    incident: StreamId
    who: str
    audience: CommsAudience | None = None


@dataclass(frozen=True, slots=True)
class NameSpokesperson:
    """Put a person on the incident's list of those who may send, or take them off."""

    incident: StreamId
    person: PersonId
    is_on: bool = True


@dataclass(frozen=True, slots=True)
class SendUpdate:
    """Hand the approved text to the channels; where an audience has none, into the incident's record."""

    incident: StreamId
    draft: str


@dataclass(frozen=True, slots=True)
class PreapproveHolding:
    """Legal or PR agree beforehand to a holding template, word for word."""

    template: str
    group: str
    """legal or pr: the group in whose name it is done."""


@dataclass(frozen=True, slots=True)
class ImportTemplates:
    """Take an organisation's own templates in."""

    text: str
    source: str


IncidentComms = (
    ChangeFact
    | BeginDraft
    | WritePlace
    | RedactDraft
    | UseTemplate
    | PullFacts
    | HandDraft
    | CopyDraft
    | SayBeside
    | DropDraft
    | AskReview
    | OverrideFinding
    | ConfirmScript
    | AskedForEtr
    | NameSpokesperson
    | SendUpdate
)
COMMANDS: tuple[type, ...] = (
    ChangeFact,
    BeginDraft,
    WritePlace,
    RedactDraft,
    UseTemplate,
    PullFacts,
    HandDraft,
    CopyDraft,
    SayBeside,
    DropDraft,
    AskReview,
    OverrideFinding,
    ConfirmScript,
    AskedForEtr,
    NameSpokesperson,
    SendUpdate,
    PreapproveHolding,
    ImportTemplates,
)
