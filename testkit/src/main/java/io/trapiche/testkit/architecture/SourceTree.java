package io.trapiche.testkit.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder that everything is in. Tests run in their module's folder, or in the top one. */
public final class SourceTree {

    private static final Path MARK = Path.of("docs", "architecture.md");

    private SourceTree() {}

    public static Path top() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(MARK)))
                .findFirst()
                .orElseThrow();
    }
}
