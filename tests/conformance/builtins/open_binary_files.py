name = "binary.tmp"
with open(name, "wb") as f:
    print(f.write(b"abc\n\x00\xff"), f.write(bytearray(b"def")), f.tell(), f.mode, f.name, type(f).__name__)
with open(name, "rb") as f:
    print(
        f.read(2),
        f.readline(),
        f.read(1),
        f.tell(),
        f.seek(0),
        f.read(),
        f.read(),
        f.seek(-3, 2),
        f.read(),
        f.seek(1),
        f.seek(2, 1),
        f.read(1),
        type(f).__name__,
    )
    f.seek(0)
    print(f.readlines(), list(f))
    f.seek(0)
    buf = bytearray(4)
    print(f.readinto(buf), buf, f.peek(2)[:2])
with open(name, "r+b") as f:
    f.seek(1)
    f.write(b"XY")
    f.flush()
    f.seek(0)
    print(f.read(5), type(f).__name__)
with open(name, "ab") as f:
    f.write(b"end")
    print(f.tell())
with open(name, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(3), f.readall()[-3:])
with open(name, "wb") as f:
    f.writelines([b"1\n", b"2\n"])
    print(f.truncate(2), f.tell())
print(open(name, "rb").read())
for g in (
    lambda: open(name, "wb").write("s"),
    lambda: open(name, "wb").read(),
    lambda: open(name, "rb").write(b"x"),
    lambda: open(name, "rb").seek(-5),
    lambda: open(name, "rb").seek(0, 9),
    lambda: open(name, "rb").read("x"),
    lambda: open(name, "rb", newline="\n"),
    lambda: open(name, "rb", errors="strict"),
    lambda: open(name, "wb").write(5),
):
    try:
        print(g())
    except Exception as e:
        print(type(e).__name__, e)
f = open(name, "rb")
f.close()
for g in (f.read, f.readline, f.tell, lambda: f.seek(0), lambda: list(f), lambda: f.__enter__(), f.fileno, f.readable):
    try:
        print(g())
    except ValueError as e:
        print(e)
big = bytes(range(256)) * 1000
with open(name, "wb") as f:
    f.write(big)
with open(name, "rb") as f:
    chunks = list(iter(lambda: f.read(65536), b""))
print(len(chunks), b"".join(chunks) == big)
open(name, "wb").close()
print(open(name, "rb").read())
