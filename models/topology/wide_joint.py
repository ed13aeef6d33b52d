"""One round of counting what is lost of groups and fallbacks, over whole arrays: models.topology.joint for many at once."""

import numpy as np

from models.topology.joint import CHANNELS, NOBODY, SIGNS, Joint
from models.topology.passing import AT_RISK, DOWN
from models.topology.rules import Rules
from models.topology.sparse import Bytes, Ints, entries_of
from models.topology.state import State

_SIGNS = np.array(SIGNS, np.uint8).ravel()


def count_wide(joint: Joint, rules: Rules, state: State, risen: Ints) -> tuple[Ints, Bytes, Ints]:
    """Count what these services mean to groups and fallbacks; the callers that brings down, to what level, over which edge."""
    places, counts = entries_of(risen, rules.joint_at)
    codes = joint.codes_array[places] * np.uint8(4)
    signs = _SIGNS[codes + np.repeat(state.levels[risen], counts)]
    signs &= ~_SIGNS[codes + np.repeat(state.befores[risen], counts)]
    if joint.told:
        told = np.zeros(len(rules.joint_edge), np.uint8)
        told[np.fromiter(joint.told, np.int32)] = np.fromiter(joint.told.values(), np.uint8)
        signs &= ~told[places]
    lost = [
        _lost(joint, rules, channel, places[(signs >> channel & 1).astype(np.bool_)]) for channel in range(CHANNELS)
    ]
    reached = np.zeros(len(rules.unit_caller), np.uint8)
    over = np.full(len(reached), NOBODY, np.int32)
    for level in range(AT_RISK, DOWN + 1):
        holds = joint.units_array[:, level] >= (1 if level == AT_RISK else rules.unit_most)
        edges = lost[level]
        if level == AT_RISK:
            holds &= joint.units_array[:, 0] >= rules.unit_most
            edges = np.where(edges == NOBODY, lost[0], edges)
        reached[holds] = level
        over[holds] = edges[holds]
    now = np.flatnonzero(over != NOBODY)
    # What counts comes last: the worst, and of equals the first edge.
    now = now[np.lexsort((-over[now], reached[now]))]
    return rules.unit_caller[now], reached[now], over[now]


def _lost(joint: Joint, rules: Rules, channel: int, places: Ints) -> Ints:
    """Count these edges in one channel; of each unit that lost a slot by them the first edge, NOBODY of the others."""
    found = np.full(len(rules.unit_caller), NOBODY, np.int32)
    if not len(places):
        return found
    slots = rules.joint_slot[places]
    added = np.bincount(slots, minlength=len(rules.slot_size))
    counted = joint.slots_array[:, channel]
    counted += added.astype(np.int32)
    gone = np.flatnonzero((added > 0) & (counted == rules.slot_size))
    first = np.empty(len(rules.slot_size), np.int32)
    # Edges of one slot stand in order, so that the first is written last and stays.
    first[slots[::-1]] = rules.joint_edge[places[::-1]]
    units = rules.slot_unit[gone]
    joint.units_array[:, channel] += np.bincount(units, minlength=len(found)).astype(np.int32)
    np.minimum.at(found, units, first[gone])
    return found
