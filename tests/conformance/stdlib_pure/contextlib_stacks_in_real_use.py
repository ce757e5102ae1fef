# ExitStack and its kin in the ways programs use them: resources, rollbacks, optional managers, async, redirected output.
import asyncio
import contextlib
import io
import sys
from contextlib import AsyncExitStack, ExitStack, aclosing, asynccontextmanager, chdir, closing, contextmanager, nullcontext, redirect_stdout, suppress

log = []


class Resource:
    def __init__(self, name, fail_open=False, fail_close=False):
        if fail_open:
            raise OSError(f"cannot open {name}")
        self.name, self.fail_close = name, fail_close
        log.append(f"open {name}")

    def __enter__(self):
        return self

    def __exit__(self, *exc):
        log.append(f"close {self.name} {exc[0] and exc[0].__name__}")
        if self.fail_close:
            raise RuntimeError(f"closing {self.name}")

    def close(self):
        log.append(f"plain close {self.name}")


def open_all(names):
    with ExitStack() as stack:
        resources = [stack.enter_context(Resource(n, fail_open=n == "bad")) for n in names]
        stack.callback(log.append, "callback")
        return resources, stack.pop_all()


resources, stack = open_all("ab")
print(log)
stack.close()
print(log)
log.clear()
try:
    open_all(["a", "bad", "c"])
except OSError as e:
    print(e, log)
log.clear()
try:
    with ExitStack() as s:
        s.enter_context(Resource("one", fail_close=True))
        s.enter_context(Resource("two", fail_close=True))
        raise KeyError("body")
except RuntimeError as e:
    chain = []
    while e:
        chain.append(f"{type(e).__name__}({e})")
        e = e.__context__
    print(chain, log)
log.clear()


@contextmanager
def transaction(data):
    backup = dict(data)
    try:
        yield data
    except ValueError as e:
        data.clear()
        data.update(backup)
        log.append(f"rolled back: {e}")
    else:
        log.append("committed")
    finally:
        log.append("done")


data = {"a": 1}
with transaction(data) as d:
    d["b"] = 2
with transaction(data) as d:
    d["c"] = 3
    raise ValueError("no")
print(data, log)
log.clear()
out = io.StringIO()
with redirect_stdout(out), suppress(ZeroDivisionError):
    print("captured")
    1 / 0
print(repr(out.getvalue()), sys.stdout is not out)
with nullcontext(5) as v, closing(Resource("r")) as r:
    print(v, r.name)
print(log)
log.clear()
with suppress(ValueError, TypeError):
    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
try:
    with suppress(ValueError):
        raise ExceptionGroup("g", [ValueError(1), KeyError(2)])
except* KeyError as e:
    print("left", e.exceptions)


@asynccontextmanager
async def connection(name):
    log.append(f"connect {name}")
    try:
        await asyncio.sleep(0)
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        log.append(f"disconnect {name}")


async def agen():
    try:
        for i in range(5):
            yield i
    finally:
        log.append("agen closed")


async def main():
    async with AsyncExitStack() as stack:
        names = [await stack.enter_async_context(connection(n)) for n in "xy"]
        stack.push_async_callback(asyncio.sleep, 0)
        stack.enter_context(Resource("sync"))
        async with aclosing(agen()) as g:
            async for i in g:
                if i == 2:
                    break
        return names


print(asyncio.run(main()), log)


class Both(contextlib.ContextDecorator):
    def __enter__(self):
        log.append("in")

    def __exit__(self, *e):
        log.append("out")


@Both()
def work(x):
    return x * 2


log.clear()
print(work(4), log, work.__name__)
