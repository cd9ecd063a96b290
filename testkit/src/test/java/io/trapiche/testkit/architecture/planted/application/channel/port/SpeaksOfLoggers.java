package io.trapiche.testkit.architecture.planted.application.channel.port;

import org.slf4j.Logger;

interface SpeaksOfLoggers {
    Logger logger();
}
