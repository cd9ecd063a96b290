package io.trapiche.adapter.vtex.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.trapiche.adapter.vtex.VtexStub.Canned;
import io.trapiche.adapter.vtex.VtexStub.Received;
import io.trapiche.adapter.vtex.VtexStubWorld;
import io.trapiche.adapter.vtex.call.VtexCredentials.AuthCookie;
import io.trapiche.adapter.vtex.call.VtexCredentials.KeyPair;
import io.trapiche.application.vtex.port.VtexAccountHealth.State;
import io.trapiche.application.vtex.port.VtexUnavailable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AccountKeysTest {

    private static final VtexKeys TWO =
            new VtexKeys(new KeyPair("key", "token-1"), new KeyPair("key", "token-2"));

    private VtexStubWorld world = new VtexStubWorld(TWO);

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void the_second_token_is_tried_when_the_first_is_denied_and_remembered() {
        answers(401, 200, 200);

        assertThat(send(VtexRoute.READ_ORDER).isDone()).isTrue();
        assertThat(send(VtexRoute.READ_ORDER).isDone()).isTrue();

        assertThat(tokens()).containsExactly("token-1", "token-2", "token-2");
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void after_a_rotation_back_the_first_is_tried_again() {
        answers(401, 200, 403, 404);

        send(VtexRoute.READ_ORDER);
        assertThat(send(VtexRoute.READ_ORDER).isNotFound()).isTrue();

        assertThat(tokens()).containsExactly("token-1", "token-2", "token-2", "token-1");
    }

    @Test
    void the_account_is_held_when_both_are_unknown() {
        answers(401, 401);

        VtexUnavailable denied = failure(VtexRoute.READ_ORDER);
        VtexUnavailable held = failure(VtexRoute.PLACE_ORDER);

        assertThat(denied.wasSent()).isTrue();
        assertThat(denied.retryAfter()).hasValue(Duration.ofMinutes(5));
        assertThat(held.wasSent()).isFalse();
        assertThat(held.retryAfter().orElseThrow()).isLessThanOrEqualTo(Duration.ofMinutes(5));
        assertThat(world.stub().received()).hasSize(2);
        assertThat(state()).isEqualTo(State.HELD);
    }

    @Test
    void a_held_account_is_tried_once_after_the_pause() {
        answers(401, 401);
        failure(VtexRoute.READ_ORDER);
        world.skip(Duration.ofMinutes(6));

        answers(401, 401);
        failure(VtexRoute.READ_ORDER);
        failure(VtexRoute.READ_ORDER);
        assertThat(world.stub().received()).hasSize(4);

        world.skip(Duration.ofMinutes(6));
        answers(200, 200);
        send(VtexRoute.READ_ORDER);
        send(VtexRoute.PLACE_ORDER);
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_trial_without_an_answer_is_followed_by_another() {
        answers(401, 401);
        failure(VtexRoute.READ_ORDER);
        world.skip(Duration.ofMinutes(6));

        answers(500, 200);
        assertThat(send(VtexRoute.READ_ORDER).status()).isEqualTo(500);
        assertThat(state()).isEqualTo(State.HELD);
        assertThat(send(VtexRoute.READ_ORDER).isDone()).isTrue();
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void only_the_route_is_held_when_a_role_is_missing() {
        answers(403, 403, 200);

        assertThat(failure(VtexRoute.REGISTER_INVOICE).wasSent()).isTrue();
        assertThat(failure(VtexRoute.REGISTER_INVOICE).wasSent()).isFalse();
        assertThat(send(VtexRoute.READ_ORDER).isDone()).isTrue();
        assertThat(state()).isEqualTo(State.ACTIVE);

        world.skip(Duration.ofMinutes(6));
        answers(200);
        assertThat(send(VtexRoute.REGISTER_INVOICE).isDone()).isTrue();
    }

    @Test
    void one_that_may_not_is_known_all_the_same() {
        answers(401, 403, 200);

        assertThat(failure(VtexRoute.REGISTER_INVOICE).wasSent()).isTrue();
        assertThat(send(VtexRoute.READ_ORDER).isDone()).isTrue();
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void a_cookie_is_sent_in_its_own_header() {
        world.close();
        world = new VtexStubWorld(VtexKeys.only(new AuthCookie("cookie-of-lojademo")));
        answers(200);

        send(VtexRoute.READ_ORDER);

        assertThat(world.stub().lastReceived().headers())
                .containsEntry("vtexidclientautcookie", "cookie-of-lojademo")
                .doesNotContainKeys("x-vtex-api-appkey", "x-vtex-api-apptoken");
    }

    private void answers(int... statuses) {
        for (int status : statuses) {
            world.stub().answerNext(Canned.of(status, ""));
        }
    }

    private VtexReply send(VtexRoute route) {
        return world.calls()
                .send(
                        VtexCall.of(VtexStubWorld.ACCOUNT, route)
                                .path("orderId", "FRD-1001")
                                .path("invoiceNumber", "1"));
    }

    private VtexUnavailable failure(VtexRoute route) {
        return catchThrowableOfType(VtexUnavailable.class, () -> send(route).done());
    }

    private List<@Nullable String> tokens() {
        return world.stub().received().stream()
                .map(Received::headers)
                .<@Nullable String>map(headers -> headers.get("x-vtex-api-apptoken"))
                .toList();
    }

    private State state() {
        return world.calls().health(VtexStubWorld.ACCOUNT).state();
    }
}
