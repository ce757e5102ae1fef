# Looking at functions and classes; pure paths; small helpers.
import contextlib
import copy
import inspect
import pathlib
import pprint
import textwrap
import types


def f(a, /, b: int, *args, c=5, **kw) -> str:
    """Doc.

    More."""


print(inspect.signature(f), inspect.getdoc(f).splitlines(), inspect.getfullargspec(f).args)
bound = inspect.signature(f).bind(1, 2, 3, c=4, z=5)
print(bound.arguments, bound.args, bound.kwargs)
print(inspect.isfunction(f), inspect.isgeneratorfunction(f), inspect.ismethod(f), inspect.iscoroutinefunction(f))
print(inspect.getmodule(f).__name__, [n for n, _ in inspect.getmembers(types.SimpleNamespace(x=1)) if not n.startswith("_")])


@contextlib.contextmanager
def tag(name):
    print("<" + name)
    try:
        yield name
    finally:
        print(">" + name)


with tag("a") as t, contextlib.suppress(KeyError), contextlib.ExitStack() as stack:
    stack.enter_context(tag("b"))
    stack.callback(print, "callback")
    {}["missing"]
p = pathlib.PurePosixPath("/srv/data/../x.tar.gz")
print(p, p.name, p.suffix, p.suffixes, p.stem, p.parent, p.parts, p.with_suffix(".txt"), p / "y", p.match("*.gz"), p.relative_to("/srv"))
print(pathlib.PureWindowsPath("C:\\a\\b.txt").drive, pathlib.PurePath("a//b/./c"), p.is_absolute())
pprint.pprint({"key": list(range(30)), "b": {"nested": ("x" * 30, "y" * 30)}}, width=60)
print(textwrap.dedent("  a\n   b\n"), copy.replace(types.SimpleNamespace(a=1), a=2), end="\n")
