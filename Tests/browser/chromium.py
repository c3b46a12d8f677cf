"""Drives headless Chromium by its DevTools protocol over a pipe: no package needed."""
import json, os, pathlib, select, shutil, subprocess, time

PATH = (shutil.which("chromium") or shutil.which("chromium-browser")
        or shutil.which("google-chrome"))


class Chromium:
    """A browser of its own, with one page; what happens there is kept."""

    def __init__(self, profile):
        ours_in, theirs_out = os.pipe()
        theirs_in, ours_out = os.pipe()

        def take_pipes():   # Chromium reads from 3 and writes to 4.
            low, high = os.dup(theirs_in), os.dup(theirs_out)
            os.dup2(low, 3)
            os.dup2(high, 4)

        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        self.process = subprocess.Popen(
            [PATH, "--headless", *sandbox, "--disable-gpu", "--disable-dev-shm-usage",
             f"--user-data-dir={pathlib.Path(profile).resolve()}", "--remote-debugging-pipe",
             "about:blank"],
            preexec_fn=take_pipes, close_fds=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(theirs_in)
        os.close(theirs_out)
        self.reader, self.writer, self.buffer = ours_in, ours_out, b""
        self.count, self.session, self.events = 0, None, []
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def close(self):
        try:
            self.session = None
            self.send("Browser.close")
            self.process.wait(20)
        except (OSError, RuntimeError, subprocess.TimeoutExpired):
            self.process.kill()
        os.close(self.reader)
        os.close(self.writer)

    def send(self, method, **parameters):
        self.count += 1
        message = {"id": self.count, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.writer, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive(60)
            if answer.get("id") == self.count:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.events.append(answer)

    def receive(self, seconds):
        limit = time.monotonic() + seconds
        while b"\0" not in self.buffer:
            ready, _, _ = select.select([self.reader], [], [], max(0, limit - time.monotonic()))
            if not ready:
                raise RuntimeError("Chromium does not answer")
            part = os.read(self.reader, 1 << 16)
            if not part:
                raise RuntimeError("Chromium ended")
            self.buffer += part
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def open(self, path):
        """Opens a file and waits until it is shown; gives how long that took in milliseconds."""
        self.events = []
        self.send("Page.navigate", url=pathlib.Path(path).resolve().as_uri())
        while not any(event.get("method") == "Page.loadEventFired" for event in self.events):
            self.events.append(self.receive(120))
        return self.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")

    def evaluate(self, expression):
        answer = self.send("Runtime.evaluate", expression=expression, awaitPromise=True,
                           returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def show(self, width, height, dark=False):
        """Gives the page a size and a colour scheme."""
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height,
                  deviceScaleFactor=1, mobile=width < 600)
        scheme = "dark" if dark else "light"
        self.send("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": scheme}])

    def complaints(self):
        """Errors on the console, exceptions, dialogs, and requests for anything but files."""
        self.evaluate("1")   # What happened before is in by then.
        found = []
        for event in self.events:
            method, details = event.get("method"), event.get("params", {})
            if method == "Runtime.exceptionThrown":
                found.append(f"exception: {details['exceptionDetails'].get('text')}")
            elif method == "Runtime.consoleAPICalled" and details["type"] in ("error", "warning"):
                found.append(f"console: {details['args']}")
            elif method == "Log.entryAdded" and details["entry"]["level"] in ("error", "warning"):
                found.append(f"log: {details['entry']['text']}")
            elif method == "Page.javascriptDialogOpening":
                found.append(f"dialog: {details['message']}")
            elif (method == "Network.requestWillBeSent"   # A picture in the address fetches nothing.
                  and not details["request"]["url"].startswith(("data:", "blob:"))):
                found.append(f"request: {details['request']['url']}")
        own = [text for text in found if text.startswith("request: file:")]
        return [text for text in found if text not in own] + own[1:]   # the page itself is one
