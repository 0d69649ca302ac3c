#!/bin/sh
# Runs once, while the data folder is still empty. Throughline's role is no superuser: it owns its database and no more.
set -eu
password=$(cat /run/secrets/billing-store)
psql --username "$POSTGRES_USER" --dbname postgres --set ON_ERROR_STOP=1 --set password="$password" <<'SQL'
CREATE ROLE throughline LOGIN PASSWORD :'password';
CREATE DATABASE throughline OWNER throughline;
SQL
