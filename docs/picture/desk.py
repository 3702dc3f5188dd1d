"""Takes the picture of the desk for the README: the first story of the bundled example, as a browser shows it.

    .venv/bin/python docs/picture/desk.py

Needs chromium and a font with Arabic letters (Debian: chromium, fonts-noto-core).
"""

import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from playwright.sync_api import sync_playwright

HERE = Path(__file__).parent
EXAMPLE = HERE.parents[1] / "src" / "tawatur" / "example" / "articles.jsonl"
PORT, WIDTH, HEIGHT = 8798, 1280, 1180


def wait(address: str) -> None:
    """Wait until the desk answers."""
    for _ in range(240):
        try:
            urllib.request.urlopen(address)
        except OSError:
            time.sleep(0.5)
        else:
            return


def main() -> None:
    """Read the example into a new store, serve it, take the picture."""
    with tempfile.TemporaryDirectory() as folder:
        store = str(Path(folder) / "example.db")
        tawatur = [sys.executable, "-m", "tawatur"]
        subprocess.run([*tawatur, "read", str(EXAMPLE), "--store", store], check=True)
        server = subprocess.Popen([*tawatur, "serve", "--store", store, "--port", str(PORT)])
        try:
            address = f"http://127.0.0.1:{PORT}"
            wait(address)
            with sync_playwright() as playwright:
                arguments = ["--no-sandbox", "--disable-gpu"]
                browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=arguments)
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, locale="en")
                page.goto(f"{address}/stories/1")
                page.screenshot(path=HERE / "desk.png")
                browser.close()
        finally:
            server.terminate()
            server.wait()


if __name__ == "__main__":
    main()
