"""Patterns that can only match at the beginning: searches, splits, substitutions."""
import re

print(re.search(r'\Ax', 'ax'), re.search(r'^x', 'ax'), re.search(r'(?m)^x', 'a\nx'), re.search(r'\Ax|y', 'ay'), re.search(r'(\A)x', 'xa').span(1), re.search(r'(?:^)x', 'xa'), re.compile('^b').search('ab', 1), re.compile(r'\A').findall('aaa'), re.sub('^', '>', 'a\nb'), re.sub('(?m)^', '>', 'a\nb'), re.split(r'\A', 'abc'), re.search(r'(\A|b)c', 'abc'), re.search(r'(?:\Aa)?b', 'cb'), re.findall(r'^a', 'aaa'), [m.span() for m in re.finditer(r'\A', 'ab')])
