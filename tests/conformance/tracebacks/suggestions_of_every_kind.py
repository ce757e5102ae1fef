# "Did you mean": names, attributes, imports, keywords; when there is one and when not.
import sys
import traceback
from collections import namedtuple


def last(f):
    try:
        f()
    except Exception as e:
        print(traceback.format_exception_only(e)[-1].strip())


class Account:
    class_wide = 1
    __slots__ = ("balance", "owner_name", "_hidden")

    def deposit(self, amount):
        return amonut

    def withdraw(self, amount):
        return deposit(amount)

    @property
    def total(self):
        return self.balanse

    def call(self):
        return self.withdrew(1)


account = Account()
Pair = namedtuple("Pair", "left right")
some_global_value = 1


def local_names():
    first_item, second_item = 1, 2
    return frist_item


def closure():
    captured_value = 1

    def inner():
        return captured_valeu + captured_value

    inner()


def builtin():
    return pritn(1)


def imported():
    return tracebak.print_exc()


def unbound():
    if some_global_value == 5:
        late = 1
    return late


def comprehension():
    return [itme for item in [1]]


for f in (
    lambda: account.deposit(1),
    lambda: account.withdraw(1),
    lambda: account.total,
    lambda: account.call(),
    lambda: account.balence,
    lambda: account.hidden,
    lambda: account.zzz,
    lambda: Account.depositt,
    lambda: setattr(account, "balanc", 1),
    lambda: Pair(1, 2).lefft,
    lambda: Pair(1, 2)._raplace(left=1),
    lambda: Pair(lef=1, right=2),
    lambda: [].apend(1),
    lambda: "x".jion([]),
    lambda: {}.iterms(),
    lambda: (1).bit_lenght(),
    lambda: sys.exot,
    lambda: sys.version_inf,
    lambda: some_globl_value,
    lambda: SOME_GLOBAL_VALUE,
    lambda: time.sleep,
    lambda: math,
    lambda: sorted([1], revers=True),
    lambda: print("x", ending=""),
    lambda: int("5", bas=3),
    local_names,
    closure,
    builtin,
    imported,
    unbound,
    comprehension,
    lambda: exec("import collectionss"),
    lambda: exec("from math import sqr"),
    lambda: exec("x = Tru"),
    lambda: exec("foo(1)\nprnt(2)"),
    lambda: exec("class A:\n  attribute = 1\n  other = atribute"),
    lambda: None.foo,
    lambda: (lambda **k: k).__nam__,
    lambda: account.deposit.__nme__,
    lambda: type("T", (), {"__getattr__": lambda s, n: (_ for _ in ()).throw(AttributeError("custom"))})().valu,
    lambda: type("T", (), {"__dir__": lambda s: 1 / 0})().valu,
    lambda: type("T", (), {"valu_": 1, "value": 2, "vale": 3})().valu,
    lambda: type("Outer", (), {"inner": type("I", (), {"target": 1})()})().target,
):
    last(f)
account.totl
