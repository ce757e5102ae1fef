# Signals never arrive: handlers are kept, so that programs that set them run.

SIG_DFL = 0
SIG_IGN = 1
SIG_BLOCK = 0
SIG_UNBLOCK = 1
SIG_SETMASK = 2
NSIG = 65
ITIMER_REAL = 0
ITIMER_VIRTUAL = 1
ITIMER_PROF = 2

for _i, _n in enumerate(
        'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG '
        'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(), 1):
    _space['SIG' + _n] = _i
SIGIOT = SIGABRT
SIGCLD = SIGCHLD
SIGPOLL = SIGIO
SIGRTMIN = 34
SIGRTMAX = 64

ItimerError = type('itimer_error', (OSError,), {'__module__': 'signal'})


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python.

It raises KeyboardInterrupt."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError('signal number out of range')
    return int(signalnum)


def signal(signalnum, handler, /):
    n = _check(signalnum)
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if n in (SIGKILL, SIGSTOP):
        raise OSError(22, 'Invalid argument')
    old = _handlers.get(n, SIG_DFL)
    _handlers[n] = handler
    return old


def getsignal(signalnum, /):
    return _handlers.get(_check(signalnum), SIG_DFL)


def raise_signal(signalnum, /):
    handler = getsignal(signalnum)
    if callable(handler):
        import sys
        handler(int(signalnum), sys._getframe())
    elif handler == SIG_DFL and signalnum not in (SIGCHLD, SIGCONT, SIGURG, SIGWINCH):
        raise SystemExit(128 + int(signalnum))


def strsignal(signalnum, /):
    names = {SIGHUP: 'Hangup', SIGINT: 'Interrupt', SIGQUIT: 'Quit', SIGILL: 'Illegal instruction', SIGTRAP: 'Trace/breakpoint trap',
             SIGABRT: 'Aborted', SIGBUS: 'Bus error', SIGFPE: 'Floating point exception', SIGKILL: 'Killed',
             SIGUSR1: 'User defined signal 1', SIGSEGV: 'Segmentation fault', SIGUSR2: 'User defined signal 2',
             SIGPIPE: 'Broken pipe', SIGALRM: 'Alarm clock', SIGTERM: 'Terminated', SIGCHLD: 'Child exited',
             SIGCONT: 'Continued'}
    return names.get(_check(signalnum))


def siginterrupt(signalnum, flag, /):
    _check(signalnum)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    global _wakeup
    old, _wakeup = _wakeup, fd
    return old


_wakeup = -1


def valid_signals():
    return {n for n in range(1, NSIG) if n not in (32, 33)}


_mask = set()


def pthread_sigmask(how, mask, /):
    global _mask
    old = _mask
    mask = set(mask)
    _mask = old | mask if how == SIG_BLOCK else old - mask if how == SIG_UNBLOCK else mask
    return old


def sigpending():
    return set()


def alarm(seconds, /):
    raise OSError(38, 'Function not implemented')


def setitimer(which, seconds, interval=0.0, /):
    raise OSError(38, 'Function not implemented')


def getitimer(which, /):
    return 0.0, 0.0


def pause():
    raise OSError(38, 'Function not implemented')
