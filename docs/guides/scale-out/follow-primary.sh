#!/usr/bin/env bash
# Copies the primary when there is nothing yet, then follows it.
set -euo pipefail
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  export PGPASSWORD=$POSTGRES_PASSWORD
  mkdir -p "$PGDATA"
  chmod 0700 "$PGDATA"
  # A slot, so that the primary keeps what this replica has not seen yet. One is left where a replica was here before.
  psql --host=primary --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" --set=ON_ERROR_STOP=1 --command="
    select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = 'replica'"
  pg_basebackup --host=primary --username="$POSTGRES_USER" --pgdata="$PGDATA" --wal-method=stream \
    --write-recovery-conf --create-slot --slot=replica
  chown -R postgres:postgres "$PGDATA"
fi
exec docker-entrypoint.sh postgres -c hot_standby=on
