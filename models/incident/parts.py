"""Every part of an incident, in the order in which people meet them."""

from typing import Any, Final

from models.incident.approvals.part import PART as APPROVALS
from models.incident.bridge.part import PART as BRIDGE
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.determination.part import PART as DETERMINATION
from models.incident.escalation.part import PART as ESCALATION
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.failover.part import PART as FAILOVER
from models.incident.fallbacks.part import PART as FALLBACKS
from models.incident.hypotheses.part import PART as HYPOTHESES
from models.incident.links.part import PART as LINKS
from models.incident.part import Part
from models.incident.polls.part import PART as POLLS
from models.incident.responders.part import PART as RESPONDERS
from models.incident.runs.part import PART as RUNS
from models.incident.transcript.part import PART as TRANSCRIPT
from models.incident.triage.part import PART as TRIAGE
from models.incident.workstreams.part import PART as WORKSTREAMS

PARTS: Final[tuple[Part[Any], ...]] = (
    RESPONDERS,
    BRIDGE,
    LINKS,
    ESCALATION,
    TRIAGE,
    POLLS,
    HYPOTHESES,
    WORKSTREAMS,
    CLASSIFICATION,
    DETERMINATION,
    TRANSCRIPT,
    RUNS,
    EVIDENCE,
    APPROVALS,
    FAILOVER,
    FALLBACKS,
)

PART_OF_TYPE: Final = {type_name: part for part in PARTS for type_name in part.folds}
