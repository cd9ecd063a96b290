package io.trapiche.testkit.architecture.planted.adapter.vtex;

import java.sql.Connection;

record UsesJdbc(Connection connection) {}
