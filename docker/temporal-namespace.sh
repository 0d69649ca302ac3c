#!/bin/sh
# Waits, two minutes at most, until Temporal answers; then makes the namespace where it is not there yet.
# The server is TEMPORAL_ADDRESS, the namespace TEMPORAL_NAMESPACE, and RETENTION is how long closed runs are kept.
set -eu
tries=60
until temporal operator cluster health; do
  tries=$((tries - 1))
  [ "$tries" -gt 0 ] || exit 1
  sleep 2
done
temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention "$RETENTION"
