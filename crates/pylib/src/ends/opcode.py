

# ---- Ophion's instructions: four code units each, a number with flags and three operands ---------------------------------
hascompare = [_n for _name, _n in opmap.items() if _name.startswith('COMPARE')]
_cache_format = {_name: {'operands': 3} for _name in opmap}
_inline_cache_entries = dict.fromkeys(opmap, 3)
