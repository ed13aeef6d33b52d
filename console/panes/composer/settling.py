"""The card where several texts or values stand: of a section of the draft first, then of a fact of the record, then two drafts
that say the same.
"""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt

from console.comms_book import CommsDesk, DraftDesk
from console.panes.composer import views
from console.panes.composer.editor import EditorPanel
from models.comms import commands as c
from models.comms import places
from models.comms.outbox.item import State
from models.comms.record import Fact
from models.comms.views import DraftView, FactView, PlaceHead, PlaceView
from models.kernel.ids import EventId, StreamId
from resources.tongue import tr

_SHOWN = 150
_BEFORE = 40
"""Characters of a text that are shown, and how many of them stand before the first that differs."""


class Composing(Protocol):
    """The pane whose card this is."""

    @property
    def editor(self) -> EditorPanel:
        """Holds the sections' fields, and the card."""
        ...

    @property
    def name_of(self) -> views.NameOf:
        """Names of people."""
        ...

    def is_unsaved(self, place: str) -> bool:
        """Whether something typed there is not recorded yet."""
        ...

    def write(self, place: str, value: object) -> None:
        """Put a value into a place of the draft."""
        ...

    def begin_over(self, place: PlaceView) -> None:
        """What is typed from now on replaces all that stands there."""
        ...

    def ask_beside(self, draft: str) -> None:
        """Why a draft goes out beside another one."""
        ...

    def submit_for(self, build: Callable[[StreamId], object]) -> None:
        """A command about the incident that is shown."""
        ...


class Settling:
    """Alt+1 and Alt+2 keep one, Alt+3 combines where it can be done."""

    def __init__(self, pane: Composing, ask: Callable[[str], None]) -> None:
        self._pane = pane
        self._ask = ask
        """Puts the question of a fact."""
        self._place: PlaceView | None = None
        self._fact: FactView | None = None
        self._kin: tuple[DraftView, DraftView] | None = None
        """Two drafts that say the same, the one before one's eyes last."""
        self._out: frozenset[str] = frozenset()
        """Those of them that can't be put aside any more."""
        pane.editor.conflict.settled.connect(self.settle)
        pane.editor.conflict.edit_requested.connect(self.write_anew)

    def show(self, desk: CommsDesk, found: DraftDesk | None) -> None:
        """What there is to settle; the card goes where there is nothing."""
        pane = self._pane
        texts = [] if found is None else [each for each in found.draft.conflicts if places.is_text(each.name)]
        self._place = next((each for each in texts if not pane.is_unsaved(each.name)), None)
        facts = (each for each in desk.view.facts.values() if each.in_conflict)
        self._fact = None if self._place is not None else next(facts, None)
        self._kin = None if self._place or self._fact or found is None else self._two(desk, found)
        if self._place is not None:
            pane.editor.show_conflict(self._place, pane.name_of, views.conflict_title(self._place))
        elif self._fact is not None:
            title = tr(
                "Two values for “{label}” in the status record: nothing goes out until one is chosen",
                label=tr(self._fact.fact.label),
            )
            pane.editor.show_conflict(_as_place(self._fact), pane.name_of, title)
        elif self._kin is not None:
            self._show_kin(*self._kin, desk.situation.now_ms)
        else:
            pane.editor.hide_conflict()

    def settle(self, number: int) -> None:
        """Keep the first or second, or both."""
        pane = self._pane
        if self._kin is not None:
            self._keep(*self._kin, number)
            return
        shown = self._place or (None if self._fact is None else _as_place(self._fact))
        if shown is None:
            return
        value = views.claims(shown, pane.name_of)[1] if number == 3 else shown.heads[number - 1].value
        if self._place is not None:
            if value is not None:
                pane.write(shown.name, value)
        elif self._fact is not None and number < 3:
            kept = self._fact.values[self._fact.different[number - 1]]
            pane.submit_for(lambda incident: c.ChangeFact(incident, Fact(shown.name), kept, "settled"))

    def _two(self, desk: CommsDesk, found: DraftDesk) -> tuple[DraftView, DraftView] | None:
        """This draft and one that says the same, where a person must choose: the other is out, or both bear one number."""
        is_out = views.is_out(found, desk.items)
        gone = {each.update for each in desk.items if not each.state.is_over or each.state is State.SENT}
        for other in reversed(found.holding.kin):
            other_is_out = other.posted is not None or bool(other.updates & gone)
            is_new = other.key in found.holding.out or other.revision == found.draft.revision
            if is_new and not (is_out and other_is_out):
                self._out = frozenset(key for key, out in ((other.key, other_is_out), (found.draft.key, is_out)) if out)
                return other, found.draft
        return None

    def _show_kin(self, other: DraftView, own: DraftView, now_ms: int) -> None:
        pane = self._pane
        name = pane.name_of(other.begun_by)
        if other.key in self._out:
            title = tr(
                "Update {revision} of {name} says the same and is out: choose", revision=other.revision, name=name
            )
        elif own.key in self._out:
            title = tr("This is out; update {revision} of {name} says the same", revision=other.revision, name=name)
        else:
            title = tr("{name} began update {revision} as well: one is enough", name=name, revision=other.revision)
        labels = (tr("Keep {name}'s only", name=name), tr("Send this one, too…"))
        if other.key not in self._out:
            labels = (tr("Send {name}'s, too…", name=name) if own.key in self._out else labels[0], tr("Keep this only"))
        texts = _excerpts(*(f"{each.title} · {' '.join(each.body.split())}" for each in (other, own)))
        heads = tuple(
            PlaceHead(EventId(each.key), each.begun_by, each.written_ms, text)
            for each, text in zip((other, own), texts, strict=True)
        )
        base = PlaceView("", "", heads, texts[0])
        pane.editor.show_conflict(base, pane.name_of, title, labels)

    def _keep(self, other: DraftView, own: DraftView, number: int) -> None:
        """One of two is put aside where it has not gone; where the other has, a person says why both go."""
        aside, kept = (own, other) if number == 1 else (other, own)
        if number > 2:
            return
        if aside.key in self._out:
            self._pane.ask_beside(kept.key)
        else:
            self._pane.submit_for(lambda incident: c.DropDraft(incident, aside.key))

    def write_anew(self) -> None:
        """Into the section, or the fact's own question."""
        if self._place is not None:
            field = self._pane.editor.sections.fields[self._place.name]
            field.setReadOnly(False)
            self._pane.begin_over(self._place)
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._fact is not None:
            self._ask(str(self._fact.fact))


def _as_place(fact: FactView) -> PlaceView:
    heads = [PlaceHead(event, actor, fact.at.get(event, 0), words or "nothing") for event, actor, words in fact.heads]
    return PlaceView(str(fact.fact), fact.words, tuple(heads[at] for at in fact.different))


def _excerpts(first: str, second: str) -> tuple[str, str]:
    """Of both texts what stands where they begin to differ: there is room for two lines of each."""
    both = enumerate(zip(first, second, strict=False))
    same = next((at for at, (one, other) in both if one != other), min(len(first), len(second)))
    begin = first.rfind(" ", 0, max(0, same - _BEFORE)) + 1

    def cut(text: str) -> str:
        return ("… " if begin else "") + text[begin : begin + _SHOWN] + ("…" if len(text) > begin + _SHOWN else "")

    return cut(first), cut(second)
