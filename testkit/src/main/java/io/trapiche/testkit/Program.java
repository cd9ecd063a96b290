package io.trapiche.testkit;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program of the machine that tests call. Never skips: a machine without it proves nothing. */
public final class Program {

    /** Where servers are; not every user's PATH has it. */
    private static final Path SERVERS = Path.of("/usr/sbin");

    private Program() {}

    /**
     * The first on the PATH that has one of these names.
     *
     * @throws IllegalStateException if there is none; it names Debian's package
     */
    public static Path of(String debianPackage, String... names) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        Stream<Path> folders =
                Pattern.compile(File.pathSeparator).splitAsStream(path).map(Path::of);
        return Stream.concat(folders, Stream.of(SERVERS))
                .flatMap(folder -> Stream.of(names).map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s is missing on the PATH (expected: one of %s; Debian's package is %s)"
                                                .formatted(
                                                        names[0], List.of(names), debianPackage)));
    }
}
