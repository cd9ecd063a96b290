/** Grafana's dashboards, read and drawn without Grafana. */
@NullMarked
package io.trapiche.dashboards;

import org.jspecify.annotations.NullMarked;
