# textwrap: wrap, fill, shorten, dedent, indent with every option.
import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

TEXT = "The quick  brown-fox jumped over\tthe lazy dog.  It was aVeryLongWordThatDoesNotFit, --really-- (so they said)!  Well-known em-dash--here."
for options in (
    {},
    {"width": 20},
    {"width": 10, "break_long_words": False},
    {"width": 10, "break_on_hyphens": False},
    {"width": 24, "initial_indent": "* ", "subsequent_indent": "    "},
    {"width": 24, "expand_tabs": False, "replace_whitespace": False},
    {"width": 24, "drop_whitespace": False},
    {"width": 30, "max_lines": 2},
    {"width": 30, "max_lines": 2, "placeholder": "<more>"},
    {"width": 30, "fix_sentence_endings": True, "tabsize": 2},
    {"width": 1},
    {"width": 15, "max_lines": 1, "placeholder": "..."},
):
    print(options)
    for line in wrap(TEXT, **options):
        print(repr(line))
print(wrap(""), wrap("   "), wrap("a\n\nb"), repr(fill("one two three", 8)), wrap("x" * 5, 2), wrap("é ü", 1))
for args in (("hello world and more", 12), ("hello world", 5), ("hello", 5), ("a b c d e", 5)):
    try:
        print(repr(shorten(args[0], width=args[1])), repr(shorten(args[0], width=args[1], placeholder="~")))
    except ValueError as e:
        print(args, e)
for bad in (dict(width=0), dict(width=-1), dict(width=3, max_lines=1, placeholder="too long")):
    try:
        print(wrap("some text", **bad))
    except ValueError as e:
        print(bad, e)
for text in ("  a\n    b\n  c", "\ta\n\t b\n", "  a\n\tb", "  a\n\n   \n  b\n", "a\n  b", "", "\n", "   \n", "  a\r\n  b"):
    print(repr(text), repr(dedent(text)))
print(repr(indent("a\n\n  b\n \nc", "> ")), repr(indent("a\n\nb", "- ", lambda line: True)), repr(indent("a\r\nb", "  ")))
w = TextWrapper(width=12)
w.initial_indent = "=> "
print(w.wrap("reuse the same wrapper"), w.fill("again it is used"), w.width)
poem = """
    Roses are red,
      violets blue,
    """
print(dedent(poem).strip().splitlines(), indent(dedent(poem), "|", str.strip).splitlines())
try:
    dedent(5)
except TypeError as e:
    print(e)
