package io.trapiche.adapter.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.console.answer.Conflict;
import io.trapiche.adapter.console.answer.Problem;
import io.trapiche.adapter.console.history.ChannelOrderFacts;
import io.trapiche.adapter.console.history.EventNames;
import io.trapiche.adapter.console.history.OmsOrderFacts;
import io.trapiche.adapter.console.wire.AttentionPayload;
import io.trapiche.adapter.console.wire.AttentionPayload.LackingPayload;
import io.trapiche.adapter.console.wire.AttentionPayload.UncalledAccountPayload;
import io.trapiche.adapter.console.wire.BackfillListPayload;
import io.trapiche.adapter.console.wire.BackfillListPayload.BackfillPayload;
import io.trapiche.adapter.console.wire.BackfillListPayload.FoundOrderPayload;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload.CallbackKeyPayload;
import io.trapiche.adapter.console.wire.CallbackKeyListPayload.OrdersWithoutKeyPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryItemPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryReplacementPayload;
import io.trapiche.adapter.console.wire.ChangeSummaryPayload.SummaryTotalPayload;
import io.trapiche.adapter.console.wire.CodeListPayload;
import io.trapiche.adapter.console.wire.CodeListPayload.CodePayload;
import io.trapiche.adapter.console.wire.FilterTrialPayload;
import io.trapiche.adapter.console.wire.FilterTrialPayload.TrialAnswerPayload;
import io.trapiche.adapter.console.wire.InvoicePayload;
import io.trapiche.adapter.console.wire.OmsActionPayload;
import io.trapiche.adapter.console.wire.OrderContentPayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.ChangePayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.LinePayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.PaymentPayload;
import io.trapiche.adapter.console.wire.OrderContentPayload.TotalPayload;
import io.trapiche.adapter.console.wire.OrderHistoryPayload;
import io.trapiche.adapter.console.wire.OrderListPayload;
import io.trapiche.adapter.console.wire.OrderLogPayload;
import io.trapiche.adapter.console.wire.OrderLogPayload.LogEntryPayload;
import io.trapiche.adapter.console.wire.OrderPayload;
import io.trapiche.adapter.console.wire.OrderStatePayload;
import io.trapiche.adapter.console.wire.OverduePayload;
import io.trapiche.adapter.console.wire.ParkedListPayload;
import io.trapiche.adapter.console.wire.ParkedListPayload.ParkedPayload;
import io.trapiche.adapter.console.wire.ProblemPayload;
import io.trapiche.adapter.console.wire.ReconciliationListPayload;
import io.trapiche.adapter.console.wire.ReconciliationListPayload.ReconciliationPayload;
import io.trapiche.adapter.console.wire.ReconciliationListPayload.UnhealedOrderPayload;
import io.trapiche.adapter.console.wire.StateCountsPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.ConversationPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.GroupedOrderPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.MailPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.OrderGroupPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.SellerChangeWindowPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.TransactionPayload;
import io.trapiche.adapter.console.wire.SupportPayloads.TransactionPaymentPayload;
import io.trapiche.adapter.console.wire.TimelinePayload;
import io.trapiche.adapter.console.wire.VtexStatusPayload;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.domain.channel.ChannelOrderEvent;
import io.trapiche.domain.draft.CorrectableField;
import io.trapiche.domain.oms.OmsOrderEvent;
import io.trapiche.testkit.instructing.FewActions;
import io.trapiche.testkit.log.InMemoryIntegrationLog;
import io.trapiche.testkit.orders.SealedTypes;
import io.trapiche.testkit.view.InMemoryOrderViews;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.yaml.snakeyaml.Yaml;

/** The document says what the API does. */
final class DocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "operators-api.yaml");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

    @Test
    void it_has_the_routes_that_there_are() {
        new ApplicationContextRunner()
                .withUserConfiguration(ConsoleConfiguration.class)
                .withBean(OrderViews.class, InMemoryOrderViews::new)
                .withBean(EventLog.class, ListedEventLog::new)
                .withBean(IntegrationLog.class, InMemoryIntegrationLog::new)
                .withBean(OrderContents.class, () -> (_, _) -> SampleContent.of())
                .withBean(InstantSource.class, InstantSource::system)
                .withBean(ConfiguredCallbackKeys.class, () -> _ -> Map.of())
                .withBean(IncompleteSettings.class, () -> new Console().lacking)
                .withBean(VtexAccountHealths.class, () -> List::of)
                .withBean(Backfills.class, () -> new Console().signals)
                .withBean(ParkedOrderUseCases.class, () -> new Console().parkedOrders)
                .withBean(OmsActionReader.class, FewActions::new)
                .withBean(OperatorActionUseCase.class, () -> new Console().omsActions)
                .withBean(SupportUseCases.class, () -> new Console().support)
                .withBean(FindOrderUseCase.class, () -> new Console().finding)
                .withBean(EventNames.class, () -> Object::toString)
                .withBean(RequestMappingHandlerMapping.class)
                .run(started -> assertThat(documentedRoutes()).isEqualTo(routes(started)));
    }

    @Test
    void it_has_the_facts_that_there_are() throws Exception {
        Set<String> facts =
                Stream.concat(
                                SealedTypes.leaves(ChannelOrderEvent.class)
                                        .map(AnyValue::of)
                                        .map(ChannelOrderEvent.class::cast)
                                        .map(ChannelOrderFacts::of),
                                SealedTypes.leaves(OmsOrderEvent.class)
                                        .map(AnyValue::of)
                                        .map(OmsOrderEvent.class::cast)
                                        .map(OmsOrderFacts::of))
                        .flatMap(known -> known.asMap().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(properties("Facts")).isEqualTo(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "Order, OrderPayload",
        "OrderList, OrderListPayload",
        "StateCounts, StateCountsPayload",
        "Attention, AttentionPayload",
        "Lacking, LackingPayload",
        "UncalledAccount, UncalledAccountPayload",
        "CallbackKeyList, CallbackKeyListPayload",
        "CallbackKey, CallbackKeyPayload",
        "OrdersWithoutKey, OrdersWithoutKeyPayload",
        "VtexStatus, VtexStatusPayload",
        "Timeline, TimelinePayload",
        "Overdue, OverduePayload",
        "BackfillList, BackfillListPayload",
        "Backfill, BackfillPayload",
        "FoundOrder, FoundOrderPayload",
        "ReconciliationList, ReconciliationListPayload",
        "Reconciliation, ReconciliationPayload",
        "UnhealedOrder, UnhealedOrderPayload",
        "OrderHistory, OrderHistoryPayload",
        "OrderContent, OrderContentPayload",
        "ContentLine, LinePayload",
        "ContentTotal, TotalPayload",
        "ContentChange, ChangePayload",
        "ContentPayment, PaymentPayload",
        "ParkedList, ParkedListPayload",
        "ParkedOrder, ParkedPayload",
        "OrderProblem, ProblemPayload",
        "Invoice, InvoicePayload",
        "CodeList, CodeListPayload",
        "Code, CodePayload",
        "OrderState, OrderStatePayload",
        "OmsAction, OmsActionPayload",
        "OrderGroup, OrderGroupPayload",
        "GroupedOrder, GroupedOrderPayload",
        "Transaction, TransactionPayload",
        "TransactionPayment, TransactionPaymentPayload",
        "Conversation, ConversationPayload",
        "Mail, MailPayload",
        "ChangeSummary, ChangeSummaryPayload",
        "SummaryItem, SummaryItemPayload",
        "SummaryReplacement, SummaryReplacementPayload",
        "SummaryTotal, SummaryTotalPayload",
        "FilterTrial, FilterTrialPayload",
        "TrialAnswer, TrialAnswerPayload",
        "SellerChangeWindow, SellerChangeWindowPayload",
        "OrderLog, OrderLogPayload",
        "LogEntry, LogEntryPayload",
        "Conflict, Conflict",
        "CorrectableField, CorrectableField",
        "Problem, Problem"
    })
    void it_has_the_fields_that_there_are(String schema, String type) throws Exception {
        Class<?> payload =
                Stream.of(
                                OrderPayload.class,
                                OrderListPayload.class,
                                StateCountsPayload.class,
                                AttentionPayload.class,
                                LackingPayload.class,
                                UncalledAccountPayload.class,
                                CallbackKeyListPayload.class,
                                CallbackKeyPayload.class,
                                OrdersWithoutKeyPayload.class,
                                VtexStatusPayload.class,
                                TimelinePayload.class,
                                OverduePayload.class,
                                BackfillListPayload.class,
                                BackfillPayload.class,
                                FoundOrderPayload.class,
                                ReconciliationListPayload.class,
                                ReconciliationPayload.class,
                                UnhealedOrderPayload.class,
                                OrderHistoryPayload.class,
                                OrderContentPayload.class,
                                LinePayload.class,
                                TotalPayload.class,
                                ChangePayload.class,
                                PaymentPayload.class,
                                ParkedListPayload.class,
                                ParkedPayload.class,
                                ProblemPayload.class,
                                InvoicePayload.class,
                                CodeListPayload.class,
                                CodePayload.class,
                                OrderStatePayload.class,
                                OmsActionPayload.class,
                                OrderGroupPayload.class,
                                GroupedOrderPayload.class,
                                TransactionPayload.class,
                                TransactionPaymentPayload.class,
                                ConversationPayload.class,
                                MailPayload.class,
                                ChangeSummaryPayload.class,
                                SummaryItemPayload.class,
                                SummaryReplacementPayload.class,
                                SummaryTotalPayload.class,
                                FilterTrialPayload.class,
                                TrialAnswerPayload.class,
                                SellerChangeWindowPayload.class,
                                OrderLogPayload.class,
                                LogEntryPayload.class,
                                CorrectableField.class,
                                Conflict.class,
                                Problem.class)
                        .filter(known -> known.getSimpleName().equals(type))
                        .findFirst()
                        .orElseThrow();

        assertThat(properties(schema))
                .isEqualTo(
                        Stream.of(payload.getRecordComponents())
                                .map(RecordComponent::getName)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> routes(ApplicationContext context) {
        return context
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(DocumentTest::routes)
                .filter(route -> route.contains("/operators/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> routes(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .map(method -> method.name().toLowerCase(Locale.ROOT))
                .flatMap(
                        method ->
                                mapping.getPatternsCondition().getPatterns().stream()
                                        .map(pattern -> method + " " + pattern));
    }

    private static Set<String> documentedRoutes() throws IOException {
        return part(document(), "paths").entrySet().stream()
                .flatMap(
                        path ->
                                ((Map<?, ?>) path.getValue())
                                        .keySet().stream()
                                                .map(String::valueOf)
                                                .filter(METHODS::contains)
                                                .map(method -> method + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> properties(String schema) throws IOException {
        return part(document(), "components", "schemas", schema, "properties").keySet().stream()
                .map(String::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<?, ?> part(Map<?, ?> whole, String... path) {
        Map<?, ?> part = whole;
        for (String name : path) {
            part = (Map<?, ?>) Objects.requireNonNull(part.get(name), name);
        }
        return part;
    }

    private static Map<?, ?> document() throws IOException {
        try (Reader text = Files.newBufferedReader(top().resolve(DOCUMENT))) {
            return new Yaml().load(text);
        }
    }

    /** Tests run in their module's folder, or in the top one. */
    private static Path top() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve(DOCUMENT)))
                .findFirst()
                .orElseThrow();
    }
}
