@NullMarked
package cn.anxue.idempotency;

import org.jspecify.annotations.NullMarked;
