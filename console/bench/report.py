"""Results as a table for people."""

from collections.abc import Sequence

from console.bench.result import Goal, Result

_WIDTH = 26


def table(results: Sequence[Result]) -> list[str]:
    """The lines: a block for each benchmark, its goals last."""
    lines: list[str] = []
    for result in results:
        lines.append(f"{result.name}: {result.what}")
        lines += [f"  {name:<{_WIDTH}} {_number(value):>12}" for name, value in result.figures.items()]
        lines.append(f"  against: {result.peer}")
        lines += [f"  {name:<{_WIDTH}} {_number(value):>12}" for name, value in result.peer_figures.items()]
        lines += [f"  {name + ' ratio':<{_WIDTH}} {_number(value):>11}×" for name, value in result.ratios.items()]
        lines += [f"  {_verdict(goal)}" for goal in result.goals]
        lines.append("")
    return lines[:-1]


def _verdict(goal: Goal) -> str:
    mark = "✓ met    " if goal.is_met else "✖ NOT MET"
    return f"{mark} {goal.name}: {_number(goal.value)} {goal.unit}, goal at most {_number(goal.limit)} {goal.unit}"


def _number(value: float) -> str:
    if value >= 1_000:
        return f"{value:,.0f}"
    return f"{value:.3g}" if value < 10 else f"{value:.1f}"
