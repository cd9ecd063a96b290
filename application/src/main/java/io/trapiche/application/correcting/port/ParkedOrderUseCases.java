package io.trapiche.application.correcting.port;

import io.trapiche.application.channel.port.ChannelOrderOutcome;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.draft.FieldCorrection;
import io.trapiche.domain.shared.Violation;
import java.util.List;

/**
 * What a person does about an order that stands still. Each is recorded with who did it and why.
 */
public interface ParkedOrderUseCases {

    /** The order goes on from where it stood. */
    ChannelOrderOutcome release(ChannelOrderKey key, Intervention intervention);

    /** The order will never reach VTEX. Refused once VTEX has it. A repeat changes nothing. */
    ChannelOrderOutcome giveUp(ChannelOrderKey key, Intervention intervention);

    /**
     * The order goes on with these fields corrected. Refused unless it is parked and not in VTEX. A
     * repeat changes nothing.
     *
     * @param corrections at least one
     */
    Correction correct(
            ChannelOrderKey key, List<FieldCorrection> corrections, Intervention intervention);

    /**
     * Who does it and why.
     *
     * @param by name or e-mail of the person; kept in the order's history
     * @param reason no personal data
     */
    record Intervention(String by, String reason) {}

    /** What became of a correction. */
    sealed interface Correction {

        /** The corrected content is sound; whether the order takes it is another matter. */
        record Sound(ChannelOrderOutcome outcome) implements Correction {}

        /** The corrections have these faults; nothing was done. */
        record Faulty(List<Violation> violations) implements Correction {
            public Faulty {
                violations = List.copyOf(violations);
            }
        }
    }
}
