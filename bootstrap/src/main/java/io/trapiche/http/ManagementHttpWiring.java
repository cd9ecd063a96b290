package io.trapiche.http;

import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/** Limits the management port as well: its server asks nobody's customizers but its own. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
public class ManagementHttpWiring {

    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> managementHttpLimits(
            HttpServerLimits limits) {
        return factory -> factory.addServerCustomizers(limits);
    }
}
