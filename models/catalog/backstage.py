"""Backstage entities of any number of files as services.

Components and Resources become services. Systems, Domains, Groups and Users give business unit, team and owner. APIs
join their consumers to their providers. A reference to what no file describes is reported and skipped, never an error:
Backstage catalogs are spread over many repositories and rarely complete.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from models.catalog.backstage_entity import RUNNING, BackstageEntity, Entry, one_line, prose
from models.catalog.backstage_kinds import kind_of
from models.catalog.backstage_marks import marks_of
from models.catalog.backstage_refs import Ref, parse_ref
from models.catalog.draft import Draft, Sheet
from models.catalog.estate import Dependency, Service, ServiceKind
from models.kernel.errors import Problem
from resources.said import say


def read_backstage(entities: Sequence[BackstageEntity]) -> Sheet:
    """Services and edges of the entities; `skipped` says what was left out."""
    sheet = Sheet()
    known: dict[Ref, BackstageEntity] = {}
    for entity in entities:
        if entity.ref in known:
            place = known[entity.ref].place
            sheet.skipped.append(
                entity.place.problem(
                    say("skipped: described before at {where}:{line}", where=place.where, line=place.line)
                )
            )
        else:
            known[entity.ref] = entity
    running = [entity for entity in known.values() if entity.ref.kind in RUNNING]
    ids = _ids(running)
    needs = _Needs(known, ids, sheet.skipped)
    for entity in running:
        needs.gather(entity)
    needs.join_apis(running)
    for entity in running:
        targets = needs.targets[entity.ref]
        edges = tuple(Dependency(ids[target]) for target in targets)
        sheet.drafts.append(Draft(_service(entity, ids[entity.ref], edges, known, sheet.skipped), entity.place))
    return sheet


class _Needs:
    """Who needs whom, from all four ways in which entities say it."""

    def __init__(self, known: dict[Ref, BackstageEntity], ids: dict[Ref, str], skipped: list[Problem]) -> None:
        self._known = known
        self._skipped = skipped
        self._consumed: list[tuple[Ref, Ref, Entry]] = []
        self.targets: dict[Ref, dict[Ref, None]] = {ref: {} for ref in ids}

    def gather(self, entity: BackstageEntity) -> None:
        """The edges one entity states itself; those to an API wait for `join_apis`."""
        for entry in entity.listed("dependsOn"):
            target = self._resolved(entry, entity, "", ("api",))
            if target is not None and target.kind == "api":
                self._consumed.append((entity.ref, target, entry))
            elif target is not None:
                self._add(entity.ref, target, entry)
        for entry in entity.listed("dependencyOf"):
            caller = self._resolved(entry, entity, "", ())
            if caller is not None:
                self._add(caller, entity.ref, entry)
        for entry in entity.listed("consumesApis"):
            api = parse_ref(entry.text, "api", entity.ref.namespace)
            if api is None:
                self._skip(entry, say("expected a reference [kind:][namespace/]name"))
            else:
                self._consumed.append((entity.ref, api, entry))

    def join_apis(self, running: Iterable[BackstageEntity]) -> None:
        """An edge from every consumer of an API to each of its providers."""
        providers: dict[Ref, list[Ref]] = {}
        for entity in running:
            for entry in entity.listed("providesApis"):
                api = parse_ref(entry.text, "api", entity.ref.namespace)
                if api is None:
                    self._skip(entry, say("expected a reference [kind:][namespace/]name"))
                else:
                    providers.setdefault(api, []).append(entity.ref)
        for consumer, api, entry in self._consumed:
            if api not in providers:
                self._skip(entry, say("no component given here provides {api}", api=api))
            for provider in providers.get(api, ()):
                self._add(consumer, provider, entry)

    def _resolved(self, entry: Entry, entity: BackstageEntity, kind: str, others: tuple[str, ...]) -> Ref | None:
        ref = parse_ref(entry.text, kind, entity.ref.namespace)
        if ref is None:
            self._skip(entry, say("expected a reference [kind:][namespace/]name"))
            return None
        candidates = [ref] if ref.kind else [Ref(kind, ref.namespace, ref.name) for kind in RUNNING]
        for candidate in candidates:
            if candidate in self.targets or (candidate.kind in others):
                return candidate
        told = (
            say("{ref} is not a component or resource", ref=ref)
            if ref in self._known
            else say("{ref} is described in none of the files", ref=ref)
        )
        self._skip(entry, told)
        return None

    def _add(self, caller: Ref, target: Ref, entry: Entry) -> None:
        if caller == target:
            self._skip(entry, say("{caller} would depend on itself", caller=caller))
        else:
            self.targets[caller][target] = None

    def _skip(self, entry: Entry, reason: str) -> None:
        self._skipped.append(
            entry.place.problem(say("skipped edge {text!r}: {reason}", text=entry.text[:120], reason=reason))
        )


def _ids(running: Sequence[BackstageEntity]) -> dict[Ref, str]:
    """The bare name where one entity alone bears it, else the full reference."""
    bearers = Counter(entity.ref.name for entity in running)
    return {entity.ref: entity.name if bearers[entity.ref.name] == 1 else str(entity.ref) for entity in running}


def _service(
    entity: BackstageEntity,
    id_: str,
    edges: tuple[Dependency, ...],
    known: dict[Ref, BackstageEntity],
    skipped: list[Problem],
) -> Service:
    kind = kind_of(entity.ref.kind, one_line(entity.spec, "type") or "")
    marks = marks_of(entity, skipped)
    team, owner = _responsible(entity, known)
    return Service(
        id=id_,
        name=one_line(entity.metadata, "title") or id_,
        kind=kind,
        tier=marks.tier,
        team=team,
        owner=marks.owner or owner,
        business_unit=_business_unit(entity, known),
        on_call=marks.on_call,
        escalation=marks.escalation,
        runbooks=marks.runbooks,
        rto_seconds=marks.rto_seconds,
        rpo_seconds=marks.rpo_seconds,
        availability=marks.availability,
        stateful=kind is ServiceKind.DATA_STORE,
        depends_on=edges,
        description=prose(entity.metadata, "description"),
    )


def _responsible(entity: BackstageEntity, known: dict[Ref, BackstageEntity]) -> tuple[str | None, str | None]:
    """Team and owner. A group is a team; a user is an owner, whose first group is the team."""
    stated = one_line(entity.spec, "owner")
    ref = None if stated is None else parse_ref(stated, "group", entity.ref.namespace)
    if stated is None or ref is None:
        return stated, None
    holder = known.get(ref)
    shown = holder.shown if holder is not None else stated.rpartition("/")[2].rpartition(":")[2]
    if ref.kind != "user":
        return shown, None
    groups = holder.listed("memberOf") if holder is not None else []
    group = parse_ref(groups[0].text, "group", ref.namespace) if groups else None
    if group is None:
        return None, shown
    return known[group].shown if group in known else group.name, shown


def _business_unit(entity: BackstageEntity, known: dict[Ref, BackstageEntity]) -> str | None:
    """The domain of its system, else the system."""
    stated = one_line(entity.spec, "system")
    ref = None if stated is None else parse_ref(stated, "system", entity.ref.namespace)
    if stated is None or ref is None:
        return None
    system = known.get(ref)
    if system is None:
        return stated.rpartition("/")[2].rpartition(":")[2]
    named = one_line(system.spec, "domain")
    domain = None if named is None else parse_ref(named, "domain", system.ref.namespace)
    if named is None or domain is None:
        return system.shown
    return known[domain].shown if domain in known else named.rpartition("/")[2].rpartition(":")[2]
