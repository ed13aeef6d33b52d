"""Sentences that stand in tables of plain words and are translated where they are shown: actions, settings, words of states."""

import sys
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Final

from console.actions import ACTIONS
from console.lan.status import LanState
from console.panes.signs.pages import Page
from console.settings import SETTINGS
from console.sync.status import State as SyncState
from models.access.approval.request import Verdict as ApprovalVerdict
from models.access.approval.standing import Status as ApprovalStatus
from models.access.elevation.events import ReviewVerdict
from models.access.elevation.views import Word as ElevationWord
from models.access.roles import DeviceRole
from models.alerts.inbox.views import InboxState
from models.anomaly.signs import Sign
from models.capacity.drift import DriftCourse
from models.capacity.queue import QueueCourse
from models.capacity.resource import Resource
from models.capacity.saturation import Course
from models.capacity.standing import Grade
from models.catalog import shapes
from models.catalog.estate import CallMode, Strength
from models.causes.symptom import SymptomKind
from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.comms.record import Fact
from models.comms.rendering.sink import SinkKind
from models.comms.sensitivity import Sensitivity
from models.comms.update import ComponentState
from models.coupling.judgement import Judged
from models.coverage.layer import Layer
from models.coverage.matrix import Cover
from models.degraded.compensations import TABLE as COMPENSATIONS
from models.degraded.view import Fate
from models.health.change import ChangeKind
from models.health.condition import Condition
from models.health.samples import Signal
from models.incident.cadence import Standing
from models.incident.classification.outage_type import OutageType
from models.incident.determination.determine import Verdict
from models.incident.determination.events import Side
from models.incident.entry import Kind, TaskState
from models.incident.escalation.result import CallResult
from models.incident.evidence.commands import Keep
from models.incident.evidence.views import Soundness
from models.incident.failover.stages import Stage
from models.incident.hypotheses.events import Status as HypothesisStatus
from models.incident.lifecycle import State
from models.incident.polls.voice import Outcome as PollOutcome
from models.incident.polls.voice import PollKind, Voice
from models.incident.responders.standing import Standing as ResponderStanding
from models.incident.roles import Role
from models.incident.runs.commands import Ending
from models.incident.runs.step_state import StepState
from models.incident.triage.steps import Step
from models.incident.workstreams.events import Status as WorkstreamStatus
from models.incident.workstreams.views import Due
from models.kernel.chain import Fault
from models.oncall.plan import Duty
from models.probes.agreement import View
from models.probes.heartbeat import HeartbeatState
from models.probes.result import Lookup
from models.probes.verdict import ProbeState
from models.retention.classes import RecordClass
from models.slo.burn import Urgency
from models.topology.impact_class import ImpactClass
from models.vendors.disagreement import Disagreement
from models.vendors.indicator import Indicator
from widgets.composer.finding_list import Weight
from widgets.durability_badge import DurabilityKind
from widgets.freshness import FreshnessKind
from widgets.glyphs import GlyphKind
from widgets.runbook.views import StepSign
from widgets.two_line_list import Sign as RowSign

WORDS: Final[tuple[type[StrEnum], ...]] = (
    ElevationWord,
    SymptomKind,
    ChangeKind,
    PollOutcome,
    Ending,
    Duty,
    HeartbeatState,
    RecordClass,
    ImpactClass,
    Indicator,
    StepSign,
    RowSign,
    ApprovalStatus,
    ApprovalVerdict,
    CallMode,
    CallResult,
    CommsAudience,
    ComponentState,
    Condition,
    Course,
    Cover,
    Disagreement,
    DriftCourse,
    Due,
    DurabilityKind,
    Fact,
    Fate,
    Fault,
    FreshnessKind,
    GlyphKind,
    Grade,
    HypothesisStatus,
    InboxState,
    Keep,
    Kind,
    LanState,
    Layer,
    Lookup,
    OutageType,
    Page,
    Phase,
    PollKind,
    ProbeState,
    Resource,
    QueueCourse,
    ResponderStanding,
    ReviewVerdict,
    Role,
    DeviceRole,
    Sensitivity,
    Side,
    Signal,
    SinkKind,
    Soundness,
    Stage,
    Standing,
    State,
    Step,
    StepState,
    Strength,
    SyncState,
    TaskState,
    Urgency,
    Verdict,
    View,
    Voice,
    Weight,
    WorkstreamStatus,
)
"""Where a member has a `label`, that is shown; else its value."""

BRIEFING: Final = ("Situation", "Objectives", "Actions running", "People", "Exit criteria", "Risks", "Next update")
"""Headings of models/incident/briefing.py."""


def sentences() -> Iterator[tuple[str, str]]:
    """Each with the file it stands in."""
    for action in ACTIONS:
        for words in (action.text, action.text.rstrip("…"), action.menu, action.help, action.need.value):
            yield words, "console/actions.py"
    for setting in SETTINGS:
        for words in (setting.label, setting.group, setting.help):
            yield words, "console/settings.py"
    for kind in WORDS:
        for member in kind:
            words = str(getattr(member, "label", member.value))
            if any(letter.isalpha() for letter in words):
                yield words, f"{kind.__module__.replace('.', '/')}.py"
    for within in (*CommsAudience, *ComponentState):
        yield within.label.lower(), "models/comms/audience.py"
    for words in BRIEFING:
        yield words, "models/incident/briefing.py"
    for sign in Sign:
        yield sign.value, "models/anomaly/signs.py"
    for undone in COMPENSATIONS.values():
        for words in (undone.what, undone.words):
            yield words, "models/degraded/compensations.py"
    for judged in Judged:
        yield f"{judged.value}ed", "models/coupling/judgement.py"
    yield from _of_files_put_in()


def _of_files_put_in() -> Iterator[tuple[str, str]]:
    """What the shapes of files say they expect: `shapes` puts these words into its sentences."""
    root = Path(__file__).parents[2]
    for room in ("console", "models"):
        for path in sorted((root / room).rglob("*.py")):
            if "models.catalog.shapes import" in path.read_text(encoding="utf-8"):
                place = path.relative_to(root).as_posix()
                seen: set[int] = set()
                for each in vars(import_module(place.removesuffix(".py").replace("/", "."))).values():
                    if not isinstance(each, type):
                        yield from ((words, place) for words in _expected(each, seen))
    yield shapes.Text.expected, "models/catalog/shapes.py"


def _expected(value: object, seen: set[int]) -> Iterator[str]:
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Mapping):
        for each in value.values():
            yield from _expected(each, seen)
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _expected(each, seen)
    elif hasattr(value, "__dataclass_fields__") and sys.modules[type(value).__module__].__name__.startswith("models."):
        if isinstance(value, shapes.Part) and value.required:
            yield value.meaning
        for name in value.__dataclass_fields__:
            found = getattr(value, name, None)
            if name in ("expected", "what") and isinstance(found, str):
                yield found
            else:
                yield from _expected(found, seen)
