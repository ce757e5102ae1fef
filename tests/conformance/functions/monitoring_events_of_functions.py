# sys.monitoring tells of calls, beginnings, ends, lines and branches, in the order in which they happen.
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


def add(a, b=2):
    return a + b


class Point:
    def __init__(self, x):
        self.x = x

    def move(self, by):
        self.x += by
        return self

    @staticmethod
    def origin():
        return Point(0)

    @classmethod
    def at(cls, x):
        return cls(x)

    @property
    def double(self):
        return self.x * 2


def calls():
    add(1)
    add(1, b=3)
    add(*[4, 5])
    p = Point(3)
    p.move(2).move(1)
    Point.origin()
    Point.at(5)
    p.double
    len([1])
    [].append(3)
    (lambda: None)()
    bound = p.move
    bound(9)
    str(5)
    print


def lines():
    x = 1
    if x:
        x = 2
    else:
        x = 3
    for i in range(3):
        x += i
    while x > 3:
        x -= 1
    return x


def branches():
    n = 0
    for i in range(3):
        if i == 1:
            n += 1
        else:
            n -= 1
    while n < 2:
        n += 1
    return n


watch(calls, "CALL")
watch(calls, "CALL C_RETURN C_RAISE PY_START PY_RETURN")
watch(lines, "LINE")
watch(lines, "LINE PY_START PY_RETURN")
watch(branches, "BRANCH_LEFT BRANCH_RIGHT")
watch(branches, "JUMP LINE")
