package io.trapiche.adapter.vtex.expression;

/**
 * Something in an expression that makes a trial here worth less, or dangerous. What is not run has
 * no bound in time or memory, or is known to come out otherwise than with VTEX ({@code
 * findings/jsonata-in-java-and-javascript.sh}).
 */
enum Trait {
    SLASH(false, "a regular expression or a division"),
    VARIABLE(false, "a variable"),
    FUNCTION(false, "a function of its own"),
    FURTHER_FUNCTION(false, "a function that is none of those that are run"),
    LIST(false, "a list of other things than texts, numbers and true, false or null"),
    OBJECT(false, "an object, a group or a transformation"),
    RANGE(false, "a range"),
    SEARCH(false, "a search through all levels"),
    CHAIN(false, "a chain of functions"),
    ORDER(false, "a sort order"),
    TUPLE(false, "a parent, a position or a join"),
    COUNT(true, "$count takes null for nothing here, and counts it there"),
    NUMBER(true, "$number reads a text with blanks around it here, and fails there");

    private final boolean run;
    private final String text;

    Trait(boolean run, String text) {
        this.run = run;
        this.text = text;
    }

    /** Whether an expression that has it is run here. */
    boolean isRun() {
        return run;
    }

    /** For people. */
    String text() {
        return text;
    }
}
