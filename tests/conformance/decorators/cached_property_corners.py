# cached_property: shadowing, deletion, errors, inheritance, slots, __set_name__, doc, and names given twice.
import functools


class Lazy:
    made = []

    def __init__(self, n):
        self.n = n

    @functools.cached_property
    def value(self):
        "Made once."
        Lazy.made.append(self.n)
        return self.n * 10

    @functools.cached_property
    def fragile(self):
        self.n -= 1
        if self.n > 0:
            raise LookupError(self.n)
        return "at last"

    alias = value if False else None


a = Lazy(3)
print("value" in vars(a), a.value, a.value, vars(a)["value"], Lazy.made)
a.value = 99
print(a.value)
del a.value
print(a.value, Lazy.made)
for _ in range(3):
    try:
        print(a.fragile, a.n)
    except LookupError as e:
        print("LookupError", e)
print(a.fragile, Lazy.value.__doc__, type(Lazy.value).__name__, Lazy.value.attrname, Lazy.value.func.__name__)


class Derived(Lazy):
    @functools.cached_property
    def value(self):
        return super().value + 1


d = Derived(1)
print(d.value, vars(d))


class Slots:
    __slots__ = ("x",)

    @functools.cached_property
    def p(self):
        return 1


class Mapping(type):
    @functools.cached_property
    def q(cls):
        return 2


class UsesMeta(metaclass=Mapping):
    pass


for get in (lambda: Slots().p, lambda: UsesMeta.q):
    try:
        get()
    except TypeError as e:
        print(e)

late = functools.cached_property(lambda self: 5)


class Late:
    pass


Late.late = late
try:
    Late().late
except TypeError as e:
    print(e)
late.__set_name__(Late, "late")
print(Late().late)
try:
    late.__set_name__(Late, "other")
except TypeError as e:
    print(e)
try:
    class Twice:
        one = two = functools.cached_property(lambda self: 0)
except TypeError as e:
    print(type(e).__name__, str(e)[:70])
print(hasattr(late, "__class_getitem__"), functools.cached_property[int])
