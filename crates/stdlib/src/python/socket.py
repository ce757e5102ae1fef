# Pairs of sockets inside the program, and `select` over them. The host offers no network: everything else is refused.

import time

for _name, _value in dict(
        AF_UNSPEC=0, AF_UNIX=1, AF_INET=2, AF_INET6=10, SOCK_STREAM=1, SOCK_DGRAM=2, SOCK_RAW=3, SOCK_NONBLOCK=2048,
        SOCK_CLOEXEC=524288, SOL_SOCKET=1, SO_REUSEADDR=2, SO_TYPE=3, SO_ERROR=4, SO_BROADCAST=6, SO_SNDBUF=7, SO_RCVBUF=8,
        SO_KEEPALIVE=9, SO_LINGER=13, SO_REUSEPORT=15, SOMAXCONN=4096, MSG_OOB=1, MSG_PEEK=2, MSG_DONTWAIT=64,
        MSG_NOSIGNAL=16384, IPPROTO_IP=0, IPPROTO_TCP=6, IPPROTO_UDP=17, IPPROTO_IPV6=41, TCP_NODELAY=1, IPV6_V6ONLY=26,
        SHUT_RD=0, SHUT_WR=1, SHUT_RDWR=2, AI_PASSIVE=1, AI_CANONNAME=2, AI_NUMERICHOST=4, AI_ADDRCONFIG=32,
        AI_NUMERICSERV=1024, EAI_NONAME=-2, EAI_FAMILY=-6, NI_NUMERICHOST=1, NI_NUMERICSERV=2, INADDR_ANY=0,
        INADDR_LOOPBACK=0x7f000001).items():
    _space[_name] = _value

has_ipv6 = True
error = OSError
timeout = TimeoutError
CAPI = None
herror = type('herror', (OSError,), {'__module__': 'socket'})
gaierror = type('gaierror', (OSError,), {'__module__': 'socket'})

_open = {}
_default_timeout = None
_next = 1 << 20


def _refuse():
    raise PermissionError(1, 'Operation not permitted')


class socket:
    __module__ = '_socket'
    __slots__ = '_family', '_type', '_proto', '_timeout', '_number', '_end'

    family = property(lambda self: self._family)
    type = property(lambda self: self._type)
    proto = property(lambda self: self._proto)

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        global _next
        self._family = AF_INET if family == -1 else family
        self._type = SOCK_STREAM if type == -1 else type
        self._proto = 0 if proto == -1 else proto
        self._timeout = _default_timeout
        if fileno is not None:
            old = _open.get(fileno)
            if old is None:
                raise OSError(9, 'Bad file descriptor')
            self._number = fileno
            self._end = old
            self._family = AF_UNIX
            return
        if self._family != AF_UNIX:
            _refuse()
        self._number = _next
        self._end = None
        _next += 1

    def fileno(self):
        return self._number

    def detach(self):
        number, self._number = self._number, -1
        return number

    def close(self):
        number = self.detach()
        end = _open.pop(number, None)
        if end is not None:
            end.closed = True

    def settimeout(self, value, /):
        if value is not None and value < 0:
            raise ValueError('Timeout value out of range')
        self._timeout = value

    def gettimeout(self):
        return self._timeout

    @property
    def timeout(self):
        return self._timeout

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0

    def getblocking(self):
        return self._timeout != 0.0

    def setsockopt(self, *args):
        pass

    def getsockopt(self, *args):
        return 0

    def getsockname(self):
        return ''

    def getpeername(self):
        return ''

    def _live(self):
        if self._number < 0 or self._end is None:
            raise OSError(9 if self._number < 0 else 107,
                          'Bad file descriptor' if self._number < 0 else 'Transport endpoint is not connected')
        return self._end

    def send(self, data, flags=0, /):
        end = self._live()
        if end.peer.closed:
            raise BrokenPipeError(32, 'Broken pipe')
        data = bytes(data)
        end.peer.incoming += data
        return len(data)

    def sendall(self, data, flags=0, /):
        self.send(data, flags)

    def recv(self, size, flags=0, /):
        end = self._live()
        if not end.incoming and not end.peer.closed:
            if self._timeout is None:
                raise RuntimeError('deadlock: the only thread waits for data from itself')
            if self._timeout:
                time.sleep(self._timeout)
                raise TimeoutError('timed out')
            raise BlockingIOError(11, 'Resource temporarily unavailable')
        data = bytes(end.incoming[:size])
        if not flags & MSG_PEEK:
            del end.incoming[:size]
        return data

    def recv_into(self, buffer, nbytes=0, flags=0, /):
        data = self.recv(nbytes or len(buffer), flags)
        buffer[:len(data)] = data
        return len(data)

    def shutdown(self, how, /):
        self._live()

    def _refused(self, *args, **kwargs):
        _refuse()

    bind = connect = connect_ex = listen = accept = _accept = sendto = recvfrom = _refused


SocketType = socket


class _End:
    __slots__ = 'incoming', 'peer', 'closed'


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    ends = _End(), _End()
    ends[0].peer, ends[1].peer = ends[1], ends[0]
    pair = []
    for end in ends:
        end.incoming = bytearray()
        end.closed = False
        s = socket(AF_UNIX, type, proto)
        s._end = _open[s._number] = end
        pair.append(s)
    return tuple(pair)


def close(fd, /):
    end = _open.pop(fd, None)
    if end is None:
        raise OSError(9, 'Bad file descriptor')
    end.closed = True


def dup(fd, /):
    _refuse()


def _readable(fd):
    end = _open.get(fd)
    return end is not None and (bool(end.incoming) or end.peer.closed)


def _number(x):
    return x if isinstance(x, int) else x.fileno()


def _select(rlist, wlist, xlist, timeout=None, /):
    """select(rlist, wlist, xlist[, timeout]) -> (rlist, wlist, xlist)"""
    rlist, wlist, xlist = list(rlist), list(wlist), list(xlist)
    for x in rlist + wlist + xlist:
        if _number(x) < 0:
            raise ValueError(f'file descriptor cannot be a negative integer ({_number(x)})')
    ready = [x for x in rlist if _number(x) < 1 << 20 or _readable(_number(x))]
    if not ready and not wlist:
        if timeout is None:
            raise RuntimeError('deadlock: the only thread waits for something that only it could do')
        if timeout > 0:
            time.sleep(timeout)
    return ready, wlist, []


def getdefaulttimeout():
    return _default_timeout


def setdefaulttimeout(timeout, /):
    global _default_timeout
    _default_timeout = timeout


def gethostname():
    return 'localhost'


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    _refuse()


gethostbyname = gethostbyname_ex = gethostbyaddr = getnameinfo = getservbyname = getservbyport = getprotobyname = \
    sethostname = if_nameindex = if_nametoindex = if_indextoname = getaddrinfo


def _swap(name, width):
    def swap(x, /):
        return int.from_bytes(x.to_bytes(width, 'little'), 'big')
    swap.__name__ = swap.__qualname__ = name
    _space[name] = swap


for _name, _width in (('htons', 2), ('ntohs', 2), ('htonl', 4), ('ntohl', 4)):
    _swap(_name, _width)


def inet_aton(ip, /):
    parts = ip.split('.')
    if len(parts) != 4 or not all(p.isdecimal() and int(p) < 256 for p in parts):
        raise OSError('illegal IP address string passed to inet_aton')
    return bytes(int(p) for p in parts)


def inet_ntoa(packed, /):
    if len(packed) != 4:
        raise OSError('packed IP wrong length')
    return '.'.join(str(b) for b in bytes(packed))


def inet_pton(family, ip, /):
    if family == AF_INET:
        return inet_aton(ip)
    import ipaddress
    try:
        return ipaddress.IPv6Address(ip).packed
    except ValueError:
        raise OSError('illegal IP address string passed to inet_pton') from None


def inet_ntop(family, packed, /):
    if family == AF_INET:
        return inet_ntoa(packed)
    import ipaddress
    return str(ipaddress.IPv6Address(bytes(packed)))
