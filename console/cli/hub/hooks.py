"""`hub hook add|list|drop`: which other systems may post alerts and changes to the hub."""

import argparse
from typing import Final

from console.cli.context import Context
from console.cli.hub.reaching import add_database, office_of
from console.cli.noun import AddVerb
from models.intake.hook import HookForm, new_hook
from models.kernel.errors import BadInput, Problem

_HINTS: Final = {
    HookForm.ALERTMANAGER: "In alertmanager.yml: webhook_configs with this url, max_alerts: 100, and http_config with"
    " authorization.credentials_file; tls_config.ca_file is what /v1/ca gives.",
    HookForm.PAGERDUTY: "As secret of the V3 webhook subscription; posts are known by X-PagerDuty-Signature.",
    HookForm.CLOUDEVENTS: "Sign with X-Watchfloor-Signature: t=SECONDS,v1=HMAC-SHA256(secret, SECONDS + '.' + body), or with"
    " X-Hub-Signature-256, or send it as a bearer token.",
}


def add_parsers(verb: AddVerb) -> None:
    """hook add NAME --form FORM [--secret-file FILE] | hook list | hook drop NAME"""
    hook = verb("hook", "who else may post alerts and changes to the hub")
    hook.add_argument("deed", choices=("add", "list", "drop"))
    hook.add_argument("name", nargs="?", metavar="NAME", help="for example prometheus-eu; it stands in the address")
    hook.add_argument("--form", choices=[form.value for form in HookForm], help="what is posted")
    hook.add_argument(
        "--secret-file",
        metavar="FILE",
        help="its first line is the secret; made up and shown once where it is left out",
    )
    add_database(hook)


def _hook(arguments: argparse.Namespace, context: Context) -> int:
    if (arguments.name is None) != (arguments.deed == "list"):
        raise BadInput(Problem("NAME", None, "", "expected with add and drop, and only there"))
    return {"add": _add, "list": _list, "drop": _drop}[arguments.deed](arguments, context)


def _add(arguments: argparse.Namespace, context: Context) -> int:
    if arguments.form is None:
        raise BadInput(Problem("--form", None, "", f"expected one of {', '.join(form.value for form in HookForm)}"))
    given = _secret(arguments.secret_file, context)
    hook = new_hook(arguments.name, HookForm(arguments.form), given)
    with office_of(arguments, context) as office:
        office.hooks.add(hook)
        url = f"{office.url or 'https://HUB'}{hook.path}"
    document = {"name": hook.name, "form": hook.form.value, "url": url}
    if given is None:
        document["secret"] = hook.secret
    if arguments.json:
        context.json(document)
        return 0
    context.out(url)
    if given is None:
        context.out(hook.secret)
        context.err("The second line is the secret. It is not shown again.")
    context.err(_HINTS[hook.form])
    return 0


def _list(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        found = [{"name": each.name, "form": each.form.value, "path": each.path} for each in office.hooks.all()]
    if arguments.json:
        context.json(found)
        return 0
    for each in found:
        context.out(f"{each['name']}  {each['form']}  {each['path']}")
    if not found:
        context.out("Nobody else may post. Let somebody with: hub hook add NAME --form FORM")
    return 0


def _drop(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        hook = office.hooks.drop(arguments.name)
    if arguments.json:
        context.json({"dropped": hook.name})
    else:
        context.out(f"{hook.name} may post no more. What it brought stays until it is old.")
    return 0


def _secret(file: str | None, context: Context) -> str | None:
    return None if file is None else context.read_text(file).partition("\n")[0].rstrip("\r")


VERBS: Final = {"hook": _hook}
