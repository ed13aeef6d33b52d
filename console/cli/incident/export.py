"""`incident export`: the incident as a document, its record verified first."""

import argparse
from typing import Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of
from console.cli.noun import AddVerb, Run
from console.data_dir import replace_bytes
from console.papers.gathered import gather
from console.papers.paper import FORMS, wanted, write
from models.incident.proof import Proof
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.ids import PersonId


def add_parsers(verb: AddVerb) -> None:
    """export"""
    out = verb("export", "the incident as a document, its record verified first", "id")
    out.add_argument("--format", choices=list(FORMS), help="markdown where missing; ics201 and ics214 also as .pdf")
    out.add_argument("--only", choices=["decisions"], help="decisions alone, corrected ones included")
    out.add_argument("--person", metavar="NAME", help="what this person logged, decided or owns")
    out.add_argument("--out", metavar="FILE", default="-")


def _export(arguments: argparse.Namespace, context: Context) -> None:
    form = arguments.format or "markdown"
    if arguments.out == "-":
        context.refuse_two_forms(arguments.json, arguments.format)
        form = arguments.format or ("json" if arguments.json else "markdown")
    desk, stream = context.desk(), incident_of(arguments, context)
    person = None if arguments.person is None else _person(context, arguments.person)
    asked = wanted(form, arguments.out, arguments.only == "decisions", person)
    if asked.is_pdf and arguments.out == "-":
        raise BadInput(Problem("--out", None, "", "a PDF needs a file; expected --out FILE.pdf"))
    dossier = gather(desk, stream)
    content = write(dossier, asked)
    if arguments.out == "-":
        said = content.decode().removesuffix("\n")
        (context.exactly if form in ("json", "csv") else context.out)(said)
    else:
        target = context.path(arguments.out)
        try:
            replace_bytes(target, content)
        except OSError as error:
            raise WatchfloorError(f"{arguments.out} can't be written: {error.strerror}") from None
        context.err(f"wrote {arguments.out}")
        if arguments.json and dossier.proof is not None:
            proof = dossier.proof
            context.json({"file": str(target), "bytes": len(content), "events": proof.events, "head": proof.head})
    if dossier.proof is not None:
        _say(dossier.proof, context)


def _say(proof: Proof, context: Context) -> None:
    """On the error stream: the result stays what was asked for. A record that is not sound ends with status 1."""
    if not proof.is_sound:
        raise WatchfloorError("\n".join(("exported, but", *proof.sentences())))
    context.err(f"{proof.sentences()[0]} Head {proof.head}")


def _person(context: Context, name: str) -> PersonId:
    """Somebody known: an export adds nobody to the directory."""
    return context.desk().people.directory.find(name).id


VERBS: Final[dict[str, Run]] = {"export": _export}
