"""Fetching from a server that misbehaves: limits, politeness, no way into private networks."""

import gzip
import socket
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from misbehaving import Site, answer, dripping, dripping_headers, endless, redirect, remembered, site
from tawatur.read import fetch
from tawatur.read.fetch import Client, tidy
from tawatur.read.fetched import FetchError
from tawatur.read.limits import MAX_PAGE_BYTES
from tawatur.read.network import is_public

PAGE = "<html><body>نص</body></html>"


@pytest.fixture
def server() -> Iterator[Site]:
    with site() as here:
        yield here


@pytest.fixture
def client() -> Client:
    return Client(allow_private=True, pause=0, seconds=1)


def refusal(client: Client, address: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        client.get(address)
    return caught.value


def test_a_page_is_fetched_and_the_program_says_who_it_is(server: Site, client: Client) -> None:
    server.put("/a", PAGE, ("ETag", '"1"'), ("Last-Modified", "Sun, 03 Oct 2021 10:00:00 GMT"))
    found = client.get(f"{server.address}/a#part")
    assert (found.body.decode(), found.etag, found.url) == (PAGE, '"1"', f"{server.address}/a")
    assert server.requests[-1][2]["User-Agent"].startswith("tawatur/")


def test_redirects_are_followed_to_where_they_lead(server: Site, client: Client) -> None:
    server.answers |= {"/a": redirect("/b", 301), "/b": redirect(f"{server.address}/c", 308)}
    server.put("/c", PAGE)
    assert client.get(f"{server.address}/a").url == f"{server.address}/c"


def test_redirects_in_a_circle_and_too_many_are_refused(server: Site, client: Client) -> None:
    server.answers |= {"/a": redirect("/b"), "/b": redirect("/a")}
    assert "circle" in str(refusal(client, f"{server.address}/a"))
    server.answers |= {f"/{n}": redirect(f"/{n + 1}") for n in range(50)}
    assert f"more than {fetch.MAX_REDIRECTS} redirects" in str(refusal(client, f"{server.address}/0"))
    assert server.asked(f"/{fetch.MAX_REDIRECTS + 2}") == 0


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://x", "http://[::1"])
def test_redirects_out_of_the_web_are_refused(server: Site, client: Client, target: str) -> None:
    server.answers["/a"] = redirect(target)
    assert "no address" in str(refusal(client, f"{server.address}/a"))


def test_what_is_not_changed_is_not_sent(server: Site, client: Client) -> None:
    server.answers["/a"] = remembered(PAGE, '"7"')
    assert client.get(f"{server.address}/a").changed
    assert not client.get(f"{server.address}/a", etag='"7"').changed
    assert client.get(f"{server.address}/a", etag='"6"').changed


@pytest.mark.parametrize(
    ("status", "again", "words"),
    [
        (404, False, "no such page"),
        (410, False, "taken down"),
        (403, False, "403"),
        (500, True, "500"),
        (999, True, "999"),
    ],
)
def test_statuses_are_told_in_words(
    server: Site, client: Client, status: int, again: bool, words: str
) -> None:
    server.put("/a", "", status=status)
    error = refusal(client, f"{server.address}/a")
    assert (error.again, error.status) == (again, status)
    assert words in str(error)


def test_a_server_that_asks_for_patience_says_how_long(server: Site, client: Client) -> None:
    server.put("/a", "", ("Retry-After", "120"), status=429)
    assert refusal(client, f"{server.address}/a").wait == 120
    later = format_datetime(datetime.now(UTC) + timedelta(minutes=5), usegmt=True)
    server.put("/a", "", ("Retry-After", later), status=503)
    assert 290 < refusal(client, f"{server.address}/a").wait <= 300
    server.put("/a", "", ("Retry-After", "9" * 30), status=503)
    assert refusal(client, f"{server.address}/a").wait == fetch.MAX_WAIT


@pytest.mark.parametrize("drip", [dripping, dripping_headers])
def test_a_body_or_head_that_drips_ends_at_the_time_limit(server: Site, client: Client, drip) -> None:
    server.answers["/a"] = drip
    began = time.monotonic()
    error = refusal(client, f"{server.address}/a")
    assert time.monotonic() - began < 3
    assert "1 seconds, which is the limit" in str(error)
    assert error.again


def test_a_server_that_says_nothing_ends_at_the_time_limit(server: Site, client: Client) -> None:
    server.answers["/a"] = lambda _: time.sleep(3)
    assert refusal(client, f"{server.address}/a").again


def test_an_endless_body_ends_at_the_size_limit(server: Site) -> None:
    server.answers["/a"] = endless
    assert "16.0 MB, which is the limit" in str(
        refusal(Client(allow_private=True, pause=0), f"{server.address}/a")
    )


def test_a_gzip_bomb_ends_at_the_size_limit(server: Site, client: Client) -> None:
    bomb = gzip.compress(bytes(MAX_PAGE_BYTES * 8))
    server.put("/a", bomb, ("Content-Encoding", "gzip"))
    assert "16.0 MB, which is the limit" in str(refusal(client, f"{server.address}/a"))


def test_gzip_is_unpacked_and_damaged_gzip_is_told(server: Site, client: Client) -> None:
    packed = gzip.compress(PAGE.encode())
    server.put("/a", packed, ("Content-Encoding", "gzip"))
    assert client.get(f"{server.address}/a").body.decode() == PAGE
    server.put("/a", packed[:20], ("Content-Encoding", "gzip"))
    assert "ends early" in str(refusal(client, f"{server.address}/a"))


def test_a_body_shorter_than_its_length_is_not_taken_for_whole(server: Site, client: Client) -> None:
    server.answers["/a"] = answer(PAGE, length=len(PAGE.encode()) + 500)
    error = refusal(client, f"{server.address}/a")
    assert "not whole" in str(error)
    assert error.again


def test_what_is_no_http_is_told(server: Site, client: Client) -> None:
    server.answers["/a"] = lambda handler: handler.wfile.write(b"\x00\x01 hello\r\n\r\n")
    assert "does not speak HTTP" in str(refusal(client, f"{server.address}/a"))


def test_what_robots_txt_refuses_is_not_asked_for(server: Site, client: Client) -> None:
    server.put("/robots.txt", "User-agent: *\nDisallow: /private")
    server.put("/private/a", PAGE)
    server.answers["/b"] = redirect("/private/a")
    assert "does not allow /private/a" in str(refusal(client, f"{server.address}/private/a"))
    assert "does not allow /private/a" in str(refusal(client, f"{server.address}/b"))
    assert server.asked("/private/a") == 0
    assert server.asked("/robots.txt") == 1


def test_without_rules_all_may_be_read_and_with_rules_out_of_reach_nothing(server: Site) -> None:
    server.put("/a", PAGE)
    assert Client(allow_private=True, pause=0).get(f"{server.address}/a").body
    for status in (500, 429):
        server.put("/robots.txt", "", ("Retry-After", "60"), status=status)
        error = refusal(Client(allow_private=True, pause=0), f"{server.address}/a")
        assert "robots.txt" in str(error)
        assert (error.again, error.wait) == (True, 60)
    assert server.asked("/a") == 1


def test_a_host_is_left_alone_between_two_requests(server: Site) -> None:
    server.put("/a", PAGE)
    waits: list[float] = []
    client = Client(allow_private=True, pause=5, sleep=waits.append)
    client.get(f"{server.address}/a")
    client.get(f"{server.address}/a")
    assert len(waits) == 1
    assert 4 < waits[0] <= 5


def test_the_delay_that_robots_txt_asks_for_is_kept_up_to_a_minute(server: Site) -> None:
    server.put("/a", PAGE)
    for asked, least in ((7, 6), (86_400, 59)):
        server.put("/robots.txt", f"User-agent: *\nCrawl-delay: {asked}")
        client = Client(allow_private=True, pause=0)
        client.get(f"{server.address}/a")
        assert least < client.wait_for(f"{server.address}/b") <= min(asked, fetch.MAX_DELAY)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "2130706433"]
)
def test_this_machine_is_not_read(server: Site, host: str) -> None:
    server.put("/a", PAGE)
    error = refusal(Client(pause=0), f"http://{host}:{server.port}/a")
    assert "no public address" in str(error) or "no server called" in str(error)
    assert not server.requests


@pytest.mark.parametrize("private", ["10.0.0.1", "169.254.169.254", "192.168.1.1", "100.64.0.1", "fe80::1"])
def test_a_public_name_that_answers_with_a_private_address_is_refused(monkeypatch, private: str) -> None:
    """One bad address among good ones is enough."""
    answers = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, 80)) for ip in ("93.184.216.34", private)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("a connection was made"))
    error = refusal(Client(pause=0), "http://news.example/a")
    assert f"news.example ({private}) is no public address" in str(error)


def test_a_redirect_to_a_private_address_is_refused(server: Site, monkeypatch) -> None:
    """The first host counts as public here; the one it leads to does not."""
    from tawatur.read import network

    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    server.answers["/a"] = redirect("http://[::1]:9/secret")
    assert "::1 is no public address" in str(refusal(Client(pause=0), f"{server.address}/a"))


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1:248:1893:25c8:1946", True),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::a00:1", False),
        ("2002:7f00:1::", False),
        ("fe80::1%eth0", False),
        ("224.0.0.1", False),
        ("0.0.0.0", False),
    ],
)
def test_addresses_in_disguise_are_seen_through(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_arabic_addresses_are_sent_in_ascii() -> None:
    assert tidy("https://Almarfa.Example:443/خبر 1?س=ع#x") == (
        "https://almarfa.example/%D8%AE%D8%A8%D8%B1%201?%D8%B3=%D8%B9"
    )
    assert tidy("http://المرفأ.مثال/").startswith("http://xn--")
    assert tidy("https://a.example/%D8%AE") == "https://a.example/%D8%AE"


@pytest.mark.parametrize(
    "address", ["http://a:b@c.example/", "http://[::1", "http://x:99999/", "http://", "x"]
)
def test_what_is_no_address_is_told(address: str) -> None:
    with pytest.raises(FetchError, match=r"no address|password"):
        tidy(address)
