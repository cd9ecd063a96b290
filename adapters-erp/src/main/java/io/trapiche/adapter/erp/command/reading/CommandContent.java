package io.trapiche.adapter.erp.command.reading;

import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.shared.AccountName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What commands say, whoever sends them and however: each is held against all of its type. */
final class CommandContent {

    static final String COMMAND_ID = "commandId";
    static final String TYPE = "type";
    static final String ORDER_ID = "orderId";

    private static final Set<CommandType> FISCAL = Set.of(CommandType.INVOICE, CommandType.RETURN);

    private final FiscalPolicies fiscal;

    /** With the first command: it takes half a second that a start need not wait for. */
    private static final class Loaded {
        static final CommandSchemas SCHEMAS = new CommandSchemas();
    }

    CommandContent(FiscalPolicies fiscal) {
        this.fiscal = fiscal;
    }

    /**
     * Has an attribute in the command that may stand beside it, in it, or equal in both.
     *
     * @param beside null when it does not stand there
     * @param place what beside the command is
     */
    static void complete(
            ObjectNode command,
            String name,
            @Nullable String beside,
            String place,
            CommandFaults faults) {
        if (beside == null) {
            return;
        }
        if (command.hasNonNull(name) && !beside.equals(text(command, name))) {
            faults.add(name, "differs (expected: the same as in the " + place + ")");
        }
        command.put(name, beside);
    }

    /** The command's type, empty when there is none such; adds every fault of the command. */
    Optional<CommandType> check(AccountName account, ObjectNode command, CommandFaults faults) {
        Optional<CommandType> type = CommandType.of(text(command, TYPE));
        if (type.isEmpty()) {
            faults.add(TYPE, "is missing or unknown (expected: " + CommandType.EXPECTED + ")");
        }
        Loaded.SCHEMAS.check(type, command, faults);
        type.ifPresent(known -> BeyondSchemas.check(known, command, faults));
        if (type.filter(FISCAL::contains).isPresent()) {
            FiscalParts.check(command.path("invoice"), fiscal.of(account), faults);
        }
        return type;
    }

    /** What a command without faults asks for; takes it apart. */
    static OmsAction action(CommandType type, ObjectNode command) {
        command.remove(List.of(COMMAND_ID, TYPE, ORDER_ID));
        return CommandMapper.INSTANCE.action(CommandJson.bound(command, type));
    }

    /** Empty when there is no text. */
    static String text(ObjectNode command, String name) {
        return command.path(name).stringValue("");
    }
}
