#!/bin/bash
# bash scripts/archives/thousands.sh [SONGS]
#
# Thousands of files on the command line: one core against two (or JOBS), memory on the way, and a run that is killed by SIGKILL in its
# middle and goes on; its result must be that of the undisturbed one, bit for bit. 3,000 files of 5 s unless given. Needs GNU time
# (Debian: apt-get install time), taskset, and a quiet machine for its figures.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need taskset pgrep
songs=${1:-3000} jobs=${JOBS:-2}
trap 'rm -rf "$work"' EXIT
cd "$work"
"$tsx" "$repository/scripts/archives/makeSongs.ts" music "$songs"

# Prints seconds of the clock and of the processors for a command.
timed() {
  local label=$1
  shift
  judged /usr/bin/time --quiet --format "$label: %e s, of processors %U + %S s, at most %M kB" "$@"
}

# Resident memory of the largest process that judges, every half second, as long as it runs.
watch_memory() {
  while true; do
    ps -eo rss=,args= | grep "[c]li/classify.ts music.*$1" | sort -rn | head -1 | awk '{print $1}' >> "$2"
    sleep 0.5
  done
}

timed "One core, --jobs 1" taskset -c 0 $classify music --jobs 1 --brief --out one.jsonl
watch_memory two.jsonl memory.txt &
watcher=$!
timed "--jobs $jobs" $classify music --jobs "$jobs" --brief --out two.jsonl
kill $watcher
# The last samples are those of a process that ends.
awk '{ kb[NR] = $1 } END { for (q = 1; q <= 9; q += 2) { i = int(NR * q / 10); if (i < 1) i = 1; printf "memory at %d/10: %d MB\n", q, kb[i] / 1024 } }' memory.txt
same one.jsonl two.jsonl

$classify music --jobs "$jobs" --brief --out killed.jsonl &
until_lines killed.jsonl $((songs / 2))
kill_tree $!
wait 2>/dev/null || true
echo "Killed with $(lines killed.jsonl) lines, and $(tail -c 1 killed.jsonl | xxd -p) as its last byte."
judged $classify music --jobs "$jobs" --brief --out killed.jsonl
same killed.jsonl two.jsonl
