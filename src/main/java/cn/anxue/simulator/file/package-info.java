/**
 * Statement files as banks deliver them, written by hand on purpose: the readers of {@code bank.format} are tried on files
 * that nothing of theirs has written. The same statement always gives the same bytes.
 */
@NullMarked
package cn.anxue.simulator.file;

import org.jspecify.annotations.NullMarked;
