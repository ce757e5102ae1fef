# The smaller managers of contextlib: nesting, re-entering, and what they do with exceptions.
import contextlib
import io
import sys

out, err = io.StringIO(), io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print("to out")
    print("to err", file=sys.stderr)
    with contextlib.redirect_stdout(err):
        print("to err again")
    print("out again")
print(out.getvalue().split("\n"), err.getvalue().split("\n"))

s = contextlib.suppress(KeyError, ValueError)
for e in KeyError(1), ValueError(2), TypeError(3), ExceptionGroup("g", [KeyError(1)]), ExceptionGroup("g", [KeyError(1), OSError(2)]):
    try:
        with s:
            with s:
                raise e
            print("inside goes on")
        print("suppressed", repr(e))
    except BaseException as left:
        print("left", repr(left))

with contextlib.nullcontext("value") as v:
    print(v)

class Closes:
    def close(self): print("closed")
try:
    with contextlib.closing(Closes()) as c:
        raise KeyError("body")
except KeyError as e:
    print(e)

class Shared(contextlib.ContextDecorator):
    def __enter__(self):
        print("enter")
        return self
    def __exit__(self, *exc):
        print("exit", exc[0])
        return True

@Shared()
def decorated(x):
    if x:
        raise ValueError
    return "returned"

print(decorated(0), decorated(1))
class Abstract(contextlib.AbstractContextManager):
    pass
try:
    Abstract()
except TypeError as e:
    print(e)
class Duck:
    def __enter__(self): pass
    def __exit__(self, *a): pass
print(isinstance(Duck(), contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))

async def run():
    async with contextlib.AsyncExitStack() as stack:
        stack.enter_context(contextlib.nullcontext())
        async def callback(x): print("async callback", x)
        stack.push_async_callback(callback, 1)
        async with contextlib.nullcontext(2) as n, contextlib.aclosing(agen()) as g:
            print(n, [x async for x in g])

async def agen():
    try:
        yield 1
        yield 2
    finally:
        print("generator closed")

try:
    run().send(None)
except StopIteration:
    pass
