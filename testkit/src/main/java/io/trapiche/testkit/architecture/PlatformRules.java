package io.trapiche.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every rule of the architecture. */
public final class PlatformRules {

    /** The package that everything of ours is below. */
    public static final String ROOT = "io.trapiche";

    private static final Pattern GENERATED =
            Pattern.compile(".*/(orders/v1/[^/]*|[^/]*MapperImpl(\\$.*)?)\\.class");

    private static final String TEST_CLASSES = "/test-classes/";

    private PlatformRules() {}

    /**
     * The rules for the code below a package that is laid out like ours.
     *
     * @param root without a trailing dot
     */
    public static List<PlatformRule> below(String root) {
        Layout layout = new Layout(root);
        return Stream.of(
                        DomainRules.of(layout),
                        ModuleRules.of(layout),
                        TechnologyRules.of(layout),
                        CodeRules.of(layout))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * The rules that look at tests as well, for code that is laid out like ours.
     *
     * @param root without a trailing dot
     */
    public static List<PlatformRule> ofTestsBelow(String root) {
        return PortRules.of(new Layout(root), PlatformRules::isMain);
    }

    private static boolean isMain(JavaClass type) {
        return type.getSource()
                .filter(source -> source.getUri().toString().contains(TEST_CLASSES))
                .isEmpty();
    }

    /**
     * Everything that was compiled of ours, tests included.
     *
     * @param top the folder that the modules are in
     */
    public static JavaClasses compiledBelow(Path top) {
        try (Stream<Path> modules = Files.list(top)) {
            return new ClassFileImporter()
                    .importPaths(
                            modules.map(module -> module.resolve("target"))
                                    .flatMap(
                                            target ->
                                                    Stream.of(
                                                            target.resolve("classes"),
                                                            target.resolve("test-classes")))
                                    .filter(Files::isDirectory)
                                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Everything of ours on the class path, apart from tests and generated code. */
    public static JavaClasses ourClasses() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .withImportOption(location -> !isGenerated(location))
                .importPackages(ROOT);
    }

    private static boolean isGenerated(Location location) {
        return location.matches(GENERATED);
    }
}
