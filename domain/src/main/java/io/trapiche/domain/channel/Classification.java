package io.trapiche.domain.channel;

import io.trapiche.domain.channel.ProcessingResult.Cause;
import io.trapiche.domain.integration.IntegrationCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an answer amounts to where VTEX's code alone does not tell. The code it came with stays
 * among its causes.
 *
 * @param innerCodes what a cause's code means behind EOI001, which says nothing by itself
 * @param codes codes that are to be taken as others; for undocumented behaviour of an account
 */
public record Classification(Map<String, String> innerCodes, Map<String, String> codes) {

    /**
     * The inner codes that VTEX's guides and known issues explain. FMT001 to FMT004 are listed in
     * VTEX's schema without a meaning.
     */
    public static final Map<String, String> DOCUMENTED =
            Map.ofEntries(
                    Map.entry("FMT005", "EOI002"),
                    Map.entry("FMT007", "EOI003"),
                    Map.entry("FMT010", "EOI002"),
                    Map.entry("ORD027", "EOI002"),
                    Map.entry("ORDER027", "EOI002"),
                    Map.entry("CHK0085", "EOI007"),
                    Map.entry("CHK0090", "EOI005"),
                    Map.entry("CHK0091", "EOI005"),
                    Map.entry("001", "EOI005"));

    public static final Classification DEFAULT = new Classification(DOCUMENTED, Map.of());

    private static final String SOURCE = "Order Integration";

    public Classification {
        innerCodes = Map.copyOf(innerCodes);
        codes = Map.copyOf(codes);
    }

    /** These inner codes too, or with another meaning. */
    public Classification withInnerCodes(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(innerCodes);
        all.putAll(more);
        return new Classification(all, codes);
    }

    /** This code is to be taken as the other. */
    public Classification taking(String code, IntegrationCode as) {
        Map<String, String> all = new HashMap<>(codes);
        all.put(code, as.name());
        return new Classification(innerCodes, all);
    }

    /** The answer as what it amounts to. */
    public ProcessingResult of(ProcessingResult result) {
        String code =
                IntegrationCode.of(result.code()) == IntegrationCode.EOI001
                        ? inner(result.errors()).orElse(result.code())
                        : result.code();
        String meant = codes.getOrDefault(code, code);
        return meant.equals(result.code()) ? result : result.as(meant, causes(result));
    }

    private Optional<String> inner(List<Cause> causes) {
        return causes.stream()
                .map(Cause::code)
                .filter(innerCodes::containsKey)
                .map(innerCodes::get)
                .findFirst();
    }

    private static List<Cause> causes(ProcessingResult result) {
        List<Cause> all = new ArrayList<>();
        all.add(new Cause(SOURCE, result.code(), ""));
        all.addAll(result.errors());
        return all;
    }
}
