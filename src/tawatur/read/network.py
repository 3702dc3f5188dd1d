"""Connections to hosts of the web: to public addresses only, and never longer than they may take.

The addresses that a name stands for are looked up here, checked, and then connected to as they were checked, so that no
second answer of the name server can lead elsewhere.
"""

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable
from functools import cache
from typing import Any

import httpcore

from tawatur.read.fetched import FetchError

_QUIET_SECONDS = 15.0
"""Seconds for which a server may say nothing."""
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_Options = Iterable[Any] | None


class Connections(httpcore.NetworkBackend):
    """Opens connections for one request, which has to be done by `deadline` (`time.monotonic`)."""

    def __init__(self, *, allow_private: bool, deadline: float) -> None:
        """`allow_private` lets addresses be reached that are not public."""
        self._allow_private = allow_private
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _Options = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of `host` that answers; raises FetchError for one that is not public."""
        problem: Exception = httpcore.ConnectError("it has no address")
        for address in self._addresses(host, port):
            try:
                stream = httpcore.SyncBackend().connect_tcp(address, port, remaining(self._deadline))
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                problem = error
            else:
                return _Timed(stream, self._deadline)
        raise problem

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError) as error:
            reason = f"no server called {host} was found: check the address and the connection"
            raise FetchError(reason, again=True) from error
        addresses = list(dict.fromkeys(str(answer[4][0]) for answer in found))
        private = [address for address in addresses if not is_public(address)]
        if private and not self._allow_private:
            where = host if host == private[0] else f"{host} ({private[0]})"
            raise FetchError(f"{where} is no public address; --allow-private lets such addresses be read")
        return addresses


class _Timed(httpcore.NetworkStream):
    """A stream whose every step ends by a deadline."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """The next bytes."""
        return self._stream.read(max_bytes, remaining(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send bytes."""
        self._stream.write(buffer, remaining(self._deadline))

    def close(self) -> None:
        """Close the connection."""
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """The stream, encrypted from here on."""
        stream = self._stream.start_tls(ssl_context, server_hostname, remaining(self._deadline))
        return _Timed(stream, self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """What httpcore asks about the connection."""
        return self._stream.get_extra_info(info)


def remaining(deadline: float) -> float:
    """Seconds that one step may take; raises httpcore.ReadTimeout where none are left."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the time is over")
    return min(left, _QUIET_SECONDS)


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet, also where an IPv6 address wraps an IPv4 one."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        found = inner or found
    return found.is_global and not found.is_multicast


@cache
def trust() -> ssl.SSLContext:
    """The certificates that are trusted: Mozilla's and this machine's own."""
    context = httpcore.default_ssl_context()
    context.load_default_certs()
    return context
