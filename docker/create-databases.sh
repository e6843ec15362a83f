#!/bin/bash
# Runs once, when the PostgreSQL container is made: a database a department, owned by a role that may create that department's login roles.
set -euo pipefail
for department in schools social urban associations dke; do
  variable="${department^^}_DATABASE_PASSWORD"
  psql --username postgres --set ON_ERROR_STOP=1 --set department="$department" --set owner="${department}_owner" --set password="${!variable}" <<'SQL'
create role :"owner" login createrole password :'password';
create database :"department" owner :"owner";
revoke all on database :"department" from public;
SQL
done
