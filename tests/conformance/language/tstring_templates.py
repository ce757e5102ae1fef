name, n = "Ann", 3.14159
t = t"Hello {name}, {n:.2f}!"
print(type(t), t.strings, t.values)
for part in t:
    print(type(part).__name__, part)
i = t.interpolations[1]
print(i.value, i.expression, i.conversion, i.format_spec)
print(t"{name!r}".interpolations[0].conversion, t"{name!s:>10}".interpolations)
print(t"{name=}".strings, t"{name=}".interpolations)
print(t"{ name + 'x' }".interpolations[0].expression)
w = 5
print(t"{n:{w}.{w - 2}}".interpolations[0].format_spec)
print(t"".strings, t"".interpolations, t"plain".strings, t"{1}{2}".strings)
print(t"{{x}}".strings, rt"\n{1}\t".strings)
print(t"a{1}" t"b{2}c")
print((t"a{1}" + t"b{2}").strings, (t"x" + t"y").strings)
print(repr(t"x{1 + 1}y"))


def render(template):
    out = []
    for part in template:
        if isinstance(part, str):
            out.append(part)
        else:
            v = part.value
            if part.conversion:
                v = {"r": repr, "s": str, "a": ascii}[part.conversion](v)
            out.append(format(v, part.format_spec).upper())
    return "".join(out)


print(render(t"Hi {name!r:>7} {n:.1f} {n}"))
log = []
lazy = t"{log.append(1)} {len(log)}"
print(log, lazy.values)
from string.templatelib import Interpolation, Template

print(Template("a", Interpolation(1, "x"), "b", "c", Interpolation(2)))
match t"{name}".interpolations[0]:
    case Interpolation(v, e, c, f):
        print(v, e, c, repr(f))
for bad in (lambda: t"a" + "b", lambda: "b" + t"a", lambda: Template(1), lambda: Interpolation(), lambda: Interpolation(1, conversion="z"), lambda: setattr(t, "strings", ()), lambda: t == t"Hello"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(t"{(lambda: 5)()}".values, t"{[i for i in range(3)]}".values, t'{f"{n:.1f}"}'.values)
