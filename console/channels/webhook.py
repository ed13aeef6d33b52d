"""A signed document to any address: HMAC-SHA256 over the time and the bytes, against forgery and replay."""

import hashlib
import hmac

from console.channels.calls import Caller, document_of, excerpt, one_line_secret, text_of
from console.channels.port import Accepted, CannotSay, Compared, Doubtful, LookUp, Outcome, Parcel
from console.credentials import Secret
from console.http import Answered
from models.comms.rendering.sink import Sink
from models.kernel.clock import Clock


class WebhookChannel:
    """One receiver. Whether it drops repetitions is not ours to know: it is treated as if it did not."""

    def __init__(self, sink: Sink, caller: Caller, address: Secret, signing: Secret, clock: Clock) -> None:
        self.sink = sink
        self._caller, self._address, self._signing, self._clock = caller, address, signing, clock

    def send(self, parcel: Parcel) -> Outcome:
        """X-Watchfloor-Signature: v1=HMAC-SHA256(secret, "TIME." + body), TIME being X-Watchfloor-Timestamp in seconds."""
        at = str(self._clock.now_ms() // 1000)

        def headers() -> dict[str, str]:
            mac = hmac.new(self._signing.reveal().encode(), f"{at}.".encode() + parcel.content, hashlib.sha256)
            return {
                "X-Watchfloor-Timestamp": at,
                "X-Watchfloor-Signature": f"v1={mac.hexdigest()}",
                "Idempotency-Key": parcel.key,
            }

        answer = self._caller.call("POST", lambda: one_line_secret(self._address), parcel.content, headers)
        judged = self._caller.judged(answer)
        if judged is not None:
            return judged
        assert isinstance(answer, Answered)
        said = document_of(answer)
        if not answer.is_whole or (isinstance(said, dict) and said.get("ok") is False):
            return Doubtful(f"answered {answer.status}, but: {excerpt(answer)}")
        return Accepted(text_of(said, "id"))

    def look_up(self, parcel: Parcel) -> LookUp:
        """Receivers can't be asked."""
        return CannotSay("a webhook can't be asked: look at its receiver")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """Never."""
        return None
