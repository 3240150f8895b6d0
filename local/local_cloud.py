"""The local cloud as a process of a script, for load and contract tests."""

import pathlib
import signal
import subprocess
import sys
import threading
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROJECT = ["Pulumi.yaml", "stack", "handlers", "layer"]
ACCOUNT_THROTTLE = "config:\n  skerry:throttleRatePerSecond: 10000\n  skerry:throttleBurst: 5000\n"


class LocalCloud:
    """The stack dev on a free port. Its routes have the throttle of an account, so that the requests reach the functions."""

    def __init__(self, folder):
        for name in PROJECT:
            (folder / name).symlink_to(ROOT / name)
        settings = (ROOT / "Pulumi.dev.yaml").read_text()
        (folder / "Pulumi.load.yaml").write_text(settings.replace("config:\n", ACCOUNT_THROTTLE, 1))
        command = [ROOT / "local/serve", folder, "stack", "--stack", "load", "--port", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        self.url = self._ready()
        threading.Thread(target=self.process.stdout.read, daemon=True).start()  # it would block on a full pipe

    def _ready(self):
        url, seen = None, []
        for line in self.process.stdout:
            seen.append(line)
            if line.startswith("url = "):
                url = urllib.parse.urlsplit(line.removeprefix("url = ").strip())
            if line.startswith("Ready in "):
                return url
        sys.exit("".join(seen) + "The local cloud did not start.")

    def end(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
