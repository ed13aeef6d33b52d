"""The hub's signed word about its members, kept so that neighbours may pass it on: see models.sync.members_word.

It lies in the record's meta table. Whoever could change it there gains nothing: its signature is checked whenever it is read.
"""

import json
from typing import Final

from console.desk import Desk
from console.exchanged import members_ms, note_members
from console.membership import Membership, membership_of
from console.sync.hub_line import NoAnswer
from console.sync.raw_line import RawLine
from console.sync.replica import DeskStanding
from models.sync import reading
from models.sync.members_word import MAX_WORD, MembersWord
from models.sync.reading import Malformed
from models.sync.session import Failure, Trouble
from resources.said import say

WORD: Final = "hub-word"
"""Name in the meta table."""
EVERY_SECONDS: Final = 600.0
PATH: Final = "/v1/members/word"


def kept_word(desk: Desk, membership: Membership) -> MembersWord | None:
    """The latest that was heard of this hub; None before the first, or where somebody has changed it."""
    kept = desk.read(lambda: desk.meta.get(WORD))
    try:
        return MembersWord.from_plain(json.loads(kept), membership.authority) if kept else None
    except (ValueError, Malformed):
        return None


class HubWord:
    """Of one open desk: asks the hub now and then."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._looked_at: float | None = None

    def be_due(self) -> None:
        """It is an old one."""
        self._looked_at = None

    def look_if_due(self, line: RawLine) -> None:
        """Every ten minutes, and at the first occasion. Raises as `hear_word`."""
        now = self._desk.clock.monotonic()
        if self._looked_at is None or now - self._looked_at >= EVERY_SECONDS:
            hear_word(self._desk, line)
            self._looked_at = now


def hear_word(desk: Desk, line: RawLine) -> None:
    """Ask the hub for its word. NoAnswer where it does not answer, or says something odd; a hub that gives none is let be."""
    membership = desk.read(lambda: membership_of(desk.meta))
    if membership is None:
        return
    try:
        answer = line.raw("GET", PATH)
    except NoAnswer as error:
        if error.failure.trouble is Trouble.DECLINED:
            return
        raise
    try:
        word = MembersWord.from_plain(reading.load(answer.content, 2 * MAX_WORD), membership.authority)
        if word.org != membership.org:
            raise Malformed("word.org", "another organisation")
    except Malformed as error:
        raise NoAnswer(
            Failure(Trouble.MALFORMED, say("the hub's word about its members makes no sense: {error}", error=error))
        ) from None
    # What it says was taken from the hub itself just before.
    _keep(desk, word)


def pass_word(desk: Desk, membership: Membership, word: MembersWord) -> bool:
    """Take what a neighbour heard of the hub, where it is later than what is known here; whether it was.

    Malformed where it is another organisation's.
    """

    def work() -> bool:
        known = kept_word(desk, membership)
        if known is not None and known.at_ms >= word.at_ms:
            return False
        DeskStanding(desk, membership).told(word.reply)
        _keep(desk, word)
        return True

    if word.org != membership.org:
        raise Malformed("word.org", "another organisation's")
    return desk.read(work)


def _keep(desk: Desk, word: MembersWord) -> None:
    def work() -> None:
        desk.meta.put({WORD: json.dumps(word.to_plain())})
        note_members(desk.meta, max(word.at_ms, members_ms(desk.meta) or 0))

    desk.read(work)
