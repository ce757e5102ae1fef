# async with: order of enter and exit, several managers, suppression, replaced errors, return and break through it.
import types


@types.coroutine
def hop(what):
    got = yield what
    return got


class Manager:
    def __init__(self, name, *, suppress=False, fail_enter=None, fail_exit=None):
        self.name, self.suppress, self.fail_enter, self.fail_exit = name, suppress, fail_enter, fail_exit

    async def __aenter__(self):
        await hop(f"enter {self.name}")
        if self.fail_enter:
            raise self.fail_enter
        return self.name

    async def __aexit__(self, kind, value, tb):
        await hop(f"exit {self.name} {kind and kind.__name__}")
        if self.fail_exit:
            raise self.fail_exit
        return self.suppress


def run(coroutine):
    log = []
    sent = None
    try:
        while True:
            log.append(coroutine.send(sent))
    except StopIteration as e:
        print(log, "->", e.value)
    except Exception as e:
        chain = []
        while e:
            chain.append(repr(e))
            e = e.__context__
        print(log, "->", " <- ".join(chain))


async def plain():
    async with Manager("a") as a, Manager("b") as b:
        return a + b


async def nested_error(suppress_outer, suppress_inner):
    async with Manager("outer", suppress=suppress_outer):
        async with Manager("inner", suppress=suppress_inner):
            raise KeyError("body")
        return "after inner"
    return "after outer"


async def second_enter_fails():
    async with Manager("a", suppress=True), Manager("b", fail_enter=ValueError("enter")):
        return "not reached"
    return "suppressed"


async def exit_replaces():
    async with Manager("a", fail_exit=OSError("exit")):
        raise KeyError("body")


async def both_exits_fail():
    async with Manager("a", fail_exit=OSError("a")), Manager("b", fail_exit=TypeError("b")):
        raise KeyError("body")


async def loops():
    out = []
    for i in range(4):
        async with Manager(i):
            if i == 1:
                continue
            if i == 2:
                break
            out.append(i)
    return out


async def gen(log):
    async with Manager("gen"):
        yield 1
        log.append("resumed")
        yield 2


async def through_generator():
    log = []
    g = gen(log)
    await anext(g)
    await g.aclose()
    g = gen(log)
    await anext(g)
    try:
        await g.athrow(LookupError("thrown"))
    except LookupError as e:
        log.append(repr(e))
    return log


async def with_inside_finally():
    try:
        raise KeyError(1)
    except KeyError:
        async with Manager("h"):
            import sys
            return repr(sys.exception())


async def targets():
    d = {}
    async with Manager("x") as d["k"], Manager("yz") as (p, q), Manager("s") as d["t"]:
        return d, p, q


run(plain())
for o in (False, True):
    for i in (False, True):
        run(nested_error(o, i))
for c in (second_enter_fails, exit_replaces, both_exits_fail, loops, with_inside_finally, targets):
    run(c())
c = through_generator()
run(c)


class Half:
    async def __aenter__(self):
        pass


class Sync:
    def __enter__(self):
        pass

    def __exit__(self, *a):
        pass


async def use(m):
    async with m:
        pass


async def use_sync(m):
    with m:
        pass


run(use(Half()))
run(use(Sync()))
run(use_sync(Manager("sync")))
run(use(3))
