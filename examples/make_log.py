"""Writes a web server's log of about the given size, for pipeline.py to read.

    make_log.py FILE [MEGABYTES]

The same size always gives the same lines.
"""

import sys

PATHS = [
    "/",
    "/about",
    "/shop",
    "/shop/tea",
    "/shop/coffee",
    "/search?q=cups",
    "/login",
    "/static/logo.png",
    "/api/orders",
    "/api/items",
]
AGENTS = ["Browser/1.0", "Browser/2.3 (mobile)", "Crawler/0.9 (+http://example.org/bot)", "Library/3.14"]
METHODS = ["GET", "GET", "GET", "GET", "POST", "HEAD"]


def numbers(seed=2024):
    while True:
        seed = (seed * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
        yield seed >> 33


def lines():
    """Endless log lines, one every few seconds."""
    random = numbers()
    second = 0
    for a in random:
        b = next(random)
        second += a % 3
        day, rest = divmod(second, 86_400)
        clock = f"{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}"
        status = 200 if a % 20 else (404, 500, 301, 403)[b % 4]
        yield (
            f"10.{b % 4}.{b // 4 % 16}.{a % 250} - [day {day + 1:03} {clock}] "
            f'"{METHODS[a % 6]} {PATHS[b % 10 * (a % 7 != 0)]} HTTP/1.1" {status} {(a ^ b) % 50_000} '
            f'{1 + (a * b >> 7) % 900}ms "{AGENTS[a // 7 % 4]}"\n'
        )


def main(path, megabytes):
    left = megabytes * 1_000_000
    count = 0
    with open(path, "w") as file:
        for line in lines():
            if left <= 0:
                break
            # Now and then a line is damaged, as in life.
            file.write(line if count % 9973 else line[: len(line) // 2] + "\n")
            left -= len(line)
            count += 1
    print(f"{count} lines in {path}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 10)
