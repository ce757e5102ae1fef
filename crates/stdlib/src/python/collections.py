def _collections_missing(mapping, factory, key):
    return dict.setdefault(mapping, key, factory())


def _collections_count(mapping, iterable):
    get = mapping.get
    for element in iterable:
        mapping[element] = get(element, 0) + 1
