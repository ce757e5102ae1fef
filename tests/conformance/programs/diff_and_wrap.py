# A diff by longest common subsequence, patches, and a justifying formatter of paragraphs.
import re
from enum import StrEnum
from functools import cache
from itertools import groupby, zip_longest
from typing import NamedTuple


class Kind(StrEnum):
    SAME = " "
    GONE = "-"
    NEW = "+"


class Line(NamedTuple):
    kind: Kind
    text: str
    old: int | None = None
    new: int | None = None

    def __format__(self, spec):
        if spec == "n":
            return f"{self.old if self.old is not None else '':>3}{self.new if self.new is not None else '':>3} {self.kind}{self.text}"
        return format(f"{self.kind}{self.text}", spec)


def diff(old, new):
    @cache
    def length(i, j):
        if i == len(old) or j == len(new):
            return 0
        if old[i] == new[j]:
            return 1 + length(i + 1, j + 1)
        return max(length(i + 1, j), length(i, j + 1))

    i = j = 0
    while i < len(old) or j < len(new):
        if i < len(old) and j < len(new) and old[i] == new[j]:
            yield Line(Kind.SAME, old[i], i, j)
            i, j = i + 1, j + 1
        elif j == len(new) or i < len(old) and length(i + 1, j) >= length(i, j + 1):
            yield Line(Kind.GONE, old[i], old=i)
            i += 1
        else:
            yield Line(Kind.NEW, new[j], new=j)
            j += 1
    print(f"({length.cache_info().misses} compared)")


def hunks(lines, context=1):
    lines = list(lines)
    near = [any(l.kind != Kind.SAME for l in lines[max(0, k - context):k + context + 1]) for k in range(len(lines))]
    for shown, part in groupby(enumerate(lines), key=lambda pair: near[pair[0]]):
        if shown:
            part = [line for _, line in part]
            olds = [l.old for l in part if l.old is not None]
            news = [l.new for l in part if l.new is not None]
            yield f"@@ -{olds[0] + 1 if olds else 0},{len(olds)} +{news[0] + 1 if news else 0},{len(news)} @@", part


class PatchError(Exception):
    pass


def patch(text, hunk_list):
    result, at = [], 0
    for head, part in hunk_list:
        start, count = map(int, re.match(r"@@ -(\d+),(\d+)", head).groups())
        result += text[at:start - 1]
        at = max(start - 1, at)
        for line in part:
            if line.kind is not Kind.NEW:
                if at >= len(text) or text[at] != line.text:
                    raise PatchError(f"{head}: expected {line.text!r} at {at + 1}")
                at += 1
            if line.kind is not Kind.GONE:
                result.append(line.text)
    return result + text[at:]


def justify(paragraph, width, *, align="both"):
    line, size = [], 0

    def show(last=False):
        if align == "both" and not last and len(line) > 1:
            gaps, extra = divmod(width - sum(map(len, line)), len(line) - 1)
            words = [w + " " * (gaps + (n < extra)) for n, w in enumerate(line[:-1])]
            return "".join(words) + line[-1]
        return format(" ".join(line), f"{dict(left='<', right='>', center='^').get(align, '<')}{width}").rstrip()

    for word in paragraph.split():
        while len(word) > width:
            if line:
                yield show()
                line, size = [], 0
            yield word[:width - 1] + "-"
            word = word[width - 1:]
        if size + len(word) + len(line) > width:
            yield show()
            line, size = [], 0
        line.append(word)
        size += len(word)
    if line:
        yield show(last=True)


OLD = """one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine""".splitlines()
NEW = """zero\none\ntwo\n3\nfour\nfive\nsix\nseven\nnine\nten""".splitlines()
lines = list(diff(OLD, NEW))
print(*(f"{l:n}" for l in lines), sep="\n")
made = list(hunks(lines))
for head, part in made:
    print(head, *(f"{l:.<8}" for l in part))
print(patch(OLD, made) == NEW)
try:
    patch(NEW, made)
except PatchError as error:
    print(error)
print(list(diff("", "ab")), list(hunks(diff("a", "a"))), sep="\n")
story = "The quick brown fox, having jumped over the lazy dog, considered incomprehensibilities and went home to sleep."
columns = [list(justify(story, 18, align=a)) for a in ("both", "left", "right", "center")]
for row in zip_longest(*columns, fillvalue=""):
    print("|" + "|".join(f"{cell:<18}" for cell in row) + "|")
print([*justify("", 5)], [*justify("a", 5)], [*justify("abcdefghijk", 5)])
