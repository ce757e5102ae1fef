# cr_origin tells where a coroutine was made, as many frames deep as sys.set_coroutine_origin_tracking_depth says.
import sys
import warnings


async def job():
    return 1


async def outer():
    global inner
    inner = job()
    try:
        return await inner
    finally:
        inner = None


def one():
    return job()


def two():
    return one()


def shown(coroutine):
    origin = coroutine.cr_origin
    coroutine.close()
    return origin and [(line, name) for _, line, name in origin]


print(sys.get_coroutine_origin_tracking_depth(), shown(two()))
for depth in (1, 2, 10):
    sys.set_coroutine_origin_tracking_depth(depth)
    c = two()
    print(depth, sys.get_coroutine_origin_tracking_depth(), all(f == __file__ for f, *_ in c.cr_origin), shown(c))

print([shown(job()) for _ in range(1)], (lambda: shown(job()))())


class Maker:
    made = shown(job())

    def __call__(self):
        return job()


print(Maker.made, shown(Maker()()))

# a coroutine made while another runs
sys.set_coroutine_origin_tracking_depth(3)


def drive():
    c = outer()
    try:
        c.send(None)
    except StopIteration as e:
        return e.value, shown(c)


print(drive())
warnings.showwarning = lambda message, *rest, **kw: print(str(message).replace(__file__, "FILE"))
warnings.simplefilter("always")
two()
sys.set_coroutine_origin_tracking_depth(0)
two()
for wrong in (-1, 1 << 40, 1.5, None):
    try:
        sys.set_coroutine_origin_tracking_depth(wrong)
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
sys.set_coroutine_origin_tracking_depth(depth=2)
print(sys.get_coroutine_origin_tracking_depth())


async def agen():
    yield 1


print(hasattr(agen(), "ag_origin"), hasattr((i for i in ()), "gi_origin"))
