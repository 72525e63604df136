/**
 * Lists instead of loops: plain SQL over arrays in the running database transaction ({@link cn.anxue.batch.Sql}, {@link
 * cn.anxue.batch.Columns}), and the merging of concurrent single acts into one list and one commit ({@link
 * cn.anxue.batch.Coalescer}).
 */
@NullMarked
package cn.anxue.batch;

import org.jspecify.annotations.NullMarked;
