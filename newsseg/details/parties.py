"""What stands beside names: organizations, and words for what somebody does."""

from __future__ import annotations

import regex

from newsseg.details import vocabulary
from newsseg.details.pattern import Pattern

_DOMAIN = Pattern(r"[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|de|ch|at|pl|fr|es|it|ru|cr|tv|info|uk)$", regex.I)
_ACRONYM = Pattern(r"\p{Lu}{2,6}$")


def is_organization(text: str, *, acronym: bool = False) -> bool:
    """Tell whether a text names an agency, a newsroom or another organization.

    Args:
        text: the text.
        acronym: whether two to six capitals alone are enough.

    >>> is_organization("Reuters"), is_organization("Jane Doe"), is_organization("XYZ", acronym=True)
    (True, False, True)
    """
    small = text.casefold().strip(" .")
    words = small.replace(".", " ").replace("-", " ").split()
    known = vocabulary.organizations()
    if small in known or small.removeprefix("the ") in known or _DOMAIN.match(text.strip()):
        return True
    listed = vocabulary.detail_words("organization-word")
    if any(word in listed for word in words) or any(word.endswith(vocabulary.organization_endings()) for word in words):
        return True
    return acronym and small not in vocabulary.letters_after_name() and bool(_ACRONYM.match(text.strip()))


def is_role(text: str) -> bool:
    """Tell whether a text says what somebody does; a word such as "news" tells so only where no organization is named.

    >>> is_role("Senior Correspondents"), is_role("in Berlin"), is_role("Harbour News")
    (True, False, False)
    """
    words = {form for word in text.casefold().replace(".", " ").split() for form in (word, word.rstrip("s"))}
    small = text.casefold().strip(" .")
    if words.isdisjoint(vocabulary.role_words()) or small in vocabulary.detail_words("bio-lead"):
        return False
    if not words.isdisjoint(vocabulary.role_nouns()) or small in vocabulary.cue_phrases("byline-role"):
        return True
    return not (words & vocabulary.role_words() <= vocabulary.detail_words("no-role") or is_organization(text))
