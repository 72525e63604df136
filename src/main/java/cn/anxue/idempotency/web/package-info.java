/** Idempotency of resource methods. */
@NullMarked
package cn.anxue.idempotency.web;

import org.jspecify.annotations.NullMarked;
