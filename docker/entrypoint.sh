#!/bin/sh
# A secret comes as a file: what stands in the file that PGPASSWORD_FILE names becomes PGPASSWORD, and so on.
# So no secret stands among the settings of a container, where everybody may read it who may look at containers.
set -eu
for name in DATABASE_URL PGPASSWORD TEMPORAL_API_KEY OIDC_CLIENT_SECRET THROUGHLINE_KEYS SMTP_URL; do
  eval "file=\${${name}_FILE:-}"
  if [ -n "$file" ]; then
    value=$(cat "$file")
    export "$name=$value"
  fi
done
exec "$@"
