"""Over every pane: glass that was broken, rights that somebody asks for, and one's own with the time that is left.

A broken glass can't be dismissed: another person's review takes the row away.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from console.elevation_book import ElevationChange
from console.live import Live
from console.panes.words import countdown, duration
from models.access.elevation.views import Elevation, Elevations
from models.kernel.ids import PersonId
from resources.tongue import tr
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class ElevationStrip(QObject):
    """Up to three rows, which show and hide themselves; whoever has them places them."""

    def __init__(self, live: Live, acts: Callable[[str], None], parent: QWidget) -> None:
        """`acts` carries out an action of the table."""
        super().__init__(parent)
        self._live = live
        self._known = Elevations()
        self.glass = NoticeRow(glyph=GlyphKind.DOWN, is_grave=True, parent=parent)
        self.asked = NoticeRow(glyph=GlyphKind.AT_RISK, is_large=True, parent=parent)
        self.mine = NoticeRow(glyph=GlyphKind.AT_RISK, is_large=True, parent=parent)
        self._labels = {
            self.glass: (tr("GLASS BROKEN"), tr("Review…")),
            self.asked: (tr("RIGHTS ASKED"), tr("Grant…")),
            self.mine: (tr("ELEVATED"), tr("Give back…")),
        }
        for row in self._labels:
            row.hide()
        self.glass.action_requested.connect(lambda: acts("elevation.review"))
        self.asked.action_requested.connect(lambda: acts("elevation.grant"))
        self.mine.action_requested.connect(lambda: acts("elevation.end"))
        live.on_change(ElevationChange, lambda change: self.show_elevations(change.elevations))
        live.second_passed.connect(self.refresh)
        live.ask(lambda: live.desk.elevations.view, self.show_elevations)

    @property
    def asked_for(self) -> int:
        """How many requests for rights wait for somebody's word."""
        return len(self._known.pending(self._live.clock.now_ms())) if self._known.all else 0

    @property
    def is_shown(self) -> bool:
        """Whether any row has something to say."""
        return any(not row.isHidden() for row in self._labels)

    def show_elevations(self, known: Elevations) -> None:
        """Say how they stand from now on."""
        self._known = known
        self.refresh()

    def refresh(self) -> None:
        """Say what stands at this second."""
        if not self._known.all and not self.is_shown:
            return
        now_ms, me, name = self._live.clock.now_ms(), self._live.desk.identity.me, self._live.person
        loud = self._known.loud(now_ms)
        asked = [each for each in self._known.pending(now_ms) if each.person != me]
        mine = [each for each in self._known.active(now_ms) if each.person == me and not each.is_glass]
        self._say(self.glass, loud, lambda each: glass_words(each, name, self._scope(each), now_ms), now_ms)
        self._say(self.asked, asked, lambda each: asked_words(each, name, self._scope(each)), now_ms)
        self._say(
            self.mine,
            mine,
            lambda each: tr("For {scope}: {reason}", scope=self._scope(each), reason=each.asked.reason),
            now_ms,
        )

    def _say(self, row: NoticeRow, found: Sequence[Elevation], words: Callable[[Elevation], str], now_ms: int) -> None:
        if found:
            lead, action = self._labels[row]
            more = tr(" And {found} more.", found=len(found) - 1) if len(found) > 1 else ""
            # Of a broken glass the time stands in the sentence: a note gives way to a long one.
            said = "" if row is self.glass else note(found[0], now_ms)
            row.set_notice(words(found[0]) + more, lead=lead, note=said, action=action)
        row.setVisible(bool(found))

    def _scope(self, each: Elevation) -> str:
        incident = each.scope.incident
        if incident is None:
            return tr("change {change}", change=each.scope.change)
        return next((known.number for known in self._live.headings if known.id == incident), "") or tr("an incident")


def glass_words(each: Elevation, name: Callable[[PersonId], str], scope: str, now_ms: int) -> str:
    """Bo Lee took rights to act on production for INC-204, granted by nobody, 42:10 left, review owed: nobody answers."""
    how = tr("granted by nobody, {note}", note=note(each, now_ms).replace(" · ", ", "))
    return tr(
        "{name} took rights to act on production for {scope}, {how}: {reason}",
        name=name(each.person),
        scope=scope,
        how=how,
        reason=each.asked.reason,
    )


def asked_words(each: Elevation, name: Callable[[PersonId], str], scope: str) -> str:
    """Bo Lee asks to act on production for INC-204 for 60 min: restart the broker."""
    return tr(
        "{name} asks to act on production for {scope} for {minutes} min: {reason}",
        name=name(each.person),
        scope=scope,
        minutes=each.asked.minutes,
        reason=each.asked.reason,
    )


def note(each: Elevation, now_ms: int) -> str:
    """42:10 left · review owed; for a request how long ago it was asked."""
    until = each.until_ms
    if until is None:
        return tr("asked {duration} ago", duration=duration(each.at_ms, now_ms))
    left = tr("{countdown} left", countdown=countdown(until, now_ms)) if until > now_ms else tr("over")
    return tr("{left} · review owed", left=left) if each.owes_review else left
