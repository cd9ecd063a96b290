package io.trapiche.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Dockerfile, as far as this project's makes use of the form. */
record ImageRecipe(List<Instruction> instructions) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^#.*\n");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\n\\s*");

    /**
     * A line of it.
     *
     * @param word in upper case, such as {@code RUN}
     */
    record Instruction(String word, String text) {

        /** The command of RUN, ENTRYPOINT and the end of HEALTHCHECK, as Docker runs it. */
        List<String> command() {
            return text.startsWith("[")
                    ? List.of(JsonMapper.shared().readValue(text, String[].class))
                    : List.of("/bin/sh", "-c", text);
        }
    }

    static ImageRecipe read(Path file) throws IOException {
        String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
        return new ImageRecipe(
                CONTINUED
                        .matcher(text)
                        .replaceAll("")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(line -> line.split(" ", 2))
                        .map(parts -> new Instruction(parts[0], parts[1]))
                        .toList());
    }

    /** What follows the FROM of that name, to the next. */
    ImageRecipe stage(String name) {
        List<Instruction> found = new ArrayList<>();
        boolean within = false;
        for (Instruction instruction : instructions) {
            if (instruction.word().equals("FROM")) {
                within = instruction.text().endsWith(" AS " + name);
            } else if (within) {
                found.add(instruction);
            }
        }
        return new ImageRecipe(found);
    }

    Stream<String> all(String word) {
        return instructions.stream().filter(it -> it.word().equals(word)).map(Instruction::text);
    }

    Instruction last(String word) {
        return instructions.stream().filter(it -> it.word().equals(word)).toList().getLast();
    }
}
