package io.trapiche.adapter.vtex.orderintegration;

import io.trapiche.adapter.vtex.address.SubmissionAddresses;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;

/** Where VTEX is told to call back. */
public final class CallbackEndpoints {

    private final String connectorName;
    private final String publicBaseUrl;
    private final SubmissionAddresses addresses;

    /**
     * Makes endpoints below a base.
     *
     * @param publicBaseUrl where VTEX reaches this service, without a slash at the end
     */
    public CallbackEndpoints(
            String connectorName, String publicBaseUrl, SubmissionAddresses addresses) {
        this.connectorName = connectorName;
        this.publicBaseUrl = publicBaseUrl;
        this.addresses = addresses;
    }

    Connector of(ChannelOrderKey order, Submission submission) {
        return new Connector(connectorName, publicBaseUrl + addresses.path(order, submission));
    }
}
