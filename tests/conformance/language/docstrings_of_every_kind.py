"""The module's."""


def f():
    "single quotes"


def g():
    """two
    lines, with indentation

        kept below the least
    """


def h():
    x = 1
    "not a docstring"


def i():
    f"not {1} a docstring"


def j():
    b"not either"


def k():
    "con" "cat"


class C:
    """Class doc.

      indented
    """

    def m(self):
        r"""raw \n"""

    @property
    def p(self):
        "property doc"


class D(C):
    pass


print(repr(__doc__))
for fn in (f, g, h, i, j, k, C.m, C.p):
    print(repr(fn.__doc__))
print(repr(C.__doc__), D.__doc__, C().__doc__ == C.__doc__)
async def a():
    "coroutine doc"
print(a.__doc__, (lambda: "no doc").__doc__)


class E:
    __doc__ = "assigned " + "doc"


print(E.__doc__)
E.__doc__ = "changed"
print(E.__doc__)
class F:
    "doc"
    __slots__ = ()
F.__doc__ = 5
print(F.__doc__)
print(compile("'doc'\nx = 1", "f", "exec").co_consts[0], compile("'doc'", "f", "exec", optimize=2).co_consts)
def tabs():
	"""first
	second
		third"""
print(repr(tabs.__doc__))
