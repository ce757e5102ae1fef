"""f-strings: quotes inside fields, the = sign with its spaces, specs with fields, lambdas, several lines, walrus."""
import datetime

x, y, width, names = 3.14159, "caf\u00e9", 10, {"a": {"b": [1, 2]}}
print(f"{names["a"]["b"][0]} {f"{f"{f'{x:.1f}'}"}"}")
print(f"{x=} {x = } {x =:.2f} {x= !r} {y=!s} {y=!a:>12} { y = !r:*^10}")
print(f"{x:{width}.{2}f}|{x:{width}}|{y:{'>'}{width}}|{y!r:{'^'}{f'{width}'}}|")
print(f"{(lambda a: a * 2)(4)} {(z := 5)} {z:=4} {z!r:=>4}")
print(f"{{}} {{{x:.0f}}} {{{{}}}} {'{'} {'}'}")
print(f"{
    x
    :.3f} {y  # a comment
    !r} {[
        n for n in range(3)
    ]}")
print(f'''{
    x = }|{
y=
}''')
print(f"{names['a']}" f'{y}' "plain{}" rf"\d{x:.0f}\n" Rf'{y}\t')
print(f"{'a' if x > 3 else 'b'} {x if 0 else y!r} {x > 3} {x != 3} {x == 3=} {not x=}")
print(f"{1,} {1, 2} {*[1, 2],} { {1: 2}[1] } {[1, 2][0:1]}")
print(f"{datetime.date(2020, 1, 2):%Y-%m-%d {{}} {'a'}}") if False else print(f"{datetime.date(2020, 1, 2):%Y/%m/%d}")
print(f"{x:{'{'}>8}" if False else f"{x:\u2713>10.3}", f"{x:\x2a>8.3}", rf"{y:\>8}")
print(f"\N{BULLET} {'\N{BULLET}'} {"\n".join("ab")!r}")


class Spec:
    def __format__(self, spec):
        return f"<{spec!r}>"

    def __repr__(self):
        return "r\u00e9"

    def __str__(self):
        return "s"


s = Spec()
print(f"{s} {s!r} {s!s:>3} {s!a} {s:} {s:{{}}} {s:a{x:.1f}b{y}c} {s:{s}} {s=} {s=:} {s=!s} {s:\n}" if False else f"{s} {s!r} {s!s:>3} {s!a} {s:} {s:a{x:.1f}b{y}c} {s:{s}} {s=} {s=:} {s=!s} {s:\n}")
order = []


def note(n):
    order.append(n)
    return n


print(f"{note(1)}{note(2):{note(3)}}{note(4)!r:>{note(5)}}", order)
for bad in ("f'{x:{width}.{y}}'", "f'{x:d}'", "f'{y:d}'", "f'{None:>3}'", "f'{[]:1}'", "f'{x!r:d}'", "f'{undefined=}'", "f'{1:,_}'", "f'{1:c}{-1:c}'"):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
