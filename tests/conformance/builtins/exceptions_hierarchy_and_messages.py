def tree(c, depth=0):
    out = []
    if c.__module__ == "builtins":
        out.append("  " * depth + c.__name__)
        for s in sorted(c.__subclasses__(), key=lambda k: k.__name__):
            if s.__module__ == "builtins":
                out.extend(tree(s, depth + 1))
    return out


print("\n".join(tree(BaseException)))
print(
    IOError is OSError,
    EnvironmentError is OSError,
    issubclass(UnicodeError, ValueError),
    issubclass(KeyError, LookupError),
    ExceptionGroup.__bases__,
)
for code, kind in (
    (1, PermissionError),
    (2, FileNotFoundError),
    (4, InterruptedError),
    (10, ChildProcessError),
    (11, BlockingIOError),
    (13, PermissionError),
    (17, FileExistsError),
    (20, NotADirectoryError),
    (21, IsADirectoryError),
    (32, BrokenPipeError),
    (3, ProcessLookupError),
    (104, ConnectionResetError),
    (103, ConnectionAbortedError),
    (111, ConnectionRefusedError),
    (110, TimeoutError),
    (5, OSError),
):
    print(code, type(OSError(code, "m")) is kind, OSError(code, "m"), repr(OSError(code, "m", "file")))
print(
    FileNotFoundError(),
    FileNotFoundError(2, "x").errno,
    str(OSError(2, "a", "f1", None, "f2")),
    OSError("a").errno,
    BlockingIOError(11, "b", 5).characters_written,
)


class My(OSError):
    pass


print(type(My(2, "x")).__name__, My(2, "x"), My(2, "x", "f"), repr(My(2, "x", "f")))
for e in (
    KeyError(1),
    KeyError("a"),
    IndexError("i"),
    StopIteration(3),
    ValueError(),
    ValueError(None),
    TypeError(1, 2),
    RecursionError("r"),
    NotImplementedError(),
    UnicodeTranslateError("é", 0, 1, "why"),
    EOFError("e"),
    MemoryError(),
    SystemExit("x"),
    AttributeError("a", name="n", obj=1),
    NameError("n", name="m"),
    ImportError("i", name="x"),
    SyntaxError("s"),
    Warning("w"),
    DeprecationWarning("d"),
    ZeroDivisionError("z"),
    FloatingPointError("f"),
    OverflowError("o"),
    BufferError("b"),
    ReferenceError("r"),
    LookupError("l"),
    AssertionError("as"),
    PythonFinalizationError("p"),
):
    print(type(e).__name__, "|", e, "|", repr(e), "|", e.args)
print(
    BaseException.__doc__,
    ValueError.__mro__[1:3],
    Exception("a") == Exception("a"),
    len({Exception("a"), Exception("a")}),
    bool(Exception()),
)
e = Exception("x", 1)
print(e.__reduce__(), e.__setstate__({"extra": 5}), e.extra)
