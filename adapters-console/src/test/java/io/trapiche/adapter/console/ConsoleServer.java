package io.trapiche.adapter.console;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.console.history.EventNames;
import io.trapiche.application.backfill.port.Backfills;
import io.trapiche.application.channel.port.FindOrderUseCase;
import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.correcting.port.ParkedOrderUseCases;
import io.trapiche.application.events.port.EventLog;
import io.trapiche.application.eventsourcing.EventTypeRegistry;
import io.trapiche.application.instructing.port.OmsActionReader;
import io.trapiche.application.instructing.port.OperatorActionUseCase;
import io.trapiche.application.log.port.IntegrationLog;
import io.trapiche.application.support.port.SupportUseCases;
import io.trapiche.application.view.port.OrderViews;
import io.trapiche.application.vtex.port.ConfiguredCallbackKeys;
import io.trapiche.application.vtex.port.OrderContents;
import io.trapiche.application.vtex.port.VtexAccountHealths;
import io.trapiche.testkit.instructing.FewActions;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The page and the API at a port of their own, as a browser needs them. */
final class ConsoleServer implements AutoCloseable {

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();
    private final DisposableServer server;

    private ConsoleServer(Console console) {
        EventTypeRegistry registry = new EventTypeRegistry();
        TestPropertyValues.of(ConsoleProperties.TOKEN_SETTING + "=" + Console.HASH)
                .applyTo(context);
        context.register(Web.class, ConsoleConfiguration.class);
        context.registerBean(OrderViews.class, () -> console.views);
        context.registerBean(EventLog.class, () -> console.log);
        context.registerBean(IntegrationLog.class, () -> console.integrationLog);
        context.registerBean(OrderContents.class, () -> console.contents);
        context.registerBean(InstantSource.class, () -> InstantSource.fixed(Console.NOON));
        context.registerBean(ParkedOrderUseCases.class, () -> console.parkedOrders);
        context.registerBean(OmsActionReader.class, FewActions::new);
        context.registerBean(OperatorActionUseCase.class, () -> console.omsActions);
        context.registerBean(SupportUseCases.class, () -> console.support);
        context.registerBean(FindOrderUseCase.class, () -> console.finding);
        context.registerBean(ConfiguredCallbackKeys.class, () -> console.callbackKeys);
        context.registerBean(IncompleteSettings.class, () -> console.lacking);
        context.registerBean(
                VtexAccountHealths.class, () -> () -> List.copyOf(console.vtexAccounts));
        context.registerBean(Backfills.class, () -> console.signals);
        context.registerBean(
                EventNames.class, () -> event -> registry.typeOf(event.getClass()).name());
        context.refresh();
        server =
                HttpServer.create()
                        .host("127.0.0.1")
                        .port(0)
                        .handle(
                                new ReactorHttpHandlerAdapter(
                                        WebHttpHandlerBuilder.applicationContext(context).build()))
                        .bindNow();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebFlux
    static class Web {}

    static ConsoleServer of(Console console) {
        return new ConsoleServer(console);
    }

    String address() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @Override
    public void close() {
        server.disposeNow();
        context.close();
    }
}
