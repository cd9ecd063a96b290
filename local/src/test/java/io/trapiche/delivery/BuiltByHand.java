package io.trapiche.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.delivery.ImageRecipe.Instruction;
import io.trapiche.testkit.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stage of the Dockerfile carried out in a folder, without a Docker engine: its files are copied
 * and its commands run.
 */
final class BuiltByHand {

    private static final String BUILT = "/src/";
    private static final String LAYERS = BUILT + "target/layers/";

    private final Path root;
    private final Path layers;
    private final Map<String, String> environment = new HashMap<>();
    private Path here;
    private Instruction entry = new Instruction("ENTRYPOINT", "[]");
    private Instruction health = entry;

    BuiltByHand(ImageRecipe stage, Path layers, Path root)
            throws IOException, InterruptedException {
        this.root = root;
        this.layers = layers;
        this.here = root;
        for (Instruction instruction : stage.instructions()) {
            follow(instruction);
        }
    }

    private void follow(Instruction instruction) throws IOException, InterruptedException {
        String text = instruction.text();
        switch (instruction.word()) {
            case "WORKDIR" -> here = Files.createDirectories(root.resolve(text.substring(1)));
            case "COPY" -> copy(text.split(" ", -1));
            case "RUN" -> run(instruction);
            case "ENV" -> environment.put(text.split("=", 2)[0], text.split("=", 2)[1]);
            case "ENTRYPOINT" -> entry = instruction;
            case "HEALTHCHECK" -> health = new Instruction("CMD", text.split(" CMD ", 2)[1]);
            case "USER", "EXPOSE", "STOPSIGNAL" -> {}
            default -> throw new IllegalStateException("carried out by nobody: " + instruction);
        }
    }

    /** Contents of a folder, or one file. */
    private void copy(String... words) throws IOException, InterruptedException {
        String from = words[words.length - 2];
        Path source = source(from);
        Path to = here.resolve(words[words.length - 1]);
        if (from.endsWith("/")) {
            Files.createDirectories(to);
            did(List.of("cp", "-R", "--preserve=timestamps", source + "/.", to.toString()));
        } else {
            Files.copy(theOne(source), to);
        }
    }

    /** In the stage before, or in the source tree. */
    private Path source(String from) {
        if (from.startsWith(LAYERS)) {
            return layers.resolve(from.substring(LAYERS.length()));
        }
        return SourceTree.top()
                .resolve(from.startsWith(BUILT) ? from.substring(BUILT.length()) : from);
    }

    /** File of that name, which may have a {@code *}. */
    private static Path theOne(Path pattern) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(pattern.getParent(), pattern.getFileName() + "")) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            assertThat(files).hasSize(1);
            return files.getFirst();
        }
    }

    private void run(Instruction instruction) throws IOException, InterruptedException {
        did(instruction.command());
    }

    private void did(List<String> command) throws IOException, InterruptedException {
        Ran ran = Ran.in(here, environment, command);
        assertThat(ran.status()).as(command + "\n" + ran.said()).isZero();
    }

    /** What {@code docker run} does, with these variables and arguments. */
    ProcessBuilder start(Map<String, String> variables, String... arguments) {
        List<String> command = new ArrayList<>(entry.command());
        command.addAll(List.of(arguments));
        return Ran.start(here, with(variables), command);
    }

    /** What Docker does now and then. */
    int health(Map<String, String> variables) throws IOException, InterruptedException {
        return status(variables, health.command());
    }

    /** What {@code docker exec} ends with. */
    int status(Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        return Ran.in(here, with(variables), command).status();
    }

    private Map<String, String> with(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(variables);
        return all;
    }
}
