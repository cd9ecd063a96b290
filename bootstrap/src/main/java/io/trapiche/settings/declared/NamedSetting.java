package io.trapiche.settings.declared;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;

/** A setting under the name it was given by, without the index of a list and a map's key. */
record NamedSetting(DeclaredSetting setting, ConfigurationPropertyName name) {}
