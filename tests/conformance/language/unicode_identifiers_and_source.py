café = 1
Ω = 2
变量 = 3
print(café, Ω, 变量, café + Ω + 变量)
ﬀ = "normalised to ff"
print(ff)
class Ñ:
    ñ = "attr"
print(Ñ.ñ, Ñ.__name__, Ñ)
def f(*, é=1): return é
print(f(é=2), f(**{"é": 3}))
print("naïve"[2], len("😀"), "😀"[0], "a😀b"[::-1], "ß".upper(), "İ".lower().encode(), "\u0301e".isidentifier())
print([hex(ord(c)) for c in "aé€😀"], "é".encode(), "é".encode("latin-1"), "e\u0301" == "é")
print("é" < "z", "é" > "z", sorted("éaz"), "😀" > "\uffff")
print(repr("\x00\x1f\x7f\x80\xa0\xad\u200b\u2028\ue000\U0001F600\U0010ffff"))
print(ascii("é😀\n"), repr("'"), repr('"'), repr("'\""), repr("\\"))
for bad in ("a\u00a0 = 1", "x = “quoted”", "€ = 1", "1é = 2", "a\u200bb = 1", "\ufeffx = 1", "‘a’"):
    try:
        exec(bad, {})
        print("fine", ascii(bad))
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
print("".join(chr(c) for c in range(0x3b1, 0x3b6)), "Σ".lower(), "ΑΣ".lower(), "ǆ".title())
print(b"caf\xc3\xa9".decode(), "\N{GREEK SMALL LETTER ALPHA}", "\N{DIGIT ONE}" == "1")
exec("# -*- coding: latin-1 -*-\ns = '\xe9'".encode("latin-1"), ns := {})
print(ns["s"])
exec("\ufeffs = 'bom'".encode("utf-8"), ns)
print(ns["s"])
try:
    exec(b"s = '\xff'", ns)
except SyntaxError as e:
    print(e.msg.replace("'", ""))
try:
    exec(b"# coding: bogus\ns = 1", ns)
except SyntaxError as e:
    print(e.msg)
