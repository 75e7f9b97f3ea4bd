#!/usr/bin/env python3
"""A portfolio over Apache Spark, for records that outgrow one machine.

Every partition of the input runs one `kringtoets check --stream`: the lines go in, a line of JSON
comes out for each project of a record, and one for each record that cannot be read; blank lines
give none. The job puts back the file and the record number, writes the results in the order of the
input, and counts verdicts and findings. Lines are kept as bytes from the file to the program, so a
record with broken UTF-8 is reported as such and not silently repaired.

    python3 portfolio_spark.py INPUT... --output DIR [--program FILE] [--rules DIR] [--master URL]
                               [--block SIZE] [--today DAY] [--date DAY] [--matrix ID]

INPUT is anything that Spark reads as text: files, folders, globs, hdfs://, s3a://. DIR is created
by Spark and must not exist yet; it gets results/ and errors/ (part files, in order, of JSON lines)
and summary.json.
"""

import argparse
import json
import operator
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from pyspark import SparkContext, SparkFiles
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as F

FAULT = 3
"""The exit code of the program for a fault of its own; 0 to 2 say what was found in the input."""


class Options(NamedTuple):
    """What each executor needs to know to start the program."""

    program: str
    rules: str | None
    flags: tuple[str, ...]

    def command(self) -> list[str]:
        """The command, with the files that Spark brought to this executor."""
        words = [SparkFiles.get(self.program), "check", "--stream", "--quiet", *self.flags]
        if self.rules:
            words += ["--rules", SparkFiles.get(self.rules)]
        return words


Block = tuple[str, int]
"""A file and where a block of it starts. One task reads a block, from first line to last."""

Key = tuple[int, int, int]
"""The rank of a block in the whole input, a line within its file, and the number of the answer
among those to that line. Keys sort as the input does."""


class Start(NamedTuple):
    """Where a block begins: its rank, and how much of its file comes before it."""

    rank: int
    lines: int
    records: int
    size: int


class Origin(NamedTuple):
    """Where a record comes from: file, rank of the block, and line, number and bytes before it.

    `moved` is how far its first byte lies from where the program of the task sees it.
    """

    file: str
    rank: int
    line: int
    record: int
    moved: int


def is_blank(line: bytes) -> bool:
    return not line.strip(b" \t\r")


def origins(rows: Iterable[Row], starts: dict[Block, Start]) -> Iterator[tuple[Origin, bytes]]:
    """Each row that holds a record, with where it comes from."""
    seen: dict[Block, tuple[int, int, int]] = {}
    fed = 0
    for row in rows:
        block = (row.file, row.start)
        start = starts[block]
        line, record, offset = seen.get(block, (start.lines, start.records, start.size))
        held = not is_blank(row.line)
        seen[block] = (line + 1, record + held, offset + len(row.line) + 1)
        if held:
            yield Origin(row.file, start.rank, line + 1, record + 1, offset - fed), row.line
            fed += len(row.line) + 1


def assess(
    rows: Iterable[Row], starts: dict[Block, Start], options: Options
) -> Iterator[tuple[Key, str]]:
    """The answers of the program to the records of a partition."""
    records = origins(rows, starts)
    first = next(records, None)
    if first is None:
        return
    child = subprocess.Popen(
        options.command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert child.stdin and child.stdout and child.stderr
    fed: list[Origin] = []
    failures: list[Exception] = []
    said: list[bytes] = []
    feeder = threading.Thread(
        target=feed, args=(first, records, child.stdin, fed, failures), daemon=True
    )
    listener = threading.Thread(target=lambda: said.extend(child.stderr or ()), daemon=True)
    feeder.start()
    listener.start()
    answers: Counter[int] = Counter()
    for answer in child.stdout:
        tree = json.loads(answer)
        record = int(tree["record"])
        # The feeder notes the origin of a record before it writes the record.
        origin = fed[record - 1]
        answers[record] += 1
        yield (origin.rank, origin.line, answers[record]), placed(tree, origin)
    feeder.join()
    code = child.wait()
    listener.join()
    words = b"".join(said[-5:]).decode("utf-8", "replace").strip()
    if failures:
        raise failures[0]
    if code < 0 or code >= FAULT:
        raise RuntimeError(f"kringtoets ended with {code}: {words}")
    if len(answers) != len(fed):
        raise RuntimeError(f"{len(fed)} records went in, {len(answers)} were answered: {words}")


def feed(
    first: tuple[Origin, bytes],
    rest: Iterator[tuple[Origin, bytes]],
    pipe: BinaryIO,
    fed: list[Origin],
    failures: list[Exception],
) -> None:
    """Writes all records to the program and notes where each came from."""
    item: tuple[Origin, bytes] | None = first
    try:
        while item is not None:
            fed.append(item[0])
            pipe.write(item[1])
            pipe.write(b"\n")
            item = next(rest, None)
        pipe.close()
    except BrokenPipeError:
        pass  # The program ended early; its exit code and messages say why.
    except Exception as failure:  # Raised again by the task: a thread cannot fail it.
        failures.append(failure)
        pipe.close()


def placed(tree: dict[str, Any], origin: Origin) -> str:
    """The answer with its places as they are in the whole input, compact again."""
    lines = origin.line - int(tree["record"])
    tree["input"] = origin.file
    tree["record"] = origin.record
    for part in (tree, *tree.get("more", ())):
        if part.get("line") is not None:
            part["line"] += lines
    for finding in tree.get("findings", ()):
        for evidence in finding.get("evidence", ()):
            if "offset" in evidence:
                evidence["offset"] += origin.moved
    return json.dumps(tree, ensure_ascii=False, separators=(",", ":"))


def lines(spark: SparkSession, inputs: list[str]) -> DataFrame:
    """The lines of the input as bytes, with file and block."""
    text = spark.read.option("lineSep", "\n").text(inputs)
    return text.select(
        F.col("value").cast("binary").alias("line"),
        F.col("_metadata.file_path").alias("file"),
        F.col("_metadata.file_block_start").alias("start"),
    )


def block_starts(read: DataFrame) -> dict[Block, Start]:
    """What comes before each block, from a count of the lines and records in each."""
    blank = F.length(F.regexp_replace(F.col("line").cast("string"), "[ \t\r]", "")) == 0
    counted = read.groupBy("file", "start").agg(
        F.count("*").alias("lines"),
        F.sum(F.when(blank, 0).otherwise(1)).alias("records"),
        F.sum(F.length("line") + 1).alias("size"),
    )
    starts: dict[Block, Start] = {}
    before: dict[str, tuple[int, int, int]] = {}
    for rank, row in enumerate(sorted(counted.collect(), key=lambda row: (row.file, row.start))):
        lines, records, size = before.get(row.file, (0, 0, 0))
        starts[row.file, row.start] = Start(rank, lines, records, size)
        before[row.file] = (lines + row.lines, records + row.records, size + row.size)
    return starts


def is_error(answer: str) -> bool:
    """Whether the program could not read the record."""
    tree = json.loads(answer)
    return "message" in tree and "verdict" not in tree


def counted(answers: Iterable[str]) -> Iterator[tuple[str, int]]:
    """What the answers of one partition add up to, by a name for each count."""
    counts: Counter[str] = Counter()
    for answer in answers:
        tree = json.loads(answer)
        counts["records"] += 1
        if is_error(answer):
            counts["bad"] += 1
            continue
        counts[f"verdict {tree.get('verdict')}"] += 1
        for finding in tree.get("findings") or ():
            name = finding if isinstance(finding, str) else finding.get("id")
            counts[f"finding {name}"] += 1
    yield from counts.items()


def run(
    context: SparkContext, spark: SparkSession, inputs: list[str], output: str, options: Options
) -> dict[str, object]:
    """Assesses all input, writes results and errors, and returns what was counted."""
    read = lines(spark, inputs)
    starts = context.broadcast({block: tuple(start) for block, start in block_starts(read).items()})
    blocks = max(1, len(starts.value))
    parts = min(blocks, 10 * context.defaultParallelism)

    def assessed(rows: Iterable[Row]) -> Iterator[tuple[Key, str]]:
        known = {block: Start(*start) for block, start in starts.value.items()}
        return assess(rows, known, options)

    # Spark hands out blocks by size; this puts the answers back in the order of the input. What it
    # writes between the stages serves all that follows, so every record is assessed once.
    answers = (
        read.rdd.mapPartitions(assessed)
        .repartitionAndSortWithinPartitions(parts, lambda key: key[0] * parts // blocks)
        .values()
    )
    answers.filter(lambda answer: not is_error(answer)).saveAsTextFile(f"{output}/results")
    answers.filter(is_error).saveAsTextFile(f"{output}/errors")
    counts = answers.mapPartitions(counted).reduceByKey(operator.add).collectAsMap()

    def named(kind: str) -> dict[str, int]:
        return {
            name.removeprefix(kind): count
            for name, count in sorted(counts.items())
            if name.startswith(kind)
        }

    summary: dict[str, object] = {
        "records": counts.get("records", 0),
        "bad": counts.get("bad", 0),
        "verdicts": named("verdict "),
        "findings": named("finding "),
    }
    context.parallelize([json.dumps(summary, ensure_ascii=False)], 1).saveAsTextFile(
        f"{output}/summary.json"
    )
    return summary


def arguments(words: list[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("inputs", nargs="+", metavar="INPUT")
    parser.add_argument("--output", required=True)
    parser.add_argument("--program", default="kringtoets", help="the program, copied to executors")
    parser.add_argument("--rules", help="a folder with rules, copied to executors")
    parser.add_argument("--master", help="the cluster; by default what spark-submit says")
    parser.add_argument("--block", default="64m", help="the size of a block of input")
    for flag in ("--today", "--date", "--matrix"):
        parser.add_argument(flag, help=f"as for kringtoets check {flag}")
    return parser.parse_args(words)


def main() -> int:
    given = arguments()
    builder = SparkSession.builder.appName("kringtoets portfolio")
    if given.master:
        builder = builder.master(given.master)
    spark = builder.config("spark.sql.files.maxPartitionBytes", given.block).getOrCreate()
    context = spark.sparkContext
    context.setLogLevel("ERROR")
    context.addFile(given.program)
    if given.rules:
        context.addFile(given.rules, recursive=True)
    flags = [
        word
        for flag in ("today", "date", "matrix")
        if getattr(given, flag)
        for word in (f"--{flag}", getattr(given, flag))
    ]
    options = Options(
        Path(given.program).name, Path(given.rules).name if given.rules else None, tuple(flags)
    )
    try:
        summary = run(context, spark, given.inputs, given.output, options)
    finally:
        spark.stop()
    print(json.dumps(summary, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
