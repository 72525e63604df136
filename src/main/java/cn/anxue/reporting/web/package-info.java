/** Reports over HTTP. */
@NullMarked
package cn.anxue.reporting.web;

import org.jspecify.annotations.NullMarked;
