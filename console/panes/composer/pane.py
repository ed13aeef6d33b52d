"""The composer: writes what is typed into the record after a pause, and shows what stands between it and its readers.

Everything here works without a network: drafts, checks and approvals are records of this workstation first. Rules live in
models.comms; this pane asks them and shows the answer.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from console.bus import Receipt
from console.comms_book import CommsChange, CommsDesk, DraftDesk, comms_stream
from console.live import Live
from console.panes.composer import saving, views
from console.panes.composer.editor import audience_of
from console.panes.composer.older import OlderDrafts
from console.panes.composer.saving import Timer, Unsaved
from console.panes.composer.settling import Settling
from console.panes.composer.sheet import ComposerSheet
from console.panes.composer.ways import show_ways
from console.panes.words import clock_time
from models.comms import commands as c
from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.outbox.commands import Retry
from models.comms.outbox.item import State as EffectState
from models.comms.record import Fact
from models.comms.views import PlaceView
from models.incident.approvals.part import PART as APPROVALS
from models.kernel.ids import StreamId
from resources.tongue import shown, tr

_REFRESH_SECONDS = 15
"""So old may approvals and promises look while nothing happens: both run out with time alone."""


class ComposerPane(ComposerSheet):
    """`timer` makes the pause after which typed words are recorded."""

    def __init__(
        self, live: Live, timer: Callable[[Callable[[], None]], Timer] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._live = live
        self.audience = CommsAudience.CUSTOMERS
        self.desk: CommsDesk | None = None
        self._incident: StreamId | None = None
        self._shown_draft = ""
        self._unsaved = Unsaved()
        self._pause = (timer or saving.pause_timer)(self.save)
        self._is_asking = self._is_stale = self._is_filling = False
        self._wants_focus, self._seconds = False, 0
        self._settling, self._older = Settling(self, self.fact_requested.emit), OlderDrafts(self)
        self._connect()
        self._show_nothing()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Catch up; the hands go to the text."""
        super().showEvent(event)
        self._wants_focus = True
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  Qt's name
        """Nothing typed is left behind."""
        super().hideEvent(event)
        self.save()

    def _connect(self) -> None:
        live, editor, outbox = self._live, self.editor, self.outbox
        live.on_change(CommsChange, self._heard)
        live.incident_changed.connect(self.refresh)
        live.second_passed.connect(self._second)
        editor.tabs.chosen.connect(lambda tab: self.show_audience(audience_of(tab)))
        editor.sections.edited.connect(self._typed)
        editor.sections.left.connect(lambda _place: self.save())
        editor.sections.refused.connect(editor.say)
        editor.phase.activated.connect(lambda _at: self._choose_phase())
        editor.template.activated.connect(lambda _at: self._choose_template())
        editor.section.activated.connect(lambda _at: self._add_section())
        editor.next.clicked.connect(self._ask_next)
        self.older_requested.connect(self._older.open_next)
        editor.components.clicked.connect(self._ask_components)
        editor.redact.clicked.connect(self._ask_redaction)
        self.findings.rows.row_opened.connect(self._act_on)
        self.findings.rows.override_requested.connect(self._override)
        self.record.rows.row_opened.connect(self._open_fact)
        self.record.pull.clicked.connect(self.pull)
        self.record.ask.clicked.connect(self.asked_requested)
        self.preview.chosen.connect(lambda _family: self._show_preview())
        outbox.main.clicked.connect(self.go_on)
        outbox.new.clicked.connect(lambda: self._begin(is_holding=False))
        outbox.holding.clicked.connect(lambda: self._begin(is_holding=True))
        outbox.confirm.clicked.connect(self._confirm)
        outbox.retry.clicked.connect(self._retry)
        outbox.settle.clicked.connect(self._ask_settle)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Ctrl+Return", self.go_on),
            ("Ctrl+Enter", self.go_on),
            ("Alt+H", lambda: self._begin(is_holding=True)),
            ("Alt+D", lambda: self._begin(is_holding=False)),
            ("Alt+U", self.pull),
            ("Alt+N", self.next_finding),
            ("Alt+C", self._ask_components),
            ("Alt+R", self._ask_redaction),
        ):
            QShortcut(QKeySequence(keys), self, act, context=within)

    # What is known

    def _heard(self, change: CommsChange) -> None:
        if self._incident is None or change.stream == comms_stream(self._incident) or change.type.startswith("comms.t"):
            self.refresh()

    def _second(self) -> None:
        self._seconds += 1
        if not self.isVisible() or self.desk is None:
            return
        if self._seconds % _REFRESH_SECONDS == 0:
            self.refresh()
        else:
            self.editor.tabs.set_tabs(views.tabs(self.desk, self._live.clock.now_ms()))

    def refresh(self) -> None:
        """Ask for everything anew; once at a time, and not while nobody looks."""
        if not self.isVisible():
            return
        incident = self._live.incident
        if incident is None:
            self._incident = None
            self._show_nothing()
            return
        if incident.id != self._incident:
            self.save()
            self._incident, self._shown_draft = incident.id, ""
            self._unsaved.forget()
        if self._is_asking:
            self._is_stale = True
            return
        self._is_asking = True
        live, stream, me = self._live, incident.id, self._live.desk.identity.me
        # A value replaced as a whole: the store thread reads the one or the other.
        live.desk.comms.conditions = {name: health.condition for name, health in live.by_service.items()}
        live.ask(lambda: self._older.desk(live.desk.comms, stream, me), lambda desk: self._take(stream, desk))

    def _take(self, stream: StreamId, desk: CommsDesk) -> None:
        if not isValid(self.editor):
            return
        self._is_asking = False
        if self._is_stale or stream != self._incident:
            self._is_stale = False
            self.refresh()
            if stream != self._incident:
                return
        self.desk = desk
        self._show()

    @property
    def found(self) -> DraftDesk | None:
        """The draft before one's eyes."""
        return None if self.desk is None else self.desk.drafts.get(self.audience)

    def show_audience(self, audience: CommsAudience) -> None:
        """Another tab."""
        self.save()
        self.audience, self._shown_draft = audience, ""
        self.editor.tabs.set_chosen(str(audience))
        self.editor.say("")
        self._unsaved.forget()
        self._older.close()
        if self.desk is not None:
            self._show()
            self.refresh()

    # What is shown

    def _show_nothing(self) -> None:
        self.desk = None
        sentence = tr("No incident is open: there is nothing to tell. F2 declares.")
        self.editor.set_empty(sentence)
        self.editor.conflict.hide()
        self.editor.tabs.set_tabs(views.tabs(None, 0))
        for panel in (self.record, self.findings, self.preview, self.approvals, self.outbox):
            panel.set_empty(tr("No incident is open."))

    def _show(self) -> None:
        desk, found = self.desk, self.found
        if desk is None:
            return
        now_ms, focused = self._live.clock.now_ms(), QApplication.focusWidget()
        self.editor.tabs.set_tabs(views.tabs(desk, now_ms))
        self.record.set_empty(None)
        self.record.rows.set_rows(views.record_rows(desk))
        outdated = [] if found is None else [each for each in found.mismatches if each.key in ("outdated", "phase")]
        is_out = found is not None and views.is_out(found, desk.items)
        self.record.set_outdated("" if is_out else "\n".join(shown(each.words) for each in outdated))
        for panel in (self.findings, self.preview, self.approvals):
            panel.set_empty(None if found is not None else tr("No draft for this audience yet."))
        self.outbox.set_empty(None)
        self._show_buttons()
        self._settling.show(desk, found)
        if found is None:
            self.editor.set_empty(
                tr(
                    "Nothing drafted for {label} yet. Alt+H takes the holding statement, Alt+D the template "
                    "for the present state.",
                    label=tr(self.audience.label.lower()),
                )
            )
        else:
            self._show_draft(desk, found, now_ms)
        # Also where somebody comes back to it while it is shown: to the text, not to the tabs above.
        self.setFocusProxy(self._first())
        # What begins a draft goes when there is one; the keyboard is not left to whatever stands next.
        is_gone = focused is not None and self.outbox.isAncestorOf(focused) and not focused.isVisible()
        if self._wants_focus or is_gone:
            self._wants_focus = False
            self._focus_first()

    def _first(self) -> QWidget:
        """Where the hands go: the text, or what begins one."""
        sections, found = self.editor.sections, self.found
        is_open = found is not None and not views.is_out(found, self.desk.items if self.desk else ())
        if is_open and sections.first():
            return sections.fields[sections.first()]
        return self.outbox.holding

    def _focus_first(self) -> None:
        first = self._first()
        if first is self.outbox.holding:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.editor.sections.focus()

    def _show_draft(self, desk: CommsDesk, found: DraftDesk, now_ms: int) -> None:
        draft, editor = found.draft, self.editor
        editor.set_empty(None)
        is_out = views.is_out(found, desk.items)
        if draft.key != self._shown_draft:
            self._shown_draft = draft.key
            self._unsaved.forget()
        self._is_filling = True
        editor.sections.set_shown(views.shown_places(draft))
        for place, field in editor.sections.fields.items():
            if place not in self._unsaved:
                field.set_text(str(draft.value(place, "")))
            editor.sections.set_note(place, tr("typed, not saved yet") if place in self._unsaved else "")
        editor.fill(found, desk.library, desk.situation.severity)
        self._is_filling = False
        editor.set_read_only(is_out)
        for conflict in draft.conflicts:
            if places.is_text(conflict.name) and conflict.name not in self._unsaved:
                editor.sections.fields[conflict.name].setReadOnly(True)
        editor.sections.set_marks({} if is_out else views.marks(found))
        saved = tr("saved here {clock_time}Z", clock_time=clock_time(draft.written_ms))
        editor.meta.setText(
            tr("Draft {revision} · {draft} words · {saved}", revision=draft.revision, draft=draft.words, saved=saved)
        )
        rows = views.finding_rows(found)
        self.findings.rows.set_rows(rows)
        blocks = sum(1 for row in rows if row.weight.value == "BLOCKS")
        warns = sum(1 for row in rows if row.weight.value == "WARNS")
        self.findings.set_meta(
            tr("{blocks} block, {warns} warn", blocks=blocks, warns=warns) if blocks or warns else ""
        )
        self._show_preview()
        approvals = self._live.part(APPROVALS)
        self.approvals.rows.set_rows(views.approval_rows(found, desk, approvals, now_ms))
        review = draft.review
        digest = review.asked.sha256 if review else found.update.sha256
        self.approvals.note.setText(
            tr(
                "Covers the exact text, hash {digest}…{digest2}. Editing voids what was given.",
                digest=digest[:4],
                digest2=digest[-2:],
            )
            if review
            else tr("Nobody was asked yet. Editing voids what was given.")
        )
        self.outbox.track.set_step(views.step_of(found, desk.items))
        self.outbox.words.setText(views.outbox_words(found, desk.items))
        self.outbox.set_meta(views.outbox_meta(found, desk.items))

    def _show_preview(self) -> None:
        if self.desk is not None and self.found is not None:
            self.preview.show_draft(self.found, self.desk)

    def _show_buttons(self) -> None:
        show_ways(self.outbox, self.found, self.desk, self.audience, self._live.clock.now_ms())

    # What the hands do

    def _typed(self, place: str) -> None:
        found = self.found
        if self._is_filling or found is None:
            return
        view = found.draft.places.get(place)
        self._unsaved.typed(place, view.ids if view is not None else ())
        self.editor.sections.set_note(place, tr("typed, not saved yet"))
        self._pause.start()

    def save(self) -> None:
        """Record what was typed, now."""
        self._pause.stop()
        if self._incident is None or not self._shown_draft:
            return
        for place, seen in self._unsaved.places.items():
            text = self.editor.sections.fields[place].text()
            if self._unsaved.begin(place, text):
                command = c.WritePlace(self._incident, self._shown_draft, place, text, seen)
                self._live.submit(
                    command,
                    partial(self._saved, self._shown_draft, place),
                    partial(self._not_saved, place),
                )

    def _saved(self, key: str, place: str, receipt: Receipt) -> None:
        # The window may have closed while it was being saved.
        if not isValid(self.editor) or key != self._shown_draft:
            return
        self.editor.say("")
        if self._unsaved.done(place, receipt.events[0], self.editor.sections.fields[place].text()):
            self._pause.start()
        self.refresh()

    def _not_saved(self, place: str, sentence: str) -> None:
        if not isValid(self.editor):
            return
        is_same = "says that already" in sentence
        self._unsaved.failed(place, is_same=is_same)
        if not is_same:
            self.editor.say(tr("Not saved: {sentence}. What was typed stays in the field.", sentence=sentence))
        self.refresh()

    def _submit(self, command: object) -> None:
        self._live.submit(command, lambda _receipt: self._say(""), self._say)

    def _say(self, sentence: str) -> None:
        if isValid(self.editor):
            self.editor.say(sentence)

    def _begin(self, *, is_holding: bool) -> None:
        if self._incident is None:
            return
        if self.found is not None and self.desk is not None and not views.is_out(self.found, self.desk.items):
            template = self.desk.library.holding(self.audience, self.desk.situation.severity) if is_holding else None
            if template is not None:
                self.save()
                self._submit(c.UseTemplate(self._incident, self.found.draft.key, template.key))
            return
        self._wants_focus = True
        self._submit(c.BeginDraft(self._incident, self.audience, is_holding=is_holding))

    def go_on(self) -> None:
        """The next step of this draft: ask for approval, or send."""
        found, desk, incident = self.found, self.desk, self._incident
        if incident is None or desk is None:
            return
        if found is None or views.is_out(found, desk.items):
            self._begin(is_holding=False)
            return
        was_typed = self._unsaved.is_any
        self.save()
        if was_typed or views.step_of(found, desk.items) == 0:
            # In the order in which they were given: what was typed is recorded before anybody is asked about it.
            self._submit(c.AskReview(incident, found.draft.key))
        elif found.against:
            self.editor.say(tr("Can't be sent: ") + "; ".join(found.against) + ".")
        elif found.draft.review is not None:
            self.send_requested.emit(found.draft.key, found.draft.review.asked.update)

    def pull(self) -> None:
        """Bring the record's changes into the text."""
        if self._incident is not None and self.found is not None:
            self.save()
            self._submit(c.PullFacts(self._incident, self.found.draft.key))

    def next_finding(self) -> None:
        """To the list, the next row."""
        self.findings.go_to_next()

    def _act_on(self, row: str) -> None:
        found = self.found
        if found is None or not row[1:].isdigit():
            return
        at = int(row[1:])
        if row.startswith("m"):
            key = found.mismatches[at].key
            if key in ("outdated", "phase"):
                self.pull()
            elif key == "component":
                self._ask_components()
            return
        each = found.found[at]
        if not each.place or each.place in self._unsaved:
            return
        field = self.editor.sections.fields[each.place]
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if each.finding.replacement is not None:
            field.replace(each.start, each.end, each.finding.replacement)
            self.save()
        else:
            field.show_stretch(each.start, each.end)

    def _override(self, row: str) -> None:
        if self.found is not None and row.startswith("f") and row[1:].isdigit():
            each = self.found.found[int(row[1:])]
            if each.blocks:
                self.override_requested.emit(self.found.draft.key, each.finding.rule, each.finding.text)

    def _choose_phase(self) -> None:
        if not self._is_filling:
            self.write(places.PHASE, self.editor.phase.currentData())

    def _choose_template(self) -> None:
        key = self.editor.template.currentData()
        if not self._is_filling and key and self._incident is not None and self.found is not None:
            self.save()
            self._submit(c.UseTemplate(self._incident, self.found.draft.key, str(key)))

    def _add_section(self) -> None:
        place = self.editor.section.currentData()
        if not self._is_filling and place and self.found is not None:
            self.editor.sections.set_shown((*views.shown_places(self.found.draft), str(place)))
            self.editor.sections.focus(str(place))

    def write(self, place: str, value: object) -> None:
        """Put a value into a place of the draft, in place of whatever stands there."""
        if self._incident is not None and self.found is not None:
            self._submit(c.WritePlace(self._incident, self.found.draft.key, place, value))

    def submit_for(self, build: Callable[[StreamId], object]) -> None:
        """A command about the incident that is shown."""
        if self._incident is not None:
            self._submit(build(self._incident))

    @property
    def name_of(self) -> views.NameOf:
        """Names of people."""
        return self._live.person

    def is_unsaved(self, place: str) -> bool:
        """Whether something typed there is not recorded yet."""
        return place in self._unsaved

    def begin_over(self, place: PlaceView) -> None:
        """What is typed from now on replaces all that stands there."""
        self._unsaved.typed(place.name, place.ids)

    def _ask_components(self) -> None:
        if self.found is not None and self.desk is not None and not views.is_out(self.found, self.desk.items):
            self.components_requested.emit()

    def _ask_redaction(self) -> None:
        stream, live, found, desk = self._incident, self._live, self.found, self.desk
        if stream is None or found is None or desk is None or views.is_out(found, desk.items):
            return
        self.save()
        # In the order in which they were given: what was typed is recorded before it is looked at.
        me = live.desk.identity.me
        live.ask(lambda: self._older.desk(live.desk.comms, stream, me), lambda now: self._redact(stream, now))

    def _redact(self, stream: StreamId, desk: CommsDesk) -> None:
        if isValid(self.editor) and stream == self._incident:
            self.desk = desk
            self._show()
            self.redaction_requested.emit()

    def _ask_next(self) -> None:
        if self.found is not None:
            self.next_requested.emit(self.found.draft.key, self.found.draft.next_update_ms)

    def _open_fact(self, row: str) -> None:
        if row in set(map(str, Fact)):
            self.fact_requested.emit(row)
        elif row == "asked":
            self.asked_requested.emit()
        elif row == "sensitivity":
            self.sensitivity_requested.emit()

    def _retry(self) -> None:
        if self.found is not None and self.desk is not None and self._incident is not None:
            for item in views.items_of(self.found, self.desk.items):
                if item.state is EffectState.FAILED:
                    self._submit(Retry(self._incident, item.effect, "tried again from the composer"))

    def _ask_settle(self) -> None:
        if self.found is not None and self.desk is not None:
            items = views.items_of(self.found, self.desk.items)
            doubtful = [each for each in items if each.state is EffectState.UNKNOWN]
            if doubtful:
                self.settle_requested.emit(doubtful[0])

    def _confirm(self) -> None:
        if self._incident is not None and self.found is not None:
            self._submit(c.ConfirmScript(self._incident, self.found.draft.key))
