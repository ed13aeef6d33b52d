"""What is asked in a poll, what people may say, and the rule that makes an outcome of it. Silence is never consent."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from models.kernel.ids import PersonId
from resources.said import in_a_row, said_join, say


class PollKind(StrEnum):
    """OBJECTIONS asks "are there any strong objections?"; GO_NO_GO goes round the room."""

    OBJECTIONS = "objections"
    GO_NO_GO = "go_no_go"

    @property
    def label(self) -> str:
        """As shown."""
        return "Any strong objections?" if self is PollKind.OBJECTIONS else "GO / NO-GO"


class Voice(StrEnum):
    """One person's word. The value is stored."""

    NO_OBJECTION = "no_objection"
    OBJECTION = "objection"
    GO = "go"
    NO_GO = "no_go"
    ABSTAIN = "abstain"

    @property
    def label(self) -> str:
        """As shown: NO-GO."""
        return _LABELS[self]


class Outcome(StrEnum):
    """What a poll came to. UNDECIDED where nobody said yes: silence and abstaining are not consent."""

    NO_OBJECTIONS = "no_objections"
    OBJECTIONS = "objections"
    GO = "go"
    NO_GO = "no_go"
    UNDECIDED = "undecided"

    @property
    def label(self) -> str:
        """As shown: NO OBJECTIONS."""
        return _OUTCOMES[self]


_LABELS: Final = {
    Voice.NO_OBJECTION: "NO OBJECTION",
    Voice.OBJECTION: "OBJECTION",
    Voice.GO: "GO",
    Voice.NO_GO: "NO-GO",
    Voice.ABSTAIN: "ABSTAINS",
}
_OUTCOMES: Final = {
    Outcome.NO_OBJECTIONS: "NO OBJECTIONS",
    Outcome.OBJECTIONS: "OBJECTIONS",
    Outcome.GO: "GO",
    Outcome.NO_GO: "NO-GO",
    Outcome.UNDECIDED: "UNDECIDED",
}

VOICES: Final[dict[PollKind, tuple[Voice, ...]]] = {
    PollKind.OBJECTIONS: (Voice.NO_OBJECTION, Voice.OBJECTION, Voice.ABSTAIN),
    PollKind.GO_NO_GO: (Voice.GO, Voice.NO_GO, Voice.ABSTAIN),
}
"""What may be said to each kind: consent, veto, abstaining."""

_WORDS: Final[dict[PollKind, dict[str, Voice]]] = {
    PollKind.OBJECTIONS: {"no": Voice.NO_OBJECTION, "none": Voice.NO_OBJECTION, "yes": Voice.OBJECTION},
    PollKind.GO_NO_GO: {"yes": Voice.GO, "no": Voice.NO_GO, "nogo": Voice.NO_GO},
}


def parse_voice(kind: PollKind, text: str) -> Voice | None:
    """The voice a word means: "no" to a question for objections is none, to GO/NO-GO it is NO-GO. None for anything else."""
    word = text.strip().lower().replace("-", "_").replace(" ", "_")
    found = _WORDS[kind].get(word.replace("_", "")) or next((each for each in VOICES[kind] if each.value == word), None)
    return Voice.ABSTAIN if word in ("abstain", "abstains") else found


@dataclass(frozen=True, slots=True)
class Result:
    """The outcome and the figures behind it."""

    outcome: Outcome
    consents: int
    vetoes: int
    abstains: int
    missing: tuple[PersonId, ...]
    """People asked by name who have not spoken."""

    @property
    def is_tied(self) -> bool:
        """As many for as against, and somebody."""
        return self.consents == self.vetoes > 0

    @property
    def sentence(self) -> str:
        """NO-GO: 1 go, 1 no-go, tied; 2 asked gave no voice."""
        is_go = self.outcome in (Outcome.GO, Outcome.NO_GO)
        parts = [
            say("{count} go", count=self.consents) if is_go else say("{count} without objection", count=self.consents),
            say("{count} no-go", count=self.vetoes) if is_go else say("{count} objecting", count=self.vetoes),
        ]
        if self.outcome is Outcome.UNDECIDED:
            parts = [say("nobody said yes")]
        parts += [say("{abstains} abstained", abstains=self.abstains)] if self.abstains else []
        parts += [say("tied")] if is_go and self.is_tied else []
        words = in_a_row((say(self.outcome.label), ": ", said_join(", ", parts)))
        return (
            say("{words}; {count} asked gave no voice", words=words, count=len(self.missing)) if self.missing else words
        )


def result(kind: PollKind, voices: Iterable[tuple[PersonId, Voice]], asked: Sequence[PersonId]) -> Result:
    """The rule. `voices` holds the latest of each person.

    One veto decides: OBJECTIONS, or NO-GO, however many agree; a tie is no GO. Else it takes one who agrees. Who was asked and
    has not spoken is named beside the outcome and counts for nothing.
    """
    said = dict(voices)
    consent, veto, _ = VOICES[kind]
    heard = list(said.values())
    consents, vetoes = heard.count(consent), heard.count(veto)
    if vetoes:
        outcome = Outcome.OBJECTIONS if kind is PollKind.OBJECTIONS else Outcome.NO_GO
    elif consents:
        outcome = Outcome.NO_OBJECTIONS if kind is PollKind.OBJECTIONS else Outcome.GO
    else:
        outcome = Outcome.UNDECIDED
    missing = tuple(person for person in asked if person not in said)
    return Result(outcome, consents, vetoes, heard.count(Voice.ABSTAIN), missing)
