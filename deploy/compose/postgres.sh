#!/bin/sh
# PostgreSQL over TLS, with a key that is made anew at each start. Nobody has to know its certificate: every client binds
# its password to it (SCRAM-SHA-256-PLUS), so that who stands in between learns nothing and cannot pass anything on.
set -eu
umask 077
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -sha256 -nodes -days 3650 -subj /CN=postgres \
  -keyout /tmp/server.key -out /tmp/server.crt 2>/dev/null
[ "$(id -u)" != 0 ] || chown postgres /tmp/server.key /tmp/server.crt
exec docker-entrypoint.sh postgres -c ssl=on -c ssl_cert_file=/tmp/server.crt -c ssl_key_file=/tmp/server.key \
  -c hba_file=/pg_hba.conf "$@"
