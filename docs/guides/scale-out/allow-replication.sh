#!/usr/bin/env bash
# Runs once, when the primary's database is made: lets replicas follow it from within the compose network.
set -euo pipefail
echo 'host replication linimasa samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
