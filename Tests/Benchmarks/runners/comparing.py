"""The comparisons: JSON, XML, cores, memory and size, each with the bound that it must hold."""

import dataclasses
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import measuring
from measuring import Command, Run

# What the program promises, as ratios of medians in one run.
OF_SIMDJSON = 300 / 1100
TIMES_ORJSON = 2.0
TIMES_XMLLINT = 1.5
TWO_CORES = 1.8
MEMORY = 128 * 1024 * 1024
LINEAR = 1.1


@dataclass(frozen=True)
class Result:
    """A measured ratio, with the bound it must hold where there is one."""

    what: str
    ratio: float
    least: float | None = None
    most: float | None = None
    unit: str = ""

    @property
    def missed(self) -> bool:
        return (self.least is not None and self.ratio < self.least) or (
            self.most is not None and self.ratio > self.most
        )

    @property
    def bound(self) -> str:
        if self.least is not None:
            return f"at least {self.least:.2f}{self.unit}"
        return "" if self.most is None else f"at most {self.most:.2f}{self.unit}"


class Comparison:
    """Measures one program on generated data in one folder and gathers the results."""

    def __init__(self, program: Path, folder: Path, records: int, runs: int) -> None:
        self.program = program
        self.folder = folder
        self.records = records
        self.runs = runs
        self.results: list[Result] = []
        self.skipped: list[str] = []
        self.per_record: dict[int, float] = {}

    def checked(
        self, name: str, source: Path | str, jobs: int, cores: int | None = None
    ) -> Command:
        """The program on one file; findings go to a folder that is thrown away."""
        output = self.folder / "results"
        return Command(
            name,
            [
                self.program,
                "portfolio",
                source,
                "--output",
                output,
                "--jobs",
                str(jobs),
                "--progress",
                "none",
                "--today",
                "2026-11-25",
            ],
            output,
            cores,
        )

    def data(self, kind: str) -> Path:
        flags: Sequence[str] = ("--xml",) if kind == "xml" else ()
        return measuring.portfolio(
            self.folder / f"portfolio-{self.records}.{kind}", self.records, *flags
        )

    def say(self, figures: dict[str, Run], size: float) -> None:
        for name, run in figures.items():
            print(
                f"  {name:24} {run.cpu:8.3f} s CPU {run.wall:8.3f} s {size / run.cpu:8.0f} MB/s "
                f"of CPU {run.memory / 2**20:8.1f} MiB",
                flush=True,
            )

    def json(self) -> None:
        """NDJSON beside what parsing alone costs."""
        source = self.data("ndjson")
        commands = [self.checked("kringtoets", source, 1), Command("wc -l", ["wc", "-l", source])]
        loop = measuring.simdjson_loop(self.folder)
        if isinstance(loop, Path):
            commands.append(Command("simdjson, some fields", [loop, "fields", source]))
            commands.append(Command("simdjson, every value", [loop, "all", source]))
        else:
            self.skipped.append(loop)
        python = measuring.orjson_python(self.folder)
        if isinstance(python, Path):
            script = measuring.BENCHMARKS / "floors" / "orjson-loop.py"
            commands.append(Command("orjson", [python, script, source]))
        else:
            self.skipped.append(python)
        size = source.stat().st_size / 1e6
        print(f"NDJSON: {self.records} dossiers, {size:.0f} MB, one job", flush=True)
        figures = measuring.medians(commands, self.runs)
        self.say(figures, size)
        own = figures["kringtoets"].cpu
        self.per_record[self.records] = own / self.records
        bounds = {"simdjson, some fields": OF_SIMDJSON, "orjson": TIMES_ORJSON}
        for name, run in figures.items():
            if name != "kringtoets":
                self.results.append(
                    Result(
                        f"NDJSON: speed of kringtoets / speed of {name}",
                        run.cpu / own,
                        least=bounds.get(name),
                    )
                )

    def xml(self) -> None:
        """XML beside the parser of libxml2 on the same file."""
        source = self.data("xml")
        commands = [self.checked("kringtoets", source, 1)]
        if shutil.which("xmllint"):
            commands.append(Command("xmllint --sax", ["xmllint", "--sax", "--noout", source]))
        else:
            self.skipped.append("xmllint is not installed (apt-get install libxml2-utils)")
        size = source.stat().st_size / 1e6
        print(f"XML: {self.records} dossiers, {size:.0f} MB, one job", flush=True)
        figures = measuring.medians(commands, self.runs)
        self.say(figures, size)
        if "xmllint --sax" in figures:
            self.results.append(
                Result(
                    "XML: CPU of kringtoets / CPU of xmllint --sax --noout",
                    figures["kringtoets"].cpu / figures["xmllint --sax"].cpu,
                    most=TIMES_XMLLINT,
                )
            )

    def cores(self) -> None:
        """Two cores beside one, by the clock: reading and writing have a thread of their own, so one
        job on two cores would be more than one core."""
        for kind in ("ndjson", "xml"):
            source = self.data(kind)
            commands = [
                self.checked("one core", source, 1, cores=1),
                self.checked("two cores", source, 2, cores=2),
            ]
            print(f"{kind}: one core and two", flush=True)
            figures = measuring.medians(commands, self.runs)
            self.say(figures, source.stat().st_size / 1e6)
            self.results.append(
                Result(
                    f"{kind.upper()}: time by the clock on one core / on two",
                    figures["one core"].wall / figures["two cores"].wall,
                    least=TWO_CORES,
                )
            )

    def large(self, count: int) -> None:
        """Memory and CPU per dossier at a larger size; the largest comes packed, to save disk."""
        packed = count > 1_000_000
        name = f"portfolio-{count}.ndjson" + (".gz" if packed else "")
        source = measuring.portfolio(self.folder / name, count)
        data = self.data("ndjson")
        size = data.stat().st_size / self.records * count / 1e6
        print(f"{count} dossiers, {size:.0f} MB, two jobs", flush=True)
        smaller = self.checked("smaller", data, 2)
        command = self.checked("larger", "-" if packed else source, 2)
        if packed:
            command = dataclasses.replace(command, feed=["gzip", "-dc", source])
        # The larger the file, the less a single run says by chance.
        runs = max(1, min(self.runs, 5_000_000 // count))
        figures = measuring.medians([smaller, command], runs)
        self.say({"larger": figures["larger"]}, size)
        self.results.append(
            Result(
                f"peak memory at {count:,} dossiers, MiB",
                figures["larger"].memory / 2**20,
                most=MEMORY / 2**20 if count <= 1_000_000 else None,
            )
        )
        ratio = (figures["larger"].cpu / count) / (figures["smaller"].cpu / self.records)
        self.results.append(
            Result(f"CPU per dossier at {count:,} / at {self.records:,}", ratio, most=LINEAR)
        )
