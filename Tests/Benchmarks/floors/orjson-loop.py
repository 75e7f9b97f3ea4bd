"""Parses each line of a file with orjson and lets go of it. Prints how many there were.

usage: orjson-loop.py FILE
"""

import sys

import orjson

loads = orjson.loads
count = 0
with open(sys.argv[1], "rb", buffering=1 << 20) as lines:
    for line in lines:
        loads(line)
        count += 1
print(count, "documents")
