package io.trapiche.application.channel.port;

import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.ChannelOrderRefusal;
import io.trapiche.domain.channel.ChannelOrderState;
import io.trapiche.domain.draft.FieldCorrection;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/**
 * What a person does about an order that stands still. Each is recorded with who did it and why.
 */
public interface ParkedOrderUseCases {

    /** The order goes on from where it stood. */
    Outcome retry(ChannelOrderKey key, Intervention intervention);

    /** The order will never reach VTEX. Refused once VTEX has it. A repeat changes nothing. */
    Outcome giveUp(ChannelOrderKey key, Intervention intervention);

    /**
     * The order goes on with these fields corrected. Refused unless it is parked and not in VTEX. A
     * repeat changes nothing.
     *
     * @param corrections at least one
     */
    Outcome correct(
            ChannelOrderKey key, List<FieldCorrection> corrections, Intervention intervention);

    /** Where the order stands, its content included. */
    Outcome find(ChannelOrderKey key);

    /**
     * Who does it and why.
     *
     * @param by name or e-mail of the person; kept in the order's history
     * @param reason no personal data
     */
    record Intervention(String by, String reason) {}

    /** The answer. */
    sealed interface Outcome {

        /** How the order stands now. */
        record Done(ChannelOrderState.Placed state) implements Outcome {}

        record Refused(ChannelOrderRefusal reason) implements Outcome {}

        /** The corrections have these faults; nothing was done. */
        record Faulty(List<Violation> violations) implements Outcome {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }
}
