package io.trapiche.testkit.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule with a name for reports.
 *
 * @param check says itself what it demands, and because of what
 */
public record PlatformRule(String name, ArchRule check) {

    @Override
    public String toString() {
        return name;
    }
}
