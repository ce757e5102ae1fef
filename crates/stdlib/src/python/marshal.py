# Plain values only: code objects have no marshalled form here.

version = 5


def dumps(value, version=version, /, *, allow_code=True):
    out = bytearray()
    _write(value, out)
    return bytes(out)


def dump(value, file, version=version, /, *, allow_code=True):
    file.write(dumps(value))


def loads(data, /, *, allow_code=True):
    return _read(bytes(data), 0)[0]


def load(file, /, *, allow_code=True):
    return loads(file.read())


_SINGLE = {None: b'N', True: b'T', False: b'F', StopIteration: b'S', ...: b'.'}
_BY_CODE = {v[0]: k for k, v in _SINGLE.items()}
_MANY = {tuple: b'(', list: b'[', set: b'<', frozenset: b'>'}


def _size(n):
    return n.to_bytes(4, 'little')


def _write(value, out):
    import struct
    kind = type(value)
    if value is None or value is ... or value is StopIteration or kind is bool:
        out += _SINGLE[value]
    elif kind is int:
        if -1 << 31 <= value < 1 << 31:
            out += b'i' + value.to_bytes(4, 'little', signed=True)
        else:
            n, digits = abs(value), []
            while n:
                digits.append(n & 0x7fff)
                n >>= 15
            count = len(digits) if value > 0 else -len(digits)
            out += b'l' + count.to_bytes(4, 'little', signed=True)
            for d in digits:
                out += d.to_bytes(2, 'little')
    elif kind is float:
        out += b'g' + struct.pack('<d', value)
    elif kind is complex:
        out += b'y' + struct.pack('<dd', value.real, value.imag)
    elif kind is str:
        data = value.encode('utf-8', 'surrogatepass')
        out += b'u' + _size(len(data)) + data
    elif kind in (bytes, bytearray):
        out += b's' + _size(len(value)) + value
    elif kind in _MANY:
        out += _MANY[kind] + _size(len(value))
        for item in value:
            _write(item, out)
    elif kind is dict:
        out += b'{'
        for key, item in value.items():
            _write(key, out)
            _write(item, out)
        out += b'0'
    else:
        raise ValueError('unmarshallable object')


def _take(data, at, n):
    if at + n > len(data):
        raise EOFError('marshal data too short')
    return data[at:at + n], at + n


def _read(data, at):
    import struct
    code, at = _take(data, at, 1)
    code = code[0] & 0x7f
    if code in _BY_CODE:
        return _BY_CODE[code], at
    if code == 0x30:
        raise ValueError('bad marshal data (unknown type code)')
    letter = chr(code)
    if letter == '{':
        out = {}
        while _take(data, at, 1)[0] != b'0':
            key, at = _read(data, at)
            out[key], at = _read(data, at)
        return out, at + 1
    if letter in 'gy':
        part, at = _take(data, at, 8 if letter == 'g' else 16)
        return (struct.unpack('<d', part)[0] if letter == 'g' else complex(*struct.unpack('<dd', part))), at
    if letter not in 'ilus([<>':
        raise ValueError('bad marshal data (unknown type code)')
    part, at = _take(data, at, 4)
    n = int.from_bytes(part, 'little', signed=True)
    if letter == 'i':
        return n, at
    if letter == 'l':
        total = 0
        for i in range(abs(n)):
            part, at = _take(data, at, 2)
            total |= int.from_bytes(part, 'little') << 15 * i
        return (-total if n < 0 else total), at
    if letter in 'us':
        part, at = _take(data, at, n)
        return (part.decode('utf-8', 'surrogatepass') if letter == 'u' else part), at
    items = []
    for _ in range(n):
        item, at = _read(data, at)
        items.append(item)
    return {'(': tuple, '[': list, '<': set, '>': frozenset}[letter](items), at
