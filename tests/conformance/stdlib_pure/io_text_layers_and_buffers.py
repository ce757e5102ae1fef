# io: text over bytes, newline handling, encodings and errors, seeking, buffers of own raw streams, StringIO corners.
import io

data = "one\r\ntwo\rthree\nfour é\n".encode()
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8", newline=newline)
    print(repr(newline), list(t), t.newlines)
    out = io.BytesIO()
    w = io.TextIOWrapper(out, encoding="utf-8", newline=newline, write_through=True)
    w.write("a\nb\r\nc")
    print(out.getvalue(), repr(io.StringIO("a\r\nb\rc\n", newline=newline).read()))
t = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8")
print(t.read(5), t.tell(), t.readline(), t.readlines(1), t.read(), t.seek(0), t.readable(), t.writable(), t.seekable(), t.encoding, t.errors, t.line_buffering)
spot = (t.readline(), t.tell())[1]
rest = t.read()
t.seek(spot)
print(t.read() == rest, t.seek(0, 2) > 0, t.detach().getvalue() == data)
for encoding, errors in (("ascii", "strict"), ("ascii", "replace"), ("ascii", "ignore"), ("ascii", "backslashreplace"), ("ascii", "surrogateescape"), ("latin-1", "strict")):
    try:
        print(encoding, errors, repr(io.TextIOWrapper(io.BytesIO(data[-8:]), encoding=encoding, errors=errors).read()))
    except UnicodeError as e:
        print(encoding, errors, type(e).__name__, e)
b = io.BytesIO(b"0123456789")
print(b.read(3), b.read1(2), b.peek(1) if hasattr(b, "peek") else "no peek", b.tell(), b.seek(-2, 2), b.read(), b.read(), b.seek(20), b.write(b"x"), len(b.getvalue()), b.truncate(5), b.getvalue(), b.seek(0), b.readinto(m := bytearray(3)), m, b.readline(), b.readlines())
owner = io.BytesIO(b"abc")
view = owner.getbuffer()
view[0] = 65
print(bytes(view), view.readonly, view.release())


class Slow(io.RawIOBase):
    def __init__(self, data):
        self.data, self.log = bytearray(data), []

    def readable(self):
        return True

    def writable(self):
        return True

    def readinto(self, target):
        n = min(len(target), 4, len(self.data))
        target[:n] = self.data[:n]
        del self.data[:n]
        self.log.append(n)
        return n

    def write(self, chunk):
        self.log.append(bytes(chunk))
        return len(chunk)


raw = Slow(b"line one\nline two\nrest")
r = io.BufferedReader(raw, 8)
print(r.peek(1)[:4], r.read(3), r.readline(), r.read1(5), r.read(), r.read(), raw.log)
raw = Slow(b"")
w = io.BufferedWriter(raw, 8)
print(w.write(b"abc"), raw.log, w.write(b"defghijkl"), raw.log[:1] != [], w.flush(), b"".join(raw.log), w.raw is raw)
print(io.TextIOWrapper(io.BufferedReader(Slow(b"x\ny\n"))).readlines(), [line for line in Slow(b"p\nq")], Slow(b"abcdef").read(5), Slow(b"abcdef").readall())
s = io.StringIO("hello\nworld\n")
print(s.read(2), s.readline(), s.tell(), s.write("W"), s.getvalue(), s.seek(0), s.truncate(3), s.getvalue(), s.seek(5), s.write("x"), repr(s.getvalue()), s.seek(0), next(s), list(s))
closed = io.StringIO("x")
closed.close()
for bad in (lambda: closed.read(), lambda: io.StringIO(5), lambda: io.StringIO("x", newline="bad"), lambda: io.BytesIO("x"), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 9), lambda: io.BytesIO(b"x").seek(-5), lambda: b.truncate(-1), lambda: io.TextIOWrapper(io.BytesIO(), encoding="nope"), lambda: io.TextIOWrapper(io.BytesIO(), newline="x"), lambda: io.TextIOWrapper(5), lambda: w.read(), lambda: r.write(b"x"), lambda: io.BufferedReader(io.BytesIO(b"x"), 0), lambda: t.read(), lambda: io.open("nope.txt", "q"), lambda: open("absent.txt"), lambda: open("x", "rw"), lambda: open("x", "rb", encoding="utf-8"), lambda: io.IOBase().read(), lambda: io.RawIOBase().read(1), lambda: io.TextIOBase().read(), lambda: next(io.StringIO())):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
with open("made.txt", "w+", encoding="utf-8") as f:
    print(f.write("é\n1\n2\n"), f.tell(), f.seek(0), f.readline(), f.name, f.mode, f.buffer.__class__.__name__, f.fileno() > 2, f.isatty())
print(f.closed, open("made.txt", "rb").read(), open("made.txt", encoding="utf-8", newline="").read(2), sum(1 for _ in open("made.txt", encoding="utf-8")))
with open("made.txt", "a") as f, open("made.txt", "r+b") as g:
    f.write("end")
    g.seek(1)
    print(f.tell() > 0, g.read(2), g.write(b"!"), g.tell())
print(open("made.txt", "rb").read(), isinstance(f, io.TextIOBase), issubclass(io.StringIO, io.TextIOBase), io.DEFAULT_BUFFER_SIZE > 0)
