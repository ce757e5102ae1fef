"""send, throw, close and next on generators that are new, suspended, running, delegating and finished; what each leaves behind."""
import inspect


def g():
    try:
        x = yield 1
        print("  got", x)
        x = yield 2
    except ValueError as e:
        print("  caught", e)
        yield "caught"
    except GeneratorExit:
        print("  exit")
        raise
    finally:
        print("  finally")
    return "result"


def d():
    r = yield from g()
    print("  delegate got", r)
    return r


def do(label, call):
    try:
        print(label, call())
    except BaseException as e:
        print(label, type(e).__name__, e.args, e.__context__ and type(e.__context__).__name__)


STARTS = {"new": 0, "first": 1, "second": 2, "done": 3}
ACTS = {
    "next": lambda x: next(x), "send": lambda x: x.send(5), "send None": lambda x: x.send(None), "throw": lambda x: x.throw(ValueError("v")),
    "throw other": lambda x: x.throw(KeyError("k")), "throw class": lambda x: x.throw(ValueError), "throw stop": lambda x: x.throw(StopIteration(9)),
    "throw exit": lambda x: x.throw(GeneratorExit), "close": lambda x: x.close(),
}
for make in (g, d):
    for start, count in STARTS.items():
        for act, f in ACTS.items():
            x = make()
            for _ in range(count):
                next(x, None)
            do(f"{make.__name__} {start} {act}:", lambda: f(x))
            inner = x.gi_yieldfrom
            print("  ", inspect.getgeneratorstate(x), x.gi_running, x.gi_suspended, x.gi_frame is None, inner and inner.__name__)
            del inner, x


def reenter():
    try:
        yield me.send(1)
    except ValueError as e:
        yield str(e)
    for f in (lambda: me.close(), lambda: me.throw(KeyError), lambda: next(me)):
        try:
            f()
        except ValueError as e:
            yield f"{e} {me.gi_running} {inspect.getgeneratorstate(me)}"


me = reenter()
print(list(me))


def stubborn():
    for n in range(2):
        try:
            yield n
        except GeneratorExit:
            print("no")


s = stubborn()
next(s)
do("stubborn", s.close)
do("stubborn again", s.close)


def returns_on_close():
    try:
        yield 1
    except GeneratorExit:
        return "closing value"


r = returns_on_close()
next(r)
do("value of close", r.close)
do("value of close again", r.close)
for bad in ((5,), (ValueError, 5, 6), (ValueError("a"), 5), (), (int,), ("x",), (None,), (ValueError, ValueError("b"), None)):
    x = g()
    next(x)
    do(f"throw{[type(b).__name__ for b in bad]}", lambda: x.throw(*bad))
    try:
        x.close()
    except RuntimeError as e:
        print(e)
