"""Watchfloor, the war-room console. Everything it does is reached through console.cli."""

import sys

from console.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
