"""The response policy's file format, as tables: which field holds what. docs/response_policy.md explains it to people."""

from enum import StrEnum
from typing import Final

from models.catalog.shapes import END, IDENTIFIER, Choice, Duration, Flag, ListOf, Number, Part, Record, Text
from models.incident.classification.outage_type import OutageType
from models.incident.severity import Severity
from models.response.policy import DefinitionKind

FORMAT: Final = "response/1"
"""Stands behind `watchfloor:` and says which version of the format a file is written in."""

MAX_ENTRIES: Final = 2_000
"""Of any one list: a policy is made for people to agree on."""


class MeasureWord(StrEnum):
    """What a row looks at, as the file says it."""

    USERS_PERCENT = "users_percent"
    USERS_COUNT = "users_count"
    USERS = "users"
    WHOLE_REGION = "whole_region"
    CORE_FUNCTION = "core_function"
    DATA = "data"
    SERVICE = "service"
    CASCADING = "cascading"
    REVENUE = "revenue_per_minute"
    SLA = "sla"


_ID: Final = Text(IDENTIFIER, "an id without commas and without blanks at its ends", 100)
_IDS: Final = ListOf(_ID, MAX_ENTRIES)
_LINE: Final = Text()
_LINES: Final = ListOf(_LINE, 50)
_AMOUNT: Final = Number("a number from 0", 0, 1e12)
_LEVEL: Final = Choice(Severity)

ROW: Final = Record(
    {
        "level": Part(_LEVEL, "the level it gives: SEV1 to SEV4", required=True),
        "measure": Part(Choice(MeasureWord), "what it looks at", required=True),
        "at_least": Part(_AMOUNT, "the threshold, which belongs to this level"),
        "is": Part(_LINE, "the word it waits for"),
        "says": Part(_LINE, "the sentence people read when it fires", required=True),
        "agreed_by": Part(_LINE, "the business unit that agreed to it"),
        "clause": Part(_ID, "the definition it mirrors: SLA clause or regulatory category"),
    },
    "a row of the severity matrix",
)

MATRIX: Final = Record(
    {
        "unknown": Part(_LEVEL, "the level where nothing is known; SEV2 where missing"),
        "unknown_tier": Part(Number("a tier from 0 to 3", 0, 3, whole=True), "what a service without a tier counts as"),
        "labels": Part(
            Record(
                {level: Part(Text(max_length=20), "what it is called here") for level in Severity}, "names of levels"
            ),
            "the organisation's names of the levels",
        ),
        "limits": Part(
            Record(
                {level: Part(Duration(), "how long it may last") for level in list(Severity)[1:]}, "limits of levels"
            ),
            "after how long a level is raised by one",
        ),
        "rows": Part(ListOf(ROW, MAX_ENTRIES), "the rows of the matrix", required=True),
    },
    "the severity matrix",
)

_INTERVAL: Final = Record(
    {
        "first": Part(Duration(), "from the declaration to the first update", required=True),
        "every": Part(Duration(), "from one update to the next", required=True),
    },
    "a cadence",
)

BRIDGE: Final = Record(
    {
        "dial_in": Part(Text(max_length=60), "telephone number, in quotes"),
        "url": Part(Text(r"^https?://[^\s\u0000-\u001f]+" + END, "an http or https address", 2000), "its address"),
        "pin": Part(Text(max_length=40), "PIN, in quotes"),
        "protocol": Part(_LINES, "rules of the call, a line each"),
        "round": Part(Duration(), "how often the commander goes round the call"),
    },
    "a bridge",
)

PROTOCOL: Final = Record(
    {
        "id": Part(_ID, "the id of the protocol", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "roles": Part(_LINES, "roles asked to join: incident_commander, comms_lead …"),
        "channels": Part(_LINES, "where people are asked and where they talk"),
        "cadence": Part(
            Record(
                {"external": Part(_INTERVAL, "to customers"), "internal": Part(_INTERVAL, "to colleagues")}, "cadences"
            ),
            "when updates are due",
        ),
        "ack": Part(Duration(), "how long whoever is asked may take to answer"),
        "escalation": Part(_LINE, "name of the escalation policy"),
        "runbook": Part(_ID, "id of the runbook to open"),
        "bridge": Part(BRIDGE, "the call people join"),
    },
    "a protocol",
)

OUTAGE_TYPE: Final = Record(
    {
        "id": Part(Choice(OutageType), "one of the outage types", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "protocol": Part(_ID, "id of the protocol it loads"),
    },
    "an outage type",
)

FAILURE_MODE: Final = Record(
    {
        "id": Part(_ID, "the id of the failure mode", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "services": Part(_IDS, "ids of the services that can have it; any where missing"),
        "protocol": Part(_ID, "id of the protocol it loads"),
    },
    "a failure mode",
)

TAG: Final = Record(
    {
        "id": Part(_ID, "the key of the tag", required=True),
        "name": Part(_LINE, "the name shown; the id where missing"),
        "values": Part(_IDS, "the values it takes", required=True),
        "mandatory": Part(Flag(), "whether no incident is closed without it"),
    },
    "a tag",
)

DEFINITION: Final = Record(
    {
        "id": Part(_ID, "what rows name as their clause", required=True),
        "kind": Part(Choice(DefinitionKind), "sla or regulatory", required=True),
        "name": Part(_LINE, "what it says, in a line; the id where missing"),
    },
    "a definition",
)

POLICY: Final = Record(
    {
        "watchfloor": Part(Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), f"the format: {FORMAT}", required=True),
        "name": Part(_LINE, "the name of the policy"),
        "severity": Part(MATRIX, "the severity matrix", required=True),
        "outage_types": Part(ListOf(OUTAGE_TYPE, MAX_ENTRIES), "outage types"),
        "failure_modes": Part(ListOf(FAILURE_MODE, MAX_ENTRIES), "failure modes"),
        "protocols": Part(ListOf(PROTOCOL, MAX_ENTRIES), "protocols"),
        "tags": Part(ListOf(TAG, MAX_ENTRIES), "the tag vocabulary"),
        "definitions": Part(ListOf(DEFINITION, MAX_ENTRIES), "SLA and regulatory definitions"),
    },
    "a response policy",
)
