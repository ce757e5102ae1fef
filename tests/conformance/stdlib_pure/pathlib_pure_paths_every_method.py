# pathlib's pure paths, POSIX and Windows: parts, joining, relatives, matching, ordering, errors.
import pickle
from pathlib import PurePath, PurePosixPath as P, PureWindowsPath as W

for cls, texts in ((P, ["", ".", "/", "//", "///a", "a//b/./c/", "/a/../b", "~/x.tar.gz", ".bashrc", "a.", "..", "a/b.txt ", "//host/share"]), (W, ["", "c:", "c:/", "c:\\a\\b.txt", "\\\\srv\\share\\dir\\f", "\\a", "c:a/b", "//?/c:/x", "con", "a:b:c", "C:\\A", "x.y.z"])):
    for text in texts:
        p = cls(text)
        print(repr(text), str(p), p.parts, repr(p.drive), repr(p.root), repr(p.anchor), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.is_absolute())
p = P("/opt/lib/python3/site.py")
print(p / "x", "a" / P("b"), p.joinpath("..", "c"), p / "/abs", list(p.parents), p.parents[1], p.parents[-1], len(p.parents), p.parents[:2])
print(p.with_name("new"), p.with_stem("other"), p.with_suffix(".txt"), p.with_suffix(""), P("a").with_suffix(".b"), p.with_segments("q", "r"), p.as_posix(), W("a\\b").as_posix(), p.as_uri(), W("c:/a b").as_uri(), bytes(P("é")))
print(p.relative_to("/opt"), p.is_relative_to("/opt/lib"), p.is_relative_to("/us"), P("a/b").relative_to("a/c", walk_up=True), W("C:/A/b").relative_to("c:/a"))
for pattern in ("*.py", "lib/*/*.py", "/opt/**/*.py", "**/site.py", "*.PY", "[rs]ite.py", "site", "/*/*/*/*"):
    print(pattern, p.match(pattern), p.full_match(pattern), p.match(pattern, case_sensitive=False), W("/opt/lib/x/SITE.PY").match(pattern))
print(P("a") == P("a/"), P("a") == W("a"), W("A") == W("a"), hash(W("A")) == hash(W("a")), sorted([P("b"), P("a/c"), P("a")]), P("a") < P("B"), W("b") < W("C"), P("a") in {P("a/."): 1})
print(repr(P("a\nb")), P(P("a"), "b", P("c")), PurePath("x").__class__.__name__, P("a", "", "b"), pickle.loads(pickle.dumps(p)) == p, P("a").is_reserved() if False else "", P("/a/b").root, f"{P('x'):>5}" if False else str(P("x")))
for bad in (
    lambda: P("a").relative_to("b"), lambda: P("/a").relative_to("b"), lambda: P("a/../b").relative_to("a/..", "x") if False else P("a").relative_to("../b", walk_up=True), lambda: P("").with_name("x"), lambda: P("a").with_name(""), lambda: P("a").with_name("b/c"), lambda: P("/").with_suffix(".x"), lambda: P("a").with_suffix("x"), lambda: P("a").with_suffix("."),
    lambda: P("a").as_uri(), lambda: P(1), lambda: P(b"x"), lambda: P("a") / 1, lambda: P("a") < "a", lambda: P("a").match(""), lambda: P("a").parents[5], lambda: P("a").with_stem(""), lambda: W("a") < P("a"), lambda: setattr(P("a"), "name", "b"), lambda: P("a").relative_to(), lambda: P("a").parents["x"],
):
    try:
        print(repr(bad()))
    except Exception as e:
        print(type(e).__name__, e)


class Tracked(P):
    def __init__(self, *args, tag="none"):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *segments):
        return type(self)(*segments, tag=self.tag)


t = Tracked("a/b.c", tag="T")
print(repr(t), (t / "x").tag, t.parent.tag, t.with_suffix(".d").tag, repr(t.parent), t == P("a/b.c"))
