# What an Interpolation keeps: value, source text, conversion and format specification.
from string.templatelib import Interpolation, Template, convert

name, width, items = "Ann", 8, [1, 2]
samples = [
    t"{name}",
    t"{name!r}",
    t"{name!s:>{width}}",
    t"{ name  }",
    t"{items[0] + 1:04d}",
    t"{name=}",
    t"{name = }",
    t"{name=!s}",
    t"{name=:>5}",
    t"{(lambda q: q * 2)(3)}",
    t"{ {'a': 1}['a'] }",
    t"{name!a:{'<'}{width}.{2}}",
    t"{'nested' + f'{width}'}",
    t"{items
    [1]}",
]
for template in samples:
    print(template.strings, [(i.value, i.expression, i.conversion, i.format_spec) if not callable(i.value) else "f" for i in template.interpolations])

hand = Interpolation("v", "expr", "r", ".3")
print(hand, hand.__match_args__)
match hand:
    case Interpolation(value, expression, conversion, spec):
        print(value, expression, conversion, spec)
print(Interpolation(1), Interpolation(1, "x"), Interpolation(value=1, expression="e", conversion=None, format_spec="d"))
for bad in (
    lambda: Interpolation(),
    lambda: Interpolation(1, 2),
    lambda: Interpolation(1, "a", "q"),
    lambda: Interpolation(1, "a", 3),
    lambda: Interpolation(1, "a", None, 3),
    lambda: Interpolation(1, "a", "rr"),
    lambda: setattr(hand, "value", 2),
    lambda: type("Sub", (Interpolation,), {}),
    lambda: type("Sub", (Template,), {}),
):
    try:
        print(bad())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(convert(3, None), convert("é", "r"), convert("é", "a"), convert(3, "s") + "!")
try:
    convert(1, "z")
except ValueError as e:
    print(e)
print(Interpolation(1) == Interpolation(1), Template("a") == Template("a"))
