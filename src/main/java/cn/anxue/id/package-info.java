/**
 * Identifiers made by us: UUID version 7, so that rows written together lie together; each room wraps them in its own
 * record. And names of content by its SHA-256.
 */
@NullMarked
package cn.anxue.id;

import org.jspecify.annotations.NullMarked;
