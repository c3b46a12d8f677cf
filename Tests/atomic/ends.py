"""Runs that are ended from outside: killed, interrupted, told to end, and several at once into one folder."""
import os, random, signal, subprocess, threading, time


def moment(writer, process, random):
    """Waits for a random moment of a run: half of them anywhere, half while it writes or puts in place."""
    if random.random() < 0.5:
        time.sleep(random.random() * writer.seconds)
        return
    while process.poll() is None and not writer.staging(): pass
    while process.poll() is None and random.random() < 0.5:   # until about the first, second, third ... file is there
        seen = entries(writer)
        while process.poll() is None and entries(writer) == seen: pass


def entries(writer):
    """The names in the staging folders."""
    found = []
    for name in writer.staging():
        try: found += os.listdir(writer.parent / name)
        except FileNotFoundError: pass
    return found


def killed(writer, times, seed=1):
    """Kills runs; the old set stands there or the new one, and the next whole run clears what is left."""
    chance, news, left = random.Random(seed), 0, 0
    for turn in range(times):
        old = writer.standing()
        process = writer.start(1 - old)
        moment(writer, process, chance)
        process.kill()
        process.wait()
        news += writer.standing() != old
        left += bool(writer.staging())
        assert len(writer.staging()) <= 2, f"{writer.name}: {writer.staging()} pile up"
        if turn % 10 == 9 or turn == times - 1: writer.finished(chance.randrange(2))
    return {"kills": times, "of them after the exchange": news, "that left a staging folder, cleared by the next run": left}


def signalled(writer, times, number, seed=2):
    """Interrupts runs: an answer within a second, 130 or 143, and nothing left."""
    chance, longest, ended = random.Random(seed), 0.0, 0
    for _ in range(times):
        old = writer.standing()
        process = writer.start(1 - old)
        moment(writer, process, chance)
        sent = time.monotonic()
        process.send_signal(number)
        code = process.wait()
        longest = max(longest, time.monotonic() - sent)
        now = writer.standing()
        # Before there is anything to clear, the signal itself ends the process, which a shell reports alike.
        assert code in (0, 128 + number, -number), f"{writer.name}: exit {code} after {number.name}"
        assert code != 0 or now != old, f"{writer.name}: exit 0, and the old set stands there"
        assert code == -number or not writer.staging(), f"{writer.name}: {number.name} leaves {writer.staging()}"
        ended += code != 0
    writer.finished(writer.standing())
    assert longest < 1, f"{writer.name}: {longest:.2f} s until {number.name} was obeyed"
    return {number.name: times, f"of them in time to end the run": ended}


def interrupted(program, words, after, folder):
    """Interrupts one long run so many seconds after its start; gives the milliseconds until it ended."""
    process = subprocess.Popen([program, *words, "-o", folder / "long"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(after)
    assert process.poll() is None, f"{words[0]} ended before it could be interrupted: {process.stderr.read()}"
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    code = process.wait()
    took = time.monotonic() - sent
    assert code in (130, -signal.SIGINT) and took < 1, f"{words}: exit {code}, {took:.2f} s after the interruption"
    assert os.listdir(folder) == ["data"], f"{words}: something is left"
    return round(took * 1000)


def together(writer, times, runs=4):
    """Several runs into the same folder, present or not: each ends with 0, one whole set stands there, and never none."""
    for turn in range(times):
        if turn % 2: remove(writer.target)
        gaps, done = [], threading.Event()
        watcher = threading.Thread(target=watch, args=(writer.target, done, gaps))
        watcher.start()
        processes = [writer.start(number % 2, stderr=subprocess.PIPE) for number in range(runs)]
        said = [process.communicate()[1].decode() for process in processes]
        done.set()
        watcher.join()
        codes = [process.returncode for process in processes]
        assert codes == [0] * runs, f"{writer.name}: {codes} of runs at once: {said}"
        writer.standing()
        assert not writer.staging(), f"{writer.name}: {writer.staging()} left by runs at once"
        assert not gaps, f"{writer.name}: there was no folder for a moment"
    return {f"times {runs} runs at once": times}


def watch(target, done, gaps):
    """Notes whether the target, once there, is ever missing."""
    seen = False
    while not done.is_set():
        here = target.exists()
        if seen and not here: gaps.append(True)
        seen = seen or here


def remove(folder):
    subprocess.run(["rm", "-rf", folder], check=True)
