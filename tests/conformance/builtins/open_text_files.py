name = "text.tmp"
f = open(name, "w")
print(
    f.write("line one\n"),
    f.write("zwei é\n"),
    f.writelines(["three\n", "four"]),
    f.tell(),
    f.name,
    f.mode,
    f.encoding,
    f.closed,
    f.readable(),
    f.writable(),
    f.seekable(),
    f.errors,
    f.newlines,
    f.line_buffering,
)
f.close()
with open(name) as f:
    print(repr(f.read(4)), repr(f.readline()), repr(f.readline(3)), f.readlines(), repr(f.read()), repr(f.readline()))
    f.seek(0)
    print(list(f), next(f, "end"))
with open(name, "a") as f:
    f.write("\nappended")
with open(name) as f:
    for i, line in enumerate(f):
        print(i, repr(line))
with open(name, "r+") as f:
    f.read(5)
    f.seek(0)
    f.write("LINE")
print(open(name).read().splitlines()[0])
with open(name, "w+") as f:
    f.write("abc")
    f.seek(1)
    print(f.read(), f.truncate(1), f.seek(0), f.read())
with open(name, "w", newline="") as f:
    f.write("a\r\nb\rc\n")
print(
    repr(open(name).read()),
    repr(open(name, newline="").read()),
    open(name).readlines(),
    repr(open(name, newline="\n").readline()),
)
with open(name, "w", newline="\r\n") as f:
    f.write("x\ny\n")
print(open(name, "rb").read())
with open(name, "w", encoding="latin-1") as f:
    f.write("é")
print(
    open(name, "rb").read(),
    open(name, encoding="latin-1").read(),
    open(name, errors="replace").read() == "\ufffd",
    ascii(open(name, errors="surrogateescape").read()),
)
for g in (
    lambda: open(name).read(),
    lambda: open("missing.tmp"),
    lambda: open(name, "x"),
    lambda: open(name, "q"),
    lambda: open(name, "rw"),
    lambda: open(name, "rbt"),
    lambda: open(name, ""),
    lambda: open(name, "rb", encoding="utf-8"),
    lambda: open(name, "w").read(),
    lambda: open(name).write("x"),
    lambda: open(5.5),
    lambda: open(name, encoding="bogus"),
    lambda: open("."),
    lambda: open(name, "w").write(5),
    lambda: open(name, "w").write(b"x"),
    lambda: open("no/dir/f", "w"),
    lambda: open("a\0b"),
    lambda: open(-1),
    lambda: open(name, newline="x"),
    lambda: open(name, "w", encoding="ascii").write("é"),
    lambda: open(None),
    lambda: open(name, buffering=0),
    lambda: open(name).seek(-1),
    lambda: open(name, "r", "x"),
):
    try:
        r = g()
        print("fine", repr(r)[:20])
    except Exception as e:
        print(type(e).__name__, e)
