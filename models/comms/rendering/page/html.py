"""The page's HTML: readable without a style sheet, without JavaScript, by a screen reader and on paper."""

from models.comms.phase import Phase
from models.comms.rendering.page.entries import Entry, Incident, Page
from models.comms.rendering.text import clock_words, html
from models.comms.update import Component, ComponentState
from models.kernel.clock import rfc3339

_SIGNS = {
    ComponentState.OPERATIONAL: "✓",
    ComponentState.DEGRADED_PERFORMANCE: "!",
    ComponentState.PARTIAL_OUTAGE: "◐",
    ComponentState.MAJOR_OUTAGE: "✕",
    ComponentState.UNDER_MAINTENANCE: "⚙",
}
"""Beside the word: nobody needs to tell colours apart."""
_WORST = {
    ComponentState.OPERATIONAL: "All systems operational",
    ComponentState.DEGRADED_PERFORMANCE: "Some systems are slow",
    ComponentState.PARTIAL_OUTAGE: "Some systems are not working",
    ComponentState.MAJOR_OUTAGE: "A major outage is going on",
    ComponentState.UNDER_MAINTENANCE: "All systems operational",
}


def index(page: Page) -> bytes:
    """The front page."""
    open_ = [each for each in page.incidents if each.is_open]
    past = [each for each in page.incidents if not each.is_open]
    worst = page.worst
    said = _WORST[worst]
    if open_ and worst is ComponentState.OPERATIONAL:
        said = "An incident is being worked on"
    state = "open" if open_ and worst is ComponentState.OPERATIONAL else str(worst)
    parts = [
        f'<p class="overall" data-state="{state}"><span aria-hidden="true">{_SIGNS[worst]}</span> {html(said)}</p>',
        _components(page.components),
        '<section aria-labelledby="open"><h2 id="open">Open incidents</h2>',
        *(_incident(each, is_linked=True) for each in open_),
        *([] if open_ else ["<p>None.</p>"]),
        "</section>",
        '<section aria-labelledby="past"><h2 id="past">Past incidents</h2>',
        _past(past),
        "</section>",
    ]
    return _document(page, "Current status", parts, is_drill=any(each.newest.drill for each in open_))


def incident_page(page: Page, incident: Incident) -> bytes:
    """One incident with all its updates."""
    newest = incident.newest
    parts = [
        '<nav aria-label="Back"><p><a href="index.html">All systems</a></p></nav>',
        f'<p class="phase" data-phase="{newest.phase}">{html(newest.phase.label)} · {html(newest.number)}</p>',
        '<section aria-labelledby="updates"><h2 id="updates">Updates</h2>',
        *(_entry(each, 3, is_newest=each is newest) for each in incident.entries),
        "</section>",
        _components(newest.components),
    ]
    return _document(page, newest.title, parts, is_drill=newest.drill)


def _document(page: Page, heading: str, parts: list[str], *, is_drill: bool) -> bytes:
    drill = '<p class="drill"><strong>This is a drill. Nothing is wrong.</strong></p>' if is_drill else ""
    title = html(f"{heading} – {page.title}")
    written = f'<time datetime="{rfc3339(page.written_ms)}">{clock_words(page.written_ms)}</time>'
    body = "\n".join(part for part in parts if part)
    text = f"""<!DOCTYPE html>
<html lang="{html(page.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<link rel="stylesheet" href="style.css">
<link rel="alternate" type="application/atom+xml" title="Updates" href="feed.atom">
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header><p class="site"><a href="index.html">{html(page.title)}</a></p></header>
<main id="main" tabindex="-1">
<h1>{html(heading)}</h1>
{drill}
{body}
</main>
<footer><p>Newest update: {written}. <a href="feed.atom">Atom feed</a> · <a href="status.json">Status as JSON</a></p></footer>
</body>
</html>
"""
    return text.encode()


def _components(components: tuple[Component, ...]) -> str:
    if not components:
        return ""
    rows = "\n".join(
        f'<li data-state="{each.state}"><span class="name">{html(each.name)}</span> '
        f'<span class="state"><span aria-hidden="true">{_SIGNS[each.state]}</span> {each.state.label}</span></li>'
        for each in components
    )
    return (
        '<section aria-labelledby="systems"><h2 id="systems">Systems</h2>\n'
        f'<ul class="systems">\n{rows}\n</ul></section>'
    )


def _incident(incident: Incident, *, is_linked: bool) -> str:
    newest = incident.newest
    heading = html(newest.title)
    link = f'<a href="{incident.file}">{heading}</a>' if is_linked else heading
    updates = "\n".join(_entry(each, 4, is_newest=each is newest) for each in incident.entries[:3])
    more = ""
    if len(incident.entries) > 3:
        more = f'<p><a href="{incident.file}">All {len(incident.entries)} updates on {html(newest.number)}</a></p>'
    return f'<article class="incident">\n<h3>{link}</h3>\n{updates}\n{more}</article>'


def _entry(entry: Entry, level: int, *, is_newest: bool) -> str:
    paragraphs = "\n".join(
        f"<p>{html(each.strip())}</p>".replace("\n", "<br>\n") for each in entry.body.split("\n\n") if each.strip()
    )
    promise = ""
    # Older promises were kept or broken: only the newest one still says anything.
    if is_newest and entry.next_update_ms is not None and entry.phase is not Phase.RESOLVED:
        at = f'<time datetime="{rfc3339(entry.next_update_ms)}">{clock_words(entry.next_update_ms)}</time>'
        promise = f'<p class="next">Next update: {at}</p>'
    when = f'<time datetime="{rfc3339(entry.at_ms)}">{clock_words(entry.at_ms)}</time>'
    return (
        f'<article class="update" id="{entry.id}" data-phase="{entry.phase}">\n'
        f"<h{level}>{html(entry.phase.label)} <small>{when}</small></h{level}>\n{paragraphs}\n{promise}</article>"
    )


def _past(incidents: list[Incident]) -> str:
    if not incidents:
        return "<p>None.</p>"
    rows = "\n".join(
        f'<li><a href="{each.file}">{html(each.newest.title)}</a> '
        f'<small>resolved <time datetime="{rfc3339(each.newest.at_ms)}">{clock_words(each.newest.at_ms)}</time></small></li>'
        for each in incidents
    )
    return f'<ul class="past">\n{rows}\n</ul>'
