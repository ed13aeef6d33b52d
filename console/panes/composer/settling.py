"""The card where several texts or values stand: of a section of the draft first, then of a fact of the record."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt

from console.comms_book import CommsDesk, DraftDesk
from console.panes.composer import views
from console.panes.composer.editor import EditorPanel
from models.comms import commands as c
from models.comms import places
from models.comms.record import Fact
from models.comms.views import FactView, PlaceHead, PlaceView
from models.kernel.ids import StreamId
from resources.tongue import tr


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

    def show(self, desk: CommsDesk, found: DraftDesk | None) -> None:
        """What there is to settle; the card goes where there is nothing."""
        pane = self._pane
        texts = [] if found is None else [each for each in found.draft.conflicts if places.is_text(each.name)]
        self._place = next((each for each in texts if not pane.is_unsaved(each.name)), None)
        facts = (each for each in desk.view.facts.values() if each.in_conflict)
        self._fact = None if self._place is not None else next(facts, None)
        if self._place is not None:
            pane.editor.show_conflict(self._place, pane.name_of, views.conflict_title(self._place))
        elif self._fact is not None:
            title = tr(
                "Two values for “{label}” in the status record: nothing goes out until one is chosen",
                label=tr(self._fact.fact.label),
            )
            pane.editor.show_conflict(_as_place(self._fact), pane.name_of, title)
        else:
            pane.editor.conflict.hide()

    def settle(self, number: int) -> None:
        """Keep the first or second, or both."""
        pane = self._pane
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
