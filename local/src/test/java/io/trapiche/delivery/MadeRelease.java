package io.trapiche.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A release of what this build has made.
 *
 * @param archive the file that is given away
 * @param layers the service as the image takes it
 */
public record MadeRelease(Path archive, Path layers) {

    /**
     * Makes one.
     *
     * @param umask what the maker's files may not be
     */
    public static MadeRelease in(Path folder, String umask)
            throws IOException, InterruptedException {
        String command = "umask %s && ./release --built '%s'".formatted(umask, folder);
        Ran made = Ran.in(SourceTree.top(), Map.of(), List.of("bash", "-c", command));
        assertThat(made.status()).as(made.said()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            Path archive =
                    files.filter(file -> file.toString().endsWith(".tar.gz"))
                            .findFirst()
                            .orElseThrow();
            return new MadeRelease(archive, folder.resolve("layers"));
        }
    }

    /** Gives the folder that the archive holds. */
    public Path unpacked(Path folder) throws IOException, InterruptedException {
        Ran unpacked = Ran.in(folder, Map.of(), List.of("tar", "-xzf", archive.toString()));
        assertThat(unpacked.status()).as(unpacked.said()).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
