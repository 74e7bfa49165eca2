#!/usr/bin/env bash
# A newcomer's path, timed: clone, demo, tests, then a new project with its first decoded PDU. Every command is the README's, as written there.
# usage: newcomer.sh REPOSITORY FOLDER [FEED]
#   REPOSITORY  what to clone
#   FOLDER      an empty folder to work in
#   FEED        a folder feed with the packages; packed from the clone when absent
# NEWCOMER_SKIP_TESTS=1 leaves the tests out (a test that runs this script would run itself).
set -euo pipefail
repository=$1
folder=$2
feed=${3:-}
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

# The n-th block of commands in the README: a fence without a language, whose first word is a command.
commands() {
  awk -v wanted="$1" '
    /^```/ { inside = !inside; plain = ($0 == "```"); first = inside; mine = 0; next }
    inside && first { first = 0; mine = plain && /^dotnet /; block += mine }
    mine && block == wanted
  ' "$folder/clone/README.md"
}

step() {
  local name=$1 begin
  shift
  begin=$(date +%s.%N)
  "$@"
  printf 'step: %-24s %6.1f s\n' "$name" "$(echo "$(date +%s.%N) $begin" | awk '{ print $1 - $2 }')"
}

run() { # in a folder, a block of commands
  (cd "$1" && bash -euo pipefail -c "$2")
}

step "clone" git clone --quiet "$repository" "$folder/clone"
step "demo" run "$folder/clone" "$(commands 1) --answer accept"
if [ "${NEWCOMER_SKIP_TESTS:-}" != 1 ]; then
  step "tests" run "$folder/clone" "$(commands 2)"
fi

if [ -z "$feed" ]; then
  feed=$folder/feed
  step "packages" dotnet pack "$folder/clone/packages.slnf" -c Release -v quiet -o "$feed"
fi

mkdir "$folder/new"
cat >"$folder/new/NuGet.config" <<EOF
<configuration>
  <config><add key="globalPackagesFolder" value="$folder/cache" /></config>
  <packageSources><clear /><add key="private" value="$feed" /></packageSources>
</configuration>
EOF
# The new project's packages are its own: this build of them stays out of the user's cache.
unset NUGET_PACKAGES
step "new project, package" run "$folder/new" "$(commands 3)"
awk '/^```csharp Program.cs$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$folder/clone/README.md" >"$folder/new/first/Program.cs"
step "first decoded PDU" run "$folder/new/first" "$(commands 4)"
