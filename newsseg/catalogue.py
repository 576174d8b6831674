"""The built-in rules, by name: what each of them says about a block.

The facts of a rule are named ``rule=value``; what each value weighs for each label was fitted. The names are what
``without_rules`` takes and ``explain`` shows.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SHAPE = {
    "length": "how many words the block has",
    "ends": "the character it ends with, by its length",
    "opens": "the character it begins with, by its length",
    "ends-opens": "the characters at both of its ends",
    "sentences": "how many sentences it has, by its length",
    "script": "whether its script puts spaces between words",
    "capitals": "the share of its words that begin with a capital",
    "all-capitals": "it is written in capitals",
    "first-word-capitals": "its first word is written in capitals",
    "digits": "the share of its characters that are digits",
    "separators": "bars, dots and arrows that separate its parts",
    "url": "it holds an address of the web",
    "e-mail": "it holds an e-mail address",
    "handle": "it holds a name with an @",
    "hashtag": "it holds a word with a #",
    "money": "it holds a sum or a percentage",
    "colon": "a colon stands near its beginning",
    "slash": "a slash stands inside it",
    "bar": "a vertical bar stands inside it",
    "ellipsis-inside": "three dots stand inside it",
    "in-brackets": "it stands in brackets",
    "bracket-at-end": "it ends with a bracket",
    "quotes": "how many quotation marks it has",
    "dateline-opening": "it opens like an agency's dateline",
    "credit-inside": "words that introduce a picture's credit stand inside it",
    "name-at-end": "names stand after its last sentence, as a photographer's do",
    "name-and-agency": "names and agencies joined by a slash stand in it",
    "glued-words": "words stand in it without a space between them",
    "field-label": "it opens with a field's label in capitals, as archive exports do",
    "numbered": "it opens with a number or a letter, as lists and interviews do",
    "question": "it holds a question mark",
    "dates": "the share of its words that are dates and times",
    "names": "it could be a list of personal names",
    "field": "it opens with the label of a field of a mail or an archive",
    "given-name": "a given name stands near its beginning",
    "given-names": "how many given names it has, by its length",
    "voice-speech": "it holds words of reported speech",
    "voice-story": "it tells of others",
    "voice-reader": "it speaks to its readers",
    "voice-we": "it speaks of those who write it",
    "voice-medium": "it speaks of articles, sites and subscriptions",
    "voices": "in whose voices it speaks, by its length",
    "line": "its first words, if it is short",
    "word": "a word in it, if it is short",
    "word-inside": "a word in it, if it is longer",
    "first-word": "its first word",
    "first-words": "its first two words",
    "last-word": "its last word",
}
_PAGE = {
    "from-top": "its distance from the top of the page",
    "from-top-shape": "its distance from the top, and its shape",
    "from-end": "its distance from the end of the page",
    "place": "its place on the page, in tenths",
    "blanks": "the blank lines before and after it",
    "blanks-shape": "the blank lines around it, and its shape",
    "set": "the blank lines around it against those around paragraphs, and its shape",
    "set-indent": "its indentation against that of paragraphs, and its shape",
    "set-all": "the blank lines and the indentation against those of paragraphs",
    "periodic": "its shape returns two or three blocks away, as in lists",
    "indent": "it is indented more or less than most blocks",
    "marked": "the marks of Markdown that all its words stand in, where the text has several: a heading's, a link's, an image's",
    "fielded": "it says what a mail's subject says, holds a part of an article by its label, or is but the label of the text below",
    "item": "it is the title of an item in a letter or a list of news that gives a link with each, or is but an address",
    "folio": "it holds a page's number, which counts up from one such line to the next, or is a running head that stands beside several",
    "wrapped-lines": "how many hard-wrapped lines it has",
    "quote-depth": "how many > stand before it",
    "shape": "its shape in a word",
    "between": "its shape and those of both neighbours",
    "before-here": "the shape of the block before it, and its own",
    "here-after": "its shape, and that of the block after it",
    "echoes-before": "it repeats most words of the block before it",
    "echoes-after": "it shares most words with the block after it",
    "density-2": "how much prose stands within two blocks, against the densest place",
    "density-4": "how much prose stands within four blocks, against the densest place",
    "density-10": "how much prose stands within ten blocks, against the densest place",
    "against-usual-paragraph": "its length against the page's usual paragraph",
    "prose-so-far": "the share of the page's prose that stands before it",
    "prose-before": "how many blocks of prose stand before it",
    "prose-after": "how many blocks of prose stand after it",
    "gap": "the distance to the prose before and after it",
    "gap-prose": "the distance from this prose to the prose before it",
    "to-prose": "the distance to the next prose",
    "since-prose": "the distance from the last prose",
    "to-paragraph": "the distance to the nearest long paragraphs",
    "since-related": "blocks since a heading of other stories",
    "since-comments": "blocks since a heading of comments",
    "since-date": "blocks since a date",
    "run": "its place before, inside or after the densest run of prose",
    "run-shape": "its place by the densest run of prose, and its shape",
    "recurs": "the share of its words that recur in the prose",
    "recurs-shape": "the share of its words that recur in the prose, and its shape",
    "topic": "the share of its names and terms that the prose takes up",
    "topic-side": "how many of its names and terms the prose takes up, by its place",
    "topic-2": "how far the blocks within two speak of the article's topic",
    "topic-2-side": "how far the blocks within two speak of the article's topic, by its place",
    "topic-7": "how far the blocks within seven speak of the article's topic",
    "topic-7-side": "how far the blocks within seven speak of the article's topic, by its place",
    "turn": "how far the prose after it takes up the names and terms of the prose before it",
    "said-elsewhere": "most of its words stand in one paragraph near it",
    "manner-top": "its distance from the top, where the text is a mailing or has fields",
    "manner": "its shape, and its place against the prose, where the text is a mailing or has fields",
    "author-again": "it names someone who stands on a line of names at the head",
    "title-words": "how many words it shares with the line that looks most like a headline",
    "gap-size": "how many blocks stand between the prose before and after it",
    "repeated": "the same line stands elsewhere on the page",
    "repeated-shape": "the same line stands elsewhere, alone or among others that do, and its shape",
    "repeated-recurs": "the same line stands elsewhere, alone or among others that do, and the share of its words that recur in the prose",
    "title-rank": "its rank among the lines whose words the prose takes up",
    "from-title": "its distance from the line that looks most like a headline",
    "from-title-shape": "its distance from the line that looks most like a headline, and its shape",
    "repeats-title": "it repeats the line that looks most like a headline",
    "begins-article": "by it was told that a further article begins",
    "likeliest-headline": "it is the likeliest headline of an article in which none was found",
    "likelier-headline": "another line of the article is likelier to be its headline",
    "ends-headline": "a headline near it ends with the whole of it",
    "repeats-headline": "it has the words of a headline near it, all of them and no others",
    "goes-on-headline": "it is of one sentence with a headline above or below it",
    "strays-from-body": "it passed for body, and stands far from the body among others that have no running text, or long after it",
    "lost-from-body": "it is running text that passed for the site's own, and goes on where the body stopped, or outdoes it",
    "amid-body": "it passed for a byline, timestamp or dek in the middle of a body that has few of its kind",
    "alike-paragraph": "half or more of the body's lines that are set like it are paragraphs",
    "alike-subheading": "half or more of the body's lines that are set like it are subheadings",
    "alike-credit": "half or more of the body's lines that are set like it are credits",
    "contents": "it is said again above a section further down, as an entry of a table of contents, or heads such a section",
    "signs-entry": "it is a time of day and a name that stands beside another time in the same body as well",
    "quoted-from-body": "it passed for something else than a pull quote, and a longer paragraph near it says the whole of it",
    "unsaid-quote": "it passed for a pull quote, and no paragraph near it says the most of it",
    "below-quote": "it is a name right below a pull quote",
    "words-of-body": "it passed for the site's own amid the body, and most of its words are those of the body",
    "sources": "it heads a list of sources at the end of an article, or is an entry of one",
    "byline-again": "it stands at the end of an article, and is the name on a byline",
    "opens-with-byline": "it stands at the end of an article, and opens with the name on a byline",
    "likeliest-kicker": "it comes nearest to a kicker in an article in which none was found",
    "likeliest-dek": "it comes nearest to a dek in an article in which none was found",
    "above-byline": "it is the only paragraph between a headline and a byline, in an article without a dek",
    "likeliest-byline": "it comes nearest to a byline in an article in which none was found",
    "likeliest-timestamp": "it comes nearest to a timestamp in an article in which none was found",
    "likeliest-tagline": "it comes nearest to a tagline in an article in which none was found",
    "likeliest-bio": "it comes nearest to an author's bio in an article in which none was found",
}
_SIDES = {"before": "the block before", "after": "the block after", "before-2": "two blocks before", "after-2": "two blocks after",
          "before-3": "three blocks before", "after-3": "three blocks after"}  # fmt: skip
_SEEN_BY_NEIGHBOURS = ("length", "ends", "opens", "dates", "names", "given-name", "all-capitals", "separators", "field")
_CUES = {
    "and": "a word for 'and'",
    "byline-prefix": "words that introduce an author",
    "byline-role": "a journalist's role",
    "byline-desk": "a desk or agency that signs articles",
    "reporting-from": "words for where a report was filed",
    "photo-credit-prefix": "words that introduce a photo's credit",
    "media-credit-prefix": "words that introduce a graphic's or video's credit",
    "credit-qualifier": "words that qualify a credit, such as 'file photo'",
    "credit-symbol": "a sign that introduces a credit",
    "caption-deictic": "words that point at a picture",
    "image-subject": "words that open the description of an image",
    "caption-ui": "a picture viewer's words",
    "timestamp-published": "words that introduce a date of publication",
    "timestamp-updated": "words that introduce the date of an update",
    "reading-time": "words for the time an article takes to read",
    "relative-time": "words for how long ago it was",
    "months": "the name of a month",
    "weekdays": "the name of a weekday",
    "contributed": "words that name who contributed",
    "signoff": "an agency's sign-off",
    "correction": "words that introduce a correction",
    "editors-note": "words that introduce an editor's note",
    "bio": "words that introduce a journalist to the reader",
    "key-points-heading": "a heading of key points",
    "kicker": "a rubric",
    "read-more": "words that lead to another story",
    "related-heading": "a heading of other stories",
    "share": "words for sharing",
    "share-network": "the name of a social network",
    "comments": "words that introduce comments",
    "ad": "words that mark advertising",
    "newsletter": "words that offer a newsletter",
    "mailing": "words by which a mailing speaks of itself",
    "greeting": "words that greet the reader of a letter, or take leave",
    "paywall": "words that ask for a subscription",
    "cookie": "words of a cookie notice",
    "copyright": "words that claim copyright",
    "copyright-symbol": "the copyright sign",
    "nav": "a menu's words",
    "tags-heading": "words that introduce topics",
    "via": "words that name a source",
    "factbox": "a heading of a fact box",
    "agency": "the name of a news agency",
    "photo-agency": "the name of a photo agency",
    "end-mark": "a mark that ends an article",
}


def _neighbours() -> dict[str, str]:
    shapes = {side: f"the shape of {where}" for side, where in _SIDES.items()}
    near = [(side, where) for side, where in _SIDES.items() if not side.endswith("3")]
    seen = {f"{side}-{rule}": f"{where}: {_SHAPE[rule]}" for side, where in near for rule in _SEEN_BY_NEIGHBOURS}
    cued = {f"{side}-cue-{cue}": f"{where} holds {what}" for side, where in near for cue, what in _CUES.items()}
    return shapes | seen | cued


RULES: Mapping[str, str] = MappingProxyType(
    _SHAPE | _PAGE | {f"cue-{cue}": f"it holds {what}" for cue, what in _CUES.items()} | _neighbours()
)
"""The built-in rules and what they say."""


def description(rule: str) -> str:
    """Describe a built-in rule in a few words.

    >>> description("all-capitals")
    'it is written in capitals'
    """
    return RULES.get(rule, "")
