"""Counts a log by the program and by DuckDB in turn: wall time, processor time and memory of whole processes, medians."""

import json
import os
import statistics
import subprocess
import sys
import time

STEPS = ["visit", "view", "cart", "checkout", "purchase"]


def duckdb_funnel(log):
    """The closed funnel in SQL: each step by those of the step before, at its first time after theirs."""
    import duckdb

    db = duckdb.connect()
    names = ", ".join(f"'{step}'" for step in STEPS)
    db.execute(
        "CREATE TEMP TABLE events AS SELECT user_id AS id, event AS step, timestamp AS time "
        f"FROM read_csv(?) WHERE event IN ({names})",
        [log],
    )
    sql = f"WITH s0 AS (SELECT id, min(time) AS time FROM events WHERE step = '{STEPS[0]}' GROUP BY id)"
    for number, step in enumerate(STEPS[1:], 1):
        sql += (
            f", s{number} AS (SELECT e.id, min(e.time) AS time, min(e.time) - any_value(p.time) AS gap "
            f"FROM events e JOIN s{number - 1} p USING (id) WHERE e.step = '{step}' AND e.time > p.time GROUP BY e.id)"
        )
    counts = ", ".join(f"(SELECT count(*) FROM s{number})" for number in range(len(STEPS)))
    gaps = ", ".join(f"(SELECT median(epoch(gap)) FROM s{number})" for number in range(1, len(STEPS)))
    row = db.execute(f"{sql} SELECT {counts}, {gaps}").fetchone()
    return {"counts": list(row[: len(STEPS)]), "median_gap_s": list(row[len(STEPS) :])}


def run(command):
    """The figures a command gives, and what it took: seconds, seconds of processor, MiB."""
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        text = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - began
    if process.returncode:
        sys.exit(f"{command[0]} ended with {process.returncode}")
    figures = json.loads(text)
    figures = {name: figures[name] for name in ("counts", "median_gap_s")}
    return figures, (took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main(program, log, rounds):
    commands = {
        "Klantreis": [program, "funnel", log, "--steps", ",".join(STEPS), "--json"],
        "DuckDB": [sys.executable, __file__, "--duckdb", log],
    }
    costs = {name: [] for name in commands}
    found = {}
    for _ in range(int(rounds)):
        for name, command in commands.items():
            found[name], cost = run(command)
            costs[name].append(cost)
    if found["Klantreis"] != found["DuckDB"]:
        sys.exit(f"the figures differ: {found}")
    ours, theirs = ([statistics.median(part) for part in zip(*costs[name])] for name in commands)
    for what, our, their in zip(("time, s", "processor time, s", "memory, MiB"), ours, theirs):
        print(f"  {what:18} Klantreis {our:8.2f}   DuckDB {their:8.2f}   {their / our:5.1f} times")


if __name__ == "__main__":
    if sys.argv[1] == "--duckdb":
        print(json.dumps(duckdb_funnel(sys.argv[2])))
    else:
        main(*sys.argv[1:])
