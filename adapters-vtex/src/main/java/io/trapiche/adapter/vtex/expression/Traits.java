package io.trapiche.adapter.vtex.expression;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the traits of an expression by its tokens. What passes without one that is not run reads
 * the order, compares, and calls functions whose results are no larger than what they are given, so
 * that it ends soon and takes little. Where in doubt it finds one too many.
 */
final class Traits {

    private static final Set<String> RUN =
            Set.of(
                    "$sum",
                    "$max",
                    "$min",
                    "$average",
                    "$exists",
                    "$not",
                    "$boolean",
                    "$contains",
                    "$lowercase",
                    "$uppercase",
                    "$length",
                    "$substring",
                    "$substringBefore",
                    "$substringAfter",
                    "$trim",
                    "$abs",
                    "$floor",
                    "$ceil",
                    "$round",
                    "$type",
                    "$string",
                    "$toMillis",
                    "$now",
                    "$millis");

    private static final Set<String> INFIX = Set.of("and", "or", "in");

    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<blank>\\s+|/\\*(?s:.*?)\\*/)"
                            + "|(?<text>\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')"
                            + "|(?<quoted>`[^`]*+`)"
                            + "|(?<number>[0-9]++(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)"
                            + "|(?<variable>\\$[\\p{L}\\p{N}_$]*+)"
                            + "|(?<name>[\\p{L}_][\\p{L}\\p{N}_]*+)"
                            + "|(?<sign>:=|\\.\\.|\\*\\*|~>|\\?\\?|\\?:|!=|<=|>=|(?s:.))");

    /** The inside of a list of literals, with its end. */
    private static final Pattern LITERALS =
            Pattern.compile(
                    "(?:\\s|,|-|[0-9][0-9.eE+]*+|true|false|null"
                            + "|\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+')*+\\]");

    private final String expression;
    private final Set<Trait> found = EnumSet.noneOf(Trait.class);

    /** Whether what came last is something a sign can follow that stands between two. */
    private boolean afterOperand;

    private Traits(String expression) {
        this.expression = expression;
    }

    static Set<Trait> of(String expression) {
        Traits traits = new Traits(expression);
        traits.find();
        return traits.found;
    }

    private void find() {
        Matcher token = TOKEN.matcher(expression);
        while (token.find()) {
            if (token.group("blank") == null) {
                read(token);
            }
        }
    }

    private void read(Matcher token) {
        String text = token.group();
        if (token.group("sign") != null) {
            sign(text, token.end());
        } else {
            if (token.group("variable") != null) {
                variable(text, isCalled(token.end()));
            } else if (token.group("name") != null && isCalled(token.end())) {
                note(text.equals("function") || text.equals("λ"), Trait.FUNCTION);
            }
            afterOperand = !(afterOperand && INFIX.contains(text));
        }
    }

    private boolean isCalled(int end) {
        return expression.substring(end).stripLeading().startsWith("(");
    }

    private void variable(String name, boolean called) {
        if (!called) {
            note(!name.equals("$") && !name.equals("$$"), Trait.VARIABLE);
            return;
        }
        switch (name) {
            case "$count" -> found.add(Trait.COUNT);
            case "$number" -> found.add(Trait.NUMBER);
            default -> note(!RUN.contains(name), Trait.FURTHER_FUNCTION);
        }
    }

    private void sign(String sign, int end) {
        switch (sign) {
            case "/" -> found.add(Trait.SLASH);
            case ":=" -> found.add(Trait.VARIABLE);
            case "{", "}", "|" -> found.add(Trait.OBJECT);
            case ".." -> found.add(Trait.RANGE);
            case "**" -> found.add(Trait.SEARCH);
            case "~>" -> found.add(Trait.CHAIN);
            case "^" -> found.add(Trait.ORDER);
            case "%", "@", "#" -> found.add(Trait.TUPLE);
            case "[" -> note(!afterOperand && !isLiterals(end), Trait.LIST);
            default -> {}
        }
        afterOperand = sign.equals(")") || sign.equals("]") || (sign.equals("*") && !afterOperand);
    }

    private boolean isLiterals(int start) {
        return LITERALS.matcher(expression).region(start, expression.length()).lookingAt();
    }

    private void note(boolean there, Trait trait) {
        if (there) {
            found.add(trait);
        }
    }
}
