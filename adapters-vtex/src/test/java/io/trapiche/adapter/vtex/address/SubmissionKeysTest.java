package io.trapiche.adapter.vtex.address;

import io.trapiche.application.vtex.port.CallbackKeys;
import io.trapiche.testkit.vtex.CallbackKeysContract;

final class SubmissionKeysTest extends CallbackKeysContract {

    @Override
    protected CallbackKeys keys() {
        return AddressBook.ADDRESSES::currentKey;
    }
}
