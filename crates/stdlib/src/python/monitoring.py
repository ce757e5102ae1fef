# `sys.monitoring`: tools and their callbacks are kept; no event is ever sent.
_names = {}
_callbacks = {}
_sets = {}
_local = {}


def _check(tool_id, used=False):
    if not 0 <= tool_id < 6:
        raise ValueError(f'invalid tool {tool_id} (must be between 0 and 5)')
    if used and tool_id not in _names:
        raise ValueError(f'tool {tool_id} is not in use')


def use_tool_id(tool_id, name, /):
    _check(tool_id)
    if not isinstance(name, str):
        raise ValueError('tool name must be a str')
    if tool_id in _names:
        raise ValueError(f'tool {tool_id} is already in use')
    _names[tool_id] = name


def clear_tool_id(tool_id, /):
    _check(tool_id)
    if tool_id in _names:
        _sets.pop(tool_id, None)
        _callbacks.pop(tool_id, None)
        _local.pop(tool_id, None)


def free_tool_id(tool_id, /):
    clear_tool_id(tool_id)
    _names.pop(tool_id, None)


def get_tool(tool_id, /):
    _check(tool_id)
    return _names.get(tool_id)


def register_callback(tool_id, event, func, /):
    _check(tool_id)
    if event <= 0 or event & (event - 1):
        raise ValueError('The callback can only be set for one event at a time')
    if event >= 1 << 19:
        raise ValueError(f'invalid event {event}')
    callbacks = _callbacks.setdefault(tool_id, {})
    before = callbacks.pop(event, None)
    if func is not None:
        callbacks[event] = func
    return before


def get_events(tool_id, /):
    _check(tool_id, True)
    return _sets.get(tool_id, 0)


def set_events(tool_id, event_set, /):
    _check(tool_id, True)
    if not 0 <= event_set < 1 << 19:
        raise ValueError(f'invalid event set {event_set:#x}')
    _sets[tool_id] = event_set


def get_local_events(tool_id, code, /):
    _check(tool_id, True)
    return _local.get(tool_id, {}).get(code, 0)


def set_local_events(tool_id, code, event_set, /):
    _check(tool_id, True)
    if not 0 <= event_set < 1 << 19:
        raise ValueError(f'invalid local event set {event_set:#x}')
    _local.setdefault(tool_id, {})[code] = event_set


def restart_events():
    pass


def _all_events():
    return {}
