class Pause:
    def __await__(self):
        try:
            yield "p"
        finally:
            print("pause finally")


async def f(name):
    try:
        await Pause()
    except ValueError as e:
        print(name, "caught", e)
        await Pause()
        return "recovered"
    finally:
        print(name, "finally")


c = f("a")
c.send(None)
print(c.throw(ValueError("v")))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
c = f("b")
c.send(None)
c.close()
print("closed", c.cr_frame)
c = f("never started")
c.close()
c = f("throw first")
try:
    c.throw(KeyError("before start"))
except KeyError as e:
    print(e)


async def ignores():
    try:
        await Pause()
    except GeneratorExit:
        await Pause()


c = ignores()
c.send(None)
try:
    c.close()
except RuntimeError as e:
    print(e)


async def nested():
    try:
        await f("inner")
    except GeneratorExit:
        print("outer exit")
        raise


c = nested()
c.send(None)
c.close()
c = nested()
c.send(None)
try:
    c.throw(TypeError("deep"))
except TypeError as e:
    n, tb = [], e.__traceback__
    while tb:
        n.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print(e, n)
c = nested()
c.send(None)
del c
print("dropped")
