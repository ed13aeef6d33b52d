"""Incoming webhooks of chat systems: the whole address is the secret, and nothing there can be asked or read back."""

from collections.abc import Callable

from console.channels.calls import Caller, one_line_secret
from console.channels.port import CannotSay, Compared, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink

Meaning = Callable[[Answered, Caller], Outcome]
"""What a system's answer of a status below 300 says."""


class IncomingWebhookChannel:
    """One address of any system that takes a post there."""

    def __init__(self, sink: Sink, caller: Caller, address: Secret, meaning: Meaning) -> None:
        self.sink = sink
        self._caller, self._address, self._meaning = caller, address, meaning

    def send(self, parcel: Parcel) -> Outcome:
        """Posted as it was rendered; what the answer is worth, the system's own rule says."""
        answer = self._caller.call("POST", lambda: one_line_secret(self._address), parcel.content, dict)
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        return self._meaning(answer, self._caller)

    def look_up(self, parcel: Parcel) -> LookUp:
        """Never."""
        return CannotSay("a webhook can't be asked: look into the channel")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Never."""
        return None
