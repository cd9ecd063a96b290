package io.trapiche.domain.oms.content;

import io.trapiche.domain.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line costs.
 *
 * @param listPrice of one unit of measurement, as advertised before; null when VTEX told none
 * @param price of one unit of measurement, before discounts
 * @param unitPrice of one unit of the quantity, after discounts; VTEX rounds it
 * @param discount what the total is less than price, multiplier and quantity; negative when more
 * @param tax of the whole line, beside the total
 * @param total of the line after discounts and changes, to the last minor unit; it counts where it
 *     differs from unit price and quantity
 */
public record LineAmounts(
        @Nullable Money listPrice,
        Money price,
        Money unitPrice,
        Money discount,
        Money tax,
        Money total) {}
