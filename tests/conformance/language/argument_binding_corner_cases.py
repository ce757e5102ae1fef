def make(n):
    def f(a, b=n, *args, c=n * 2, **kw):
        return a, b, args, c, kw

    return f


f, g = make(1), make(5)
print(f(0), g(0), f(0, c=9), g(0, 1, 2, 3, z=4))
import functools

h = functools.partial(f, 1, c=7)
print(h(), h(2), h(2, 3, c=0, d=1))


def rec(n, acc=()):
    return acc if n == 0 else rec(n - 1, acc + (n,))


print(rec(4))


def kwonly_required(*, a, b=2, c):
    return a, b, c


print(kwonly_required(c=3, a=1))


def shadow(list, dict=dict, *tuple, str="s", **set):
    return list, dict is type({}), tuple, str, set


print(shadow([1], dict, 2, 3, str="t", int=5))


def mutable_kw(**kw):
    kw["added"] = 1
    return kw


source = {"x": 0}
print(mutable_kw(**source), source)


def positional_name_in_kwargs(a, /, **kw):
    return a, kw


print(positional_name_in_kwargs(1, a=2, kw=3))


def reassign(a, *args, **kw):
    a, args, kw = args, kw, a
    return a, args, kw


print(reassign(1, 2, x=3))
def many(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, *, u, v=0): return a + t + u + v
print(many(*range(20), u=5), many(**{ch: i for i, ch in enumerate("abcdefghijklmnopqrstu")}))
