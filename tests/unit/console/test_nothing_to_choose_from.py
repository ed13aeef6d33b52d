"""Where there is nothing to choose from a refusal says so in a sentence, and lists no emptiness."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from console.cli.update import holding
from console.wall.displays import chosen
from models.incident.classification.commands import PolicyWords
from models.incident.classification.decide import check_words
from models.kernel.errors import BadInput
from models.runbooks.actions.parameters import checked_values

NOBODY: Any = SimpleNamespace(holding=SimpleNamespace(others=()))
PLAIN: Any = SimpleNamespace(name="restart", parameters=(), parameter=lambda _name: None)


@pytest.mark.parametrize(
    ("ask", "said"),
    [
        (lambda: holding._to("raj", NOBODY, {}), "'raj' names nobody here; no other workstation has written"),
        (lambda: chosen("VGA", ()), "there is no screen 'VGA'; none is connected"),
        (lambda: check_words(PolicyWords(), "slow", {}), "'slow' is not in the vocabulary: the policy names none"),
        (
            lambda: check_words(PolicyWords(), None, {"cause": "x"}),
            "'cause' is not in the vocabulary: the policy names",
        ),
        (lambda: checked_values(PLAIN, {"host": "db-3"}, None), "is no parameter of it; it takes none"),
    ],
    ids=["workstation", "screen", "failure mode", "tag", "parameter"],
)
def test_a_refusal_is_a_sentence(ask: Callable[[], object], said: str) -> None:
    with pytest.raises(BadInput) as refused:
        ask()
    assert said in str(refused.value)
    assert "one of" not in str(refused.value)
