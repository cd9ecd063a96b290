package io.trapiche.adapter.console.browser;

import io.trapiche.testkit.Program;
import java.util.logging.Level;
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
        options.setBinary(Program.of("chromium", "chromium", "chromium-browser").toFile());
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en-US");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new Chromium(
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(
                                        Program.of("chromium-driver", "chromedriver").toFile())
                                .build(),
                        options));
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
