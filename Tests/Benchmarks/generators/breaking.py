"""Breaks a line of JSON in one of many ways. What comes out is still one line, and never readable.

Each way is a rule that the reader of dossiers holds: the grammar of JSON, the encoding, the types
and codes of the vocabulary. A way that needs something a record lacks (a session, a lot) falls back
on the first one.
"""

import random
import re
from collections.abc import Callable

ID = re.compile(rb'"id":"(\d{4}-\d+)"')
AMOUNT = re.compile(rb'"amount":"[0-9.]+"')
NOTICE = re.compile(rb'"noticeDispatch":"[0-9-]+"')
TITLE = re.compile(rb'"title":"')
NATURE = b'"estimate":{'

Way = Callable[[bytes, random.Random], bytes]


def truncated(line: bytes, chance: random.Random) -> bytes:
    return line[: chance.randrange(1, len(line))]


def after(mark: bytes, new: bytes) -> Way:
    """Puts `new` after the first `mark`."""
    return lambda line, chance: line.replace(mark, mark + new, 1)


def swap(pattern: re.Pattern[bytes] | bytes, new: bytes) -> Way:
    """Replaces the first `pattern` by `new`."""
    if isinstance(pattern, bytes):
        return lambda line, chance: line.replace(pattern, new, 1)
    return lambda line, chance: pattern.sub(lambda _: new, line, count=1)


def only(new: bytes) -> Way:
    """Writes `new` instead of the record."""
    return lambda line, chance: new


def inside_title(new: bytes) -> Way:
    return after(b'"title":"', new)


def removed(byte: bytes) -> Way:
    """Takes away one of the bytes equal to `byte` that lie outside the texts' first half."""

    def way(line: bytes, chance: random.Random) -> bytes:
        at = line.index(byte)
        return line[:at] + line[at + 1 :]

    return way


def amount(new: bytes) -> Way:
    return swap(AMOUNT, b'"amount":' + new)


def notice(new: bytes) -> Way:
    return swap(NOTICE, b'"noticeDispatch":' + new)


def twice(line: bytes, chance: random.Random) -> bytes:
    return line + line


def deep(opening: bytes, closing: bytes, depth: int) -> Way:
    """Adds an unknown key that holds a value of `depth` levels."""
    return after(b'"project":{', b'"extra":' + opening * depth + b"1" + closing * depth + b",")


def random_noise(line: bytes, chance: random.Random) -> bytes:
    """Bytes that never are JSON, without a line end."""
    noise = bytes(b for b in chance.randbytes(200) if b not in (10, 13))
    return b"\xfe" + noise


WAYS: dict[str, Way] = {
    "truncated": truncated,
    # grammar
    "brace-missing": lambda line, chance: line[:-1],
    "brace-extra": lambda line, chance: line + b"}",
    "bracket-for-brace": lambda line, chance: line[:-1] + b"]",
    "colon-missing": removed(b":"),
    "comma-missing": removed(b","),
    "comma-double": after(b'"kringtoets/1"', b","),
    "comma-trailing": lambda line, chance: line[:-1] + b",}",
    "quote-missing": removed(b'"'),
    "quote-single": swap(b'"format"', b"'format'"),
    "key-unquoted": swap(b'"project"', b"project"),
    "comment": after(b'"kringtoets/1",', b"/* niet zo */"),
    "two-documents": twice,
    "two-documents-spaced": lambda line, chance: line + b" " + line,
    "text-after": lambda line, chance: line + b" klaar",
    "noise": random_noise,
    "csv-line": only(b"2026-041;Molenweg;45233140;640000,00"),
    "xml-line": only(b'<dossier xmlns="urn:kringtoets:project:1"><project/></dossier>'),
    # the whole is not a dossier
    "empty-object": only(b"{}"),
    "array-empty": only(b"[]"),
    "array-of-numbers": only(b"[1,2,3]"),
    "string": only(b'"dossier"'),
    "number": only(b"42"),
    "true": only(b"true"),
    "null": only(b"null"),
    "project-missing": swap(b'"project":', b'"projekt":'),
    "project-null": only(b'{"format":"kringtoets/1","project":null}'),
    "project-array": only(b'{"format":"kringtoets/1","project":[]}'),
    "project-text": only(b'{"format":"kringtoets/1","project":"Molenweg"}'),
    "id-missing": swap(ID, b'"title":"x"'),
    "id-number": swap(ID, b'"id":41'),
    "id-null": swap(ID, b'"id":null'),
    "id-empty": swap(ID, b'"id":""'),
    "id-object": swap(ID, b'"id":{}'),
    # keys twice
    "key-twice": after(b'"project":{', b'"title":"Eerste",'),
    "key-twice-escaped": after(b'"project":{', b'"titl\\u0065":"Eerste",'),
    "project-twice": after(b'"kringtoets/1",', b'"project":{"id":"ander"},'),
    "estimate-key-twice": after(NATURE, b'"currency":"EUR",'),
    # encoding
    "utf8-lone-byte": inside_title(b"\xe9"),
    "utf8-cut": inside_title(b"\xe2\x82"),
    "utf8-overlong": inside_title(b"\xc0\xaf"),
    "utf8-surrogate": inside_title(b"\xed\xa0\x80"),
    "utf8-too-high": inside_title(b"\xf4\x90\x80\x80"),
    "utf8-ff": inside_title(b"\xff"),
    "utf8-bad-key": after(b'"project":{', b'"\x80":1,'),
    "utf16": lambda line, chance: (
        line[:60]
        .decode("utf-8", "ignore")
        .encode("utf-16-be")
        .replace(b"\n", b"")
        .replace(b"\r", b"")
    ),
    "nul-in-text": inside_title(b"\x00"),
    "nul-between": after(b'"kringtoets/1",', b"\x00"),
    "nul-first": lambda line, chance: b"\x00" + line,
    "control-in-text": inside_title(b"\x01"),
    "tab-in-text": inside_title(b"\t"),
    "bom-inside": after(b'"kringtoets/1",', b"\xef\xbb\xbf"),
    "surrogate-high": inside_title(b"\\ud83d"),
    "surrogate-low": inside_title(b"\\udc00"),
    "surrogate-turned": inside_title(b"\\udc00\\ud83d"),
    "escape-unknown": inside_title(b"\\x"),
    "escape-short": inside_title(b"\\u12g"),
    "space-no-break": after(b'"kringtoets/1",', b"\xc2\xa0"),
    # numbers
    "number-zero-first": amount(b"007"),
    "number-plus": amount(b"+5"),
    "number-point-first": amount(b".5"),
    "number-point-last": amount(b"5."),
    "number-exponent-bare": amount(b"5e"),
    "number-hex": amount(b"0x1F"),
    "number-nan": amount(b"NaN"),
    "number-infinity": amount(b"-Infinity"),
    "number-minus": amount(b"-"),
    "number-huge": amount(b"1e999999"),
    "number-many-digits": amount(b"9" * 400),
    "amount-negative": amount(b"-250000"),
    "amount-dutch": amount(b'"640.000,00"'),
    "amount-words": amount(b'"vier ton"'),
    "amount-euro": amount('"€ 640000"'.encode()),
    "amount-true": amount(b"true"),
    "amount-array": amount(b"[640000]"),
    "amount-nested": amount(b'{"amount":1}'),
    # types and codes
    "estimate-text": swap(re.compile(rb'"estimate":\{[^{}]*?\}'), b'"estimate":"640000"'),
    "buyer-array": swap(re.compile(rb'"buyer":\{[^{}]*?\}'), b'"buyer":[]'),
    "cpv-text": swap(re.compile(rb'"cpv":\[[^\]]*\]'), b'"cpv":"45233140"'),
    "cpv-numbers": swap(re.compile(rb'"cpv":\[[^\]]*\]'), b'"cpv":[45233140]'),
    "title-number": swap(re.compile(rb'"title":"[^"]*"'), b'"title":12'),
    "title-array": swap(re.compile(rb'"title":"[^"]*"'), b'"title":["a"]'),
    "code-unknown": swap(b'"reservedFor":"geen"', b'"reservedFor":"vrienden"'),
    "code-legal-type": swap(b'"legalType":"', b'"legalType":"zz-'),
    "code-regulation": swap(b'"regulation":"classic"', b'"regulation":"klassiek"'),
    "code-procedure": swap(b'"plannedProcedure":{"code":"', b'"plannedProcedure":{"code":"super-'),
    "code-case": swap(b'"regulation":"classic"', b'"regulation":"CLASSIC"'),
    "code-currency": swap(b'"currency":"EUR"', b'"currency":"euro"'),
    "lots-object": after(b'"project":{', b'"parts":{},'),
    "lots-of-texts": after(b'"project":{', b'"invited":["O1"],'),
    "boolean-text": after(b'"project":{', b'"electronicTender":"ja",'),
    "boolean-number": after(b'"project":{', b'"electronicTender":1,'),
    "integer-fraction": after(b'"project":{', b'"durationMonths":2.5,'),
    "sessions-object": lambda line, chance: (
        line.split(b',"circle":', 1)[0].rstrip(b"}")
        + b"}"
        * (
            line.split(b',"circle":', 1)[0].count(b"{")
            - line.split(b',"circle":', 1)[0].rstrip(b"}").count(b"}")
            - 1
        )
        + b',"sessions":{}}'
    ),
    # dates
    "date-impossible": notice(b'"2026-02-30"'),
    "date-month-13": notice(b'"2026-13-01"'),
    "date-no-leap-year": notice(b'"2025-02-29"'),
    "date-zeros": notice(b'"0000-00-00"'),
    "date-dutch": notice(b'"01-06-2026"'),
    "date-words": notice(b'"1 juni"'),
    "date-number": notice(b"20260601"),
    "date-short": notice(b'"2026-6-1"'),
    # nesting
    "deep-arrays": deep(b"[", b"]", 5000),
    "deep-objects": deep(b'{"a":', b"}", 5000),
    "deep-unclosed": only(b"[" * 20000),
}


def spaced(line: bytes, chance: random.Random) -> bytes:
    return b" \t" + line.replace(b'","', b'" , "') + b"  "


ODD: dict[str, Way] = {
    "spaces": spaced,
    "carriage-return": lambda line, chance: line + b"\r",
    "escapes": after(b'"title":"', b"\\u00c9\\u00e9n \\ud83d\\ude00 \\/ \\n "),
    "key-escaped": swap(b'"project":{', b'"\\u0070roject":{'),
    "amount-as-number": amount(b"640000.00"),
    "amount-exponent": amount(b"6.4e5"),
    "amount-many-zeros": amount(b"640000.000000000000000000"),
    "null-values": after(b'"project":{', b'"description":null,"serviceGroup":null,'),
    "key-unknown": after(b'"project":{', b'"eigen":{"id":1,"x":[{"id":2},[[]],-0.1e-9]},'),
    "unicode": after(b'"title":"', "Één ﬁets 🚲 日本 \u200b\ufeff ".encode()),
    "empty-lists": after(b'"project":{', b'"invited":[],"requirements":[],'),
    "long-text": after(b'"title":"', b"herinrichting " * 20000),
    "deep-unknown": deep(b"[", b"]", 40),
}
"""Ways to write a good record oddly."""


class Breaker:
    """Breaks lines, each in the next of the ways, so that all ways occur evenly."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.names = list(WAYS)
        self.turn = 0
        self.odd_names = list(ODD)
        self.odd_turn = 0

    def odd(self, line: bytes) -> tuple[bytes, str]:
        """A good but unusual form of a good line and the name of the way."""
        name = self.odd_names[self.odd_turn % len(self.odd_names)]
        self.odd_turn += 1
        return ODD[name](line, self.chance), name

    def broken(self, line: bytes) -> tuple[bytes, str]:
        """A broken form of a line and the name of the way."""
        name = self.names[self.turn % len(self.names)]
        self.turn += 1
        result = WAYS[name](line, self.chance)
        if result == line or b"\n" in result:
            return truncated(line, self.chance), "truncated"
        return result, name
