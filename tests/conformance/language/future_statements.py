ns = {}
exec("from __future__ import division, generators, nested_scopes, with_statement, print_function, absolute_import, unicode_literals, generator_stop\nx = 1", ns)
print(sorted(k for k in ns if k != "__builtins__"))
print(ns["division"])
exec("'docstring first'\nfrom __future__ import annotations\ndef f(x: 1 + y.z[0], *a: (1, 2)) -> 'q' + \"r\": pass\nv: lambda q: q = 1", ns)
print(ns["f"].__annotations__, ns["__annotations__"] if "__annotations__" in ns else None, ns["__doc__"])
exec("""from __future__ import annotations
def f(
    a: list[int] | None,
    b: {1: 2, **d},
    c: [*x, y],
    d: not x and (y or z),
    e: f"{x!r:>{w}} text",
    g: x if y else z,
    h: a[1:2, ::3, ...],
    i: (lambda x, /, y=1, *z, k, **w: x),
    j: await_ ,
    k: -x ** +y,
    l: a < b <= c is not d not in e,
    m: (x := 1),
    n: {i for i in j if k},
    o: (i async for i in j),
    p: b'by' 'x'.encode(),
    q: f(x, *y, z=1, **w),
    r: 1.5e300 * 1j,
    s: (),
    t: (1,),
) -> None: ...
""".replace("    m: (x := 1),\n", "").replace("    o: (i async for i in j),\n", "").replace("b'by' 'x'.encode()", "b'by'"), ns)
for k, v in ns["f"].__annotations__.items():
    print(k, v)
import __future__ as fut

print(fut.annotations.compiler_flag, fut.all_feature_names[-1], fut.division.getMandatoryRelease()[:2])
code = compile("def f(x: y): pass", "<s>", "exec", flags=fut.annotations.compiler_flag)
exec(code, ns)
print(ns["f"].__annotations__)
