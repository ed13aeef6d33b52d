"""What came of a call."""

from enum import StrEnum


class CallResult(StrEnum):
    """The value is stored; `label` is what people read."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    VOICEMAIL = "voicemail"
    WRONG_NUMBER = "wrong_number"

    @property
    def label(self) -> str:
        """No answer, and so on."""
        return self.value.replace("_", " ")
