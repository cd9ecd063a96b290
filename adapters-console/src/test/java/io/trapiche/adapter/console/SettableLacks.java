package io.trapiche.adapter.console;

import io.trapiche.application.checking.port.IncompleteSettings;
import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Settings that lack what a test says. */
record SettableLacks(
        SortedMap<String, List<MissingSetting>> ofAccounts,
        SortedMap<String, List<MissingSetting>> ofMarketplaces,
        List<MissingSetting> ofService)
        implements IncompleteSettings {

    SettableLacks() {
        this(new TreeMap<>(), new TreeMap<>(), new ArrayList<>());
    }
}
