"""Finds what a name given by a person means, and says what it could have meant."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from models.kernel.errors import BadInput, Problem
from models.topology.graph import Graph
from resources.said import said_join, say

_LOOKED_AT = 20_000
"""Likenesses are sought among so many names at most; more would take seconds."""

_FEW = 8
"""So few are told in full where none is like the name."""


def service_ids(graph: Graph, names: Iterable[str], where: str) -> frozenset[str]:
    """The ids of services given by id or alias. BadInput names every unknown one; `where` says where they were given."""
    aliases = {alias: service.id for service in graph.services for alias in service.aliases}
    found, problems = set(), []
    for name in names:
        id_ = name if name in graph.index else aliases.get(name)
        if id_ is None:
            problems.append(Problem(where, None, "", unknown("service", name, (*graph.ids, *aliases))))
        else:
            found.add(id_)
    if problems:
        raise BadInput(*problems)
    return frozenset(found)


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """The message on a name nobody bears, with those it resembles."""
    names = list(dict.fromkeys(known))
    near = get_close_matches(name, names[:_LOOKED_AT], n=3, cutoff=0.5)
    hint = say("; did you mean {names}?", names=said_join(say(" or "), map(repr, near))) if near else ""
    if not near and len(names) <= _FEW:
        hint = say("; there is {names}", names=repr(names[0])) if len(names) == 1 else say("; there are none")
        if len(names) > 1:
            hint = say("; there are {names}", names=", ".join(map(repr, names)))
    return say("expected a {what} of the catalogue, found {name!r}{hint}", what=what, name=name, hint=hint)


def one_of(what: str, name: str, known: Mapping[str, str], where: str) -> str:
    """What a name stands for, by the names there are. BadInput for an unknown one."""
    if name in known:
        return known[name]
    raise BadInput(Problem(where, None, "", unknown(what, name, known)))
