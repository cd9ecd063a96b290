package io.trapiche.adapter.vtex.address;

import static io.trapiche.adapter.vtex.address.AddressBook.ADDRESSES;
import static io.trapiche.adapter.vtex.address.AddressBook.HOLD;
import static io.trapiche.adapter.vtex.address.AddressBook.order;
import static io.trapiche.adapter.vtex.address.AddressBook.path;
import static io.trapiche.adapter.vtex.address.AddressBook.secret;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.trapiche.application.vtex.port.VtexUnavailable;
import io.trapiche.domain.channel.ChannelOrderKey;
import io.trapiche.domain.channel.Submission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SubmissionAddressesTest {

    private static final ChannelOrderKey ORDER = order("lojademo", "feira", "1001");
    private static final AddressPath GENUINE = parsed(path(ORDER, 1, "key-1"));

    @ParameterizedTest
    @ValueSource(strings = {"1001", "a", "A._-z", "1001..", "x0123456789012345678901234567890"})
    void an_address_names_its_submission(String id) {
        ChannelOrderKey order = order("lojademo", "feira", id);

        String path = path(order, 12, "key-1");

        assertThat(path).matches("(/[A-Za-z0-9_-]+){7}").hasSizeLessThan(120);
        assertThat(ADDRESSES.admit(parsed(path))).contains(new SubmissionAddress(order, 12));
    }

    @Test
    void an_address_is_the_same_each_time_and_shows_no_key() {
        String path = path(ORDER, 1, "key-1");

        assertThat(path)
                .isEqualTo(path(ORDER, 1, "key-1"))
                .startsWith("/vtex/lojademo/feira/MTAwMQ/1/key-1/")
                .doesNotContain(secret("lojademo", 1));
        assertThat(GENUINE.hash()).hasSize(24);
        assertThat(GENUINE).hasToString("***");
    }

    @Test
    void every_submission_order_marketplace_account_and_key_has_another_hash() {
        assertThat(
                        List.of(
                                hash(ORDER, 1, "key-1"),
                                hash(ORDER, 2, "key-1"),
                                hash(ORDER, 1, "key-2"),
                                hash(order("lojademo", "feira", "1002"), 1, "key-1"),
                                hash(order("lojademo", "bazar", "1001"), 1, "key-1"),
                                hash(order("mercadinho", "feira", "1001"), 1, "key-1")))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_hash_is_good_for_nothing_but_what_it_was_made_for() {
        String hash = GENUINE.hash();

        assertThat(
                        List.of(
                                "/vtex/mercadinho/feira/MTAwMQ/1/key-1/" + hash,
                                "/vtex/LOJADEMO/feira/MTAwMQ/1/key-1/" + hash,
                                "/vtex/nobody/feira/MTAwMQ/1/key-1/" + hash,
                                "/vtex/lojademo/bazar/MTAwMQ/1/key-1/" + hash,
                                "/vtex/lojademo/feira/MTAwMg/1/key-1/" + hash,
                                "/vtex/lojademo/feira/MTAwMR/1/key-1/" + hash,
                                "/vtex/lojademo/feira/!!/1/key-1/" + hash,
                                "/vtex/lojademo/feira/MTAwMQ/2/key-1/" + hash,
                                "/vtex/lojademo/feira/MTAwMQ/01/key-1/" + hash,
                                "/vtex/lojademo/feira/MTAwMQ/1/key-2/" + hash,
                                "/vtex/lojademo/feira/MTAwMQ/1/key-9/" + hash,
                                "/vtex/lojademo/feira/MTAwMQ/1/key-1/" + hash.substring(1),
                                "/vtex/lojademo/feira/MTAwMQ/1/key-1/" + "A".repeat(24)))
                .allSatisfy(path -> assertThat(ADDRESSES.admit(parsed(path))).isEmpty());
    }

    @Test
    void a_key_is_good_for_checking_while_it_is_there() {
        assertThat(of("key-2", "key-1", "key-2").admit(GENUINE)).isPresent();
        assertThat(of("key-2", "key-2").admit(GENUINE)).isEmpty();
    }

    @Test
    void the_current_key_signs_where_the_submissions_own_is_gone() {
        String path = of("key-2", "key-2").path(ORDER, new Submission(3, "key-1"));

        assertThat(path).isEqualTo(path(ORDER, 3, "key-2"));
    }

    @Test
    void what_needs_an_address_of_an_account_without_keys_is_held() {
        SubmissionAddresses keyless = new SubmissionAddresses(_ -> Optional.empty(), HOLD);

        assertHeld(() -> keyless.path(ORDER, new Submission(1, "key-1")));
        assertHeld(() -> keyless.currentKey(ORDER.account()));
    }

    private static void assertHeld(ThrowingCallable call) {
        assertThatExceptionOfType(VtexUnavailable.class)
                .isThrownBy(call)
                .satisfies(thrown -> assertThat(thrown.wasSent()).isFalse())
                .satisfies(thrown -> assertThat(thrown.retryAfter()).contains(HOLD));
    }

    private static SubmissionAddresses of(String current, String... keys) {
        Map<String, String> secrets = new HashMap<>();
        for (String key : keys) {
            secrets.put(key, secret("lojademo", key.equals("key-1") ? 1 : 2));
        }
        return new SubmissionAddresses(_ -> Optional.of(new SigningKeys(current, secrets)), HOLD);
    }

    private static String hash(ChannelOrderKey order, int submission, String key) {
        return parsed(path(order, submission, key)).hash();
    }

    private static AddressPath parsed(String path) {
        String[] parts = path.split("/", -1);
        return new AddressPath(parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    }
}
