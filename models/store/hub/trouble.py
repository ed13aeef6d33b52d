"""What a failed statement means for whoever asked: whether to come again, and whether the connection can be used on."""

from enum import StrEnum

from models.kernel.errors import WatchfloorError


class NobodyThere(WatchfloorError):
    """The database can't be reached, or broke off."""


class Trouble(StrEnum):
    """Nothing of the transaction was kept, but for LOST in the middle of a commit: that nobody knows before asking again."""

    FULL = "full"
    """The disk is. The connection is sound, and later writes may succeed."""
    LOST = "lost"
    """The database can't be reached, or broke off. The next use connects anew."""
    AGAIN = "again"
    """Somebody else was in the way: the same will succeed later."""
    ODD = "odd"
    """The database does not take these values."""
    BROKEN = "broken"
    """Nobody knows what a further write would do: none is made before the hub is started again."""
