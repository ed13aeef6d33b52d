"""Declare (F2): title and impact in, severity suggested live from the matrix, the incident open at Ctrl+Enter."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget

from console.bus import Receipt
from console.declare_facts import radius
from console.estate_facts import estate_facts
from console.live import Live
from models.catalog.estate import Service
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.incident.cadence import DEFAULT_CADENCE, Audience
from models.incident.commands import Declare
from models.incident.numbering import next_number
from models.incident.severity import DataImpact, ImpactInputs, Severity, Suggestion, UsersBand, evaluate
from models.kernel.ids import PersonId
from resources.tongue import all_shown, shown, tr
from widgets.declare_data import Answer, CommanderOption, DeclareFormData, DeclareInputs, UsersHit
from widgets.declare_form import DeclareForm

_HIT = {UsersBand.MANY: UsersHit.MANY, UsersBand.SOME: UsersHit.SOME, UsersBand.FEW: UsersHit.FEW}
_BANDS = {UsersHit.MANY: UsersBand.MANY, UsersHit.SOME: UsersBand.SOME, UsersHit.FEW: UsersBand.FEW}
_DATA = {Answer.YES: DataImpact.EXPOSED, Answer.NO: DataImpact.NONE, Answer.UNSURE: DataImpact.UNKNOWN}
_FACTS = {Answer.YES: True, Answer.NO: False}
_BANNER = 72
_LEAST = QSize(640, 400)


class DeclareDialog(QDialog):
    """`draft` is what was typed when it was last cancelled; `service` what was selected."""

    def __init__(self, live: Live, service: str, draft: DeclareInputs | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        # One frozen value: the version in force when the dialog opened counts for all of it.
        self._policy = live.desk.policies.current
        self._service = service
        self._health = live.by_service.get(service)
        self._radius = radius(live, service, self._policy.severity)
        """What the service takes with it, as of when the dialog opened."""
        self._entry = live.catalog.by_id.get(service) if live.catalog else None
        self.setWindowTitle(tr("Declare incident"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.draft: DeclareInputs | None = None
        """What was typed when it was cancelled; None where nothing differs from what it opened with."""
        self._is_saving = False
        self.form = DeclareForm(self._data(draft))
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)
        # Where the window is smaller than the form, the form scrolls, and the banner stays in sight.
        room = self.screen().availableSize() if parent is None else parent.window().size() - QSize(16, _BANNER + 8)
        self.form.resize(912, 712)
        self.resize(self.form.sizeHint().boundedTo(room.expandedTo(_LEAST)))
        self.form.inputs_changed.connect(self._suggest)
        self.form.declare_requested.connect(lambda inputs: self._declare(inputs, drill=False))
        self.form.drill_requested.connect(lambda inputs: self._declare(inputs, drill=True))
        self.form.cancelled.connect(self.reject)
        self._suggest(self.form.inputs())
        self._opened_with = self.form.inputs() if draft is None else None
        self.form.setFocus()

    def _data(self, draft: DeclareInputs | None) -> DeclareFormData:
        live = self._live
        me = live.desk.identity.me
        busy = next((heading for heading in live.headings if heading.is_open), None)
        warning = tr("also has {number} open", number=busy.number) if busy else ""
        commanders = [CommanderOption(me, tr("{person}, me", person=live.person(me)), warning)]
        commanders += [CommanderOption(p.id, p.name) for p in live.desk.people.directory if p.id != me]
        health = self._health
        is_broken = health is not None and health.condition.is_abnormal
        title = f"{self._name()} {health.condition}: {health.why}" if health is not None and is_broken else ""
        inputs = draft or DeclareInputs(
            title[:180],
            users_hit=_HIT.get(self._radius.band, UsersHit.UNSET) if self._radius.band else UsersHit.UNSET,
            core_function_failed=self._core_function(health),
            commander=me,
        )
        return DeclareFormData(
            inputs,
            title_note=tr("from the selected service · only this is required")
            if is_broken and not draft
            else tr("only this is required"),
            users_note=shown(self._radius.words),
            head_note=tr("similar open: {similar}", similar=", ".join(self._similar()) or tr("none")),
            commanders=tuple(commanders),
        )

    def _name(self) -> str:
        return self._entry.name if self._entry else self._service

    def _others(self) -> str:
        known = self._live.catalog.by_id if self._live.catalog else {}
        named = [known[each].name if each in known else each for each in self._radius.services[1:4]]
        return ", ".join(named) + ("…" if len(self._radius.services) > 4 else "")

    def _similar(self) -> list[str]:
        """Numbers of open incidents whose title names the same service."""
        names = {name.casefold() for name in (self._service, self._name()) if name}
        open_ones = (each for each in self._live.headings if each.is_open)
        return [each.number for each in open_ones if any(name in each.title.casefold() for name in names)]

    def _core_function(self, health: ServiceHealth | None) -> Answer:
        if health is None or health.condition is not Condition.DOWN or self._live.catalog is None:
            return Answer.UNSET
        return Answer.YES if estate_facts(self._live.catalog, (self._service,)).core_functions else Answer.UNSET

    def _inputs(self, inputs: DeclareInputs) -> ImpactInputs:
        broken = self._health if self._health is not None and self._health.condition.is_abnormal else None
        entry: Service | None = self._entry
        seen = self._radius
        band = _BANDS.get(inputs.users_hit)
        return ImpactInputs(
            # The measured share counts while a person agrees with it; another answer of theirs takes its place.
            users_bp=seen.users_bp if band is not None and band is seen.band else None,
            users=band,
            core_function_failed=_FACTS.get(inputs.core_function_failed),
            data=_DATA.get(inputs.data_exposed),
            tier=seen.tier if seen.services else entry.tier if entry and broken else None,
            service_state=seen.state or (broken.condition if broken else None),
            cascading=seen.cascading,
        )

    def _suggest(self, inputs: DeclareInputs) -> None:
        suggestion: Suggestion = evaluate(self._inputs(inputs), self._policy.severity)
        agreed = tr(" and ").join(dict.fromkeys(row.agreed_by for row in suggestion.rows if row.agreed_by))
        rules = (
            tr("Rules that fired: ")
            + "; ".join(all_shown(suggestion.rules))
            + tr(". Policy version {policy_version}", policy_version=suggestion.policy_version)
        )
        rules += tr(", agreed by {agreed}.", agreed=agreed) if agreed else "."
        self.form.show_suggestion(suggestion.severity.rank, rules)
        severity = Severity(f"SEV{self.form.inputs().severity}")
        self.form.set_will(self._will(severity), tr("protocol: {severity}", severity=severity))

    def _will(self, severity: Severity) -> tuple[str, ...]:
        number = next_number(heading.number for heading in self._live.headings)
        rhythm = DEFAULT_CADENCE[severity]
        external, internal = rhythm.get(Audience.EXTERNAL), rhythm.get(Audience.INTERNAL)
        lines = [tr("Open {number} and its timeline at once, saved here", number=number)]
        others = len(self._radius.services) - 1
        if others > 0:
            lines.append(
                tr(
                    "Name {name} and {others} more by blast radius: {others2}",
                    name=self._name(),
                    others=others,
                    others2=self._others(),
                )
            )
        first = [
            tr("{who} in {first:02}:00", who=who, first=rhythm_of.first)
            for who, rhythm_of in ((tr("customers"), external), (tr("colleagues"), internal))
            if rhythm_of
        ]
        if first:
            lines.append(tr("Start the cadence: first update to {first}", first=tr(", to ").join(first)))
        return tuple(lines)

    def _declare(self, inputs: DeclareInputs, *, drill: bool) -> None:
        if self._is_saving:
            return  # A second Ctrl+Enter while the first is being saved must not declare twice.
        named = self._health is not None and self._health.condition.is_abnormal
        services = self._radius.services or ((self._service,) if self._service and named else ())
        command = Declare(
            inputs.title,
            services,
            self._inputs(inputs),
            Severity(f"SEV{inputs.severity}"),
            PersonId(inputs.commander) if inputs.commander else None,
            drill=drill,
            estate=estate_facts(self._live.catalog, services),
            policy=self._policy.severity,
        )
        self._is_saving = True
        self._live.submit(command, self._declared, self._refused)

    def _refused(self, sentence: str) -> None:
        self._is_saving = False
        self.form.set_error(sentence)

    def _declared(self, receipt: Receipt) -> None:
        self._live.open_incident(receipt.stream)
        self.accept()

    def reject(self) -> None:
        """Esc: the draft is kept for the next time."""
        if self._is_saving:
            return
        inputs = self.form.inputs()
        self.draft = inputs if inputs != self._opened_with else None
        super().reject()
