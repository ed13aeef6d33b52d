"""Above the panes: the card of the first conflict that waits; put off, a thin row in its place that leads back to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from console.live import Live
from console.windows.conflict_view import ALL, EACH, LATER, Known, about, card, kept
from models.incident.conflicts.commanders import COMMANDER_FIELD, is_disputed
from models.incident.conflicts.commands import SettleConflict
from models.incident.views import Conflict
from models.kernel.ids import EventId, OriginId
from resources.tongue import tr
from widgets.conflict_card import ConflictCard
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class ConflictStrip(QWidget):
    """Never modal: work goes on with what counts meanwhile. `open` gives the card the keyboard."""

    def __init__(
        self,
        live: Live,
        acts: Callable[[str], None],
        parent: QWidget | None = None,
        machine: Callable[[OriginId], str] = lambda _origin: "",
    ) -> None:
        """`acts` carries out an action of the table; `machine` names the workstation that writes under an origin."""
        super().__init__(parent)
        self._live = live
        self._machine = machine
        self._later: set[Conflict] = set()
        """Put off as they stand: one that changes meanwhile is shown again."""
        self._before: QWidget | None = None
        self._is_asked = False
        self._error = ""
        self._is_brief = self._is_open = False
        self._settled: list[str] = []
        """What became of those that were settled since the card was opened."""
        self._acts = acts
        self._stream: str | None = None
        self.card = ConflictCard()
        self.row = NoticeRow(glyph=GlyphKind.UNKNOWN, is_dashed=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.card)
        column.addWidget(self.row)
        self.hide()
        self.card.chosen.connect(self._choose)
        self.row.action_requested.connect(lambda: acts("conflicts"))
        live.incident_changed.connect(self.refresh)

    @property
    def shown(self) -> Conflict | None:
        """What the card asks about."""
        return next((each for each in self._all() if each not in self._later), None)

    @property
    def lead(self) -> str:
        """How many there are."""
        return _count(len(self._all()))

    @property
    def glyph(self) -> GlyphKind:
        """What is not known: which of them holds."""
        return GlyphKind.UNKNOWN

    def height_at(self, width: int) -> int:
        """How high it stands in this width; logical pixels."""
        shown = self.row if self.card.isHidden() else self.card
        return shown.height_at(width)

    def set_brief(self, is_brief: bool) -> None:
        """Whether there is room for a thin row only: the card waits until it is asked for."""
        self._is_brief = is_brief
        self.refresh()

    def open(self) -> None:
        """To the card, with everything that was put off; says so where nothing waits."""
        if self._live.incident is None:
            self._live.failed.emit(tr("No open incident. F2 declares."))
        elif not self._all():
            self._live.told.emit(tr("No conflicts: every field has one value."))
        else:
            focus = QApplication.focusWidget()
            if focus is not None and not self.isAncestorOf(focus):
                self._before = focus
            self._later.clear()
            self._settled.clear()
            self._is_open = True
            self.refresh()
            self.card.take_focus()

    def refresh(self) -> None:
        """Say what stands now; nothing where nothing differs."""
        incident = self._live.incident
        if (incident.id if incident is not None else None) != self._stream:
            self._stream = incident.id if incident is not None else None
            self._later.clear()
            self._error, self._is_open = "", False
        waiting = self._all()
        self._later &= set(waiting)
        shown = self.shown
        had_focus = self._has_focus()
        self._is_open = self._is_open and shown is not None
        is_card = shown is not None and (self._is_open or not self._is_brief)
        if shown is not None and not self._is_asked:
            at = waiting.index(shown) + 1 + len(self._settled)
            self.card.set_card(card(shown, at, len(waiting) + len(self._settled), self._known(), self._error))
        self.card.setVisible(is_card)
        self.row.setVisible(bool(waiting) and not is_card)
        if waiting and not is_card:
            self._say_later(waiting)
        self.setVisible(bool(waiting))
        self.setAccessibleName(self.card.accessibleName() if is_card else self.row.accessibleName())
        if had_focus and shown is None:
            self._give_back()
        elif had_focus and not self._has_focus() and is_card:
            self.card.take_focus()

    def _all(self) -> list[Conflict]:
        """Who commands comes first: everything else waits for it."""
        incident = self._live.incident
        return sorted(
            incident.conflicts if incident is not None else (), key=lambda each: each.field != COMMANDER_FIELD
        )

    def _known(self) -> Known:
        live = self._live
        own = live.desk.vouchers.own
        return Known(live.entries, live.person, lambda origin: origin in own, self._machine)

    def _say_later(self, waiting: list[Conflict]) -> None:
        count = len(waiting)
        names = ", ".join(dict.fromkeys(about(each, self._known()) for each in waiting[:3]))
        more = tr(" and {count} more", count=count - 3) if count > 3 else ""
        differs = tr("differs") if count == 1 else tr("differ")
        blocked = self._live.incident is not None and is_disputed(self._live.incident)
        end = tr("What only a commander decides waits.") if blocked else tr("What is safer counts meanwhile.")
        self.row.set_notice(
            f"{names}{more} {differs}. {end}", lead=_count(count), action=tr("Settle"), keys="Ctrl+Shift+J"
        )

    def _choose(self, choice: str) -> None:
        shown, incident = self.shown, self._live.incident
        if shown is None or incident is None or self._is_asked:
            return  # a second press while the first is being saved
        if choice == LATER:
            self._later.add(shown)
            self.refresh()
        elif choice == EACH:
            from console.windows.conflict_dialog import ConflictDialog  # three people at once are rare

            ConflictDialog(self._live, self.window(), only=shown.field).open()
        else:
            self._is_asked, self._error = True, ""
            keep = None if choice == ALL else EventId(choice)
            sentence = kept(shown, choice, self._known())
            self._live.submit(
                SettleConflict(incident.id, shown.field, keep), lambda _r: self._taken(sentence), self._refused
            )

    def _taken(self, sentence: str) -> None:
        self._is_asked = False
        self._settled.append(sentence)
        self.refresh()
        if self.shown is None:
            count = len(self._settled)
            lead = tr("{count} conflicts settled. ", count=count) if count > 1 else tr("Conflict settled. ")
            self._live.told.emit(lead + " ".join(self._settled))
            self._settled.clear()

    def _refused(self, sentence: str) -> None:
        self._is_asked = False
        self._error = sentence
        self.refresh()

    def _has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._acts("next_pane")


def _count(count: int) -> str:
    return tr("CONFLICT") if count == 1 else tr("{count} CONFLICTS", count=count)
