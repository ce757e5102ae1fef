# A task-runner whose errors end uncaught as groups in groups, with frames, notes and causes.
class Job:
    def __init__(self, name, *parts, fail=None):
        self.name, self.parts, self.fail = name, parts, fail

    def run(self):
        errors = []
        for part in self.parts:
            try:
                part.run()
            except Exception as e:
                e.add_note(f"in part {part.name} of {self.name}")
                errors.append(e)
        if errors:
            raise ExceptionGroup(f"job {self.name}", errors)
        if self.fail:
            self.fail()


def missing_key():
    return {"a": 1}["b"]


def converted():
    try:
        int("12x")
    except ValueError as e:
        raise TypeError("no number") from e


def deep(n=2):
    if n:
        return deep(n - 1)
    raise OSError(2, "No such thing", "path")


job = Job(
    "build",
    Job("fetch", fail=missing_key),
    Job("compile", Job("parse", fail=converted), Job("link", fail=deep), Job("fine")),
    Job("empty"),
)
try:
    job.run()
except* KeyError as group:
    print("keys:", group.exceptions, [e.__notes__ for e in group.exceptions])
    raise
except* OSError as group:
    print("os:", group.exceptions[0].message, group.exceptions[0].exceptions)
    raise RuntimeError("giving up") from group
