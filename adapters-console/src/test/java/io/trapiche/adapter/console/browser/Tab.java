package io.trapiche.adapter.console.browser;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.Assertions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** A page in the browser, as somebody in front of it uses it. */
public final class Tab implements AutoCloseable {

    private final DevTools tools;
    private final String session;
    private final String context;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean yes = true;

    Tab(DevTools tools, String session, String context) {
        this.tools = tools;
        this.session = session;
        this.context = context;
        tools.listen(
                event -> {
                    if (event.path("sessionId").asString("").equals(session)) {
                        take(event.path("method").asString(), event.path("params"));
                    }
                });
        for (String domain : List.of("Page", "Runtime", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private void take(String event, JsonNode told) {
        switch (event) {
            case "Runtime.exceptionThrown" -> complaints.add(told.toString());
            case "Log.entryAdded" -> {
                JsonNode entry = told.path("entry");
                // Answers that are errors are the service's business.
                if (!entry.path("source").asString().equals("network")) {
                    complaints.add(entry.path("text").asString());
                }
            }
            case "Page.javascriptDialogOpening" -> {
                questions.add(told.path("message").asString());
                call("Page.handleJavaScriptDialog", Map.of("accept", yes));
            }
            default -> {}
        }
    }

    private JsonNode call(String method, Map<String, ?> parameters) {
        return tools.call(session, method, parameters).join();
    }

    public void open(String address) {
        call("Page.navigate", Map.of("url", address));
        await().until(() -> evaluate("document.readyState").asString().equals("complete"));
    }

    /** What a script finds out. */
    public JsonNode evaluate(String script) {
        JsonNode answer =
                call(
                        "Runtime.evaluate",
                        Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(script + ": " + answer.path("exceptionDetails"));
        }
        return answer.path("result").path("value");
    }

    /** Clicks once the element is there and can be clicked. */
    public void click(String selector) {
        await().until(() -> isShown(selector) && !is(selector, "disabled"));
        evaluate(element(selector) + ".click()");
    }

    /** Writes in place of what stands there, as a keyboard would. */
    public void type(String selector, String text) {
        await().until(() -> isShown(selector));
        evaluate("(it => { it.focus(); it.select(); })(%s)".formatted(element(selector)));
        call("Input.insertText", Map.of("text", text));
    }

    public void select(String selector, String value) {
        await().until(() -> isShown(selector));
        evaluate(
                "(it => { it.value = %s; it.dispatchEvent(new Event('change', {bubbles: true})); })(%s)"
                        .formatted(quoted(value), element(selector)));
    }

    /** What the next questions are answered with. */
    public void answers(boolean answer) {
        yes = answer;
    }

    /** What the page asked to be confirmed. */
    public List<String> questions() {
        return List.copyOf(questions);
    }

    /** Errors of scripts and of the content security policy. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    public boolean isShown(String selector) {
        return evaluate("%s?.checkVisibility() ?? false".formatted(element(selector))).asBoolean();
    }

    public boolean is(String selector, String property) {
        return evaluate("%s.%s".formatted(element(selector), property)).asBoolean();
    }

    /** The text as it is seen; empty where nothing is seen. */
    public String text(String selector) {
        return isShown(selector) ? evaluate(element(selector) + ".innerText").asString() : "";
    }

    /** The texts of all that match. */
    public List<String> texts(String selector) {
        return strings("it.textContent", selector);
    }

    /** An attribute of all that match. */
    public List<String> attributes(String selector, String attribute) {
        return strings("it.getAttribute('%s')".formatted(attribute), selector);
    }

    private List<String> strings(String what, String selector) {
        return evaluate(
                        "[...document.querySelectorAll(%s)].map(it => %s)"
                                .formatted(quoted(selector), what))
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    /** Waits until the element's text has these words. */
    public void shows(String selector, String words) {
        await().untilAsserted(() -> Assertions.assertThat(text(selector)).contains(words));
    }

    @Override
    public void close() {
        var _ = tools.call("Target.disposeBrowserContext", Map.of("browserContextId", context));
    }

    private static String element(String selector) {
        return "document.querySelector(%s)".formatted(quoted(selector));
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }
}
