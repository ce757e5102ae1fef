# sys.monitoring tells of generators that begin, yield, go on, are thrown into and end.
import sys

mon = sys.monitoring
E = mon.events
told = []


def show(x):
    if x is mon.MISSING:
        return "missing"
    plain = isinstance(x, (int, str, list, tuple, BaseException)) or x is None
    return repr(x) if plain else getattr(x, "__qualname__", None) or type(x).__name__


def teller(name):
    def callback(code, *rest):
        if code.co_filename == __file__ and code.co_name != "callback":
            if name == "LINE":
                told.append((name, code.co_name, rest[0] - code.co_firstlineno))
            elif name in ("JUMP", "BRANCH_LEFT", "BRANCH_RIGHT"):
                told.append((name, code.co_name, [type(x).__name__ for x in rest]))
            else:
                told.append((name, code.co_name, type(rest[0]).__name__, *map(show, rest[1:])))

    return callback


NAMES = ["PY_START", "PY_RESUME", "PY_RETURN", "PY_YIELD", "PY_UNWIND", "PY_THROW", "CALL", "C_RETURN", "C_RAISE", "LINE", "JUMP", "BRANCH_LEFT",
         "BRANCH_RIGHT", "STOP_ITERATION", "RAISE", "RERAISE", "EXCEPTION_HANDLED"]
mon.use_tool_id(mon.DEBUGGER_ID, "teller")
for name in NAMES:
    mon.register_callback(mon.DEBUGGER_ID, getattr(E, name), teller(name))


def watch(function, names):
    wanted = 0
    for name in names.split():
        wanted |= getattr(E, name)
    told.clear()
    mon.set_events(mon.DEBUGGER_ID, wanted)
    try:
        function()
    except Exception as e:
        mon.set_events(mon.DEBUGGER_ID, 0)
        print("raised", type(e).__name__)
    mon.set_events(mon.DEBUGGER_ID, 0)
    print(function.__name__, names)
    for event in told:
        if event[1] != "watch":
            print("   ", *event)


def numbers(n):
    for i in range(n):
        yield i
    return


def outer():
    r = yield from numbers(2)
    yield r


def catching():
    try:
        yield 1
    except KeyError:
        yield 2


def loop():
    for x in numbers(2):
        pass
    for x in [1, 2]:
        pass


def delegation():
    return list(outer())


def throwing():
    g = catching()
    next(g)
    g.throw(KeyError("k"))
    g.close()


def comprehension():
    return [x for x in numbers(2)], sum(x for x in (1, 2))


async def later():
    return 5


async def waiting():
    return await later()


def awaiting():
    try:
        waiting().send(None)
    except StopIteration as e:
        return e.value


watch(loop, "PY_START PY_RESUME PY_YIELD PY_RETURN")
watch(loop, "STOP_ITERATION")
watch(throwing, "PY_START PY_RESUME PY_YIELD PY_RETURN PY_THROW RAISE EXCEPTION_HANDLED PY_UNWIND")
watch(comprehension, "PY_START PY_YIELD PY_RETURN STOP_ITERATION")
watch(awaiting, "PY_START PY_RETURN")
