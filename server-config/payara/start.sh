#!/bin/sh
# Starts Firsthand on Payara Micro. Everything is set by environment variables:
#   FIRSTHAND_DATA_DIR    folder for the database, keys and staged files                 (default: data beside this script)
#   FIRSTHAND_HTTP_PORT   port                                             (default 8080)
#   FIRSTHAND_HTTP_HOST   address to listen on                             (default 127.0.0.1)
#   FIRSTHAND_CONTEXT_ROOT  path below which everything lies               (default /)
#   FIRSTHAND_BASE_URL    address that people open                         (default http://localhost: and the port)
#   FIRSTHAND_DB_URL, FIRSTHAND_DB_USER, FIRSTHAND_DB_PASSWORD   a PostgreSQL database; without them an H2 file is used
#   PAYARA_HOME           folder with payara-micro.jar, postgresql.jar and firsthand.war   (default: beside this script)
#   FIRSTHAND_PAYARA_POSTBOOT   a file of asadmin commands that are run when the server is up (users, realms …)
#   JAVA_OPTS             options of the JVM                                (default -Xmx512m)
# Payara's data grid is switched off; its port 6900 may still be open on all addresses: close it in the firewall.
set -eu
home=${PAYARA_HOME:-$(cd "$(dirname "$0")" && pwd)}
export FIRSTHAND_DATA_DIR="${FIRSTHAND_DATA_DIR:-$home/data}"
export FIRSTHAND_BASE_URL="${FIRSTHAND_BASE_URL:-http://localhost:${FIRSTHAND_HTTP_PORT:-8080}${FIRSTHAND_CONTEXT_ROOT:-/}}"
{ mkdir -p "$FIRSTHAND_DATA_DIR" && [ -w "$FIRSTHAND_DATA_DIR" ]; } || {
  echo "The data folder $FIRSTHAND_DATA_DIR cannot be written to by user $(id -u); set FIRSTHAND_DATA_DIR to one that can." >&2
  exit 2
}
url=${FIRSTHAND_DB_URL:-"jdbc:h2:file:$FIRSTHAND_DATA_DIR/db/firsthand;WRITE_DELAY=0;LOCK_TIMEOUT=30000;DB_CLOSE_ON_EXIT=FALSE"}
case $url in
  jdbc:h2:*) driver=org.h2.Driver ;;
  jdbc:postgresql:*) driver=org.postgresql.Driver ;;
  *) echo "FIRSTHAND_DB_URL is '$url'; it must begin with jdbc:postgresql: or jdbc:h2:" >&2; exit 2 ;;
esac
# Payara separates properties by colons and keeps names and values apart by equals signs, so both are escaped inside a value.
escape() { printf '%s' "$1" | sed 's/[\\:=;]/\\&/g'; }
# Payara reads the password from the environment by itself: any character may be in it, and it is in no file.
password='""'
# shellcheck disable=SC2016
[ -z "${FIRSTHAND_DB_PASSWORD:-}" ] || password='"${ENV\=FIRSTHAND_DB_PASSWORD}"'
umask 077
preboot=$(mktemp)
trap 'rm -f "$preboot"' EXIT
cat > "$preboot" <<EOF
set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=${FIRSTHAND_HTTP_HOST:-127.0.0.1}
set configs.config.server-config.security-service.activate-default-principal-to-role-mapping=true
create-jdbc-connection-pool --restype java.sql.Driver --driverclassname $driver --property url="$(escape "$url")":user="$(escape "${FIRSTHAND_DB_USER:-sa}")":password=$password --steadypoolsize 1 --maxpoolsize 20 firsthandPool
create-jdbc-resource --connectionpoolid firsthandPool jdbc/firsthand
EOF
set -- ${FIRSTHAND_PAYARA_POSTBOOT:+--postbootcommandfile "$FIRSTHAND_PAYARA_POSTBOOT"}
# shellcheck disable=SC2086
java ${JAVA_OPTS:--Xmx512m} -Dfile.encoding=UTF-8 -jar "$home/payara-micro.jar" --nocluster --addlibs "$home/postgresql.jar" \
  --prebootcommandfile "$preboot" "$@" --port "${FIRSTHAND_HTTP_PORT:-8080}" --contextroot "${FIRSTHAND_CONTEXT_ROOT:-/}" --deploy "$home/firsthand.war" &
pid=$!
trap 'kill $pid 2>/dev/null; wait $pid; rm -f "$preboot"' INT TERM
wait $pid
