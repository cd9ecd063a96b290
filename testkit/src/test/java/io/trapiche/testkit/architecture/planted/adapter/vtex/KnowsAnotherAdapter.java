package io.trapiche.testkit.architecture.planted.adapter.vtex;

import io.trapiche.testkit.architecture.planted.adapter.erp.SoundExport;

record KnowsAnotherAdapter(SoundExport export) {}
