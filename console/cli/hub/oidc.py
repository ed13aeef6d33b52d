"""`hub oidc set|show|off`: people join with the organisation's own sign-in provider, without a code."""

import argparse
from typing import Final

from console.cli.context import Context
from console.cli.hub.reaching import add_database, office_of
from console.cli.noun import AddVerb
from console.program import PROGRAM
from models.access.oidc import DEFAULT_GROUPS_CLAIM, DEFAULT_SCOPES, OidcSettings
from models.access.roles import DeviceRole
from models.kernel.errors import BadInput, Problem, Refused


def add_parsers(verb: AddVerb) -> None:
    """oidc set --issuer URL --client-id ID --group-role GROUP=ROLE… | oidc show | oidc off"""
    oidc = verb("oidc", "let people join with the organisation's own sign-in provider")
    oidc.add_argument("deed", choices=("set", "show", "off"))
    oidc.add_argument("--issuer", metavar="URL", help="exactly as the provider's document names it")
    oidc.add_argument(
        "--client-id", metavar="ID", help="of a public client with the redirect http://127.0.0.1/callback"
    )
    oidc.add_argument(
        "--group-role", action="append", default=[], metavar="GROUP=ROLE", help="in order; the first that fits decides"
    )
    oidc.add_argument(
        "--groups-claim", default=DEFAULT_GROUPS_CLAIM, metavar="NAME", help="where the token lists groups"
    )
    oidc.add_argument("--scope", action="append", default=[], help=f"in place of {' '.join(DEFAULT_SCOPES)}")
    add_database(oidc)


def _oidc(arguments: argparse.Namespace, context: Context) -> int:
    wanted = _settings(arguments) if arguments.deed == "set" else None
    with office_of(arguments, context) as office:
        oidc = office.oidc
        if oidc is None:
            raise Refused("this hub has no keeper for it")
        if wanted is not None:
            # Looked at before it is believed: a mistyped issuer would let nobody in, and say so to everybody.
            oidc.look(wanted.issuer)
            oidc.put(wanted)
        elif arguments.deed == "off":
            oidc.put(None)
        found = oidc.settings()
    document = {} if found is None else found.to_plain()
    if arguments.json:
        context.json(document)
        return 0
    if found is None:
        context.out("No provider: people join with codes (hub enrol).")
        return 0
    roles = ", ".join(f"{group} → {role.value}" for group, role in found.roles)
    context.out(f"{found.issuer} as {found.client_id}; {roles}")
    context.err(f"At a device: {PROGRAM} sync join URL --oidc --ca-fingerprint F")
    return 0


def _settings(arguments: argparse.Namespace) -> OidcSettings:
    for name in ("issuer", "client_id"):
        if not getattr(arguments, name):
            raise BadInput(Problem(f"--{name.replace('_', '-')}", None, "", "is needed"))
    roles = tuple(_role(text) for text in arguments.group_role)
    scopes = tuple(arguments.scope) or DEFAULT_SCOPES
    return OidcSettings(arguments.issuer, arguments.client_id, roles, arguments.groups_claim, scopes)


def _role(text: str) -> tuple[str, DeviceRole]:
    group, mark, role = text.rpartition("=")
    if not mark or role not in [each.value for each in DeviceRole]:
        known = ", ".join(each.value for each in DeviceRole)
        raise BadInput(Problem("--group-role", None, "", f"{text!r}: expected GROUP=ROLE, with one of {known}"))
    return group, DeviceRole(role)


VERBS: Final = {"oidc": _oidc}
