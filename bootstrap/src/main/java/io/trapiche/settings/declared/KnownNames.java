package io.trapiche.settings.declared;

import io.trapiche.application.checking.port.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** Whether a name is that of a setting, and which one was meant. */
final class KnownNames {

    private final List<DeclaredSetting> settings;
    private final Collection<String> others;

    /**
     * @param others further names below {@code trapiche}, as they stand
     */
    KnownNames(List<DeclaredSetting> settings, Collection<String> others) {
        this.settings = settings;
        this.others = others;
    }

    boolean has(ConfigurationPropertyName name, boolean flat) {
        return setting(name, flat).isPresent()
                || others.stream()
                        .map(ConfigurationPropertyName::of)
                        .anyMatch(other -> flat ? FlatName.same(other, name) : other.equals(name));
    }

    Optional<NamedSetting> setting(ConfigurationPropertyName name, boolean flat) {
        return settings.stream()
                .flatMap(it -> (flat ? FlatName.named(it, name) : named(it, name)).stream())
                .findFirst();
    }

    private static Optional<NamedSetting> named(
            DeclaredSetting setting, ConfigurationPropertyName name) {
        List<String> elements = setting.elements();
        int length = elements.size();
        int given = name.getNumberOfElements();
        boolean ofItsLength =
                setting.keyed()
                        ? given > length
                        : given == length || (setting.listed() && isListed(name, length));
        return ofItsLength && fits(name, elements)
                ? Optional.of(new NamedSetting(setting, name.chop(length)))
                : Optional.empty();
    }

    /** An element of a list has its index behind the name. */
    private static boolean isListed(ConfigurationPropertyName name, int length) {
        return name.getNumberOfElements() == length + 1 && name.isNumericIndex(length);
    }

    private static boolean fits(ConfigurationPropertyName name, List<String> elements) {
        for (int i = 0; i < elements.size(); i++) {
            String expected = elements.get(i);
            if (!expected.equals(DeclaredSetting.ANY)
                    && !expected.replace("-", "").equals(name.getElement(i, Form.UNIFORM))) {
                return false;
            }
        }
        return true;
    }

    /** The setting whose name is nearest, with the names of the operator's own filled in. */
    Optional<String> meant(ConfigurationPropertyName name) {
        return NearestName.of(
                name.toString(),
                Stream.concat(
                        others.stream(), settings.stream().map(setting -> filled(setting, name))));
    }

    private static String filled(DeclaredSetting setting, ConfigurationPropertyName name) {
        String filled = NamedSetting.filled(setting, name);
        int length = setting.elements().size();
        return setting.keyed() && name.getNumberOfElements() > length
                ? filled + "." + name.subName(length)
                : filled;
    }
}
