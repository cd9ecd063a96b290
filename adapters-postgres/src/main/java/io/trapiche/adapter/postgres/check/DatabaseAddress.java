package io.trapiche.adapter.postgres.check;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How the service connects.
 *
 * @param url of JDBC; it may hold a password
 * @param role to log in as; null where the address says it
 * @param password null where none is needed or the address says it
 * @param properties further ones of the driver, as the service's connections have them
 * @param connections most that one instance opens
 */
public record DatabaseAddress(
        String url,
        @Nullable String role,
        @Nullable String password,
        Map<String, String> properties,
        int connections) {

    /** What the address is set by. */
    public static final String URL_SETTING = "spring.datasource.url";

    /** What the role is set by. */
    public static final String ROLE_SETTING = "spring.datasource.username";

    /** What its password is set by. */
    static final String PASSWORD_SETTING = "spring.datasource.password";

    private static final Pattern PLAIN =
            Pattern.compile("jdbc:postgresql:(//[\\w.,:\\[\\]-]+/)?[\\w.%-]*");

    private static final String HIDDEN = "the address in " + URL_SETTING;

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    private static final Duration ANSWERING = Duration.ofSeconds(4);

    public DatabaseAddress {
        properties = Map.copyOf(properties);
    }

    /** Opens connections like those of the service that give up sooner. */
    DataSource dataSource() {
        Properties all = new Properties();
        all.putAll(properties);
        all.setProperty("connectTimeout", seconds(CONNECTING));
        all.setProperty("loginTimeout", seconds(ANSWERING));
        all.setProperty("socketTimeout", seconds(ANSWERING));
        DriverManagerDataSource dataSource = new DriverManagerDataSource(url);
        dataSource.setUsername(role);
        dataSource.setPassword(password);
        dataSource.setConnectionProperties(all);
        return dataSource;
    }

    private static String seconds(Duration time) {
        return String.valueOf(time.toSeconds());
    }

    /** The address without parameters and credentials. */
    String shown() {
        return shown(url);
    }

    /** The same of any address of JDBC. */
    public static String shown(String url) {
        String address = url.replaceFirst("\\?.*", "");
        String plain = address.replaceFirst("//[^/@]*@", "//");
        // Whatever else stands there may be a password: the driver takes none so, people try.
        boolean hides = url.indexOf('@', address.length()) >= 0 || !PLAIN.matcher(plain).matches();
        return hides ? HIDDEN : plain;
    }

    @Override
    public String toString() {
        return shown();
    }
}
