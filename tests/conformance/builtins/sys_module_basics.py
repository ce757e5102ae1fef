import sys

print(
    sys.argv[0].endswith("sys_module_basics.py"),
    len(sys.argv),
    sys.version_info[:2] >= (3, 14),
    sys.version_info.major,
    sys.version_info.releaselevel in ("alpha", "beta", "candidate", "final"),
    sys.byteorder in ("little", "big"),
    sys.maxsize == 2**63 - 1,
    sys.maxunicode,
    sys.platform in ("linux", "darwin", "win32"),
    type(sys.implementation.name).__name__,
)
print(
    sys.getrecursionlimit(),
    sys.float_info.max,
    sys.float_info.epsilon,
    sys.float_info.dig,
    sys.int_info.bits_per_digit > 0,
    sys.hash_info.width,
    sys.hash_info.modulus,
    sys.hash_info.inf,
    sys.getdefaultencoding(),
    sys.flags.optimize,
    sys.dont_write_bytecode,
)
print(
    "sys" in sys.modules,
    "math" in sys.builtin_module_names,
    sys.modules["builtins"].len is len,
    type(sys.path).__name__,
    sys.path[0] != "",
    isinstance(sys.executable, str),
    sys.stdin.name,
    sys.stdout.name,
    sys.stderr.name,
    sys.__stdout__ is sys.stdout,
)
a = []
print(
    sys.getrefcount(a) >= 1,
    sys.getsizeof([]) > 0,
    sys.getsizeof("abc") < sys.getsizeof("abc" * 100),
    sys.intern("abc") is sys.intern("ab" + "c"),
    sys.exc_info(),
    sys.is_finalizing(),
)
for f in (
    lambda: sys.intern(5),
    lambda: sys.setrecursionlimit("x"),
    lambda: sys.exit("a", "b"),
    lambda: sys.getsizeof(),
    lambda: sys.nope,
    lambda: sys._getframe(99999),
    lambda: sys.setswitchinterval(-1),
    lambda: sys.set_int_max_str_digits(5),
    lambda: sys.getsizeof(type("B", (), {"__sizeof__": lambda s: -1})()),
    lambda: sys.audit(),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
sys.displayhook(5)
sys.displayhook(None)
sys.displayhook("text")
import builtins

print(
    builtins._,
    sys.orig_argv[-1].endswith(".py"),
    sys.api_version > 0,
    sys.copyright[:9],
    sys.hexversion >> 24,
    sys.warnoptions,
    sys.getswitchinterval() > 0,
    sys.getallocatedblocks() >= 0,
    sys._getframe().f_code.co_name,
)
try:
    sys.exit()
except SystemExit as e:
    print(repr(e.code))
hook = sys.displayhook
sys.displayhook = lambda v: print("custom", v)
exec(compile("1 + 1\nNone\n'x'", "<s>", "exec"))
exec(compile("1 + 1", "<s>", "single"))
sys.displayhook = hook
sys.stdout.flush()
print(sys.stdout.buffer.write(b"bytes\n") if hasattr(sys.stdout, "buffer") else 6)
