"""Refuse every connection that leaves this computer, and write it down.

Python imports this file by itself in each process that starts with this folder on PYTHONPATH: the commands,
and the kernels of the notebooks. `conftest.py` runs it for the tests themselves. An audit hook sees a call
before anything is sent, whichever library makes it, and cannot be taken away again.
"""

import ipaddress
import os
import socket
import sys

_CALLS = ("socket.connect", "socket.sendto", "socket.sendmsg")
_NAMES = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo")


def _is_here(host: object) -> bool:
    """Tell whether a host is this computer: no host at all, its name for itself, a loopback address."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost"):
        return True
    try:
        address = ipaddress.ip_address(str(host).split("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _host(event: str, arguments: tuple) -> object:
    if event in _CALLS:
        connection, address = arguments[:2]
        outward = connection.family in (socket.AF_INET, socket.AF_INET6)
        return address[0] if outward and address else None
    if event in _NAMES:
        return arguments[0][0] if isinstance(arguments[0], tuple) else arguments[0]
    return None


def _refuse(event: str, arguments: tuple) -> None:
    host = _host(event, arguments)
    if _is_here(host):
        return
    line = f"{event} {host!r} in process {os.getpid()}: {' '.join(sys.argv)}\n"
    if os.environ.get("WORKBOOK_NETWORK_LOG"):
        with open(os.environ["WORKBOOK_NETWORK_LOG"], "a", encoding="utf-8") as log:
            log.write(line)
    raise PermissionError(f"The workbook does not use the network, and here it tried: {line}")


sys.addaudithook(_refuse)
