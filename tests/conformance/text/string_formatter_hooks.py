def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


from string import Formatter, Template


class Mine(Formatter):
    log = []

    def get_value(self, key, args, kwargs):
        self.log.append(("value", key))
        return super().get_value(key, args, kwargs) if not isinstance(key, str) else kwargs.get(key, f"<{key}>")

    def get_field(self, name, args, kwargs):
        self.log.append(("field", name))
        return super().get_field(name, args, kwargs)

    def convert_field(self, value, conversion):
        return value[::-1] if conversion == "x" else super().convert_field(value, conversion)

    def format_field(self, value, spec):
        return super().format_field(value, spec) + "."

    def check_unused_args(self, used, args, kwargs):
        self.log.append(("used", sorted(map(str, used))))


f, plain = Mine(), Formatter()
for source in ("f.format('{} {a} {0.real}', 5, a=6)", "f.format('{a!x} {b}', a='abc')", "f.format('{0:{1}}', 3, '>4')", "f.vformat('{a[0]}', (), {'a': [7]})", "f.log", "plain.format('{}{}', 1, 2)", "plain.format('{}{0}', 1)", "plain.format('{0}{}', 1)", "plain.format('{}', )", "plain.format('{a}')", "plain.format()", "plain.format('{0!q}', 1)", "plain.format('{0!r:>5}', 'a')", "plain.format('{', 1)", "plain.format('}', 1)", "plain.format('{{}}')", "plain.format('{0[a][b].c}', {'a': {'b': type('C', (), {'c': 3})}})", "plain.format('{:{}{}}', 5, '>', 4)", "plain.format('{:{:{}}}', 1, 2, 3)", "plain.format(format_string='x')", "list(plain.parse('a{b!r:c{d}}e{{f}}{}'))", "list(plain.parse('{a'))", "list(plain.parse('a}b'))", "list(plain.parse(''))", "list(plain.parse('{!r}{:x}{a.b[c]}'))", "plain.get_field('a.b[0]', (), {'a': type('A', (), {'b': 'xy'})})", "plain.get_value(3, (), {})", "plain.get_value('q', (), {})",
               "'{0.a}'.format(5)", "'{0[a]}'.format([1])", "'{0[1]}'.format([1])", "'{0[-1]}'.format({'-1': 5})", "'{0[]}'.format([1])", "'{0.}'.format(1)", "'{0[1}'.format([1])", "'{0]}'.format(1)", "'{0[1]x}'.format([1, 2])", "'{a.b.c}'.format(a=1)", "'{!}'.format(1)", "'{!r'.format(1)", "'{!rr}'.format(1)", "'{!s:}'.format(1)", "'{:{}}'.format(1)", "'{0:{0:{0}}}'.format(1)", "'{1}{}'.format(1, 2)", "'{}{1}'.format(1, 2)", "'{99999999999999999999}'.format(1)", "'{ 0}'.format(1)", "'{0 }'.format(1)", "'{-1}'.format(1)", "'{a b}'.format(**{'a b': 3})", "'{0:\\0<4}'.format('x')", "'{:{w}.{p}}'.format(3.14159, w=8, p=3)", "'{0[a]}{0[b]}'.format(dict(a=1, b=2))", "'{!a} {!r} {!s}'.format('\\xe9', '\\xe9', '\\xe9')", "'{:>{}}|{:<{}}|'.format('a', 3, 'b', 3)",
               "Template('$a ${b} $$ $').safe_substitute(a=1)", "Template('$a ${b}').substitute({'a': 1}, b=2)", "Template('$a').substitute()", "Template('$').substitute()", "Template('${a').substitute(a=1)", "Template('x\\n $1').substitute()", "Template('$a $b $a').get_identifiers(), Template('$ ').is_valid(), Template('$a').is_valid()"):
    attempt(source)
