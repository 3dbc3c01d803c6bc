#!/bin/bash
# bash scripts/archives/slurm.sh [SONGS [SHARES]]
#
# Shares of an archive by an array of Slurm, on a cluster of this one machine that is set up for it: one share is killed in its middle,
# the merge says what is missing, that share is submitted again, and the merged result is that of a single run, bit for bit. Needs to be
# root, and slurm-wlm and munge (Debian: apt-get install slurm-wlm munge); no cgroups, so it runs in a container.
set -euo pipefail
source "$(dirname "$0")/common.sh"
need slurmctld slurmd sbatch munged pgrep
songs=${1:-60} shares=${2:-6}

stop() {
  [ $? -eq 0 ] || tail -n 20 "$work"/slurm*.log "$work/munge/log" >&2
  for daemon in slurmd slurmctld munged; do
    [ -f "$work/$daemon.pid" ] && kill "$(cat "$work/$daemon.pid")" 2>/dev/null
  done
  sleep 1
  [ -n "${KEEP:-}" ] || rm -rf "$work"
}
trap stop EXIT

host=$(hostname -s)
chmod 755 "$work"
mkdir -p "$work/state" "$work/spool" "$work/munge"
chmod 711 "$work/munge"
dd if=/dev/urandom of="$work/munge/key" bs=32 count=1 status=none
chmod 400 "$work/munge/key"
# By force: it would have no folder of others above its own.
munged --force --socket="$work/munge/socket" --key-file="$work/munge/key" --pid-file="$work/munged.pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed"

cat > "$work/slurm.conf" <<CONF
ClusterName=genrescope
SlurmctldHost=$host(127.0.0.1)
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
SlurmctldPort=16817
SlurmdPort=16818
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=4000 State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
# Slurm can do without cgroups since 23.11; before that, a plugin that nothing here makes use of is loaded.
case $(slurmd -V) in
  *" 2"[0-2].* | *" 23.02"*) plugin=cgroup/v1 ;;
  *) plugin=disabled ;;
esac
echo "CgroupPlugin=$plugin" > "$work/cgroup.conf"
export SLURM_CONF=$work/slurm.conf
slurmctld -f "$work/slurm.conf"
slurmd -f "$work/slurm.conf"
until sinfo --noheader --states=idle --format=%n 2>/dev/null | grep -q .; do sleep 0.5; done
sinfo

cd "$work"
"$tsx" "$repository/scripts/archives/makeSongs.ts" music "$songs"
echo "A single run:"
judged $classify music --out single.jsonl --brief
write_share
cat > array.sh <<ARRAY
#!/bin/bash
#SBATCH --job-name=genrescope --cpus-per-task=1 --output=$work/log-%a.txt
"$work/share.sh" "\$SLURM_ARRAY_TASK_ID/$shares" "$work/share-\$SLURM_ARRAY_TASK_ID.jsonl"
ARRAY

echo "Shares, of which one is killed:"
job=$(sbatch --parsable --array="1-$shares" array.sh)
until_lines share-2.jsonl 2
scancel --signal=KILL --full "${job}_2"
while squeue --noheader --jobs "$job" 2>/dev/null | grep -q .; do sleep 0.5; done
echo "The merge:"
$merge merged.jsonl share-*.jsonl --of music && { echo "It should have missed something." >&2; exit 1; }
echo "That share again:"
sbatch --wait --array=2 array.sh
$merge merged.jsonl share-*.jsonl --of music
same merged.jsonl single.jsonl
