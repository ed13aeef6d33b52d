"""What can be done with a draft as it stands: the buttons below the composer, and why one of them has to wait."""

from console.comms_book import CommsDesk, DraftDesk
from console.panes.composer import views
from console.panes.composer.older import next_of_kin
from console.panes.composer.side import OutboxPanel
from console.panes.workstations import place
from models.comms.audience import CommsAudience
from models.comms.outbox.item import State as EffectState
from resources.tongue import all_shown, tr


def show_ways(
    outbox: OutboxPanel, found: DraftDesk | None, desk: CommsDesk | None, audience: CommsAudience, now_ms: int
) -> None:
    """Show the buttons that have a use now; one that would be refused says why."""
    is_out = found is not None and desk is not None and views.is_out(found, desk.items)
    outbox.new.setVisible(found is None or is_out)
    outbox.holding.setVisible(found is None or is_out)
    outbox.main.setVisible(found is not None and not is_out)
    is_script = found is not None and audience is CommsAudience.SUPPORT
    outbox.confirm.setVisible(is_script)
    mine = views.items_of(found, desk.items) if found is not None and desk is not None else ()
    outbox.retry.setVisible(any(each.state is EffectState.FAILED for each in mine))
    outbox.settle.setVisible(any(each.state is EffectState.UNKNOWN for each in mine))
    is_sent = found is not None and (
        found.draft.posted is not None or any(each.state is EffectState.SENT for each in mine)
    )
    outbox.copy.setVisible(found is not None and not found.holding.is_here and not is_sent)
    outbox.hand.setVisible(found is not None and found.holding.is_here and not is_sent and bool(found.holding.others))
    other = next_of_kin(found, desk)
    outbox.older.setVisible(other is not None)
    if other is not None and desk is not None:
        name = desk.situation.names.get(other.begun_by, tr("somebody"))
        outbox.older.set_label(tr("Open update {revision} of {name}", revision=other.revision, name=name))
    if found is None or desk is None:
        outbox.track.set_step(0)
        outbox.words.setText(tr("Nothing has left this machine."))
        outbox.reasons.setText("")
        return
    step = views.step_of(found, desk.items)
    is_ready = not found.against
    outbox.main.set_label(tr("Send…") if step >= 1 else tr("Ask for approval"))
    blocks = [each.words for each in found.mismatches if each.blocks]
    blocks += [each.finding.reason for each in found.found if each.blocks]
    if step == 0:
        # It stays in reach and says why: a dead button teaches nobody anything.
        outbox.main.set_disabled(None)
        held = held_words(found, desk, now_ms)
        to_mend = tr("{blocks} to put right before anybody is asked.", blocks=len(blocks)) if blocks else ""
        outbox.reasons.setText(" ".join(each for each in (held, to_mend) if each))
    else:
        outbox.main.set_disabled(None if is_ready else "; ".join(all_shown(found.against)))
        against = "" if is_ready or is_out else tr("Can't be sent: ") + "; ".join(all_shown(found.against)) + "."
        held = "" if is_sent else held_words(found, desk, now_ms)
        outbox.reasons.setText(" ".join(each for each in (held, against) if each))


def held_words(found: DraftDesk, desk: CommsDesk, now_ms: int) -> str:
    """Where it is held, if not here; and of which draft it is a copy."""
    holding, names = found.holding, desk.situation.names
    said = []
    if not holding.is_here:
        where = place(holding.place, lambda person: names.get(person, tr("somebody")), now_ms)
        said.append(tr("Held at {place}: it is put up for approval there, and sent from there.", place=where))
    for each in holding.kin:
        if each.key == found.draft.copy_of:
            name = names.get(each.begun_by, tr("somebody"))
            said.append(tr("A copy of update {revision}, begun by {name}.", revision=each.revision, name=name))
    return " ".join(said)
