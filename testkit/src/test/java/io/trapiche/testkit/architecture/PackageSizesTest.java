package io.trapiche.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageSizesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path top;

    @Test
    void no_package_has_more_types_than_a_reader_can_look_over() {
        assertThat(PackageSizes.faults(SourceTree.top(), Set.of())).isEmpty();
    }

    @Test
    void a_package_with_a_type_too_many_is_reported() throws IOException {
        planted("first/src/main/java/full", PackageSizes.MOST);
        planted("second/src/main/java/too/full", PackageSizes.MOST + 1);
        planted("second/src/test/java/too/full/tests", PackageSizes.MOST + 1);

        assertThat(PackageSizes.faults(top, Set.of()))
                .containsExactly("too.full has 26 types (expected: at most 25)");
    }

    @Test
    void the_list_only_gets_shorter() throws IOException {
        planted("first/src/main/java/split", PackageSizes.MOST);
        planted("first/src/main/java/too/full", PackageSizes.MOST + 1);

        assertThat(PackageSizes.faults(top, List.of("too.full", "split")))
                .containsExactly("split is no longer too large (expected: not on the list)");
    }

    private void planted(String folder, int types) throws IOException {
        Path files = Files.createDirectories(top.resolve(folder));
        Files.createFile(files.resolve("package-info.java"));
        for (int i = 0; i < types; i++) {
            Files.createFile(files.resolve("Type" + i + ".java"));
        }
    }
}
