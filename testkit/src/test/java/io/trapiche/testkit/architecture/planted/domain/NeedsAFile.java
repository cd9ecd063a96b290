package io.trapiche.testkit.architecture.planted.domain;

import java.io.File;

record NeedsAFile(File file) {}
