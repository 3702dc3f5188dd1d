"""`tawatur serve`: the pages and the API."""

import ipaddress
from contextlib import suppress

import click

from tawatur.cli.options import store_option

LOCAL = "127.0.0.1"


@click.command("serve")
@store_option
@click.option("--host", default=LOCAL, show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="The port.")
@click.option(
    "--token",
    envvar="TAWATUR_TOKEN",
    show_envvar=True,
    metavar="TEXT",
    help="Only who gives this token may enter; the API then also takes corrections.",
)
def serve_command(address: str, host: str, port: int, token: str | None) -> None:
    """Serve pages for people and a JSON API for programs, to this machine only unless told otherwise.

    Other machines are served where --host is an address of the network; a --token is needed then. With no store
    yet, the pages offer to read the bundled example.
    """
    if not token and not is_loopback(host):
        raise click.UsageError(
            f"--host {host} serves other machines: give a --token too, a long one that cannot be guessed, "
            f"such as what `openssl rand -hex 16` prints, or leave --host at {LOCAL}."
        )
    if token is not None and len(token) < SHORTEST:
        raise click.UsageError(f"The --token has {len(token)} characters; give at least {SHORTEST}.")
    import uvicorn

    from tawatur.web.app import create
    from tawatur.web.desk import Desk, NoStoreError

    desk = Desk(address, token=token)
    with suppress(NoStoreError):
        desk.finder.begin(desk.store())
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"Serving {address} at http://{shown}:{port}/ (Ctrl-C stops)")
    try:
        uvicorn.run(create(desk), host=host, port=port, log_level="warning", server_header=False)
    finally:
        desk.close()


SHORTEST = 16
"""Characters of a token, at least: shorter ones are guessed."""


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches `host`."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"
