"""The composer's middle: audiences, what template and state, the text in its sections, conflicts, and what was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from console.comms_book import DraftDesk
from console.panes.composer import views
from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.hygiene import odd_characters, plain_pasted, too_long, visible
from models.comms.phase import Phase
from models.comms.record import utc
from models.comms.templates.library import Library
from models.comms.views import PlaceView
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.combo import Combo
from widgets.composer.audience_tabs import AudienceTabs
from widgets.composer.conflict_card import ConflictCard
from widgets.composer.finding_list import FindingList
from widgets.composer.sections import SectionsEditor
from widgets.flow_bar import FlowBar
from widgets.notice_row import NoticeRow
from widgets.panel import EmptyNote, Panel

NAMES = {
    places.TITLE: marked("Title"),
    "impact": marked("What happens"),
    "scope": marked("Who is hit"),
    "cause": marked("Why"),
    "doing": marked("What we do"),
    "advice": marked("What you can do"),
    "data": marked("Your data"),
    "note": marked("More"),
}
"""As `places.SECTIONS` has them, to be shown in the language spoken; what stands in the text is nobody's to translate."""


def pasted(place: str, text: str) -> tuple[str, str]:
    """What of a paste is put in, and a sentence where that is not the whole: nothing is taken away in silence."""
    most = places.most(place)
    reason = too_long(text, most)
    if reason is not None:
        return "", tr("Not pasted: {reason}.", reason=reason)
    text = plain_pasted(text)
    if place == places.TITLE:
        text = " ".join(text.split("\n"))
    odd = odd_characters(text)
    if odd:
        more = tr(" and {odd} more", odd=len(odd) - 1) if len(odd) > 1 else ""
        return visible(text), tr(
            "{name}{more} can't go out: shown in the text as ⟨U+{ord:04X}⟩, to be removed.",
            name=odd[0].name,
            more=more,
            ord=ord(odd[0].char),
        )
    return text, ""


class EditorPanel(QWidget):
    """Tabs and the sheet below them."""

    section_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("surface", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Draft"))
        self.tabs = AudienceTabs(views.tabs(None, 0))
        self.phase = Combo(tr("State the draft tells"), height=32)
        for phase in Phase:
            self.phase.addItem(tr(phase.label), str(phase))
        self.template = Combo(tr("Template"), height=32)
        self.section = Combo(tr("Add a section"), height=32)
        self.next = Button(tr("Next update"))
        self.components = Button(tr("Components"), "Alt+C")
        self.redact = Button(tr("Redact…"), "Alt+R")
        self.meta = QLabel()
        self.meta.setTextFormat(Qt.TextFormat.PlainText)
        self.meta.setProperty("role", "label")
        self.notice = NoticeRow()
        self.notice.hide()
        self.conflict = ConflictCard()
        self.conflict.hide()
        self.sections = SectionsEditor({place: tr(name) for place, name in NAMES.items()}, pasted)
        self.empty = EmptyNote()
        self._is_empty, self._is_low = False, False
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        self.bar = bar = FlowBar(margins=(16, 8, 16, 4))
        self.phase.setFixedWidth(144)
        self.section.setFixedWidth(136)
        self.template.setMinimumWidth(120)
        bar.add(self.phase)
        bar.add(self.template, is_stretched=True)
        bar.add(self.section)
        bar.add(self.next)
        column.addWidget(self.bar)
        self.foot = foot = FlowBar(margins=(16, 6, 16, 8))
        foot.add(self.meta)
        foot.add(self.components, is_last=True)
        foot.add(self.redact, is_last=True)
        column.addWidget(self.notice)
        column.addWidget(self.conflict)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.sections)
        column.addWidget(holder, 1)
        column.addWidget(self.foot)

    def set_empty(self, sentence: str | None) -> None:
        """Why there is nothing to write in; None where there is."""
        self.empty.set_sentence(sentence or "")
        self._stack.setCurrentIndex(0 if sentence is not None else 1)
        self._is_empty = sentence is not None
        self._fit()

    def set_low(self, *, is_low: bool) -> None:
        """In a low window what conflicts takes the place of what the draft is made with, until it is settled."""
        self._is_low = is_low
        self.meta.setVisible(not is_low)
        self._fit()

    def hide_conflict(self) -> None:
        """Nothing conflicts."""
        self.conflict.hide()
        self._fit()

    def _fit(self) -> None:
        is_crowded = self._is_low and not self.conflict.isHidden()
        self.bar.setVisible(not self._is_empty and not is_crowded)
        self.foot.setVisible(not self._is_empty and not is_crowded)

    def fill(self, found: DraftDesk, library: Library, severity: str) -> None:
        """State, templates, sections that may be added, and the promise."""
        draft = found.draft
        self.phase.setCurrentIndex(self.phase.findData(str(draft.phase)))
        wanted = [(each.key, each.name) for each in library.of(draft.audience, severity)]
        if [self.template.itemData(at) for at in range(self.template.count())] != [key for key, _ in wanted]:
            self.template.clear()
            for key, name in wanted:
                self.template.addItem(name, key)
        self.template.setCurrentIndex(self.template.findData(draft.template))
        self.section.clear()
        self.section.addItem(tr("Add…"), "")
        for place in places.SECTIONS:
            if place not in views.shown_places(draft):
                self.section.addItem(tr(NAMES[place]), place)
        due = draft.next_update_ms
        count = len(draft.components)
        self.components.set_label(
            (tr("{count} component", count=count) if count == 1 else tr("{count} components", count=count))
            if count
            else tr("No components")
        )
        self.next.set_label(tr("Next update {utc}", utc=utc(due)) if due is not None else tr("No next update"))

    def set_read_only(self, is_read_only: bool) -> None:
        """What is out is not changed any more."""
        self.sections.set_read_only(is_read_only)
        self.components.setVisible(not is_read_only)
        self.redact.setVisible(not is_read_only)

    def show_conflict(
        self, place: PlaceView, name: views.NameOf, title: str, labels: tuple[str, str] | None = None
    ) -> None:
        """Where several texts stand, the first two of them; with labels, where one is chosen as a whole."""
        claims, both = views.claims(place, name)
        self.conflict.set_conflict(title, claims, "" if both is not None else tr("both changed the same words"), labels)
        self.conflict.show()
        self._fit()

    def say(self, sentence: str) -> None:
        """Above the text; empty takes it away."""
        self.notice.setVisible(bool(sentence))
        if sentence:
            self.notice.set_notice(sentence)


class FindingsPanel(Panel):
    """What stands against the text."""

    def __init__(self) -> None:
        super().__init__(tr("Check before sending"), keys=tr("Alt+N next"))
        self.rows = FindingList()
        self.rows.setAccessibleName(tr("Findings"))
        self.set_body(self.rows)
        self.say_what_fits(self._fits)
        self.rows.fit_changed.connect(self.head.update)

    def go_to_next(self) -> None:
        """Round and round."""
        ids = [row.id for row in self.rows.rows()]
        if ids:
            at = ids.index(self.rows.current_id()) + 1 if self.rows.current_id() in ids else 0
            self.rows.set_current(ids[at % len(ids)])
            self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fits(self) -> str:
        shown, all_of_them = self.rows.shown_count(), len(self.rows.rows())
        return tr("{shown} of {all_of_them} shown", shown=shown, all_of_them=all_of_them) if shown < all_of_them else ""


def audience_of(tab_id: str) -> CommsAudience:
    """Of a tab."""
    return CommsAudience(tab_id)
