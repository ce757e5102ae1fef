# Templates are joined to templates, iterated, and taken apart.
from string.templatelib import Interpolation, Template

x, y = 1, 2
a = t"a{x}b"
b = t"{y}c"
both = a + b
print(both.strings, both.values)
print((t"" t"{x}" t"{y}" t"z").strings)
print((t"x" + t"y").strings, (t"" + t"").strings, t"".strings, t"".values, t"".interpolations)
print([part if isinstance(part, str) else part.expression for part in t"{x}{y} and {x}"])
print(list(t""), list(t"only"), len(list(t"{x}")))
for bad in (
    lambda: a + "text",
    lambda: "text" + a,
    lambda: a + 1,
    lambda: a * 2,
    lambda: a < b,
    lambda: a["strings"],
    lambda: len(a),
    lambda: Template(1),
    lambda: Template("a", None),
    lambda: Template(strings=("a",)),
    lambda: setattr(a, "strings", ()),
    lambda: delattr(a, "interpolations"),
):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
made = Template("a", "b", Interpolation(3, "three"), Interpolation(4), "c", "d")
print(made.strings, made.values, made)
print(Template(Interpolation(1, "one")).strings, Template().strings)
it = iter(made)
print(type(it).__name__, next(it), iter(it) is it, next(it).value, len(list(it)), next(it, "end"))
print(str(a) == repr(a), f"{a}" == repr(a))
print(rt"\n{x}\t".strings, tr"\d{y}".strings, Rt"\{x}".strings)
print(t"""line {x}
and {y}
""".strings)


def render(template, escape=str.upper):
    return "".join(p if isinstance(p, str) else escape(format(p.value, p.format_spec)) for p in template)


user = "<b>"
print(render(t"hello {user:>5}!"), render(t"{t'{user}':}" if False else t"{{{user}}}"))
match both:
    case Template(strings=(first, *_), values=(one, two)):
        print(first, one, two)
