#!/usr/bin/env bash
# MapStruct 1.6.3 takes a record's public method with one parameter that gives the record's own type for a fluent setter: with
# unmappedTargetPolicy = ERROR a mapper to a record of amounts with `plus(Money)` is refused for an unmapped property "plus", though a
# record is made by its constructor alone. Fails when a later pinned version behaves otherwise. Needs Maven and a JDK 21 or newer.
set -euo pipefail
version=1.6.3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src/main/java/money"

cat >"$folder/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <properties><maven.compiler.release>21</maven.compiler.release><project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
  <dependencies><dependency><groupId>org.mapstruct</groupId><artifactId>mapstruct</artifactId><version>$version</version></dependency></dependencies>
  <build><plugins><plugin>
    <groupId>org.apache.maven.plugins</groupId><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version>
    <configuration><annotationProcessorPaths><path>
      <groupId>org.mapstruct</groupId><artifactId>mapstruct-processor</artifactId><version>$version</version>
    </path></annotationProcessorPaths></configuration>
  </plugin></plugins></build>
</project>
POM

cat >"$folder/src/main/java/money/Amounts.java" <<'JAVA'
package money;

import org.mapstruct.Mapper;
import org.mapstruct.ReportingPolicy;

@Mapper(unmappedTargetPolicy = ReportingPolicy.ERROR)
interface Amounts {

    record Wire(long minorUnits, String currency) {}

    record Money(long minorUnits, String currency) {
        PLUS
    }

    Money read(Wire wire);
}
JAVA

builds() { (cd "$folder" && sed "s/PLUS/$1/" src/main/java/money/Amounts.java >Amounts.new && cp src/main/java/money/Amounts.java Amounts.old &&
    mv Amounts.new src/main/java/money/Amounts.java && mvn -q -B -ntp clean compile >log 2>&1 && result=0 || result=$?
    mv Amounts.old src/main/java/money/Amounts.java; exit "$result"); }

fail() { echo "changed: $1"; cat "$folder/log"; exit 1; }

builds "" || fail "a record without further methods is not mapped"
builds "public long twice() { return 2 * minorUnits; }" || fail "a method of another type is taken for a property"
if builds "public Money plus(Money other) { return new Money(minorUnits + other.minorUnits, currency); }"; then
    fail "plus(Money) is no property any more"
fi
grep -q 'Unmapped target property: "plus"' "$folder/log" || fail "the build fails otherwise"
echo "mapstruct $version: a record's plus(Money), which gives a Money, counts as the target property \"plus\" (unmapped: the build fails)"
