"""What a Markdown runbook says of itself: YAML or TOML front matter, and lines such as "Owner: payments"."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from models.catalog.yaml_nodes import ListNode, Node, ScalarNode, read_document
from models.kernel.errors import BadInput
from models.runbooks.markdown.commands import visible
from resources.said import say

_FENCES: Final = {"---": "---", "+++": "+++"}
_WELL_FORMED: Final = "expected well-formed YAML"
_MAX_LINES: Final = 400

FIELDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("title", "name", "runbook"), "title"),
    **dict.fromkeys(
        ("owner", "owners", "owner_team", "team", "teams", "owning_team", "maintainer", "maintainers"), "owner_team"
    ),
    **dict.fromkeys(
        ("service", "services", "component", "components", "application", "applications", "system"), "services"
    ),
    **dict.fromkeys(
        ("alert", "alerts", "alertname", "alert_name", "alertnames", "alert_names", "alert_rule", "alert_rules"),
        "alerts",
    ),
    **dict.fromkeys(("failure_mode", "failure_modes"), "failure_modes"),
    **dict.fromkeys(("tag", "tags", "keywords", "labels", "categories", "category"), "tags"),
    **dict.fromkeys(("last_tested", "tested", "last_drill", "last_exercised"), "last_tested"),
    **dict.fromkeys(
        ("review", "review_due", "review_date", "review_by", "next_review", "next_review_date", "expires"), "review_due"
    ),
    **dict.fromkeys(("summary", "description", "excerpt"), "summary"),
}
_LISTS: Final = ("services", "alerts", "failure_modes", "tags")
_DAYS: Final = ("last_tested", "review_due")
_LINE: Final = re.compile(r"\s*([A-Za-z][A-Za-z _-]{1,24})\s*:\s*(\S.*)\Z")
_TITLES: Final = ("title", "summary")
_DAY: Final = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclass(slots=True)
class About:
    """What is known of a runbook beside its text."""

    values: dict[str, Any] = field(default_factory=dict)
    """By field of Runbook: text, tuples of text, or a day."""

    def take(self, name: str, value: Any) -> bool:
        """Take a value under a name of front matter; False where the name or the value says nothing to us. The first wins."""
        target = _target(name)
        taken = None if target is None else _fitting(target, value)
        if target is None or taken is None:
            return False
        return bool(self.values.setdefault(target, taken) == taken)

    def take_line(self, text: str) -> bool:
        """Take a line such as "Owner: payments"; False where it is none."""
        match = _LINE.match(text)
        if match is None or _target(match[1]) in _TITLES:
            return False
        return self.take(match[1], match[2])


@dataclass(frozen=True, slots=True)
class Front:
    """The front matter of a file."""

    lines: int
    """So many lines at the top are front matter; 0 where there is none."""
    unread: tuple[str, ...] = ()
    """What of it no field holds, a line each."""


def read_front(where: str, lines: list[str], about: About) -> Front:
    """Read the front matter at the top of a file into `about`. BadInput for what is refused: anchors, tags, depth."""
    fence = lines[0].rstrip() if lines else ""
    if fence not in _FENCES:
        return Front(0)
    end = next((at for at in range(1, min(len(lines), _MAX_LINES)) if lines[at].rstrip() == _FENCES[fence]), None)
    if end is None:
        return Front(0)
    body = lines[1:end]
    values = _toml(body) if fence == "+++" else _yaml(where, body)
    if values is None:
        # A rule between two paragraphs, or front matter nobody can read: it stays text.
        return (
            Front(0) if fence == "---" and not any(":" in line for line in body) else Front(end + 1, tuple(_kept(body)))
        )
    unread = [f"{name}: {_said(value)}" for name, value in values.items() if not about.take(name, value)]
    return Front(end + 1, tuple(visible(line) for line in unread))


def _target(name: str) -> str | None:
    return FIELDS.get(name.strip().lower().replace(" ", "_").replace("-", "_"))


def _yaml(where: str, body: list[str]) -> dict[str, Any] | None:
    try:
        # The fence above the body counts as a line, so that problems name the line of the file.
        node = read_document(where, "\n" + "\n".join(body), say("front matter"))
    except BadInput as error:
        if all(_WELL_FORMED in problem.message or "documents" in problem.message for problem in error.problems):
            return None
        raise
    value = _plain(node)
    return value if isinstance(value, dict) else None


def _toml(body: list[str]) -> dict[str, Any] | None:
    try:
        return tomllib.loads("\n".join(body))
    except (tomllib.TOMLDecodeError, RecursionError):
        return None


def _plain(node: Node) -> Any:
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return [_plain(item) for item in node.items]
    return {key: _plain(item) for key, item in node.entries.items()}


def _fitting(target: str, value: Any) -> Any:
    if target in _DAYS:
        return _day(value)
    if target in _LISTS:
        return _names(value)
    if isinstance(value, list) and value and all(isinstance(each, str) for each in value):
        value = ", ".join(value)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    text = " ".join(visible(str(value)).split())
    return text[: 20_000 if target == "summary" else 300] or None


def _names(value: Any) -> tuple[str, ...] | None:
    parts = re.split(r"[,;]", value) if isinstance(value, str) else value if isinstance(value, list) else [value]
    if any(isinstance(part, dict | list) or part is None for part in parts):
        return None
    names = (" ".join(visible(str(part)).replace(",", " ").split()).strip("`'\"*_ ")[:100].strip() for part in parts)
    return tuple(dict.fromkeys(name for name in names if name))[:200] or None


def _day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    match = _DAY.match(value.strip()) if isinstance(value, str) else None
    try:
        day = date(int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None
    return day if day is not None and 1900 <= day.year < 2100 else None


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_said(item) for item in value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {_said(item)}" for key, item in value.items())
    return "" if value is None else str(value)


def _kept(body: list[str]) -> list[str]:
    return [visible(line).replace("\n", " ") for line in body if line.strip()]
