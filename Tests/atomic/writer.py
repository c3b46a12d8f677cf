"""A command that writes a folder, in two variants whose complete sets of files are known beforehand."""
import hashlib, json, os, pathlib, shutil, subprocess, sys, time

HERE = pathlib.Path(__file__).resolve().parent
DATA = HERE.parent.parent / "Data"


def files(folder):
    """Every file below a folder by its path, the manifest apart, and the manifest."""
    found = {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    return found, json.loads(found.pop("manifest.json", b"null"))


class Writer:
    """Runs `words(variant)` into one target; every variant gives a set of its own."""

    def __init__(self, program, work, name, words):
        self.program, self.name, self.words = program, name, words
        self.parent = work / name
        shutil.rmtree(self.parent, ignore_errors=True)
        self.parent.mkdir(parents=True)
        self.target = self.parent / "out"
        self.sets = []
        for variant in (0, 1):
            began = time.monotonic()
            assert self.start(variant).wait() == 0, f"{name}: variant {variant} fails"
            self.seconds = time.monotonic() - began
            self.sets.append(files(self.target)[0])
        assert self.sets[0] != self.sets[1], f"{name}: the variants write the same"

    def start(self, variant, **options):
        options = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, **options}
        return subprocess.Popen([self.program, *self.words(variant), "-o", self.target], **options)

    def standing(self):
        """Which variant stands at the target, complete and as its manifest says."""
        found, manifest = files(self.target)
        assert manifest, f"{self.name}: no manifest; {sorted(found)}"
        told = manifest["outputs"]
        for name, content in found.items():
            assert told.get(name) == hashlib.sha256(content).hexdigest(), f"{self.name}: the manifest tells another {name}"
        assert set(told) == set(found), f"{self.name}: {sorted(set(told) ^ set(found))} only in folder or manifest"
        assert found in self.sets, f"{self.name}: a mixture of two sets"
        return self.sets.index(found)

    def staging(self):
        """What lies beside the target."""
        return [name for name in os.listdir(self.parent) if name != "out"]

    def finished(self, variant):
        """Lets a run end by itself: its set stands there and nothing is left beside it."""
        code = self.start(variant).wait()
        assert (code, self.standing(), self.staging()) == (0, variant, []), f"{self.name}: exit {code}, {self.staging()} left"


def writers(program, work):
    """One writer for each way in which a folder is written."""
    data, quick = DATA / "kutai-timur", ["--effort", "quick", "--quiet", "--threads", "2"]
    before, scenarios = work / "before", work / "scenarios.json"
    subprocess.run([program, "solve", data, "-o", before, *quick], check=True)
    scenarios.write_text(json.dumps({"scenarios": [{"name": f"quota {count}", "quota": {"64.08": count}} for count in range(12, 15)]}))
    seed = lambda variant: ["--seed", str(variant + 1)]
    yield Writer(program, work, "solve", lambda variant: ["solve", data, *seed(variant), *quick])
    yield Writer(program, work, "previous", lambda variant: ["solve", data, "--previous", before, *seed(variant), *quick])
    yield Writer(program, work, "whatif", lambda variant: ["whatif", data, "--scenarios", scenarios, "--rosters", *seed(variant), *quick])
    yield Writer(program, work, "ladder", lambda variant: ["whatif", data, "--ladder", f"{14 - variant}:10", *quick])
    yield Writer(program, work, "replace", lambda variant: ["replace", data, "--roster", before, "--withdraw", f"SINT-00000{(1, 5)[variant]}", *quick])
    yield Writer(program, work, "generate", lambda variant: ["generate", "--regions", "4", "--cooperatives", "400", "--applicants", "4000", *seed(variant), *quick])
