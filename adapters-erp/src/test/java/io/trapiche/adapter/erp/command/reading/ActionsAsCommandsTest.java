package io.trapiche.adapter.erp.command.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.command.Records;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.domain.fiscal.FiscalPolicies;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.oms.OmsAction;
import io.trapiche.domain.oms.OmsOrderRef;
import io.trapiche.domain.shared.AccountName;
import io.trapiche.domain.shared.OrderId;
import io.trapiche.domain.shared.Parsed;
import io.trapiche.domain.shared.Violation;
import io.trapiche.testkit.instructing.OmsActionReaderContract;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ActionsAsCommandsTest extends OmsActionReaderContract {

    private static final Set<String> ID = Set.of("commandId");

    private final CommandReader ofErp = new CommandReader(10_000, FiscalPolicies.DEFAULT);

    @Override
    protected OmsActionReader reader() {
        return new ActionsAsCommands(FiscalPolicies.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_erp_may_say_others_may(CommandType type) {
        String command = ReadingCommandsTest.sound(type);

        assertThat(ofErp.read(Records.of(command)))
                .isInstanceOfSatisfying(
                        ReadCommand.Sound.class,
                        sound ->
                                assertThat(read(sound.orderId(), type, command))
                                        .isEqualTo(Parsed.valid(sound.command().action())));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_refused_of_the_erp_is_refused_alike(CommandType type) {
        String command =
                ReadingCommandsTest.sound(type)
                        .replaceAll(
                                "\"(reason|number|courier|paymentId|message)\":\"[^\"]*\"",
                                "\"$1\":7")
                        .replaceFirst("\\{", "{\"surplus\":{\"half\":1.5},");

        assertThat(ofErp.read(Records.of(command)))
                .isInstanceOfSatisfying(
                        ReadCommand.Faulty.class,
                        faulty -> {
                            assertThat(faulty.violations()).isNotEmpty();
                            assertThat(
                                            read(
                                                    Objects.requireNonNull(faulty.orderId()),
                                                    type,
                                                    command))
                                    .isEqualTo(new Parsed.Faulty<OmsAction>(faulty.violations()));
                        });
    }

    @ParameterizedTest
    @CsvSource({"WARN, true", "REFUSE, false"})
    void an_account_s_own_policy_holds(FiscalPolicy policy, boolean sound) {
        String invoice =
                ReadingCommandsTest.sound(CommandType.INVOICE)
                        .replaceAll(
                                "\"key\":\"[^\"]*\"",
                                "\"key\":\"35260712ABC34501DE35550010000550121407188232\"");

        assertThat(
                        new ActionsAsCommands(_ -> policy)
                                        .read(
                                                order(new OrderId("FRD-1001")),
                                                "invoice",
                                                invoice.getBytes(UTF_8),
                                                ID)
                                instanceof Parsed.Valid<OmsAction>)
                .isEqualTo(sound);
    }

    @Test
    void what_is_nested_without_end_is_no_command() {
        String deep = "[".repeat(30) + "]".repeat(30);

        assertThat(read(new OrderId("A"), CommandType.CANCEL, "{\"reason\":" + deep + "}"))
                .isEqualTo(
                        Parsed.faulty(
                                new Violation(
                                        "body",
                                        "is malformed (expected: a JSON object in UTF-8)")));
    }

    private Parsed<OmsAction> read(OrderId order, CommandType type, String json) {
        return reader().read(order(order), type.published(), json.getBytes(UTF_8), ID);
    }

    private static OmsOrderRef order(OrderId order) {
        return new OmsOrderRef(new AccountName("lojademo"), order);
    }
}
