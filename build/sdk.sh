# Shared by ./run, ./footbridge and ./test.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

need_sdk() {
  if ! command -v dotnet >/dev/null 2>&1; then
    echo "The .NET SDK is missing. Install version 10 (Debian and Ubuntu: the package dotnet-sdk-10.0), then run this again." >&2
    exit 2
  fi
  if ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
    echo "Footbridge needs the .NET SDK 10.0.4xx; found only: $(cd / && dotnet --list-sdks | tr '\n' ' ')" >&2
    exit 2
  fi
}

host_dll() {
  find "$root/artifacts/bin/Host" -maxdepth 2 -path '*release*' -name Footbridge.Host.dll 2>/dev/null | head -1
}

build_host() {
  # Says what it does, and shows the compiler's words only when it fails.
  local log
  log="$(mktemp)"
  echo "Building (the first time takes a minute or two) ..."
  if ! dotnet build "$root/src/Host" -c Release -v q --nologo >"$log" 2>&1; then
    cat "$log" >&2
    rm -f "$log"
    exit 1
  fi
  rm -f "$log"
}
