# Finds a Java 25 where operating systems and people put them; read by whatever starts or builds Trapiche.

# $1 is what it must have, java to run and javac to build.
find_java_25() {
    for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.sdkman/candidates/java/* \
        /opt/homebrew/opt/openjdk@25 /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -x "$jdk/bin/$1" ] && grep -q '^JAVA_VERSION="25' "$jdk/release" 2>/dev/null; then
            echo "$jdk"
            return
        fi
    done
    echo "No JDK 25 found. Install one (for example Temurin 25) in a usual place, or let JAVA_HOME name it." >&2
    exit 1
}
