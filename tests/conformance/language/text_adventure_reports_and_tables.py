# Text reports: aligned tables, wrapped cells, histograms, roman numerals, number words, templates.
import textwrap
from collections import Counter
from itertools import zip_longest
from string import Template

SALES = """north;pens;12;0.5
south;pens;7;0.55
north;books;3;12.25
east;mugs;0;4
south;books;11;11.9
west;a very long product name indeed;2;100"""


def rows(text):
    for number, line in enumerate(text.splitlines(), 1):
        region, product, count, price = line.split(";")
        yield number, region, product, int(count), float(price), int(count) * float(price)


def table(header, data, aligns):
    cells = [[str(h) for h in header]] + [[f"{c:,.2f}" if isinstance(c, float) else str(c) for c in row] for row in data]
    widths = [max(map(len, column)) for column in zip(*cells)]
    line = "+".join("-" * (w + 2) for w in widths).join("++")
    yield line
    for i, row in enumerate(cells):
        yield "|" + "|".join(f" {c:{a}{w}} " for c, a, w in zip(row, aligns, widths)) + "|"
        if i == 0:
            yield line.replace("-", "=")
    yield line


print(*table(["#", "region", "product", "n", "price", "sum"], rows(SALES), "><<>>>"), sep="\n")
totals = Counter()
for _, region, _, _, _, total in rows(SALES):
    totals[region] += total
top = max(totals.values())
for region, total in totals.most_common():
    bar = "█" * round(total / top * 20)
    print(f"{region:>6} {bar:<20} {total:>8.2f} {total / totals.total():>6.1%}")


def roman(n):
    out = []
    for value, letters in ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        count, n = divmod(n, value)
        out.append(letters * count)
    return "".join(out)


ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def words(n):
    match n:
        case n if n < 0:
            return "minus " + words(-n)
        case n if n < 20:
            return ONES[n]
        case n if n < 100:
            return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
        case n if n < 1000:
            return ONES[n // 100] + " hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    for power, name in ((9, "billion"), (6, "million"), (3, "thousand")):
        if n >= (unit := 10**power):
            return words(n // unit) + f" {name}" + (f" {words(n % unit)}" if n % unit else "")


for n in (0, 7, 13, 40, 99, 100, 342, 1994, 2024, 1_000_001, -85):
    print(f"{n:>10,} {roman(n) if n > 0 else '-':<12} {words(n)}")
left = textwrap.wrap("The quick brown fox jumps over the lazy dog and runs away.", 18)
right = textwrap.wrap("Sphinx of black quartz, judge my vow!", 14)
for a, b in zip_longest(left, right, fillvalue=""):
    print(f"{a:<18} | {b:^14} |")
letter = Template("""Dear $name,
    you owe us $$${amount}. ${threat:-}""" if False else """Dear $name,
    you owe us $$${amount}.""")
print(letter.substitute(name="Ann", amount=f"{1234.5:,.2f}"))
print("".join(f"{x:5}" if x % 3 else f"{'fizz':>5}" for x in range(1, 10)), "%-8s|%+5d|%05.1f|%x|%r" % ("left", 5, 2.25, 255, "q"), "{0:>{w}}{1!r:^{w}}".format("a", "b", w=6), sep="\n")
print("\n".join("".join("*" if abs(x) + abs(y) <= 3 else "." for x in range(-4, 5)) for y in range(-3, 4)))
print("\t1\t22\t333\n".expandtabs(6), "a,b,,c".split(","), "  pad ".center(12, "*"), "title case it's".title(), "ß".upper(), "x".zfill(4), "-7".zfill(5), sep="|")
