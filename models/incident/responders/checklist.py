"""The activation checklist: each role the severity expects and everybody who was asked, with who is still missing."""

from dataclasses import dataclass

from models.incident.responders.standing import Standing
from models.incident.responders.views import Responder, Responders
from models.incident.roles import EXPECTED, Role
from models.incident.views import IncidentSummary
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class Check:
    """One row. A role that is expected and has nobody has no person."""

    role: Role | None
    person: PersonId | None
    holds_role: bool
    asked: Responder | None
    is_expected: bool

    @property
    def is_missing(self) -> bool:
        """Expected at this severity, and nobody holds it."""
        return self.is_expected and not self.holds_role

    @property
    def word(self) -> str:
        """Where it stands: missing, holds the role, asked, joined …; never normal where nothing is known."""
        if self.asked is not None:
            return str(self.asked.standing)
        return "holds the role" if self.holds_role else "nobody asked"


def checklist(summary: IncidentSummary, responders: Responders) -> tuple[Check, ...]:
    """Expected roles first, in the order of the matrix; then filled ones; then whoever else was asked."""
    rows: list[Check] = []
    shown: set[str] = set()
    expected = EXPECTED[summary.severity]
    for role in (*expected, *(role for role in Role if role in summary.roles and role not in expected)):
        holder = summary.roles.get(role)
        asked = responders.of(holder) if holder is not None else _wished(responders, role)
        if asked is not None:
            shown.add(asked.item)
        person = holder if holder is not None else asked.person if asked is not None else None
        rows.append(Check(role, person, holder is not None, asked, role in expected))
    others = [row for row in responders.rows if row.item not in shown and row is responders.of(row.person)]
    return (*rows, *(Check(row.role, row.person, False, row, False) for row in others))


def missing(rows: tuple[Check, ...]) -> tuple[Role, ...]:
    """Roles this severity expects that nobody holds."""
    return tuple(row.role for row in rows if row.is_missing and row.role is not None)


def _wished(responders: Responders, role: Role) -> Responder | None:
    """Who was asked for the role: whoever got furthest, then the latest."""
    asked = [row for row in responders.rows if row.role is role and not row.standing.is_over]
    order = (Standing.JOINED, Standing.ACKNOWLEDGED, Standing.ASKED, Standing.UNSENT)
    return min(reversed(asked), key=lambda row: order.index(row.standing), default=None)
