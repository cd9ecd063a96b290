package io.trapiche;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whoever adds a state, an event or an action is led by the compiler to all that has to know it.
 */
class NoDefaultTest {

    private static final List<String> MODULES =
            List.of(
                    "domain",
                    "application",
                    "adapters-vtex",
                    "adapters-marketplace",
                    "adapters-erp",
                    "adapters-postgres",
                    "adapters-console",
                    "bootstrap",
                    "local");

    @Test
    void no_switch_over_a_sealed_type_has_a_default() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        for (String module : MODULES) {
            Path root = Path.of("..", module, "src", "main", "java");
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    sources.add(source(root.relativize(file).toString(), Files.readString(file)));
                }
            }
        }

        assertThat(defaults(sources)).isEmpty();
    }

    @Test
    void one_would_be_found() throws IOException {
        String planted =
                """
                sealed interface Light {
                    record Red() implements Light {}
                    record Green() implements Light {}
                    static boolean go(Light light) {
                        return switch (light) {
                            case Red _ -> false;
                            default -> true;
                        };
                    }
                    static int length(Object any) {
                        return switch (any) {
                            case String text -> text.length();
                            default -> 0;
                        };
                    }
                }
                """;

        assertThat(defaults(List.of(source("Light.java", planted))))
                .containsExactly("Light.java:5");
    }

    private static List<String> defaults(List<JavaFileObject> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of(
                                            "-proc:none",
                                            "-cp",
                                            System.getProperty("java.class.path")),
                                    null,
                                    sources);
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            Defaults found = new Defaults(Trees.instance(task));
            units.forEach(unit -> found.scan(new TreePath(unit), null));
            return found.places;
        }
    }

    private static JavaFileObject source(String path, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }

    private static final class Defaults extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final Trees trees;
        private final List<String> places = new ArrayList<>();

        Defaults(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
            check(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(
                SwitchExpressionTree tree, @Nullable Void nothing) {
            check(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        private void check(ExpressionTree selector, List<? extends CaseTree> cases) {
            boolean hasDefault =
                    cases.stream()
                            .flatMap(each -> each.getLabels().stream())
                            .anyMatch(com.sun.source.tree.DefaultCaseLabelTree.class::isInstance);
            if (hasDefault && isSealed(selector)) {
                CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
                long start = trees.getSourcePositions().getStartPosition(unit, selector);
                places.add(
                        unit.getSourceFile().getName().substring(1)
                                + ":"
                                + unit.getLineMap().getLineNumber(start));
            }
        }

        private boolean isSealed(ExpressionTree selector) {
            var type = trees.getTypeMirror(new TreePath(getCurrentPath(), selector));
            return type instanceof DeclaredType declared
                    && declared.asElement().getModifiers().contains(Modifier.SEALED);
        }
    }
}
