"""Teams workflows: the whole address is the secret. A 202 says that the flow began, not that people see the card."""

from console.channels.calls import Caller, excerpt, one_line_secret
from console.channels.port import Accepted, CannotSay, Compared, Doubtful, LookUp, Outcome, Parcel
from console.http import Answered, Secret
from models.comms.rendering.sink import Sink


class TeamsChannel:
    """One workflow."""

    def __init__(self, sink: Sink, caller: Caller, address: Secret) -> None:
        self.sink = sink
        self._caller, self._address = caller, address

    def send(self, parcel: Parcel) -> Outcome:
        """Accepted by the flow; the words say what that is worth."""
        answer = self._caller.call("POST", lambda: one_line_secret(self._address), parcel.content, dict)
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        if answer.status != 202:
            return Doubtful(f"answered {answer.status} where a workflow answers 202: {excerpt(answer)}")
        return Accepted("", "taken by the workflow; look whether the card is shown")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Never."""
        return CannotSay("a workflow can't be asked: look into the channel")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Never."""
        return None
