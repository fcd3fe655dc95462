# Read by the benchmarks' scripts: prepare DRIVER.java BUNDLE... compiles a driver against a built checkout.
#
# Sets java (the command), classpath (driver, bundles and libraries) and work (a folder that goes away at the end). BUNDLE is api, data,
# learn, ...; contracts stands for the contract kit, of which only what the driver uses is compiled along (the rest needs JUnit). Needs a
# built checkout (./latent build): the classes in bundles/*/target/classes and the jars of the product's plugins folder; or a class path
# with all of them in LATENT_CLASSPATH. The JDK is found as the product's script finds one: version 21 or later.
prepare() {
	driver=$1
	shift
	java=$(sh "$root/features/org.latentworkbench.feature/root/java-home.sh" jdk)/bin/java
	work=$(mktemp -d)
	trap 'rm -rf "$work"' EXIT
	mkdir "$work/classes"
	sources=$(dirname "$driver")
	classpath=${LATENT_CLASSPATH:-}
	plugins=$(find "$root"/target/product/current/ -type d -name plugins 2>/dev/null | head -n 1)
	found=
	for bundle; do
		if [ "$bundle" = contracts ]; then
			sources=$sources:$root/tests/org.latentworkbench.contracts/src
			continue
		fi
		classes=$root/bundles/org.latentworkbench.$bundle/target/classes
		if [ -z "$classpath" ] && { [ ! -d "$classes" ] || [ -z "$plugins" ]; }; then
			echo "$driver: build the product first ($classes or the product's plugins folder is missing)," >&2
			echo "or say a class path in LATENT_CLASSPATH" >&2
			exit 2
		fi
		found="$found$classes:"
	done
	classpath="$work/classes:${classpath:-$found$plugins/*}"
	"${java}c" -proc:none -nowarn -parameters -implicit:class -cp "$classpath" -sourcepath "$sources" -d "$work/classes" "$driver"
}
