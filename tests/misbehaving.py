"""A web server on loopback that does what a test tells it to, well or badly."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """A running server: `answers` by path, and the requests that came, with their time and header fields."""

    def __init__(self, port: int) -> None:
        self.address = f"http://127.0.0.1:{port}"
        self.port = port
        self.answers: dict[str, Answer] = {}
        self.requests: list[tuple[str, float, dict[str, str]]] = []

    def asked(self, path: str) -> int:
        """How often `path` was asked for."""
        return sum(asked == path for asked, _, _ in self.requests)

    def put(self, path: str, body: bytes | str, *headers: tuple[str, str], status: int = 200) -> None:
        """Answer `path` with `body`."""
        self.answers[path] = answer(body, *headers, status=status)


@contextmanager
def site() -> Iterator[Site]:
    """A server that runs while the block does."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            here.requests.append((self.path, time.monotonic(), dict(self.headers.items())))
            with suppress(BrokenPipeError, ConnectionResetError):  # the client had enough
                here.answers.get(self.path, answer("none", status=404))(self)
            self.close_connection = True

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = Site(server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        server.shutdown()
        server.server_close()


def answer(
    body: bytes | str, *headers: tuple[str, str], status: int = 200, length: int | None = None
) -> Answer:
    """An answer with `body`; `length` is what it claims to have."""
    data = body.encode() if isinstance(body, str) else body

    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(data) if length is None else length))
        for name, value in headers:
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def redirect(to: str, status: int = 302) -> Answer:
    """A redirect."""
    return answer("", ("Location", to), status=status)


def remembered(body: str, etag: str) -> Answer:
    """An answer that is not given again to whoever has it."""

    def send(handler: BaseHTTPRequestHandler) -> None:
        known = handler.headers.get("If-None-Match") == etag
        answer("" if known else body, ("ETag", etag), status=304 if known else 200)(handler)

    return send


def endless(handler: BaseHTTPRequestHandler) -> None:
    """A body that does not end."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<p>x</p>" * 8192)


def dripping(handler: BaseHTTPRequestHandler) -> None:
    """A body that comes a byte at a time."""
    handler.send_response(200)
    handler.end_headers()
    while True:
        handler.wfile.write(b"<")
        handler.wfile.flush()
        time.sleep(0.05)


def dripping_headers(handler: BaseHTTPRequestHandler) -> None:
    """A head that comes a byte at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
    while True:
        handler.wfile.write(b"a")
        handler.wfile.flush()
        time.sleep(0.05)
