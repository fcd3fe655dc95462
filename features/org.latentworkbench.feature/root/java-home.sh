#!/bin/sh
# Prints the home folder of a Java 21 or newer; with "jdk" as the only word, one that can compile.
# Looks at LATENT_JAVA_HOME, JAVA_HOME, the java on PATH and the usual folders, in this order.
# Says on standard error what to do, and exits with 1, where there is none.
set -eu
wanted=21
kind=${1:-any}

# The feature number of a Java home (8, 17, 21 ...), or nothing where there is no Java.
feature() {
	[ -x "$1/bin/java" ] || return 0
	version=
	if [ -r "$1/release" ]; then
		version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}.*/\1/p' "$1/release")
	fi
	if [ -z "$version" ]; then # a home without a release file has to be asked
		version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
	fi
	version=${version#1.}
	echo "${version%%[!0-9]*}"
}

fits() {
	number=$(feature "$1")
	[ -n "$number" ] && [ "$number" -ge "$wanted" ] && { [ "$kind" != jdk ] || [ -x "$1/bin/javac" ]; }
}

if [ "$kind" = jdk ]; then
	name="JDK $wanted or newer (a runtime without javac cannot build)"
else
	name="Java $wanted or newer"
fi

if [ -n "${LATENT_JAVA_HOME:-}" ]; then
	if fits "$LATENT_JAVA_HOME"; then
		echo "$LATENT_JAVA_HOME"
		exit 0
	fi
	echo "latent: LATENT_JAVA_HOME is $LATENT_JAVA_HOME, which is no $name: set it to one, or unset it" >&2
	exit 1
fi
if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then
	echo "$JAVA_HOME"
	exit 0
fi

# The java on PATH, through its links (on macOS /usr/bin/java is a stub that asks to install one; it has no home).
path=$(command -v java 2>/dev/null || true)
while [ -n "$path" ] && [ -L "$path" ]; do
	link=$(readlink "$path")
	case $link in
	/*) path=$link ;;
	*) path=$(dirname "$path")/$link ;;
	esac
done
if [ -n "$path" ] && [ "$path" != /usr/bin/java ]; then
	home=$(cd "$(dirname "$path")/.." && pwd -P)
	if fits "$home"; then
		echo "$home"
		exit 0
	fi
fi

# The usual folders: the newest that fits.
best=
best_number=0
user=${HOME:-/nonexistent}
for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*/jdk* /usr/local/openjdk* \
	/Library/Java/JavaVirtualMachines/*/Contents/Home "$user"/Library/Java/JavaVirtualMachines/*/Contents/Home \
	/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
	"$user"/.sdkman/candidates/java/* "$user"/.jdks/* "$user"/.asdf/installs/java/* \
	"$user"/.local/share/mise/installs/java/*; do
	if [ -d "$home" ] && fits "$home" && [ "$number" -gt "$best_number" ]; then
		best=$home
		best_number=$number
	fi
done
if [ -n "$best" ]; then
	echo "$best"
	exit 0
fi

{
	echo "latent: no $name was found (LATENT_JAVA_HOME, JAVA_HOME, PATH, the usual folders)."
	case $(uname -s) in
	Darwin) echo "Install one, for example: brew install openjdk" ;;
	*)
		package=
		if command -v apt-cache >/dev/null 2>&1; then
			for candidate in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
				if [ -z "$package" ] && apt-cache show "$candidate" >/dev/null 2>&1; then
					package=$candidate
				fi
			done
		fi
		if [ -n "$package" ]; then
			echo "Install one, for example: apt-get install $package"
		else
			echo "Install one, for example Eclipse Temurin (packages for most systems), or set LATENT_JAVA_HOME."
		fi
		;;
	esac
} >&2
exit 1
