package io.trapiche.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the ports that an abstract suite defines. Whoever implements one of them extends it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface ContractOf {

    Class<?>[] value();
}
