"""Words of a made-up text counted, grouped, sorted and joined: dictionaries and strings."""

N = 90


def words(count, seed):
    syllables = ["ka", "to", "mi", "ren", "sol", "va", "ne", "du", "li", "pra"]
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        length = seed % 3 + 1
        yield "".join(syllables[(seed >> 4 * i + 3) % 10] for i in range(length))


def text(count):
    lines, line = [], []
    for i, w in enumerate(words(count, 7)):
        line.append(w.capitalize() if i % 9 == 0 else w)
        if i % 9 == 8:
            lines.append(" ".join(line) + ("." if i % 2 else ","))
            line = []
    return "\n".join(lines)


def run(n):
    source = text(20_000)
    total = 0
    for round_ in range(n):
        counts, first_line, by_length = {}, {}, {}
        for number, line in enumerate(source.split("\n")):
            for raw in line.split():
                word = raw.strip(".,").lower()
                counts[word] = counts.get(word, 0) + 1
                if word not in first_line:
                    first_line[word] = number
        for word, c in counts.items():
            by_length.setdefault(len(word), []).append((c, word))
        top = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:20]
        report = "; ".join(f"{word}={c}@{first_line[word]}" for word, c in top)
        longest = max(by_length)
        title = source[:500].title().swapcase().replace("a", "4")
        total += (
            len(report) + sum(c for c, _ in by_length[longest]) + title.count("4") + sum(ord(ch) for ch in report[:50])
        )
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
