def f[T: int, *Ts, **P = [int]](a: T, b=1, *, c: Ts = 2) -> P: ...


@d
class C[T: (int, str) = int](Base[T]):
    x: T

    def m[U](self, y: U) -> T: ...


type A = B
type X[T] = list[T]
