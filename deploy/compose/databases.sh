#!/bin/sh
# One database per service and one for the gateway; its owner may change the schema, the role that the service works with may not. May be run
# again: passwords become what the environment says.
set -eu

role() { # name, password
  psql -qv ON_ERROR_STOP=1 -v role="$1" -v password="$2" <<'SQL'
SELECT format('CREATE ROLE %I LOGIN', :'role') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \gexec
ALTER ROLE :"role" LOGIN PASSWORD :'password';
SQL
}

database() { # name, owner
  psql -qv ON_ERROR_STOP=1 -v name="$1" -v owner="$2" <<'SQL'
SELECT format('CREATE DATABASE %I OWNER %I', :'name', :'owner')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'name') \gexec
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
SQL
}

service() { # name, password of the service, password of the owner
  role "$1_owner" "$3"
  role "$1_app" "$2"
  database "$1" "$1_owner"
  psql -qv ON_ERROR_STOP=1 -c "GRANT CONNECT ON DATABASE $1 TO $1_app"
}

service applicant "$APPLICANT_APP" "$APPLICANT_OWNER"
service verification "$VERIFICATION_APP" "$VERIFICATION_OWNER"
service decree "$DECREE_APP" "$DECREE_OWNER"
service notification "$NOTIFICATION_APP" "$NOTIFICATION_OWNER"
service gateway "$GATEWAY_APP" "$GATEWAY_OWNER"
role keycloak "$KEYCLOAK"
database keycloak keycloak
