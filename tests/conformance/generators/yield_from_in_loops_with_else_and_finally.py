# yield from inside loops with else, break, continue, try and finally: results, cleanup and what is thrown in between.
def part(name, n, result=None):
    try:
        for i in range(n):
            got = yield f"{name}{i}"
            if got == "stop":
                return "stopped"
    except KeyError as e:
        yield f"{name} caught {e}"
        return "after error"
    finally:
        log.append(f"{name} done")
    return result


def loops():
    for name in "abc":
        r = yield from part(name, 2, name.upper())
        if r == "B":
            continue
        if r == "stopped":
            break
        log.append(f"got {r}")
    else:
        yield "else"
        return "whole"
    return "broken"


def whiles():
    n = 3
    while n := (yield from counting(n)):
        try:
            if n == 1:
                continue
            yield f"n={n}"
        finally:
            log.append(f"finally {n}")
    else:
        yield "while else"


def counting(n):
    yield f"counting {n}"
    return n - 1


def tries():
    try:
        yield from part("t", 3)
    except ValueError as e:
        r = yield from part("h", 1, "handled")
        return r, str(e)
    else:
        r = yield from part("e", 1, "else")
        return r
    finally:
        yield from part("f", 1)


def drive(g, script=()):
    log.clear()
    out = []
    script = iter(script)
    try:
        out.append(next(g))
        while True:
            action = next(script, None)
            out.append(g.throw(action) if isinstance(action, Exception) else g.send(action))
    except StopIteration as e:
        print(out, "->", e.value, log)
    except Exception as e:
        print(out, "!", repr(e), log)


log = []
drive(loops())
drive(loops(), [None, None, "stop"])
drive(loops(), [KeyError("k")])
drive(loops(), [None, ValueError("v")])
drive(whiles())
drive(tries())
drive(tries(), [ValueError("v")])
drive(tries(), [ValueError("v"), OSError("o")])
drive(tries(), [KeyError("k")])
g = tries()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e, log)
try:
    print(g.close(), g.gi_frame)
except RuntimeError as e:
    print("again", e)
