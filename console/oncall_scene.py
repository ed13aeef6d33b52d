"""An on-call plan for pictures of the demo estate: three teams, a follow-the-sun roster, hours that nobody covers."""

from typing import Final

from console.desk import Desk
from console.oncall_book import PublishPlan
from models.oncall.standing import PlanFiles

_PLAN: Final = """oncall: Demo on-call
people:
  - {id: bo, name: Bo Lindqvist, phone: "+46 8 5550 211", contact: bo@demo.example}
  - {id: mei, name: Mei Tanaka, phone: "+81 3 5550 104", contact: mei@demo.example}
  - {id: tomas, name: Tomas Weber, phone: "+49 30 5550 187", contact: tomas@demo.example}
  - {id: ines, name: Ines Duarte, phone: "+351 21 5550 133", contact: ines@demo.example}
  - {id: raj, name: Raj Mehta, contact: raj@demo.example}
schedules:
  - id: payments-eu
    name: Payments Europe
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: "09:00", shift: 7d, people: [tomas, ines]}
    hours: {from: "08:00", to: "20:00"}
  - id: payments-apac
    name: Payments Asia
    time_zone: Asia/Tokyo
    rotation: {start: 2026-01-05, hand_off: "09:00", shift: 7d, people: [mei]}
    hours: {from: "06:00", to: "16:00"}
  - id: platform
    name: Platform
    time_zone: Europe/Stockholm
    rotation: {start: 2026-01-05, hand_off: "10:00", shift: 7d, people: [bo, raj]}
  - id: duty-manager
    name: Duty manager
    time_zone: Europe/Berlin
    rotation: {start: 2026-01-05, hand_off: "09:00", shift: 14d, people: [ines, tomas]}
rosters:
  - id: payments
    name: Payments
    services: [checkout, payments, orders]
    primary: [payments-eu, payments-apac]
    secondary: [duty-manager]
  - id: everything-else
    name: Everything else
    primary: [platform]
    secondary: [duty-manager]
escalation:
  - {level: 1, severity: SEV1, after: 30m, notify: secondary}
  - {level: 2, severity: SEV1, after: 60m, notify: schedule duty-manager}
"""


def publish(desk: Desk) -> None:
    """Put it in force, once."""
    if desk.read(lambda: desk.oncall.current) is None:
        desk.execute(PublishPlan(PlanFiles("plan.yaml", _PLAN, {})))
