"""Makes packages of Watchfloor: `installer/build` is the one command, docs/installing.md says what comes out.

Nothing here is part of the program. Only the standard library is needed, except where PyInstaller itself is called.
"""
