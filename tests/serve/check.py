"""The local service against its own description, by tools that are not ours.

A service on a fresh sample company in a folder of its own; the document is validated, then schemathesis
asks what it allows and what it does not. Found is nothing: no defect (5xx), no answer that the document
does not name, no request without token that succeeds. Commands that name files are asked what the
document does not allow, and nothing else: a path made up at random could be somebody's.

    python check.py DIAPASON FOLDER
"""

import json
import os
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from openapi_spec_validator import validate

# All of it, in seconds, on a machine that has much else to do; alone it takes less than one minute.
LIMIT = 240
HERE = Path(__file__).parent
# Their requests hold the whole form of `forecast_page`, of which each combination is asked there.
REPEATED = ["deal_page", "forecast_effects", "forecast_flags", "forecast_rows", "forecast_why_part", "scenario_compare"]


def main(program: str, folder: Path) -> int:
    begun = time.monotonic()
    environment = person(folder)
    place = [program, "--db", folder / "company.db", "--key-file", folder / "key", "--lang", "en", "--quiet"]
    subprocess.run([*place, "demo"], env=environment, check=True, stdout=subprocess.DEVNULL, timeout=60)
    service = subprocess.Popen([*place, "serve"], env=environment, cwd=folder, stdout=subprocess.PIPE, text=True)
    try:
        ready = json.loads(service.stdout.readline())
        with urllib.request.urlopen(f"{ready['url']}/openapi.json", timeout=10) as answer:
            document = json.load(answer)
        validate(document)
        print(f"the document is valid: {len(document['paths'])} addresses", flush=True)
        repeated = [word for name in REPEATED for word in ("--%s-path", f"/api/{name}")]
        runs = [
            # Without the stream of events, which never ends.
            ["--exclude-path", "/api/events", "--exclude-tag", "files", "--phases", "coverage,fuzzing"]
            + [word.replace("%s", "exclude") for word in repeated],
            ["--phases", "fuzzing", "--max-examples", "30"] + [word.replace("%s", "include") for word in repeated],
            ["--include-tag", "files", "--mode", "negative", "--phases", "fuzzing"],
        ]
        for words in runs:
            left = LIMIT - (time.monotonic() - begun)
            fuzz(ready, words, environment, folder, left)
        state(ready)
    finally:
        service.terminate()
        try:
            ended = service.wait(timeout=20)
        except subprocess.TimeoutExpired:
            service.kill()
            raise
    left = sorted(path.name for path in folder.glob("company.db-*"))
    if ended != 0 or left:
        sys.exit(f"the service ended with {ended} and left {left}")
    print(f"nothing found in {time.monotonic() - begun:.0f} s")
    return 0


def person(folder: Path) -> dict[str, str]:
    """An environment in which nothing of this machine's user is touched."""
    (folder / "key").write_text("5e" * 32)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_"))}
    places = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ["DATA", "CONFIG", "CACHE"]}
    return {**inherited, **places, "HOME": str(folder), "DO_NOT_TRACK": "1"}


def fuzz(ready: dict, words: list[str], environment: dict, folder: Path, limit: float) -> None:
    tool = Path(sys.executable).with_name("st")
    command = [tool, "--config-file", HERE / "schemathesis.toml", "run", f"{ready['url']}/openapi.json"]
    command += ["--header", f"Authorization: Bearer {ready['token']}", "--max-examples", "8"]
    # The same requests each time: what is found is found again.
    command += ["--seed", "1", "--no-shrink", "--continue-on-failure", "--workers", "2"]
    command += ["--suppress-health-check", "all", "--warnings", "off", *words]
    subprocess.run(command, env=environment, cwd=folder, check=True, timeout=limit)


def state(ready: dict) -> None:
    """Whoever was asked all that still answers."""
    headers = {"Authorization": f"Bearer {ready['token']}", "Content-Type": "application/json"}
    request = urllib.request.Request(f"{ready['url']}/api/state_get", b"null", headers, method="POST")
    with urllib.request.urlopen(request, timeout=10) as answer:
        assert json.load(answer)["status"] == "ready", "the desk is as open as before"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
