/**
 * The packaged service as a process of its own, ended by {@code kill -9} where it hurts. Runs after packaging, in {@code mvn
 * verify} alone.
 */
@NullMarked
package cn.anxue.killed;

import org.jspecify.annotations.NullMarked;
