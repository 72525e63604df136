/**
 * Speed, as ratios against a yardstick measured in the same run: {@code mvn -Pbench verify}. Figures go to {@code
 * target/bench}. Never part of the everyday suite; a figure that misses is reported, it fails nothing.
 */
@NullMarked
package cn.anxue.bench;

import org.jspecify.annotations.NullMarked;
