for src in ("b'é'", "'\\x1'", "'\\u12'", "'\\U00110000'", "'\\N{no such name}'", "'\\N'", "b'\\x'", "br'\\x'", "'a' b'b'", "f'a' b'b'", "ur'x'", "'abc", '"""abc', "f'{'", "f'}'", "f'{}'", "f'{a!x}'", "f'{a!}'", "f'{*a}'", "f'{a:{b:{c}}}'", "f'{lambda x: 1}'", "f'{a b}'", "f'{a!r:{'", "f'{a['", "t'a' 'b'", "t'a' f'b'", "'\\8'", "'\\400'", "b'\\400'", "'\\d'", "f'{!r}'", "f'{ }'", "f'{=}'", "f'{a $ b}'", "f'{a!r }'", "f'{a! r}'", "f'{\"'", "rb'\\'", "f'{1:'"):
    try:
        r = compile(src, "<s>", "eval")
        print(src, "compiles")
    except SyntaxError as e:
        print(src, "|", e.msg, "|", e.lineno, e.offset, e.end_lineno, e.end_offset)
