package io.trapiche.testkit.architecture.planted.adapter.vtex;

interface AbstractOrder {}
