"""Who is on call for something at an instant, by which path, and until when. Pure."""

from dataclasses import dataclass
from typing import Final

from models.oncall.local_time import said
from models.oncall.plan import Duty, Person, Plan, Roster
from models.oncall.segments import segments
from models.oncall.shift import Shift, cut, flattened, holes
from resources.said import say

LOOK_AHEAD_MS: Final = 35 * 86_400_000
"""How far the next hand-off is looked for."""


@dataclass(frozen=True, slots=True)
class OnDuty:
    """The answer. `person` None: nobody, and `path` says why."""

    asked: str
    duty: Duty
    person: Person | None
    path: tuple[str, ...]
    """Each step in words: the roster found, the schedules asked, the rule that named the person."""
    schedule: str | None = None
    until_ms: int | None = None
    """When it is handed on, or the hole ends; None where not within LOOK_AHEAD_MS."""
    next_person: Person | None = None
    """To whom; None for nobody, or not known."""


def roster_for(plan: Plan, service: str, region: str = "", team: str = "") -> tuple[Roster | None, str]:
    """The roster that answers for a service and why: one that names it, else its team's, its region's, else the one for all."""

    def here(roster: Roster) -> bool:
        return not roster.regions or not region or region in roster.regions

    ranked = [
        (say("names the service"), [each for each in plan.rosters if service in each.services and here(each)]),
        (
            say("is team {team}'s", team=team),
            [each for each in plan.rosters if team and team in each.teams and here(each)],
        ),
        (
            say("is region {region}'s", region=region),
            [each for each in plan.rosters if _is_whole(each) and region and region in each.regions],
        ),
        (
            say("is for whatever no other names"),
            [each for each in plan.rosters if _is_whole(each) and not each.regions],
        ),
    ]
    for why, found in ranked:
        if found:
            best = next((each for each in found if region and region in each.regions), found[0])
            return best, say("roster {best} {why}", best=best.name, why=why)
    place = say(" in {region}", region=region) if region else ""
    return None, say("no roster answers for {service}{place}", service=service or say("this"), place=place)


def who(plan: Plan, asked: str, at_ms: int, duty: Duty = Duty.PRIMARY, region: str = "", team: str = "") -> OnDuty:
    """Who is on call for a schedule, a roster or a service, in this order of what the name may mean."""
    if asked in plan.schedule:
        found = segments(plan, plan.schedule[asked], at_ms, at_ms + LOOK_AHEAD_MS)
        steps = [(each, asked) for each in found]
        return _answer(plan, asked, duty, steps, at_ms, ())
    roster, why = (plan.roster[asked], "") if asked in plan.roster else roster_for(plan, asked, region, team)
    if roster is None:
        return OnDuty(asked, duty, None, (why,))
    if not roster.schedules(duty):
        return OnDuty(
            asked,
            duty,
            None,
            (*((why,) if why else ()), say("roster {roster} has no {duty} schedule", roster=roster.name, duty=duty)),
        )
    return _answer(plan, asked, duty, covering(plan, roster, duty, at_ms, at_ms + LOOK_AHEAD_MS), at_ms, (why,))


def covering(plan: Plan, roster: Roster, duty: Duty, start_ms: int, end_ms: int) -> list[tuple[Shift, str]]:
    """Who answers over a stretch, with the schedule each comes from: the first schedule that has somebody allowed counts."""
    found: list[tuple[Shift, str]] = []
    free: tuple[tuple[int, int], ...] = ((start_ms, end_ms),)
    for name in roster.schedules(duty):
        allowed = [
            each
            for each in segments(plan, plan.schedule[name], start_ms, end_ms)
            if not roster.jurisdiction or roster.jurisdiction in plan.person[each.person].jurisdictions
        ]
        mine = cut(allowed, free)
        found += [(each, name) for each in mine]
        taken = flattened([each for each, _name in found], start_ms, end_ms)
        free = holes(taken, start_ms, end_ms)
    return sorted(found, key=lambda each: each[0].start_ms)


def _answer(
    plan: Plan, asked: str, duty: Duty, steps: list[tuple[Shift, str]], at_ms: int, path: tuple[str, ...]
) -> OnDuty:
    path = tuple(part for part in path if part)
    now = next((each for each in steps if each[0].start_ms <= at_ms < each[0].end_ms), None)
    later = [each for each in steps if each[0].start_ms > at_ms]
    if now is None:
        until = later[0][0].start_ms if later else None
        after = plan.person[later[0][0].person] if later else None
        return OnDuty(asked, duty, None, (*path, say("no schedule has anybody at this time")), None, until, after)
    shift, name = now
    end, after = shift.end_ms, None
    for each, _schedule in later:
        if each.start_ms > end:
            break
        if each.person != shift.person:
            after = plan.person[each.person]
            break
        end = each.end_ms
    person, schedule = plan.person[shift.person], plan.schedule[name]
    until_ms = None if end >= at_ms + LOOK_AHEAD_MS else end
    till = "" if until_ms is None else say(", until {said}", said=said(until_ms, schedule.zone))
    words = say(
        "schedule {schedule}: {person}, {why}{till}",
        schedule=schedule.name,
        person=person.name,
        why=shift.why,
        till=till,
    )
    return OnDuty(asked, duty, person, (*path, words), name, until_ms, after)


def _is_whole(roster: Roster) -> bool:
    return not roster.services and not roster.teams
