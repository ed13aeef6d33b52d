"""What can be done with a draft as it stands: the buttons below the composer, and why one of them has to wait."""

from console.comms_book import CommsDesk, DraftDesk
from console.panes.composer import views
from console.panes.composer.side import OutboxPanel
from models.comms.audience import CommsAudience
from models.comms.outbox.item import State as EffectState
from resources.tongue import tr


def show_ways(outbox: OutboxPanel, found: DraftDesk | None, desk: CommsDesk | None, audience: CommsAudience) -> None:
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
        outbox.reasons.setText(
            tr("{blocks} to put right before anybody is asked.", blocks=len(blocks)) if blocks else ""
        )
    else:
        outbox.main.set_disabled(None if is_ready else "; ".join(found.against))
        outbox.reasons.setText("" if is_ready or is_out else tr("Can't be sent: ") + "; ".join(found.against) + ".")
