"""A template engine: templates are parsed to trees of nodes and rendered with filters, loops and conditions."""

N = 2_500

PAGE = """<html><head><title>{{ title|upper }}</title></head><body>
{% for section in sections %}<h2>{{ section.name }}</h2>
{% if section.items %}<ul>{% for item in section.items %}
<li class="{% if loop.odd %}odd{% else %}even{% endif %}">{{ loop.index }}. {{ item.name|escape }}: {{ item.price|money }}</li>{% endfor %}
</ul>{% else %}<p>nothing in {{ section.name|lower }}</p>{% endif %}
{% endfor %}<p>{{ footer|escape|upper }}</p></body></html>"""

FILTERS = {
    "upper": str.upper,
    "lower": str.lower,
    "escape": lambda s: s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
    "money": lambda v: f"{v:,.2f} EUR",
}


def split(source):
    at = 0
    while True:
        starts = [i for i in (source.find("{{", at), source.find("{%", at)) if i >= 0]
        if not starts:
            yield "text", source[at:]
            return
        start = min(starts)
        if start > at:
            yield "text", source[at:start]
        kind = "expr" if source[start + 1] == "{" else "tag"
        end = source.index("}}" if kind == "expr" else "%}", start)
        yield kind, source[start + 2 : end].strip()
        at = end + 2


class Text:
    def __init__(self, text):
        self.text = text

    def render(self, context, out):
        out.append(self.text)


class Lookup:
    def __init__(self, path):
        self.parts = path.split(".")

    def __call__(self, context):
        value = context[self.parts[0]]
        for part in self.parts[1:]:
            value = value[part] if isinstance(value, dict) else getattr(value, part)
        return value


class Expr:
    def __init__(self, source):
        path, *names = source.split("|")
        self.lookup, self.filters = Lookup(path), [FILTERS[n] for n in names]

    def render(self, context, out):
        value = self.lookup(context)
        for f in self.filters:
            value = f(value)
        out.append(value if isinstance(value, str) else str(value))


class LoopInfo:
    __slots__ = ("index",)

    @property
    def odd(self):
        return self.index % 2 == 1


class For:
    def __init__(self, name, path, body):
        self.name, self.lookup, self.body = name, Lookup(path), body

    def render(self, context, out):
        inner = dict(context)
        info = inner["loop"] = LoopInfo()
        for i, item in enumerate(self.lookup(context), 1):
            info.index = i
            inner[self.name] = item
            for node in self.body:
                node.render(inner, out)


class If:
    def __init__(self, path, then, other):
        self.lookup, self.then, self.other = Lookup(path), then, other

    def render(self, context, out):
        for node in self.then if self.lookup(context) else self.other:
            node.render(context, out)


def parse(parts, *ends):
    nodes = []
    for kind, value in parts:
        if kind == "text":
            nodes.append(Text(value))
        elif kind == "expr":
            nodes.append(Expr(value))
        elif value in ends:
            return nodes, value
        else:
            word, *rest = value.split()
            if word == "for":
                body, _ = parse(parts, "endfor")
                nodes.append(For(rest[0], rest[2], body))
            elif word == "if":
                then, end = parse(parts, "else", "endif")
                other = parse(parts, "endif")[0] if end == "else" else []
                nodes.append(If(rest[0], then, other))
    return nodes, None


class Item:
    def __init__(self, name, price):
        self.name, self.price = name, price


def run(n):
    context = {
        "title": "a price list",
        "footer": "prices <without> tax & delivery",
        "sections": [
            {"name": f"Section {s}", "items": [Item(f"<item {i}> & more", i * 1234.5 + s) for i in range(s * 5)]}
            for s in range(6)
        ],
    }
    total = 0
    for i in range(n):
        nodes, _ = parse(split(PAGE))
        out = []
        context["title"] = f"list {i}"
        for node in nodes:
            node.render(context, out)
        total += sum(map(len, out))
    return total


if __name__ == "__main__":
    import sys
    import time

    n = int(sys.argv[1]) if len(sys.argv) > 1 else N
    start = time.perf_counter()
    checksum = run(n)
    print(time.perf_counter() - start, checksum)
