package io.trapiche.adapter.console;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.console.access.OperatorsGate;
import io.trapiche.adapter.console.attention.AttentionController;
import io.trapiche.adapter.console.backfills.BackfillsController;
import io.trapiche.adapter.console.backfills.ReconciliationsController;
import io.trapiche.adapter.console.history.EventNames;
import io.trapiche.adapter.console.history.OrderHistories;
import io.trapiche.adapter.console.history.OrderHistoryController;
import io.trapiche.adapter.console.history.OrderLogController;
import io.trapiche.adapter.console.intervention.CorrectableFieldsController;
import io.trapiche.adapter.console.intervention.InterventionsController;
import io.trapiche.adapter.console.intervention.OmsActionsController;
import io.trapiche.adapter.console.intervention.OmsCommandsController;
import io.trapiche.adapter.console.keys.CallbackKeysController;
import io.trapiche.adapter.console.list.CodesController;
import io.trapiche.adapter.console.list.OrdersController;
import io.trapiche.adapter.console.list.PageTokens;
import io.trapiche.adapter.console.page.PageController;
import io.trapiche.adapter.console.support.FilterTrialController;
import io.trapiche.adapter.console.support.SellerChangeWindowController;
import io.trapiche.adapter.console.support.SupportController;
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
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.reactive.UrlHandlerFilter;
import org.springframework.web.server.WebFilter;

/**
 * The operators' side of the service. Needs {@link OrderViews}, the {@link EventLog}, the {@link
 * IntegrationLog}, {@link ParkedOrderUseCases}, {@link OperatorActionUseCase}, an {@link
 * OmsActionReader}, {@link SupportUseCases}, {@link FindOrderUseCase}, {@link
 * ConfiguredCallbackKeys}, {@link Backfills}, {@link OrderContents}, {@link IncompleteSettings},
 * {@link VtexAccountHealths}, {@link EventNames} and a clock from elsewhere.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConsoleProperties.class)
public class ConsoleConfiguration {

    @Bean
    OperatorsGate operatorsGate(ConsoleProperties properties) {
        return new OperatorsGate(properties.token());
    }

    @Bean
    WebFilter operatorsTrailingSlash() {
        return UrlHandlerFilter.trailingSlashHandler("/operators/**").mutateRequest().build();
    }

    @Bean
    OrdersController operatorsOrdersController(ConsoleProperties properties, OrderViews views) {
        return new OrdersController(views, new PageTokens(properties.token()));
    }

    @Bean
    OrderHistoryController operatorsOrderHistoryController(
            OrderViews views,
            EventLog log,
            FindOrderUseCase orders,
            OrderContents contents,
            EventNames names,
            InstantSource clock) {
        return new OrderHistoryController(
                new OrderHistories(views, log, orders, contents, names, clock));
    }

    @Bean
    InterventionsController operatorsInterventionsController(ParkedOrderUseCases orders) {
        return new InterventionsController(orders);
    }

    @Bean
    OmsActionsController operatorsOmsActionsController(OperatorActionUseCase actions) {
        return new OmsActionsController(actions);
    }

    @Bean
    OmsCommandsController operatorsOmsCommandsController(
            OmsActionReader reader, OperatorActionUseCase actions) {
        return new OmsCommandsController(reader, actions);
    }

    @Bean
    SupportController operatorsSupportController(SupportUseCases support) {
        return new SupportController(support);
    }

    @Bean
    SellerChangeWindowController operatorsSellerChangeWindowController(SupportUseCases support) {
        return new SellerChangeWindowController(support);
    }

    @Bean
    FilterTrialController operatorsFilterTrialController(SupportUseCases support) {
        return new FilterTrialController(support);
    }

    @Bean
    CorrectableFieldsController operatorsCorrectableFieldsController(FindOrderUseCase orders) {
        return new CorrectableFieldsController(orders);
    }

    @Bean
    OrderLogController operatorsOrderLogController(OrderViews views, IntegrationLog log) {
        return new OrderLogController(views, log);
    }

    @Bean
    CodesController operatorsCodesController() {
        return new CodesController();
    }

    @Bean
    AttentionController operatorsAttentionController(
            IncompleteSettings settings, VtexAccountHealths accounts, InstantSource clock) {
        return new AttentionController(settings, accounts, clock);
    }

    @Bean
    CallbackKeysController operatorsCallbackKeysController(
            OrderViews views, ConfiguredCallbackKeys configured) {
        return new CallbackKeysController(views, configured);
    }

    @Bean
    BackfillsController operatorsBackfillsController(Backfills backfills) {
        return new BackfillsController(backfills);
    }

    @Bean
    ReconciliationsController operatorsReconciliationsController(Backfills backfills) {
        return new ReconciliationsController(backfills);
    }

    @Bean
    PageController operatorsPageController() {
        return new PageController();
    }
}
