#!/usr/bin/env bash
# Measures which lines and branches of the runtime the tests reach, the bounded fuzzer among them: tests/coverage.sh [FOLDER for the counts]
set -euo pipefail
cd "$(dirname "$0")"
results=${1:-$(mktemp -d)}
for project in MmsCodec.Tests MmsCodec.Generators.Tests; do
  dotnet test "$project" --collect "XPlat Code Coverage" --settings coverage.runsettings --results-directory "$results/$project"
done
dotnet run coverage.cs "$results"
