# Tools of sys.monitoring: registration, events of one code object, places switched off, several tools, and the words of errors.
import sys

m = sys.monitoring
E = m.events


def attempt(f, *a):
    try:
        print(f.__name__, f(*a))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


def plain():
    x = 1
    len("a")
    return x


attempt(m.set_events, 3, E.CALL)
attempt(m.use_tool_id, 3, 5)
attempt(m.use_tool_id, 9, "x")
attempt(m.use_tool_id, 3, "a")
attempt(m.use_tool_id, 3, "b")
for name in "CALL", "C_RETURN", "C_RAISE", "BRANCH", "BRANCH_LEFT", "RAISE", "STOP_ITERATION":
    attempt(m.set_events, 3, getattr(E, name))
    print(name, m.get_events(3))
attempt(m.set_events, 3, E.CALL | E.C_RETURN | E.C_RAISE)
print(m.get_events(3))
for wrong in E.CALL | E.C_RETURN, -1, 1 << 19:
    attempt(m.set_events, 3, wrong)
m.set_events(3, 0)
for name in sorted(vars(E)):
    attempt(m.set_local_events, 3, plain.__code__, getattr(E, name))
    print(name, getattr(E, name), m.get_local_events(3, plain.__code__))
m.set_local_events(3, plain.__code__, 0)
attempt(m.set_local_events, 3, 5, 0)
for event, f in (0, None), (3, None), (1 << 20, None), (E.LINE, 5), (E.LINE, None):
    attempt(m.register_callback, 3, event, f)
attempt(m.get_tool, 4)
attempt(m.get_tool, 3)
attempt(m.clear_tool_id, 7)
print(m._all_events())

told = []


def teller(name, result=None):
    def callback(code, where, *rest):
        if code is plain.__code__:
            told.append((name, code.co_name))
        return result

    return callback


def run(what):
    told.clear()
    plain()
    print(what, told)


# One code object.
m.register_callback(3, E.PY_START, teller("start"))
m.register_callback(3, E.LINE, teller("line"))
m.set_local_events(3, plain.__code__, E.PY_START | E.LINE)
run("local")
m.set_local_events(3, plain.__code__, 0)
run("none")

# Places are told of once.
m.register_callback(3, E.LINE, teller("line", m.DISABLE))
m.set_events(3, E.LINE)
run("first")
run("again")
m.restart_events()
run("restarted")
m.set_events(3, 0)

# Several tools, in order of their numbers.
m.use_tool_id(1, "one")
m.use_tool_id(5, "five")
for tool in 5, 3, 1:
    m.register_callback(tool, E.PY_START, teller(f"start {tool}"))
    m.set_events(tool, E.PY_START)
print(m._all_events())
run("three tools")
m.free_tool_id(3)
run("two tools")
print(m.get_tool(3), m.register_callback(1, E.PY_START, None) is not None)
run("one tool")
m.free_tool_id(5)
m.free_tool_id(1)
run("no tool")

# What a callback raises is raised where the program is; what it does is not told.
m.use_tool_id(2, "raising")


def raising(code, *rest):
    if code is plain.__code__:
        plain()
        raise LookupError(len(told))


m.register_callback(2, E.LINE, raising)
m.set_events(2, E.LINE)
try:
    plain()
except LookupError as e:
    m.set_events(2, 0)
    print("raised", e.args, e.__traceback__.tb_next.tb_frame.f_code.co_name)


def removing(code, *rest):
    return m.DISABLE


def fails():
    try:
        raise KeyError
    except KeyError:
        pass


for name in "RAISE", "EXCEPTION_HANDLED":
    m.register_callback(2, getattr(E, name), removing)
    m.set_events(2, getattr(E, name))
    try:
        fails()
    except ValueError as e:
        m.set_events(2, 0)
        print(e, m.register_callback(2, getattr(E, name), None))
m.set_events(2, 0)
