#!/bin/sh
# Starts Clausewatch with the JDK it was built with, or with another JDK 25 if that is gone.
set -eu
here=$0
while [ -h "$here" ]; do
  target=$(readlink "$here")
  case $target in
    /*) here=$target ;;
    *) here=$(dirname "$here")/$target ;;
  esac
done
home=$(cd "$(dirname "$here")/.." && pwd)

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25' "$1/release"
}

java=
for candidate in "@jdk.home@" "${JAVA_HOME:-}" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home "$HOME"/.sdkman/candidates/java/25*; do
  if is_jdk_25 "$candidate"; then
    java=$candidate/bin/java
    break
  fi
done
if [ -z "$java" ]; then
  echo "clausewatch: needs a JDK 25, and found none. Install one, or set JAVA_HOME to its folder." >&2
  exit 3
fi

exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto \
  --enable-native-access=ALL-UNNAMED ${CLAUSEWATCH_JAVA_OPTIONS:-} \
  -cp "$home/lib/*" @main.class@ "$@"
