def show(label, source):
    try:
        compile(source, "<source>", "exec")
        print(label, "compiles")
    except (SyntaxError, MemoryError, RecursionError) as e:
        print(label, "|", type(e).__name__, "|", e)


show("200 brackets", "(" * 200 + "1" + ")" * 200)
show("201 brackets", "(" * 201 + "1" + ")" * 201)
show("201 squares", "[" * 201 + "]" * 201)
show("99 blocks", "".join(" " * i + "if 1:\n" for i in range(99)) + " " * 99 + "pass")
show("100 blocks", "".join(" " * i + "if 1:\n" for i in range(100)) + " " * 100 + "pass")
show("20 loops", "".join(" " * i + "for x in y:\n" for i in range(20)) + " " * 20 + "pass")
show("45 loops", "".join(" " * i + "for x in y:\n" for i in range(45)) + " " * 45 + "pass")
show("45 whiles", "".join(" " * i + "while 1:\n" for i in range(45)) + " " * 45 + "pass")
show("45 withs", "".join(" " * i + "with x:\n" for i in range(45)) + " " * 45 + "pass")
show("19 tries", "".join(" " * i + "try:\n" for i in range(19)) + " " * 19 + "pass\n" + "".join(" " * i + "finally: pass\n" for i in range(18, -1, -1)))
show("45 tries", "".join(" " * i + "try:\n" for i in range(45)) + " " * 45 + "pass\n" + "".join(" " * i + "finally: pass\n" for i in range(44, -1, -1)))
show("long sum", "+".join("x" * 3000))
show("long and", " and ".join("x" * 3000))
show("long attribute chain", "x" + ".y" * 1000)
show("long call chain", "x" + "()" * 1000)
show("long elif chain", "if x: pass\n" + "elif x: pass\n" * 1000)
