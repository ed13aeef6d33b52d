"""Watchfloor, the war-room console. Everything it does is reached through console.cli."""

import sys

if __name__ == "__main__":
    try:
        from console.cli import main

        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        # While the program was still being read, or was ending: no stack trace for a person who changed their mind.
        sys.exit(130)
