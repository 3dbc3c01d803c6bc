#!/bin/bash
# bash scripts/archives/parallel.sh [SONGS [SHARES]]
#
# Shares of an archive by GNU parallel: one share is killed in its middle, the merge says what is missing, parallel runs again what has
# not ended, and the merged result is that of a single run, bit for bit. Needs GNU parallel (Debian: apt-get install parallel). With
# SSH=1 the shares go to this machine through ssh, as they would to others; needs openssh-server too, and leaves nothing of it behind.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need parallel pgrep
songs=${1:-60} shares=${2:-6}

stop() {
  [ -f "$work/sshd.pid" ] && kill "$(cat "$work/sshd.pid")"
  rm -rf "$work"
}
trap stop EXIT
remote=()
if [ "${SSH:-}" = 1 ]; then
  need sshd ssh-keygen
  ssh-keygen -q -t ed25519 -N '' -f "$work/key"
  mkdir -p /run/sshd
  chmod 700 "$work"
  cp "$work/key.pub" "$work/authorized"
  /usr/sbin/sshd -f /dev/null -p 2222 -h "$work/key" -o ListenAddress=127.0.0.1 -o PidFile="$work/sshd.pid" \
    -o AuthorizedKeysFile="$work/authorized" -o StrictModes=no -o PasswordAuthentication=no
  login="ssh -i $work/key -p 2222 -o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null -o LogLevel=ERROR"
  remote=(--ssh "$login" --sshlogin "2/$(id -un)@127.0.0.1" --workdir "$work")
fi

cd "$work"
"$tsx" "$repository/scripts/archives/makeSongs.ts" music "$songs"
echo "A single run:"
judged $classify music --out single.jsonl --brief
write_share

echo "Shares, of which one is killed:"
(
  until_lines share-2.jsonl 2
  kill_tree "$(pgrep -f "classify.ts music --shard 2/$shares" | head -1)"
) &
seq "$shares" | parallel --will-cite "${remote[@]}" --jobs 2 --joblog jobs.log "$work/share.sh {}/$shares $work/share-{}.jsonl" || echo "$? share did not end."
wait
echo "The merge:"
$merge merged.jsonl share-*.jsonl --of music && { echo "It should have missed something." >&2; exit 1; }
echo "What did not end, again:"
seq "$shares" | parallel --will-cite "${remote[@]}" --jobs 2 --joblog jobs.log --resume-failed "$work/share.sh {}/$shares $work/share-{}.jsonl"
$merge merged.jsonl share-*.jsonl --of music
same merged.jsonl single.jsonl
