# string: Formatter and its hooks, Template and its subclasses, capwords, constants.
import string
from string import Formatter, Template


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return super().get_value(key, args, kwargs) if isinstance(key, int) or key in kwargs else f"<{key}>"

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)

    def check_unused_args(self, used, args, kwargs):
        print("used", sorted(used, key=str))

    def format_field(self, value, spec):
        return value[::-1] if spec == "rev" else super().format_field(value, spec)


f = Default()
for pattern, args, kwargs in (
    ("{} {}", (1, 2), {}),
    ("{0} {name} {missing}", (1,), {"name": "n"}),
    ("{name!u} {name!r:>5} {name:rev}", (), {"name": "abc"}),
    ("{0[1]} {0[k]}" if False else "{0[1]} {o.real}", ([1, 2],), {"o": 5}),
    ("{:{width}.{prec}}", ("text",), {"width": 6, "prec": 2}),
    ("{{}} {0}", (1,), {}),
    ("{} {0}", (1,), {}),
    ("{", (), {}),
    ("}", (), {}),
    ("{!x}", (1,), {}),
    ("{5}", (1,), {}),
    ("{0.nope}", (1,), {}),
    ("{:z}", (1,), {}),
):
    try:
        print(repr(f.vformat(pattern, args, kwargs)))
    except Exception as e:
        print(pattern, type(e).__name__, e)
print(list(Formatter().parse("a{b!r:c{d}}{{x}}{}e")), Formatter().format("{x}", x=1))
try:
    Formatter().format()
except TypeError as e:
    print(e)
t = Template("$who owes ${amount}$$ to ${who}s, $undefined")
print(t.safe_substitute(who="Ann", amount=5), t.is_valid(), t.get_identifiers())
for bad in (lambda: t.substitute(who="x"), lambda: Template("$").substitute(), lambda: Template("a $1 b").substitute(), lambda: Template("${a b}").substitute(a=1), lambda: Template("line\n  ${").substitute(), lambda: Template("$a").substitute({"a": 1}, {"b": 2})):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
print(Template("$a $b").substitute({"a": 1, "b": 2}, b=3), Template("$ $a").safe_substitute(a=1), Template("${x").safe_substitute(x=1))


class Percent(Template):
    delimiter = "%"
    idpattern = r"[a-z]+_[a-z]+"
    braceidpattern = r"[A-Z]+"


print(Percent("%with_under %nounder %{UP} %% $x").safe_substitute(with_under=1, nounder=2, UP=3), Percent.flags)
print(string.capwords("hello  big\tworld"), string.capwords("a-b-c", "-"), string.ascii_letters[:5], string.digits, repr(string.whitespace), len(string.printable), string.punctuation)
