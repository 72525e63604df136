/**
 * What a person says of a line that no rule placed (认领): whose deposit it is, which orders it pays, which transfer it ends, or
 * that it goes back. The line stays as the bank told it; its money moves by an entry of its own, in parts where it has several
 * ends, and each part says who placed it.
 */
@NullMarked
package cn.anxue.bank.identification;

import org.jspecify.annotations.NullMarked;
