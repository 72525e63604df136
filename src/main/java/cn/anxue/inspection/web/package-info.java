/** Supervisors over HTTP. */
@NullMarked
package cn.anxue.inspection.web;

import org.jspecify.annotations.NullMarked;
