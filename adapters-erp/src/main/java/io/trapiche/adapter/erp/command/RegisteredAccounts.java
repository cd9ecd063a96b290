package io.trapiche.adapter.erp.command;

import io.trapiche.domain.shared.AccountName;

/** Knows whose commands are taken: anybody who may make topics can make one of any name. */
@FunctionalInterface
public interface RegisteredAccounts {

    /**
     * Whether the seller account was taken in. May be repeated; asked again and again for accounts
     * that were not.
     *
     * @throws io.trapiche.application.streams.StorageUnavailable when nobody can tell now
     */
    boolean contains(AccountName account);
}
