package io.trapiche.endtoend;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which metrics an expression of PromQL reads. */
final class PromQl {

    private static final Pattern SELECTORS = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"");
    private static final Pattern GROUPINGS =
            Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME =
            Pattern.compile("(?<![\\w.$])[a-zA-Z_:][\\w:]*(?!\\w)(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool");

    private PromQl() {}

    static Set<String> metrics(String expression) {
        String bare = SELECTORS.matcher(expression).replaceAll(" ");
        Set<String> names = new TreeSet<>();
        NAME.matcher(GROUPINGS.matcher(bare).replaceAll(" "))
                .results()
                .forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        return names;
    }
}
