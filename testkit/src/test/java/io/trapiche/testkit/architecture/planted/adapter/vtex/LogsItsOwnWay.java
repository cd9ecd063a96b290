package io.trapiche.testkit.architecture.planted.adapter.vtex;

import java.util.logging.Logger;

record LogsItsOwnWay(Logger logger) {}
