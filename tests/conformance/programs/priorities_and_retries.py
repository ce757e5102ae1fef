"""Jobs with priorities, dependencies and retries: a heap, decorators that register, exceptions with causes, a report."""

import heapq
from functools import wraps
from graphlib import CycleError, TopologicalSorter


class JobFailed(Exception):
    pass


class Runner:
    def __init__(self):
        self.jobs, self.log, self.clock = {}, [], 0

    def job(self, *needs, priority=5, retries=0):
        def register(f):
            @wraps(f)
            def wrapper(*args):
                failures = []
                for attempt in range(retries + 1):
                    try:
                        result = f(attempt, *args)
                    except Exception as e:
                        e.add_note(f"attempt {attempt} of {f.__name__}")
                        failures.append(e)
                    else:
                        if failures:
                            self.log.append(f"{f.__name__} after {len(failures)}")
                        return result
                cause = failures[-1] if len(failures) == 1 else ExceptionGroup(f"{f.__name__} gave up", failures)
                raise JobFailed(f.__name__) from cause

            wrapper.needs, wrapper.priority = needs, priority
            self.jobs[f.__name__] = wrapper
            return wrapper

        return register

    def run(self):
        sorter = TopologicalSorter({n: j.needs for n, j in self.jobs.items()})
        sorter.prepare()
        heap, results, skipped = [], {}, set()
        while sorter.is_active():
            for name in sorter.get_ready():
                heapq.heappush(heap, (self.jobs[name].priority, name))
            _, name = heapq.heappop(heap)
            job = self.jobs[name]
            if skipped.intersection(job.needs):
                skipped.add(name)
                self.log.append(f"skipped {name}")
            else:
                try:
                    results[name] = job(*(results[n] for n in job.needs))
                except JobFailed as e:
                    skipped.add(name)
                    kind = type(e.__cause__).__name__
                    inner = getattr(e.__cause__, "exceptions", (e.__cause__,))
                    self.log.append(f"failed {name}: {kind} {[f'{x} / {x.__notes__[0]}' for x in inner]}")
            self.clock += 1
            sorter.done(name)
        return results


runner = Runner()


@runner.job(priority=9)
def fetch(attempt):
    return list(range(5))


@runner.job(priority=1)
def settings(attempt):
    return {"by": 3}


@runner.job("fetch", "settings", retries=2)
def scale(attempt, data, options):
    if attempt < 2:
        raise ConnectionError(f"try {attempt}")
    return [x * options["by"] for x in data]


@runner.job("fetch", priority=0)
def broken(attempt, data):
    return 1 // (len(data) - 5)


@runner.job("broken")
def after_broken(attempt, x):
    return x


@runner.job(retries=1)
def flaky(attempt):
    raise [ValueError, KeyError][attempt](attempt)


@runner.job("scale", priority=2)
def report(attempt, data):
    """Sums up."""
    return f"total {sum(data)}"


print(runner.run())
print(*runner.log, sep="\n")
print(runner.clock, report.__name__, report.__doc__, report.needs, sorted(runner.jobs, key=lambda n: (runner.jobs[n].priority, n)))


@runner.job("loops")
def loops(attempt, x):
    return x


try:
    runner.run()
except CycleError as e:
    print(e.args[0], e.args[1])
