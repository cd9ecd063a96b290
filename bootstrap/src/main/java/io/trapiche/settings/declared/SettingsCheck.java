package io.trapiche.settings.declared;

import io.trapiche.application.checking.port.SettingFaults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.unit.DataSize;

/**
 * Finds every fault of the settings before anything starts: names that are none, values that cannot
 * be read, and what the records that take them refuse. No value is ever told, as it may be a
 * secret.
 */
public final class SettingsCheck {

    private static final Set<Class<?>> UNITS = Set.of(Duration.class, DataSize.class);
    static final String NONE = ": no such setting";

    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?\\d+");

    private final GivenSettings given;
    private final KnownNames known;
    private final Binder binder;
    private final ConfigurableEnvironment environment;

    /**
     * @param others names below {@code trapiche} that somebody else reads
     */
    public SettingsCheck(ConfigurableEnvironment environment, Collection<String> others) {
        this.given = new GivenSettings(environment);
        this.known = new KnownNames(DeclaredSettings.all(), others);
        this.binder = Binder.get(environment);
        this.environment = environment;
    }

    /** Whether a fault is that there is no setting of its name. */
    public static boolean isOfName(String fault) {
        return fault.contains(NONE);
    }

    /** One sentence for each fault, in no order that means anything. */
    public List<String> faults() {
        Set<String> faults = new LinkedHashSet<>();
        Set<Class<? extends Record>> unreadable = new LinkedHashSet<>();
        given.all()
                .forEach(
                        (name, place) -> {
                            Optional<NamedSetting> named = known.setting(name, place.flat());
                            if (isNone(name, place)) {
                                faults.add(unknown(name) + place);
                            } else if (named.isPresent() && !isReadable(named.get(), name)) {
                                unreadable.add(named.get().setting().takenBy());
                                faults.add(unreadable(named.get(), name, place) + place);
                            }
                        });
        for (Class<? extends Record> settings : DeclaredSettings.RECORDS) {
            if (!unreadable.contains(settings)) {
                refused(settings).forEach(fault -> faults.add(fault + placeOf(fault)));
            }
        }
        MapsByAccount.faults(binder).forEach(fault -> faults.add(fault + placeOf(fault)));
        faults.addAll(SpringSetting.faults(binder));
        faults.addAll(SpringNames.faults(environment));
        faults.addAll(ListenedPorts.shared(binder));
        return List.copyOf(faults);
    }

    /**
     * Of variables of the environment only where a setting was probably meant: Kubernetes sets
     * {@code TRAPICHE_SERVICE_HOST} and more for a Service of that name.
     */
    private boolean isNone(ConfigurationPropertyName name, GivenSettings.Given place) {
        return !known.has(name, place.flat()) && (!place.flat() || known.meant(name).isPresent());
    }

    private String unknown(ConfigurationPropertyName name) {
        return known.meant(name)
                .map(meant -> name + NONE + " (did you mean " + meant + "?)")
                .orElse(name + NONE + " (docs/configuration.md has them all)");
    }

    /** Of a map, that which stands under its key: others may be sound. */
    private boolean isReadable(NamedSetting named, ConfigurationPropertyName given) {
        return named.setting().keyed()
                ? isReadable(given, typeOf(named).getGeneric(1))
                : isReadable(named.name(), typeOf(named));
    }

    private boolean isReadable(ConfigurationPropertyName name, ResolvableType type) {
        try {
            var _ = binder.bind(name, Bindable.of(type));
            return !lacksUnit(name, type);
        } catch (BindException unreadable) {
            return false;
        }
    }

    /** Spring Boot takes 5 for five milliseconds, or bytes, which nobody means. */
    private boolean lacksUnit(ConfigurationPropertyName name, ResolvableType type) {
        return UNITS.contains(type.resolve(Object.class))
                && binder.bind(name, Bindable.of(String.class))
                        .map(text -> BARE_NUMBER.matcher(text.strip()).matches())
                        .orElse(false);
    }

    private static String unreadable(
            NamedSetting named, ConfigurationPropertyName name, GivenSettings.Given place) {
        return named.inFull(name, place.flat()) + ": expected: " + Expected.of(typeOf(named));
    }

    /** Of a fault that begins with its setting's name; empty where that was not given. */
    private String placeOf(String fault) {
        String setting = fault.substring(0, Math.max(0, fault.indexOf(": ")));
        return given.placeOf(setting, this::inFull).map(Object::toString).orElse("");
    }

    private String inFull(ConfigurationPropertyName name, GivenSettings.Given place) {
        return known.setting(name, place.flat())
                .map(named -> named.inFull(name, place.flat()))
                .orElse(name.toString());
    }

    private static ResolvableType typeOf(NamedSetting named) {
        return ResolvableType.forType(named.setting().component().getGenericType());
    }

    /** What a record says of values that can all be read, each by itself. */
    private List<String> refused(Class<? extends Record> settings) {
        try {
            var _ = binder.bindOrCreate(DeclaredSettings.prefix(settings), Bindable.of(settings));
            return List.of();
        } catch (BindException refused) {
            return sentences(refused);
        }
    }

    private static List<String> sentences(BindException refused) {
        List<String> sentences = new ArrayList<>();
        for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException says && says.getMessage() != null) {
                sentences.add(says.getMessage());
            }
        }
        return sentences.isEmpty()
                ? List.of(refused.getName() + ": cannot be read")
                : SettingFaults.in(sentences.getLast());
    }
}
