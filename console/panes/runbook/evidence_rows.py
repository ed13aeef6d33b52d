"""Evidence as rows in words. Pure."""

from console.panes.runbook.setting import NameOf
from console.panes.words import minute
from models.incident.evidence.commands import Custody, Keep
from models.incident.evidence.export import BAD
from models.incident.evidence.views import Evidence, EvidenceItem, Preservation, Soundness
from resources.tongue import marked, tr
from widgets.detail_rows import DetailView
from widgets.two_line_list import Sign, TwoLineView

_UNITS = ("bytes", "KiB", "MiB", "GiB", "TiB", "PiB")
_ACTS = {
    Custody.SEAL: marked("sealed"),
    Custody.ACCESS: marked("looked at"),
    Custody.TRANSFER: marked("handed over"),
    Custody.EXPORT: "exported",
}


def size_words(size: int) -> str:
    """512 bytes; 1.5 MiB."""
    value, at = float(size), 0
    # What would be written as 1024 of one is 1 of the next.
    while round(value) >= 1024 and at < len(_UNITS) - 1:
        value, at = value / 1024, at + 1
    return f"{value:.0f} {_UNITS[at]}" if at == 0 or value >= 100 else f"{value:.1f} {_UNITS[at]}"


def state_word(item: EvidenceItem) -> str:
    """BROKEN and MISSING before anything else; then sealed, or held."""
    if item.soundness in BAD:
        return tr(item.soundness).upper()
    return tr("sealed") if item.is_sealed else tr("held")


def item_rows(evidence: Evidence, name_of: NameOf) -> list[TwoLineView]:
    """What is not what was collected first, then the newest."""
    newest = evidence.all[::-1]
    bad = [item for item in newest if item.soundness in BAD]
    return [_item(item, name_of) for item in (*bad, *(item for item in newest if item not in bad))]


def _item(item: EvidenceItem, name_of: NameOf) -> TwoLineView:
    sign = Sign.WARNING if item.soundness in BAD else Sign.DONE if item.soundness is Soundness.INTACT else Sign.OPEN
    note = tr(
        "from {source} · {size_words} · {sha256}… · {name_of} has it",
        source=item.source,
        size_words=size_words(item.size),
        sha256=item.sha256[:12],
        name_of=name_of(item.holder),
    )
    return TwoLineView(item.id, item.name, note, state_word(item), sign)


def keep_rows(preservation: Preservation, name_of: NameOf) -> list[TwoLineView]:
    """The preservation checklist."""
    rows = []
    for keep in Keep:
        if keep in preservation.kept:
            said, end, sign = preservation.kept[keep], tr("kept"), Sign.DONE
        elif keep in preservation.waived and preservation.waived_by is not None:
            said = f"{name_of(preservation.waived_by)}: {preservation.waiver_reason}"
            end, sign = tr("WAIVED"), Sign.WARNING
        else:
            said, end, sign = tr("destructive steps stay locked"), tr("open"), Sign.OPEN
        rows.append(TwoLineView(keep.value, tr(keep.label).capitalize(), said, end, sign))
    return rows


def details(item: EvidenceItem, name_of: NameOf) -> list[DetailView]:
    """One item in full, without its custody."""
    checked = (
        tr("not hashed again since")
        if item.checked_ms is None
        else tr("hashed again {minute}", minute=minute(item.checked_ms))
    )
    where = item.place or tr("the record keeps the content")
    rows = [
        DetailView(tr("State"), state_word(item), f"{item.soundness}, {checked}"),
        DetailView(tr("Source"), item.source),
        DetailView(
            tr("Collected"),
            tr("{minute} by {name_of}", minute=minute(item.collected_ms), name_of=name_of(item.collector)),
        ),
        DetailView(tr("Holder"), name_of(item.holder)),
        DetailView(
            tr("Size"),
            tr("{size_words} ({size} bytes)", size_words=size_words(item.size), size=item.size)
            if item.size >= 1024
            else tr("{size} bytes", size=item.size),
        ),
        DetailView("SHA-256", item.sha256[:32], item.sha256[32:]),
        DetailView(tr("Lies"), where),
    ]
    return [*rows, DetailView(tr("Keeps"), item.keeps.label)] if item.keeps is not None else rows


def custody_rows(item: EvidenceItem, name_of: NameOf) -> list[TwoLineView]:
    """The chain of custody, oldest first, from the moment it was taken."""
    taken = f"{minute(item.added_ms)} {name_of(item.added_by)}"
    rows = [TwoLineView("taken", tr("taken into custody"), tr("from {source}", source=item.source), taken, Sign.OPEN)]
    for number, line in enumerate(item.custody):
        to = tr(" to {name_of}", name_of=name_of(line.to)) if line.to is not None else ""
        end = f"{minute(line.at_ms)} {name_of(line.by)}"
        rows.append(TwoLineView(str(number), f"{tr(_ACTS[line.act])}{to}", line.note or tr("no note"), end, Sign.OPEN))
    return rows
