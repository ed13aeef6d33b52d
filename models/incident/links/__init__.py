"""How incidents hang together: parent and children of a cascade, what was split off, what was merged in."""
