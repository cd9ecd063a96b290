package io.trapiche.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.trapiche.testkit.http.RawCall;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Whatever is wrong with a call, the secret in its path is told to nobody. All loggers are listened
 * to, at the levels of {@code logback.xml}.
 */
@SuppressWarnings("NullAway.Init")
class NoSecretInLogsTest {

    private static final String HTTP = " HTTP/1.1\r\nHost: x\r\n";
    private static final ListAppender<ILoggingEvent> LINES = new ListAppender<>();
    private static ServedEdges edges;

    @BeforeAll
    static void start() {
        edges = new ServedEdges();
        LINES.start();
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).addAppender(LINES);
    }

    @AfterAll
    static void stop() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).detachAppender(LINES);
        edges.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST {path}%zz{http}\r\n",
                "POST {path}%e0%a4{http}\r\n",
                "POST {path}?an=%zz{http}\r\n",
                "POST {path}?an=%e0{http}\r\n",
                "POST {path}[x]|{http}\r\n",
                "POST {path}\0{http}\r\n",
                "POST {path}\u00e9{http}\r\n",
                "POST {path}{http}Bad Header: x\r\n\r\n",
                "POST {path}{http}X: a\0b\r\n\r\n",
                "POST {path}{http}nonsense\r\n\r\n",
                "POST {path}{http}Host: [::1\r\n\r\n",
                "POST {path} HTTP/1.1\r\nHost: [::1\r\n\r\n",
                "POST {path} HTTP/1.1\r\nHost: x:abc\r\n\r\n",
                "POST {path} HTTP/1.1\r\nHost: x:99999999\r\n\r\n",
                "POST {path}{http}Content-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST {path}{http}Content-Length: -1\r\n\r\n",
                "POST {path}{http}Content-Length: 50\r\n\r\n{cut",
                "POST {path}{http}Transfer-Encoding: chunked\r\n\r\nzz\r\n",
                "POST {path}{http}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
                "POST {path}{http}Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}",
                "POST {path} HTTP/9.9\r\n\r\n",
                "POST {path} HTTP/2.0\r\n\r\n",
                "POST {path} FOO/1.1\r\n\r\n",
                "POST {path}\r\n\r\n",
                "\u0001\u0002 {path}\r\n\r\n",
                "\u0016\u0003\u0001\u0002 {path}\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n{path}",
                "GET {path}{http}\r\n",
                "F(O {path}{http}\r\n",
                "CONNECT {path}{http}\r\n",
                "OPTIONS {path}{http}Origin: ://\r\nAccess-Control-Request-Method: X\r\n\r\n",
                "POST {path}/nowhere{http}\r\n",
                "GET {path}/nowhere{http}Accept: text/html\r\n\r\n",
                "POST {path}{http}Content-Type: nonsense\r\nContent-Length: 2\r\n\r\n{}",
                "POST {path}{http}Accept: nonsense\r\nContent-Length: 2\r\n\r\n{}",
                "POST http://x:99999999{path}{http}\r\n",
                "POST http://[::{path}{http}\r\n",
                "POST {path};a=b{http}\r\n",
            })
    void of_a_malformed_call(String call) throws IOException {
        String answer =
                RawCall.answer(
                        edges.port(),
                        RawCall.bytes(
                                call.replace("{path}", ServedEdges.PATH).replace("{http}", HTTP)));

        assertThat(answer).doesNotContain(ServedEdges.SECRET);
        assertNothingTold();
    }

    @Test
    void of_a_call_that_is_too_long() throws IOException {
        for (String call :
                List.of(
                        "POST " + ServedEdges.PATH + "?" + "a".repeat(9_000) + HTTP + "\r\n",
                        "POST " + ServedEdges.PATH + HTTP + "X: " + "a".repeat(20_000) + "\r\n\r\n",
                        "POST "
                                + ServedEdges.PATH
                                + HTTP
                                + "Content-Length: 300000\r\n\r\n"
                                + "x".repeat(300_000))) {
            assertThat(RawCall.answer(edges.port(), RawCall.bytes(call)))
                    .doesNotContain(ServedEdges.SECRET);
        }
        assertNothingTold();
    }

    @Test
    void of_a_call_that_fails_inside() throws IOException {
        edges.inbox().breakWith(new IllegalStateException("broken at " + ServedEdges.PATH));
        try {
            String body = "{\"OrderId\":\"FRD-1001\"}";
            String answer =
                    RawCall.awaitedAnswer(
                            edges.port(),
                            RawCall.bytes(
                                    "%sConnection: close\r\nContent-Length: %d\r\n\r\n%s"
                                            .formatted(ServedEdges.HOOK, body.length(), body)));

            assertThat(answer).startsWith("HTTP/1.1 500").doesNotContain(ServedEdges.SECRET);
        } finally {
            edges.inbox().breakWith(null);
        }
        assertNothingTold();
        assertThat(lines()).anyMatch(line -> line.contains("/vtex/{account}/hook"));
    }

    @Test
    void and_hostile_calls_are_counted_and_few_of_them_logged() throws IOException {
        double before = edges.bad("unreadable");
        for (int call = 0; call < 200; call++) {
            String _ =
                    RawCall.answer(
                            edges.port(),
                            RawCall.bytes("POST " + ServedEdges.PATH + " FOO\r\n\r\n"));
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> edges.bad("unreadable") >= before + 200);
        assertThat(lines()).hasSizeLessThan(60);
    }

    private static void assertNothingTold() {
        assertThat(lines()).noneMatch(line -> line.contains(ServedEdges.SECRET));
    }

    private static List<String> lines() {
        return List.copyOf(LINES.list).stream().map(NoSecretInLogsTest::text).toList();
    }

    private static String text(ILoggingEvent line) {
        return line.getFormattedMessage()
                + (line.getThrowableProxy() == null
                        ? ""
                        : ThrowableProxyUtil.asString(line.getThrowableProxy()));
    }
}
