"""Runs histories from the command line: one that failed, many new ones, or the search for planted bugs."""

import argparse
import itertools
import sys
import traceback

from tests.simulation.bugs import all_bugs
from tests.simulation.options import Options, add_arguments, draw, from_arguments, with_demotions, with_effects
from tests.simulation.schedule import Scheduler
from tests.simulation.search import MOST, first_wrong, smaller, wrong
from tests.simulation.world import run


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation", description=__doc__)
    parser.add_argument("--seed", type=int, default=None, help="one history, told line by line")
    parser.add_argument(
        "--level", type=int, choices=(1, 2), default=1, help="1: in memory. 2: over SQLite with Ed25519"
    )
    parser.add_argument("--histories", type=int, default=None, metavar="N", help="so many, beginning at --from")
    parser.add_argument("--from", dest="begin", type=int, default=0, metavar="SEED")
    parser.add_argument("--soak", action="store_true", help="on and on, until one is wrong or it is interrupted")
    parser.add_argument(
        "--smaller", action="store_true", help="with --seed: find the least trouble that still goes wrong"
    )
    parser.add_argument("--bug", metavar="NAME", help="with a planted bug")
    parser.add_argument("--search", action="store_true", help="find each planted bug anew; tells the first seeds")
    add_arguments(parser)
    arguments = parser.parse_args()
    if arguments.search:
        return search(arguments.bug, arguments.level)
    if arguments.seed is not None:
        return one(from_arguments(arguments, arguments.seed), arguments.bug, is_small=arguments.smaller)
    return many(arguments.begin, None if arguments.soak else arguments.histories or 1_000, arguments.level)


def one(options: Options, bug: str | None, *, is_small: bool) -> int:
    """Tell one history."""
    planted = next((each for each in all_bugs() if each.name == bug), None)
    if bug and planted is None:
        print(f"no planted bug is called {bug}; there are: {', '.join(each.name for each in all_bugs())}")
        return 2
    if planted is not None and planted.has_effects and not options.effects:
        options = with_effects(options)
    if planted is not None and planted.has_demotions and not options.demotions:
        options = with_demotions(options)
    if is_small:
        found = wrong(options, planted)
        print("nothing is wrong with it" if found is None else smaller(found, planted))
        return 0 if found is None else 1
    print(options)
    scheduler = Scheduler()
    try:
        run(options, planted.plant if planted else None, scheduler)
    except Exception:  # noqa: BLE001  # told, whatever it is
        print("\n".join(scheduler.history.lines))
        traceback.print_exc(limit=-8)
        return 1
    print("\n".join(scheduler.history.lines))
    print(f"all holds; {len(scheduler.history.lines)} lines, digest {scheduler.history.digest}")
    return 0


def many(begin: int, count: int | None, level: int) -> int:
    """Run histories; the first that is wrong ends it."""
    seeds = itertools.count(begin) if count is None else range(begin, begin + count)
    done = 0
    try:
        for seed in seeds:
            options = draw(seed, level)
            found = wrong(options)
            if found is None and level == 1 and seed % 4 == 0:
                # The same trouble once more, with updates that leave in the middle of it.
                found = wrong(with_effects(options))
            if found is None and seed % 4 == 2:
                # And once more, among members whose roles are changed.
                found = wrong(with_demotions(options))
            if found is not None:
                print(found)
                return 1
            done += 1
            if done % 1_000 == 0:
                print(f"{done} histories, up to seed {seed}: all holds", flush=True)
    except KeyboardInterrupt:
        print(f"interrupted after {done} histories from seed {begin}: all held")
        return 0
    print(f"{done} histories from seed {begin}: all holds")
    return 0


def search(name: str | None, level: int) -> int:
    """The first seed that gives each planted bug away, as the table in bugs.py has it."""
    missed = 0
    for bug in all_bugs():
        if bug.level == level and name in (None, bug.name):
            found = first_wrong(range(MOST), level, bug)
            missed += found is None
            told = "not found" if found is None else f'({found.options.seed}, "{found.invariant}")'
            print(f'    "{bug.name}": {told},', flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
