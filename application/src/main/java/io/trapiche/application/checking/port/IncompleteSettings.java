package io.trapiche.application.checking.port;

import io.trapiche.application.vtex.port.VtexAccountNeeds.MissingSetting;
import java.util.List;
import java.util.SortedMap;

/**
 * What sellers, marketplaces and operators lack to work: names of settings, never values. Changes
 * with a start alone. Answers at once.
 */
public interface IncompleteSettings {

    /** By account; those that lack nothing are not there. */
    SortedMap<String, List<MissingSetting>> ofAccounts();

    /** By marketplace; those that lack nothing are not there. */
    SortedMap<String, List<MissingSetting>> ofMarketplaces();

    /** Of the service as a whole. */
    List<MissingSetting> ofService();
}
