# Where break, continue, return and := are refused, and which error comes first.
sources = []
for word in ("return", "break", "continue"):
    body = f"try:\n  pass\nexcept* ValueError:\n  {word}\n"
    inner = "".join("  " + line + "\n" for line in body.splitlines())
    sources += [body, "def f():\n" + inner, "for x in y:\n" + inner]
sources += [
    "return",
    "class A:\n  return 1",
    "try:\n  pass\nexcept* E:\n  for x in y:\n    return",
    "try:\n  pass\nexcept* E:\n  for x in y:\n    break\n  continue",
    "try:\n  pass\nexcept* E:\n  def f(): return 1",
    "if 1:\n return\nnonlocal x",
    "[i for i in (i := range(5))]",
    "[i for i in (lambda: (j := 1))()]",
    "[i for i in [j := 2 for j in range(5)]]",
    "[i for i in [k := 2 for j in range(5)]]",
    "{i: 1 for i in {(j := 2): 1 for j in range(5)}}",
    "[(lambda: (j := i))() for i in range(3)]",
    "[i for i in range(3) for k in (lambda: (j := 1))()]",
    "[[(j := i) for i in range(5)] for k in range(3)]",
    "class A:\n  [i for i in (lambda: (j := 1))()]",
]
for source in sources:
    try:
        compile(source, "name", "exec")
        print("fine", repr(source))
    except SyntaxError as e:
        print(repr(source), e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)


class Short(ExceptionGroup):
    result = ()

    def split(self, condition):
        return self.result


for result in ((), (None,), 5, [None, None], (None, None, 1)):
    Short.result = result
    try:
        try:
            raise Short("short", [ValueError(1)])
        except* ValueError:
            print("caught")
    except* TypeError as e:
        print(repr(e.exceptions[0]))
    except* OSError:
        pass
    except* Exception as e:
        print(repr(e))

given = [ValueError(1), TypeError(2)]
group = ExceptionGroup("test", given)
given.clear()
print(repr(group), group.args)
print(repr(BaseExceptionGroup("test", (ValueError(1), KeyboardInterrupt(2)))))
group.args = ()
print(repr(group), group)
