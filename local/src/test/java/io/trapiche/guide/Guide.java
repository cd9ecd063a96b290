package io.trapiche.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A document whose {@code sh} blocks are run in their order, by section. */
public final class Guide {

    private static final Pattern FENCE = Pattern.compile("```(\\w*)\\s*");
    private static final Pattern VARIABLE = Pattern.compile("\\b([A-Z_]+)=");

    /**
     * Commands that stand together.
     *
     * @param section heading under which they stand
     */
    public record Block(String section, String commands) {}

    private final List<Block> blocks = new ArrayList<>();

    /**
     * Reads it.
     *
     * @throws IllegalStateException if it has a block that is neither shell nor an example
     */
    public Guide(Path document) throws IOException {
        String section = "";
        StringBuilder open = null;
        boolean isRun = false;
        for (String line : Files.readAllLines(document)) {
            boolean isFence = FENCE.matcher(line).matches();
            if (open != null && isFence) {
                if (isRun) {
                    blocks.add(new Block(section, open.toString()));
                }
                open = null;
            } else if (open != null) {
                open.append(line).append('\n');
            } else if (isFence) {
                open = new StringBuilder();
                isRun = isRun(line);
            } else if (line.startsWith("## ")) {
                section = line.substring(3);
            }
        }
    }

    /** A program in a language of its own, or a picture, is not of the shell; the rest is run. */
    private static boolean isRun(String fence) {
        return switch (fence.strip()) {
            case "```sh" -> true;
            case "```js", "```mermaid" -> false;
            default -> throw new IllegalStateException("no block that can be run: " + fence);
        };
    }

    /** Those of a section. */
    public List<Block> of(String section) {
        List<Block> found =
                blocks.stream().filter(block -> block.section().equals(section)).toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing to run in section " + section);
        }
        return found;
    }

    /** All of them, in their order. */
    public List<Block> blocks() {
        return List.copyOf(blocks);
    }

    List<String> sections() {
        return blocks.stream().map(Block::section).distinct().toList();
    }

    /** Names of the variables that the block sets. */
    static List<String> variables(Block block) {
        return VARIABLE.matcher(block.commands()).results().map(found -> found.group(1)).toList();
    }
}
