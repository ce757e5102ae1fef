import doctest, unittest, io, sys
from unittest import mock
def add(a,b):
    """
    >>> add(1,2)
    3
    >>> add(1,'a')
    Traceback (most recent call last):
    ...
    TypeError: unsupported operand type(s) for +: 'int' and 'str'
    >>> add([1],[2])
    [1, 3]
    """
    return a+b
print(doctest.testmod())
class T(unittest.TestCase):
    def test_mock(self):
        m=mock.Mock(return_value=3); self.assertEqual(m(1,k=2),3); m.assert_called_once_with(1,k=2)
        with self.assertRaises(AssertionError) as c: m.assert_called_with(2)
        print(c.exception)
        with mock.patch('os.getcwd',return_value='x'):
            import os; self.assertEqual(os.getcwd(),'x')
        mm=mock.MagicMock(); mm.__len__.return_value=4; self.assertEqual(len(mm),4)
        s=mock.create_autospec(add); 
        with self.assertRaises(TypeError): s(1)
        print(mock.call(1,a=2), m.mock_calls, mock.ANY==1, mock.sentinel.x)
    def test_fail(self): self.assertEqual([1,2],[1,3])
    @unittest.skip("why")
    def test_skip(self): pass
    def test_sub(self):
        for i in range(2):
            with self.subTest(i=i): self.assertEqual(i,0)
o=io.StringIO()
r=unittest.TextTestRunner(o,verbosity=2).run(unittest.defaultTestLoader.loadTestsFromTestCase(T))
import re
print(re.sub(r'in [\d.]+s','in',o.getvalue()))
