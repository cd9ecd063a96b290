package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.start.SettingsBeforeStart;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.ResolvableType;
import org.springframework.util.unit.DataSize;

/** Each setting of the reference is broken once, and whoever starts is told which, and where. */
class BrokenSettingsTest {

    private static final String SOUND = "--trapiche.vtex.public-base-url=https://hub.example.com";

    /** Where the operator's own names belong. */
    private static final String OWN = "lojademo";

    /** Texts that nobody here can judge: an instance may be called so. */
    private static final Set<String> ANYTHING = Set.of("trapiche.node-id");

    private static final String NO_NUMBER = "n7w7";
    private static final String NONSENSE = "no such thing \u2603 7w7";

    private static final Map<Class<?>, List<String>> IMPOSSIBLE =
            Map.ofEntries(
                    Map.entry(int.class, List.of(NO_NUMBER, "-7777")),
                    Map.entry(short.class, List.of(NO_NUMBER, "-7777")),
                    Map.entry(long.class, List.of(NO_NUMBER, "-7777")),
                    Map.entry(boolean.class, List.of("perhaps")),
                    Map.entry(Duration.class, List.of("soon", "7777", "-7777s")),
                    Map.entry(DataSize.class, List.of("big", "7777", "-7777MB")),
                    Map.entry(BigDecimal.class, List.of(NO_NUMBER, "-7777.7")),
                    Map.entry(ZoneId.class, List.of("Nowhere/At7w7")),
                    Map.entry(Path.class, List.of("/nowhere/7w7.pem")),
                    Map.entry(String.class, List.of(NONSENSE)));

    /** What a setting needs beside it to be judged alone. */
    private static final Map<String, String> BESIDE =
            Map.of(
                    "trapiche.vtex.accounts.*.second-app-key",
                    "--trapiche.vtex.accounts.lojademo.second-app-token=token",
                    "trapiche.vtex.accounts.*.callback-key",
                    "--trapiche.vtex.accounts.lojademo.callback-keys.k1=" + "k".repeat(32),
                    "trapiche.grpc.tls.certificate-chain",
                    "--trapiche.grpc.tls.private-key=pom.xml",
                    "trapiche.grpc.tls.private-key",
                    "--trapiche.grpc.tls.certificate-chain=pom.xml");

    static Stream<Arguments> values() {
        return DeclaredSettings.all().stream()
                .filter(setting -> !ANYTHING.contains(setting.name()))
                .flatMap(setting -> impossible(setting).map(value -> Arguments.of(setting, value)));
    }

    static final List<DeclaredSetting> ALL = DeclaredSettings.all();

    static Stream<Arguments> ofSpring() {
        return Stream.of(
                Arguments.of("spring.datasource.url", "postgres://db/7w7"),
                Arguments.of("spring.datasource.hikari.maximum-pool-size", NO_NUMBER),
                Arguments.of("spring.datasource.hikari.maximum-pool-size", "0"),
                Arguments.of("server.port", NO_NUMBER),
                Arguments.of("server.port", "77777"),
                Arguments.of("server.address", "7w7 no address"),
                Arguments.of("management.server.port", "-7777"),
                Arguments.of("management.server.address", "7w7 no address"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_that_cannot_be_is_told_by_the_settings_name_and_place_alone(
            DeclaredSetting setting, String value) {
        String name = given(setting);
        List<String> faults =
                faults(
                        Stream.concat(
                                        Stream.of("--" + name + "=" + value),
                                        Stream.ofNullable(BESIDE.get(setting.name())))
                                .toArray(String[]::new));

        assertThat(faults)
                .isNotEmpty()
                .allSatisfy(
                        fault ->
                                assertThat(fault)
                                        .startsWith(name + ": ")
                                        .endsWith(
                                                " [\"%s\" from property source \"commandLineArgs\"]"
                                                        .formatted(name))
                                        .doesNotContain(value, "7w7", "7777"));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void a_misspelt_name_is_told_with_the_one_that_was_meant(DeclaredSetting setting) {
        String last = setting.elements().getLast();
        String wrong =
                last.substring(0, last.length() - 1) + "x" + last.substring(last.length() - 1);
        String name = given(setting);
        String misspelt = name.replaceFirst("\\." + last + "(\\.|$)", "." + wrong + "$1");

        assertThat(faults("--" + misspelt + "=1"))
                .singleElement()
                .asString()
                .startsWith(misspelt + ": no such setting (did you mean " + name + "?) [");
    }

    @ParameterizedTest
    @MethodSource("ofSpring")
    void settings_of_spring_that_the_reference_names_are_told_with_the_others(
            String name, String value) {
        assertThat(faults("--" + name + "=" + value))
                .singleElement()
                .asString()
                .startsWith(name + ": expected: ")
                .contains("commandLineArgs")
                .doesNotContain(value);
    }

    @Test
    void levels_of_the_log_are_told_too() {
        assertThat(faults("--logging.level.io.trapiche=laut", "--logging.level.root=off"))
                .containsExactly(
                        "logging.level.io.trapiche: expected: trace, debug, info, warn, error,"
                                + " fatal or off");
    }

    @Test
    void what_may_be_anything_is_text() {
        assertThat(DeclaredSettings.all())
                .filteredOn(setting -> ANYTHING.contains(setting.name()))
                .hasSameSizeAs(ANYTHING)
                .allSatisfy(setting -> assertThat(typeOf(setting)).isEqualTo(String.class));
    }

    private static Stream<String> impossible(DeclaredSetting setting) {
        Class<?> type = typeOf(setting);
        List<String> values = type.isEnum() ? List.of("never-heard-of") : IMPOSSIBLE.get(type);
        return Objects.requireNonNull(values, () -> setting.name() + " of " + type).stream();
    }

    /** Of one value. */
    private static Class<?> typeOf(DeclaredSetting setting) {
        ResolvableType type = ResolvableType.forType(setting.component().getGenericType());
        ResolvableType one =
                Map.class.isAssignableFrom(type.resolve(Object.class))
                        ? type.getGeneric(1)
                        : type.hasGenerics() ? type.getGeneric(0) : type;
        return one.resolve(Object.class);
    }

    private static String given(DeclaredSetting setting) {
        return setting.name().replace(DeclaredSetting.ANY, OWN)
                + (setting.keyed() ? "." + OWN : "");
    }

    private static List<String> faults(String... args) {
        String[] all =
                Stream.of(args).anyMatch(arg -> arg.startsWith("--trapiche.vtex.public-base-url="))
                        ? args
                        : Stream.concat(Stream.of(SOUND), Stream.of(args)).toArray(String[]::new);
        return new SettingsCheck(SettingsBeforeStart.read(all), List.of()).faults();
    }
}
