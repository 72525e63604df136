/** Notices and lists over HTTP. */
@NullMarked
package cn.anxue.enforcement.web;

import org.jspecify.annotations.NullMarked;
