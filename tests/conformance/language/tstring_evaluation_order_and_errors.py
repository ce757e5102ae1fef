# When the parts of a template are evaluated, and what goes wrong there.
log = []


def say(v, text=None):
    log.append(v)
    return v if text is None else text


class Loud:
    def __format__(self, spec):
        log.append("format")
        return "F"

    def __str__(self):
        log.append("str")
        return "S"

    def __repr__(self):
        log.append("repr")
        return "R"


t1 = t"{say(1)}{say(2):{say(3, '>')}{say(4, '5')}}{say(5)}"
print(log, [i.format_spec for i in t1.interpolations])
log.clear()
loud = Loud()
t2 = t"{loud!r}{loud}{loud:abc}{loud!s:{loud}}"
print(log, [i.format_spec for i in t2.interpolations])
for text in (
    't"{}"',
    't"{x!z}"',
    't"{x"',
    't"x}"',
    't"{x!}"',
    't"{lambda x: 1}"',
    't"{x!r:{y}"',
    't"a" "b"',
    '"b" t"a"',
    't"a" f"b"',
    'f"a" t"b"',
    't"a" b"b"',
    'bt"a"',
    'ut"a"',
    'ft"a"',
    't"{x:{y:{z:{w}}}}"',
    't"{a b}"',
    't"{*x}"',
    't"{x =  !r}"',
    't"{yield}"',
    't"{await x}"',
    't"{x:=5}"',
    't"{(x:=5)}"',
    't"{x;y}"',
    't"{#}"',
    't"\\N{DIGIT ONE}"',
    't"{1,}"',
    't"{x == y}"',
    't"{x!=y}"',
):
    try:
        v = eval(text, {"x": [7], "y": 8, "z": "", "w": ""})
        print(text, v.strings, v.values)
    except Exception as e:
        print(text, type(e).__name__, e.args[0], e.args[1][1:3] if len(e.args) > 1 else "")
try:
    t"{1/0}"
except ZeroDivisionError as e:
    print(e)
print(t"{x}".values if (x := 3) else 0, [t"{i}".values[0] for i in range(3)])
