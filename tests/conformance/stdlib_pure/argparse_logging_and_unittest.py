# Three large modules in their everyday use.
import argparse
import io
import logging
import sys
import unittest

parser = argparse.ArgumentParser(prog="tool", description="A tool.")
parser.add_argument("file")
parser.add_argument("-n", "--number", type=int, default=3, help="how many")
parser.add_argument("--flag", action="store_true")
parser.add_argument("rest", nargs="*")
print(parser.parse_args(["a.txt", "-n", "5", "--flag", "x", "y"]))
print(parser.format_usage(), end="")
try:
    sys.stderr = io.StringIO()
    parser.parse_args(["-n", "x", "f"])
except SystemExit as e:
    text = sys.stderr.getvalue()
    sys.stderr = sys.__stderr__
    print(e.code, text.splitlines()[-1])

stream = io.StringIO()
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelname)s:%(name)s:%(message)s"))
log = logging.getLogger("app.part")
log.addHandler(handler)
log.setLevel(logging.INFO)
log.propagate = False
log.debug("hidden")
log.info("value %d of %s", 5, "x")
log.warning("careful")
log.getChild("deep").error("from %(who)s", {"who": "child"})
print(stream.getvalue(), end="")
print(log.isEnabledFor(logging.DEBUG), logging.getLevelName(30), log)


class Case(unittest.TestCase):
    def setUp(self):
        self.items = [1, 2]

    def test_equal(self):
        self.assertEqual(sum(self.items), 3)
        self.assertIn(1, self.items)

    def test_raises(self):
        with self.assertRaises(ZeroDivisionError) as caught:
            1 / 0
        self.assertEqual(str(caught.exception), "division by zero")

    def test_fails(self):
        self.assertListEqual(self.items, [1, 3])

    @unittest.skip("not now")
    def test_skipped(self):
        pass

    def test_subtests(self):
        for i in range(3):
            with self.subTest(i=i):
                self.assertNotEqual(i, 1)


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Case).run(result)
print(result.testsRun, len(result.failures), len(result.errors), result.skipped[0][1], [str(f[0]) for f in result.failures])
