"""A tour of the four patterns over a text: decorators, generators, metaclasses and context managers.

tour.py [FILE]      without a file, the tour reads its own source
"""

import sys
from collections import Counter
from contextlib import ExitStack, contextmanager
from functools import cached_property, lru_cache, wraps
from itertools import islice, pairwise

WIDTH = 72


# -- context managers: sections of the output, and a file that is surely closed --


@contextmanager
def section(title):
    print(f"== {title} ".ljust(WIDTH, "="))
    try:
        yield
    except ValueError as e:
        print(f"   (this part failed: {e})")
    finally:
        print()


class Source:
    """Opens a text and counts what has been read of it."""

    def __init__(self, path):
        self.path = path
        self.lines = 0

    def __enter__(self):
        self.file = open(self.path, encoding="utf-8")
        return self

    def __exit__(self, kind, value, tb):
        self.file.close()

    def __iter__(self):
        for line in self.file:
            self.lines += 1
            yield line.rstrip("\n")


# -- decorators: counting calls, remembering results, registering parts of the tour --


def counted(f):
    @wraps(f)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return f(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


STOPS = []


def stop(title, *, needs=1):
    """Makes a function a stop of the tour, if there are enough words for it."""

    def register(f):
        STOPS.append((title, needs, f))
        return f

    return register


@counted
@lru_cache(maxsize=None)
def syllables(word):
    """A rough count: groups of vowels."""
    groups = 0
    before = False
    for ch in word:
        vowel = ch in "aeiouy"
        groups += vowel and not before
        before = vowel
    return max(groups, 1)


# -- generators: a stream of words, and streams made of it --


def words(lines):
    for line in lines:
        word = ""
        for ch in line + " ":
            if ch.isalpha():
                word += ch
            elif word:
                yield word.lower()
                word = ""


def sentences(lines):
    """Collects lines into sentences; whoever reads may send a length above which a sentence is cut."""
    limit = None
    sentence = []
    for line in lines:
        for part in line.split():
            sentence.append(part)
            if part.endswith((".", "!", "?", ":")) or limit and len(sentence) >= limit:
                limit = (yield " ".join(sentence)) or limit
                sentence.clear()
    if sentence:
        yield " ".join(sentence)


def running_average():
    """A coroutine of the old kind: numbers are sent in, their average so far comes out."""
    total = count = 0
    average = None
    while True:
        number = yield average
        total += number
        count += 1
        average = total / count


# -- metaclasses: statistics that declare themselves by existing --


class StatisticMeta(type):
    """Keeps every concrete statistic in order, and labels it by its name."""

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls.label = "".join(f" {ch.lower()}" if ch.isupper() else ch for ch in name).strip()
        if bases:
            cls.all.append(cls)
        else:
            cls.all = []

    def __iter__(cls):
        return iter(cls.all)

    def __len__(cls):
        return len(cls.all)


class Statistic(metaclass=StatisticMeta):
    def __init__(self, text):
        self.text = text

    def __format__(self, spec):
        return f"{self.label:<24}{self.value:>12{spec}}"


class Words(Statistic):
    @cached_property
    def value(self):
        return len(self.text)


class DifferentWords(Statistic):
    @cached_property
    def value(self):
        return len(set(self.text))


class LettersPerWord(Statistic):
    @cached_property
    def value(self):
        return sum(map(len, self.text)) / len(self.text)


class SyllablesPerWord(Statistic):
    @cached_property
    def value(self):
        return sum(syllables(w) for w in self.text) / len(self.text)


# -- the stops --


@stop("Statistics (a metaclass collected them)")
def statistics(text, lines):
    for statistic in Statistic:
        s = statistic(text)
        print("  ", f"{s:.2f}" if isinstance(s.value, float) else f"{s}")


@stop("Frequent words and what follows them (generators)", needs=20)
def frequent(text, lines):
    following = {}
    for a, b in pairwise(text):
        following.setdefault(a, Counter())[b] += 1
    longest = max(len(w) for w in text)
    for word, count in Counter(text).most_common(8):
        after = ", ".join(w for w, _ in following.get(word, Counter()).most_common(3))
        print(f"   {word:<{min(longest, 16)}} {'#' * min(count, 30):<30} {count:>4}  then {after}")


@stop("Sentences, and their running average length (send)", needs=5)
def lengths(text, lines):
    average = running_average()
    next(average)
    stream = sentences(lines)
    sentence = next(stream, None)
    shown = 0
    while sentence is not None:
        mean = average.send(len(sentence.split()))
        if shown < 5:
            shown += 1
            print(f"   {mean:>6.1f}  {sentence[:56]}{'...' if len(sentence) > 56 else ''}")
        try:
            sentence = stream.send(25)
        except StopIteration:
            sentence = None
    print(f"   {mean:>6.1f}  over the whole text")


@stop("Words by syllables (a cache, counted)")
def by_syllables(text, lines):
    groups = {}
    for word in text:
        groups.setdefault(syllables(word), set()).add(word)
    for n, group in islice(sorted(groups.items()), 6):
        sample = ", ".join(sorted(group, key=lambda w: (-len(w), w))[:4])
        print(f"   {n} {len(group):>5}  {sample}")
    info = syllables.__wrapped__.cache_info()
    print(f"   asked {syllables.calls} times, computed {info.misses}")


def main(path):
    with ExitStack() as stack:
        stack.callback(print, "The tour is over.")
        source = stack.enter_context(Source(path))
        lines = list(source)
        text = list(words(lines))
        print(f"{path.rpartition('/')[2]}: {source.lines} lines, {len(text)} words\n")
        for title, needs, visit in STOPS:
            with section(title):
                if len(text) < needs:
                    raise ValueError(f"the text has only {len(text)} words")
                visit(text, lines)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else __file__)
