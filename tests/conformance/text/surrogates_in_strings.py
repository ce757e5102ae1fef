def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


hi, lo = "\ud83d", "\ude00"
pair = hi + lo
for source in ("len(pair), pair == '\\U0001f600', [ascii(c) for c in pair], pair.isprintable(), hi.isalpha(), hi.isidentifier()", "repr(pair), ascii(pair), '%a %r' % (pair, hi), f'{lo!r}'",
               "pair.encode('utf-16-le', 'surrogatepass').decode('utf-16-le')", "pair.encode()", "(pair + 'x').encode('utf-8', 'replace'), pair.encode('ascii', 'xmlcharrefreplace'), pair.encode('utf-8', 'backslashreplace')",
               "pair.encode('utf-8', 'surrogatepass').decode('utf-8', 'surrogatepass') == pair", "pair.encode('utf-8', 'surrogatepass').decode('utf-8')", "b'\\xff\\x80a'.decode('utf-8', 'surrogateescape')", "'\\udcff\\udc80a'.encode('utf-8', 'surrogateescape')",
               "'\\udc7f'.encode('utf-8', 'surrogateescape')", "hi.upper(), lo.lower(), pair.title(), pair.casefold(), pair[::-1]", "sorted(['\\uffff', '\\U00010000', hi, 'z', '\\ud7ff', '\\ue000'])", "hi < '\\U00010000' < '\\U0010ffff', '\\uffff' > hi, max(hi, lo)",
               "hi in pair, pair.find(lo), pair.split(lo), pair.replace(hi, 'x'), pair.partition(lo), pair.count(hi)", "int(hi)", "float(lo)", "complex(lo)", "eval(repr(pair)) == pair, eval(ascii(pair)) == pair", "compile('x = ' + pair, 'f', 'exec')", "eval('\"' + hi + '\"')",
               "{pair: 1}['\\ud83d\\ude00'], hash(pair) == hash(hi + lo)", "setattr(type('A', (), {})(), hi, 1)", "hi.center(5, lo), hi * 3, hi.join('ab'), pair.ljust(4, hi)", "ord(hi), chr(0xd83d) == hi, chr(0xdfff).encode('utf-16-be', 'surrogatepass')",
               "pair.translate({0xd83d: 'x', 0xde00: None}), str.maketrans(hi, lo)", "'{0}'.format(hi), f'{hi:>3}', '%5s' % hi, format(hi, lo + '>4')", "b'\\\\ud83d\\\\ude00'.decode('unicode-escape'), b'\\\\ud83d'.decode('raw-unicode-escape')",
               "pair.encode('unicode-escape'), pair.encode('raw-unicode-escape'), pair.encode('utf-7'), pair.encode('utf-7').decode('utf-7')", "pair.encode('punycode')", "hi.encode('idna')", "pair.splitlines(), pair.isascii(), pair.isspace(), pair.isdecimal(), pair.zfill(4)",
               "type(hi, (), {})", "bytes(hi, 'utf-8')", "hi.encode('latin-1', 'namereplace'), lo.encode('ascii', 'ignore')"):
    attempt(source)
