"""What the command lines share: rules of one's own, from files, and the language and the encoding of the texts."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from newsseg.encoding import is_encoding, unknown_encoding
from newsseg.errors import PackError, RuleError
from newsseg.segmenters.news import NewsSegmenter

if TYPE_CHECKING:
    from newsseg.packs import RulePack


def add_rules(parser: argparse.ArgumentParser) -> None:
    """Add the option ``--rules`` to a command line."""
    words = "a file with rules of your own; may be given several times"
    parser.add_argument("--rules", type=_pack, action="append", default=[], metavar="FILE.toml", help=words)


def add_language(parser: argparse.ArgumentParser) -> None:
    """Add the option ``--language`` to a command line."""
    words = "the code of the texts' language, such as en-GB; it changes no label, but settles what day 03/04/2026 is"
    parser.add_argument("--language", metavar="CODE", help=words)


def add_encoding(parser: argparse.ArgumentParser) -> None:
    """Add the option ``--encoding`` to a command line."""
    words = "the encoding of text files; utf-8 by default"
    parser.add_argument("--encoding", type=_encoding, default="utf-8", metavar="NAME", help=words)


def _encoding(name: str) -> str:
    if not is_encoding(name):
        raise argparse.ArgumentTypeError(unknown_encoding(name))
    return name


def _pack(path: str) -> RulePack:
    from newsseg.packs import load_rules  # noqa: PLC0415 - seldom wanted

    try:
        return load_rules(path)
    except PackError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def segmenter(parser: argparse.ArgumentParser, options: argparse.Namespace) -> NewsSegmenter:
    """Make the segmenter that a command line asks for; where rules do not go together, it is left with a complaint.

    Args:
        parser: the command line.
        options: what it has read.
    """
    try:
        return NewsSegmenter().with_rules(*(rule for pack in options.rules for rule in pack))
    except RuleError as error:
        parser.error(str(error))
