package io.trapiche.faults.actors;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** VTEX goes wrong for a while, is well for a while, and so on. */
public record VtexFaults(SandboxDriver sandbox, Random dice, Duration time) {

    private static final Logger log = LoggerFactory.getLogger(VtexFaults.class);
    private static final int AT_ONCE = 4;
    private static final int SHORTEST = 5_000;
    private static final int LONGEST = 15_000;

    private static final List<String> KINDS =
            List.of(
                    "\"kind\":\"loseAnswer\",\"answer\":\"drop\",\"probability\":0.3",
                    "\"kind\":\"loseAnswer\",\"answer\":\"500\",\"probability\":0.3",
                    "\"kind\":\"status429\",\"retryAfterSeconds\":1,\"probability\":0.2",
                    "\"kind\":\"status503\",\"retryAfterSeconds\":1,\"probability\":0.2",
                    "\"kind\":\"status500\",\"probability\":0.2",
                    "\"kind\":\"htmlAnswer\",\"probability\":0.1",
                    "\"kind\":\"garbage\",\"effect\":true,\"probability\":0.1",
                    "\"kind\":\"latencyMillis\",\"millis\":3000,\"probability\":0.2",
                    "\"kind\":\"unknownFields\",\"probability\":0.5",
                    "\"kind\":\"dropCallback\",\"probability\":0.4",
                    "\"kind\":\"doubleCallback\",\"probability\":0.5",
                    "\"kind\":\"delayCallbackMillis\",\"millis\":8000,\"probability\":0.4",
                    "\"kind\":\"callbackFirst\",\"probability\":0.4",
                    "\"kind\":\"swapCallbacks\",\"probability\":0.5",
                    "\"kind\":\"dropPush\",\"probability\":0.5",
                    "\"kind\":\"duplicateFeedItem\",\"probability\":0.4",
                    "\"kind\":\"reorderFeed\",\"probability\":0.4",
                    "\"kind\":\"answerCode\",\"code\":\"EOI006\",\"routes\":\"place-order\",\"times\":2",
                    "\"kind\":\"answerCode\",\"code\":\"EOI001\",\"routes\":\"place-order\",\"times\":2",
                    "\"kind\":\"answerCode\",\"code\":\"EOI007\",\"routes\":\"place-order\",\"times\":1",
                    "\"kind\":\"answerCode\",\"code\":\"EOI003\",\"effect\":true,\"times\":1");

    public void strike() throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            List<String> kinds = new ArrayList<>(KINDS);
            Collections.shuffle(kinds, dice);
            List<String> chosen = kinds.subList(0, 1 + dice.nextInt(AT_ONCE));
            log.info("VTEX: {}", chosen);
            plant("{" + String.join("},{", chosen) + "}");
            pause();
            plant("");
            pause();
        }
    }

    private void pause() throws InterruptedException {
        Waiting.pause(Duration.ofMillis(dice.nextInt(SHORTEST, LONGEST)));
    }

    public void end() throws IOException, InterruptedException {
        plant("");
    }

    private void plant(String faults) throws IOException, InterruptedException {
        String body = "{\"seed\":%d,\"faults\":[%s]}".formatted(dice.nextInt(), faults);
        int status = sandbox.send("PUT", "/faults", body);
        if (status / 100 != 2) {
            throw new IllegalStateException("the sandbox refuses faults: " + status);
        }
    }
}
