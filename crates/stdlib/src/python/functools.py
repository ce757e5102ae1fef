def _functools_reduce(function, iterator, value):
    for element in iterator:
        value = function(value, element)
    return value


def _functools_lru_miss(wrapper, function, key, args, kwargs):
    return _lru_store(wrapper, key, function(*args, **kwargs))
