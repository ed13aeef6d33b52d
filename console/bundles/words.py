"""What a bundle holds, what taking it in would do, and what it did: as a document and in lines. On any thread but the store's."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from console.bundles.making import Made
from console.bundles.taking import Seen, Taken
from console.desk import Desk
from models.kernel.admission import Outcome
from models.kernel.clock import rfc3339
from models.kernel.ids import StreamId
from models.sync.bundle.preview import StreamCount
from resources.said import in_a_row, said_join, say

FATES: Final = (
    (Outcome.ADMITTED, "new"),
    (Outcome.FORKED, "forked"),
    (Outcome.DUPLICATE, "here"),
    (Outcome.WAITING, "waiting"),
    (Outcome.PARKED, "parked"),
    (Outcome.REFUSED, "refused"),
)
_WORDS: Final = {
    "new": say("new"),
    "forked": say("new beside another event at the same place of its chain (a fork)"),
    "here": say("here already"),
    "waiting": say("waiting for events that are neither here nor in the bundle"),
    "parked": say("parked: sound, but not to be believed yet"),
    "refused": say("refused: no conforming author wrote this"),
}


def document_of(desk: Desk, seen: Seen) -> dict[str, Any]:
    """As `bundle inspect --json` says it."""
    preview = seen.preview
    return {
        "made_by": _maker(desk, seen),
        "made_at": rfc3339(seen.opening.made_ms),
        "organisation": seen.opening.org,
        "own_organisation": seen.opening.org == desk.identity.org,
        "maker_is_trusted": seen.maker_is_trusted,
        "whole_record": not seen.opening.streams,
        "counts": seen.manifest.counts.to_plain(),
        **{name: preview.by_outcome.get(outcome, 0) for outcome, name in FATES},
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
            {"id": stream, "title": _title(desk, stream, count), **_fates(count.by_outcome)}
            for stream, count in preview.streams.items()
            if count.context == "incident"
        ],
    }


def lines_of(desk: Desk, seen: Seen) -> list[str]:
    """For people."""
    found = document_of(desk, seen)
    whose = (
        say("this organisation")
        if found["own_organisation"]
        else say("organisation {organisation}", organisation=found["organisation"])
    )
    what = say("the whole record") if found["whole_record"] else _incidents(len(seen.opening.streams))
    told = [
        say(
            "A bundle of {whose}, made {at} by {by}: {what}.",
            whose=whose,
            at=found["made_at"],
            by=found["made_by"],
            what=what,
        ),
        _events(found["counts"]["events"]) + ":",
        *(in_a_row((f"  {found[name]:>6}  ", words)) for name, words in _WORDS.items() if found[name]),
    ]
    if not seen.maker_is_trusted:
        told.append(say("Whoever made it has no certificate that counts here; names in it are not taken."))
    told += [
        say(
            "Not known here: {events} of organisation {organisation} under authority {authority}.",
            events=_events(each["events"]),
            organisation=each["organisation"],
            authority=each["authority"][:16],
        )
        for each in found["unknown"]
    ]
    told += [in_a_row((f"  {count:>6}  ", say(reason))) for reason, count in found["reasons"].items()]
    for each in found["incidents"]:
        fates = said_join(", ", (in_a_row((f"{each[name]} ", say(name))) for _, name in FATES if each.get(name)))
        told.append(in_a_row((f"{each['title'] or each['id']}: ", fates)))
    return told


def _maker(desk: Desk, seen: Seen) -> str:
    """By the certificate of the device that signed it; the name is the bundle's own where there is none here yet."""
    who = seen.opening.by if seen.maker is None else seen.maker.user
    return next((each.name for each in seen.new_people if each.id == who), desk.people.name(who))


def _title(desk: Desk, stream: StreamId, count: StreamCount) -> str:
    """What the incident is called here; where it is not here, in the bundle."""
    known = desk.read(lambda: next((each for each in desk.incidents.headings() if each.id == stream), None))
    if known is not None:
        return f"{known.number} {known.title}"
    body = json.loads(count.opening) if count.opening else {}
    words = " ".join(str(body[name]) for name in ("number", "title") if isinstance(body.get(name), str))
    return "".join(sign if sign.isprintable() else " " for sign in words)


def taken_lines(taken: Taken, conflicts: Sequence[Mapping[str, Any]]) -> list[str]:
    """What came of it, for people."""
    in_now = sum(taken.by_outcome.get(each, 0) for each in (Outcome.ADMITTED, Outcome.FORKED))
    told = [
        say(
            "Taken in: {events}, {attachments}, {names}.",
            events=_events(in_now),
            attachments=_attachments(taken.blobs),
            names=_names(taken.people),
        )
        if in_now or taken.blobs or taken.people
        else say("There was nothing in it that is not here already."),
        *(
            say(
                "{number} has fields that people set without hearing each other: {fields}.",
                number=each["number"],
                fields=each["fields"],
            )
            for each in conflicts
        ),
    ]
    if taken.hub_is_caught:
        told.append(
            say("THE HUB TELLS TWO STORIES: whoever made this was shown another history than this workstation.")
        )
    if taken.outside:
        told.append(say("Not in the record: {events}; see above why.", events=_events(taken.outside)))
    return told


def made_lines(made: Made, target: Path, *, is_encrypted: bool) -> list[str]:
    """What was written, for people."""
    told = [
        say("Wrote {target}, {size} bytes, encrypted:", target=target, size=made.size)
        if is_encrypted
        else say("Wrote {target}, {size} bytes, readable by whoever holds it:", target=target, size=made.size),
        say(
            "{events} of {incidents}, {attachments}.",
            events=_events(made.events),
            incidents=_incidents(made.incidents),
            attachments=_attachments(made.blobs),
        ),
    ]
    if made.left_out:
        told.append(
            say("Left out, since larger than a bundle takes: {attachments}.", attachments=_attachments(made.left_out))
        )
    if made.restricted:
        told.append(
            say("Left out, since restricted: {incidents}. See docs/access.md.", incidents=_incidents(made.restricted))
        )
    return told


def conflicts_of(desk: Desk, taken: Taken) -> list[dict[str, Any]]:
    """Fields that people set without hearing each other, of the incidents that became more."""

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
    return {name: by_outcome[outcome] for outcome, name in FATES if by_outcome.get(outcome)}


def _events(count: int) -> str:
    return say("1 event") if count == 1 else say("{count} events", count=count)


def _incidents(count: int) -> str:
    return say("1 incident") if count == 1 else say("{count} incidents", count=count)


def _attachments(count: int) -> str:
    return say("1 attachment") if count == 1 else say("{count} attachments", count=count)


def _names(count: int) -> str:
    return say("1 name") if count == 1 else say("{count} names", count=count)
