/**
 * Orders (订单): what a family bought, at terms that do not change afterwards.
 */
@NullMarked
package cn.anxue.fee.order;

import org.jspecify.annotations.NullMarked;
