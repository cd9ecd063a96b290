#!/usr/bin/env bash
# jackson-databind reads every property of a bean through a method handle of its own (3 by itself, 2 because reflection is made of them since JDK
# 18), and the JVM spins a hidden class, outside of any archive of classes, for each handle that was called 127 times: 240 classes for 24 records
# of ten properties. A service with many DTOs sees class data and compiled code grow in its first busy minutes and not at its start; with
# -Djava.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD=-1 none comes. Seen with jackson-databind 3.1.5 and 2.21.1 and JDK 25.0.3. Fails when that
# changes. Needs a JDK 25 and Maven.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fetch() { # version group
    cat >pom.xml <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>t</groupId><artifactId>t</artifactId><version>1</version>
<dependencies><dependency><groupId>$2</groupId><artifactId>jackson-databind</artifactId><version>$1</version></dependency></dependencies></project>
POM
    mvn -q -B -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies -DoutputDirectory="$PWD/lib$1"
}

source_of() { # package: 24 record types of ten properties each, written as often as the argument says
    echo "import $1.ObjectMapper;"
    echo 'class Spin { static ObjectMapper mapper = new ObjectMapper();'
    local type
    for type in $(seq 24); do
        echo "record R$type(String a,String b,String c,String d,String e,String f,String g,String h,String i,String j) {}"
    done
    echo 'public static void main(String[] times) throws Exception { for (int n = Integer.parseInt(times[0]); n > 0; n--) {'
    for type in $(seq 24); do
        echo "mapper.writeValueAsString(new R$type(\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\"));"
    done
    echo '}}}'
}

spun() { # version times [option of the JVM]
    java ${3:-} -Xlog:class+load:file=loaded-$1-$2:none -cp "lib$1/*" "Spin$1/Spin.java" "$2" && grep -cF 'LambdaForm$MH/0x' "loaded-$1-$2"
}

fetch 3.1.5 tools.jackson.core
fetch 2.21.1 com.fasterxml.jackson.core
mkdir Spin3.1.5 Spin2.21.1
source_of tools.jackson.databind >Spin3.1.5/Spin.java
source_of com.fasterxml.jackson.databind >Spin2.21.1/Spin.java
never=-Djava.lang.invoke.MethodHandle.CUSTOMIZE_THRESHOLD=-1
for version in 3.1.5 2.21.1; do
    echo "$version: $(($(spun $version 500) - $(spun $version 100))) more classes after 500 than after 100 objects of each type"
    echo "$version, never customized: $(($(spun $version 500 $never) - $(spun $version 100 $never)))"
done | tee seen
cat >expected <<'SEEN'
3.1.5: 240 more classes after 500 than after 100 objects of each type
3.1.5, never customized: 0
2.21.1: 240 more classes after 500 than after 100 objects of each type
2.21.1, never customized: 0
SEEN
diff expected seen
