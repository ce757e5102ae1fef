def f[T](x: T, y: list[T]) -> T:
    return x


print(f(5, []), f.__type_params__, type(f.__type_params__[0]).__name__)
print(f.__annotations__)


class Box[T, U = int]:
    def __init__(self, item: T):
        self.item = item

    def get(self) -> T:
        return self.item

    def other[V](self, v: V) -> tuple[T, V]:
        return self.item, v


print(Box.__type_params__, Box.__bases__, Box.__mro__, Box.__orig_bases__)
b = Box[str]("x")
print(b.get(), Box[str], b.__orig_class__, Box(1).other("v"), Box.other.__type_params__)


class Sub[T](Box[T, str]):
    pass


print(Sub.__orig_bases__, Sub.__mro__[1:3])


def variadic[*Ts, **P](*args: *Ts) -> None: ...


print(variadic.__type_params__, variadic.__annotations__)
log = []


def bounded[T: log.append("evaluated")](x: T): ...


print(log, bounded.__type_params__[0].__bound__, log)


class Scoped[T]:
    U = T
    print(T, U)

    def m(self):
        return T


print(Scoped.U, Scoped().m(), Scoped.m(None))
try:
    T
except NameError as e:
    print(e)


@(lambda fn: print("decorating", fn.__name__) or fn)
def decorated[T](x=log.append("default in enclosing scope")): ...


print(log)
lam = [g for g in [lambda: Box]][0]
print(lam().__parameters__)
for bad in (lambda: Box[int, str, bytes], lambda: Sub[()]):
    try:
        print(bad())
    except TypeError as e:
        print(e)
for src in ("def f[T, T](): pass", "class C[T: (yield)]: pass", "def f[T](): nonlocal T", "def f[T](): global T", "class A[T = int, U]: pass", "type X[*T: int] = 1", "def f[](): pass", "def f[T: (x := 1)](): pass"):
    try:
        compile(src, "<s>", "exec")
        print("compiles", src)
    except SyntaxError as e:
        print(e.msg)
