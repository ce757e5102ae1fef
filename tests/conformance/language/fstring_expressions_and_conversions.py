name, n, pi = "Ann", 42, 3.14159
print(f"{name} {name!r} {name!s} {'é'!a}")
print(f"{n:5}|{n:<5}|{n:^5}|{n:>5}|{n:05}|{n:+}|{n:x}|{n:#b}|{n:,}")
print(f"{pi:.2f} {pi:10.3f} {pi:e} {pi:g} {0.5:%}")
width, prec = 10, 3
print(f"{pi:{width}.{prec}}|{name:*^{width}}|{pi:{'>'}{width}}")
print(f"{n=} {n = } {n=!s} {name=} {name=!s} {pi=:.1f} {n + 1 = }")
print(f"{ {'a': 1}['a'] } {{literal}} {{{n}}}")
print(f"{(lambda x: x * 2)(4)} {n if n > 5 else 0} {[i for i in range(3)]}")
print(f"{'nested ' + f'{name + f"{n}"}'}")
print(f"{name!r:>10} {None} {[1, 'a']} {...}")
print(f"a{1}" "b{2}" f"c{3}" r"\d{4}" rf"\d{5}" "\x41" f"\x42{'\x43'}")
print(f"""multi
{n
 + 1}
line {
    name
}""")
print(f"{'a' 'b'}{'"'}{"'"}{'\n'}|")
print(f"{'\N{BULLET}'} \N{BULLET} {{\N{BULLET}}}")
print(f"{1:{1:{2}}}")
print(f"{'x':{'>' + '5'}}")
print(f"{n!r:^{width}}{'':-<4}")
print(f"{(x := 5)} {x} {x:=+5}")
print(f"{n # a comment
}")
print(f"", f"{''}" == "", type(f"{1}"))
print(f"{lambda_ if (lambda_ := 1) else 2}")
class F:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


o = F()
print(f"{o} {o:abc} {o!s} {o!r:>6} {o:{name}-{n}} {o:%Y-%m-%d {1}}")
for bad in ("f'{n:q}'", "f'{name:d}'", "f'{[]:5}'", "f'{None:5}'", "f'{undefined}'", "f'{n:{width}{[]}}'"):
    try:
        print(eval(bad))
    except Exception as e:
        print(type(e).__name__, e)
