package io.trapiche.settings.declared;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What the {@code @param} tags of records say, read from the sources by the JDK's own parser. */
final class ParameterTexts {

    private final Map<String, String> texts = new HashMap<>();

    /** Of the records in one source file. */
    static ParameterTexts of(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".java";
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            Path source =
                    modules.map(module -> module.resolve("src/main/java").resolve(file))
                            .filter(Files::exists)
                            .findFirst()
                            .orElseThrow();
            return new ParameterTexts(source);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ParameterTexts(Path source) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    null,
                                    null,
                                    files.getJavaFileObjects(source));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader().scan(unit, docs);
            }
        }
    }

    /** Of a component, in Markdown on one line; null when it has none. */
    @Nullable String of(Class<?> taking, String component) {
        return texts.get(taking.getSimpleName() + "." + component);
    }

    private final class Reader extends TreePathScanner<Object, DocTrees> {

        @Override
        public Object visitClass(ClassTree type, DocTrees docs) {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                comment.getBlockTags().stream()
                        .filter(ParamTree.class::isInstance)
                        .map(ParamTree.class::cast)
                        .forEach(tag -> take(type, tag));
            }
            return super.visitClass(type, docs);
        }

        private void take(ClassTree type, ParamTree tag) {
            texts.put(type.getSimpleName() + "." + tag.getName(), markdown(tag.getDescription()));
        }
    }

    private static String markdown(List<?> description) {
        return description.stream()
                .map(Objects::toString)
                .collect(Collectors.joining())
                .replaceAll("\\{@(?:code|link)\\s+([^}]*(?:\\{[^}]*}[^}]*)*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
