"""`bundle export|inspect|import FILE`: incidents, or the whole record, as one file that is carried by hand."""

import argparse
import json
from collections.abc import Mapping
from typing import Any, Final

from console.bundles.making import export
from console.bundles.taking import Seen, Taken, inspect, take
from console.cli.context import Context
from console.cli.passphrase import PassphraseFrom
from models.kernel.admission import Outcome
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId
from models.sync.bundle.preview import StreamCount

_FATES: Final = (
    (Outcome.ADMITTED, "new"),
    (Outcome.FORKED, "forked"),
    (Outcome.DUPLICATE, "here"),
    (Outcome.WAITING, "waiting"),
    (Outcome.PARKED, "parked"),
    (Outcome.REFUSED, "refused"),
)
_WORDS: Final = {
    "new": "new",
    "forked": "new beside another event at the same place of its chain (a fork)",
    "here": "here already",
    "waiting": "waiting for events that are neither here nor in the bundle",
    "parked": "parked: sound, but not to be believed yet",
    "refused": "refused: no conforming author wrote this",
}


def add_parser(nouns: Any) -> None:
    """bundle export FILE [--incident ID] | inspect FILE | import FILE [--json]"""
    noun = nouns.add_parser("bundle", help="carry incidents, or the whole record, to another workstation as a file")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    made = verbs.add_parser("export", help="write a new bundle")
    made.add_argument(
        "--incident",
        action="append",
        default=[],
        metavar="ID",
        help="only this one, with what was said about it; more than once for several; without, the whole record",
    )
    for verb in (
        made,
        verbs.add_parser("inspect", help="check a bundle and see what importing it would do; nothing is changed"),
        verbs.add_parser("import", help="check a bundle, then take in what is not here yet"),
    ):
        verb.add_argument("file", metavar="FILE")
        verb.add_argument(
            "--bundle-passphrase-file",
            metavar="FILE",
            help="its first line encrypts the bundle, or opens it; not the one of the vault",
        )
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Export, inspect or import."""
    return {"export": _export, "inspect": _inspect, "import": _import}[arguments.verb](arguments, context)


def _export(arguments: argparse.Namespace, context: Context) -> int:
    passphrase, target, desk = _passphrase(arguments, context), context.path(arguments.file), context.desk()
    if not target.parent.is_dir():
        raise BadInput(Problem(arguments.file, None, "", f"there is no directory {target.parent}"))
    incidents = desk.read(lambda: tuple(desk.incidents.find(each) for each in arguments.incident))
    made = export(desk, target, incidents, passphrase)
    document = {
        "file": str(target),
        "bytes": made.size,
        "encrypted": passphrase is not None,
        "events": made.events,
        "incidents": made.incidents,
        "blobs": made.blobs,
        "people": made.people,
        "left_out": made.left_out,
    }
    lines = [
        f"Wrote {target}, {made.size} bytes{', encrypted' if passphrase else ', readable by whoever holds it'}:",
        f"{_many(made.events, 'event')} of {_many(made.incidents, 'incident')}, {_many(made.blobs, 'attachment')}.",
    ]
    if made.left_out:
        lines.append(f"Left out, since larger than a bundle takes: {_many(made.left_out, 'attachment')}.")
    _report(arguments, context, document, lines)
    return 0


def _inspect(arguments: argparse.Namespace, context: Context) -> int:
    seen = inspect(context.desk(), context.path(arguments.file), _passphrase(arguments, context))
    _report(arguments, context, _document(context, seen), _lines(context, seen))
    return 0


def _import(arguments: argparse.Namespace, context: Context) -> int:
    passphrase, file, desk = _passphrase(arguments, context), context.path(arguments.file), context.desk()
    taken = take(desk, file, passphrase)
    conflicts = _conflicts(context, taken)
    by_fate = {name: taken.by_outcome.get(outcome, 0) for outcome, name in _FATES}
    document = {
        "preview": _document(context, taken.seen),
        "taken": by_fate,
        "blobs": taken.blobs,
        "people": taken.people,
        "conflicts": conflicts,
        "hub_is_caught": taken.hub_is_caught,
    }
    taken_in = by_fate["new"] + by_fate["forked"]
    lines = [
        *_lines(context, taken.seen),
        f"Taken in: {_many(taken_in, 'event')}, {_many(taken.blobs, 'attachment')}, {_many(taken.people, 'name')}."
        if taken_in or taken.blobs or taken.people
        else "There was nothing in it that is not here already.",
        *(
            f"{each['number']} has fields that people set without hearing each other: {each['fields']}."
            for each in conflicts
        ),
    ]
    if taken.hub_is_caught:
        lines.append("THE HUB TELLS TWO STORIES: whoever made this was shown another history than this workstation.")
    if taken.outside:
        lines.append(f"Not in the record: {_many(taken.outside, 'event')}; see above why.")
    _report(arguments, context, document, lines)
    return 1 if taken.outside or taken.hub_is_caught else 0


def _passphrase(arguments: argparse.Namespace, context: Context) -> str | None:
    name = arguments.bundle_passphrase_file
    return None if name is None else PassphraseFrom(str(context.path(name))).ask(creating=False)


def _document(context: Context, seen: Seen) -> dict[str, Any]:
    preview, desk = seen.preview, context.desk()
    return {
        "made_by": _maker(context, seen),
        "made_at": rfc3339(seen.opening.made_ms),
        "organisation": seen.opening.org,
        "own_organisation": seen.opening.org == desk.identity.org,
        "maker_is_trusted": seen.maker_is_trusted,
        "whole_record": not seen.opening.streams,
        "counts": seen.manifest.counts.to_plain(),
        **{name: preview.by_outcome.get(outcome, 0) for outcome, name in _FATES},
        "reasons": {fault.value: count for fault, count in preview.faults.items()},
        "unknown": [
            {"organisation": org, "authority": key.hex(), "events": count}
            for (org, key), count in preview.unknown.items()
        ],
        "without_certificate": preview.without_certificate,
        "without_content": preview.without_content,
        "new_blobs": len(seen.new_blobs),
        "new_people": [each.name for each in seen.new_people],
        "incidents": [
            {"id": stream, "title": _title(context, stream, count), **_fates(count.by_outcome)}
            for stream, count in preview.streams.items()
            if count.context == "incident"
        ],
    }


def _lines(context: Context, seen: Seen) -> list[str]:
    found = _document(context, seen)
    whose = "this organisation" if found["own_organisation"] else f"organisation {found['organisation']}"
    what = "the whole record" if found["whole_record"] else _many(len(seen.opening.streams), "incident")
    lines = [
        f"A bundle of {whose}, made {found['made_at']} by {found['made_by']}: {what}.",
        f"{_many(found['counts']['events'], 'event')}:",
        *(f"  {found[name]:>6}  {words}" for name, words in _WORDS.items() if found[name]),
    ]
    if not seen.maker_is_trusted:
        lines.append("Whoever made it has no certificate that counts here; names in it are not taken.")
    lines += [
        f"Not known here: {_many(each['events'], 'event')} of organisation {each['organisation']}"
        f" under authority {each['authority'][:16]}."
        for each in found["unknown"]
    ]
    lines += [f"  {count:>6}  {reason}" for reason, count in found["reasons"].items()]
    for each in found["incidents"]:
        fates = ", ".join(f"{each[name]} {name}" for _, name in _FATES if each.get(name))
        lines.append(f"{each['title'] or each['id']}: {fates}")
    return lines


def _maker(context: Context, seen: Seen) -> str:
    """By the certificate of the device that signed it; the name is the bundle's own where there is none here yet."""
    who = seen.opening.by if seen.maker is None else seen.maker.user
    return next((each.name for each in seen.new_people if each.id == who), context.desk().people.name(who))


def _title(context: Context, stream: StreamId, count: StreamCount) -> str:
    """What the incident is called here; where it is not here, in the bundle."""
    desk = context.desk()
    known = desk.read(lambda: next((each for each in desk.incidents.headings() if each.id == stream), None))
    if known is not None:
        return f"{known.number} {known.title}"
    body = json.loads(count.opening) if count.opening else {}
    words = " ".join(str(body[name]) for name in ("number", "title") if isinstance(body.get(name), str))
    return "".join(sign if sign.isprintable() else " " for sign in words)


def _conflicts(context: Context, taken: Taken) -> list[dict[str, Any]]:
    desk = context.desk()

    def question() -> list[dict[str, Any]]:
        known = {each.id for each in desk.incidents.headings()}
        summaries = [desk.incidents.state(stream).summary() for stream in sorted(taken.streams & known)]
        return [
            {"id": each.id, "number": each.number, "fields": ", ".join(conflict.field for conflict in each.conflicts)}
            for each in summaries
            if each.conflicts
        ]

    return desk.read(question)


def _fates(by_outcome: Mapping[Outcome, int]) -> dict[str, int]:
    return {name: by_outcome[outcome] for outcome, name in _FATES if by_outcome.get(outcome)}


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _report(arguments: argparse.Namespace, context: Context, document: Mapping[str, object], lines: list[str]) -> None:
    if arguments.json:
        context.json(document)
    else:
        context.out("\n".join(lines))
