package io.trapiche.testkit.architecture.planted.domain;

import java.util.Optional;

record HoldsAnOptional(Optional<String> maybe) {}
