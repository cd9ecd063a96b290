package io.trapiche.domain.shared;

/**
 * A piece of text about a person: a name, a document, an e-mail, a phone, a line of an address. It
 * shows nothing of itself, so that no log line and no error can leak it; whoever has a right to the
 * text asks for {@link #value()}.
 */
public record PersonalData(String value) {

    @Override
    public String toString() {
        return value.isEmpty() ? "" : "***";
    }
}
