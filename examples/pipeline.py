"""A streaming pipeline: a log of any size is read, filtered, grouped and summed up, a line at a time.

    pipeline.py LOG [REPORT]        makes a log with make_log.py first

However large the log is, only what is being counted is in memory: each step takes from the one before and gives to the next.
"""

import sys
from collections import Counter
from functools import wraps


def step(f):
    """A step of the pipeline: `source | step(...)` gives the step what comes out of the source."""

    @wraps(f)
    def configure(*args, **kwargs):
        return Step(lambda source: f(source, *args, **kwargs))

    return configure


class Step:
    def __init__(self, run):
        self.run = run

    def __ror__(self, source):
        return self.run(source)

    def __or__(self, other):
        return Step(lambda source: other.run(self.run(source)))


class Request:
    __slots__ = ("host", "day", "hour", "method", "path", "status", "size", "milliseconds")

    def __init__(self, host, day, hour, method, path, status, size, milliseconds):
        self.host, self.day, self.hour, self.method = host, day, hour, method
        self.path, self.status, self.size, self.milliseconds = path, status, size, milliseconds


class Tally:
    """What is remembered of one group of requests."""

    __slots__ = ("count", "bytes", "slowest", "milliseconds", "errors")

    def __init__(self):
        self.count = self.bytes = self.slowest = self.milliseconds = self.errors = 0

    def add(self, request):
        self.count += 1
        self.bytes += request.size
        self.milliseconds += request.milliseconds
        if request.milliseconds > self.slowest:
            self.slowest = request.milliseconds
        if request.status >= 500:
            self.errors += 1


def lines_of(path):
    with open(path) as file:
        yield from file


@step
def parsed(lines, damaged):
    """Requests out of lines; those that are none are counted in `damaged`."""
    for line in lines:
        try:
            head, call, rest = line.split('"', 3)[:3]
            host, _, _, day, clock = head.split()
            method, path, _ = call.split()
            status, size, took = rest.split()
            yield Request(host, int(day), clock[:2], method, path, int(status), int(size), int(took[:-2]))
        except ValueError, IndexError:
            damaged["lines"] += 1


@step
def without(requests, *prefixes):
    for r in requests:
        if not r.path.startswith(prefixes):
            yield r


@step
def counted(requests, counters):
    """Lets requests pass, counting them on the way."""
    for r in requests:
        counters["status"][r.status] += 1
        counters["hour"][r.hour] += 1
        counters["method"][r.method] += 1
        yield r


@step
def by_day(requests):
    """A mapping of paths to tallies for each day, as soon as the day is over."""
    day, tallies = None, {}
    for r in requests:
        if r.day != day:
            if tallies:
                yield day, tallies
            day, tallies = r.day, {}
        tally = tallies.get(r.path)
        if tally is None:
            tally = tallies[r.path] = Tally()
        tally.add(r)
    if tallies:
        yield day, tallies


@step
def described(days):
    """Lines of the report."""
    for day, tallies in days:
        total = sum(t.count for t in tallies.values())
        yield f"day {day}: {total} requests"
        for path, t in sorted(tallies.items(), key=lambda item: (-item[1].count, item[0]))[:3]:
            mean = t.milliseconds / t.count
            yield f"    {path:<20}{t.count:>9} {t.bytes / 1e6:>10.1f} MB {mean:>8.1f} ms, slowest {t.slowest}, {t.errors} errors"


def main(log, report=None):
    damaged = Counter()
    counters = {"status": Counter(), "hour": Counter(), "method": Counter()}
    clean = parsed(damaged) | without("/static/", "/login")
    lines = lines_of(log) | clean | counted(counters) | by_day() | described()
    out = open(report, "w") if report else sys.stdout
    try:
        for line in lines:
            print(line, file=out)
        for name, counter in counters.items():
            shown = ", ".join(f"{k} {v}" for k, v in sorted(counter.items(), key=lambda item: str(item[0])))
            print(f"by {name}: {shown}", file=out)
        print(f"damaged lines: {damaged['lines']}", file=out)
    finally:
        if report:
            out.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:3])
