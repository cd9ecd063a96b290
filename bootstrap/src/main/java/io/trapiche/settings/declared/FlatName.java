package io.trapiche.settings.declared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** Names of environment variables, in which an underscore stands for a dot, a dash or a bracket. */
final class FlatName {

    private FlatName() {}

    static boolean same(ConfigurationPropertyName one, ConfigurationPropertyName other) {
        return letters(one.toString()).equals(letters(other.toString()));
    }

    /** The setting's own name, with what stands where the operator's own names belong. */
    static Optional<NamedSetting> named(DeclaredSetting setting, ConfigurationPropertyName name) {
        Matcher matcher = pattern(setting).matcher(letters(name.toString()));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String filled = setting.name();
        for (int i = 1; i <= matcher.groupCount(); i++) {
            filled = filled.replaceFirst("\\*", matcher.group(i));
        }
        return Optional.of(new NamedSetting(setting, ConfigurationPropertyName.of(filled)));
    }

    private static Pattern pattern(DeclaredSetting setting) {
        String name = letters(setting.name()).replace(DeclaredSetting.ANY, "(.+)");
        return Pattern.compile(name + (setting.keyed() ? ".+" : setting.listed() ? "\\d*" : ""));
    }

    static String letters(String name) {
        return name.replaceAll("[-.\\[\\]]", "");
    }
}
