package io.trapiche.domain.oms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnfinishedStatusesTest {

    @Test
    void something_follows_each_and_vtexs_guides_name_it() {
        assertThat(OmsStatus.unfinished())
                .contains(OmsStatus.READY_FOR_HANDLING, OmsStatus.HANDLING, OmsStatus.CANCEL)
                .doesNotContain(OmsStatus.INVOICED, OmsStatus.CANCELED, OmsStatus.REPLACED)
                .doesNotHaveDuplicates()
                .allMatch(OmsStatus::isKnown);
    }
}
