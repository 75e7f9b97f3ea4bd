"""Writes the measured figures as a table, and as the committed RESULTS.md."""

import datetime
import os
import platform
from collections.abc import Iterator, Sequence

import measuring
from comparing import Comparison, Result


def table(results: Sequence[Result]) -> Iterator[str]:
    """The lines of a Markdown table."""
    yield "| What | Measured | Bound | Held |"
    yield "|---|---|---|---|"
    for result in results:
        held = "" if not result.bound else "no" if result.missed else "yes"
        yield f"| {result.what} | {result.ratio:.2f} | {result.bound} | {held} |"


def machine() -> str:
    """The class of machine: processor, cores, memory, system."""
    model = "unknown processor"
    if os.path.exists("/proc/cpuinfo"):
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            names = [
                line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")
            ]
            model = names[0] if names else model
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} cores of {model} ({platform.machine()}), {memory:.0f} GiB, "
        f"{platform.system()}"
    )


def write(comparison: Comparison, flags: Sequence[str]) -> None:
    """Writes RESULTS.md beside the benchmark."""
    lines = [
        "# Portfolio: measured ratios",
        "",
        "`Tests/Benchmarks/portfolio` makes this file: dossiers of about 2.4 kB as JSON with circle",
        "sessions, all rules and text signals on, compact results. The rows in MiB are medians, the",
        f"others ratios of medians, of {comparison.runs} runs, all in one run of the command. Larger",
        "files have fewer runs: at most five at a million dossiers, one at ten million, which come",
        "unpacked by gzip on standard input. Speed is bytes per CPU second. The program is the release",
        "build with the libraries of Swift inside, as the README makes it.",
        "",
        "```sh",
        " ".join(["Tests/Benchmarks/portfolio", *flags]),
        "```",
        "",
        f"Machine: {machine()}. {datetime.date.today().isoformat()}.",
        "",
        *table(comparison.results),
        *([""] if comparison.skipped else []),
        *(f"Skipped: {line}." for line in comparison.skipped),
        "",
        "*simdjson, some fields* takes about seventeen fields on demand and skips the rest; *every",
        "value* walks the whole document; *orjson* parses each line into Python objects and drops",
        "them. None of the three assesses anything. The bound of 0.27 is 300 of 1,100 MB/s: what",
        "is asked of this program over what simdjson does on demand.",
    ]
    (measuring.BENCHMARKS / "RESULTS.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
