package io.trapiche.testkit.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No package of main code has more types than a reader can look over. Counts top-level types by
 * their files, in every module.
 */
public final class PackageSizes {

    static final int MOST = 25;

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final String JAVA = ".java";
    private static final String PACKAGE_INFO = "package-info.java";

    private PackageSizes() {}

    /**
     * What is wrong with the packages below a folder of modules.
     *
     * @param stillOver packages that may be larger until somebody splits them; one that is there
     *     without need is a fault, too
     */
    public static List<String> faults(Path top, Collection<String> stillOver) {
        Map<String, Long> tooLarge = new TreeMap<>(sizes(top));
        tooLarge.values().removeIf(size -> size <= MOST);
        List<String> faults = new ArrayList<>();
        tooLarge.forEach(
                (name, size) -> {
                    if (!stillOver.contains(name)) {
                        faults.add(
                                "%s has %d types (expected: at most %d)"
                                        .formatted(name, size, MOST));
                    }
                });
        for (String name : new TreeSet<>(stillOver)) {
            if (!tooLarge.containsKey(name)) {
                faults.add(name + " is no longer too large (expected: not on the list)");
            }
        }
        return faults;
    }

    private static Map<String, Long> sizes(Path top) {
        try (Stream<Path> modules = Files.list(top)) {
            return modules.map(module -> module.resolve(MAIN))
                    .filter(Files::isDirectory)
                    .flatMap(PackageSizes::packages)
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The package of each type. */
    private static Stream<String> packages(Path main) {
        try (Stream<Path> files = Files.walk(main)) {
            return files
                    .filter(file -> file.toString().endsWith(JAVA))
                    .filter(file -> !file.endsWith(PACKAGE_INFO))
                    .map(file -> main.relativize(file.getParent()).toString())
                    .map(folder -> folder.replace(main.getFileSystem().getSeparator(), "."))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
