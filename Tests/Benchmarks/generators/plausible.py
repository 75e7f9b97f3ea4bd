"""Dates and procedures that are plausible for a project of a municipality."""

import datetime

FIRST_DAY = datetime.date(2014, 1, 1)
DAYS = tuple((FIRST_DAY + datetime.timedelta(days=n)).isoformat() for n in range(366 * 17))
NOTICES = (730, 5113)
"""Days after `FIRST_DAY` between which notices fall: 2016 to 2027."""
LAST_SESSION = 4655
"""No session is held after this day, October 2026."""

# The heaviest procedure that suits a value up to this amount, by nature; the last has no bound.
STEPS = {
    "works": (
        (150_000, "enkelvoudig-onderhands"),
        (1_500_000, "meervoudig-onderhands"),
        (5_200_000, "nationaal-openbaar"),
        (10**9, "europees-openbaar"),
    ),
    "services": (
        (50_000, "enkelvoudig-onderhands"),
        (200_000, "meervoudig-onderhands"),
        (10**9, "europees-openbaar"),
    ),
    "supplies": (
        (50_000, "enkelvoudig-onderhands"),
        (200_000, "meervoudig-onderhands"),
        (10**9, "europees-openbaar"),
    ),
}
# Just under what some contracts are kept, by nature.
BOUNDARIES = {
    "works": (150_000, 1_500_000, 5_186_000),
    "services": (50_000, 207_000),
    "supplies": (50_000, 207_000),
}
