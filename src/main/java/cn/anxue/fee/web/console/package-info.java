/**
 * The institution's desk (机构工作台): courses, orders, lessons, money, refunds to answer. Each act is one form, done once
 * however often it is sent; what was typed comes back with the sentence that says what is wrong.
 */
@NullMarked
package cn.anxue.fee.web.console;

import org.jspecify.annotations.NullMarked;
