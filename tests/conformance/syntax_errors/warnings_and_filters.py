import warnings
warnings.simplefilter("always")
for s in "1a 1if_ 1and 0b1and_1 0xfor 1if 1or 1in 1not 0o1or 1.5and 1jif 1_000_ 1__0 1if~x~else~2 0b1and~1 0xfor~x~in~y 1e5x 5abc 0b1a 0xg 1.e 1else 1is 1for".split():
    s=s.replace('~',' ')
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter("always")
        try: compile(s,"<s>","exec"); r="ok"
        except SyntaxError as e: r=e.msg
    print(repr(s),r,[str(x.message) for x in w])
for action in ("error", "ignore", "default"):
    for s in ("1if 1else 2", "x is 1", "'\\d'", "assert (1,2)", "def f():\n  try: pass\n  finally: return 1"):
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter(action)
            try:
                compile(s, "<s>", "exec")
                r = "ok"
            except SyntaxError as e:
                r = e.args
        print(repr(s), r, [(str(x.message), x.lineno, x.filename) for x in w])
