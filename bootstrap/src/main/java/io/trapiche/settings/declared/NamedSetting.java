package io.trapiche.settings.declared;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;

/** A setting under the name it was given by, without the index of a list and a map's key. */
record NamedSetting(DeclaredSetting setting, ConfigurationPropertyName name) {

    /** As the reference writes it, with names of the operator's own, keys and indexes as given. */
    String inFull(ConfigurationPropertyName given, boolean flat) {
        StringBuilder full = new StringBuilder(filled(setting, flat ? name : given));
        for (int i = setting.elements().size(); !flat && i < given.getNumberOfElements(); i++) {
            String element = given.getElement(i, Form.ORIGINAL);
            full.append(given.isNumericIndex(i) ? "[" + element + "]" : "." + element);
        }
        return full.toString();
    }

    /** The setting's name, with what a given one has where names of the operator's own belong. */
    static String filled(DeclaredSetting setting, ConfigurationPropertyName given) {
        List<String> elements = new ArrayList<>(setting.elements());
        for (int i = 0; i < elements.size() && i < given.getNumberOfElements(); i++) {
            if (elements.get(i).equals(DeclaredSetting.ANY)) {
                elements.set(i, given.getElement(i, Form.ORIGINAL));
            }
        }
        return String.join(".", elements);
    }
}
