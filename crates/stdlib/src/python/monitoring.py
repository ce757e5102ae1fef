# `sys.monitoring`: the tools, what they want to be told of, and the telling.
import sys

_EVENTS = {name: getattr(sys.monitoring.events, name) for name in vars(sys.monitoring.events)}
_NAMES = {event: name for name, event in _EVENTS.items()}
_CALL = _EVENTS['CALL']
_AFTER_CALLS = _EVENTS['C_RETURN'] | _EVENTS['C_RAISE']
_SIDES = _EVENTS['BRANCH_LEFT'] | _EVENTS['BRANCH_RIGHT']
_BRANCH = _EVENTS['BRANCH']
# Events that belong to instructions: these can be wanted for one code object, and switched off at one place.
_LOCAL = (_EVENTS['STOP_ITERATION'] << 1) - 1
_DISABLE = sys.monitoring.DISABLE
_MISSING = sys.monitoring.MISSING

_CODE = type(compile('', '', 'exec'))

_names = {}
_callbacks = {}
_sets = {}
# By tool: by the code's identity, the code and a set of events.
_local = {}
# By tool: by code, event and place, the code.
_disabled = {}


def _check(tool_id, used=False):
    if not 0 <= tool_id < 6:
        raise ValueError(f'invalid tool {tool_id} (must be between 0 and 5)')
    if used and tool_id not in _names:
        raise ValueError(f'tool {tool_id} is not in use')


def _update():
    wanted = 0
    for events in _sets.values():
        wanted |= events
    for codes in _local.values():
        for code, events in codes.values():
            wanted |= events
    if wanted & _CALL:
        wanted |= _AFTER_CALLS
    _set_monitor(wanted, _tell)


def _tell(event, code, *args):
    asked = _CALL if event & _AFTER_CALLS else event
    if event & (_CALL | _AFTER_CALLS) and len(args) == 2:
        args += (_MISSING,)
    place = (id(code), event, args[0])
    for tool_id in sorted(_names, reverse=True):
        wanted = _sets.get(tool_id, 0)
        if not wanted & asked:
            codes = _local.get(tool_id)
            if not codes or not codes.get(id(code), (None, 0))[1] & asked:
                continue
        callbacks = _callbacks.get(tool_id, {})
        of_both = event & _SIDES and event not in callbacks
        callback = callbacks.get(_BRANCH if of_both else event)
        if callback is None or place in _disabled.get(tool_id, ()):
            continue
        if callback(code, *args) is _DISABLE:
            if event > _LOCAL:
                del callbacks[event]
                raise ValueError(f'Cannot disable {_NAMES[event]} events. Callback removed.')
            _disabled.setdefault(tool_id, {})[place] = code


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
        for register in _sets, _callbacks, _local, _disabled:
            register.pop(tool_id, None)
        _update()


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
    if event > _BRANCH:
        raise ValueError(f'invalid event {event}')
    callbacks = _callbacks.setdefault(tool_id, {})
    before = callbacks.pop(event, None)
    if func is not None:
        callbacks[event] = func
    return before


def _events(event_set, what, most):
    if not 0 <= event_set <= most:
        raise ValueError(f'invalid {what} {event_set & 0xffffffff:#x}')
    if event_set & _BRANCH:
        event_set = event_set & ~_BRANCH | _SIDES
    after = event_set & _AFTER_CALLS
    if after and event_set & (_AFTER_CALLS | _CALL) != _AFTER_CALLS | _CALL:
        raise ValueError('cannot set C_RETURN or C_RAISE events independently')
    return event_set & ~after


def get_events(tool_id, /):
    _check(tool_id)
    return _sets.get(tool_id, 0)


def set_events(tool_id, event_set, /):
    _check(tool_id, True)
    _sets[tool_id] = _events(event_set, 'event set', _BRANCH * 2 - 1)
    _update()


def _check_code(code):
    if type(code) is not _CODE:
        raise TypeError('code must be a code object')


def get_local_events(tool_id, code, /):
    _check_code(code)
    _check(tool_id)
    return _local.get(tool_id, {}).get(id(code), (code, 0))[1]


def set_local_events(tool_id, code, event_set, /):
    _check_code(code)
    _check(tool_id, True)
    events = _events(event_set, 'local event set', _BRANCH * 2 - 1)
    if events > _LOCAL:
        raise ValueError(f'invalid local event set {event_set:#x}')
    codes = _local.setdefault(tool_id, {})
    if events:
        codes[id(code)] = code, events
    else:
        codes.pop(id(code), None)
    _update()


def restart_events():
    _disabled.clear()


def _all_events():
    tools = {}
    for tool_id, events in _sets.items():
        for event, name in sorted(_NAMES.items()):
            if event and event <= _EVENTS['C_RAISE'] and events & event:
                tools[name] = tools.get(name, 0) | 1 << tool_id
    return tools
