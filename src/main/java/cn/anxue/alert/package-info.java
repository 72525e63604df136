/**
 * Alerts (预警): what the figures say before anyone complains. Each kind is one question put to the books and registers every
 * half hour; its thresholds are dated rules of the place ({@code alert.salesSurge} and the like), so that a bureau sets them
 * as it sets every other rule. An alert is handled by a person with a remark; of one thing and kind one stands at a time,
 * and after it is handled it is not raised again for 24 hours.
 *
 * <p>Decision. The questions read other rooms' tables, as reports do: they are about what happens between rooms, and asking
 * each room would cost a round trip an institution. They hold no personal data and neither do the facts they answer.
 */
@NullMarked
package cn.anxue.alert;

import org.jspecify.annotations.NullMarked;
