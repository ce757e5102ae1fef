"""Generators at work: a stream of sensor readings is parsed, merged, smoothed and watched, item by item.

generators.py [SENSORS.txt]
"""

import sys
from collections import deque
from itertools import groupby

HERE = __file__.rpartition("/")[0] or "."


class Reading:
    __slots__ = ("sensor", "minute", "value")

    def __init__(self, sensor, minute, value):
        self.sensor, self.minute, self.value = sensor, minute, value

    def __repr__(self):
        return f"{self.sensor}@{self.minute}={self.value:.1f}"

    def __lt__(self, other):
        return (self.minute, self.sensor) < (other.minute, other.sensor)


def lines_of(path):
    """The lines of a file that hold something; the file is open only while somebody reads."""
    with open(path) as file:
        for number, line in enumerate(file, 1):
            line = line.partition("#")[0].strip()
            if line:
                yield number, line


def readings(lines, complaints):
    for number, line in lines:
        sensor, minute, value = line.split()
        try:
            yield Reading(sensor, int(minute), float(value))
        except ValueError:
            complaints.append(f"line {number}: {line!r}")


def only(stream, sensor):
    return (r for r in stream if r.sensor == sensor)


def merge(*streams):
    """Merges ordered streams, holding one reading of each."""
    heads = []
    for s in streams:
        for first in s:
            heads.append((first, s))
            break
    while heads:
        at = min(range(len(heads)), key=lambda i: heads[i][0])
        reading, stream = heads[at]
        yield reading
        for following in stream:
            heads[at] = (following, stream)
            break
        else:
            heads.pop(at)


def smoothed(stream, width):
    window = deque(maxlen=width)
    for r in stream:
        window.append(r.value)
        yield Reading(r.sensor, r.minute, sum(window) / len(window))


def alarm(limit):
    """A generator that is talked to: it is sent values and answers with the number of alarms so far."""
    last = yield 0
    alarms = 0
    while True:
        value = yield alarms
        if abs(value - last) > limit:
            alarms += 1
        last = value


def alarms_in(stream, limit):
    """Returns its result through `yield from` while passing the readings on."""
    watch = alarm(limit)
    next(watch)
    count = 0
    for r in stream:
        count = watch.send(r.value)
        yield r
    watch.close()
    return count


def report(stream, limit):
    count = yield from alarms_in(stream, limit)
    yield f"{count} sudden changes"


def minutes(stream):
    for minute, group in groupby(stream, key=lambda r: r.minute):
        yield minute, list(group)


def countdown(n):
    while n:
        yield n
        n -= 1


def main(path):
    complaints = []
    everything = list(readings(lines_of(path), complaints))
    sensors = sorted({r.sensor for r in everything})
    print(f"{len(everything)} readings of {', '.join(sensors)}; not understood: {complaints}")

    streams = [smoothed(only(everything, s), 3) for s in sensors]
    print("\nsmoothed over three minutes:")
    for minute, group in minutes(merge(*streams)):
        print(f"  {minute:>3}  " + "  ".join(f"{r.sensor:<6}{r.value:>5.1f}" for r in group))

    print("\nlooking for sudden changes:")
    for sensor in sensors:
        *rest, verdict = report(only(everything, sensor), 2.0)
        print(f"  {sensor:<6} {len(rest)} readings, {verdict}")

    print("\nstopping early closes the file:")
    stream = lines_of(path)
    number, line = next(stream)
    file = stream.gi_frame.f_locals["file"]
    print(f"  first line is number {number}, open: {not file.closed}")
    stream.close()
    print(f"  after close(), open: {not file.closed}")
    print("  lift-off in", *countdown(3))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else f"{HERE}/data/sensors.txt")
