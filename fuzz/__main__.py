"""Fuzz one target, guided by the coverage of the package."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["newsseg"]):
    from fuzz.targets import TARGETS


def main() -> None:
    """Run the target named first with the options of libFuzzer that follow."""
    if len(sys.argv) < 2 or sys.argv[1] not in TARGETS:  # noqa: PLR2004 - the program and a target
        sys.exit(f"usage: python -m fuzz TARGET [OPTION ...] [CORPUS ...]\n\ntargets: {', '.join(TARGETS)}")
    make, ask = TARGETS[sys.argv[1]]

    def run(data: bytes) -> None:
        text = make(data)
        try:
            ask(text)
        except BaseException:
            print(f"found: {text!a}")  # noqa: T201
            raise

    atheris.Setup([sys.argv[0], *sys.argv[2:]], run)
    atheris.Fuzz()


main()
