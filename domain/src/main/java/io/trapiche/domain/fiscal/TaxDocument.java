package io.trapiche.domain.fiscal;

import io.trapiche.domain.shared.PersonalData;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number of a tax payer. Its kind follows from its form as a whole, never from what is left
 * when letters are dropped: of CNPJs with letters (since July 2026, IN RFB 2.229/2024) about one in
 * a hundred would pass for a CPF.
 *
 * @param country ISO 3166-1 alpha-3, {@code BRA} for CPF and CNPJ; null when nobody knows
 * @param told as somebody told it, with its mask and leading zeros
 */
public record TaxDocument(Kind kind, @Nullable String country, PersonalData told) {

    private static final String BRAZIL = "BRA";
    private static final Pattern MASK = Pattern.compile("[\\s\\p{Z}./\\p{Pd}]+");

    /** What it is the number of. */
    public enum Kind {
        /** A person in Brazil. */
        CPF(
                "[0-9]{3}\\.[0-9]{3}\\.[0-9]{3}-[0-9]{2}",
                "[0-9]{3}\\.?[0-9]{3}\\.?[0-9]{3}-?[0-9]{2}", CheckDigits.CPF_WEIGHTS),
        /** A legal entity in Brazil; letters may stand in all places but the last two. */
        CNPJ(
                "[A-Z0-9]{2}\\.[A-Z0-9]{3}\\.[A-Z0-9]{3}/[A-Z0-9]{4}-[0-9]{2}",
                "[A-Z0-9]{2}\\.?[A-Z0-9]{3}\\.?[A-Z0-9]{3}/?[A-Z0-9]{4}-?[0-9]{2}",
                CheckDigits.CNPJ_WEIGHTS),
        /** Another country's, or none that is known. */
        OTHER("", "", 0);

        private final Pattern masked;
        private final Pattern form;
        private final int weights;

        Kind(String masked, String form, int weights) {
            this.masked = Pattern.compile(masked);
            this.form = Pattern.compile(form);
            this.weights = weights;
        }

        /** What check digits are expected, for error messages. */
        public String checkDigits() {
            return "the check digits of a %s, by modulo 11".formatted(name());
        }

        private boolean isFormOf(String text, boolean mayBeBare) {
            return (mayBeBare ? form : masked).matcher(text).matches();
        }
    }

    /**
     * Reads a number that somebody told. Without its mask it may have the form of another country's
     * (Peru's RUC has eleven digits as well), so that one counts as Brazil's only where nothing
     * speaks against it.
     *
     * @param country where the number was told for, ISO 3166-1 alpha-3; null when not known
     */
    public static TaxDocument of(PersonalData told, @Nullable String country) {
        boolean inBrazil = country == null || country.equals(BRAZIL);
        String text = told.value().strip().toUpperCase(Locale.ROOT);
        for (Kind kind : new Kind[] {Kind.CPF, Kind.CNPJ}) {
            if (kind.isFormOf(text, inBrazil)) {
                return new TaxDocument(kind, BRAZIL, told);
            }
        }
        return new TaxDocument(Kind.OTHER, inBrazil ? null : country, told);
    }

    /** The one form to compare and search by: upper case, without the mask. */
    public PersonalData canonical() {
        return canonical(told);
    }

    /** The same of a number whose kind does not matter. */
    public static PersonalData canonical(PersonalData told) {
        return new PersonalData(MASK.matcher(told.value().toUpperCase(Locale.ROOT)).replaceAll(""));
    }

    /**
     * Whether check digits are wrong; {@link Kind#checkDigits} says what was expected. One place
     * repeated is nobody's number, though its check digits may be right; numbers of other countries
     * are not checked.
     */
    public boolean hasWrongCheckDigits() {
        String bare = canonical().value();
        return kind != Kind.OTHER
                && (bare.chars().distinct().count() == 1
                        || !CheckDigits.close(bare, 2, kind.weights));
    }
}
