def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import decimal

value = 3.14159
name = "wörld"
width, precision = 10, 3


class Custom:
    def __format__(self, spec):
        return f"spec={spec!r}"

    def __repr__(self):
        return "Custom()"

    def __str__(self):
        return "custom str"


class Bad:
    def __format__(self, spec):
        return 5


custom = Custom()
print(f"{value:{width}.{precision}}|{value!r:>{width}}|{name!a}|{name:>{width}}|{custom}|{custom:abc}|{custom!s}|{custom!r:>12}|{custom=}|{custom = !s}|{value=:.2f}|{name=!a}|{1 + 1=}")
print(f"{'a' 'b'}{'nested ' + f'{1 + 1} {f"{2}"}'}{{literal}}{ {'k': 1}['k'] }{(lambda x: x * 2)(4)}{[i for i in range(3)]}")
print(f"{value:>{width + 2}.{precision - 1}f}|{10:#06x}|{'x':*^{5}}|{True:d}|{None}|{...!r}|{1e10:,.2f}|{-5:+d}|{255:b}")
print(f"{custom:%H:%M}|{custom:!r}|{custom:a{width}b}")
print(f"""{
    value  # a comment
    :.1f
}""" if False else f"{value:.1f}")
print(rf"\n{value:.1f}\{name}", f"\N{DIGIT ONE}\x41{'\n'!r}")
for source in ("f'{value:z}'", "f'{name:d}'", "f'{value:d}'", "f'{None:5}'", "f'{[]:5}'", "f'{Bad()}'", "f'{Bad():x}'", "f'{undefined}'", "f'{value!r:d}'", "f'{1/0}'", "f'{10:{name}}'", "f'{10:{None}}'", "f'{5:{Custom()}}'", "f'{value:{width}.{precision}.}'", "f'{decimal.Decimal(\"1.50\"):>8.3f}'", "f'{object:5}'", "f'{type(1):>15}'", "f'{1j:.1f}'"):
    show(source)
show("format(object(), 'x')")
show("format(Custom(), 'q'), format(Custom())")
show("format(Bad())")
show("'%s' % Custom(), '{}'.format(Custom()), str(Custom())")
