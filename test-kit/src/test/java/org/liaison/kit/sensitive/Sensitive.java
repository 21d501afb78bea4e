package org.liaison.kit.sensitive;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Stands in for the kit's annotation of this name, which test-kit must not depend on.
@Retention(RetentionPolicy.RUNTIME)
public @interface Sensitive {}
