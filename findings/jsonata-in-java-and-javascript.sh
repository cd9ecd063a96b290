#!/usr/bin/env bash
# The Java port of JSONata (com.dashjoin:jsonata 0.9.10) and JavaScript's (npm jsonata 2.2.2) do not say the same of the same document. Seen: `$count`
# of null is 0 in Java and 1 in JavaScript, so a filter "has one" says no and yes; `$number` of a text with blanks around it is a number in Java and an
# error in JavaScript; a division by nought is an error in Java and infinity in JavaScript; `$sort` of 10 and 9.5 throws a ClassCastException in Java;
# `$` of a regular expression matches before a line's end in Java only, `\s` takes a no-break space and `.` a next line (U+0085) in JavaScript
# only. Comparisons, paths, predicates, `in`, `$contains` and `$exists` agreed wherever they were tried.
# Fails when one of them says otherwise. Needs npm, Node, Maven and a JDK 21 or newer.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"private": true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts jsonata@2.2.2
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies><dependency><groupId>com.dashjoin</groupId><artifactId>jsonata</artifactId><version>0.9.10</version></dependency></dependencies>
</project>
POM
mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies -DoutputDirectory=lib >maven.log 2>&1 || { cat maven.log; exit 1; }

cat >document.json <<'JSON'
{"none": null, "whole": 10.0, "status": "handling", "line": "FRD-1001\n", "blank": "\u00a0", "next": "a\u0085b",
 "items": [{"id": "1", "price": 100}, {"id": "2", "price": 250}]}
JSON
cat >expressions.txt <<'EXPRESSIONS'
status = "handling" and items[price > 100].id = "2"
whole in [10]
$contains(status, "hand") and $exists(items)
$count(none)
$number(" 10 ")
1 / 0 > 1
$sort([10, 9.5])[0]
$contains(line, /^FRD-\d+$/)
$contains(blank, /^\s$/)
$contains(next, /a.b/)
EXPRESSIONS

cat >Java.java <<'JAVA'
import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;

class Java {
    public static void main(String[] none) throws Exception {
        Object document = Json.parseJson(Files.readString(Path.of("document.json")));
        for (String expression : Files.readAllLines(Path.of("expressions.txt"))) {
            System.out.println("java " + expression + " -> " + said(expression, document));
        }
    }

    private static Object said(String expression, Object document) {
        try {
            return Jsonata.jsonata(expression).evaluate(document);
        } catch (JException fault) {
            return fault.getError();
        } catch (RuntimeException thrown) {
            return thrown.getClass().getSimpleName();
        }
    }
}
JAVA

cat >javascript.js <<'JS'
const fs = require('fs');
const jsonata = require('jsonata');
const document = JSON.parse(fs.readFileSync('document.json', 'utf8'));
(async () => {
  for (const expression of fs.readFileSync('expressions.txt', 'utf8').trim().split('\n')) {
    let said;
    try {
      said = await jsonata(expression).evaluate(document);
    } catch (fault) {
      said = fault.code;
    }
    console.log(`javascript ${expression} -> ${said}`);
  }
})();
JS

{ java -cp "lib/*" Java.java; node javascript.js; } >seen
cat >expected <<'SEEN'
java status = "handling" and items[price > 100].id = "2" -> true
java whole in [10] -> true
java $contains(status, "hand") and $exists(items) -> true
java $count(none) -> 0
java $number(" 10 ") -> 10
java 1 / 0 > 1 -> D1001
java $sort([10, 9.5])[0] -> ClassCastException
java $contains(line, /^FRD-\d+$/) -> true
java $contains(blank, /^\s$/) -> false
java $contains(next, /a.b/) -> false
javascript status = "handling" and items[price > 100].id = "2" -> true
javascript whole in [10] -> true
javascript $contains(status, "hand") and $exists(items) -> true
javascript $count(none) -> 1
javascript $number(" 10 ") -> D3030
javascript 1 / 0 > 1 -> true
javascript $sort([10, 9.5])[0] -> 9.5
javascript $contains(line, /^FRD-\d+$/) -> false
javascript $contains(blank, /^\s$/) -> true
javascript $contains(next, /a.b/) -> true
SEEN
diff expected seen
echo "as seen: one document, one expression, two answers"
