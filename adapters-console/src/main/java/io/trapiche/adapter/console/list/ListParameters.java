package io.trapiche.adapter.console.list;

import io.trapiche.application.view.port.OrderView.Kind;
import io.trapiche.domain.integration.Owner;
import io.trapiche.domain.oms.status.Watchdog;
import io.trapiche.domain.shared.MarketplaceId;
import io.trapiche.domain.shared.Violations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The parameters of a list, one by one. */
final class ListParameters {

    private static final int USUAL_PAGE = 50;
    private static final int LONGEST_PAGE = 200;
    private static final int LONGEST_WORD = 100;

    private final MultiValueMap<String, String> query;
    private final Violations violations;
    private final List<String> names = new ArrayList<>();

    ListParameters(MultiValueMap<String, String> query, Violations violations) {
        this.query = query;
        this.violations = violations;
    }

    /** To be asked last: a misspelt filter would hide nothing of what it is to hide. */
    void refuseOthers() {
        if (!names.containsAll(query.keySet())) {
            violations.add(
                    "query",
                    "has a parameter that is none (expected: %s)"
                            .formatted(String.join(", ", names)));
        }
    }

    @Nullable Kind kind() {
        String text = text("kind");
        return text == null ? null : violations.take(Kinds.parse("kind", text));
    }

    @Nullable MarketplaceId marketplace() {
        String text = text("marketplace");
        return text == null ? null : violations.take(MarketplaceId.parse("marketplace", text));
    }

    /**
     * An empty one is that of orders to which VTEX gave no status.
     *
     * @param known null where any will do
     */
    @Nullable String state(@Nullable Kind kind, @Nullable OpenSets known) {
        String text = word("state");
        return text == null || known == null
                ? text
                : violations.take(known.state("state", text, kind));
    }

    /**
     * Why orders are parked.
     *
     * @param known null where any will do
     */
    @Nullable String code(@Nullable OpenSets known) {
        String text = word("code");
        return text == null || known == null ? text : violations.take(known.code("code", text));
    }

    @Nullable Owner owner() {
        String text = text("owner");
        return text == null ? null : violations.take(Owners.parse("owner", text));
    }

    /** What orders that stand too long are told as. */
    @Nullable Watchdog overdue() {
        String text = text("overdue");
        return text == null ? null : violations.take(Overdues.parse("overdue", text));
    }

    private @Nullable String word(String name) {
        String text = text(name);
        if (text != null
                && (text.length() > LONGEST_WORD
                        || text.chars().anyMatch(Character::isISOControl))) {
            violations.add(name, "is malformed (expected: at most 100 characters, none a control)");
            return null;
        }
        return text;
    }

    int pageSize() {
        String text = text("pageSize");
        try {
            return text == null ? USUAL_PAGE : Math.clamp(Long.parseLong(text), 1, LONGEST_PAGE);
        } catch (NumberFormatException _) {
            violations.add("pageSize", "is no number (expected: 1 to 200)");
            return USUAL_PAGE;
        }
    }

    /** Empty for the first page. */
    String pageToken() {
        String text = text("pageToken");
        return text == null ? "" : text;
    }

    /** Whether a page is asked for that is not the first. */
    boolean goOn() {
        String token = query.getFirst("pageToken");
        return token != null && !token.isEmpty();
    }

    private @Nullable String text(String name) {
        names.add(name);
        List<String> values = query.getOrDefault(name, List.of());
        if (values.size() > 1) {
            violations.add(name, "is given more than once");
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
