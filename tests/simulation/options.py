"""What kind of history a seed stands for. Each option can be set by hand to narrow down what a failing history needs."""

import argparse
from dataclasses import dataclass, fields, replace
from random import Random
from typing import Final

BRIEF = range(2_000, 10_000)
"""Seeds of brief histories: most of those that every run plays, so that there may be ten thousand of them."""


@dataclass(frozen=True, slots=True)
class Options:
    """Shares are from 0 to 1, times in simulated seconds, counts over the whole history."""

    seed: int
    level: int = 1
    """1: replicas in memory, quick signatures. 2: SQLite and Ed25519."""
    stations: int = 4
    hub: int = 1
    """Whether there is a hub; without it stations exchange with each other only."""
    peers: int = 1
    """Whether stations exchange with each other."""
    seconds: int = 20
    """How long trouble lasts; then everything heals."""
    writes: int = 12
    streams: int = 2
    drop: float = 0.0
    repeat: float = 0.0
    slow: float = 0.0
    cuts: int = 0
    """Partitions: of one station, in one direction or both, or of all one after the other."""
    crashes: int = 0
    jumps: int = 0
    """Clocks set wrong, by up to ten days."""
    rollbacks: int = 0
    """Workstations put back to an older copy of their database."""
    clones: int = 0
    """The same with the keeper of keys, so that nothing at the machine tells: only other replicas can."""
    hub_rollbacks: int = 0
    bundles: int = 0
    evil: int = 0
    """Attempts of a dishonest member."""
    expiry: int = 0
    """Stations cut off for so long that their certificate runs out."""
    wire: int = 0
    """Whether messages between stations travel as bytes."""
    effects: int = 0
    """Updates that people mean to send to the outside. Beside what a seed stands for, see `with_effects`."""
    demotions: int = 0
    """Times at which a workstation is given a smaller role, or its own again. Beside what a seed stands for, see
    `with_demotions`."""

    def replay(self) -> str:
        """The command that runs this very history again."""
        drawn = draw(self.seed, self.level)
        changed = [
            f" --{each.name.replace('_', '-')} {getattr(self, each.name)}"
            for each in fields(self)
            if each.name not in ("seed", "level") and getattr(self, each.name) != getattr(drawn, each.name)
        ]
        level = "" if self.level == 1 else f" --level {self.level}"
        return f"python -m tests.simulation --seed {self.seed}{level}{''.join(changed)}"


def draw(seed: int, level: int = 1) -> Options:
    """The options a seed stands for: most histories are small and have few kinds of trouble, so that causes stay legible, and
    there is time for many; one in twelve is large. Those of BRIEF are small without exception, and shorter.
    """
    random = Random(f"options {seed}")
    is_brief = level == 1 and seed in BRIEF
    is_large = level == 2 or (random.random() < 1 / 12 and not is_brief)
    stations = random.choices(range(3, 10), (40, 22, 14, 9, 6, 5, 4))[0] if is_large else 3

    def perhaps(chance: float, most: int) -> int:
        # A history over SQLite takes as long as twenty in memory: it has twice as much trouble in it.
        return random.randint(1, most) if random.random() < level * chance else 0

    bad = random.random() < 0.7
    hub = int(random.random() < (0.4 if is_brief else 0.6))
    return Options(
        seed,
        level,
        stations=stations,
        seconds=random.choice((8, 12, 20)) if is_large else 3 if is_brief else 6,
        hub=hub,
        peers=int(not hub or random.random() < 0.4),
        writes=random.randint(4, 10) + stations if is_large else random.randint(3, 6),
        streams=random.choices((1, 2, 3), (50, 35, 15) if is_large else (85, 15, 0))[0],
        drop=random.choice((0.02, 0.1, 0.3)) if bad else 0.0,
        repeat=random.choice((0.0, 0.1, 0.3)) if bad else 0.0,
        slow=random.choice((0.0, 0.1, 0.3)) if bad else 0.0,
        cuts=perhaps(0.5, 3 if is_large else 1),
        crashes=perhaps(0.5, 4 if is_large else 2),
        jumps=perhaps(0.3, 2),
        rollbacks=perhaps(0.2, 1),
        clones=perhaps(0.12, 1),
        hub_rollbacks=perhaps(0.2, 1) if hub else 0,
        bundles=perhaps(0.2, 3 if is_large else 1),
        evil=perhaps(0.35, 6 if is_large else 3),
        expiry=perhaps(0.12, 1),
        wire=int(random.random() < (0.1 if is_brief else 0.25)),
    )


_AMONG_ROLES: Final = range(1_000, 2_000)


def played(seed: int) -> Options:
    """Of the histories in memory that every run plays. In place of some that have a hub come those in which roles are changed,
    which take no longer.
    """
    found = draw(seed)
    return with_demotions(found) if seed in _AMONG_ROLES and found.hub and seed // 20 % 2 else found


def with_effects(options: Options) -> Options:
    """The same kinds of trouble with outbound effects in the middle of them: another history of the same seed."""
    random = Random(f"{options.seed}-outbox")
    return replace(options, effects=random.randint(1, 3), seconds=max(16, options.seconds))


def with_demotions(options: Options) -> Options:
    """The same kinds of trouble among members whose roles are changed: another history of the same seed. Nothing is put back
    to an older copy in it: a hub that forgets what it took away, and a chain that is written twice, are told of elsewhere.
    """
    random = Random(f"{options.seed}-roles")
    return replace(
        options, demotions=random.randint(1, 3), hub=1, peers=1, seconds=min(options.seconds, 4 * options.level),
        rollbacks=0, clones=0, hub_rollbacks=0, effects=0,
    )  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """One argument for each option beside seed and level."""
    for each in fields(Options):
        if each.name not in ("seed", "level"):
            kind = float if isinstance(each.default, float) else int
            parser.add_argument(f"--{each.name.replace('_', '-')}", type=kind, default=None, metavar="N")


def from_arguments(arguments: argparse.Namespace, seed: int) -> Options:
    given = {
        each.name: getattr(arguments, each.name)
        for each in fields(Options)
        if each.name not in ("seed", "level") and getattr(arguments, each.name) is not None
    }
    return replace(draw(seed, arguments.level), **given)
