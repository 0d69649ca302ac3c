#!/bin/sh
# Makes Temporal's two databases, or brings them up to the version of these tools. May be run again at any time.
# The server is SQL_HOST, SQL_PORT, SQL_USER; the password is in SQL_PASSWORD, or in the file SQL_PASSWORD_FILE.
set -eu
export SQL_PLUGIN=postgres12
export SQL_PASSWORD="${SQL_PASSWORD:-$(cat "${SQL_PASSWORD_FILE:-/dev/null}")}"
bring_up() {
  temporal-sql-tool --database "$1" create-database
  temporal-sql-tool --database "$1" setup-schema --version 0.0
  temporal-sql-tool --database "$1" update-schema --schema-name "postgresql/v12/$2"
}
bring_up temporal temporal
bring_up temporal_visibility visibility
