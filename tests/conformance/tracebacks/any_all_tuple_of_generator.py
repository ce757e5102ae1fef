# Of `any`, `all` and `tuple` of a generator expression only the name is marked; of other calls the whole.
import sys
import traceback


def report(f):
    try:
        f()
    except Exception:
        traceback.print_exc(file=sys.stdout)


report(lambda: any(1 / x for x in [0]))
report(lambda: all(1 / x for x in [0]))
report(lambda: tuple(1 / x for x in [0]))
report(lambda: list(1 / x for x in [0]))
report(lambda: set(1 / x for x in [0]))
report(lambda: any((1 / x for x in [0])))
report(lambda: sum(1 / x for x in [0]))
report(lambda: any(x for x in 5))
report(lambda: tuple(x for x in undefined))
report(lambda: any([1 / x for x in [0]]))
report(lambda: any(*(1 / x for x in [0])))
report(lambda: 1 + tuple(1 / x for x in [0])[0])


def local_name():
    any = all
    any(1 / x for x in [0])


def parameter(any):
    any(1 / x for x in [0])


class Body:
    def method(self):
        return all(
            self.missing
            for _ in range(1)
        )


report(local_name)
report(lambda: parameter(all))
report(Body().method)
assert all(len(x) for x in ["a", 1])
