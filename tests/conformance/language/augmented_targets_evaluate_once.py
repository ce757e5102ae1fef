"""Augmented assignment to names, attributes, items and slices: how often, and in which order, the parts are evaluated."""
log = []


class Rec:
    def __init__(self, name):
        object.__setattr__(self, "name", name)

    def __getattr__(self, a):
        log.append(f"{self.name}.{a}?")
        return Val(a)

    def __setattr__(self, a, v):
        log.append(f"{self.name}.{a}={v}")

    def __delattr__(self, a):
        log.append(f"del {self.name}.{a}")

    def __getitem__(self, k):
        log.append(f"{self.name}[{k}]?")
        return Val(k)

    def __setitem__(self, k, v):
        log.append(f"{self.name}[{k}]={v}")

    def __delitem__(self, k):
        log.append(f"del {self.name}[{k}]")


class Val:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f"<{self.v}>"

    def __add__(self, o):
        log.append(f"add {self} {o}")
        return Val("sum")

    def __isub__(self, o):
        log.append(f"isub {self} {o}")
        return NotImplemented

    def __sub__(self, o):
        log.append(f"sub {self} {o}")
        return "sub"

    def __imul__(self, o):
        log.append(f"imul {self} {o}")
        return None

    def __imatmul__(self, o):
        raise ZeroDivisionError(f"matmul {o}")


def p(x):
    log.append(f"eval {x if not isinstance(x, Rec) else x.name}")
    return x


r = Rec("r")


def run(source):
    log.clear()
    try:
        exec(source)
    except Exception as e:
        log.append(f"{type(e).__name__}: {e}")
    print(source, "->", log)


for source in (
    "p(r).a += p(1)", "p(r)[p('k')] += p(1)", "p(r)[p(1):p(2)] -= p(3)", "p(r)[p(1):p(2):p(3), p(4)] *= p(5)", "p(r)[p(0)] @= p(1)",
    "p(r).a.b += 1", "p(r).a **= p(2)", "p(r)[p(1)] //= p(2)", "missing += p(1)", "p(r).a = p(r)[p(1)] = p(2)", "p(r).a, p(r)[p(1)] = p((1, 2))",
    "[p(r).a, *p(r).b] = p((1, 2, 3))", "p(r).a: p(int) = p(1)", "p(r)[p(1)]: p(int)", "(p(r).a): p(int) = 3", "del p(r).a, p(r)[p(2)], (p(r).c, [p(r).d])",
    "for p(r).a in p([1, 2]): pass", "x = p(1) if p(0) else p(2)", "p(1) < p(2) > p(5) < p(9)", "p(1) in p([1]) in p([[1]]) == p(3)", "p(0) or p('') or p([])",
    "not p(1) == p(2)", "p(2) ** -p(1) ** p(2)", "{p(1): p(2), **p({}), p(3): p(4)}", "[p(a) for a in p([1]) for b in p([2, 3]) if p(b)]", "p(print)(p(1) and '', sep=p(''), end=p(''))",
    "lambda a=p(1), *b, c=p(2): 0", "def f(a: p(int), b=p(1), *, c=p(2)) -> p(3): 0", "class A(p(object), metaclass=p(type)): x: p(1) = p(2)", "assert p(1), p(2)", "assert p(0), p(2)",
    "raise p(ValueError) from p(KeyError)", "with p(r).a as x: pass", "x = (y := p(1)) + y", "p(r)[(z := p(1))] = z", "a = b = p([]); a += p([1]); print(b)",
    "t = ([],)\nt[0] += p([1])", "p(r)[p(1)][p(2)] += p(3)", "f'{p(1)}{p(2):{p(3)}}'", "x = *p([1]), p(2)", "return_ = p(1).real.imag", "p(r).a.v += 1; p(r).v = p(r).v",
):
    run(source)
