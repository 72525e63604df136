/** The trail over HTTP. */
@NullMarked
package cn.anxue.audit.web;

import org.jspecify.annotations.NullMarked;
