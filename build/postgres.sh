# Starts and stops a PostgreSQL of the tests' own, on the loopback address and a free port.

need_packages() {
  local missing=()
  command -v chromium >/dev/null 2>&1 || missing+=(chromium)
  [ -n "$(postgres_bin)" ] || missing+=(postgresql postgresql-client)
  fc-list 2>/dev/null | grep -qi "inter" || missing+=(fonts-inter fontconfig)
  fc-list 2>/dev/null | grep -qi "liberation" || missing+=(fonts-liberation)
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "Installing ${missing[*]} ..."
  "${as_root[@]}" apt-get update -qq >/dev/null && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq "${missing[@]}" >/dev/null
}

postgres_bin() {
  find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -1
}

# PostgreSQL refuses to run as root.
as_postgres() {
  if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

free_port() {
  local port
  for port in $(shuf -i 20000-29999 -n 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

start_postgres() {
  local work="$1" bin port
  bin="$(postgres_bin)"
  port="$(free_port)"
  mkdir -p "$work/pg"
  [ "$(id -u)" -eq 0 ] && chown postgres "$work/pg"
  as_postgres "$bin/initdb" -D "$work/pg/data" --auth=trust --encoding=UTF8 --locale=C.UTF-8 --username=postgres >"$work/initdb.log" 2>&1 \
    || { cat "$work/initdb.log"; return 1; }
  # The tests' server forgets on power loss; a clinic's never does, nor does that of the measurements.
  as_postgres "$bin/pg_ctl" -D "$work/pg/data" -w -l "$work/pg/log" \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c fsync=${FOOTBRIDGE_PG_FSYNC:-off} -c autovacuum=off -c max_connections=200" start >/dev/null 2>&1 \
    || { cat "$work/pg/log"; return 1; }
  # An ordinary role: row-level security holds for it. It may make roles, so that the tests try the rights of a lesser one.
  as_postgres "$bin/psql" -q -h 127.0.0.1 -p "$port" -U postgres -d postgres -c "create role footbridge login createdb createrole" || return 1
  as_postgres "$bin/psql" -q -h 127.0.0.1 -p "$port" -U postgres -d postgres -c "create database footbridge owner footbridge" || return 1
  FOOTBRIDGE_TEST_PG="Host=127.0.0.1;Port=$port;Username=footbridge;Database=footbridge"
}

stop_postgres() {
  [ -d "$1/pg/data" ] && as_postgres "$(postgres_bin)/pg_ctl" -D "$1/pg/data" -m immediate stop >/dev/null 2>&1
  return 0
}
