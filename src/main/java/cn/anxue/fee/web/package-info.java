/** Prepaid fees over HTTP. */
@NullMarked
package cn.anxue.fee.web;

import org.jspecify.annotations.NullMarked;
