package io.trapiche.application.seller.port;

import io.trapiche.domain.seller.SellerAccountRefusal;
import java.util.List;

/** Takes a seller in, or brings what is known of it in line. Repeating it changes nothing. */
public interface RegisterSellerUseCase {

    /** What the stored account does not take of the wish; changes nothing. */
    List<SellerAccountRefusal> refusals(WishedSeller wished);

    /**
     * Registers the account, connects the marketplaces, and allows franchises or does not. What
     * changes is told in the log.
     *
     * @return what was refused, and then nothing was changed, unless somebody else changed the
     *     account at the same moment; empty when the account is as it is wished
     */
    List<SellerAccountRefusal> register(WishedSeller wished);
}
