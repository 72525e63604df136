/**
 * Alerts (预警): what the figures say before anyone complains.
 */
@NullMarked
package cn.anxue.alert;

import org.jspecify.annotations.NullMarked;
