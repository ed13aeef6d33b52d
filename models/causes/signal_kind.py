"""What a metric's name says of it: whether it suffers from what is needed, follows the load, or is the service's own."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final


class SignalKind(StrEnum):
    """How a metric behaves when something breaks."""

    LATENCY = "latency"
    ERRORS = "errors"
    AVAILABILITY = "availability"
    TRAFFIC = "traffic"
    OWN = "own"
    """Processor, memory, disk, sockets, and whatever the name doesn't tell: it belongs to the service itself."""

    @property
    def is_effect(self) -> bool:
        """Whether callers feel it when it is bad: trouble in it travels from the needed to those that need."""
        return self in (SignalKind.LATENCY, SignalKind.ERRORS, SignalKind.AVAILABILITY)

    @property
    def bad(self) -> int:
        """In which direction it is bad: 1 up, -1 down, 0 where both may be."""
        return _BAD.get(self, 0)


_BAD: Final = {SignalKind.LATENCY: 1, SignalKind.ERRORS: 1, SignalKind.AVAILABILITY: -1}
_START, _END = r"(?:^|[^a-z])", r"(?:$|[^a-z])"
_WORDS: Final = (
    (
        SignalKind.ERRORS,
        re.compile(
            rf"err|fail|fault|[45]xx|exception|timeout|timed.?out|reject|refus|retr(?:y|ies)|{_START}drop|{_START}loss"
        ),
    ),
    (SignalKind.AVAILABILITY, re.compile(rf"avail|success|uptime|health|{_START}up{_END}")),
    (
        SignalKind.LATENCY,
        re.compile(
            rf"laten|{_START}lat{_END}|durat|delay|elapsed|response.?time|{_START}rtt?{_END}|{_START}p\d\d|slow|wait"
        ),
    ),
    (
        SignalKind.TRAFFIC,
        re.compile(
            rf"request|{_START}req{_END}|{_START}[rqt]ps{_END}|workload|{_START}load{_END}|{_START}lod{_END}|throughput|traffic|{_START}calls?{_END}|{_START}ops{_END}|invocation|{_START}hits{_END}"
        ),
    ),
)
_WORD_ENDS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


@lru_cache(maxsize=4096)
def kind_of(signal: str) -> SignalKind:
    """By the words in the name, in this order: errors, availability, latency, traffic; anything else is the service's own."""
    plain = re.sub(r"[\s_\-./:]+", " ", _WORD_ENDS.sub(" ", signal)).lower()
    for kind, words in _WORDS:
        if words.search(plain):
            return kind
    return SignalKind.OWN
