"""The runbook file format, as tables: which field holds what. The published JSON Schema derives from them.

docs/runbooks.md explains the format to people.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from models.catalog.findings import Findings, found
from models.catalog.shapes import END, IDENTIFIER, ONE_LINE, PROSE, Choice, Duration, Flag, ListOf, Number, Part, Record
from models.catalog.shapes import Text as _Text
from models.catalog.yaml_nodes import MapNode, Node, ScalarNode
from models.runbooks.fallback import MOST_MINUTES
from models.runbooks.plain import FORMAT
from models.runbooks.runbook import MAX_CHUNK, ActionMode, ReadMode, StepKind
from resources.said import say

MAX_BYTES: Final = 1024 * 1024
"""Of one file: a runbook is read by people."""
MAX_CHUNKS: Final = 200
MAX_STEPS: Final = 1_000
MAX_TEXT: Final = 600_000
"""Characters of a detail, a note or a command."""
MAX_LINE: Final = 500

_DIRECTIONS: Final = r"\u202a-\u202e\u2066-\u2069"
"""Marks that turn the direction of writing: what is copied would not be what was read."""
COMMAND: Final = r"^[^\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029" + _DIRECTIONS + r"]*" + END
COMPARISON: Final = r"^(<|<=|>|>=|==|!=) ?[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,60}" + END
_DAY: Final = r"^(19|20)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" + END
URL: Final = (
    r"^([hH][tT][tT][pP][sS]?://[^\s\u0000-\u001f\u007f-\u009f]+"
    r"|[mM][aA][iI][lL][tT][oO]:[^\s\u0000-\u001f\u007f-\u009f]+"
    r"|(?!/)(?![^/?#]*:)(?!(.*/)?\.\.([/?#]|"
    + END
    + r"))(?!.*%(2[eEfF]|5[cC]))[^\s\\\u0000-\u001f\u007f-\u009f]+)"
    + END
)
"""http, https, mailto, or a path that never climbs: no other scheme, no leading slash, no `..`, no backslash."""


@dataclass(frozen=True)
class Day:
    """A day of the calendar, as 2026-05-01."""

    def read(self, node: Node, at: str, findings: Findings) -> date | None:
        """The day."""
        value = node.value if isinstance(node, ScalarNode) else None
        text = _Text(_DAY).read(node, at, Findings("")) if isinstance(value, str) else None
        try:
            if text is not None:
                return date.fromisoformat(text)
        except ValueError:
            pass
        findings.add(node.line, at, say("expected a day such as 2026-05-01, found {found}", found=found(node)))
        return None

    def schema(self) -> dict[str, Any]:
        """A date as text."""
        return {"type": "string", "pattern": _DAY, "format": "date"}


@dataclass(frozen=True)
class Parameters:
    """What an action is given: text, whole numbers or flags by name."""

    def read(self, node: Node, at: str, findings: Findings) -> dict[str, str | int | bool] | None:
        """Values by name."""
        if not isinstance(node, MapNode):
            findings.add(node.line, at, say("expected parameters as a mapping, found {found}", found=found(node)))
            return None
        if len(node.entries) > _MAX_PARAMETERS:
            findings.add(
                node.line,
                at,
                say(
                    "expected at most {max_parameters} parameters, found {count}",
                    max_parameters=_MAX_PARAMETERS,
                    count=len(node.entries),
                ),
            )
            return None
        values: dict[str, str | int | bool] = {}
        for name, item in node.entries.items():
            value = item.value if isinstance(item, ScalarNode) else None
            path = f"{at}.{name}"[:120]
            if (
                _Text(_PARAMETER, "", 60).read(ScalarNode(None, name), at, quiet := Findings("")) is None
                or quiet.problems
            ):
                findings.add(node.line_of(name), path, say("expected a name of letters, digits, _ and -"))
            elif isinstance(value, bool) or (isinstance(value, int) and abs(value) < 2**53):
                values[name] = value
            elif isinstance(value, str):
                read = _Text(PROSE, "text", MAX_TEXT, 0).read(item, path, findings)
                if read is not None:
                    values[name] = read
            else:
                findings.add(
                    item.line,
                    path,
                    say("expected text, a whole number, true or false, found {found}", found=found(item)),
                )
        return values

    def schema(self) -> dict[str, Any]:
        """An object of plain values."""
        text = _Text(PROSE, "text", MAX_TEXT, 0).schema()
        whole = {"type": "integer", "minimum": -(2**53) + 1, "maximum": 2**53 - 1}
        return {
            "type": "object",
            "maxProperties": _MAX_PARAMETERS,
            "propertyNames": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": _PARAMETER},
            "additionalProperties": {"anyOf": [text, whole, {"type": "boolean"}]},
        }


_MAX_PARAMETERS: Final = 50
_PARAMETER: Final = r"^[A-Za-z_][A-Za-z0-9_-]*" + END

_ID: Final = _Text(IDENTIFIER, "an id without commas and without blanks at its ends", 100)
_IDS: Final = ListOf(_ID, 200)
_LINE: Final = _Text(ONE_LINE, "a line of text", MAX_LINE)
_LINES: Final = ListOf(_LINE, 500)
_TEXT: Final = _Text(PROSE, "text", MAX_TEXT, 0)

LIVE: Final = Record(
    {
        "label": Part(_Text(max_length=100), "what the figure is called", required=True),
        "promql": Part(_Text(PROSE, "a PromQL expression", 2_000), "a PromQL expression that gives one number"),
        "field": Part(
            _Text(r"^[a-z_]+" + END, "a field of the catalogue", 40), "a field of a service in the catalogue"
        ),
        "service": Part(_ID, "id of the service the field is of; the incident's first service where missing"),
        "unit": Part(_Text(max_length=20), "s, ms, %, bytes …"),
        "normal": Part(
            _Text(COMPARISON, "a comparison such as '< 5'", 70), "when it is as it should be: '< 5', '== primary'"
        ),
    },
    "a live value",
)

PREREQUISITE: Final = Record(
    {
        "text": Part(_LINE, "what must be there", required=True),
        "live": Part(LIVE, "how it is just now"),
    },
    "a prerequisite",
)

LINK: Final = Record(
    {
        "text": Part(_LINE, "the words shown", required=True),
        "url": Part(
            _Text(URL, "an http, https or mailto address, or a path without '..'", 2_000),
            "where it leads",
            required=True,
        ),
    },
    "a link",
)

BRANCH: Final = Record(
    {
        "outcome": Part(_Text(max_length=100), "the outcome, in a word or two", required=True),
        "to": Part(_ID, "key of the step that follows it, further down", required=True),
    },
    "a branch",
)

ACTION: Final = Record(
    {
        "name": Part(_ID, "name of a registered action", required=True),
        "parameters": Part(Parameters(), "what it is given; secrets as references only"),
        "mode": Part(Choice(ActionMode), "manual, confirm or automatic; confirm where missing"),
    },
    "an action",
)

STEP: Final = Record(
    {
        "key": Part(_ID, "unique in the runbook; chunk and number (2.3) where missing"),
        "text": Part(_LINE, "what to do, in one line", required=True),
        "kind": Part(Choice(StepKind), "do, check, decide or say; do where missing"),
        "detail": Part(_TEXT, "what helps to do it"),
        "expected": Part(_LINE, "what is seen when it went well"),
        "takes": Part(Duration(), "how long it takes: 3m, or seconds"),
        "command": Part(_Text(COMMAND, "text without hidden marks", MAX_TEXT), "text to copy; it is never run"),
        "links": Part(ListOf(LINK, 200), "where to read on"),
        "live": Part(LIVE, "a figure beside the step"),
        "destructive": Part(Flag(), "whether it destroys state worth keeping"),
        "parallel_group": Part(_Text(max_length=60), "steps of one group may be done side by side"),
        "needs": Part(_IDS, "keys of steps further up that must be settled before"),
        "branches": Part(ListOf(BRANCH, 20), "outcomes, and the steps they lead to"),
        "confirm": Part(Flag(), "whether ticking it asks once more"),
        "action": Part(ACTION, "a registered action that does it"),
    },
    "a step",
)

CHUNK: Final = Record(
    {
        "title": Part(_LINE, "the title of the chunk", required=True),
        "note": Part(_TEXT, "text that is no step"),
        "steps": Part(ListOf(STEP, MAX_CHUNK), f"1 to {MAX_CHUNK} steps", required=True),
    },
    "a chunk",
)

_MINUTES: Final = Number(f"whole minutes, 1 to {MOST_MINUTES}", 1, MOST_MINUTES, whole=True)

FALLBACK: Final = Record(
    {
        "trigger_minutes": Part(_MINUTES, "unresolved for so long, it is proposed; 30 where missing"),
        "severities": Part(
            ListOf(_Text(r"^SEV[1-4]" + END, "SEV1 to SEV4", 4), 4), "at which it is proposed; SEV1 where missing"
        ),
        "max_safe_minutes": Part(_MINUTES, "for so long it may be active before somebody decides anew", required=True),
        "limits": Part(_LINE, "what it must not be used for, and how far"),
        "reversal": Part(_LINE, "how it is taken back", required=True),
        "vendors": Part(_IDS, "ids of the vendors it stands in for"),
        "workaround": Part(_LINE, "what everybody may be told of it"),
    },
    "a fallback",
)

RUNBOOK: Final = Record(
    {
        "watchfloor": Part(_Text(f"^{FORMAT}{END}", f"the format {FORMAT}"), f"the format: {FORMAT}", required=True),
        "key": Part(_ID, "its name in the library; the name of the file where missing"),
        "title": Part(_LINE, "the title", required=True),
        "version": Part(Number("a whole number from 1", 1, 10**9, whole=True), "written by export; the library counts"),
        "owner_team": Part(_LINE, "the team that looks after it"),
        "services": Part(_IDS, "ids of the services it is for; any where missing"),
        "failure_modes": Part(_IDS, "ids of the failure modes it answers"),
        "alerts": Part(_LINES, "names of the alert rules it answers"),
        "tags": Part(_IDS, "words to find it by"),
        "last_tested": Part(Day(), "the day it was last tried out"),
        "review_due": Part(Day(), "the day by which it must be read again"),
        "mode": Part(Choice(ReadMode), "read_do or challenge_response; read_do where missing"),
        "fallback": Part(FALLBACK, "its terms, where it is a way to go on while something is broken"),
        "summary": Part(_TEXT, "what it is for"),
        "prerequisites": Part(ListOf(PREREQUISITE, 100), "what must be there before the first step"),
        "source": Part(_LINE, "where it was read from"),
        "chunks": Part(ListOf(CHUNK, MAX_CHUNKS), "the chunks", required=True),
    },
    "a runbook",
)
