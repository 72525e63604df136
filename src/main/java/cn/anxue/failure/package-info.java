/**
 * Failure (停办、失联、卷款): what is done, step by step, when an institution can no longer teach or pay.
 */
@NullMarked
package cn.anxue.failure;

import org.jspecify.annotations.NullMarked;
