def g(log):
    try:
        yield 1
        log.append("never")
    except GeneratorExit:
        log.append("exit")
        raise
    finally:
        log.append("finally")


log = []
it = g(log)
print(it.close(), log)
print(list(it), log)
it = g(log)
next(it)
print(it.close(), log)
print(it.close(), log)


def returns():
    try:
        yield 1
    except GeneratorExit:
        return "value from close"


it = returns()
next(it)
print(it.close(), it.close())


def ignores():
    try:
        yield 1
    except GeneratorExit:
        yield 2


it = ignores()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e)
print(list(it))


def raises():
    try:
        yield 1
    finally:
        raise KeyError("in finally")


it = raises()
next(it)
try:
    it.close()
except KeyError as e:
    print(repr(e), repr(e.__context__))


def nested():
    try:
        try:
            yield 1
        finally:
            print("inner")
    finally:
        print("outer")


it = nested()
next(it)
it.close()


def stop():
    try:
        yield
    except GeneratorExit:
        raise StopIteration("x")


it = stop()
next(it)
try:
    it.close()
except RuntimeError as e:
    print(e, repr(e.__cause__))


def finished():
    yield 1


it = finished()
list(it)
print(it.close(), it.gi_frame)


def exhausted_value():
    return "never asked"
    yield


it = exhausted_value()
print(it.close())
