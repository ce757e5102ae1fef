# At the end of a program whose functions keep its names, finalisers run in the order of the names, and a stream before what it writes to.
import _io
import os
import tempfile

path = os.path.join(tempfile.mkdtemp(), "written")


class W:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n, stream.closed, os.path.getsize(path))


class File(_io.FileIO):
    def close(self):
        print("file", self.closed)
        super().close()


class Buffer(_io.BufferedWriter):
    def close(self):
        print("buffer", self.closed)
        super().close()


class Text(_io.TextIOWrapper):
    def close(self):
        print("text", self.closed)
        super().close()


before = [W(1), W(2)]
one = W(3)
stream = Text(Buffer(File(path, "w")))
stream.write("x" * 1000)
after = W(4)


def g():
    try:
        yield
    finally:
        print("generator", stream.closed)


h = g()
next(h)
last = W(5)
print("end", os.path.getsize(path))
