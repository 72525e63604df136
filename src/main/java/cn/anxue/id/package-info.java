/** Identifiers made by us: UUID version 7, so that rows written together lie together. Each room wraps them in its own record. */
@NullMarked
package cn.anxue.id;

import org.jspecify.annotations.NullMarked;
