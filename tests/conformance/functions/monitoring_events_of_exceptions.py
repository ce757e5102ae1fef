# sys.monitoring tells of exceptions: where they are raised, handled, raised again, and which frames they end.
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


def deep():
    raise ValueError("deep")


def between():
    deep()


def handled():
    try:
        between()
    except ValueError:
        return 1


def final():
    try:
        try:
            1 / 0
        finally:
            x = 1
    except ZeroDivisionError:
        pass


def no_match():
    try:
        try:
            [][1]
        except KeyError:
            pass
    except IndexError:
        pass


class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        return True


def managed():
    with Manager():
        raise KeyError("in")


def native():
    try:
        int("x")
    except ValueError:
        pass


def uncaught():
    deep()


ERRORS = "RAISE RERAISE EXCEPTION_HANDLED PY_UNWIND"
for f in handled, managed, native, uncaught:
    watch(f, ERRORS)
watch(final, "RAISE PY_UNWIND")
watch(no_match, "RAISE PY_UNWIND")
watch(native, "CALL C_RETURN C_RAISE RAISE")
watch(uncaught, "PY_START PY_RETURN PY_UNWIND")
