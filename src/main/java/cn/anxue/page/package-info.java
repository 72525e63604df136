/**
 * Lists in parts (分页): a page of items and an opaque cursor for the next one. A cursor names the last item shown, not a
 * count to skip, so rows that are added meanwhile neither repeat nor hide any.
 */
@NullMarked
package cn.anxue.page;

import org.jspecify.annotations.NullMarked;
