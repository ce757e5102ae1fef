def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import io
import os

with open("data.txt", "w", newline="") as file:
    print(file.write("one\ntwo\r\nthree\rfour"), file.mode, file.name, file.encoding.lower(), file.newlines, file.closed, file.line_buffering, file.readable(), file.writable(), file.seekable())
print(file.closed)
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("data.txt", newline=newline) as file:
        lines = file.readlines()
        print(repr(newline), lines, repr(file.newlines))
for newline in (None, "", "\n", "\r", "\r\n"):
    with open("out.txt", "w", newline=newline) as file:
        file.write("a\nb\r\n")
    print(repr(newline), open("out.txt", "rb").read())
for mode in ("", "x", "rw", "ra", "rr", "r+b", "b", "rU", "U", "rbt", "t", "z", "w+", "ab", "a+", "rt", "wb+", "+", "r++", "br", "xb", "+r"):
    try:
        with open("data.txt" if "x" not in mode and "w" not in mode else "new.txt", mode) as file:
            print(repr(mode), type(file).__name__, file.mode, file.readable(), file.writable())
    except Exception as error:
        print(repr(mode), type(error).__name__, error)
    if os.path.exists("new.txt"):
        os.unlink("new.txt")
for source in ("open('none.txt')", "open('none.txt', 'r+')", "open('none/dir.txt', 'w')", "open('.')", "open('.', 'w')", "open('data.txt', 'x')", "open('data.txt', 'rb', encoding='utf-8')", "open('data.txt', 'rb', errors='strict')", "open('data.txt', 'rb', newline='')", "open('data.txt', newline='x')", "open('data.txt', newline=5)", "open('data.txt', buffering=0)", "open('data.txt', buffering=-5)", "open('data.txt', buffering='a')", "open('data.txt', encoding='none-such')", "open('data.txt', encoding=5)", "open('data.txt', errors='none-such').read(1)", "open('data.txt', errors=5)", "open(5.5)", "open(None)", "open([])", "open('a\\x00b')", "open(b'none-bytes')", "open(-1)", "open(99999)", "open('data.txt', 5)", "open('data.txt', mode=None)", "open()", "open('data.txt', 'r', -1, None, None, None, True, None, 1)", "open('data.txt', closefd=False)", "open('data.txt', opener=5)", "open('data.txt', opener=lambda p, f: -1)", "open('data.txt', opener=lambda p, f: 'a')", "open('data.txt', unknown=1)", "open('')", "open(file='data.txt', mode='rb').read(3)", "open(True)" if False else "0"):
    try:
        result = eval(source)
        print(source, "->", repr(result) if not hasattr(result, "close") else result.close())
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


class Path:
    def __init__(self, value):
        self.value = value

    def __fspath__(self):
        return self.value


for value in ("data.txt", b"data.txt", 5, None):
    try:
        with open(Path(value)) as file:
            print(file.readline().strip(), type(file.name).__name__)
    except TypeError as error:
        print(error)
with open("data.txt", "rb", buffering=0) as file:
    print(type(file).__name__, file.read(3), file.tell(), file.seek(-2, 2), file.read(), file.read(5), file.readall(), file.closefd)
with open("data.txt", "r+b") as file:
    print(type(file).__name__, file.read(3), file.seek(0), file.write(b"ONE"), file.tell(), file.peek(3)[:3], file.read(4), file.truncate(5), file.seek(0), file.read())
with open("data.txt", "w+", encoding="utf-16") as file:
    file.write("é€")
    print(file.tell(), file.seek(0), file.read(1), file.read(), file.seek(0), file.truncate(0))
with open("data.txt", "a+") as file:
    file.write("appended")
    print(file.tell(), file.seek(0), file.read(), file.read(3))
    for call in ("file.seek(-1)", "file.seek(1, 1)", "file.seek(-1, 2)", "file.seek(0, 5)", "file.seek(0, 1)", "file.seek(0, 2)", "file.truncate(-1)", "file.truncate('a')", "file.read('a')", "file.read(1.5)", "file.write(b'x')", "file.write(5)", "file.writelines(['a', 5])", "file.writelines(5)", "file.fileno() > 2", "file.isatty()", "file.buffer.raw.name", "file.reconfigure(encoding='ascii')", "file.read()"):
        try:
            print(call, "->", eval(call))
        except Exception as error:
            print(call, "!!", type(error).__name__ + ":", error)
with open("lines.txt", "w") as file:
    file.writelines(f"{i}\n" for i in range(5))
with open("lines.txt") as file:
    next(file)
    try:
        file.tell()
    except OSError as error:
        print(error)
    print(file.readline(), list(file), file.tell())
file.close()
for call in ("file.read()", "file.write('a')", "next(file)", "file.readline()", "file.seek(0)", "file.tell()", "file.fileno()", "file.__enter__()", "file.flush()", "file.readable()", "file.closed", "file.name", "file.mode", "file.encoding.lower()"):
    try:
        print(call, "->", eval(call))
    except Exception as error:
        print(call, "!!", type(error).__name__ + ":", error)
with open("lines.txt") as file:
    try:
        file.write("a")
    except io.UnsupportedOperation as error:
        print(error, io.UnsupportedOperation.__mro__[1:3])
with open("lines.txt", "w") as file:
    try:
        file.read()
    except io.UnsupportedOperation as error:
        print(error)
