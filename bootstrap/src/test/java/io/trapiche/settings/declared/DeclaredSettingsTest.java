package io.trapiche.settings.declared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class DeclaredSettingsTest {

    @Test
    void no_record_that_takes_settings_is_missing() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Set<String> there =
                scan.findCandidateComponents("io.trapiche").stream()
                        .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                        .collect(Collectors.toSet());

        assertThat(DeclaredSettings.RECORDS)
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(there);
    }

    @Test
    void names_and_defaults_are_those_of_the_records() {
        assertThat(DeclaredSettings.all())
                .extracting(DeclaredSetting::name)
                .contains(
                        "trapiche.vtex.accounts.*.app-key",
                        "trapiche.grpc.tls.private-key",
                        "trapiche.marketplaces.*.token-sha256",
                        "trapiche.kafka.properties")
                .doesNotHaveDuplicates();
        assertThat(DeclaredSettings.all())
                .filteredOn(it -> it.name().equals("trapiche.vtex.inbound.push-prefixes"))
                .allSatisfy(it -> assertThat(it.defaults()).containsExactly("pvt", "pub"));
    }

    @Test
    void every_type_has_words() {
        assertThat(DeclaredSettings.all())
                .allSatisfy(
                        it ->
                                assertThat(
                                                Expected.of(
                                                        ResolvableType.forType(
                                                                it.component().getGenericType())))
                                        .isNotBlank());
    }
}
