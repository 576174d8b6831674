"""In whose voice a line speaks: an article tells of others and what they said, a site speaks of itself and to its readers.

The words that show it are found wherever they stand, since the middle of a sentence shows nothing else.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from newsseg import languages
from newsseg.findings import Finding, Form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from newsseg.languages import Alphabet

_VOICE = Form("voice-{0}={1}", "voice-{0}={1}/{2}")
_VOICES = Form("voices={0}/{1}")
_MOST = 3
"""Words of one voice that are told apart from more."""


def voice_findings(words: Sequence[str], size: str, alphabet: Alphabet) -> Iterator[Finding]:
    """Tell which voices speak in a line, and in how many words.

    Args:
        words: the words of the line.
        size: its length by name.
        alphabet: what its letters are.
    """
    voices = _words(alphabet)
    if voices.keys().isdisjoint(words):
        yield _VOICES, "none", size
        return
    counts = Counter([voices[word] for word in words if word in voices])
    yield from ((_VOICE, voice, min(count, _MOST), size) for voice, count in sorted(counts.items()))
    yield _VOICES, "+".join(sorted(counts)), size


def voiced(words: Sequence[str], alphabet: Alphabet) -> Mapping[str, int]:
    """Return the number of the first word of a line that speaks in each voice.

    >>> voiced(["the", "mayor", "said", "so"], "latin")
    {'speech': 2}
    """
    voices = _words(alphabet)
    places: dict[str, int] = {}
    for number, word in enumerate(words):
        if word in voices:
            places.setdefault(voices[word], number)
    return places


@cache
def _words(alphabet: Alphabet) -> Mapping[str, str]:
    """Map the words of languages to their voices; none speaks in one voice here and in another there, which a test holds."""
    return {word: voice for code in languages.codes(alphabet) for voice, listed in languages.voices(code).items() for word in listed}
