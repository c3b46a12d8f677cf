"""Targets that cannot be written: the exit code and a sentence, and what was there stays as it was."""
import os, resource, shutil, subprocess


def limited(writer, size):
    """A run whose files may not grow beyond so many bytes, as on a disk that is full."""
    old = writer.standing()
    process = writer.start(1 - old, stderr=subprocess.PIPE, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))
    said = process.communicate()[1].decode()
    assert process.returncode == 74 and "out/" in said, f"{writer.name}: exit {process.returncode} where files end at {size}: {said}"
    assert (writer.standing(), writer.staging()) == (old, []), f"{writer.name}: not as before when files end at {size}"


def full_sizes(writer, times):
    """Limits from one byte to one less than the largest file needs."""
    largest = max(map(len, writer.sets[1 - writer.standing()].values()))
    for turn in range(times): limited(writer, 1 + (largest - 2) * turn // max(1, times - 1))
    return {"limits of file size": times}


def full_disk(writer, work):
    """A small file system that holds one set and not two; none where it may not be mounted."""
    disk = work / "disk"
    disk.mkdir(exist_ok=True)
    need = sum((len(content) | 4095) + 1 for content in writer.sets[0].values()) + (64 << 10)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={need * 3 // 2}", "none", disk], capture_output=True).returncode: return {"full disks, for none may be mounted here": 0}
    parent, target = writer.parent, writer.target
    try:
        writer.parent, writer.target = disk, disk / "out"
        assert writer.start(0).wait() == 0
        process = writer.start(1, stderr=subprocess.PIPE)
        said = process.communicate()[1].decode()
        assert process.returncode == 74 and "No space left" in said, f"full disk: exit {process.returncode}: {said}"
        assert (writer.standing(), writer.staging()) == (0, []), "full disk: not as before"
    finally:
        writer.parent, writer.target = parent, target
        subprocess.run(["umount", disk], check=True)
    return {"full disk": 1}


def aside(writer):
    """Where the system cannot exchange folders, a run that is killed between its two steps leaves the old set aside; the next brings it back."""
    old = writer.standing()
    writer.target.rename(writer.parent / ".out.penempatan-abcdef.old")
    process = writer.start(1 - old, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (9, 9)))
    assert process.wait() == 74 and (writer.standing(), writer.staging()) == (old, []), "the old set does not come back"
    return {"old set left aside that comes back": 1}


def refused(program, words, target, parent, **options):
    """A run that may not begin: exit 73, a sentence with the path, and the same entries as before."""
    before = tree(parent)
    done = subprocess.run([program, *words, "-o", target], capture_output=True, text=True, **options)
    assert done.returncode == 73 and str(target).rstrip("/").split("/")[0] in done.stderr, f"{target}: exit {done.returncode}: {done.stderr}"
    assert tree(parent) == before, f"{target}: not as before"


def unfinished(program, work):
    """A single file that cannot be finished does not stay."""
    file = work / "template.xlsx"
    done = subprocess.run([program, "template", "-o", file], capture_output=True, text=True, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99)))
    assert done.returncode == 73 and str(file) in done.stderr and not file.exists(), f"template: exit {done.returncode}: {done.stderr}"
    return {"limits of file size": 1}


def tree(folder):
    return {str(path): path.is_file() and path.read_bytes() for path in sorted(folder.rglob("*"))}


def impossible(program, words, work):
    """Targets that are something else, stand nowhere, hold what is not ours, or may not be written."""
    here = work / "impossible"
    shutil.rmtree(here, ignore_errors=True)
    for name in ("foreign", "edited", "empty"): (here / name).mkdir(parents=True)
    (here / "file").write_text("mine\n")
    (here / "foreign" / "notes.txt").write_text("mine\n")
    subprocess.run([program, *words, "-o", here / "edited"], check=True, stdout=subprocess.DEVNULL)
    (here / "edited" / "notes.txt").write_text("mine\n")
    os.symlink(here / "nowhere", here / "dangling")
    os.symlink("loop", here / "loop")
    names = ["file", "file/below", "missing/below", "foreign", "edited", "dangling", "loop", "x" * 300]
    for name in names: refused(program, words, here / name, here)
    return {"impossible targets": len(names), "that may not be written": read_only(program, words, here)}


def read_only(program, words, here):
    """A folder in which nothing may be made, and a roster that its owner made read-only; as somebody without privileges."""
    locked = here / "locked"
    locked.mkdir()
    subprocess.run([program, *words, "-o", locked / "roster"], check=True, stdout=subprocess.DEVNULL)
    plain = os.getuid() == 0 and {"user": 65534, "group": 65534, "extra_groups": []} or {}
    for path in [here, *here.rglob("*")]:
        if not path.is_symlink(): os.chown(path, 65534, 65534) if plain else None
    os.chmod(locked / "roster", 0o500)
    refused(program, words, locked / "roster", here, **plain)
    os.chmod(locked, 0o500)
    refused(program, words, locked / "new", here, **plain)
    refused(program, words, locked / "roster", here, **plain)
    os.chmod(locked, 0o700)
    os.chmod(locked / "roster", 0o700)
    return 3
