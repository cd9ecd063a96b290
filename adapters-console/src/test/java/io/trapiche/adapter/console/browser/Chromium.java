package io.trapiche.adapter.console.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without windows, driven by Selenium. */
public final class Chromium implements AutoCloseable {

    private final ChromeDriver driver;
    private final String first;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
        this.first = driver.getWindowHandle();
    }

    /** Both executables are named, so that Selenium looks for none and loads none. */
    public static Chromium start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(executable("chromium", "chromium", "chromium-browser"));
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en-US");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Chromium(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(
                                        executable("chromium-driver", "chromedriver"))
                                .build(),
                        options));
    }

    /** Never skips: a machine without a browser proves nothing about the page. */
    private static File executable(String debianPackage, String... names) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Objects.requireNonNullElse(System.getenv("PATH"), ""))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toFile)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "%s is missing on the PATH (expected: one of %s; Debian's package is %s)"
                                                .formatted(
                                                        names[0], List.of(names), debianPackage)));
    }

    /** A tab of its own; what it keeps belongs to the address it shows. */
    public Tab open(String address) {
        driver.switchTo().window(first).switchTo().newWindow(WindowType.TAB).get(address);
        return new Tab(driver);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
