"""Differences of two texts by the longest common subsequence, shown as a patch, applied and reversed; compared with difflib."""

import difflib
from functools import cache
from typing import NamedTuple


class Edit(NamedTuple):
    kind: str
    line: str

    def reversed(self):
        return Edit({"+": "-", "-": "+"}.get(self.kind, " "), self.line)


def differences(a, b):
    @cache
    def length(i, j):
        if i == len(a) or j == len(b):
            return 0
        return 1 + length(i + 1, j + 1) if a[i] == b[j] else max(length(i + 1, j), length(i, j + 1))

    i = j = 0
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            yield Edit(" ", a[i])
            i, j = i + 1, j + 1
        elif j == len(b) or i < len(a) and length(i + 1, j) >= length(i, j + 1):
            yield Edit("-", a[i])
            i += 1
        else:
            yield Edit("+", b[j])
            j += 1
    print("cache", length.cache_info().misses <= (len(a) + 1) * (len(b) + 1))


def apply(lines, patch):
    source = iter(lines)
    for kind, line in patch:
        if kind in " -":
            found = next(source, None)
            if found != line:
                raise LookupError(f"{found!r} is not {line!r}")
        if kind in " +":
            yield line
    yield from source


def hunks(patch, context=1):
    marked = [e.kind != " " for e in patch]
    near = [any(marked[max(0, i - context) : i + context + 1]) for i in range(len(patch))]
    block, at = [], 0
    for edit, close in zip(patch, near):
        if close:
            block.append(edit)
        elif block:
            yield at - sum(e.kind != "+" for e in block) + 1, block
            block = []
        at += edit.kind != "+"
    if block:
        yield at - sum(e.kind != "+" for e in block) + 1, block


old = "the quick brown fox jumps over the lazy dog and runs away from here".split()
new = "the slow brown fox walks over a lazy dog and runs away to there quickly".split()
patch = list(differences(old, new))
for at, block in hunks(patch):
    print("@", at, " ".join(kind.strip() + word for kind, word in block))
print(list(apply(old, patch)) == new, list(apply(new, [e.reversed() for e in patch])) == old)
try:
    list(apply(new, patch))
except LookupError as e:
    print(e)
for a, b in (("", "abc"), ("abc", ""), ("abcabba", "cbabac"), ("same", "same")):
    print("".join(k + c for k, c in differences(a, b)))
print(*difflib.unified_diff(old[:6], new[:6], "old", "new", lineterm="", n=1), sep="\n")
m = difflib.SequenceMatcher(None, old, new)
print(round(m.ratio(), 4), [op for op in m.get_opcodes() if op[0] != "equal"][:3], difflib.get_close_matches("qick", old + new, 2))
