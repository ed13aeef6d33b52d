from pathlib import Path

import pytest

from console.secret_store import KeptSecret, MemorySecrets
from console.settings import Settings
from console.sources.changes.argocd import ArgocdSource
from console.sources.changes.configured import change_sources
from console.sources.changes.file import ChangeFileSource
from console.sources.changes.github import GithubDeploymentsSource
from console.sources.changes.webhook import ChangeWebhookSource
from console.sources.probes.configured import SECRET_PREFIX
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput

CLOCK = ManualClock(0)


def settings(**values: str) -> Settings:
    found = Settings(None)
    found.put({f"changes.{key}": value for key, value in values.items()})
    return found


def test_by_default_there_is_none_and_nothing_listens() -> None:
    assert change_sources(settings(), CLOCK, None) == []


def test_each_setting_brings_its_source(tmp_path: Path) -> None:
    wanted = settings(
        github_repos="harbour/orders, harbour/web,",
        argocd_url="https://argocd.example",
        file=str(tmp_path),
        listen="127.0.0.1:0",
    )
    found = change_sources(wanted, CLOCK, None)
    assert [(type(source), kind) for source, kind in found] == [
        (GithubDeploymentsSource, "github"),
        (ArgocdSource, "argocd"),
        (ChangeFileSource, "change file"),
        (ChangeWebhookSource, "change webhook"),
    ]
    assert len({source.name for source, _ in found}) == 4
    for source, _ in found:
        source.close()


def test_a_secret_is_named_and_only_one_that_was_put_there_for_sources_can_be_sent() -> None:
    keeper = MemorySecrets()
    keeper.put({"database key": "the key of the record", SECRET_PREFIX + "hook": "agreed"})
    wanted = settings(listen="0.0.0.0:8199", listen_secret="hook")
    assert len(change_sources(wanted, CLOCK, keeper)) == 1
    with pytest.raises(BadInput, match="no keeper"):
        change_sources(wanted, CLOCK, None)
    assert KeptSecret(keeper, SECRET_PREFIX + "hook").reveal() == "agreed"
    with pytest.raises(BadInput, match="database key"):
        KeptSecret(keeper, SECRET_PREFIX + "database key").reveal()


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("github_repos", "orders", "changes.github_repos"),
        ("argocd_url", "argocd", "URL"),
        ("argocd_url", "https://me:secret@argocd.example", "give it as a secret"),
        ("listen", "0.0.0.0:8199", "changes.listen_secret"),
    ],
)
def test_a_setting_that_can_not_be_used_is_named(key: str, value: str, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        change_sources(settings(**{key: value}), CLOCK, None)
