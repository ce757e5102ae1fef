# inspect: signatures of everything, binding, members, predicates, unwrap, stack.
import functools
import inspect
from inspect import Parameter, Signature, signature


def f(a, b: int = 2, /, c="x", *args: str, d, e=None, **kw) -> list[int]:
    "Doc of f.\n\n    indented\n    "
    return [a, b, c, args, d, e, kw]


class K:
    "Class doc."
    attr = 1

    def __init__(self, x, *, y=0):
        pass

    def m(self, a, b=1):
        "Doc of m."

    @classmethod
    def c(cls, q):
        pass

    @staticmethod
    def s(z=3):
        pass

    @property
    def p(self):
        pass

    def __call__(self, *nums: int):
        pass

    async def co(self):
        pass

    def gen(self):
        yield


class Sub(K):
    def m(self, a, b=1):
        pass


class Meta(type):
    def __call__(cls, *args, option=None, **kw):
        return super().__call__(*args, **kw)


class WithMeta(metaclass=Meta):
    def __init__(self, hidden):
        pass


class New:
    def __new__(cls, one, two=2):
        return super().__new__(cls)


@functools.wraps(f)
def wrapper(*a, **k):
    return f(*a, **k)


for o in (f, K, K(1), K.m, K(1).m, K.c, K.s, lambda x, *y: 0, functools.partial(f, 1, d=5), functools.partial(f, c=1), wrapper, WithMeta, New, len, dict.get, "x".join, type, object, print, functools.partialmethod):
    try:
        print(getattr(o, "__name__", type(o).__name__), signature(o))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
sig = signature(f)
for p in sig.parameters.values():
    print(p.name, p.kind.description, p.default is Parameter.empty, p.annotation, p)
print(sig.return_annotation, sig.replace(return_annotation=None), sig == signature(f), hash(sig) == hash(signature(f)))
for args, kwargs in (((1,), {"d": 4}), ((1, 2, 3, 4, 5), {"d": 6, "z": 7}), ((), {}), ((1,), {}), ((1,), {"a": 2, "d": 1}), ((1, 2, 3), {"c": 1, "d": 1})):
    try:
        bound = sig.bind(*args, **kwargs)
        before = dict(bound.arguments)
        bound.apply_defaults()
        print(before, bound.arguments, bound.args, bound.kwargs, f(*bound.args, **bound.kwargs)[0])
    except TypeError as e:
        print("TypeError", e)
print(sig.bind_partial(1).arguments)
for params in ([Parameter("a", Parameter.KEYWORD_ONLY), Parameter("b", Parameter.POSITIONAL_ONLY)], [Parameter("a", Parameter.VAR_POSITIONAL)] * 2, [Parameter("a", Parameter.POSITIONAL_ONLY, default=1), Parameter("b", Parameter.POSITIONAL_ONLY)]):
    try:
        print(Signature(params))
    except ValueError as e:
        print(e)
for bad in (lambda: Parameter("1x", Parameter.POSITIONAL_ONLY), lambda: Parameter("x", 9), lambda: Parameter("x", Parameter.VAR_KEYWORD, default=1), lambda: Parameter("class", Parameter.KEYWORD_ONLY), lambda: signature(3)):
    try:
        print(bad())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print([n for n, _ in inspect.getmembers(K, inspect.isfunction)], [n for n, v in inspect.getmembers(Sub(1), inspect.ismethod)])
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(Sub) if not a.name.startswith("__")])
print(inspect.isclass(K), inspect.isroutine(len), inspect.iscoroutinefunction(K.co), inspect.isgeneratorfunction(K.gen), inspect.isabstract(K), inspect.ismethoddescriptor(str.upper), inspect.isdatadescriptor(K.p), inspect.isbuiltin(print))
print(inspect.getdoc(f), "|", inspect.getdoc(Sub.m), "|", inspect.getdoc(Sub), "|", inspect.cleandoc("  a\n    b\n   c"))
print(inspect.unwrap(wrapper) is f, inspect.getmro(Sub), inspect.getattr_static(K(1), "p").__class__.__name__, inspect.getcallargs(K(1).m, 5)["b"])
print(inspect.getfullargspec(f), inspect.getsourcelines(K.s)[0][0].strip(), inspect.getmodule(f).__name__)


def outer():
    def inner():
        frame = inspect.currentframe()
        return [fi.function for fi in inspect.stack()][:3], inspect.getframeinfo(frame).function, inspect.getargvalues(frame.f_back).locals.keys()

    return inner()


print(outer())
g = K(1).gen()
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g), g.close(), inspect.getgeneratorstate(g))
