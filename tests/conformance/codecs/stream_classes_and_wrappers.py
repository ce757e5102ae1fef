def attempt(source):
    try:
        print(source, "->", ascii(eval(source)).partition(" at 0x")[0])
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import codecs
import io

for source in ("codecs.getreader('utf-8')(io.BytesIO(b'a\\xe2\\x82\\xacb\\nc')).read()", "codecs.getreader('utf-8')(io.BytesIO(b'a\\xe2\\x82\\xacb\\nc\\n')).readlines()", "codecs.getreader('utf-8')(io.BytesIO(b'a\\xe2\\x82\\xacb')).read(2)", "codecs.getreader('utf-8')(io.BytesIO(b'a\\xe2\\x82\\xacb')).read(-1, 2)", "codecs.getreader('utf-8')(io.BytesIO(b'a\\xffb')).read()", "codecs.getreader('utf-8')(io.BytesIO(b'a\\xffb'), 'replace').read()", "codecs.getreader('utf-16')(io.BytesIO('a\\u20ac'.encode('utf-16'))).read()", "codecs.getreader('utf-16')(io.BytesIO(b'a')).read()", "codecs.getreader('utf-16')(io.BytesIO(b'ab')).read()", "codecs.getreader('utf-8-sig')(io.BytesIO(b'\\xef\\xbb\\xbfab')).read()", "list(codecs.getreader('ascii')(io.BytesIO(b'a\\nb\\r\\nc')))", "codecs.getreader('ascii')(io.BytesIO(b'a\\nb')).readline(keepends=False)", "write('utf-16', 'a', 'b')", "write('utf-8-sig', 'a', 'b')", "write('utf-32', 'a')", "write('ascii', '\\u20ac')", "write('latin-1', 'a', b'b')", "write('punycode', 'b\\xfccher')", "write('hex', b'ab')", "codecs.EncodedFile(io.BytesIO(b'a\\xe9'), 'utf-8', 'latin-1').read()", "recode('utf-8', 'latin-1', b'\\xc3\\xa9')", "recode('utf-8', 'ascii', b'\\xc3\\xa9')",
               "''.join(codecs.iterdecode([b'a\\xe2', b'\\x82', b'\\xac'], 'utf-8'))", "list(codecs.iterdecode([b'a\\xe2'], 'utf-8'))", "b''.join(codecs.iterencode(['a', '\\u20ac'], 'utf-16'))", "list(codecs.iterencode(['a', ''], 'utf-8'))", "list(codecs.iterencode([5], 'utf-8'))", "list(codecs.iterdecode(['a'], 'utf-8'))", "steps('utf-8', b'\\xf0\\x9f\\x98\\x80a')", "steps('utf-16', b'\\xff\\xfea\\x00\\x3d\\xd8\\x00\\xde')", "steps('utf-32', b'\\x00\\x00\\xfe\\xff\\x00\\x00\\x00a')", "steps('utf-16-le', b'\\x00\\xd8a\\x00')", "steps('utf-7', b'a+IKw-b')", "steps('unicode-escape', b'\\\\u20ac\\\\n')", "steps('raw-unicode-escape', b'\\\\u20acx')", "steps('utf-8-sig', b'\\xef\\xbb\\xbfab')", "steps('idna', b'xn--bcher-kva.example')", "steps('cp1252', b'a\\x80')", "state('utf-8', b'a\\xe2\\x82')", "state('utf-16', b'\\xff\\xfea')", "state('utf-8-sig', b'\\xef\\xbb')", "encoder('utf-16')", "encoder('utf-8-sig')", "encoder('idna')", "encoder('cp1252')",
               "codecs.lookup('UTF8').name, codecs.lookup('utf_8')[0] is codecs.utf_8_encode, len(codecs.lookup('ascii')), codecs.lookup('latin1')", "codecs.lookup('nothing')", "codecs.lookup('a\\0b')", "codecs.lookup(5)", "codecs.getencoder('ascii')('ab'), codecs.getdecoder('ascii')(b'ab')", "codecs.getincrementaldecoder('punycode')", "codecs.getincrementalencoder('raw-unicode-escape')().encode('\\u20ac')", "codecs.BOM_UTF8, codecs.BOM, codecs.BOM_BE, codecs.BOM32_LE", "codecs.open", "codecs.CodecInfo(1, 2, name='x')", "codecs.CodecInfo(1, 2).name, codecs.CodecInfo(1, 2, name='y')[:]", "codecs.register(5)", "codecs.register(lambda name: 5) or codecs.lookup('five')", "codecs.charmap_build('abc' + '\\ufffe' * 253) is not None", "codecs.make_identity_dict(range(3)), codecs.make_encoding_map({1: 2, 3: 2, 4: 5})", "codecs.charmap_encode('ab', 'strict', {97: 'x', 98: 5})", "codecs.charmap_encode('ab', 'strict', {97: b'xy', 98: 66})", "codecs.charmap_encode('a', 'strict', {97: 256})", "codecs.charmap_encode('a', 'strict', {97: None})", "codecs.charmap_decode(b'ab', 'strict', {97: 'xy', 98: 0x20ac})", "codecs.charmap_decode(b'a', 'strict', 'x' * 97)", "codecs.charmap_decode(b'a', 'strict', {97: -1})", "codecs.charmap_decode(b'a', 'replace', {97: None})", "codecs.utf_16_ex_decode(b'\\xfe\\xff\\x00a'), codecs.utf_16_ex_decode(b'a\\x00', 'strict', 1), codecs.utf_32_ex_decode(b'')"):
    def write(name, *texts):
        out = io.BytesIO()
        writer = codecs.getwriter(name)(out)
        for text in texts:
            writer.write(text)
        writer.reset()
        return out.getvalue()

    def recode(data, file, text):
        out = io.BytesIO()
        codecs.EncodedFile(out, data, file).write(text)
        return out.getvalue()

    def steps(name, data):
        decoder = codecs.getincrementaldecoder(name)()
        return [decoder.decode(data[i:i + 1], i == len(data) - 1) for i in range(len(data))]

    def state(name, data):
        decoder = codecs.getincrementaldecoder(name)()
        decoder.decode(data)
        kept = decoder.getstate()
        decoder.reset()
        return kept, decoder.getstate()

    def encoder(name):
        e = codecs.getincrementalencoder(name)()
        return e.encode("a"), e.getstate(), e.encode("b"), e.reset(), e.encode("c", True), e.setstate(0), e.encode("d")

    attempt(source)
