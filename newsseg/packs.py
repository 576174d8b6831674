"""Packs of rules: read from TOML files, or published by other packages.

Nothing is loaded unless it is asked for, and nothing is registered: a pack is a value, and its rules go where any rules go.
"""

from __future__ import annotations

import tomllib
from os import PathLike
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs
import regex

from newsseg.errors import PackError, RuleError, meant, nearest, unknown
from newsseg.rules import DECISIVE, STRONG, WEAK, Rule, as_rules, phrases_rule, regex_rule, why_taken
from newsseg.segments import KINDS, as_kinds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from importlib.metadata import EntryPoint

    from newsseg.segments import Segment

GROUP = "newsseg.packs"
"""The group of entry points under which packages publish packs."""
WEIGHTS: Mapping[str, float] = MappingProxyType({"weak": WEAK, "strong": STRONG, "decisive": DECISIVE})
"""Weights by name; each may stand with a minus before it."""
_OF_PACK = {"name": str, "description": str, "rules": list}
_OF_RULE = {
    "name": str,
    "kind": str,
    "weight": (int, float, str),
    "description": str,
    "pattern": str,
    "ignore_case": bool,
    "phrases": list,
    "whole_line": bool,
}
_GO_TOGETHER = {"ignore_case": "pattern", "whole_line": "phrases"}
_WORDS = {str: "a string", bool: "true or false", list: "an array", (int, float, str): "a number or the name of a weight"}
_LONG_STRING = regex.compile(r"'''.*?'''|\"\"\".*?\"\"\"", regex.DOTALL)
_RULE_HEADER = regex.compile(r"\s*+\[\[\s*+[\"']?rules[\"']?\s*+\]\]")


@attrs.frozen
class RulePack:
    """Rules that belong together, by name: a value to hand to ``with_rules(*pack)`` or ``segment(text, rules=pack)``.

    Args:
        name: what the pack is called.
        rules: its rules.
        description: what it is for.

    Raises:
        RuleError: it holds something else than rules, two rules bear one name, or one bears the name of a built-in rule.
        TypeError: the rules are not several.

    >>> import newsseg
    >>> pack = RulePack("gazette", [newsseg.phrases_rule("boxes", ["Get the app"], kind=newsseg.Chrome, weight=newsseg.DECISIVE)])
    >>> newsseg.segment("Get the app", rules=pack).segments[0].label
    'chrome'
    """

    name: str
    rules: tuple[Rule, ...] = attrs.field(converter=as_rules)
    description: str = ""

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for rule in self.rules:
            if not isinstance(rule, Rule):
                message = f"pack {self.name!r}: a pack holds rules, not {type(rule).__name__}: {rule!r}"
                raise RuleError(message)
            if taken := why_taken(rule.name, seen):
                message = f"pack {self.name!r}: {taken}"
                raise RuleError(message)
            seen.add(rule.name)

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)


def load_rules(path: str | PathLike[str], *, kinds: Iterable[type[Segment]] = ()) -> RulePack:
    """Read a pack of rules from a TOML file, whose form docs/rules.md describes.

    Args:
        path: the file.
        kinds: the caller's own kinds of segment that its rules may speak for, beside the built-in ones.

    Raises:
        PackError: the file cannot be read, or something in it is wrong; the message says file, line and key.
        TypeError: ``path`` is no path.

    >>> import pathlib, tempfile, newsseg
    >>> file = pathlib.Path(tempfile.mkdtemp(), "gazette.toml")
    >>> _ = file.write_text('''
    ... [[rules]]
    ... name = "house-boxes"
    ... kind = "chrome"
    ... phrases = ["Get the app", "Join our club"]
    ... weight = "decisive"
    ... ''')
    >>> pack = newsseg.load_rules(file)
    >>> pack.name, [rule.name for rule in pack], pack.rules[0].weight
    ('gazette', ['house-boxes'], 100.0)
    """
    if not isinstance(path, (str, PathLike)):
        message = f"rules are read from a file: pass its path, not {type(path).__name__}"
        raise TypeError(message)
    try:
        source = _Source(str(path), Path(path).read_text(encoding="utf-8-sig"))
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise source.error_of_syntax(error) from error
    except (OSError, UnicodeDecodeError, RecursionError) as error:
        raise PackError(str(path), None, None, f"cannot be read: {error}") from error
    _check_keys(data, _OF_PACK, source, None)
    rules = _rules(data.get("rules", []), {kind.label: kind for kind in (*KINDS, *as_kinds(kinds))}, source)
    return RulePack(data.get("name", Path(path).stem), rules, data.get("description", ""))


def installed_packs(*names: str) -> Mapping[str, RulePack]:
    """Load the packs that installed packages publish through the entry-point group ``newsseg.packs``.

    This imports the code of those packages; nothing else in newsseg does, and none of their rules is used unless it is passed on.

    Args:
        names: the packs to load; all of them by default.

    Returns:
        The packs by the names of their entry points, in alphabetical order.

    Raises:
        PackError: there is no pack of this name, or one cannot be loaded; the message names the package.

    >>> installed_packs()
    mappingproxy({})
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - slow to import, and seldom wanted

    found = {point.name: point for point in entry_points(group=GROUP)}
    for name in names:
        if name not in found:
            raise PackError(GROUP, None, name, f"{unknown('pack', name, found)}; installed are: {', '.join(sorted(found)) or 'none'}")
    return MappingProxyType({name: _loaded(found[name]) for name in sorted(names or found)})


def _loaded(point: EntryPoint) -> RulePack:
    package = point.dist.name if point.dist else point.value
    try:
        loaded = point.load()
    except Exception as error:
        raise PackError(package, None, point.name, f"{point.value} cannot be loaded: {type(error).__name__}: {error}") from error
    if isinstance(loaded, RulePack):
        return loaded
    problem = f"{point.value} is {type(loaded).__name__}, where a newsseg.RulePack must stand, such as newsseg.load_rules makes"
    raise PackError(package, None, point.name, problem)


@attrs.frozen
class _Source:
    """The text of a file, to tell where in it something stands."""

    path: str
    text: str

    def error(self, rule: int | None, key: str | None, problem: str) -> PackError:
        """Make the error about a key of a rule, or of the pack where ``rule`` is None."""
        return PackError(self.path, self._line(rule, key), key, problem)

    def error_of_syntax(self, error: tomllib.TOMLDecodeError) -> PackError:
        """Make the error about a file that is no TOML."""
        place = regex.search(r"\s*+\(at line (\d++), column \d++\)", str(error))
        line = int(place[1]) if place else self.text.count("\n") + 1
        return PackError(self.path, line, None, f"no TOML: {str(error).replace(' (at end of document)', '')}")

    def _line(self, rule: int | None, key: str | None) -> int | None:
        # tomllib keeps no places; strings of several lines, which could look like keys, are looked past.
        lines = _LONG_STRING.sub(lambda long: "\n" * long[0].count("\n"), self.text).split("\n")
        headers = [number for number, line in enumerate(lines) if _RULE_HEADER.match(line)]
        if rule is None:
            first, last = 0, len(lines)
        elif rule < len(headers):
            first, last = headers[rule], [*headers, len(lines)][rule + 1]
        else:
            return None
        stands = regex.compile(rf"\s*+[\"']?{regex.escape(key or '')}[\"']?\s*+=")
        within = (number for number in range(first, last) if key and stands.match(lines[number]))
        return next(within, first) + 1


def _rules(listed: list[Any], kinds: Mapping[str, type[Segment]], source: _Source) -> list[Rule]:
    if not listed:
        raise source.error(None, "rules", "there is no rule: each begins with a line that says [[rules]]")
    rules: list[Rule] = []
    for number, table in enumerate(listed):
        if not isinstance(table, dict):
            raise source.error(None, "rules", f"a rule is a table that begins with [[rules]], not {table!r}")
        _check_keys(table, _OF_RULE, source, number)
        _check_whole(table, source, number)
        rule = _rule(table, kinds, source, number)
        if taken := why_taken(rule.name, {other.name for other in rules}):
            raise source.error(number, "name", taken)
        rules.append(rule)
    return rules


def _check_keys(table: Mapping[str, Any], known: Mapping[str, Any], source: _Source, rule: int | None) -> None:
    for key, value in table.items():
        if key not in known:
            raise source.error(rule, key, f"{unknown('key', key, known)}; known are {', '.join(known)}")
        wanted = known[key]
        if not isinstance(value, wanted) or (isinstance(value, bool) and wanted is not bool):
            raise source.error(rule, key, f"must be {_WORDS[wanted]}, not {value!r}")


def _check_whole(table: Mapping[str, Any], source: _Source, rule: int) -> None:
    for key in ("name", "kind"):
        if key not in table:
            raise source.error(rule, key, f"is missing: every rule has a {key}")
    if ("pattern" in table) == ("phrases" in table):
        raise source.error(rule, "pattern", "a rule has either a pattern or phrases")
    for key, other in _GO_TOGETHER.items():
        if key in table and other not in table:
            raise source.error(rule, key, f"goes with {other} only")


def _rule(table: Mapping[str, Any], kinds: Mapping[str, type[Segment]], source: _Source, number: int) -> Rule:
    if table["kind"] not in kinds:
        raise source.error(number, "kind", unknown("label", table["kind"], kinds))
    name, kind, weight = table["name"], kinds[table["kind"]], _weight(table.get("weight", STRONG), source, number)
    what = "pattern" if "pattern" in table else "phrases"
    if not name.strip():
        raise source.error(number, "name", "must not be empty")
    try:
        if what == "pattern":
            rule = regex_rule(name, table[what], kind=kind, flags=regex.IGNORECASE if table.get("ignore_case") else 0)
        else:
            rule = phrases_rule(name, table[what], kind=kind, whole_line=table.get("whole_line", False))
    except RuleError as error:
        raise source.error(number, what, str(error)) from error
    try:
        return attrs.evolve(rule, weight=weight, description=table.get("description", rule.description))
    except RuleError as error:
        raise source.error(number, "weight", str(error)) from error


def _weight(given: float | str, source: _Source, rule: int) -> float:
    if not isinstance(given, str):
        return given
    name = given.removeprefix("-")
    if name not in WEIGHTS:
        hint = meant(map(repr, nearest(name, WEIGHTS)))
        raise source.error(rule, "weight", f"must be a number or one of {', '.join(WEIGHTS)}, not {given!r}{hint}")
    return -WEIGHTS[name] if given != name else WEIGHTS[name]
