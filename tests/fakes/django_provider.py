"""A real sign-in provider in a process of its own: Django with django-oauth-toolkit, one user, one public client.

`python -m tests.fakes.django_provider FOLDER` prints one line of JSON once it answers, and ends when its input does.
"""

import json
import subprocess
import sys
import threading
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any

CLIENT, USER, WORDS = "watchfloor-desk", "mei", "nine black cats"
LOGIN = '<form method="post">{% csrf_token %}{{ form.as_p }}<button>Go</button></form>'


@dataclass(frozen=True)
class RealProvider:
    issuer: str
    typed: list[str] = field(default_factory=list)
    """The addresses at which name and password had to be typed."""

    def browse(self, address: str, jar: CookieJar | None = None) -> bool:
        """Signs in at the form with name and password, as a person does, and is sent back; with the cookies of that jar."""
        cookies = CookieJar() if jar is None else jar
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(cookies))
        with opener.open(address, timeout=60) as page:
            form, here = page.read().decode(), page.geturl()
        if 'name="password"' in form:
            self.typed.append(address)
            token = form.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
            fields = {"csrfmiddlewaretoken": token, "username": USER, "password": WORDS}
            request = urllib.request.Request(here, urllib.parse.urlencode(fields).encode(), {"Referer": here})
            with opener.open(request, timeout=60) as page:
                page.read()
        return True


@contextmanager
def real_provider(place: Path) -> Iterator[RealProvider]:
    """While it runs."""
    command = [sys.executable, "-m", "tests.fakes.django_provider", str(place)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            line = process.stdout.readline()
            assert line, "the provider did not start"
            yield RealProvider(json.loads(line)["issuer"])
        finally:
            process.stdin.close()
            process.wait(60)


def main(place: Path) -> None:
    from wsgiref.simple_server import WSGIRequestHandler, make_server

    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa
    from django.conf import settings

    class Quiet(WSGIRequestHandler):
        def log_message(self, format: str, *args: Any) -> None: ...

    server = make_server("127.0.0.1", 0, lambda _environ, _start: [], handler_class=Quiet)
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()
    issuer = f"http://127.0.0.1:{server.server_port}/o"
    templates = {"registration/login.html": LOGIN}
    settings.configure(
        SECRET_KEY="of a test",
        ALLOWED_HOSTS=["127.0.0.1"],
        ROOT_URLCONF="tests.fakes.django_urls",
        INSTALLED_APPS=[
            "django.contrib.auth",
            "django.contrib.contenttypes",
            "django.contrib.sessions",
            "oauth2_provider",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        TEMPLATES=[
            {
                "BACKEND": "django.template.backends.django.DjangoTemplates",
                "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", templates)]},
            }
        ],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(place / "provider.db")}},
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        # Tables at once in place of years of migrations.
        MIGRATION_MODULES=dict.fromkeys(("auth", "contenttypes", "sessions", "oauth2_provider")),
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        USE_TZ=True,
        OAUTH2_PROVIDER={
            "OIDC_ENABLED": True,
            "OIDC_RSA_PRIVATE_KEY": pem,
            "OIDC_ISS_ENDPOINT": issuer,
            "OAUTH2_VALIDATOR_CLASS": "tests.fakes.django_urls.Validator",
            "SCOPES": {"openid": "who", "profile": "name", "email": "address"},
        },
    )
    import django

    django.setup()
    from django.contrib.auth.models import User
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application
    from oauth2_provider.models import Application

    call_command("migrate", run_syncdb=True, verbosity=0)
    User.objects.create_user(USER, "mei@example.org", WORDS, first_name="Mei", last_name="Chen")
    Application.objects.create(
        name="Watchfloor",
        client_id=CLIENT,
        client_type=Application.CLIENT_PUBLIC,
        authorization_grant_type=Application.GRANT_AUTHORIZATION_CODE,
        redirect_uris="http://127.0.0.1/callback",
        algorithm=Application.RS256_ALGORITHM,
        skip_authorization=True,
    )
    server.set_app(get_wsgi_application())
    print(json.dumps({"issuer": issuer}), flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sys.stdin.read()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
