# argparse: types, actions, choices, subcommands, groups, defaults, errors and help texts.
import argparse
import io
import sys
from contextlib import redirect_stderr, redirect_stdout

parser = argparse.ArgumentParser(prog="tool", description="A tool that does things.", epilog="See you.")
parser.add_argument("--verbose", "-v", action="count", default=0, help="more words")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
sub = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
add = sub.add_parser("add", help="add numbers", aliases=["sum"])
add.add_argument("numbers", nargs="+", type=int, metavar="N")
add.add_argument("--scale", type=float, default=1.0, help="factor (default: %(default)s)")
copy = sub.add_parser("copy", help="copy things")
copy.add_argument("source")
copy.add_argument("dest", nargs="?", default=".")
group = copy.add_mutually_exclusive_group()
group.add_argument("--fast", action="store_true")
group.add_argument("--safe", action="store_const", const="very", default="no")
copy.add_argument("--mode", choices=["text", "bin"], default="bin")
copy.add_argument("--tag", action="append", default=[])
copy.add_argument("--pair", nargs=2, type=int, metavar=("A", "B"))
copy.add_argument("--cache", action=argparse.BooleanOptionalAction, default=True)
copy.add_argument("-D", dest="defs", action="append", type=lambda s: tuple(s.split("=", 1)))


def run(line):
    out, err = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(out), redirect_stderr(err):
            result = vars(parser.parse_args(line.split()))
        print(line, "=>", {k: result[k] for k in sorted(result)})
    except SystemExit as e:
        print(line, "=> exit", e.code)
        print(out.getvalue() + err.getvalue(), end="")


for line in (
    "add 1 2 3",
    "-vv sum 1 --scale 2.5",
    "copy a",
    "copy a b --fast --tag x --tag=y --mode text",
    "copy a --pair 1 2 --no-cache -Dk=v -D q=1=2",
    "copy -- -x",
    "copy a --safe",
    "",
    "add",
    "add x",
    "add 1 --scale much",
    "copy a b c",
    "copy a --fast --safe",
    "copy a --mode odd",
    "copy a --pair 1",
    "copy a --ta z",
    "copy a --unknown",
    "cpy a",
    "--version",
    "--help",
    "copy --help",
):
    run(line)
simple = argparse.ArgumentParser(prog="s", add_help=False, exit_on_error=False, fromfile_prefix_chars="@", allow_abbrev=False)
simple.add_argument("-n", type=int, required=True)
simple.add_argument("rest", nargs=argparse.REMAINDER)
print(simple.parse_args(["-n", "3", "a", "-b", "--c"]), simple.parse_known_args(["-n", "1"]), simple.format_usage())
for args in (["-n", "x"], [], ["-n"]):
    try:
        simple.parse_args(args)
    except argparse.ArgumentError as e:
        print("error", e)
    except SystemExit as e:
        print("exit", e.code)
ns = argparse.Namespace(a=1)
print(ns, ns == argparse.Namespace(a=1), "a" in ns, simple.parse_args(["-n", "2"], namespace=ns).a)


class Upper(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, f"{option_string}:{values.upper()}")


p = argparse.ArgumentParser(prog="p", usage="%(prog)s [stuff]", argument_default=argparse.SUPPRESS)
p.add_argument("--up", action=Upper)
p.add_argument("--level", type=int, default="7")
p.set_defaults(extra=5)
print(vars(p.parse_args(["--up", "abc"])), vars(p.parse_args([])), p.get_default("extra"))
for bad in (lambda: p.add_argument("--up"), lambda: p.add_argument("x", required=True), lambda: p.add_argument("-y", action="nope"), lambda: p.add_argument("--z", nargs=0), lambda: p.add_argument("a", "b"), lambda: p.add_argument("--w", type="int")):
    try:
        bad()
    except (ValueError, TypeError, argparse.ArgumentError) as e:
        print(type(e).__name__, e)
