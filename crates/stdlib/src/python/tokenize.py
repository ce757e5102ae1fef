# The tokenizer behind `tokenize`: one generator over lines, with a stack of the f- and t-strings that are open.


def _prepare():
    import re
    import token
    digits = r'[0-9](?:_?[0-9])*'
    number = (r'0[xX](?:_?[0-9a-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+'
              rf'|(?:{digits}\.(?:{digits})?|\.{digits})(?:[eE][-+]?{digits})?[jJ]?'
              rf'|{digits}(?:[eE][-+]?{digits})?[jJ]?')
    operators = sorted(token.EXACT_TOKEN_TYPES, key=len, reverse=True) + ['!']
    return (token, re.compile(number), re.compile(r'\w+'), re.compile('|'.join(map(re.escape, operators))),
            re.compile(r'''([A-Za-z]{0,2})("""|\'\'\'|"|\')'''))


_prepared = None
_PREFIXES = {'', 'r', 'b', 'u', 'f', 't', 'rb', 'br', 'rf', 'fr', 'rt', 'tr'}


class _Open:
    """A string with replacement fields: where it stands between text, field and format specification."""
    __slots__ = 'kind', 'quote', 'raw', 'fields'

    def __init__(self, kind, quote, raw):
        self.kind, self.quote, self.raw = kind, quote, raw
        # Of each field that is open: bracket depth outside it, and is its format specification reached?
        self.fields = []

    def in_text(self):
        return not self.fields or self.fields[-1][1]


def _fail(message, row, column, line, kind=SyntaxError):
    raise kind(message, ('<string>', row, column + 1, line, row, column + 1))


def _tokens(readline, encoding, extra):
    global _prepared
    if _prepared is None:
        _prepared = _prepare()
    token, number, name, operator, opener = _prepared
    exact = token.EXACT_TOKEN_TYPES
    indents = [0]
    brackets = []
    strings = []
    row = 0
    line = ''
    last = token.NEWLINE
    continued = False

    def read():
        try:
            text = readline()
        except StopIteration:
            return ''
        return text.decode(encoding) if encoding and isinstance(text, bytes) else text

    while True:
        line = read()
        if not line:
            break
        row += 1
        at, size = 0, len(line)
        fresh = not (brackets or strings or continued)
        continued = False
        if fresh:
            column = 0
            while at < size and line[at] in ' \t\f':
                column = 0 if line[at] == '\f' else column + 1 if line[at] == ' ' else (column // 8 + 1) * 8
                at += 1
            if at < size and line[at] not in '#\r\n':
                if column > indents[-1]:
                    indents.append(column)
                    yield token.INDENT, line[:at], (row, 0), (row, at), line
                while column < indents[-1]:
                    if column not in indents:
                        _fail('unindent does not match any outer indentation level', row, at, line, IndentationError)
                    indents.pop()
                    yield token.DEDENT, '', (row, at), (row, at), line
        started = False
        while at < size or strings and strings[-1].in_text():
            top = strings[-1] if strings else None
            if top is not None and top.in_text():
                # Text of the string, or of a format specification.
                begin, first, whole, text = (row, at), at, line, ''
                spec = bool(top.fields)
                while True:
                    if at >= size:
                        if spec and len(top.quote) == 1 or not spec and len(top.quote) == 1 and not line.endswith('\\\n'):
                            _fail('unterminated %s-string literal (detected at line %d)' % (top.kind, row), begin[0], begin[1], line)
                        text += line[first:]
                        line = read()
                        if not line:
                            _fail('unterminated triple-quoted %s-string literal (detected at line %d)' % (top.kind, row), begin[0], begin[1], whole)
                        row += 1
                        whole += line
                        at, first, size = 0, 0, len(line)
                        continue
                    c = line[at]
                    if not spec and line.startswith(top.quote, at) or spec and c == '}':
                        break
                    if c == '\n' and len(top.quote) == 1 and not (at and line[at - 1] == '\\'):
                        _fail('unterminated %s-string literal (detected at line %d)' % (top.kind, row), begin[0], begin[1], line)
                    if c == '{':
                        if spec or not line.startswith('{{', at):
                            break
                        text += line[first:at + 1]
                        yield getattr(token, top.kind + 'STRING_MIDDLE'), text, begin, (row, at + 1), whole
                        at += 2
                        begin, first, text = (row, at), at, ''
                        continue
                    if c == '}' and not spec and line.startswith('}}', at):
                        text += line[first:at + 1]
                        yield getattr(token, top.kind + 'STRING_MIDDLE'), text, begin, (row, at + 1), whole
                        at += 2
                        begin, first, text = (row, at), at, ''
                        continue
                    at += 2 if c == '\\' and not spec and at + 1 < size and line[at + 1] not in '{}' else 1
                    at = min(at, size)
                text += line[first:at]
                if text:
                    yield getattr(token, top.kind + 'STRING_MIDDLE'), text, begin, (row, at), whole
                if line[at] == '{':
                    yield token.OP if extra else token.LBRACE, '{', (row, at), (row, at + 1), line
                    top.fields.append([len(brackets), False])
                    brackets.append('{')
                    at += 1
                elif spec:
                    yield token.OP if extra else token.RBRACE, '}', (row, at), (row, at + 1), line
                    top.fields.pop()
                    brackets.pop()
                    at += 1
                else:
                    end = at + len(top.quote)
                    yield getattr(token, top.kind + 'STRING_END'), top.quote, (row, at), (row, end), line
                    strings.pop()
                    at = end
                started, last = True, token.STRING
                continue
            c = line[at]
            if c in ' \t\f':
                at += 1
                continue
            here = (row, at)
            if c in '\r\n':
                end = (row, at + (2 if line.startswith('\r\n', at) else 1))
                text = line[at:end[1]]
                if brackets or not started:
                    if extra:
                        yield token.NL, text, here, end, line
                    if not brackets:
                        last = token.NL
                else:
                    yield token.NEWLINE, text if extra else '', here, end, line
                    last = token.NEWLINE
                break
            if c == '#':
                end = len(line.rstrip('\r\n'))
                if extra:
                    yield token.COMMENT, line[at:end], here, (row, end), line
                at = end
                if at >= size and not started and extra:
                    yield token.NL, '', (row, at), (row, at + 1), line
                    last = token.NL
                continue
            if c == '\\' and line[at + 1:].strip('\r\n') == '':
                continued = True
                break
            started = True
            last = token.OP
            if c.isdecimal() or c == '.' and at + 1 < size and line[at + 1].isdecimal():
                found = number.match(line, at)
                if found is None:
                    _fail('invalid decimal literal', row, at, line)
                end = found.end()
                if end < size and (line[end].isalnum() or line[end] == '_') and not name.match(line, end)[0].startswith(
                        ('and', 'else', 'for', 'if', 'in', 'is', 'not', 'or')):
                    text = found[0].lower()
                    kind = {'0x': 'hexadecimal', '0b': 'binary', '0o': 'octal'}.get(text[:2], 'decimal')
                    _fail(f'invalid {kind} literal', row, at, line)
                yield token.NUMBER, line[at:end], here, (row, end), line
                at = end
                continue
            found = opener.match(line, at)
            if found is not None and found[1].lower() in _PREFIXES:
                prefix, quote = found[1].lower(), found[2]
                end = found.end()
                if 'f' in prefix or 't' in prefix:
                    kind = 'F' if 'f' in prefix else 'T'
                    yield getattr(token, kind + 'STRING_START'), found[0], here, (row, end), line
                    strings.append(_Open(kind, quote, 'r' in prefix))
                    at = end
                    continue
                text, whole, begin = line[at:end], line, row
                while True:
                    if end >= size:
                        if len(quote) == 1 and not line.endswith(('\\\n', '\\\r\n')):
                            _fail(f'unterminated string literal (detected at line {begin})', begin, here[1], whole)
                        line = read()
                        if not line:
                            what = 'triple-quoted string' if len(quote) == 3 else 'string'
                            _fail(f'unterminated {what} literal (detected at line {row})', begin, here[1], whole)
                        row += 1
                        whole += line
                        end, size = 0, len(line)
                        continue
                    c = line[end]
                    if line.startswith(quote, end):
                        text += quote
                        end += len(quote)
                        break
                    if c == '\n' and len(quote) == 1:
                        _fail(f'unterminated string literal (detected at line {begin})', begin, here[1], whole)
                    step = line[end:end + 2] if c == '\\' else c
                    if step == '\\\r':
                        step = line[end:end + 3]
                    text += step
                    end += len(step)
                yield token.STRING, text, here, (row, end), whole
                at = end
                continue
            found = name.match(line, at)
            if found is not None and (c.isidentifier() or c == '_'):
                end = found.end()
                yield token.NAME, line[at:end], here, (row, end), line
                at = end
                continue
            found = operator.match(line, at)
            if found is None and (c > '\x7f' or not c.isprintable()):
                if c.isprintable():
                    _fail(f"invalid character '{c}' (U+{ord(c):04X})", row, at, line)
                _fail(f'invalid non-printable character U+{ord(c):04X}', row, at, line)
            # What is no operator at all, as `$`, is left to the reader of the tokens.
            text = found[0] if found else c
            if top is not None:
                # `:`, `!` and `}` at the depth of the field end its expression.
                outside = top.fields[-1][0]
                if len(brackets) == outside + 1:
                    if text[0] == ':' and text != ':=' or text == ':=':
                        text = ':'
                        top.fields[-1][1] = True
                    elif text[0] == '!' and text != '!=':
                        text = '!'
                    elif text == '}':
                        top.fields.pop()
            end = at + len(text)
            if text in '([{':
                brackets.append(text)
            elif text in ')]}':
                if not brackets:
                    _fail(f"unmatched '{text}'", row, at, line)
                left = brackets.pop()
                if left + text not in ('()', '[]', '{}'):
                    _fail(f"closing parenthesis '{text}' does not match opening parenthesis '{left}'", row, at, line)
            kind = exact.get(text)
            yield token.OP if extra or kind is None else kind, text, here, (row, end), line
            at = end
        else:
            if size and line[-1] not in '\r\n' and not brackets and not continued and last not in (token.NL, token.NEWLINE):
                yield token.NEWLINE, '', (row, size), (row, size + 1), line
                last = token.NEWLINE
    if brackets:
        _fail('unexpected EOF in multi-line statement', row, 0, '')
    if continued:
        _fail('unexpected EOF in multi-line statement', row, 0, '')
    while len(indents) > 1:
        indents.pop()
        yield token.DEDENT, '', (row + 1, 0), (row + 1, 0), ''
    yield token.ENDMARKER, '', (row + 1, 0), (row + 1, 0), ''


class TokenizerIter:
    def __init__(self, readline, /, *, encoding=None, extra_tokens=False):
        self._tokens = _tokens(readline, encoding, extra_tokens)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tokens)
