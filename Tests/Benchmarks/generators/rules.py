"""Makes a folder of rules with many more rows: the rules of the repository, and made-up tables.

Each made-up row has the examples that the checks ask for, so that a sound program finds nothing
in them and has all of the work of finding nothing.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

SHAPES = ("bands", "columns", "single")
NATURES = ("works", "supplies", "services")
AUTHORITIES = ("central", "sub-central")
FACT = "project.durationMonths"
STEP = 1013


def make(rules: Path, folder: Path, shape: str, rows: int) -> int:
    """Copies the rules to a folder and adds tables with at least some number of rows; returns it.

    bands: tables of 500 rows on one number. columns: tables of 120 rows on two codes and a number.
    single: all rows in one table.
    """
    shutil.copytree(rules, folder)
    made = 0
    number = 0
    while made < rows:
        left = rows - made
        if shape == "columns":
            text, count = columns(number)
        else:
            text, count = bands(number, min(500 if shape == "bands" else rows, left))
        (folder / "tables" / f"made-{number}.yaml").write_text(text, encoding="utf-8")
        made += count
        number += 1
    return made


def head(number: int, inputs: str) -> Iterator[str]:
    """The beginning of a table."""
    yield f"table: made-{number}"
    yield f"title: {{ nl: Proef {number}, en: Trial {number} }}"
    yield "hitPolicy: U"
    yield "valid: { from: 2016-07-01 }"
    yield f"inputs: [{inputs}]"
    yield f"outputs: [{{ name: made{number}, type: number }}]"
    yield "suppress:"
    yield "  - check: unused-output"
    yield "    reason: { nl: Alleen om te meten., en: Only to measure. }"
    yield "rows:"


def row(number: int, place: int, when: dict[str, str], low: int | None, high: int | None
        ) -> Iterator[str]:
    """A row for the numbers from low to below high, with an example at each end."""
    if low is None and high is None:
        test = "-"
    elif low is None:
        test = f"< {high}"
    elif high is None:
        test = f">= {low}"
    else:
        test = f"[{low}..{high})"
    cells = when | {FACT: f"'{test}'"}
    inner = ", ".join(f"{name}: {value}" for name, value in cells.items())
    yield f"  - id: MADE-{number}-{place}"
    yield f"    when: {{ {inner} }}"
    yield f"    then: {{ made{number}: {place} }}"
    yield "    sources: [kringtoets]"
    yield "    certainty: to-verify"
    yield "    examples:"
    for value in (low if low is not None else 0, None if high is None else str(high - 1)):
        if value is None:
            continue
        given = when | {FACT: str(value)}
        inner = ", ".join(f"{name}: {value}" for name, value in given.items())
        yield f"      - {{ given: {{ {inner} }}, expect: {{ made{number}: {place} }} }}"


def limits(count: int) -> Iterator[tuple[int | None, int | None]]:
    """The limits of a number of rows that share out all numbers."""
    for place in range(count):
        yield (place * STEP if place else None), ((place + 1) * STEP if place < count - 1 else None)


def bands(number: int, count: int) -> tuple[str, int]:
    """A table on one number, and how many rows it has."""
    lines = list(head(number, FACT))
    for place, (low, high) in enumerate(limits(count)):
        lines += row(number, place, {}, low, high)
    return "\n".join(lines) + "\n", count


def columns(number: int) -> tuple[str, int]:
    """A table on two codes and a number, and how many rows it has."""
    lines = list(head(number, f"nature, authority, {FACT}"))
    place = 0
    for nature in NATURES:
        for authority in AUTHORITIES:
            when = {"nature": f"'\"{nature}\"'", "authority": f"'\"{authority}\"'"}
            for low, high in limits(20):
                lines += row(number, place, when, low, high)
                place += 1
    return "\n".join(lines) + "\n", place
