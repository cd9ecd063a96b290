package io.trapiche.adapter.erp.topics;

import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of one account's topics. */
public record TopicFamily(AccountName account) {

    /** Every account's topic of commands; the group is the account. */
    public static final Pattern COMMANDS =
            Pattern.compile("trapiche\\.([a-z][a-z0-9-]{0,39})\\.erp-commands\\.v1");

    /** The account whose commands a topic holds; fails for other topics. */
    public static AccountName accountOf(String commandTopic) {
        Matcher matcher = COMMANDS.matcher(commandTopic);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no topic of commands: " + commandTopic);
        }
        return new AccountName(matcher.group(1));
    }

    /** Those that events are exported to, in one transaction. */
    public List<String> exported() {
        return List.of(orders(), orderState(), results());
    }

    /** All of them. */
    public List<String> all() {
        return List.of(orders(), orderState(), results(), commands(), deadLetters());
    }

    /** All events of the account's orders. */
    public String orders() {
        return name("orders.v1");
    }

    /** The latest state of each order; compacted. */
    public String orderState() {
        return name("order-state.v1");
    }

    /** What the account's ERP asks. */
    public String commands() {
        return name("erp-commands.v1");
    }

    /** One result per command. */
    public String results() {
        return name("erp-results.v1");
    }

    /** Commands nobody could make sense of, as they came. */
    public String deadLetters() {
        return name("erp-commands.dlt");
    }

    private String name(String what) {
        return "trapiche." + account + "." + what;
    }
}
