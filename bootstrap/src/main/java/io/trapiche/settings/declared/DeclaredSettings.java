package io.trapiche.settings.declared;

import io.trapiche.adapter.console.access.ConsoleProperties;
import io.trapiche.adapter.erp.ErpProperties;
import io.trapiche.adapter.marketplace.grpc.settings.MarketplaceProperties;
import io.trapiche.adapter.vtex.OrderDocumentProperties;
import io.trapiche.adapter.vtex.PlacementProperties;
import io.trapiche.adapter.vtex.VtexProperties;
import io.trapiche.http.HttpProperties;
import io.trapiche.settings.EventsProperties;
import io.trapiche.settings.FlowProperties;
import io.trapiche.settings.InboxProperties;
import io.trapiche.settings.ReconciliationProperties;
import io.trapiche.settings.ServiceProperties;
import io.trapiche.settings.SignalsProperties;
import io.trapiche.settings.SweepProperties;
import io.trapiche.settings.TracesProperties;
import io.trapiche.settings.WatchProperties;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Every setting of the service below {@code trapiche}. */
public final class DeclaredSettings {

    /** Records that Spring Boot binds; a test holds that none is missing. */
    static final List<Class<? extends Record>> RECORDS =
            List.of(
                    ServiceProperties.class,
                    MarketplaceProperties.class,
                    VtexProperties.class,
                    PlacementProperties.class,
                    OrderDocumentProperties.class,
                    ErpProperties.class,
                    FlowProperties.class,
                    SweepProperties.class,
                    WatchProperties.class,
                    SignalsProperties.class,
                    ReconciliationProperties.class,
                    InboxProperties.class,
                    EventsProperties.class,
                    HttpProperties.class,
                    TracesProperties.class,
                    ConsoleProperties.class);

    private static final List<DeclaredSetting> ALL = read();

    private DeclaredSettings() {}

    /** In the order of the records and their components. */
    public static List<DeclaredSetting> all() {
        return ALL;
    }

    static String prefix(Class<? extends Record> settings) {
        ConfigurationProperties bound = settings.getAnnotation(ConfigurationProperties.class);
        if (bound == null) {
            throw new IllegalStateException(settings.getName() + " is bound to nothing");
        }
        return bound.value();
    }

    private static List<DeclaredSetting> read() {
        List<DeclaredSetting> settings = new ArrayList<>();
        RECORDS.forEach(bound -> components(prefix(bound), bound, bound, settings));
        return List.copyOf(settings);
    }

    private static void components(
            String prefix,
            Class<?> taking,
            Class<? extends Record> takenBy,
            List<DeclaredSetting> settings) {
        for (RecordComponent component : taking.getRecordComponents()) {
            String name = prefix + "." + kebab(component.getName());
            Class<?> type = component.getType();
            Class<?> each = valuesOf(component.getGenericType());
            if (type.isRecord()) {
                components(name, type, takenBy, settings);
            } else if (each != null && each.isRecord()) {
                components(name + "." + DeclaredSetting.ANY, each, takenBy, settings);
            } else {
                settings.add(
                        new DeclaredSetting(
                                name, takenBy, component, each != null, defaults(component)));
            }
        }
    }

    /** Of a map, the class of its values; null for all else. */
    private static @Nullable Class<?> valuesOf(Type type) {
        return type instanceof ParameterizedType parameters
                        && parameters.getRawType() == Map.class
                        && parameters.getActualTypeArguments()[1] instanceof Class<?> values
                ? values
                : null;
    }

    private static List<String> defaults(RecordComponent component) {
        DefaultValue value = ofConstructor(component);
        return value == null ? List.of() : List.of(value.value());
    }

    /** The annotation stands at the parameter of the record's constructor. */
    private static @Nullable DefaultValue ofConstructor(RecordComponent component) {
        RecordComponent[] all = component.getDeclaringRecord().getRecordComponents();
        for (int i = 0; i < all.length; i++) {
            if (all[i].getName().equals(component.getName())) {
                return component
                        .getDeclaringRecord()
                        .getDeclaredConstructors()[0]
                        .getParameters()[i]
                        .getAnnotation(DefaultValue.class);
            }
        }
        return null;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
