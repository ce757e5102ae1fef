from contextlib import ExitStack, contextmanager


def process(commit):
    log = []
    with ExitStack() as rollback:
        rollback.callback(log.append, "rolled back 1")
        rollback.callback(log.append, "rolled back 2")
        if commit:
            rollback.pop_all()
            log.append("committed")
    return log


print(process(True), process(False))


class Cleanup:
    def __init__(self):
        self.todo = []

    def __enter__(self):
        return self

    def defer(self, f, *a):
        self.todo.append((f, a))

    def __exit__(self, kind, value, tb):
        errors = []
        for f, a in reversed(self.todo):
            try:
                f(*a)
            except Exception as e:
                errors.append(e)
        if errors:
            raise ExceptionGroup("cleanup failed", errors)


try:
    with Cleanup() as c:
        c.defer(print, "first deferred, last run")
        c.defer(int, "x")
        c.defer(lambda: 1 / 0)
        print("body")
except ExceptionGroup as g:
    print(repr(g))


@contextmanager
def transaction(db):
    saved = dict(db)
    try:
        yield db
    except Exception:
        db.clear()
        db.update(saved)
        raise
    else:
        db["version"] = db.get("version", 0) + 1


db = {"a": 1}
with transaction(db) as t:
    t["b"] = 2
try:
    with transaction(db) as t:
        t["c"] = 3
        t["a"] = 100
        raise ValueError("abort")
except ValueError:
    pass
print(db)


@contextmanager
def nested_indent(state={"level": 0}):
    state["level"] += 1
    try:
        yield lambda s: print("  " * (state["level"] - 1) + s)
    finally:
        state["level"] -= 1


with nested_indent() as p:
    p("one")
    with nested_indent() as q:
        q("two")
        with nested_indent() as r:
            r("three")
    p("one again")


@contextmanager
def expect(kind):
    try:
        yield (info := {})
    except kind as e:
        info["error"] = e
    else:
        raise AssertionError(f"{kind.__name__} was not raised")


with expect(ZeroDivisionError) as i:
    1 / 0
print(i["error"])
try:
    with expect(KeyError):
        pass
except AssertionError as e:
    print(e)
