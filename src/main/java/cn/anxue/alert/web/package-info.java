/** Alerts over HTTP. */
@NullMarked
package cn.anxue.alert.web;

import org.jspecify.annotations.NullMarked;
