package io.trapiche.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No SQL of ours turns moments into local dates and times: Java does. The zone data of a JDK and of
 * a PostgreSQL differ by their age, and of two equal local times, when summer time ends, either may
 * take another one: what one side computes the other would not find.
 */
class LocalDatesInSqlTest {

    /** Seconds since 1970 are the same in every zone. */
    private static final Pattern LOCAL =
            Pattern.compile(
                    """
                    \\bat\\s+time\\s+zone\\b|\\btimezone\\s*\\(|::\\s*(date|time|timestamp)\\b\
                    |\\bas\\s+(date|time|timestamp)\\s*\\)|\\bdate_(trunc|part|bin)\\b|\\bextract\\s*\\(\\s*+(?!epoch\\b)\
                    |\\bto_(char|date|timestamp)\\b|\\bcurrent_(date|time)\\b|\\blocaltime(stamp)?\\b\
                    """,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern LITERAL =
            Pattern.compile(
                    "'(?:\\\\.|[^'\\\\])'|\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path top;

    @Test
    void no_sql_of_ours_computes_local_dates() {
        assertThat(sql(SourceTree.top())).hasSizeGreaterThan(200);
        assertThat(faults(SourceTree.top())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select placed_at at time zone 'America/Sao_Paulo' from t",
                "select placed_at::date from t",
                "select cast(placed_at as date) from t",
                "select date_trunc('day', placed_at) from t",
                "select extract(day from placed_at) from t",
                "SELECT TO_CHAR(placed_at, 'YYYY-MM-DD') FROM t",
                "select * from t where placed_at > current_date"
            })
    void sql_that_does_is_reported(String sql) throws IOException {
        plant("one/src/main/resources/V1.sql", sql);
        plant("two/src/main/java/Table.java", "String SQL = \"\"\"\n  " + sql + "\n  \"\"\";");
        plant("two/src/main/java/Other.java", "String SQL = \"" + sql + "\";");
        plant("two/src/test/java/Test.java", "String SQL = \"" + sql + "\";");

        assertThat(faults(top))
                .extracting(fault -> fault.substring(0, fault.indexOf(':')))
                .containsExactly("Other.java", "Table.java", "V1.sql");
    }

    @Test
    void java_and_moments_are_not() throws IOException {
        plant("one/src/main/java/Dates.java", "f(Mail::date, zoned, '\"', a::date, '\"');");
        plant("one/src/main/java/Age.java", "\"extract(epoch from now() - at)::float8\"");

        assertThat(faults(top)).isEmpty();
    }

    private void plant(String name, String text) throws IOException {
        Path file = top.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> faults(Path top) {
        return sql(top).stream()
                .flatMap(
                        text ->
                                LOCAL.matcher(text.words())
                                        .results()
                                        .map(found -> text.file() + ": " + found.group()))
                .sorted()
                .distinct()
                .toList();
    }

    private record Text(String file, String words) {}

    /** Whatever may be SQL: migrations, and all literals of code. */
    private static List<Text> sql(Path top) {
        try (Stream<Path> modules = Files.list(top)) {
            return modules.map(module -> module.resolve("src").resolve("main"))
                    .filter(Files::isDirectory)
                    .flatMap(LocalDatesInSqlTest::files)
                    .flatMap(LocalDatesInSqlTest::texts)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path main) {
        try (Stream<Path> files = Files.walk(main)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Text> texts(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(".sql")) {
            return Stream.of(new Text(name, read(file)));
        }
        return name.endsWith(".java")
                ? LITERAL.matcher(read(file))
                        .results()
                        .map(MatchResult::group)
                        .map(literal -> new Text(name, literal))
                : Stream.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
