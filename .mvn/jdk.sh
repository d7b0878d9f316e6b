# Sourced by ./tidemark and ./mvnw: sets JAVA_HOME to a JDK 25 or explains what to install.

# Where JDKs usually are: Debian and Fedora, macOS, Homebrew, SDKMAN, IntelliJ, mise, asdf.
jdk_folders() {
  if on_path=$(command -v javac); then
    # Follow links, as /usr/bin/javac is one; readlink -f is missing on old macOS.
    while [ -L "$on_path" ]; do
      link=$(readlink "$on_path")
      case $link in
        /*) on_path=$link ;;
        *) on_path=$(dirname "$on_path")/$link ;;
      esac
    done
    printf '%s\n' "${on_path%/bin/javac}"
  fi
  for folder in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jdks/*/Contents/Home \
    "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*; do
    printf '%s\n' "$folder"
  done
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q '^JAVA_VERSION="25[."]' "$1/release"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  # A here-document and not a pipe, so that the loop runs in this shell.
  while IFS= read -r folder; do
    if is_jdk_25 "$folder"; then
      JAVA_HOME=$folder
      export JAVA_HOME
      return 0
    fi
  done <<FOLDERS
$(jdk_folders)
FOLDERS
  return 1
}

on_debian_as_root() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

# The first of the named packages that this machine's package sources offer.
first_offered() {
  for package in "$@"; do
    if apt-cache show "$package" >/dev/null 2>&1; then
      printf '%s\n' "$package"
      return 0
    fi
  done
  return 1
}

need_jdk() {
  find_jdk && return 0
  if on_debian_as_root; then
    apt-get update -qq >/dev/null 2>&1 || true
    if package=$(first_offered temurin-25-jdk openjdk-25-jdk-headless); then
      echo "Installing $package ..." >&2
      DEBIAN_FRONTEND=noninteractive apt-get install -qq -y "$package" >&2
      find_jdk && return 0
    fi
  fi
  cat >&2 <<'TEXT'
Tidemark needs a JDK 25, and there is none in JAVA_HOME, on the PATH or in the usual folders.

  Install Eclipse Temurin 25 (the JDK, not the JRE):
    macOS            brew install --cask temurin@25
    SDKMAN           sdk install java 25-tem
    Debian, Ubuntu   as root: add Adoptium's package source (their site says how), then
                       apt-get install temurin-25-jdk
                     or, where the system itself has it: apt-get install openjdk-25-jdk-headless
  or unpack one anywhere and set JAVA_HOME to its folder.
TEXT
  return 1
}
