from _operator import index as _index

_str = str

_search = []
_cache = {}


def _normal(encoding):
    out = []
    for c in encoding:
        out.append(c.lower() if c.isascii() and (c.isalnum() or c == '.') else '_')
    text = ''.join(out)
    while '__' in text:
        text = text.replace('__', '_')
    return text.strip('_')


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _search.append(search_function)


def unregister(search_function, /):
    if search_function in _search:
        _search.remove(search_function)
        _cache.clear()


def lookup(encoding, /):
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {"None" if encoding is None else type(encoding).__name__}')
    if '\0' in encoding:
        raise ValueError('embedded null character')
    name = _normal(encoding)
    found = _cache.get(name)
    if found is not None:
        return found
    if not _search:
        import encodings
    for search in _search:
        found = search(name)
        if found is not None:
            if not isinstance(found, tuple) or len(found) != 4:
                raise TypeError('codec search functions must return 4-tuples')
            _cache[name] = found
            return found
    raise LookupError('unknown encoding: ' + encoding)


def _forget_codec(encoding, /):
    _cache.pop(_normal(encoding), None)


def _through(which, what, obj, errors, encoding):
    try:
        result = which(obj, errors)
    except BaseException as error:
        what = 'encoding' if what == 'encoder' else 'decoding'
        BaseException.add_note(error, f"{what} with '{encoding}' codec failed")
        raise
    if not isinstance(result, tuple) or len(result) != 2:
        pair = '(object, integer)' if what == 'encoder' else '(object,integer)'
        raise TypeError(f'{what} must return a tuple {pair}')
    return result[0]


def encode(obj, encoding='utf-8', errors='strict'):
    return _through(lookup(encoding)[0], 'encoder', obj, errors, encoding)


def decode(obj, encoding='utf-8', errors='strict'):
    return _through(lookup(encoding)[1], 'decoder', obj, errors, encoding)


def _text_codec(encoding, other):
    codec = lookup(encoding)
    if not getattr(codec, '_is_text_encoding', True):
        raise LookupError(f"'{encoding}' is not a text encoding; use {other} to handle arbitrary codecs")
    return codec


def _encode_text(obj, encoding, errors):
    return _through(_text_codec(encoding, 'codecs.encode()')[0], 'encoder', obj, errors, encoding)


def _decode_text(obj, encoding, errors):
    return _through(_text_codec(encoding, 'codecs.decode()')[1], 'decoder', obj, errors, encoding)


def register_error(errors, handler, /):
    if not isinstance(errors, str):
        raise TypeError(f'register_error() argument 1 must be str, not {type(errors).__name__}')
    if not callable(handler):
        raise TypeError('handler must be callable')
    _handlers[errors] = handler


def _unregister_error(errors, /):
    if errors in _BUILT_IN:
        raise ValueError(f"cannot un-register built-in error handler '{errors}'")
    return _handlers.pop(errors, None) is not None


def lookup_error(name, /):
    if not isinstance(name, str):
        raise TypeError(f'lookup_error() argument must be str, not {"None" if name is None else type(name).__name__}')
    if '\0' in name:
        raise ValueError('embedded null character')
    try:
        return _handlers[name]
    except KeyError:
        raise LookupError(f"unknown error handler name '{name}'") from None


def _wrong(exc):
    return TypeError(f"don't know how to handle {type(exc).__name__} in error callback")


def _range(exc):
    # Where the error begins and ends, kept within what it is about, with at least one character.
    kind = bytes if issubclass(type(exc), UnicodeDecodeError) else str
    if not isinstance(exc.object, kind):
        raise TypeError(f"UnicodeError 'object' attribute must be a {kind.__name__}")
    size = len(exc.object)
    start = min(max(exc.start, 0), size - 1) if size else 0
    return start, min(max(exc.end, min(1, size)), size)


def _part(exc):
    start, end = _range(exc)
    return exc.object[start:end]


def _strict_errors(exc, /):
    if issubclass(type(exc), Exception):
        raise exc
    raise TypeError('codec must pass exception instance')


def _ignore_errors(exc, /):
    if issubclass(type(exc), (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        return '', _range(exc)[1]
    raise _wrong(exc)


def _replace_errors(exc, /):
    if issubclass(type(exc), UnicodeEncodeError):
        return '?' * len(_part(exc)), _range(exc)[1]
    if issubclass(type(exc), UnicodeDecodeError):
        return '\ufffd', _range(exc)[1]
    if issubclass(type(exc), UnicodeTranslateError):
        return '\ufffd' * len(_part(exc)), _range(exc)[1]
    raise _wrong(exc)


def _xmlcharrefreplace_errors(exc, /):
    if issubclass(type(exc), UnicodeEncodeError):
        return ''.join(f'&#{ord(c)};' for c in _part(exc)), _range(exc)[1]
    raise _wrong(exc)


def _backslash(code):
    if code < 0x100:
        return f'\\x{code:02x}'
    return f'\\u{code:04x}' if code < 0x10000 else f'\\U{code:08x}'


def _backslashreplace_errors(exc, /):
    if issubclass(type(exc), UnicodeDecodeError):
        return ''.join(f'\\x{b:02x}' for b in _part(exc)), _range(exc)[1]
    if issubclass(type(exc), (UnicodeEncodeError, UnicodeTranslateError)):
        return ''.join(_backslash(ord(c)) for c in _part(exc)), _range(exc)[1]
    raise _wrong(exc)


def _namereplace_errors(exc, /):
    if issubclass(type(exc), UnicodeEncodeError):
        import unicodedata
        out = []
        for c in _part(exc):
            name = unicodedata.name(c, None)
            out.append(f'\\N{{{name}}}' if name else _backslash(ord(c)))
        return ''.join(out), max(_range(exc))
    raise _wrong(exc)


def _surrogateescape_errors(exc, /):
    if issubclass(type(exc), UnicodeEncodeError):
        part = _part(exc)
        if all(0xdc80 <= ord(c) <= 0xdcff for c in part):
            return bytes(ord(c) - 0xdc00 for c in part), _range(exc)[1]
        raise exc
    if issubclass(type(exc), UnicodeDecodeError):
        out = []
        for b in _part(exc):
            if b < 128:
                break
            out.append(chr(0xdc00 + b))
        if not out:
            raise exc
        return ''.join(out), _range(exc)[0] + len(out)
    raise _wrong(exc)


def _width(encoding):
    # Of a surrogate in an encoding that could have one; 0 for others.
    name = encoding.lower().replace('_', '-')
    if name in ('utf8', 'utf-8', 'cp65001'):
        return 3
    for width, starts in ((2, ('utf16', 'utf-16')), (4, ('utf32', 'utf-32'))):
        for start in starts:
            if name in (start, start + 'le', start + 'be', start + '-le', start + '-be'):
                return width
    return 0


def _surrogatepass_errors(exc, /):
    if issubclass(type(exc), UnicodeEncodeError):
        part = _part(exc)
        if _width(exc.encoding) and all(0xd800 <= ord(c) <= 0xdfff for c in part):
            return part.encode(exc.encoding, 'surrogatepass'), _range(exc)[1]
        raise exc
    if issubclass(type(exc), UnicodeDecodeError):
        width = _width(exc.encoding)
        if width != 3:
            part = bytes(exc.object[_range(exc)[0]:_range(exc)[0] + width])
            big = exc.encoding.lower().endswith('be')
            code = int.from_bytes(part, 'big' if big else 'little') if width and len(part) == width else 0
            if 0xd800 <= code <= 0xdfff:
                return chr(code), _range(exc)[0] + width
            raise exc
        part = bytes(exc.object[_range(exc)[0]:_range(exc)[0] + 3])
        code = int.from_bytes(part) if len(part) == 3 else 0
        if code & 0xf0c0c0 == 0xe08080:
            c = (code >> 4 & 0xf000) | (code >> 2 & 0xfc0) | code & 0x3f
            if 0xd800 <= c <= 0xdfff:
                return chr(c), _range(exc)[0] + 3
        raise exc
    raise _wrong(exc)


_BUILT_IN = ('strict', 'ignore', 'replace', 'xmlcharrefreplace', 'backslashreplace', 'namereplace', 'surrogateescape',
             'surrogatepass')
for _name in _BUILT_IN:
    _f = _space[f'_{_name}_errors']
    _f.__name__ = _f.__qualname__ = _name if _name.startswith('surrogate') else f'{_name}_errors'
    _f.__module__ = None
    _handlers[_name] = _f


def _plain(name, encoding):
    def encoder(str, errors=None, /):
        return _encode(str, encoding, errors or 'strict'), len(str)

    def decoder(data, errors=None, final=False, /):
        return _decode(data, encoding, errors or 'strict', final)

    if name in ('latin_1', 'ascii'):
        def decoder(data, errors=None, /):
            return _decode(data, encoding, errors or 'strict', True)
    encoder.__name__ = encoder.__qualname__ = name + '_encode'
    decoder.__name__ = decoder.__qualname__ = name + '_decode'
    _space[name + '_encode'] = encoder
    _space[name + '_decode'] = decoder


for _name in ('utf_8', 'utf_16_le', 'utf_16_be', 'utf_32_le', 'utf_32_be', 'latin_1', 'ascii'):
    _plain(_name, _name)


def _marked(name, width, marks):
    def encoder(str, errors=None, byteorder=0, /):
        encoding = (name, name + '_le', name + '_be')[byteorder and (1 if byteorder < 0 else 2)]
        return _encode(str, encoding, errors or 'strict'), len(str)

    def ex_decoder(data, errors=None, byteorder=0, final=False, /):
        data = _octets(data)
        start = 0
        if byteorder == 0:
            if len(data) < width and not final:
                return '', 0, 0
            for mark, order in marks:
                if data.startswith(mark):
                    byteorder, start = order, width
        encoding = name if start else name + ('_be' if byteorder > 0 else '_le')
        text, used = _decode(data, encoding, errors or 'strict', final)
        return text, used, byteorder

    def decoder(data, errors=None, final=False, /):
        return ex_decoder(data, errors, 0, final)[:2]

    for which, f in (('_encode', encoder), ('_ex_decode', ex_decoder), ('_decode', decoder)):
        f.__name__ = f.__qualname__ = name + which
        _space[name + which] = f


_marked('utf_16', 2, ((b'\xff\xfe', -1), (b'\xfe\xff', 1)))
_marked('utf_32', 4, ((b'\xff\xfe\0\0', -1), (b'\0\0\xfe\xff', 1)))


def readbuffer_encode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else _octets(data)
    return data, len(data)


def escape_encode(data, errors=None, /):
    if not isinstance(data, bytes):
        raise TypeError(f'escape_encode() argument 1 must be bytes, not {type(data).__name__}')
    text = repr(b'"' + data)[3:-1].replace('"', '"')
    return text.encode('ascii'), len(data)


_SIMPLE = {'\n': '', '\\': '\\', "'": "'", '"': '"', 'b': '\b', 'f': '\f', 't': '\t', 'n': '\n', 'r': '\r',
           'v': '\v', 'a': '\a'}


def escape_decode(data, errors=None, /):
    data = data.encode() if isinstance(data, str) else _octets(data)
    text = data.decode('latin-1')
    odd = None
    size = len(text)
    out = []
    i = 0
    while i < size:
        c = text[i]
        i += 1
        if c != '\\':
            out.append(c)
            continue
        if i >= size:
            raise ValueError('Trailing \\ in string')
        c = text[i]
        i += 1
        if c in _SIMPLE:
            out.append(_SIMPLE[c])
        elif c in '01234567':
            end = i
            while end < i + 2 and end < size and text[end] in '01234567':
                end += 1
            code = int(text[i - 1:end], 8)
            if code > 255 and odd is None:
                odd = f'b"\\{text[i - 1:end]}" is an invalid octal'
            out.append(chr(code & 255))
            i = end
        elif c == 'x':
            digits = text[i:i + 2]
            if len(digits) == 2 and all(d in '0123456789abcdefABCDEF' for d in digits):
                out.append(chr(int(digits, 16)))
                i += 2
            elif errors in (None, 'strict'):
                raise ValueError(f'invalid \\x escape at position {i - 2}')
            else:
                if errors == 'replace':
                    out.append('?')
                elif errors != 'ignore':
                    raise ValueError(f'decoding error; unknown error handling code: {errors}')
                i += len(digits) and digits[0] in '0123456789abcdefABCDEF'
        else:
            if odd is None:
                odd = f'b"\\{c}" is an invalid'
            out.append('\\' + c)
    _warn_of_escape(odd)
    return ''.join(out).encode('latin-1'), len(data)


def _position(at, size):
    if not -1 << 63 <= at < 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if at < 0:
        at += size
    if not 0 <= at <= size:
        raise IndexError(f'position {at} from error handler out of bounds')
    return at


def _handle(errors, encoding, data, start, end, reason):
    # The replacement, where to go on, and in what: a handler may put other bytes in the place of those that are decoded.
    exc = UnicodeDecodeError(encoding, data, start, end, reason)
    result = lookup_error(errors or 'strict')(exc)
    if not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], str):
        raise TypeError('decoding error handler must return (str, int) tuple')
    at = _index(result[1])
    data = exc.object
    if not isinstance(data, bytes):
        raise TypeError("UnicodeError 'object' attribute must be a bytes")
    return result[0], _position(at, len(data)), data


def _warn_of_escape(odd):
    if odd is not None:
        import warnings
        warnings.warn(odd + ' escape sequence. Such sequences will not work in the future. ', DeprecationWarning, stacklevel=2)


def _unescape(data, errors, encoding, raw, final):
    data = data.encode() if isinstance(data, str) else _octets(data)
    text = data.decode('latin-1')
    odd, given = None, len(data)
    size = len(text)
    out = []
    i = 0
    while i < size:
        c = text[i]
        if c != '\\' or raw and text[i + 1:i + 2] not in ('u', 'U'):
            if raw and c == '\\' and i + 1 < size:
                out.append(text[i:i + 2])
                i += 2
                continue
            if raw and c == '\\' and not final:
                break
            out.append(c)
            i += 1
            continue
        start = i
        i += 1
        if i >= size:
            if not final:
                return ''.join(out), start
            more, i, data = _handle(errors, encoding, data, start, size, '\\ at end of string')
            out.append(more)
            text, size = data.decode('latin-1'), len(data)
            continue
        c = text[i]
        i += 1
        if c in 'xuU':
            count = {'x': 2, 'u': 4, 'U': 8}[c]
            end = i
            while end < i + count and end < size and text[end] in '0123456789abcdefABCDEF':
                end += 1
            if end - i == count:
                code = int(text[i:end], 16)
                if code <= 0x10ffff:
                    out.append(chr(code))
                    i = end
                    continue
                reason = '\\Uxxxxxxxx out of range' if raw else 'illegal Unicode character'
            else:
                if end == size and not final:
                    return ''.join(out), start
                reason = 'truncated \\' + c + 'X' * count
                if not raw or c != 'x':
                    reason = 'truncated \\' + {'x': 'xXX', 'u': 'uXXXX', 'U': 'UXXXXXXXX'}[c] + ' escape'
            more, i, data = _handle(errors, encoding, data, start, end, reason)
            out.append(more)
            text, size = data.decode('latin-1'), len(data)
        elif c in _SIMPLE:
            out.append(_SIMPLE[c])
        elif c in '01234567':
            end = i
            while end < i + 2 and end < size and text[end] in '01234567':
                end += 1
            code = int(text[i - 1:end], 8)
            if code > 255 and odd is None:
                odd = f'"\\{text[i - 1:end]}" is an invalid octal'
            out.append(chr(code))
            i = end
        elif c == 'N':
            end = text.find('}', i)
            if text[i:i + 1] == '{' and end > i + 1:
                import unicodedata
                try:
                    out.append(unicodedata.lookup(text[i + 1:end]))
                    i = end + 1
                    continue
                except KeyError:
                    reason, end = 'unknown Unicode character name', end + 1
            else:
                reason, end = 'malformed \\N character escape', i
            more, i, data = _handle(errors, encoding, data, start, end, reason)
            out.append(more)
            text, size = data.decode('latin-1'), len(data)
        else:
            if odd is None:
                odd = f'"\\{c}" is an invalid'
            out.append('\\' + c)
    _warn_of_escape(odd)
    return ''.join(out), given if final else i


def unicode_escape_decode(data, errors=None, final=True, /):
    return _unescape(data, errors, 'unicodeescape', False, final)


def raw_unicode_escape_decode(data, errors=None, final=True, /):
    return _unescape(data, errors, 'rawunicodeescape', True, final)


def unicode_escape_encode(str, errors=None, /):
    out = []
    for c in str:
        code = ord(c)
        if c in '\\\t\n\r':
            out.append({'\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r'}[c])
        elif 32 <= code < 127:
            out.append(c)
        else:
            out.append(_backslash(code))
    return ''.join(out).encode('ascii'), len(str)


def raw_unicode_escape_encode(str, errors=None, /):
    out = [c if ord(c) < 256 else _backslash(ord(c)) for c in str]
    return ''.join(out).encode('latin-1'), len(str)


def charmap_build(map, /):
    return {ord(c): i for i, c in enumerate(map)}


def charmap_encode(str, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_encode(str, errors)
    out = bytearray()
    i, size = 0, len(str)
    while i < size:
        code = _map(mapping, ord(str[i]))
        if code is None:
            end = i + 1
            while end < size and _map(mapping, ord(str[end])) is None:
                end += 1
            exc = UnicodeEncodeError('charmap', str, i, end, 'character maps to <undefined>')
            result = lookup_error(errors or 'strict')(exc)
            if not isinstance(result, tuple) or len(result) != 2 or not isinstance(result[0], (_str, bytes)):
                raise TypeError('encoding error handler must return (str/bytes, int) tuple')
            more, i = result[0], _position(_index(result[1]), size)
            if isinstance(more, bytes):
                out += more
                continue
            for c in more:
                code = _map(mapping, ord(c))
                if code is None:
                    raise exc
                out += code if isinstance(code, bytes) else bytes((code,))
            continue
        if isinstance(code, bytes):
            out += code
        elif isinstance(code, int):
            if not 0 <= code < 256:
                raise TypeError('character mapping must be in range(256)')
            out.append(code)
        else:
            raise TypeError('character mapping must return integer, bytes or None, not ' + type(code).__name__)
        i += 1
    return bytes(out), size


def _map(mapping, key):
    try:
        return mapping[key]
    except LookupError:
        return None


def charmap_decode(data, errors=None, mapping=None, /):
    if mapping is None:
        return latin_1_decode(data, errors)
    data = _octets(data)
    out = []
    i, size = 0, len(data)
    while i < size:
        c = _map(mapping, data[i])
        if isinstance(c, int):
            if not 0 <= c < 0x110000:
                raise TypeError('character mapping must be in range(0x110000)')
            c = chr(c)
        if c is None or c == '\ufffe':
            more, i, data = _handle(errors, 'charmap', data, i, i + 1, 'character maps to <undefined>')
            out.append(more)
            size = len(data)
            continue
        if not isinstance(c, str):
            raise TypeError('character mapping must return integer, None or str')
        out.append(c)
        i += 1
    return ''.join(out), size


# UTF-7 (RFC 2152), as CPython writes it: optional direct characters and white space stand for themselves.
_BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_BASE64_VALUES = {ord(c): i for i, c in enumerate(_BASE64)}


def _direct(c):
    return ' ' <= c <= '}' and c not in '+\\' or c in '\t\n\r'


def utf_7_encode(str, errors=None, /):
    out = []
    shifted = False
    bits = buffer = 0
    for c in str:
        if shifted and _direct(c):
            if bits:
                out.append(_BASE64[buffer << 6 - bits & 63])
                bits = buffer = 0
            shifted = False
            if c in _BASE64 or c == '-':
                out.append('-')
            out.append(c)
            continue
        if not shifted:
            if c == '+':
                out.append('+-')
                continue
            if _direct(c):
                out.append(c)
                continue
            out.append('+')
            shifted = True
        code = ord(c)
        units = (code,) if code < 0x10000 else (0xd800 + (code - 0x10000 >> 10), 0xdc00 + (code & 0x3ff))
        for unit in units:
            buffer = buffer << 16 | unit
            bits += 16
            while bits >= 6:
                bits -= 6
                out.append(_BASE64[buffer >> bits & 63])
            buffer &= (1 << bits) - 1
    if bits:
        out.append(_BASE64[buffer << 6 - bits & 63])
    if shifted:
        out.append('-')
    return ''.join(out).encode('ascii'), len(str)


def utf_7_decode(data, errors=None, final=False, /):
    data = _octets(data)
    out = []
    size = len(data)
    i = start = kept = 0
    shifted = False
    bits = buffer = surrogate = 0
    while i < size or shifted and final:
        reason = None
        if i == size:
            # The text ends within a shift sequence.
            shifted = False
            if not (surrogate or bits >= 6 or bits and buffer):
                break
            reason = 'unterminated shift sequence'
        elif shifted:
            b = data[i]
            value = _BASE64_VALUES.get(b)
            if value is not None:
                buffer = buffer << 6 | value
                bits += 6
                i += 1
                if bits >= 16:
                    bits -= 16
                    unit = buffer >> bits
                    buffer &= (1 << bits) - 1
                    if surrogate:
                        if 0xdc00 <= unit < 0xe000:
                            out.append(chr(0x10000 + (surrogate - 0xd800 << 10) + unit - 0xdc00))
                            surrogate = 0
                            continue
                        out.append(chr(surrogate))
                        surrogate = 0
                    if 0xd800 <= unit < 0xdc00:
                        surrogate = unit
                    else:
                        out.append(chr(unit))
                continue
            shifted = False
            if bits >= 6:
                i += 1
                reason = 'partial character in shift sequence'
            elif bits and buffer:
                i += 1
                reason = 'non-zero padding bits in shift sequence'
            else:
                if surrogate and b <= 127 and b != 43:
                    out.append(chr(surrogate))
                surrogate = 0
                if b == 45:
                    i += 1
                continue
        else:
            b = data[i]
            start = i
            i += 1
            if b == 43:
                following = data[i] if i < size else None
                if following == 45:
                    i += 1
                    out.append('+')
                    continue
                if following is None or following in _BASE64_VALUES:
                    shifted = True
                    surrogate = bits = buffer = 0
                    kept = len(out)
                    continue
                i += 1
                reason = 'ill-formed sequence'
            elif b <= 127:
                out.append(chr(b))
                continue
            else:
                reason = 'unexpected special character'
        more, i, data = _handle(errors, 'utf7', data, start, i, reason)
        out.append(more)
        size = len(data)
        surrogate = bits = buffer = 0
    if shifted:
        del out[kept:]
        i = start
    return ''.join(out), i
