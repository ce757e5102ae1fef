"""An encoder and a decoder of JSON, written out by hand, over a mixed document."""

N = 500


def encode(value, out):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append(quote(value))
    elif isinstance(value, (int, float)):
        out.append(repr(value))
    elif isinstance(value, (list, tuple)):
        out.append("[")
        first = True
        for item in value:
            if not first:
                out.append(",")
            first = False
            encode(item, out)
        out.append("]")
    elif isinstance(value, dict):
        out.append("{")
        first = True
        for key, item in value.items():
            if not first:
                out.append(",")
            first = False
            out.append(quote(key))
            out.append(":")
            encode(item, out)
        out.append("}")
    else:
        raise TypeError(type(value).__name__)


ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
UNESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "/": "/"}


def quote(text):
    parts = ['"']
    for ch in text:
        if ch in ESCAPES:
            parts.append(ESCAPES[ch])
        elif ord(ch) > 126:
            parts.append(f"\\u{ord(ch):04x}")
        else:
            parts.append(ch)
    parts.append('"')
    return "".join(parts)


class Decoder:
    def __init__(self, text):
        self.text, self.at = text, 0

    def skip(self):
        text, at = self.text, self.at
        while at < len(text) and text[at] in " \n\t":
            at += 1
        self.at = at
        return text[at]

    def value(self):
        ch = self.skip()
        if ch == "{":
            return self.object()
        if ch == "[":
            return self.array()
        if ch == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def object(self):
        self.at += 1
        out = {}
        if self.skip() == "}":
            self.at += 1
            return out
        while True:
            self.skip()
            key = self.string()
            assert self.skip() == ":"
            self.at += 1
            out[key] = self.value()
            ch = self.skip()
            self.at += 1
            if ch == "}":
                return out

    def array(self):
        self.at += 1
        out = []
        if self.skip() == "]":
            self.at += 1
            return out
        while True:
            out.append(self.value())
            ch = self.skip()
            self.at += 1
            if ch == "]":
                return out

    def string(self):
        text, at = self.text, self.at + 1
        parts = []
        while True:
            ch = text[at]
            if ch == '"':
                self.at = at + 1
                return "".join(parts)
            if ch == "\\":
                at += 1
                if text[at] == "u":
                    parts.append(chr(int(text[at + 1 : at + 5], 16)))
                    at += 4
                else:
                    parts.append(UNESCAPES[text[at]])
            else:
                parts.append(ch)
            at += 1

    def number(self):
        start = at = self.at
        text = self.text
        while at < len(text) and text[at] in "+-0123456789.eE":
            at += 1
        self.at = at
        digits = text[start:at]
        return float(digits) if "." in digits or "e" in digits else int(digits)


def document():
    return {
        "users": [
            {
                "id": i,
                "name": f'user {i} "quoted" é',
                "score": i * 1.25,
                "tags": ["a", "b\n", None, True],
                "nested": {"x": [i, [i + 1, {"y": -i}]]},
            }
            for i in range(60)
        ],
        "empty": [{}, [], ""],
    }


def run(n):
    doc = document()
    total = 0
    for _ in range(n):
        out = []
        encode(doc, out)
        text = "".join(out)
        back = Decoder(text).value()
        assert back == doc
        total += len(text)
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
