/** Failures over HTTP: the run-book for officers, the plan for everybody. */
@NullMarked
package cn.anxue.failure.web;

import org.jspecify.annotations.NullMarked;
