"""Runs commands and measures them; makes the programs and data that a comparison needs."""

import contextlib
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

BENCHMARKS = Path(__file__).resolve().parent.parent
ROOT = BENCHMARKS.parent.parent
# As the README builds it: with Swift's own libraries inside, where the platform can.
STATIC = ("--static-swift-stdlib",) if sys.platform == "linux" else ()


@dataclass(frozen=True)
class Run:
    """One run: seconds of CPU, seconds by the clock, peak resident memory in bytes."""

    cpu: float
    wall: float
    memory: int


@dataclass(frozen=True)
class Command:
    """A command with a name, a folder that it fills and that is emptied before each run, the
    number of cores that it may use, and a command that gives it its standard input."""

    name: str
    words: Sequence[str | Path]
    output: Path | None = None
    cores: int | None = None
    feed: Sequence[str | Path] | None = None

    def confine(self) -> None:
        """Keeps the process at hand to the first of its cores."""
        if self.cores is not None and hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: self.cores])


@contextlib.contextmanager
def feeding(words: Sequence[str | Path] | None, nothing: IO[bytes]) -> Iterator[IO[bytes]]:
    """What a process reads: the output of a command, or nothing."""
    if words is None:
        yield nothing
        return
    with subprocess.Popen([str(word) for word in words], stdout=subprocess.PIPE) as feeder:
        assert feeder.stdout is not None
        yield feeder.stdout


def run(command: Command, allowed: Sequence[int] = (0,)) -> Run:
    """Runs a command once with its output thrown away; exits when it fails."""
    if command.output:
        shutil.rmtree(command.output, ignore_errors=True)
    words = [str(word) for word in command.words]
    started = time.perf_counter()
    with (
        open(os.devnull, "wb") as nowhere,
        open(os.devnull, "rb") as nothing,
        feeding(command.feed, nothing) as source,
    ):
        child = subprocess.Popen(
            words,
            stdin=source,
            stdout=nowhere,
            stderr=subprocess.PIPE,
            preexec_fn=command.confine,
        )
        assert child.stderr is not None
        messages = child.stderr.read()
        _, status, usage = os.wait4(child.pid, 0)
    wall = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in allowed:
        sys.exit(
            f"{' '.join(words)} ended with {child.returncode}:\n"
            f"{messages.decode(errors='replace')[-2000:]}"
        )
    if command.output:
        shutil.rmtree(command.output, ignore_errors=True)
    return Run(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss * 1024)


def medians(commands: Sequence[Command], runs: int) -> dict[str, Run]:
    """The median of each figure of each command; the commands run in turn."""
    found: dict[str, list[Run]] = {command.name: [] for command in commands}
    for _ in range(runs):
        for command in commands:
            # A portfolio with findings ends with 1: that is what it is for.
            found[command.name].append(run(command, (0, 1) if command.output else (0,)))
    return {
        name: Run(
            statistics.median(r.cpu for r in all_),
            statistics.median(r.wall for r in all_),
            round(statistics.median(r.memory for r in all_)),
        )
        for name, all_ in found.items()
    }


def program() -> Path:
    """The program to measure: KRINGTOETS, or the release build, made here."""
    named = os.environ.get("KRINGTOETS")
    if named:
        path = Path(named).resolve()
        if not path.is_file():
            sys.exit(f"KRINGTOETS={named}: there is no such file")
        return path
    build = ["swift", "build", "-c", "release", *STATIC, "--product", "kringtoets"]
    subprocess.run(build, cwd=ROOT, check=True, stdout=sys.stderr)
    shown = subprocess.run(
        [*build, "--show-bin-path"], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return Path(shown.stdout.strip()) / "kringtoets"


def simdjson_loop(folder: Path) -> Path | str:
    """The compiled loop, or why there is none."""
    compiler = shutil.which("c++") or shutil.which("g++") or shutil.which("clang++")
    if compiler is None:
        return "simdjson: no C++ compiler here"
    target = folder / "simdjson-loop"
    source = BENCHMARKS / "floors" / "simdjson-loop.cpp"
    made = subprocess.run(
        [compiler, "-std=c++17", "-O3", "-march=native", source, "-o", target, "-lsimdjson"],
        capture_output=True,
        text=True,
    )
    if made.returncode:
        return "simdjson: the loop does not compile (apt-get install libsimdjson-dev)"
    return target


def orjson_python(folder: Path) -> Path | str:
    """A Python that has orjson, or why there is none."""
    for python in (Path(sys.executable), folder / "venv" / "bin" / "python"):
        if (
            python.exists()
            and not subprocess.run([python, "-c", "import orjson"], capture_output=True).returncode
        ):
            return python
    python = folder / "venv" / "bin" / "python"
    made = subprocess.run([sys.executable, "-m", "venv", folder / "venv"], capture_output=True)
    if made.returncode:
        return "orjson: no virtual environment can be made here"
    if subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "orjson"], capture_output=True
    ).returncode:
        return "orjson: pip cannot install it here"
    return python


def portfolio(path: Path, count: int, *flags: str) -> Path:
    """A file with `count` generated dossiers; one that is there already is used."""
    if path.exists():
        return path
    unfinished = path.with_suffix(".part")
    generator = [BENCHMARKS / "portfolio-file", str(count), *flags]
    with open(unfinished, "wb") as file:
        if path.suffix == ".gz":
            with subprocess.Popen(generator, stdout=subprocess.PIPE) as generating:
                subprocess.run(["gzip", "-1"], stdin=generating.stdout, stdout=file, check=True)
            if generating.returncode:
                sys.exit(f"{generator[0]} ended with {generating.returncode}")
        else:
            subprocess.run(generator, stdout=file, check=True)
    unfinished.rename(path)
    return path
