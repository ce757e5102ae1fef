# What each built-in type has by name, and the signature of each of its methods and of each built-in function.
import builtins
import types

# Where this interpreter is meant to differ: (type, name) and the reason. These lines are left out.
MEANT = {
    ("ExceptionGroup", "__module__"): "CPython makes this one as a program's class is made",
    ("ExceptionGroup", "__weakref__"): "the same",
    ("SimpleNamespace", "__module__"): "a module's type keeps the module's name in its namespace",
    ("SimpleNamespace", "__dict__"): "how the instance's dict is found",
    ("GenericAlias", "__module__"): "as SimpleNamespace",
    ("Union", "__module__"): "as SimpleNamespace",
    ("Union", "__instancecheck__"): "isinstance asks the union instead of knowing it",
    ("Union", "__subclasscheck__"): "the same",
    ("async_generator_wrapped_value", "__module__"): "as SimpleNamespace",
    ("memory_iterator", "__module__"): "as SimpleNamespace",
    ("generator", "__del__"): "the machine closes what is suspended",
    ("coroutine", "__del__"): "the same",
    ("async_generator", "__del__"): "the same",
    ("async_generator_asend", "__del__"): "the same",
    ("async_generator_athrow", "__del__"): "the same",
    ("code", "__new__"): "other instructions: a code object is made by compile and replace",
    ("code", "_co_code_adaptive"): "other instructions",
    ("code", "_varname_from_oparg"): "other instructions",
    ("code", "co_branches"): "other instructions",
    ("code", "co_linetable"): "positions are kept in another way",
    ("code", "co_lnotab"): "positions are kept in another way",
}


async def asynchronous():
    yield


class Sequence:
    def __getitem__(self, index):
        return index


async def awaiting():
    pass


awaited = awaiting()
awaited.close()
never_awaited = [asynchronous().asend(None), asynchronous().athrow(ValueError)]
for awaitable in never_awaited:
    awaitable.close()
MORE = [
    types.FunctionType,
    types.GeneratorType,
    types.CoroutineType,
    types.AsyncGeneratorType,
    types.CodeType,
    types.CellType,
    types.FrameType,
    types.TracebackType,
    types.MethodType,
    types.BuiltinFunctionType,
    types.WrapperDescriptorType,
    types.MethodWrapperType,
    types.MethodDescriptorType,
    types.ClassMethodDescriptorType,
    types.GetSetDescriptorType,
    types.MemberDescriptorType,
    types.ModuleType,
    types.MappingProxyType,
    types.SimpleNamespace,
    types.GenericAlias,
    types.UnionType,
    types.EllipsisType,
    types.NoneType,
    types.NotImplementedType,
    type(iter("a")),
    type(iter("\u00e9")),
    type(iter(b"")),
    type(iter(bytearray())),
    type(iter([])),
    type(reversed([])),
    type(iter(())),
    type(iter({})),
    type(iter({}.values())),
    type(iter({}.items())),
    type(reversed({})),
    type(reversed({}.values())),
    type(reversed({}.items())),
    type(iter(set())),
    type(iter(range(1))),
    type(iter(range(1 << 70))),
    type(iter(memoryview(b""))),
    type(iter(int, 1)),
    type(iter(Sequence())),
    type({}.keys()),
    type({}.values()),
    type({}.items()),
    *map(type, never_awaited),
    type(awaited.__await__()),
]


def described(function):
    """The signature as it is told: the text that `inspect` reads."""
    try:
        text = function.__text_signature__
    except AttributeError:
        return "no attribute"
    return text and " ".join(text.split())


def kind(value):
    return type(value).__name__


def line(cls, name):
    """A member as the class has it or takes it over, in words."""
    value = next(vars(base)[name] for base in cls.__mro__ if name in vars(base))
    if name == "__doc__":
        return kind(value)
    signature = described(value) if callable(value) else ""
    doc = " undocumented" if signature and name[0] != "_" and not value.__doc__ else ""
    return f"{kind(value)} {signature}{doc}"


def show(cls):
    """What the class has beyond its base, or otherwise than that."""
    base = cls.__base__ or type(None)
    shown = "" if (cls.__name__, "__new__") in MEANT else described(cls) or ""
    print(f"{cls.__module__}.{cls.__qualname__}{shown} base: {base.__name__} doc: {kind(cls.__doc__)}")
    for name in sorted(dir(cls)):
        if (cls.__name__, name) in MEANT or cls is not object and name in dir(base) and line(cls, name) == line(base, name):
            continue
        print(f"  {name}: {line(cls, name)}")
    missing = set(dir(base)) - set(dir(cls))
    print("  without", *sorted(missing)) if missing and cls is not object else None


seen = set()
# Of `site`, and of the import machinery.
OTHERS = {"copyright", "credits", "license", "help", "exit", "quit", "__loader__", "__package__", "__spec__", "_"}
for name in sorted(set(dir(builtins)) - OTHERS):
    value = getattr(builtins, name)
    if isinstance(value, type):
        if value not in seen and name == value.__name__:
            seen.add(value)
            show(value)
        else:
            print(name, "is", value.__name__)
    elif callable(value):
        print(name, kind(value), described(value), "doc:", kind(value.__doc__))
    else:
        print(name, kind(value))
for value in MORE:
    if value not in seen:
        seen.add(value)
        show(value)
