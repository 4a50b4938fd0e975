# SPDX-License-Identifier: EUPL-1.2
"""Debian's own slurmctld, slurmd and munged on this machine, in a folder, for as long as a test lasts.

The node claims 32 cores whatever there are, so that parts of 16 cores run side by side. No cgroups, no
accounting. Nothing of the machine's own Slurm is read or written.
"""

import getpass
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

PROGRAMS = ("munged", "slurmctld", "slurmd", "sbatch", "squeue", "scontrol")
CONF = """
ClusterName=afweging
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket,cred_expire=5
SlurmUser={user}
SlurmdUser={user}
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SchedulerType=sched/builtin
SchedulerParameters=sched_min_interval=100000,batch_sched_delay=0
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
SlurmdParameters=config_overrides
ReturnToService=2
KillWait=5
NodeName={host} NodeAddr=127.0.0.1 Port={ports[1]} CPUs=32 RealMemory=256000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def path_of(program):
    """Daemons are in sbin, which PATH may lack."""
    return shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def missing():
    return [program for program in PROGRAMS if not path_of(program)]


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


class Slurm:
    """with Slurm(folder) as slurm: ..."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.daemons = []
        self.environment = {**os.environ, "SLURM_CONF": str(self.folder / "slurm.conf"),
                            "PATH": os.environ.get("PATH", "") + ":/usr/sbin:/sbin"}
        # Whoever tests inside a job of a real cluster: these would be taken for ours.
        for name in [n for n in self.environment if n.startswith(("SLURM_", "SBATCH_"))]:
            if name != "SLURM_CONF":
                del self.environment[name]

    def start(self, *words):
        log = open(self.folder / (Path(words[0]).name + ".out"), "wb")
        self.daemons.append(subprocess.Popen([path_of(words[0]), *words[1:]], stdout=log,
                                             stderr=log, env=self.environment))

    def __enter__(self):
        (self.folder / "state").mkdir()
        (self.folder / "spool").mkdir()
        host = socket.gethostname().split(".")[0]
        (self.folder / "slurm.conf").write_text(CONF.format(
            host=host, ports=free_ports(2), folder=self.folder, user=getpass.getuser()))
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o400)
        self.start("munged", "--foreground", "--force", f"--key-file={key}",
                   f"--socket={self.folder}/munge.socket", f"--pid-file={self.folder}/munged.pid",
                   f"--log-file={self.folder}/munged.log", f"--seed-file={self.folder}/munge.seed")
        self.wait_for(lambda: (self.folder / "munge.socket").exists(), 30, "munged")
        self.start("slurmctld", "-D", "-f", str(self.folder / "slurm.conf"))
        self.start("slurmd", "-D", "-f", str(self.folder / "slurm.conf"), "-N", host)
        self.wait_for(lambda: "idle" in self.call("sinfo", "-h", "-o", "%T"), 90, "the node")
        return self

    def __exit__(self, *_):
        self.call("scancel", "--user", getpass.getuser())
        for each in reversed(self.daemons):
            each.send_signal(signal.SIGTERM)
            try:
                each.wait(20)
            except subprocess.TimeoutExpired:
                each.kill()
                each.wait()

    def call(self, *words, **more):
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True,
                              timeout=60, **more)
        return done.stdout + done.stderr

    def wait_for(self, is_so, seconds, what):
        end = time.monotonic() + seconds
        while not is_so():
            if time.monotonic() > end:
                raise TimeoutError(f"{what} did not come in {seconds} s; logs:\n{self.logs()}")
            time.sleep(0.2)

    def logs(self):
        return "\n".join(f"--- {path.name}\n{path.read_text(errors='replace')[-2000:]}"
                         for path in sorted(self.folder.glob("*.log")) + sorted(self.folder.glob("*.out")))

    def jobs(self):
        """States by job, with the task of an array: {'12_3': 'RUNNING'}."""
        lines = self.call("squeue", "-h", "-r", "-o", "%i %T").split("\n")
        return dict(line.split() for line in lines if len(line.split()) == 2)
