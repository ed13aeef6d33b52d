#!/bin/sh
# Qt's runtime libraries on Debian-like systems: installed when run as root, otherwise the one line to do it is printed.
set -eu

packages="libegl1 libgl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 libfreetype6 libxcb-icccm4 libxcb-keysyms1
 libxcb-cursor0 libxcb-image0 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1
 libxcb-util1 libxcb-xfixes0 libxcb-xkb1 libxkbcommon-x11-0 libx11-xcb1"

command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
for package in $packages; do
    # Newer releases carry a t64 suffix on some of these names.
    if ! dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null | grep -q "ok installed"; then
        missing="$missing $package"
    fi
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    echo "Installing Qt's runtime libraries:$missing"
    apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
else
    echo "Qt needs libraries that are not installed. Run this once, then again what you were doing:"
    echo "  sudo apt-get install -y --no-install-recommends$missing"
fi
