# The order in which a with statement evaluates its managers, targets and body; parenthesised forms; failures at each point.
log = []


class M:
    def __init__(self, name, fail=None):
        log.append(f"make {name}")
        self.name, self.fail = name, fail

    def __enter__(self):
        log.append(f"enter {self.name}")
        if self.fail == "enter":
            raise ValueError(self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        log.append(f"exit {self.name} {kind and kind.__name__}")
        return self.fail == "suppress"


class Target:
    def __setattr__(self, name, value):
        log.append(f"set {name}")
        if value == "bad":
            raise AttributeError("cannot set")
        super().__setattr__(name, value)

    def __getitem__(self, i):
        log.append(f"get item {i}")
        return self

    def __setitem__(self, i, value):
        log.append(f"set item {i}")


def where(x):
    log.append(f"where {x}")
    return t


def run(f):
    log.clear()
    try:
        r = f()
    except Exception as e:
        r = f"{type(e).__name__}: {e}"
    print(f.__name__, "->", r, log)


t = Target()


def simple():
    with M("a") as t.a, M("b") as t["i"], M("c") as where("c").c:
        log.append("body")


def parenthesised():
    with (
        M("a") as x,
        M("b"),
        M("c") as (p),
    ):
        return x + p


def tuple_of_managers():
    with (M("a"), M("b")):
        pass


def second_make_fails():
    with M("a"), M(undefined_name):
        pass


def second_enter_fails():
    with M("a"), M("b", "enter"):
        log.append("body")


def second_enter_fails_suppressed():
    with M("a", "suppress"), M("b", "enter"):
        log.append("body")
    return "after"


def target_fails():
    with M("bad") as t.x:
        log.append("body")


def unpack_fails():
    with M("abc") as (x, y):
        log.append("body")


def unpack_fails_inside_suppressing():
    with M("out", "suppress"), M("abc") as (x, y):
        log.append("body")
    return "after"


def unpacks():
    with M("abc") as (x, *y), M("de") as [z, w]:
        return x, y, z, w


def expression_of_manager():
    with (M("t") if log else M("first")) as x, (lambda: M("lambda"))() as y:
        return x, y


def walrus():
    with (m := M("w")) as x:
        return m.name == x


def same_name():
    with M("1") as x, M(x + "2") as x:
        return x


def deleted_inside():
    with M("d") as x:
        del x
    return "x" in locals()


def body_changes_exit():
    m = M("m")
    with m:
        m.__exit__ = lambda *a: log.append("instance exit")
    return "done"


def nested_functions():
    with M("outer"):
        def f():
            with M("inner"):
                return "from f"
        return f()


def try_inside_and_out():
    try:
        with M("a"):
            try:
                raise KeyError
            finally:
                log.append("inner finally")
    except KeyError:
        log.append("except")
    finally:
        log.append("outer finally")


for f in (simple, parenthesised, tuple_of_managers, second_make_fails, second_enter_fails, second_enter_fails_suppressed, target_fails, unpack_fails, unpack_fails_inside_suppressing,
          unpacks, expression_of_manager, walrus, same_name, deleted_inside, body_changes_exit, nested_functions, try_inside_and_out):
    run(f)
