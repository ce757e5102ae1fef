# An error in one stage of a pipeline of generators: which stages are closed, in which order, and what can go on.
log = []


def stage(name, source, fail_at=None, handle=None):
    try:
        for x in source:
            if x == fail_at:
                raise ValueError(f"{name} at {x}")
            try:
                yield x
            except GeneratorExit:
                log.append(f"{name} closing")
                raise
            except LookupError as e:
                log.append(f"{name} got {e!r}")
                yield f"{name} recovered"
    except ValueError as e:
        if handle is None:
            raise
        log.append(f"{name} handles {e}")
        yield handle
    finally:
        log.append(f"{name} finally")


def source(n):
    try:
        yield from range(n)
    finally:
        log.append("source finally")


def run(text, make, use):
    log.clear()
    pipe = make()
    try:
        result = use(pipe)
    except Exception as e:
        result = f"{type(e).__name__}: {e}"
    middle = list(log)
    try:
        rest = list(pipe)
    except Exception as e:
        rest = repr(e)
    del pipe
    print(text, "|", result, "|", middle, "|", rest, "|", log[len(middle):])


run("all goes well", lambda: stage("b", stage("a", source(3))), list)
run("a fails", lambda: stage("b", stage("a", source(5), fail_at=2)), list)
run("a fails, b handles", lambda: stage("b", stage("a", source(5), fail_at=2), handle="H"), list)
run("b fails", lambda: stage("c", stage("b", stage("a", source(5)), fail_at=1)), list)
run("first only", lambda: stage("b", stage("a", source(5))), next)


def throw(pipe):
    return next(pipe), pipe.throw(KeyError("k")), next(pipe)


run("thrown into b", lambda: stage("b", stage("a", source(5))), throw)


def close(pipe):
    return next(pipe), pipe.close()


run("closed", lambda: stage("b", stage("a", source(5))), close)


def expression(pipe):
    return sum(x * 2 for x in pipe if x != 1)


run("in an expression", lambda: stage("b", stage("a", source(4))), expression)
run("an expression fails", lambda: stage("b", stage("a", source(4))), lambda p: [1 // (x - 2) for x in p])


def broken(pipe):
    for x in pipe:
        if x == 1:
            break
    return "left at", x


run("break", lambda: stage("b", stage("a", source(4))), broken)


def delegating(*sources):
    for s in sources:
        try:
            yield from s
        except ValueError as e:
            yield f"skipped: {e}"


run("delegation goes on", lambda: delegating(stage("a", source(3), fail_at=1), stage("b", source(2))), list)
