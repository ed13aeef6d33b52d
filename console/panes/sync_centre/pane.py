"""The sync centre (Alt+L): how the record is shared, what waits and why, conflicts, the journal of outages, readiness."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from console.live import Live
from console.panes.sync_centre import journal as journal_words
from console.panes.sync_centre import readiness, rows
from console.panes.sync_centre.conflicts import ConflictInbox, conflict_details, conflict_rows, row_id
from console.panes.sync_centre.hub_page import HubPage
from console.panes.sync_centre.list_page import Act, ListPage
from console.panes.words import elapsed
from console.sharing_facts import EventFact
from console.sharing_now import SharingNow
from console.sync.status import State, SyncStatus
from resources.tongue import marked, tr
from widgets.buttons import Button
from widgets.detail_rows import DetailView
from widgets.flow_bar import FlowBar
from widgets.freshness import Freshness, FreshnessKind
from widgets.segment import Option, Segment
from widgets.state_glyph import StateGlyph

SHARING, WAITING, PARKED, CONFLICTS, JOURNAL, READINESS, MEMBERS = PAGES = (
    "sharing",
    "waiting",
    "parked",
    "conflicts",
    "journal",
    "readiness",
    "members",
)
_LABELS: Final = (
    marked("Sharing"),
    marked("Waiting"),
    marked("Not believed"),
    marked("Conflicts"),
    marked("Journal"),
    marked("Readiness"),
    marked("Members"),
)
_READING: Final = marked("Reading the record…")
_FACTS_SECONDS: Final = 5
"""The record is asked again at the latest after so long, while somebody looks."""
_JOURNAL_SECONDS: Final = 30
_COPY: Final = Act("copy", marked("Copy"), "C")
_NO_HUB: Final = marked("This workstation belongs to no hub. J joins one.")


class SyncCentrePane(QWidget):
    """`asked(what, about)`: join, leave, export, import, lan; settle with the incident's id, role with the device's."""

    asked = Signal(str, str)

    def __init__(self, live: Live, now: SharingNow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._now = live, now
        self._seconds = 0
        self.setProperty("surface", "canvas")
        self.setAccessibleName(tr("Sync centre"))
        options = [Option(page, tr(label)) for page, label in zip(PAGES, _LABELS, strict=True)]
        self.choice = Segment(tr("Page"), options, SHARING)
        self.glyph = StateGlyph(rows.state_glyph(None), 20)
        self.words = QLabel()
        self.sync = Button(tr("Sync now"), "N", is_primary=True)
        self.join, self.leave = Button(tr("Join…"), "J"), Button(tr("Leave…"), "L")
        self.export, self.bring = Button(tr("Export…"), "E"), Button(tr("Import…"), "I")
        self.inbox = ConflictInbox(live, self)
        self.hub = HubPage()
        again = Act("again", tr("Offer again"), "R", is_primary=True)
        self.lists: dict[str, ListPage] = {
            WAITING: ListPage(tr("Waiting"), tr("Choose an entry to see where it is."), (again, _COPY)),
            PARKED: ListPage(tr("Not believed, forked, in doubt"), tr("Choose a row to see why."), (_COPY,)),
            CONFLICTS: ListPage(
                tr("Conflicts of all incidents"),
                tr("Choose a conflict to see every value."),
                (Act("settle", tr("Settle…"), "S", is_primary=True), _COPY),
            ),
            JOURNAL: ListPage(
                tr("Written while the hub was away"),
                tr("Choose an entry to see what became of it."),
                (Act("compensate", tr("Say what was done…"), "S", is_primary=True), _COPY),
            ),
            READINESS: ListPage(tr("Ready to work alone"), tr("Choose a row to see its limits."), (_COPY,)),
            MEMBERS: ListPage(
                tr("Members"), tr("Choose a member."), (Act("role", marked("Role…"), "R", is_primary=True), _COPY)
            ),
        }
        self._lay_out()
        self._connect()
        self.refresh()

    @property
    def page(self) -> str:
        """Which page is in front."""
        return self.choice.chosen_id()

    def show_page(self, page: str) -> None:
        """Bring a page to the front, with the keyboard in it."""
        self.choice.set_chosen(page)
        self._stack.setCurrentWidget(self._widget(page))
        self.refresh()
        stop = self._first_stop()
        self.setFocusProxy(stop)
        stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show everything as it stands."""
        status, now_ms = self._now.status, self._live.clock.now_ms()
        self.glyph.set_kind(rows.state_glyph(status))
        self.glyph.setVisible(self._now.belongs)
        words = (
            rows.headline(status, self._now.away_since_ms, now_ms) if self._now.belongs else tr("on its own, no hub")
        )
        if self.words.text() != words:
            self.words.setText(words)
        self.sync.setVisible(self._now.belongs)
        self.leave.setVisible(self._now.belongs)
        self.join.setVisible(not self._now.belongs)
        self._label_pages()
        {SHARING: self._show_hub}.get(self.page, self._show_list)()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """Ask the record, and catch up with what happened while hidden."""
        super().showEvent(event)
        self._now.refresh_facts()
        self._now.refresh_journal()
        self.inbox.load()
        self.refresh()
        self.setFocusProxy(self._first_stop())

    def act(self, what: str) -> None:
        """What a key or a button wants."""
        belongs = self._now.belongs
        if what == "again" and self.page == MEMBERS:
            what = "role"
        match what:
            case "sync" if belongs:
                self._now.retry()
                self._live.told.emit(tr("Asking the hub…"))
            case "again" if belongs:
                self._now.push_again()
                self._live.told.emit(tr("Offering the hub again what it did not take…"))
            case "join" if belongs:
                self._live.failed.emit(tr("This workstation belongs to a hub already. L leaves it."))
            case "sync" | "again" | "leave" | "lan" | "role" if not belongs:
                self._live.failed.emit(tr(_NO_HUB))
            case "lan":
                self._switch_lan()
            case "copy":
                self._copy()
            case "settle" | "compensate":
                self._settle()
            case "role":
                self._change_role()
            case _:
                self.asked.emit(what, self._incident())

    def _widget(self, page: str) -> QWidget:
        return self.lists.get(page, self.hub)

    def _first_stop(self) -> QWidget:
        page = self._widget(self.page)
        stop = page.first_stop if isinstance(page, HubPage | ListPage) else None
        # An empty list takes no keys: the bar does.
        return stop or self.choice.focus_stop()

    def _label_pages(self) -> None:
        now, status = self._now, self._now.status
        waiting = (status.pending.count + len(status.sync.refused)) if status is not None else 0
        parked = len(now.facts.parked) + len(now.facts.forks) + bool(now.facts.alarm) if now.facts is not None else 0
        warned = sum(readiness.is_warned(row) for row in now.readiness)
        counts = {
            WAITING: waiting,
            PARKED: parked,
            CONFLICTS: len(self.inbox.all),
            JOURNAL: journal_words.open_count(now.journal),
            READINESS: warned,
        }
        for page, label in zip(PAGES, _LABELS, strict=True):
            count = counts.get(page, 0)
            self.choice.set_label(page, f"{tr(label)} {count}" if count else tr(label))

    def _show_hub(self) -> None:
        now, now_ms = self._now, self._live.clock.now_ms()
        status = now.status
        details = None
        if now.belongs and status is not None:
            details = rows.hub_details(status, now.facts, now.away_since_ms, now_ms)
        loading = tr("Not asked yet: the hub is being asked…") if now.belongs and status is None else ""
        self.hub.show_hub(details, self._staleness(status, now_ms), loading)
        found = rows.needed(status, now.facts, len(self.inbox.all), journal_words.open_count(now.journal))
        found += rows.ageing([row for row in now.readiness if readiness.is_warned(row)])
        self.hub.show_needed(found)
        lan = now.lan
        trouble = f"{lan.why}." if lan is not None and rows.is_troubled(lan) else None
        self.hub.show_neighbours(
            rows.neighbour_rows(lan, now_ms), rows.lan_words(lan), rows.no_neighbours(lan), trouble, now.lan_is_on()
        )

    def _staleness(self, status: SyncStatus | None, now_ms: int) -> Freshness | None:
        since = self._now.away_since_ms
        if status is None or status.state is not State.OFFLINE or since is None:
            return None
        return Freshness(FreshnessKind.OFFLINE, elapsed(since, now_ms).removeprefix("00:"))

    def _show_list(self) -> None:
        page, status, facts = self.page, self._now.status, self._now.facts
        shown, live, now_ms = self.lists[page], self._live, self._live.clock.now_ms()
        needs_hub = page in (WAITING, JOURNAL, MEMBERS)
        if needs_hub and not self._now.belongs and not (page == JOURNAL and self._now.journal):
            shown.show_rows((), "", tr(_NO_HUB))
        elif page == READINESS:
            found = self._now.readiness
            shown.show_rows(readiness.readiness_rows(found), readiness.summary(found), tr(_READING))
        elif page == CONFLICTS:
            words = tr("Nothing differs in any incident.") if self.inbox.is_loaded else tr(_READING)
            shown.show_rows(conflict_rows(self.inbox.all, live), _count(len(self.inbox.all)), words)
        elif page == JOURNAL:
            journal = self._now.journal
            found_rows = journal_words.journal_rows(journal) if journal is not None else []
            empty = (
                tr(_READING)
                if journal is None
                else tr("The hub was never away, or what was written then is forgotten.")
            )
            shown.show_rows(found_rows, "", empty)
        elif facts is None or (page == WAITING and status is None):
            shown.show_rows((), "", tr(_READING))
        elif page == WAITING and status is not None:
            meta = tr("{count} in all", count=status.pending.count) if status.pending.count else ""
            shown.show_rows(
                rows.waiting_rows(facts, status, live.person, now_ms), meta, tr("All that was written is at the hub.")
            )
        elif page == PARKED:
            empty = tr("Everything that came is believed; no chain is forked; the hub's history holds.")
            shown.show_rows(rows.parked_rows(facts, live.person, now_ms), "", empty)
        else:
            own = status.membership.device if status is not None and status.membership is not None else ""
            empty = tr("The hub has not said yet who belongs.")
            found_rows = rows.member_rows(facts.word, own, live.person, now_ms)
            shown.show_rows(found_rows, rows.word_meta(facts.word, now_ms), empty)
        self._show_current()

    def _show_current(self) -> None:
        if self.page not in self.lists:
            return
        page = self.lists[self.page]
        found = self._selected()
        if found is None:
            page.show_details("", None)
        else:
            page.show_details(found[0], found[1], (*found[2], "copy"))

    def _selected(self) -> tuple[str, list[DetailView], tuple[str, ...]] | None:
        """Heading, details and acts of the current row; None where there is none."""
        page, now, live = self.page, self._now, self._live
        chosen, now_ms = self.lists[page].current_id, live.clock.now_ms()
        if page == CONFLICTS:
            each = next((one for one in self.inbox.all if row_id(one) == chosen), None)
            if each is None:
                return None
            return f"{each.number} {each.title}", conflict_details(each, live), ("settle",)
        if page == READINESS:
            row = next((one for one in now.readiness if one.name == chosen), None)
            return (readiness.name_of(row), readiness.readiness_details(row, now_ms), ()) if row is not None else None
        if page == JOURNAL:
            return journal_words.selected(now.journal, chosen)
        facts, status = now.facts, now.status
        if facts is None:
            return None
        if page == MEMBERS:
            return rows.member_selected(facts.word, chosen, live.person)
        if chosen == "alarm":
            return tr("The hub's history"), rows.alarm_details(facts.alarm), ()
        fork = next((one for one in facts.forks if rows.fork_id(one) == chosen), None)
        if fork is not None:
            return tr("Forked chain of origin {origin}", origin=fork.origin[:8]), rows.fork_details(fork), ()
        fact = self._fact(chosen)
        if fact is None:
            return None
        if page == PARKED:
            return fact.what, rows.event_details(fact, tr("parked here, not counted"), live.person), ()
        word = status.durability(fact.id).words if status is not None else tr("saved here")
        return fact.what, rows.event_details(fact, word, live.person), ("again",) if fact.why else ()

    def _fact(self, chosen: str) -> EventFact | None:
        facts = self._now.facts
        if facts is None:
            return None
        known = facts.parked if self.page == PARKED else (*facts.refused, *facts.waiting)
        return next((each for each in known if each.id == chosen), None)

    def _incident(self) -> str:
        """The incident that the current row belongs to: a bundle of just that is offered. Empty for none."""
        if self.page == CONFLICTS:
            return self.lists[CONFLICTS].current_id.partition(":")[0]
        fact = self._fact(self.lists[self.page].current_id) if self.page in (WAITING, PARKED) else None
        return fact.incident or "" if fact is not None else ""

    def _settle(self) -> None:
        if self.page == CONFLICTS and self._incident():
            self.asked.emit("settle", self._incident())
        elif self.page == JOURNAL:
            found = journal_words.selected(self._now.journal, self.lists[JOURNAL].current_id)
            if found is not None and "compensate" in found[2]:
                self.asked.emit("compensate", self.lists[JOURNAL].current_id)
            else:
                self._live.failed.emit(tr("Nothing is owed for this one."))

    def _change_role(self) -> None:
        found = self._selected() if self.page == MEMBERS else None
        if found is not None and "role" in found[2]:
            self.asked.emit("role", self.lists[MEMBERS].current_id)
        else:
            self._live.failed.emit(tr("No longer a member: a new code is needed to join again."))

    def _switch_lan(self) -> None:
        is_on = self._now.lan_is_on()
        if is_on is not None:
            self._now.switch_lan(not is_on)
            self._live.told.emit(tr("Neighbours: switched off.") if is_on else tr("Neighbours: switched on."))
            self.refresh()

    def _copy(self) -> None:
        found = self._selected() if self.page in self.lists else None
        if found is not None:
            QGuiApplication.clipboard().setText(rows.copied(found[0], found[1]))
            self._live.told.emit("Copied.")

    def _tick(self) -> None:
        if not self.isVisible():
            return
        self._seconds += 1
        if self._seconds % _FACTS_SECONDS == 0:
            self._now.refresh_facts()
        if self._seconds % _JOURNAL_SECONDS == 0:
            self._now.refresh_journal()
        self.refresh()

    def _if_seen(self) -> None:
        if self.isVisible():
            self.refresh()

    def _heard(self) -> None:
        if self.isVisible():
            self._now.refresh_facts()
            self.refresh()

    def _connect(self) -> None:
        self.choice.chosen.connect(self.show_page)
        for page in self.lists.values():
            page.selected.connect(self._show_current)
            page.acted.connect(self.act)
            page.opened.connect(self._open)
        self.hub.needed_opened.connect(self.show_page)
        self.hub.lan_switched.connect(lambda: self.act("lan"))
        self.hub.retry_asked.connect(lambda: self.act("sync"))
        buttons = {
            "sync": self.sync,
            "join": self.join,
            "leave": self.leave,
            "export": self.export,
            "import": self.bring,
        }
        for what, button in buttons.items():
            button.clicked.connect(lambda _checked=False, one=what: self.act(one))
        keys = {
            "N": "sync",
            "J": "join",
            "L": "leave",
            "E": "export",
            "I": "import",
            "R": "again",
            "C": "copy",
            "S": "settle",
            "W": "lan",
        }
        for key, what in keys.items():
            _bind(self, key, partial(self.act, what))
        for number, name in enumerate(PAGES, start=1):
            _bind(self, str(number), partial(self.show_page, name))
        self._now.changed.connect(self._heard)
        self._now.facts_changed.connect(self._if_seen)
        self.inbox.changed.connect(self._if_seen)
        self._live.second_passed.connect(self._tick)

    def _open(self) -> None:
        if self.page in (CONFLICTS, JOURNAL):
            self._settle()
        elif self.page == MEMBERS:
            self._change_role()

    def _lay_out(self) -> None:
        self.words.setProperty("role", "name")
        self.words.setMinimumWidth(1)
        self.words.setAccessibleName(tr("Sharing in short"))
        bar = FlowBar()
        bar.add(self.choice)
        for button in (self.export, self.bring, self.join, self.leave, self.sync):
            bar.add(button, is_last=True)
        said = QFrame()
        said.setProperty("surface", "panel")
        said.setFixedHeight(40)
        second = QHBoxLayout(said)
        second.setContentsMargins(16, 0, 16, 0)
        second.setSpacing(12)
        second.addWidget(self.glyph)
        second.addWidget(self.words, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.hub)
        for page in self.lists.values():
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(8)
        top = QVBoxLayout()
        top.setSpacing(1)
        top.addWidget(bar)
        top.addWidget(said)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)


def _bind(place: QWidget, keys: str, handler: Callable[[], None]) -> None:
    """A key while something in `place` has the focus."""
    QShortcut(QKeySequence(keys), place, handler, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)


def _count(number: int) -> str:
    return tr("{number} in all", number=number) if number else ""
