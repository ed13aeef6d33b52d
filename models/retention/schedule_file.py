"""A schedule of retention as YAML or JSON: read with every fault at its line, and written back."""

from collections.abc import Iterable
from typing import Final

from models.catalog.findings import Findings
from models.catalog.shapes import Choice, ListOf, Number, Part, Record, Text
from models.catalog.yaml_nodes import read_document
from models.retention.classes import RecordClass
from models.retention.events import MOST_DAYS, RuleSet
from models.retention.schedule import EVERYWHERE
from resources.said import say

_DAYS: Final = Number(f"whole days from 0 to {MOST_DAYS}", 0, MOST_DAYS, whole=True)

SCHEDULE: Final = Record(
    {
        "rules": Part(
            ListOf(
                Record(
                    {
                        "class": Part(Choice(RecordClass), "which records", required=True),
                        "jurisdiction": Part(
                            Text(max_length=40), "where, by the tag of that name; everywhere if left out"
                        ),
                        "keep_days": Part(_DAYS, "how long after their end", required=True),
                        "least_days": Part(_DAYS, "what the law or a contract asks for at least"),
                        "basis": Part(Text(max_length=500), "which law, contract or decision"),
                    },
                    "a rule",
                ),
                500,
            ),
            "how long what is kept",
            required=True,
        )
    },
    "a schedule of retention",
)


def read_schedule(where: str, text: str) -> tuple[RuleSet, ...]:
    """The rules of a text; BadInput names everything wrong, with its line."""
    findings = Findings(where)
    values = SCHEDULE.read(read_document(where, text, say("a schedule of retention")), "", findings)
    findings.raise_any()
    assert values is not None
    return tuple(
        RuleSet(
            rule["class"],
            rule.get("jurisdiction") or EVERYWHERE,
            int(rule["keep_days"]),
            int(rule.get("least_days") or 0),
            rule.get("basis") or "",
        )
        for rule in values["rules"]
    )


def rules_to_plain(rules: Iterable[RuleSet]) -> list[dict[str, object]]:
    """As JSON, in the file's words."""
    return [
        {
            "class": str(rule.record_class),
            "jurisdiction": rule.jurisdiction,
            "keep_days": rule.keep_days,
            "least_days": rule.least_days,
            "basis": rule.basis,
        }
        for rule in rules
    ]
