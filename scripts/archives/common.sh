# Shared by the scripts of this folder: where the program is, and a folder for what they make, which is gone in the end.
# What npm says about where it was called is not about what is called from here.
unset INIT_CWD
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tsx=$repository/node_modules/.bin/tsx
classify="$tsx $repository/cli/classify.ts"
merge="$tsx $repository/cli/classifyMerge.ts"

need() {
  for program in "$@"; do
    command -v "$program" >/dev/null || { echo "This needs $program." >&2; exit 2; }
  done
}

# Exit code 1 says that some songs could not be judged; what is broken among them is meant to be.
judged() { "$@" || [ $? -eq 1 ]; }

lines() { if [ -f "$1" ]; then wc -l < "$1"; else echo 0; fi; }

# Waits until FILE has LINES lines: a run is in its middle then.
until_lines() {
  until [ "$(lines "$1")" -ge "$2" ]; do sleep 0.05; done
}

# One share, by the process whose id it leaves in share-I.pid, so that it can be killed alone.
write_share() {
  cat > "$work/share.sh" <<SHARE
#!/bin/bash
# share.sh I/N OUT
cd "$work"
"$repository/node_modules/.bin/tsx" "$repository/cli/classify.ts" music --shard "\$1" --out "\$2" --brief --jobs 1
code=\$?
# Some songs could not be judged: the share is done all the same.
[ \$code -eq 1 ] && exit 0
exit \$code
SHARE
  chmod +x "$work/share.sh"
}

# Ends a process and all below it at once, without any warning.
kill_tree() {
  for child in $(pgrep -P "$1"); do kill_tree "$child"; done
  kill -KILL "$1" 2>/dev/null || true
}

same() {
  cmp "$1" "$2" && echo "The same, bit for bit: $(lines "$1") lines."
}

work=${WORK:-$(mktemp -d)}
mkdir -p "$work"
