#!/usr/bin/env bash
# Makes the account admin-sahkan once; whoever is there keeps what he is.
set -euo pipefail

kcadm=/opt/keycloak/bin/kcadm.sh
"$kcadm" config credentials --config /tmp/kcadm.config --server http://keycloak:8080 --realm master \
  --user sahkan-admin --password "$KEYCLOAK_ADMIN_PASSWORD"
"$kcadm" create partialImport --config /tmp/kcadm.config -r sahkan -f - <<JSON
{
  "ifResourceExists": "SKIP",
  "users": [
    {
      "username": "admin-sahkan",
      "email": "admin-sahkan@sahkan.example",
      "emailVerified": true,
      "enabled": true,
      "firstName": "Admin Sahkan",
      "realmRoles": ["administrator"],
      "clientRoles": { "account": ["manage-account", "view-profile"] },
      "credentials": [{ "type": "password", "value": "$SAHKAN_ADMIN_PASSWORD", "temporary": false }]
    }
  ]
}
JSON
