/** The work list over HTTP and as pages, and the calendar of deadlines. */
@NullMarked
package cn.anxue.duty.web;

import org.jspecify.annotations.NullMarked;
