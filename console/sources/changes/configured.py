"""The sources of changes that the settings ask for, built and not yet started. Nothing is imported that nobody asks for."""

from pathlib import Path

from console.credentials import Bearer, Secret
from console.http import HttpClient
from console.secret_store import SecretStore
from console.settings import Settings
from console.sources.named_secret import named_secret
from console.sources.port import Source
from models.kernel.clock import Clock

_MOST_ANSWER_BYTES = 16 * 1024 * 1024


def change_sources(settings: Settings, clock: Clock, secrets: SecretStore | None) -> list[tuple[Source, str]]:
    """Each with its kind. BadInput names the setting that can't be used. `secrets` keeps what the settings name."""
    found: list[tuple[Source, str]] = []
    if repositories := _several(settings, "changes.github_repos"):
        from console.sources.changes.github import GithubDeploymentsSource

        client = _client(
            settings.text("changes.github_url"), named_secret(settings, "changes.github_token", secrets), clock
        )
        environments = _several(settings, "changes.github_environments")
        found.append((GithubDeploymentsSource(client, repositories, environments), "github"))
    if url := settings.text("changes.argocd_url"):
        from console.sources.changes.argocd import ArgocdSource

        client = _client(url, named_secret(settings, "changes.argocd_token", secrets), clock)
        found.append((ArgocdSource(client), "argocd"))
    if path := settings.text("changes.file"):
        from console.sources.changes.file import ChangeFileSource

        found.append((ChangeFileSource(Path(path).expanduser()), "change file"))
    if address := settings.text("changes.listen"):
        from console.sources.changes.webhook import ChangeWebhookSource

        secret = named_secret(settings, "changes.listen_secret", secrets)
        found.append((ChangeWebhookSource(address, secret, clock=clock), "change webhook"))
    return found


def _several(settings: Settings, key: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in settings.text(key).split(",") if part.strip())


def _client(url: str, secret: Secret | None, clock: Clock) -> HttpClient:
    auth = None if secret is None else Bearer(secret)
    return HttpClient(url, auth=auth, size_limit=_MOST_ANSWER_BYTES, clock=clock)
