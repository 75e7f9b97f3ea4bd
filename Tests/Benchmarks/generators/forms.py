"""The two forms in which the same dossier can be written: one line of JSON, or one XML element.

A form turns a tree of dictionaries, lists, texts, numbers and booleans into a *fragment*: the
members of an object without the braces around them, or the children of an element. In a fragment
`%(name)s` stands for a value that is filled in for each record; every other `%` is doubled.
"""

import json
from typing import Any
from xml.sax.saxutils import escape

Tree = Any

ITEMS = {
    "lots": "lot",
    "cpv": "code",
    "sessions": "session",
    "announced": "announcement",
    "agenda": "point",
    "questions": "question",
    "participants": "participant",
    "statements": "statement",
    "where": "place",
    "sections": "section",
    "members": "member",
    "invited": "firm",
    "regions": "region",
    "declaredInterests": "interest",
    "consultations": "consultation",
    "annexes": "annex",
    "documentsShared": "document",
    "mitigations": "mitigation",
    "projectLinks": "link",
    "requirements": "requirement",
    "relatedContracts": "contract",
    "klaagpaal": "complaint",
    "options": "option",
}
"""The element of one entry of each list, as the vocabulary names it."""


class JSONForm:
    """One dossier on each line."""

    opening = b""
    closing = b""

    def text(self, text: str) -> str:
        """A text as it stands between its quotes."""
        return json.dumps(text, ensure_ascii=False)[1:-1]

    def value(self, tree: Tree, key: str = "") -> str:
        if isinstance(tree, dict):
            return "{" + self.fragment(tree) + "}"
        if isinstance(tree, list):
            return "[" + ",".join(self.value(item) for item in tree) + "]"
        if isinstance(tree, str):
            return '"' + (tree if "%(" in tree else self.text(tree).replace("%", "%%")) + '"'
        return json.dumps(tree)

    def fragment(self, tree: dict[str, Tree]) -> str:
        """The members of an object, without braces."""
        return ",".join(f'"{key}":{self.value(value)}' for key, value in tree.items())

    def member(self, key: str, fragment: str) -> str:
        """An object with `fragment` as its members."""
        return f'"{key}":{{{fragment}}}'

    def listing(self, key: str, fragments: list[str]) -> str:
        """A list of objects, one for each fragment."""
        return f'"{key}":[' + ",".join("{" + fragment + "}" for fragment in fragments) + "]"

    def joined(self, fragments: list[str]) -> str:
        return ",".join(fragment for fragment in fragments if fragment)

    def record(self, fragment: str) -> str:
        return "{" + fragment + "}"


class XMLForm:
    """One `<portfolio>` with a `<dossier>` for each record."""

    opening = (
        b'<?xml version="1.0" encoding="UTF-8"?>\n<portfolio xmlns="urn:kringtoets:project:1">\n'
    )
    closing = b"</portfolio>\n"

    def text(self, text: str) -> str:
        """A text as it stands between its tags."""
        return escape(text)

    def value(self, tree: Tree, key: str = "") -> str:
        if isinstance(tree, dict):
            return self.fragment(tree)
        if isinstance(tree, list):
            item = ITEMS[key]
            return "".join(f"<{item}>{self.value(entry)}</{item}>" for entry in tree)
        if isinstance(tree, bool):
            return "true" if tree else "false"
        if isinstance(tree, str):
            return tree if "%(" in tree else self.text(tree).replace("%", "%%")
        return str(tree)

    def fragment(self, tree: dict[str, Tree]) -> str:
        """The children of an element."""
        return "".join(f"<{key}>{self.value(value, key)}</{key}>" for key, value in tree.items())

    def member(self, key: str, fragment: str) -> str:
        """An element with `fragment` as its children."""
        return f"<{key}>{fragment}</{key}>"

    def listing(self, key: str, fragments: list[str]) -> str:
        """A list of elements, one for each fragment."""
        item = ITEMS[key]
        return self.member(key, "".join(f"<{item}>{part}</{item}>" for part in fragments))

    def joined(self, fragments: list[str]) -> str:
        return "".join(fragments)

    def record(self, fragment: str) -> str:
        return f"<dossier>{fragment}</dossier>"


Form = JSONForm | XMLForm
