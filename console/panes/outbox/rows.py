"""The outbox, its channels and the archive as rows in words. Pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import chain

from console.panes.words import clock_time, countdown, duration, minute
from models.comms.outbox.archive import ArchiveRow
from models.comms.outbox.item import Item, ReadBack, State
from models.comms.outbox.words import listed, state_words
from models.comms.rendering.sink import Sink
from models.kernel.clock import rfc3339
from models.kernel.ids import PersonId
from resources.tongue import marked, shown, tr
from widgets.detail_rows import DetailView
from widgets.two_line_list import Sign, TwoLineView

NameOf = Callable[[PersonId], str]

_WORDS = {
    State.QUEUED: marked("queued, not sent"),
    State.WAITING: marked("not sent, will be tried again"),
    State.CLAIMED: "sending",
    State.SENT: "sent",
    State.FAILED: marked("NOT SENT"),
    State.UNKNOWN: marked("sent or not?"),
    State.EXPIRED: marked("NOT SENT, too late"),
    State.WITHDRAWN: "withdrawn",
}
_ORDER = (
    State.UNKNOWN,
    State.EXPIRED,
    State.FAILED,
    State.CLAIMED,
    State.WAITING,
    State.QUEUED,
    State.SENT,
    State.WITHDRAWN,
)
_READ = {
    ReadBack.SAME: marked("as it was sent"),
    ReadBack.DIFFERS: marked("DIFFERS from what was sent"),
    ReadBack.NONE: marked("not read back"),
}
_TEXT = 160
_NOWHERE: Mapping[str, str] = {}


def item_rows(
    items: Sequence[Item], now_ms: int, *, is_held: bool, elsewhere: Mapping[str, str] = _NOWHERE
) -> list[TwoLineView]:
    """What needs a person first, then what goes by itself, then what is over, the newest first. `elsewhere`: by effect, the
    workstation for which it waits, in words.
    """
    rest = sorted(items, key=lambda each: -each.changed_ms)
    ordered = sorted(rest, key=lambda each: _ORDER.index(each.state))
    return [_row(each, now_ms, is_held, elsewhere.get(each.effect, "")) for each in ordered]


def _row(item: Item, now_ms: int, is_held: bool, waits_for: str) -> TwoLineView:
    """The channel is what tells the rows of one update apart: it stands first."""
    sign = Sign.OPEN
    if item.state.needs_person or (item.state is State.SENT and (item.missed or item.read_back is ReadBack.DIFFERS)):
        sign = Sign.WARNING
    elif item.state.is_over:
        sign = Sign.DONE if item.state is State.SENT else Sign.OFF
    since = item.changed_ms if item.state.is_over else item.queued_ms
    values = {"number": item.number, "revision": item.revision, "label": tr(item.audience.label.lower())}
    which = tr("{number}, update {revision} to {label}", **values)
    title = tr("DRILL {sink}", sink=item.sink) if item.drill else item.sink
    end = f"{tr(_WORDS[item.state])} · {duration(since, now_ms)}"
    return TwoLineView(item.effect, title, f"{which} · {_note(item, now_ms, is_held, waits_for)}", end, sign)


def _note(item: Item, now_ms: int, is_held: bool, waits_for: str) -> str:
    if item.state in (State.QUEUED, State.WAITING):
        said = f"{item.words} · " if item.words else ""
        if waits_for:
            return said + tr("waits for {place}", place=waits_for)
        if is_held:
            return tr("{said}sending is held", said=said)
        again = item.again_ms is not None and item.again_ms > now_ms
        return said + (
            tr("again in {countdown}", countdown=countdown(item.again_ms or 0, now_ms))
            if again
            else tr("goes as soon as it can")
        )
    if item.state is State.SENT:
        return "; ".join(
            part
            for part in (
                item.remote and tr("id {remote}", remote=item.remote),
                tr(_READ[item.read_back]),
                _missed(item),
            )
            if part
        )
    return item.words or shown(state_words(item))


def _missed(item: Item) -> str:
    return tr("NOT to {listed}", listed=listed(item.missed)) if item.missed else ""


def heading(item: Item) -> str:
    """Of the item that is explained."""
    return f"{item.sink}: {shown(state_words(item))}"


def details(item: Item, now_ms: int, name_of: NameOf, waits_for: str = "") -> list[DetailView]:
    """Where it stands, what was said, what the system calls it, how it compares, who approved."""
    rows = [
        DetailView(
            tr("Update"),
            tr(
                "{number}, {revision} to {label}",
                number=item.number,
                revision=item.revision,
                label=tr(item.audience.label.lower()),
            ),
            item.title,
        )
    ]
    if waits_for:
        rows.append(
            DetailView(tr("Waits for"), waits_for, tr("the draft is held there: it sends this once it hears of it"))
        )
    if item.words:
        rows.append(
            DetailView(
                tr("Last said"),
                _cut(item.words),
                tr("{minute}, attempt {attempts}", minute=minute(item.changed_ms), attempts=item.attempts),
            )
        )
    age = tr("{duration} ago by {name_of}", duration=duration(item.queued_ms, now_ms), name_of=name_of(item.queued_by))
    rows.append(DetailView(tr("Queued"), f"{clock_time(item.queued_ms)}Z, {age}"))
    if item.state in (State.QUEUED, State.WAITING):
        rows.append(
            DetailView(tr("Holds for"), countdown(item.send_before_ms, now_ms), tr("then it needs approval anew"))
        )
        if item.again_ms is not None:
            rows.append(
                DetailView(
                    tr("Again"), f"{clock_time(item.again_ms)}Z", tr("the system named this time, or a pause did")
                )
            )
    rows.append(DetailView(tr("Channel"), f"{item.sink}, {tr(item.kind.label)}"))
    if item.remote:
        rows.append(DetailView(tr("Its id there"), item.remote))
    if item.state is State.SENT:
        rows.append(DetailView(tr("Read back"), tr(_READ[item.read_back]), _cut(item.read_back_words)))
    if item.missed:
        rows.append(DetailView(tr("Not reached"), listed(item.missed)))
    if item.settled_by is not None:
        rows.append(DetailView(tr("Settled by"), name_of(item.settled_by)))
    approvers = ", ".join(map(name_of, item.approvers)) or tr("nobody had to")
    rows.append(DetailView(tr("Approved by"), approvers))
    rows.append(DetailView(tr("Marker"), item.effect, tr("by which the system can be searched")))
    return rows


def summary(items: Sequence[Item], now_ms: int, *, is_held: bool) -> str:
    """2 need a person · 1 not sent · oldest 4 min."""
    care = sum(item.state.needs_person for item in items)
    waiting = [item for item in items if item.state in (State.QUEUED, State.WAITING, State.CLAIMED)]
    open_ = [item.queued_ms for item in items if item.state.needs_person or item in waiting]
    parts = []
    if is_held:
        parts.append(tr("SENDING IS HELD"))
    if care:
        parts.append(tr("{care} need a person", care=care) if care > 1 else tr("1 needs a person"))
    if waiting:
        parts.append(tr("{waiting} not sent yet", waiting=len(waiting)))
    if open_:
        parts.append(tr("oldest {duration}", duration=duration(min(open_), now_ms)))
    return " · ".join(parts) or tr("nothing waits")


def channel_rows(
    sinks: Sequence[Sink], items: Sequence[Item], now_ms: int, *, is_held: bool, has_worker: bool
) -> list[TwoLineView]:
    """Every channel that is set up, and those that are no more though something was queued for them."""
    known = {sink.name for sink in sinks}
    gone = dict.fromkeys(item.sink for item in items if item.sink not in known and not item.drill)
    rows = [_channel(sink.name, sink, items, now_ms, is_held, has_worker) for sink in sinks]
    return rows + [_channel(name, None, items, now_ms, is_held, has_worker) for name in gone]


def _channel(
    name: str, sink: Sink | None, items: Iterable[Item], now_ms: int, is_held: bool, has_worker: bool
) -> TwoLineView:
    mine = [item for item in items if item.sink == name]
    sent = [item for item in mine if item.state is State.SENT]
    bad = [item for item in mine if item.words and item.state in (State.WAITING, State.FAILED, State.UNKNOWN)]
    wait_ms = max((item.again_ms or 0 for item in mine if item.state is State.WAITING), default=0)
    last = max((item.changed_ms for item in sent), default=None)
    notes = [tr("last sent {minute}", minute=minute(last)) if last is not None else tr("nothing sent yet")]
    end, sign = tr("ready"), Sign.DONE
    if bad:
        worst = max(bad, key=lambda item: item.changed_ms)
        notes.append(f"{minute(worst.changed_ms)} {_cut(worst.words)}")
        if last is None or worst.changed_ms >= last:
            end, sign = tr("trouble"), Sign.WARNING
    if wait_ms > now_ms:
        end = tr("again in {countdown}", countdown=countdown(wait_ms, now_ms))
    if sink is None:
        end, sign = tr("not set up here"), Sign.WARNING
    elif not sink.kind.is_sent:
        end, sign = tr("shown only"), Sign.OFF
    elif is_held:
        end, sign = tr("held"), sign if sign is Sign.WARNING else Sign.OPEN
    elif not has_worker:
        end, sign = tr("nothing sends here"), sign if sign is Sign.WARNING else Sign.OPEN
    kind = f" · {tr(sink.kind.label)}" if sink is not None else ""
    audiences = listed((tr(each.label) for each in sink.audiences), 5) if sink is not None else ""
    return TwoLineView(name, f"{name}{kind}", " · ".join((*([audiences] if audiences else []), *notes)), end, sign)


def archive_rows(found: Sequence[ArchiveRow], name_of: NameOf) -> list[TwoLineView]:
    """The newest first; the row's id is its place in `found`."""
    rows = []
    for at in range(len(found) - 1, -1, -1):
        row = found[at]
        text = " ".join(row.text.split())
        to = " · ".join(part for part in (row.audience, row.sink) if part)
        title = f"{row.number} {row.what.replace('_', ' ')}{f' · {to}' if to else ''}"
        note = f"{name_of(row.by)}: {_cut(text)}" if text else name_of(row.by)
        rows.append(TwoLineView(str(at), title, note, rfc3339(row.at_ms)[:16].replace("T", " ") + "Z", Sign.DONE))
    return rows


def archive_text(row: ArchiveRow, name_of: NameOf) -> str:
    """The whole of it: text, approvals, recipients, hashes."""
    ends = (
        (tr("Approved by"), ", ".join(map(name_of, row.approvers))),
        (tr("Recipients"), ", ".join(row.recipients)),
        *((tr("Stored bytes"), tr("sha256 {value}", value=each)) for each in row.blobs),
        (tr("Event"), row.event),
    )
    begin = f"{row.number}, {row.what.replace('_', ' ')}, {rfc3339(row.at_ms)}, {name_of(row.by)}"
    lines = chain((begin, "", row.text or tr("No text belongs to this."), ""), (f"{a}: {b}" for a, b in ends if b))
    return "\n".join(lines)


def _cut(text: str) -> str:
    return text if len(text) <= _TEXT else f"{text[: _TEXT - 1]}…"
