#!/bin/sh
# The same as a Slurm job array, a part a task, and a job that joins them when all are done:
#   sbatch --array=1-100 Benchmarks/sweep/slurm.sh Data/tahap-2 sweep.json /scratch/sweep
#   sbatch --dependency=afterok:JOB --wrap "penempatan whatif merge /scratch/sweep/part-* -o joined"
#SBATCH --job-name=sweep
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
set -eu
penempatan=${PENEMPATAN:-.build/release/penempatan}
exec "$penempatan" whatif "$1" --scenarios "$2" \
  --shard "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT" -o "$3/part-$SLURM_ARRAY_TASK_ID" \
  --threads "${SLURM_CPUS_PER_TASK:-1}" --quiet
