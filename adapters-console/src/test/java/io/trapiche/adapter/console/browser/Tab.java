package io.trapiche.adapter.console.browser;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.Alert;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.NotFoundException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** A page in the browser, as somebody in front of it uses it. */
public final class Tab implements AutoCloseable {

    private final ChromeDriver driver;

    Tab(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Waits for a condition; the page makes and replaces its elements while it loads. */
    public static ConditionFactory await() {
        return Awaitility.await()
                .pollDelay(Duration.ZERO)
                .ignoreExceptionsMatching(Tab::isNotThereYet);
    }

    private static boolean isNotThereYet(Throwable failure) {
        return failure instanceof NotFoundException
                || failure instanceof StaleElementReferenceException
                || failure instanceof ElementNotInteractableException;
    }

    /** To another place of the same page. */
    public void go(String fragment) {
        var _ = driver.executeScript("location.hash = arguments[0]", fragment);
    }

    /** What an expression is worth in the page; null where it is worth nothing. */
    public @Nullable Object evaluate(String expression) {
        return driver.executeScript("return " + expression);
    }

    /** Clicks once the element is there and can be clicked. */
    public void click(String selector) {
        await().until(
                        () -> {
                            WebElement found = find(selector);
                            if (!found.isEnabled()) {
                                return false;
                            }
                            found.click();
                            return true;
                        });
    }

    /** Writes in place of what stands there. */
    public void type(String selector, String text) {
        await().until(
                        () -> {
                            WebElement found = find(selector);
                            found.clear();
                            found.sendKeys(text);
                            return true;
                        });
    }

    public void select(String selector, String value) {
        click("%s option[value='%s']".formatted(selector, value));
    }

    /** Answers what the page wants confirmed, and tells what that was. */
    public String confirms(boolean yes) {
        Alert question = await().until(() -> driver.switchTo().alert(), Objects::nonNull);
        String asked = question.getText();
        if (yes) {
            question.accept();
        } else {
            question.dismiss();
        }
        return asked;
    }

    /** Errors of scripts and of the content security policy since the last question. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                // Answers that are errors are the service's business.
                .filter(message -> !message.contains(" - Failed to load resource: "))
                .toList();
    }

    public boolean isShown(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .anyMatch(WebElement::isDisplayed);
    }

    public boolean isEnabled(String selector) {
        return find(selector).isEnabled();
    }

    /** The text as it is seen; empty where nothing is seen. */
    public String text(String selector) {
        return find(selector).getText();
    }

    /** What stands in a field. */
    public String value(String selector) {
        return Objects.requireNonNullElse(find(selector).getDomProperty("value"), "");
    }

    /** The texts of all that match. */
    public List<String> texts(String selector) {
        return strings("it.textContent", selector);
    }

    /** An attribute of all that match. */
    public List<String> attributes(String selector, String attribute) {
        return strings("it.getAttribute('%s')".formatted(attribute), selector);
    }

    /** At once: between two questions the page may have drawn another list. */
    private List<String> strings(String what, String selector) {
        Object found =
                driver.executeScript(
                        "return [...document.querySelectorAll(arguments[0])].map(it => %s)"
                                .formatted(what),
                        selector);
        return ((List<?>) Objects.requireNonNull(found)).stream().map(String::valueOf).toList();
    }

    /** Waits until the element's text has these words. */
    public void shows(String selector, String words) {
        await().untilAsserted(() -> Assertions.assertThat(text(selector)).contains(words));
    }

    private WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    @Override
    public void close() {
        driver.close();
    }
}
