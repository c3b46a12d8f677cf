#!/bin/sh
# Answers a sweep in N parts under GNU parallel, joins them, and compares the bytes with one run:
#   Benchmarks/sweep/parallel.sh Data/kaltim Benchmarks/sweep/sweep.json 4 /tmp/sweep [OPTION...]
# A part that fails stops the run; started again, parallel resumes where its log ends.
set -eu
dataset=$1 scenarios=$2 parts=$3 folder=$4
shift 4
penempatan=${PENEMPATAN:-.build/release/penempatan}
mkdir -p "$folder"

seq "$parts" | parallel --halt now,fail=1 --joblog "$folder/log" --resume \
  "$penempatan" whatif "$dataset" --scenarios "$scenarios" --shard "{}/$parts" \
  -o "$folder/part-{}" --threads 1 --quiet "$@"
"$penempatan" whatif merge "$folder"/part-* -o "$folder/joined" --quiet "$@"

if [ -n "${COMPARE:-}" ]; then
  "$penempatan" whatif "$dataset" --scenarios "$scenarios" -o "$folder/whole" --quiet "$@"
  for file in comparison.csv comparison.json whatif.html; do
    cmp "$folder/joined/$file" "$folder/whole/$file"
  done
  echo "The joined parts are the bytes of one run."
fi
