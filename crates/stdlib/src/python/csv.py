# `_csv`: reading and writing of comma-separated values. It asks the program's iterators for lines and its files to write.
_VERSION = '1.0'
__version__ = '1.0'
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072
_unset = object()


class Error(Exception):
    __module__ = '_csv'


def _character(name, value, default, optional):
    if value is _unset:
        return default
    if value is None and optional:
        return None
    if not isinstance(value, str):
        what = 'a unicode character or None' if optional else 'a unicode character'
        raise TypeError(f'"{name}" must be {what}, not {type(value).__name__}')
    if len(value) != 1:
        what = 'a unicode character or None' if optional else 'a unicode character'
        raise TypeError(f'"{name}" must be {what}, not a string of length {len(value)}')
    return value


class Dialect:
    """CSV dialect

The Dialect type records CSV dialect options."""
    __module__ = '_csv'
    __slots__ = ('delimiter', 'doublequote', 'escapechar', 'lineterminator', 'quotechar', 'quoting', 'skipinitialspace',
                 'strict')

    def __new__(cls, dialect=None, delimiter=_unset, doublequote=_unset, escapechar=_unset, lineterminator=_unset,
                quotechar=_unset, quoting=_unset, skipinitialspace=_unset, strict=_unset):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        given = {'delimiter': delimiter, 'doublequote': doublequote, 'escapechar': escapechar,
                 'lineterminator': lineterminator, 'quotechar': quotechar, 'quoting': quoting,
                 'skipinitialspace': skipinitialspace, 'strict': strict}
        if type(dialect) is Dialect and cls is Dialect and all(v is _unset for v in given.values()):
            return dialect
        if dialect is not None:
            for name, value in given.items():
                if value is _unset:
                    given[name] = getattr(dialect, name, _unset)
        quoting = given['quoting']
        quotechar = given['quotechar']
        put = object.__setattr__
        self = object.__new__(cls)
        put(self, 'delimiter', _character('delimiter', given['delimiter'], ',', False))
        put(self, 'doublequote', True if given['doublequote'] is _unset else bool(given['doublequote']))
        put(self, 'escapechar', _character('escapechar', given['escapechar'], None, True))
        ending = given['lineterminator']
        if ending is _unset:
            ending = '\r\n'
        elif not isinstance(ending, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(ending).__name__}')
        put(self, 'lineterminator', ending)
        put(self, 'quotechar', _character('quotechar', quotechar, '"', True))
        if quoting is _unset:
            quoting = QUOTE_MINIMAL
            if quotechar is None:
                quoting = QUOTE_NONE
        elif type(quoting) is not int:
            raise TypeError(f'"quoting" must be an integer, not {type(quoting).__name__}')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        put(self, 'quoting', quoting)
        put(self, 'skipinitialspace', False if given['skipinitialspace'] is _unset else bool(given['skipinitialspace']))
        put(self, 'strict', False if given['strict'] is _unset else bool(given['strict']))
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError('quotechar must be set if quoting enabled')
        for name in ('delimiter', 'escapechar', 'quotechar'):
            c = getattr(self, name)
            if c is not None and (c in '\r\n' or c == ' ' and name != 'delimiter' and self.skipinitialspace):
                raise ValueError(f'bad {name} value')
        for name in ('escapechar', 'quotechar'):
            c = getattr(self, name)
            if c is not None and c in ending:
                raise ValueError(f'bad {name} or lineterminator value')
        if self.delimiter in ending:
            raise ValueError('bad delimiter or lineterminator value')
        for first, second in (('delimiter', 'escapechar'), ('delimiter', 'quotechar'), ('escapechar', 'quotechar')):
            c = getattr(self, first)
            if c is not None and c == getattr(self, second):
                raise ValueError(f'bad {first} or {second} value')
        return self

    def __setattr__(self, name, value):
        if name in Dialect.__slots__:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable"
                                 if name not in ('delimiter', 'skipinitialspace', 'doublequote', 'strict')
                                 else 'readonly attribute')
        raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'"
                             " and no __dict__ for setting new attributes")

    def __delattr__(self, name):
        raise AttributeError('readonly attribute')

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def _dialect(dialect, options):
    for name in options:
        if name not in Dialect.__slots__:
            raise TypeError(f'this function got an unexpected keyword argument {name!r}')
    return Dialect(dialect, **options)


def register_dialect(name, dialect=None, /, **fmtparams):
    if not isinstance(name, str):
        raise TypeError('dialect name must be a string')
    _dialects[name] = _dialect(dialect, fmtparams)


def unregister_dialect(name, /):
    try:
        del _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def get_dialect(name, /):
    try:
        return _dialects[name]
    except KeyError:
        raise Error('unknown dialect') from None


def list_dialects():
    return list(_dialects)


def field_size_limit(new_limit=_unset, /):
    global _limit
    before = _limit
    if new_limit is not _unset:
        if type(new_limit) is not int:
            raise TypeError('limit must be an integer')
        _limit = new_limit
    return before


# The states of a reader.
(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPE_QUOTED, _QUOTE_IN_QUOTED, _EAT_NEWLINE,
 _AFTER_ESCAPED_NEWLINE) = range(9)


class Reader:
    __module__ = '_csv'
    __slots__ = '_lines', 'dialect', 'line_num', '_fields', '_field', '_state', '_unquoted'

    def __init__(self, iterator, dialect):
        self._lines = iterator
        self.dialect = dialect
        self.line_num = 0

    def __iter__(self):
        return self

    def __next__(self):
        self._fields, self._field, self._state, self._unquoted = [], [], _START_RECORD, True
        while True:
            line = next(self._lines, _unset)
            if line is _unset:
                if self._field or self._state == _IN_QUOTED:
                    if self.dialect.strict:
                        raise Error('unexpected end of data')
                    self._save()
                    break
                if self._fields:
                    if self._state == _START_FIELD or self._state == _IN_FIELD:
                        self._save()
                    break
                raise StopIteration
            if not isinstance(line, str):
                raise Error(f'iterator should return strings, not {type(line).__name__} '
                            '(the file should be opened in text mode)')
            self.line_num += 1
            self._read(line)
            if self._state == _START_RECORD:
                break
        fields, self._fields, self._field = self._fields, [], []
        return fields

    def _save(self):
        text = ''.join(self._field)
        self._field = []
        quoting = self.dialect.quoting
        if self._unquoted and (quoting == QUOTE_NOTNULL or quoting == QUOTE_STRINGS) and not text:
            text = None
        elif self._unquoted and (quoting == QUOTE_NONNUMERIC or quoting == QUOTE_STRINGS):
            if text:
                text = float(text)
        self._fields.append(text)
        self._unquoted = True

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f'field larger than field limit ({_limit})')
        self._field.append(c)

    def _read(self, line):
        d = self.dialect
        delimiter, quotechar, escapechar, quoting = d.delimiter, d.quotechar, d.escapechar, d.quoting
        state = self._state
        add, save = self._add, self._save
        for c in [*line, '']:
            if state == _START_RECORD:
                if not c:
                    break
                if c in '\r\n':
                    state = _EAT_NEWLINE
                    continue
                state = _START_FIELD
            if state == _START_FIELD:
                self._unquoted = True
                if not c or c in '\r\n':
                    save()
                    state = _EAT_NEWLINE if c else _START_RECORD
                elif c == quotechar and quoting != QUOTE_NONE:
                    self._unquoted = False
                    state = _IN_QUOTED
                elif c == escapechar:
                    state = _ESCAPED
                elif c == ' ' and d.skipinitialspace:
                    pass
                elif c == delimiter:
                    save()
                else:
                    add(c)
                    state = _IN_FIELD
            elif state == _IN_FIELD or state == _AFTER_ESCAPED_NEWLINE:
                if state == _AFTER_ESCAPED_NEWLINE and not c:
                    break
                if not c or c in '\r\n':
                    save()
                    state = _EAT_NEWLINE if c else _START_RECORD
                elif c == escapechar:
                    state = _ESCAPED
                elif c == delimiter:
                    save()
                    state = _START_FIELD
                else:
                    # After an escaped newline the field goes on over the ends of lines.
                    add(c)
            elif state == _IN_QUOTED:
                if not c:
                    break
                if c == escapechar:
                    state = _ESCAPE_QUOTED
                elif c == quotechar and quoting != QUOTE_NONE:
                    state = _QUOTE_IN_QUOTED if d.doublequote else _IN_FIELD
                else:
                    add(c)
            elif state == _ESCAPED:
                if c and c in '\r\n':
                    add(c)
                    state = _AFTER_ESCAPED_NEWLINE
                else:
                    add(c or '\n')
                    state = _IN_FIELD
            elif state == _ESCAPE_QUOTED:
                add(c or '\n')
                state = _IN_QUOTED
            elif state == _QUOTE_IN_QUOTED:
                if quoting != QUOTE_NONE and c == quotechar:
                    add(c)
                    state = _IN_QUOTED
                elif c == delimiter:
                    save()
                    state = _START_FIELD
                elif not c or c in '\r\n':
                    save()
                    state = _EAT_NEWLINE if c else _START_RECORD
                elif not d.strict:
                    add(c)
                    state = _IN_FIELD
                else:
                    raise Error(f"'{delimiter}' expected after '{quotechar}'")
            else:
                if not c:
                    state = _START_RECORD
                elif c not in '\r\n':
                    raise Error('new-line character seen in unquoted field - '
                                "do you need to open the file with newline=''?")
        self._state = state


class Writer:
    __module__ = '_csv'
    __slots__ = 'dialect', '_write'

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect

    def writerow(self, row, /):
        d = self.dialect
        quoting, quotechar, escapechar = d.quoting, d.quotechar, d.escapechar
        try:
            values = iter(row)
        except TypeError:
            raise Error(f'iterable expected, not {type(row).__name__}') from None
        special = {d.delimiter, quotechar, escapechar, '\r', '\n', *d.lineterminator}
        out = []
        alone = False
        for value in values:
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(value, (int, float, complex)) and not hasattr(type(value), '__float__') \
                    and not hasattr(type(value), '__index__')
            elif quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(value, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = value is not None
            else:
                quoted = False
            null = value is None
            text = value if isinstance(value, str) else '' if null else str(value)
            pieces = []
            for c in text:
                if c in special:
                    escape = False
                    if quoting == QUOTE_NONE:
                        escape = True
                    elif c == quotechar:
                        if d.doublequote:
                            pieces.append(quotechar)
                        else:
                            escape = True
                    elif c == escapechar:
                        escape = True
                    if not escape:
                        quoted = True
                    else:
                        if not escapechar:
                            raise Error('need to escape, but no escapechar set')
                        pieces.append(escapechar)
                pieces.append(c)
            if not text and d.delimiter == ' ' and d.skipinitialspace:
                if quoting == QUOTE_NONE or null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                    raise Error('empty field must be quoted if delimiter is a space and skipinitialspace is true')
                quoted = True
            text = ''.join(pieces)
            alone = not out and not text and not quoted
            unquotable = quoting == QUOTE_NONE or null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)
            if alone:
                only_null = unquotable
            out.append(f'{quotechar}{text}{quotechar}' if quoted else text)
        if alone and len(out) == 1:
            # A lone empty field is written so that it is not taken for an empty line.
            if only_null:
                raise Error('single empty field record must be quoted')
            out[0] = quotechar * 2
        return self._write(d.delimiter.join(out) + d.lineterminator)

    def writerows(self, rows, /):
        for row in rows:
            self.writerow(row)


for _class, _name in ((Reader, 'reader'), (Writer, 'writer')):
    _class.__name__ = _class.__qualname__ = _name
del _class, _name


def reader(iterable, /, dialect=None, **fmtparams):
    return Reader(iter(iterable), _dialect(dialect, fmtparams))


def writer(fileobj, /, dialect=None, **fmtparams):
    write = getattr(fileobj, 'write', None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return Writer(write, _dialect(dialect, fmtparams))
