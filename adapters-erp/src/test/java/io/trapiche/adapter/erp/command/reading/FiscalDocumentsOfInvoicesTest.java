package io.trapiche.adapter.erp.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.trapiche.adapter.erp.command.Records;
import io.trapiche.domain.fiscal.FiscalKey;
import io.trapiche.domain.fiscal.FiscalPolicy;
import io.trapiche.domain.shared.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class FiscalDocumentsOfInvoicesTest {

    private static final String KEY = "35260712ABC34501DE35550010000550121407188231";
    private static final String WRONG = "35260712ABC34501DE35550010000550121407188232";
    private static final String NFE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <nfeProc xmlns="http://www.portalfiscal.inf.br/nfe" versao="4.00"><NFe>
            <infNFe Id="NFe%s" versao="4.00"><emit><xNome>Padaria &amp; Cia</xNome></emit></infNFe>
            </NFe></nfeProc>
            """;
    private static final Violation NO_KEY =
            new Violation("invoice.key", "is no key (expected: " + FiscalKey.EXPECTED + ")");
    private static final Violation NO_XML =
            new Violation(
                    "invoice.document",
                    "is no XML (expected: well-formed, without a document type declaration)");

    @ParameterizedTest
    @EnumSource
    void a_key_and_an_xml_that_are_none_are_both_named(FiscalPolicy policy) {
        assertThat(faults(policy, "abc", "not xml", "BRL")).containsExactly(NO_KEY, NO_XML);
    }

    @Test
    void those_of_a_return_are_looked_at_as_well() {
        String back =
                command("abc", "not xml", "BRL")
                        .replace("\"type\":\"invoice\"", "\"type\":\"return\"");

        assertThat(new CommandReader(100_000, _ -> FiscalPolicy.WARN).read(Records.of(back)))
                .isInstanceOfSatisfying(
                        ReadCommand.Faulty.class,
                        faulty -> assertThat(faulty.violations()).containsExactly(NO_KEY, NO_XML));
    }

    @ParameterizedTest
    @EnumSource
    void a_key_with_letters_and_its_xml_are_taken(FiscalPolicy policy) {
        assertThat(faults(policy, KEY, NFE.formatted(KEY), "BRL")).isEmpty();
    }

    @Test
    void a_wrong_check_digit_is_named_where_it_is_refused() {
        assertThat(faults(FiscalPolicy.WARN, WRONG, null, "BRL")).isEmpty();
        assertThat(faults(FiscalPolicy.REFUSE, WRONG, null, "BRL"))
                .extracting(Violation::field)
                .containsExactly("invoice.key");
    }

    @Test
    void a_key_is_not_another_documents() {
        assertThat(faults(FiscalPolicy.WARN, WRONG, NFE.formatted(KEY), "BRL"))
                .containsExactly(
                        new Violation(
                                "invoice.key",
                                "is another document's (expected: the key in the XML's Id)"));
    }

    @Test
    void an_xml_without_a_key_and_a_key_of_another_country_are_not_compared() {
        assertThat(faults(FiscalPolicy.REFUSE, KEY, "<nfe/>", "BRL")).isEmpty();
        assertThat(faults(FiscalPolicy.REFUSE, "A-77", NFE.formatted(KEY), "MXN")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nfe>",
                "<nfe></NFe>",
                "<nfe/><nfe/>",
                "<nfe>&atilde;</nfe>",
                "<a:nfe/>",
                "<!DOCTYPE nfe><nfe/>",
                "<!DOCTYPE nfe [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><nfe>&a;</nfe>",
                "<!DOCTYPE nfe [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><nfe>&b;</nfe>",
                "{\"nfe\":1}",
                "PG5mZS8+"
            })
    void what_is_no_xml_is_refused(String document) {
        assertThat(faults(FiscalPolicy.WARN, null, document, "BRL")).containsExactly(NO_XML);
    }

    @Test
    void an_xml_of_endless_depth_is_refused() {
        assertThat(faults(FiscalPolicy.WARN, null, nested(101), "BRL")).containsExactly(NO_XML);
        assertThat(faults(FiscalPolicy.WARN, null, nested(100), "BRL")).isEmpty();
    }

    private static String nested(int levels) {
        return "<a>".repeat(levels) + "</a>".repeat(levels);
    }

    private static List<Violation> faults(
            FiscalPolicy policy, @Nullable String key, @Nullable String document, String currency) {
        return switch (new CommandReader(100_000, _ -> policy)
                .read(Records.of(command(key, document, currency)))) {
            case ReadCommand.Sound _ -> List.of();
            case ReadCommand.Faulty faulty -> faulty.violations();
        };
    }

    private static String command(
            @Nullable String key, @Nullable String document, String currency) {
        ObjectNode command =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("commandId", "c-1")
                        .put("type", "invoice")
                        .put("orderId", "FRD-1001");
        ObjectNode invoice =
                command.putObject("invoice")
                        .put("number", "4711")
                        .put("issuedAt", "2026-07-02T09:00:00-03:00")
                        .put("key", key)
                        .put("document", document);
        invoice.putObject("value").put("minorUnits", 11_050).put("currency", currency);
        invoice.putArray("items")
                .addObject()
                .put("sku", "501")
                .put("quantity", 1)
                .putObject("unitPrice")
                .put("minorUnits", 11_050)
                .put("currency", currency);
        return command.toString();
    }
}
