package io.trapiche.testkit.architecture.planted.adapter.vtex;

import org.axonframework.messaging.MetaData;

record UsesAxon(MetaData metaData) {}
