#!/usr/bin/env bash
# same_bytes.sh PENEMPATAN DATASET FOLDER
# Solves a data set with 1, 2 and 3 threads and with the lines of every table shuffled, and
# compares every file but manifest.json, byte for byte.
set -euo pipefail
penempatan=$1 dataset=$2 work=$3
mkdir -p "$work/shuffled"

python3 - "$dataset" "$work/shuffled" <<'PYTHON'
import pathlib, random, shutil, sys
source, target = map(pathlib.Path, sys.argv[1:])
for path in sorted(source.iterdir()):
    if path.suffix != ".csv":
        shutil.copy(path, target)
        continue
    header, *lines = path.read_bytes().splitlines(keepends=True)
    random.Random(path.name).shuffle(lines)
    (target / path.name).write_bytes(header + b"".join(lines))
PYTHON

"$penempatan" solve "$dataset" -o "$work/threads-1" --threads 1 --quiet
"$penempatan" solve "$dataset" -o "$work/threads-2" --threads 2 --quiet
"$penempatan" solve "$dataset" -o "$work/threads-3" --threads 3 --quiet
"$penempatan" solve "$work/shuffled" -o "$work/shuffled-out" --threads 2 --quiet
for other in threads-2 threads-3 shuffled-out; do
  diff -r -q --exclude manifest.json "$work/threads-1" "$work/$other"
  echo "threads-1 = $other"
done
