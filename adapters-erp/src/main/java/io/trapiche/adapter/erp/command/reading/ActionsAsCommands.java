package io.trapiche.adapter.erp.command.reading;

import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** What others than ERP systems ask for, read as their commands are. Thread-safe. */
public final class ActionsAsCommands implements OmsActionReader {

    private static final String PATH = "path";

    private final CommandContent content;

    /**
     * A reader.
     *
     * @param fiscal whose commands are refused for wrong check digits
     */
    public ActionsAsCommands(FiscalPolicies fiscal) {
        this.content = new CommandContent(fiscal);
    }

    @Override
    public Parsed<OmsAction> read(OmsOrderRef order, String type, byte[] json, Set<String> apart) {
        return CommandJson.object(json)
                .map(command -> read(order, type, command, apart))
                .orElseGet(
                        () ->
                                Parsed.faulty(
                                        new Violation(
                                                "body",
                                                "is malformed (expected: a JSON object in"
                                                        + " UTF-8)")));
    }

    private Parsed<OmsAction> read(
            OmsOrderRef order, String type, ObjectNode command, Set<String> apart) {
        command.remove(apart);
        CommandFaults faults = new CommandFaults();
        CommandContent.complete(command, CommandContent.TYPE, type, PATH, faults);
        CommandContent.complete(
                command, CommandContent.ORDER_ID, order.orderId().value(), PATH, faults);
        Optional<CommandType> known = content.check(order.account(), command, faults);
        return known.isPresent() && faults.isEmpty()
                ? Parsed.valid(CommandContent.action(known.get(), command))
                : new Parsed.Faulty<>(faults.all());
    }
}
