"""Where somebody who was asked to join stands, and how they were asked."""

from enum import StrEnum


class Way(StrEnum):
    """How a person is asked."""

    PHONE = "phone"
    IN_PERSON = "in_person"
    CONSOLE = "console"
    """A page sent by the console, where a channel for it is set up and reachable."""

    @property
    def words(self) -> str:
        """As the timeline says it."""
        return _WORDS[self]


_WORDS = {Way.PHONE: "by phone", Way.IN_PERSON: "in person", Way.CONSOLE: "by page"}


class Standing(StrEnum):
    """The value is stored."""

    UNSENT = "unsent"
    """The page could not go out. It waits until somebody asks again; it never goes out late by itself."""
    ASKED = "asked"
    ACKNOWLEDGED = "acknowledged"
    JOINED = "joined"
    LEFT = "left"
    UNREACHABLE = "unreachable"

    @property
    def is_over(self) -> bool:
        """Whether the person is not expected any more, and may be asked anew."""
        return self in (Standing.LEFT, Standing.UNREACHABLE)


FOLLOWING = {
    Standing.UNSENT: (Standing.ACKNOWLEDGED, Standing.JOINED, Standing.UNREACHABLE),
    Standing.ASKED: (Standing.ACKNOWLEDGED, Standing.JOINED, Standing.UNREACHABLE),
    Standing.ACKNOWLEDGED: (Standing.JOINED, Standing.LEFT, Standing.UNREACHABLE),
    Standing.JOINED: (Standing.LEFT,),
    Standing.LEFT: (Standing.JOINED,),
    Standing.UNREACHABLE: (Standing.ACKNOWLEDGED, Standing.JOINED),
}
"""What a person may be noted as next. Somebody who was given up may still turn up."""
