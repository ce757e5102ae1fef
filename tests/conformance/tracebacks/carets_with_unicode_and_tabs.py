import sys


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


@case
def wide():
    return "変数" + 1 + "é"


@case
def combining():
    x = "e\u0301é"; return x + 1


@case
def emoji():
    d = {"😀": 1}; return d["😀"] + d["😀😀"]


@case
def tabs():
	x = {}	; return	x["tab"]


@case
def identifiers():
    ñandú = None; return ñandú.größe(ñandú)


@case
def comment():
    return 1 / 0  # a comment with é and 変


@case
def string_in_the_way(): "doc"; return "a" "b" "c" % 5, 1


@case
def semicolons(): x = 1; y = 0; z = x / y; w = 3
