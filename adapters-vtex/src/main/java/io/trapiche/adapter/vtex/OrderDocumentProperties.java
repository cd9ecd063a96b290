package io.trapiche.adapter.vtex;

import io.trapiche.adapter.vtex.oms.OrderFields;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of VTEX's order documents beyond the list in {@code docs/erp.md}.
 *
 * @param furtherCustomFields names of custom fields that sellers need, for all accounts
 */
@ConfigurationProperties("trapiche.vtex.order-document")
public record OrderDocumentProperties(@DefaultValue Set<String> furtherCustomFields) {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} _.:-]{0,99}");

    public OrderDocumentProperties {
        furtherCustomFields = Set.copyOf(furtherCustomFields);
        VtexPropertiesCheck check = new VtexPropertiesCheck();
        check.that(
                furtherCustomFields.stream().allMatch(name -> NAME.matcher(name).matches()),
                "order-document.further-custom-fields",
                "expected: names of 1 to 100 letters, digits, blanks, '.', ':', '-', '_'");
        check.failOnFaults();
    }

    OrderFields fields() {
        return OrderFields.with(furtherCustomFields);
    }
}
