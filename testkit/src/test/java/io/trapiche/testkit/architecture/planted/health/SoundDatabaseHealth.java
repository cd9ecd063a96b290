package io.trapiche.testkit.architecture.planted.health;

import java.sql.Connection;

public record SoundDatabaseHealth(Connection connection) {}
